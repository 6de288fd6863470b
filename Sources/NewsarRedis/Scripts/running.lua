#!lua flags=allow-oom
-- States which jobs a slot of a worker runs; the driver posts it before they are begun.
-- KEYS  1 running on the worker   2 workers
-- ARGV  1 worker   2 slot   3 ids, 16 bytes each
-- A repeat is harmless. A worker that is off the register states nothing: nobody would clear it away.
if redis.call('ZSCORE', KEYS[2], ARGV[1]) then redis.call('HSET', KEYS[1], ARGV[2], ARGV[3]) end
