#!lua flags=allow-oom
-- Brings delayed jobs whose time has come back to the head of their ready lists.
--
-- KEYS  1 delayed   2 parked   3 why   4–6 ready breaking, default, bulk   7 bell   8 solo
-- ARGV  1 most jobs, at most 500
-- Reply number of jobs
--
-- A repeat is harmless: it finds only jobs that are still delayed.
local due = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', now_ms(), 'LIMIT', 0, tonumber(ARGV[1]))
for index = #due, 1, -1 do
    local id = due[index]
    local entry = redis.call('HGET', KEYS[2], id)
    redis.call('ZREM', KEYS[1], id)
    redis.call('HDEL', KEYS[2], id)
    redis.call('HDEL', KEYS[3], id)
    put_back(4, KEYS[8], entry)
end
if #due > 0 then ring(KEYS[7]) end
return #due
