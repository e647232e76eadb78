local function fnv32(data)
  local hash = 2166136261
  for i = 1, #data do hash = (hash ~ data[i]) * 16777619 & 0xFFFFFFFF end
  return hash
end

local function fnv64(data)
  local hash = 0xCBF29CE484222325
  for i = 1, #data do hash = (hash ~ data[i]) * 1099511628211 end
  return hash
end

local rounds, n = tonumber(arg[1] or 250), tonumber(arg[2] or 100000)
local data = {}
for i = 0, n - 1 do data[i + 1] = i * 7 % 251 end
local narrow, wide = 0, 0
for i = 0, rounds - 1 do
  data[i % n + 1] = i % 256
  narrow = narrow ~ fnv32(data)
  wide = wide ~ fnv64(data)
end
print(string.format("%08x %016x", narrow, wide))
