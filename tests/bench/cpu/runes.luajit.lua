-- LuaJIT has no utf8: decoding and encoding by hand.
local sample = "The quick brown fox — Съешь ещё этих мягких булок — 日本語の文字列 — ¡Añó! 🦊🐻 "

local byte, bytes_of, concat, floor = string.byte, string.char, table.concat, math.floor

local function char(r)
  if r < 0x80 then return bytes_of(r) end
  local last = 0x80 + r % 64
  r = floor(r / 64)
  if r < 0x20 then return bytes_of(0xC0 + r, last) end
  local third = 0x80 + r % 64
  r = floor(r / 64)
  if r < 0x10 then return bytes_of(0xE0 + r, third, last) end
  return bytes_of(0xF0 + floor(r / 64), 0x80 + r % 64, third, last)
end

local function length(first)
  if first < 0x80 then return 1 end
  if first < 0xE0 then return 2 end
  if first < 0xF0 then return 3 end
  return 4
end

local function next_code(s, at)
  at = at == 0 and 1 or at + length(byte(s, at))
  local a, b, c, d = byte(s, at, at + 3)
  if not a then return nil end
  if a < 0x80 then return at, a end
  if a < 0xE0 then return at, (a - 0xC0) * 64 + b - 0x80 end
  if a < 0xF0 then return at, ((a - 0xE0) * 64 + b - 0x80) * 64 + c - 0x80 end
  return at, (((a - 0xF0) * 64 + b - 0x80) * 64 + c - 0x80) * 64 + d - 0x80
end

local function codes(s) return next_code, s, 0 end

local function lower(r)
  if r >= 65 and r <= 90 or r >= 0x410 and r <= 0x42F then return r + 32 end
  return r
end

local function lowered(s)
  local pieces = {}
  for _, r in codes(s) do pieces[#pieces + 1] = char(lower(r)) end
  return concat(pieces)
end

local function reversed(s)
  local runes = {}
  for _, r in codes(s) do runes[#runes + 1] = r end
  local i, j = 1, #runes
  while i < j do
    runes[i], runes[j] = runes[j], runes[i]
    i, j = i + 1, j - 1
  end
  for k = 1, #runes do runes[k] = char(runes[k]) end
  return concat(runes)
end

local ascii, cyrillic, others, bytes, checksum = 0, 0, 0, 0, 0
for i = 0, tonumber(arg[1] or 50000) - 1 do
  local text = reversed(lowered(sample .. i))
  bytes = bytes + #text
  for at, r in codes(text) do
    if r < 128 then
      ascii = ascii + 1
    elseif r >= 0x400 and r < 0x500 then
      cyrillic = cyrillic + 1
    else
      others = others + 1
    end
    checksum = (checksum * 31 + r + at - 1) % 1000003
  end
end
print(ascii, cyrillic, others, bytes, checksum)
