local function element(i, j)
  return 1 / ((i + j) * (i + j + 1) / 2 + i + 1)
end

local n = tonumber(arg[1] or 700)

local function multiply(v, into)
  for i = 0, n - 1 do
    local sum = 0.0
    for j = 0, n - 1 do sum = sum + element(i, j) * v[j] end
    into[i] = sum
  end
end

local function multiply_transposed(v, into)
  for i = 0, n - 1 do
    local sum = 0.0
    for j = 0, n - 1 do sum = sum + element(j, i) * v[j] end
    into[i] = sum
  end
end

local u, v, between = {}, {}, {}
for i = 0, n - 1 do u[i], v[i], between[i] = 1.0, 0.0, 0.0 end
for _ = 1, 10 do
  multiply(u, between)
  multiply_transposed(between, v)
  multiply(v, between)
  multiply_transposed(between, u)
end
local uv, vv = 0.0, 0.0
for i = 0, n - 1 do
  uv = uv + u[i] * v[i]
  vv = vv + v[i] * v[i]
end
print(string.format("%.9f", math.sqrt(uv / vv)))
