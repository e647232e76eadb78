local format, write = string.format, io.write

local Place = {}
Place.__index = Place
Place.__tostring = function(p) return format("(%d, %d)", p.x, p.y) end

local names = {[0] = "north", "east", "south", "west"}
local length = 0
for i = 0, tonumber(arg[1] or 200000) - 1 do
  local name = names[i % 4]
  write(format("%6d %-6s|%8.3f 0x%04x %c %q\n", i, name, i / 7, i % 65536, 97 + i % 26, name))
  if i % 3 == 0 then
    write("line ", i, " ", name, " ", tostring(i % 2 == 0), " ", format("%d", i * i), "\n")
  end
  length = length + #format("%s at %s: %d%%", name, tostring(setmetatable({x = i, y = -i}, Place)), i % 100)
end
print(length)
