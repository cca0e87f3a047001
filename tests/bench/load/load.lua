-- wrk's part: every thread has one connection, so that a response belongs to the last request, and each request an
-- id of its own, which is sent again until it is accepted. Arguments: deliveries|creates, secret, a number of the round.
local threads = {}

function setup(thread)
  table.insert(threads, thread)
  thread:set("name", #threads)
end

function init(args)
  mode, secret, round = args[1], args[2], args[3]
  accepted, busy, failed = 0, 0, 0
end

function request()
  local id = round .. "-" .. name .. "-" .. accepted
  if mode == "creates" then
    local follow_up = '{"uid_client":"CL-0044","title":"' .. id .. '","responsible_user_ids":[1],"color":"RED",'
      .. '"date":"2999-01-31T10:00:00.000Z"}'
    local headers = { ["Authorization"] = "Bearer " .. secret, ["Content-Type"] = "application/json" }
    return wrk.format("POST", wrk.path, headers, follow_up)
  end
  -- A thousand clients of each thread, again and again, each change later than the one before.
  local second = math.floor(accepted / 1000)
  local time = string.format("2026-%s-%02dT%02d:%02d:%02d.%03dZ", round, 1 + math.floor(second / 86400),
    math.floor(second / 3600) % 24, math.floor(second / 60) % 60, second % 60, accepted % 1000)
  local body = '{"eventType":"client.updated","payload":{"uid_client":"CL-' .. name .. "-" .. accepted % 1000
    .. '","company_name":"' .. id .. '","company_description":"","type_id":2,"group_id":3,"latitude":-34.7279,'
    .. '"longitude":-58.4701,"street":"Arana Goiri","street_nbr":"4295","neighborhood":"","city":"Provincia de '
    .. 'Buenos Aires","country":"Argentina","last_updated":"' .. time .. '","custom_fields":{}}}'
  return wrk.format("POST", wrk.path .. secret, { ["Content-Type"] = "application/json" }, body)
end

function response(status)
  if status == 200 or status == 204 then
    accepted = accepted + 1
  elseif status == 503 then
    busy = busy + 1
  else
    failed = failed + 1
  end
end

function done(summary, latency)
  local all, busy, failed = {}, 0, 0
  for _, thread in ipairs(threads) do
    table.insert(all, thread:get("accepted"))
    busy = busy + thread:get("busy")
    failed = failed + thread:get("failed")
  end
  local errors = summary.errors
  io.write(string.format('{"accepted":[%s],"busy":%d,"failed":%d,"broken":%d,"seconds":%f,"p50_ms":%f,"p99_ms":%f}\n',
    table.concat(all, ","), busy, failed, errors.connect + errors.read + errors.write + errors.timeout,
    summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3))
end
