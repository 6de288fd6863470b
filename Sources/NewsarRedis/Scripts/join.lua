#!lua flags=allow-oom
-- Registers a worker: its lease begins, and only from now on can it take jobs.
--
-- KEYS  1 workers   2 info
-- ARGV  1 worker   2 lease in milliseconds   3 what the worker says of itself (JSON)
-- Reply expiry in milliseconds by Redis' clock
--
-- A repeat is harmless: it renews a lease that has just begun. Worker names are never used twice.
local expiry = now_ms() + tonumber(ARGV[2])
redis.call('ZADD', KEYS[1], expiry, ARGV[1])
redis.call('HSET', KEYS[2], ARGV[1], ARGV[3])
return expiry
