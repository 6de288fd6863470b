#!lua flags=allow-oom
-- Drops jobs that wait, ready or delayed; what workers hold and what is dead stays.
--
-- KEYS  1–3 ready breaking, default, bulk   4 solo   5 delayed   6 parked   7 why   8 totals   9 batches
-- ARGV  1 most jobs a call, at most 500
-- Reply number of jobs; 0 when nothing waits
--
-- A repeat is harmless to the counts: each job is counted as it goes. The caller repeats until 0.
local left, count, by_batch = tonumber(ARGV[1]), 0, {}
local function drop(entry)
    local batch = batch_of(entry)
    by_batch[batch] = (by_batch[batch] or 0) + 1
    count = count + 1
end
for key = 1, 4 do
    if left > count then
        for _, entry in ipairs(redis.call('LPOP', KEYS[key], left - count) or {}) do drop(entry) end
    end
end
if left > count then
    for _, id in ipairs(redis.call('ZRANGE', KEYS[5], 0, left - count - 1)) do
        drop(redis.call('HGET', KEYS[6], id))
        redis.call('ZREM', KEYS[5], id)
        redis.call('HDEL', KEYS[6], id)
        redis.call('HDEL', KEYS[7], id)
    end
end
if count > 0 then redis.call('HINCRBY', KEYS[8], 'dropped', count) end
for batch, dropped in pairs(by_batch) do redis.call('HINCRBY', KEYS[9], batch .. ':dropped', dropped) end
return count
