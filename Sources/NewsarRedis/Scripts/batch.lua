#!lua
-- Opens a batch for an input, or closes it: the batch of that name, or a new one.
--
-- KEYS  1 batch names   2 batches   3 cancelled batches
-- ARGV  1 name   2 name of the input   3 'open', 'again' (begin that input at its first record) or 'close'
-- Reply {'OK', number, next record of that input} | {'CANCELLED'}
--
-- A repeat is harmless: the name has its number then, and an input is counted as open once.
local number = redis.call('HGET', KEYS[1], ARGV[1])
if not number then
    number = string.format('%d', redis.call('HINCRBY', KEYS[2], 'last', 1))
    redis.call('HSET', KEYS[1], ARGV[1], number)
    redis.call('HSET', KEYS[2], number .. ':opened', string.format('%d', now_ms()))
end
local open, watermark = number .. ':open:' .. ARGV[2], number .. ':next:' .. ARGV[2]
if ARGV[3] == 'close' then
    if redis.call('HDEL', KEYS[2], open) == 1 then redis.call('HINCRBY', KEYS[2], number .. ':open', -1) end
else
    -- Its jobs would be dropped as they come.
    if redis.call('SISMEMBER', KEYS[3], number) == 1 then return {'CANCELLED'} end
    if redis.call('HSETNX', KEYS[2], open, 1) == 1 then redis.call('HINCRBY', KEYS[2], number .. ':open', 1) end
    if ARGV[3] == 'again' then redis.call('HDEL', KEYS[2], watermark) end
end
return {'OK', tonumber(number), tonumber(redis.call('HGET', KEYS[2], watermark) or '0')}
