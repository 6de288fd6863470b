#!lua
-- Puts jobs of one batch at the end of their ready lists.
--
-- KEYS  1–3 ready breaking, default, bulk   4 bell   5 totals   6 batches   7–9 next queue's ready
-- ARGV  1 batch number   2 name of the input   3 first record   4 record after the last
--       5 most jobs that may be ready, here and in the next queue   6 duplicates and   7 rejected records among these   8… entries, at most 500
-- Reply {'OK', ready} | {'FULL', ready} | {'CONFLICT', next record}
--
-- A repeat is harmless: the batch remembers, by input, the record after the last one it took; the same records again
-- are answered OK and change nothing. Records out of turn mean that two submitters share a batch and an input: CONFLICT.
-- Not allowed when memory is short (no allow-oom): submission waits, workers drain.
local ready = 0
for _, key in ipairs({1, 2, 3, 7, 8, 9}) do ready = ready + redis.call('LLEN', KEYS[key]) end
local watermark = ARGV[1] .. ':next:' .. ARGV[2]
local from, upto = tonumber(ARGV[3]), tonumber(ARGV[4])
local next_record = tonumber(redis.call('HGET', KEYS[6], watermark) or '0')
if upto <= next_record then return {'OK', ready} end
if from ~= next_record then return {'CONFLICT', next_record} end
local count = #ARGV - 7
if count > 0 and ready + count > tonumber(ARGV[5]) and ready > 0 then return {'FULL', ready} end

local lists = {{}, {}, {}}
for i = 8, #ARGV do
    local list = lists[priority_of(ARGV[i])]
    list[#list + 1] = ARGV[i]
end
for priority, list in ipairs(lists) do
    if #list > 0 then redis.call('RPUSH', KEYS[priority], unpack(list)) end
end
redis.call('HSET', KEYS[6], watermark, upto)
local batch = ARGV[1]
if count > 0 then
    redis.call('HINCRBY', KEYS[5], 'enqueued', count)
    redis.call('HINCRBY', KEYS[6], batch .. ':submitted', count)
    ring(KEYS[4])
end
if ARGV[6] ~= '0' then redis.call('HINCRBY', KEYS[6], batch .. ':duplicates', ARGV[6]) end
if ARGV[7] ~= '0' then redis.call('HINCRBY', KEYS[6], batch .. ':rejected', ARGV[7]) end
return {'OK', ready + count}
