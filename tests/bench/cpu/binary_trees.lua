local function build(depth)
  if depth == 0 then return {} end
  return {left = build(depth - 1), right = build(depth - 1)}
end

local function count(t)
  if not t.left then return 1 end
  return 1 + count(t.left) + count(t.right)
end

local depth = tonumber(arg[1] or 19)
local long = build(depth)
for d = 4, depth, 2 do
  local trees = 1
  for _ = d, depth - 1 do trees = trees * 2 end
  local nodes = 0
  for _ = 1, trees do nodes = nodes + count(build(d)) end
  print(trees, d, nodes)
end
print(count(long))
