local function mapped(list, f)
  local result = {}
  for i = 1, #list do result[i] = f(list[i]) end
  return result
end

local function filtered(list, keep)
  local result = {}
  for i = 1, #list do
    local item = list[i]
    if keep(item) then result[#result + 1] = item end
  end
  return result
end

local function reduced(list, start, f)
  local result = start
  for i = 1, #list do result = f(result, list[i]) end
  return result
end

local rounds, n = tonumber(arg[1] or 600), tonumber(arg[2] or 10000)
local numbers = {}
for i = 0, n - 1 do numbers[i + 1] = i * 7919 % 10007 end
local names = {[0] = "zero", "one", "two", "three", "four", "five", "six", "seven"}
local total, letters = 0.0, 0
for round = 0, rounds - 1 do
  local odd = filtered(numbers, function(x) return (x + round) % 2 == 1 end)
  local halves = mapped(odd, function(x) return x / 2 end)
  total = total + reduced(halves, 0.0, function(sum, x) return sum + x end)
  local words = mapped(odd, function(x) return names[x % 8] end)
  local long = filtered(words, function(word) return #word > 3 end)
  letters = letters + reduced(long, 0, function(sum, word) return sum + #word end)
end
print(string.format("%.1f %d", total, letters))
