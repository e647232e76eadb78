local letters = "etaoinshrdlucmfwypvbgkjqxz"

local function word(number)
  local text = ""
  while number > 0 do
    local at = number % 26
    text = text .. letters:sub(at + 1, at + 1)
    number = (number - at) / 26
  end
  return text
end

local function write(words)
  local vocabulary, size = {}, 5000
  for i = 0, size - 1 do vocabulary[i] = word(i * 37 + 26) end
  local text, seed = {}, 42
  for i = 0, words - 1 do
    seed = seed * 16807 % 2147483647
    local upper = seed % size + 1
    seed = seed * 16807 % 2147483647
    text[#text + 1] = vocabulary[seed % upper]
    text[#text + 1] = i % 12 == 11 and "\n" or " "
  end
  return table.concat(text)
end

local counts = {}
for word in write(tonumber(arg[1] or 1500000)):gmatch("%S+") do counts[word] = (counts[word] or 0) + 1 end
local found = {}
for word in pairs(counts) do found[#found + 1] = word end
table.sort(found, function(a, b)
  if counts[a] ~= counts[b] then return counts[a] > counts[b] end
  return a < b
end)
for i = 1, 5 do print(found[i], counts[found[i]]) end
print(#found)
