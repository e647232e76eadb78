local function flips(p)
  local count = 0
  while p[0] ~= 0 do
    local i, j = 0, p[0]
    while i < j do
      p[i], p[j] = p[j], p[i]
      i, j = i + 1, j - 1
    end
    count = count + 1
  end
  return count
end

local function fannkuch(n)
  local numbers, scratch, turns = {}, {}, {}
  for i = 0, n - 1 do numbers[i], scratch[i], turns[i] = i, 0, 0 end
  local most, checksum, even = 0, 0, true
  while true do
    for i = 0, n - 1 do scratch[i] = numbers[i] end
    local count = flips(scratch)
    if count > most then most = count end
    if even then checksum = checksum + count else checksum = checksum - count end
    even = not even

    local i = 1
    while true do
      if i == n then return checksum, most end
      local first = numbers[0]
      for j = 0, i - 1 do numbers[j] = numbers[j + 1] end
      numbers[i] = first
      turns[i] = turns[i] + 1
      if turns[i] <= i then break end
      turns[i] = 0
      i = i + 1
    end
  end
end

print(fannkuch(tonumber(arg[1] or 9)))
