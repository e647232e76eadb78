local function fraction(x) return math.floor((x - math.floor(x)) * 4294967296) end

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

local function rotated(x, by) return (x >> by | x << (32 - by)) & 0xFFFFFFFF end

local function update(hash, bytes, at)
  local w = {}
  for i = 1, 16 do
    w[i] = bytes[at] << 24 | bytes[at + 1] << 16 | bytes[at + 2] << 8 | bytes[at + 3]
    at = at + 4
  end
  for i = 17, 64 do
    local x, y = w[i - 15], w[i - 2]
    local s0 = rotated(x, 7) ~ rotated(x, 18) ~ x >> 3
    local s1 = rotated(y, 17) ~ rotated(y, 19) ~ y >> 10
    w[i] = w[i - 16] + s0 + w[i - 7] + s1 & 0xFFFFFFFF
  end
  local a, b, c, d, e, f, g, h = table.unpack(hash)
  for i = 1, 64 do
    local s1 = rotated(e, 6) ~ rotated(e, 11) ~ rotated(e, 25)
    local t1 = h + s1 + (e & f ~ ~e & g) + rounds[i] + w[i]
    local s0 = rotated(a, 2) ~ rotated(a, 13) ~ rotated(a, 22)
    local t2 = s0 + (a & b ~ a & c ~ b & c)
    h, g, f, e, d, c, b, a = g, f, e, d + t1 & 0xFFFFFFFF, c, b, a, t1 + t2 & 0xFFFFFFFF
  end
  hash[1] = hash[1] + a & 0xFFFFFFFF
  hash[2] = hash[2] + b & 0xFFFFFFFF
  hash[3] = hash[3] + c & 0xFFFFFFFF
  hash[4] = hash[4] + d & 0xFFFFFFFF
  hash[5] = hash[5] + e & 0xFFFFFFFF
  hash[6] = hash[6] + f & 0xFFFFFFFF
  hash[7] = hash[7] + g & 0xFFFFFFFF
  hash[8] = hash[8] + h & 0xFFFFFFFF
end

local function sha256(bytes)
  local hash = {table.unpack(start)}
  local size = #bytes
  bytes[#bytes + 1] = 0x80
  while #bytes % 64 ~= 56 do bytes[#bytes + 1] = 0 end
  for shift = 56, 0, -8 do bytes[#bytes + 1] = size * 8 >> shift & 0xFF end
  for at = 1, #bytes, 64 do update(hash, bytes, at) end
  return hash
end

local message = {}
for i = 0, tonumber(arg[1] or 2000000) - 1 do message[i + 1] = i * 7 % 251 end
print(string.format(("%08x"):rep(8), table.unpack(sha256(message))))
