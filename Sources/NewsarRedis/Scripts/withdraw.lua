#!lua flags=allow-oom
-- Takes a worker off the register and returns what it holds to the head of the queue, in the old order.
--
-- KEYS  1 workers   2 info   3 held by the worker   4 running on the worker   5–7 ready breaking, default, bulk
--       8 solo   9 dead   10 parked   11 why   12 totals   13 batches   14 bell   15 deaths
-- ARGV  1 worker   2 'expired' (the reaper: only if the lease is over) or 'leaving' (the worker itself)   3 most deaths
-- Reply {'OK', jobs returned, jobs that went to dead} | {'ALIVE'} | {'UNKNOWN'}
--
-- A repeat is harmless: a worker that is off the register is UNKNOWN. Taking it off is also what fences it.
--
-- Who killed an expired worker: if one job was running it is guilty and counts a death; if several were, each is a suspect,
-- counts nothing yet and will be run alone; the others it held are innocent and go back unchanged. A suspicion that was
-- right turns into a death when the job kills again alone; one that was wrong is gone when the job ends.
local worker, now = ARGV[1], now_ms()
local expiry = redis.call('ZSCORE', KEYS[1], worker)
if not expiry then return {'UNKNOWN'} end
local expired = ARGV[2] == 'expired'
if expired and tonumber(expiry) > now then return {'ALIVE'} end

local held = redis.call('HVALS', KEYS[3])
local running, suspects = {}, 0
if expired then
    for _, ids in ipairs(redis.call('HVALS', KEYS[4])) do
        for at = 1, #ids, 16 do
            local id = string.sub(ids, at, at + 15)
            if not running[id] and redis.call('HEXISTS', KEYS[3], id) == 1 then
                running[id] = true
                suspects = suspects + 1
            end
        end
    end
end

-- Latest first, since each is put before the one before it.
table.sort(held, function(a, b) return enqueued_at(a) > enqueued_at(b) end)
local buried = 0
for _, entry in ipairs(held) do
    local tries, deaths, suspicion = counters_of(entry)
    if running[id_of(entry)] then
        if suspects == 1 then
            deaths, suspicion = deaths + 1 + suspicion, 0
        else
            suspicion = suspicion + 1
        end
        entry = with_counters(entry, tries, deaths, suspicion)
    end
    if deaths >= tonumber(ARGV[3]) then
        bury(KEYS[9], KEYS[10], KEYS[11], KEYS[12], KEYS[13], entry, now,
            deaths .. ' deaths: workers died while they ran it, last ' .. worker)
        buried = buried + 1
    else
        put_back(5, KEYS[8], entry)
    end
end

local info = redis.call('HGET', KEYS[2], worker) or '{}'
redis.call('ZREM', KEYS[1], worker)
redis.call('HDEL', KEYS[2], worker)
redis.call('DEL', KEYS[3], KEYS[4])
if expired then
    redis.call('HINCRBY', KEYS[12], 'deaths', 1)
    redis.call('HINCRBY', KEYS[12], 'recovered', #held - buried)
    redis.call('LPUSH', KEYS[15],
        '{"worker":' .. cjson.encode(worker) .. ',"at":' .. string.format('%d', now) .. ',"held":' .. #held
        .. ',"running":' .. suspects .. ',"info":' .. info .. '}')
    redis.call('LTRIM', KEYS[15], 0, 99)
end
if #held > buried then ring(KEYS[14]) end
return {'OK', #held - buried, buried}
