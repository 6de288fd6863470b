#!lua flags=allow-oom
-- Settles jobs that a worker holds: takes them from its hash and, in the same step, puts each where its result says.
--
-- KEYS  1 held by the worker   2 workers   3 totals   4 batches   5–7 ready breaking, default, bulk   8 solo
--       9 delayed   10 dead   11 parked   12 why   13 bell
--       14–16 next queue's ready   17 next queue's bell   18 next queue's totals
-- ARGV  1 worker   2 batch counter of done jobs ('analysed', 'stored')   3 most tries   4 first delay   5 longest delay
--       (milliseconds)   6 most deaths   7 number of done jobs
--       then per done job: id, batch number, entry for the next queue ('' for none)
--       then per other job: id, verb, reason, number
--         retry    failed, may succeed later; number = share of the full delay in millionths (full jitter)
--         reject   can never succeed: dead at once
--         defer    not a failure, another worker may run it; number = delay in milliseconds
--         release  not begun: back to the head, unchanged
--         stuck    hung until the watchdog came: counts as a death of this job alone
--         drop     its batch was cancelled
-- Reply {'OK', jobs settled} | {'FENCED'}
--
-- A repeat is harmless: a job that is no longer in the worker's hash is skipped.
local now = now_ms()
if not holds_lease(KEYS[2], ARGV[1], now) then return {'FENCED'} end
local held, totals, batches = KEYS[1], KEYS[3], KEYS[4]
local settled, index = 0, 8

local done_by_batch, next_lists, done, passed_on = {}, {{}, {}, {}}, 0, 0
for _ = 1, tonumber(ARGV[7]) do
    if redis.call('HDEL', held, ARGV[index]) == 1 then
        local batch, entry = ARGV[index + 1], ARGV[index + 2]
        done = done + 1
        done_by_batch[batch] = (done_by_batch[batch] or 0) + 1
        if entry ~= '' then
            local list = next_lists[priority_of(entry)]
            list[#list + 1] = entry
            passed_on = passed_on + 1
        end
    end
    index = index + 3
end
if done > 0 then
    redis.call('HINCRBY', totals, 'done', done)
    for batch, count in pairs(done_by_batch) do redis.call('HINCRBY', batches, batch .. ':' .. ARGV[2], count) end
end
if passed_on > 0 then
    for priority, list in ipairs(next_lists) do
        if #list > 0 then redis.call('RPUSH', KEYS[13 + priority], unpack(list)) end
    end
    redis.call('HINCRBY', KEYS[18], 'enqueued', passed_on)
    ring(KEYS[17])
end
settled = done

local function give_back(entry)
    put_back(5, KEYS[8], entry)
    ring(KEYS[13])
end

while index <= #ARGV do
    local id, verb, reason, number = ARGV[index], ARGV[index + 1], ARGV[index + 2], tonumber(ARGV[index + 3])
    local entry = redis.call('HGET', held, id)
    if entry then
        redis.call('HDEL', held, id)
        settled = settled + 1
        local tries, deaths, suspicion = counters_of(entry)
        if verb == 'retry' then
            redis.call('HINCRBY', totals, 'failed', 1)
            tries = tries + 1
            -- It ended on its own, so it is no killer.
            entry = with_counters(entry, tries, 0, 0)
            if tries >= tonumber(ARGV[3]) then
                bury(KEYS[10], KEYS[11], KEYS[12], totals, batches, entry, now, tries .. ' tries: ' .. reason)
            else
                local full = math.min(tonumber(ARGV[5]), tonumber(ARGV[4]) * 2 ^ (tries - 1))
                local due = now + math.floor(full * number / 1000000)
                if set_aside(KEYS[9], KEYS[11], KEYS[12], totals, batches, entry, due, reason) then
                    redis.call('HINCRBY', totals, 'retried', 1)
                end
            end
        elseif verb == 'reject' then
            redis.call('HINCRBY', totals, 'failed', 1)
            bury(KEYS[10], KEYS[11], KEYS[12], totals, batches, entry, now, reason)
        elseif verb == 'defer' then
            if set_aside(KEYS[9], KEYS[11], KEYS[12], totals, batches, entry, now + number, reason) then
                redis.call('HINCRBY', totals, 'deferred', 1)
            end
        elseif verb == 'stuck' then
            deaths = deaths + 1 + suspicion
            entry = with_counters(entry, tries, deaths, 0)
            redis.call('HINCRBY', totals, 'failed', 1)
            if deaths >= tonumber(ARGV[6]) then
                bury(KEYS[10], KEYS[11], KEYS[12], totals, batches, entry, now, deaths .. ' deaths: ' .. reason)
            else
                give_back(entry)
            end
        elseif verb == 'drop' then
            redis.call('HINCRBY', totals, 'dropped', 1)
            redis.call('HINCRBY', batches, batch_of(entry) .. ':dropped', 1)
        else
            give_back(entry)
        end
    end
    index = index + 4
end
return {'OK', settled}
