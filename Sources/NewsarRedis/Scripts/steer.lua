#!lua flags=allow-oom
-- Pauses or resumes a queue, or calls a batch off. A script only so that it works when memory is short.
--
-- KEYS  1 control   2 bell   3 cancelled batches
-- ARGV  1 'pause', 'resume' or 'cancel'   2 batch number, to cancel
-- Reply 'OK'
--
-- A repeat is harmless: it sets what is set.
if ARGV[1] == 'pause' then
    redis.call('HSET', KEYS[1], 'paused', 1)
elseif ARGV[1] == 'resume' then
    redis.call('HDEL', KEYS[1], 'paused')
    -- Sleeping workers look again at once.
    ring(KEYS[2])
else
    redis.call('SADD', KEYS[3], ARGV[2])
end
return 'OK'
