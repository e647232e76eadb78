local Random, Point, Account = {}, {}, {}
Random.__index, Point.__index, Account.__index = Random, Point, Account

local function random(seed) return setmetatable({seed = seed}, Random) end
local function point(x, y) return setmetatable({x = x, y = y}, Point) end
local function account() return setmetatable({balance = 0, moves = 0, at = point(0, 0)}, Account) end

function Random:next()
  self.seed = self.seed * 16807 % 2147483647
  return self.seed
end

function Point:norm() return self.x * self.x + self.y * self.y end
function Point:is_near(other) return point(self.x - other.x, self.y - other.y):norm() < 2500 end

function Account:move(dx, dy)
  self.at.x = self.at.x + dx
  self.at.y = self.at.y + dy
  self.moves = self.moves + 1
end

function Account:deposit(amount) self.balance = self.balance + amount end
function Account:is_busy() return self.moves % 3 == 0 end

local r, a, origin = random(42), account(), point(0, 0)
local near = 0
for i = 0, tonumber(arg[1] or 5000000) - 1 do
  a:move(r:next() % 11 - 5, i % 5 - 2)
  if a:is_busy() then a:deposit(i % 10) end
  if a.at:is_near(origin) then near = near + 1 end
end
print(a.balance, a.moves, a.at.x, a.at.y, near)
