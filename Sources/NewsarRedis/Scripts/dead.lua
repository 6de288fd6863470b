#!lua flags=allow-oom
-- Gives dead jobs another life, or lets them go for good.
--
-- KEYS  1 dead   2 parked   3 why   4–6 ready breaking, default, bulk   7 bell   8 totals   9 batches
-- ARGV  1 'retry' or 'drop'   2… ids, at most 500
-- Reply number of jobs
--
-- A repeat is harmless: an id that is not dead is skipped.
local count = 0
for index = 2, #ARGV do
    local id = ARGV[index]
    if redis.call('ZREM', KEYS[1], id) == 1 then
        local entry = redis.call('HGET', KEYS[2], id)
        redis.call('HDEL', KEYS[2], id)
        redis.call('HDEL', KEYS[3], id)
        count = count + 1
        local batch = batch_of(entry)
        redis.call('HINCRBY', KEYS[9], batch .. ':dead', -1)
        if ARGV[1] == 'retry' then
            redis.call('HINCRBY', KEYS[8], 'revived', 1)
            redis.call('RPUSH', KEYS[3 + priority_of(entry)], with_counters(entry, 0, 0, 0))
        else
            redis.call('HINCRBY', KEYS[8], 'dropped', 1)
            redis.call('HINCRBY', KEYS[9], batch .. ':dropped', 1)
        end
    end
end
if count > 0 and ARGV[1] == 'retry' then ring(KEYS[7]) end
return count
