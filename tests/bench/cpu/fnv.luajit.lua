-- LuaJIT has bit operations in a library, and 64 bits in cdata.
local bit = require("bit")
local bxor, lshift, tobit = bit.bxor, bit.lshift, bit.tobit

-- The factor is 2^24 + 403; the whole product would need more than the 53 bits of a number.
local function fnv32(data)
  local hash = tobit(2166136261)
  for i = 1, #data do
    hash = bxor(hash, data[i])
    hash = tobit(hash * 403 + lshift(hash, 24))
  end
  return hash
end

local function fnv64(data)
  local hash = 14695981039346656037ULL
  for i = 1, #data do hash = bxor(hash, data[i]) * 1099511628211ULL end
  return hash
end

local rounds, n = tonumber(arg[1] or 250), tonumber(arg[2] or 100000)
local data = {}
for i = 0, n - 1 do data[i + 1] = i * 7 % 251 end
local narrow, wide = 0, 0ULL
for i = 0, rounds - 1 do
  data[i % n + 1] = i % 256
  narrow = bxor(narrow, fnv32(data))
  wide = bxor(wide, fnv64(data))
end
print(bit.tohex(narrow) .. " " .. bit.tohex(wide, 16))
