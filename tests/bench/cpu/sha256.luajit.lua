-- LuaJIT has bit operations in a library; its words of 32 bits are signed.
local bit = require("bit")
local band, bnot, bor, bxor, lshift, rotated, rshift, tobit =
  bit.band, bit.bnot, bit.bor, bit.bxor, bit.lshift, bit.ror, bit.rshift, bit.tobit

local function fraction(x) return tobit(math.floor((x - math.floor(x)) * 4294967296)) end

local start, rounds = {}, {}
local candidate = 2
while #rounds < 64 do
  local is_prime = true
  for d = 2, candidate - 1 do
    if candidate % d == 0 then is_prime = false end
  end
  if is_prime then
    if #start < 8 then start[#start + 1] = fraction(math.sqrt(candidate)) end
    rounds[#rounds + 1] = fraction(candidate ^ (1 / 3))
  end
  candidate = candidate + 1
end

local function update(hash, bytes, at)
  local w = {}
  for i = 1, 16 do
    w[i] = bor(lshift(bytes[at], 24), lshift(bytes[at + 1], 16), lshift(bytes[at + 2], 8), bytes[at + 3])
    at = at + 4
  end
  for i = 17, 64 do
    local x, y = w[i - 15], w[i - 2]
    local s0 = bxor(rotated(x, 7), rotated(x, 18), rshift(x, 3))
    local s1 = bxor(rotated(y, 17), rotated(y, 19), rshift(y, 10))
    w[i] = tobit(w[i - 16] + s0 + w[i - 7] + s1)
  end
  local a, b, c, d, e, f, g, h = unpack(hash)
  for i = 1, 64 do
    local s1 = bxor(rotated(e, 6), rotated(e, 11), rotated(e, 25))
    local t1 = h + s1 + bxor(band(e, f), band(bnot(e), g)) + rounds[i] + w[i]
    local s0 = bxor(rotated(a, 2), rotated(a, 13), rotated(a, 22))
    local t2 = s0 + bxor(band(a, b), band(a, c), band(b, c))
    h, g, f, e, d, c, b, a = g, f, e, tobit(d + t1), c, b, a, tobit(t1 + t2)
  end
  hash[1] = tobit(hash[1] + a)
  hash[2] = tobit(hash[2] + b)
  hash[3] = tobit(hash[3] + c)
  hash[4] = tobit(hash[4] + d)
  hash[5] = tobit(hash[5] + e)
  hash[6] = tobit(hash[6] + f)
  hash[7] = tobit(hash[7] + g)
  hash[8] = tobit(hash[8] + h)
end

local function sha256(bytes)
  local hash = {unpack(start)}
  local size = #bytes * 8
  bytes[#bytes + 1] = 0x80
  while #bytes % 64 ~= 56 do bytes[#bytes + 1] = 0 end
  for shift = 56, 0, -8 do bytes[#bytes + 1] = math.floor(size / 2 ^ shift) % 256 end
  for at = 1, #bytes, 64 do update(hash, bytes, at) end
  return hash
end

local message = {}
for i = 0, tonumber(arg[1] or 2000000) - 1 do message[i + 1] = i * 7 % 251 end
local words = sha256(message)
for i, word in ipairs(words) do words[i] = bit.tohex(word) end
print(table.concat(words))
