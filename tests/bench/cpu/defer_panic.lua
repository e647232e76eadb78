local Account = {}
Account.__index = Account

function Account:lock() self.locks = self.locks + 1 end
function Account:unlock() self.locks = self.locks - 1 end

local short = {text = "too little money"}

local function take(a, amount)
  if amount > a.balance then
    a.missing = a.missing + amount - a.balance
    error(short)
  end
  a.balance = a.balance - amount
end

function Account:withdraw(amount)
  self:lock()
  local ok, err = pcall(take, self, amount)
  self:unlock()
  if not ok then error(err) end
end

local function withdraw_all(a, amount, times)
  for _ = 1, times do a:withdraw(amount) end
end

function Account:pay(amount, times)
  self:lock()
  local ok, err = pcall(withdraw_all, self, amount, times)
  self.locks = self.locks - 1
  if not ok then error(err) end
end

local function try(a, amount)
  local ok = pcall(a.pay, a, amount, 2)
  if not ok then return short end
end

local a = setmetatable({locks = 0, balance = 0, missing = 0}, Account)
local refused = 0
for i = 0, tonumber(arg[1] or 1500000) - 1 do
  a.balance = a.balance + 30
  if try(a, i % 13 * 5) then refused = refused + 1 end
end
print(a.balance, a.locks, refused, a.missing)
