local function counter()
  local sum = 0
  return function(d) sum = sum + d; return sum end
end
local add, s = counter(), 0
for i = 0, tonumber(arg[1] or 30000000) - 1 do s = add(i) end
print(string.format("%d", s))
