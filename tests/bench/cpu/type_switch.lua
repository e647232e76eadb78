local type = type

local function weight(v)
  local kind = type(v)
  if kind == "number" then
    return v
  elseif kind == "string" then
    return #v
  elseif kind == "boolean" then
    return v and 1 or 2
  elseif kind == "table" then
    return v.a + v.b
  elseif kind == "function" then
    return v()
  else
    return 0
  end
end

local function three() return 3 end

local values = {[0] = 1, "two", true, {a = 4, b = 5}, three, nil, 7, "eight", false, {a = 10, b = 11}}
local sum = 0
for i = 0, tonumber(arg[1] or 12000000) - 1 do sum = sum + weight(values[i % 10]) end
print(sum)
