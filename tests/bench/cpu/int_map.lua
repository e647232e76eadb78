local function exercise(n, step)
  local m = {}
  for i = 1, n do m[i * step] = i end
  local sum = 0
  for i = 1, 2 * n do
    local value = m[i * step]
    if value then sum = sum + value end
  end
  for i = 1, n do
    local key = (i % 1000 + 1) * step
    m[key] = m[key] + 1
    m[i * step] = m[i * step] + i % 7
  end
  for i = 2, n, 2 do m[i * step] = nil end
  local count = 0
  for key, value in pairs(m) do
    sum = sum + key % 10 + value
    count = count + 1
  end
  return string.format("%d", sum), count
end

local n = tonumber(arg[1] or 800000)
print(exercise(n, 1))
print(exercise(n, 7919))
