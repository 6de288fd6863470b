#!lua flags=allow-oom
-- A worker's heartbeat: its lease begins anew, unless it is over.
--
-- KEYS  1 workers   2 info   3 cancelled batches
-- ARGV  1 worker   2 lease in milliseconds   3 what the worker says of itself (JSON)
-- Reply {'OK', cancelled batch numbers…} | {'FENCED'}
--
-- A repeat is harmless: it sets the same expiry a moment later.
local now = now_ms()
if not holds_lease(KEYS[1], ARGV[1], now) then return {'FENCED'} end
redis.call('ZADD', KEYS[1], now + tonumber(ARGV[2]), ARGV[1])
redis.call('HSET', KEYS[2], ARGV[1], ARGV[3])
local reply = redis.call('SMEMBERS', KEYS[3])
table.insert(reply, 1, 'OK')
return reply
