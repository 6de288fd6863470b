#!lua
-- Opens a batch for an input, or closes it: the batch of that name, or a new one.
--
-- KEYS  1 batch names   2 batches   3 cancelled batches
-- ARGV  1 name   2 name of the input   3 'open', 'again' (begin that input at its first record) or 'close'
--       4 batches that are remembered
-- Reply {'OK', number, next record of that input} | {'CANCELLED'}
--
-- A repeat is harmless: the name has its number then, and an input is counted as open once.

-- Forgets the oldest batches of which everything is stored or dropped and no input is open, a tenth of all at a time.
-- Dead jobs keep their batch: they may be retried, and are counted there.
local function forget_oldest()
    local names, most = {}, tonumber(ARGV[4])
    local all, count = redis.call('HGETALL', KEYS[1]), redis.call('HLEN', KEYS[1])
    for at = 1, #all, 2 do names[#names + 1] = {all[at], tonumber(all[at + 1])} end
    table.sort(names, function(a, b) return a[2] < b[2] end)
    local gone = {}
    for _, batch in ipairs(names) do
        if count <= most - math.ceil(most / 10) then break end
        local number = string.format('%d', batch[2])
        local state = redis.call('HMGET', KEYS[2], number .. ':submitted', number .. ':stored', number .. ':dropped',
            number .. ':dead', number .. ':open')
        for at = 1, 5 do state[at] = tonumber(state[at] or '0') end
        if state[1] == state[2] + state[3] and state[4] == 0 and state[5] == 0 then
            redis.call('HDEL', KEYS[1], batch[1])
            redis.call('SREM', KEYS[3], number)
            gone[number] = true
            count = count - 1
        end
    end
    if not next(gone) then return end
    for _, field in ipairs(redis.call('HKEYS', KEYS[2])) do
        if gone[string.match(field, '^(%d+):') or ''] then redis.call('HDEL', KEYS[2], field) end
    end
end

local number = redis.call('HGET', KEYS[1], ARGV[1])
if not number then
    if ARGV[3] ~= 'close' and redis.call('HLEN', KEYS[1]) >= tonumber(ARGV[4]) then forget_oldest() end
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
