local Account = {}
Account.__index = Account

function Account:lock() self.locks = self.locks + 1 end
function Account:unlock() self.locks = self.locks - 1 end

local function take(a, amount)
  if amount > a.balance then error({missing = amount - a.balance}) end
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
  local ok, err = pcall(a.pay, a, amount, 2)
  if ok then return 0 end
  if type(err) == "table" and err.missing then return err.missing end
  return 0, "unknown panic"
end

local a = setmetatable({locks = 0, balance = 0}, Account)
local refused, missing = 0, 0
for i = 0, tonumber(arg[1] or 500000) - 1 do
  a.balance = a.balance + 30
  local short, err = try(a, i % 13 * 5)
  if err then
    print(err)
    return
  end
  if short > 0 then
    refused = refused + 1
    missing = missing + short
  end
end
print(a.balance, a.locks, refused, missing)
