#!lua flags=allow-oom
-- Moves jobs from the ready lists into the worker's hands.
--
-- KEYS  1–3 ready breaking, default, bulk   4 solo   5 held by the worker   6 workers   7 control   8 bell
--       9 totals   10 batches   11 cancelled batches
-- ARGV  1 worker   2 most jobs wanted, at most 500   3 lease in milliseconds   4 bytes after which no more jobs are taken
-- Reply {'JOBS', now, still ready, held, entries…} | {'ALONE', now, still ready, held, entry}
--       | {'DRAIN', now, still ready, held} (finish what you hold, then ask again: a suspect waits to be run alone)
--       | {'PAUSED', now, still ready, held} | {'FENCED'}
--
-- A repeat after a lost reply leases more jobs; those of the lost reply are in the worker's hash, where it finds them by
-- the number held and releases them (RedisJobQueue), or the reaper does. Nothing is in two places at any time.
local now = now_ms()
if not holds_lease(KEYS[6], ARGV[1], now) then return {'FENCED'} end

local function still_ready()
    return redis.call('LLEN', KEYS[1]) + redis.call('LLEN', KEYS[2]) + redis.call('LLEN', KEYS[3])
end

local function held() return redis.call('HLEN', KEYS[5]) end

local control = redis.call('HMGET', KEYS[7], 'paused', 'solo_worker', 'solo_until')
if control[1] then return {'PAUSED', now, still_ready(), held()} end

local cancelled = {}
for _, batch in ipairs(redis.call('SMEMBERS', KEYS[11])) do cancelled[batch] = true end

-- Dropped and counted: a job of a cancelled batch, a double of one that the worker holds already, what is no entry at all.
local function take(entry)
    if #entry < 30 then
        redis.call('HINCRBY', KEYS[9], 'dropped', 1)
        return false
    end
    if not cancelled[batch_of(entry)] and redis.call('HSETNX', KEYS[5], id_of(entry), entry) == 1 then
        return true
    end
    redis.call('HINCRBY', KEYS[9], 'dropped', 1)
    redis.call('HINCRBY', KEYS[10], batch_of(entry) .. ':dropped', 1)
    return false
end

-- Suspects run one at a time on one worker that holds nothing else, so that a death convicts the right one.
if redis.call('LLEN', KEYS[4]) > 0 then
    local owner = control[2]
    if owner == ARGV[1] or not owner or tonumber(control[3]) <= now or not holds_lease(KEYS[6], owner, now) then
        redis.call('HSET', KEYS[7], 'solo_worker', ARGV[1], 'solo_until', now + tonumber(ARGV[3]))
        if held() > 0 then return {'DRAIN', now, still_ready(), held()} end
        local entry = redis.call('LPOP', KEYS[4])
        if take(entry) then return {'ALONE', now, still_ready(), held(), entry} end
    end
end

-- Higher priorities first; but every 4th call begins with default and every 16th with bulk, so neither starves.
local turn = redis.call('HINCRBY', KEYS[7], 'turn', 1)
local order = {1, 2, 3}
if turn % 16 == 0 then order = {3, 1, 2} elseif turn % 4 == 0 then order = {2, 1, 3} end
local wanted, room = tonumber(ARGV[2]), tonumber(ARGV[4])
local reply = {'JOBS', now, 0, 0}
for _, priority in ipairs(order) do
    while wanted > 0 and room > 0 do
        -- A few at a time: how large they are is known only then.
        local entries = redis.call('LPOP', KEYS[priority], math.min(wanted, 16))
        if not entries then break end
        wanted = wanted - #entries
        for _, entry in ipairs(entries) do
            room = room - #entry
            if take(entry) then reply[#reply + 1] = entry end
        end
    end
end
local left = still_ready()
reply[3], reply[4] = left, held()
if left > 0 then ring(KEYS[8]) end
return reply
