local byte = string.byte

local function letters(n, seed)
  local text = {}
  for i = 1, n do
    seed = seed * 16807 % 2147483647
    text[i] = string.char(97 + seed % 4)
  end
  return table.concat(text)
end

local function smaller(a, b)
  if a < b then return a end
  return b
end

local function distance(a, b)
  local cells = {}
  for i = 0, #a do cells[i] = {[0] = i} end
  for j = 0, #b do cells[0][j] = j end
  for i = 1, #a do
    for j = 1, #b do
      if byte(a, i) == byte(b, j) then
        cells[i][j] = cells[i - 1][j - 1]
      else
        cells[i][j] = 1 + smaller(cells[i - 1][j - 1], smaller(cells[i - 1][j], cells[i][j - 1]))
      end
    end
  end
  return cells[#a][#b]
end

local n = tonumber(arg[1] or 3000)
print(distance(letters(n, 42), letters(n, 7)))
