#!lua flags=no-writes
-- Counts everything in one queue at one instant, so that the parts add up to the whole.
--
-- KEYS  1–3 ready breaking, default, bulk   4 solo   5 workers   6 info   7 delayed   8 dead   9 totals   10 control
--       11 prefix of the workers' held hashes: the names behind it come from the register, all in the same slot
-- Reply {now, {ready breaking, default, bulk}, solo, delayed, dead, paused or '', oldest ready in ms or -1,
--        totals (field, value, …), workers (name, expiry, held, info, …)}
--
-- Reads only.
local now = now_ms()
local ready, oldest = {}, -1
for priority = 1, 3 do
    ready[priority] = redis.call('LLEN', KEYS[priority])
    local entry = redis.call('LINDEX', KEYS[priority], 0)
    if entry then
        oldest = math.max(oldest, now - enqueued_at(entry), 0)
    end
end
local workers = {}
local register = redis.call('ZRANGE', KEYS[5], 0, -1, 'WITHSCORES')
for index = 1, #register, 2 do
    local name = register[index]
    workers[#workers + 1] = name
    workers[#workers + 1] = register[index + 1]
    workers[#workers + 1] = redis.call('HLEN', KEYS[11] .. name)
    workers[#workers + 1] = redis.call('HGET', KEYS[6], name) or '{}'
end
return {
    now, ready, redis.call('LLEN', KEYS[4]), redis.call('ZCARD', KEYS[7]), redis.call('ZCARD', KEYS[8]),
    redis.call('HGET', KEYS[10], 'paused') or '', oldest, redis.call('HGETALL', KEYS[9]), workers
}
