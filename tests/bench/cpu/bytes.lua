local function fill(buffer, n)
  local seed = 42
  for i = 0, n - 1 do
    if i % 5 == 0 then seed = seed * 16807 % 2147483647 end
    buffer[i + 1] = 97 + seed % 26
  end
end

local function shift(buffer, by)
  for i = 1, #buffer do
    local c = buffer[i]
    if c >= 97 and c <= 122 then
      c = c + by
      if c > 122 then c = c - 26 end
      buffer[i] = c
    end
  end
end

local function reverse(buffer, count)
  local i, j = 1, count
  while i < j do
    buffer[i], buffer[j] = buffer[j], buffer[i]
    i, j = i + 1, j - 1
  end
end

local function packed(buffer)
  local result, size, n = {}, 0, #buffer
  local i = 1
  while i <= n do
    local j = i
    while j <= n and j - i < 255 and buffer[j] == buffer[i] do j = j + 1 end
    result[size + 1], result[size + 2] = j - i, buffer[i]
    size = size + 2
    i = j
  end
  return result
end

local function unpacked(runs)
  local result, size = {}, 0
  for i = 1, #runs, 2 do
    for _ = 1, runs[i] do
      size = size + 1
      result[size] = runs[i + 1]
    end
  end
  return result
end

local rounds, n = tonumber(arg[1] or 50), tonumber(arg[2] or 100000)
local buffer, histogram, size = {}, {}, 0
fill(buffer, n)
for c = 0, 255 do histogram[c] = 0 end
for round = 0, rounds - 1 do
  shift(buffer, round % 25 + 1)
  reverse(buffer, (n - n % 2) / 2)
  local runs = packed(buffer)
  size = size + #runs
  buffer = unpacked(runs)
  for i = 1, #buffer do
    local c = buffer[i]
    histogram[c] = histogram[c] + 1
  end
end
local checksum = 0
for i = 1, #buffer do checksum = (checksum * 31 + buffer[i]) % 1000003 end
print(#buffer, size, histogram[97], histogram[122], checksum)
