-- Shared by the scripts that look into an entry; the driver puts it before each of them, it is no script of its own.
-- Layout of an entry's header: Sources/NewsarModel/Job.swift. Positions here count from 1.

local function id_of(entry) return string.sub(entry, 3, 18) end

-- Batch number as decimal text, the prefix of the batch's fields.
local function batch_of(entry)
    local a, b, c, d = string.byte(entry, 19, 22)
    return string.format('%d', ((a * 256 + b) * 256 + c) * 256 + d)
end

-- Index into {breaking, default, bulk}; a priority that this release does not know waits with the lowest.
local function priority_of(entry)
    local priority = string.byte(entry, 2)
    if priority > 2 then priority = 2 end
    return priority + 1
end

-- The entry with other counters: failed tries, deaths alone, deaths in company.
local function with_counters(entry, tries, deaths, suspicion)
    return string.sub(entry, 1, 27)
        .. string.char(math.min(tries, 255), math.min(deaths, 255), math.min(suspicion, 255))
        .. string.sub(entry, 31)
end

local function counters_of(entry) return string.byte(entry, 28, 30) end

-- Milliseconds since 1970 at which the job was first enqueued. A number: strings compare by the server's locale.
local function enqueued_at(entry)
    if #entry < 30 then return 0 end
    local a, b, c, d, e = string.byte(entry, 23, 27)
    return ((((a * 256 + b) * 256 + c) * 256 + d) * 256 + e) * 100
end

local function now_ms()
    local time = redis.call('TIME')
    return time[1] * 1000 + math.floor(time[2] / 1000)
end

-- Whether the worker's lease still runs. This is the fence: without it no script takes or gives anything in its name.
local function holds_lease(workers, worker, now)
    local expiry = redis.call('ZSCORE', workers, worker)
    return expiry and tonumber(expiry) > now
end

-- Wakes one idle worker. One token is enough: a worker that leaves jobs behind rings for the next.
local function ring(bell)
    if redis.call('LLEN', bell) == 0 then redis.call('RPUSH', bell, '1') end
end

-- Puts a job back at the head of its ready list; a suspect waits to be run alone.
-- `first` is the index in KEYS of the first ready list.
local function put_back(first, solo, entry)
    local _, deaths, suspicion = counters_of(entry)
    if deaths + suspicion > 0 then
        redis.call('RPUSH', solo, entry)
    else
        redis.call('LPUSH', KEYS[first - 1 + priority_of(entry)], entry)
    end
end

-- Puts a job aside under its id with the reason. A double of a job that is aside already is dropped and counted.
-- Returns whether the job was put aside.
local function set_aside(set, parked, why, totals, batches, entry, score, reason)
    local id = id_of(entry)
    if redis.call('HSETNX', parked, id, entry) == 0 then
        redis.call('HINCRBY', totals, 'dropped', 1)
        redis.call('HINCRBY', batches, batch_of(entry) .. ':dropped', 1)
        return false
    end
    redis.call('ZADD', set, score, id)
    redis.call('HSET', why, id, reason)
    return true
end

local function bury(dead, parked, why, totals, batches, entry, now, reason)
    if set_aside(dead, parked, why, totals, batches, entry, now, reason) then
        redis.call('HINCRBY', totals, 'dead', 1)
        redis.call('HINCRBY', batches, batch_of(entry) .. ':dead', 1)
    end
end
