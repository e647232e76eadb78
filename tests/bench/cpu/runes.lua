local sample = "The quick brown fox — Съешь ещё этих мягких булок — 日本語の文字列 — ¡Añó! 🦊🐻 "

local char, codes, concat = utf8.char, utf8.codes, table.concat

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
