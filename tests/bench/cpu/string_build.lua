local byte, char, concat, sub = string.byte, string.char, table.concat, string.sub

local function line(number)
  local pieces = {tostring(number), ": "}
  for i = 0, number % 20 do pieces[#pieces + 1] = char(97 + (number + i) % 26) end
  return concat(pieces)
end

local function vowels(s)
  local count = 0
  for i = 1, #s do
    local c = byte(s, i)
    if c == 97 or c == 101 or c == 105 or c == 111 or c == 117 then count = count + 1 end
  end
  return count
end

local function is_palindrome(s)
  local i, j = 1, #s
  while i < j do
    if byte(s, i) ~= byte(s, j) then return false end
    i, j = i + 1, j - 1
  end
  return true
end

local text = {}
local last, greater, palindromes = "", 0, 0
for i = 0, tonumber(arg[1] or 250000) - 1 do
  local now = line(i)
  if now > last then greater = greater + 1 end
  local half = sub(now, (#now - #now % 2) / 2 + 1)
  local mirror = ""
  for j = #half, 1, -1 do mirror = mirror .. sub(half, j, j) end
  if is_palindrome(half .. mirror) then palindromes = palindromes + 1 end
  text[#text + 1] = now
  text[#text + 1] = mirror .. "\n"
  last = now
end
local all = concat(text)
local checksum = 0
for i = 1, #all do checksum = (checksum * 31 + byte(all, i)) % 1000003 end
print(#all, vowels(all), greater, palindromes, checksum)
