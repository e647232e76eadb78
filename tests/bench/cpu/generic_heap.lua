local Heap = {}
Heap.__index = Heap

local function heap(before) return setmetatable({items = {}, size = 0, before = before}, Heap) end

function Heap:push(item)
  local items, before, at = self.items, self.before, self.size + 1
  items[at] = item
  self.size = at
  while at > 1 do
    local parent = (at - at % 2) / 2
    if not before(items[at], items[parent]) then break end
    items[at], items[parent] = items[parent], items[at]
    at = parent
  end
end

function Heap:pop()
  local items, before, last = self.items, self.before, self.size
  local first = items[1]
  items[1] = items[last]
  items[last] = nil
  last = last - 1
  self.size = last
  local at = 1
  while true do
    local child = 2 * at
    if child > last then break end
    if child + 1 <= last and before(items[child + 1], items[child]) then child = child + 1 end
    if not before(items[child], items[at]) then break end
    items[at], items[child] = items[child], items[at]
    at = child
  end
  return first
end

local numbers = heap(function(a, b) return a < b end)
local weights = heap(function(a, b) return a < b end)
local names = heap(function(a, b) return a > b end)
local jobs = {}
local urgent = heap(function(a, b)
  return jobs[a].urgency > jobs[b].urgency or jobs[a].urgency == jobs[b].urgency and jobs[a].id < jobs[b].id
end)
local n, seed = tonumber(arg[1] or 100000), 42
for i = 0, n - 1 do
  seed = seed * 16807 % 2147483647
  numbers:push(seed % 1000000)
  jobs[i + 1] = {urgency = seed % 10, id = i}
  urgent:push(i + 1)
  if i % 4 == 0 then
    weights:push(seed / 2)
    names:push("name " .. seed % 1000)
  end
end
local checksum = 0
for i = 0, n - 1 do
  checksum = (checksum * 31 + numbers:pop()) % 1000003
  checksum = (checksum * 31 + jobs[urgent:pop()].id) % 1000003
  if i % 4 == 0 then
    checksum = (checksum * 31 + math.floor(weights:pop() * 2)) % 1000003
    checksum = (checksum * 31 + #names:pop()) % 1000003
  end
end
print(checksum, numbers.size, urgent.size, names.size)
