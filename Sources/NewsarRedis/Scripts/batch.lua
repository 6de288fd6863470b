#!lua
-- Opens a batch by name: the number of the one that has the name, or a new one.
--
-- KEYS  1 batch names   2 batches
-- ARGV  1 name   2 name of the input   3 '1' to begin that input again at its first record
-- Reply {number, next record of that input}
--
-- A repeat is harmless: the name has its number then, and nothing has been sent yet.
local number = redis.call('HGET', KEYS[1], ARGV[1])
if not number then
    number = string.format('%d', redis.call('HINCRBY', KEYS[2], 'last', 1))
    redis.call('HSET', KEYS[1], ARGV[1], number)
    redis.call('HSET', KEYS[2], number .. ':opened', string.format('%d', now_ms()))
end
redis.call('HSET', KEYS[2], number .. ':open', 1)
local watermark = number .. ':next:' .. ARGV[2]
if ARGV[3] == '1' then redis.call('HDEL', KEYS[2], watermark) end
return {tonumber(number), tonumber(redis.call('HGET', KEYS[2], watermark) or '0')}
