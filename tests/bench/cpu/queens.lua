local Board = {}
Board.__index = Board

local function falses(n)
  local list = {}
  for i = 0, n - 1 do list[i] = false end
  return list
end

function Board:place(row)
  if row == self.size then return 1 end
  local count, columns, rising, fall = 0, self.columns, self.rising, self.fall
  for column = 0, self.size - 1 do
    local up, down = row + column, row - column + self.size
    if not (columns[column] or rising[up] or fall[down]) then
      columns[column], rising[up], fall[down] = true, true, true
      count = count + self:place(row + 1)
      columns[column], rising[up], fall[down] = false, false, false
    end
  end
  return count
end

local n = tonumber(arg[1] or 12)
local board = setmetatable({size = n, columns = falses(n), rising = falses(2 * n), fall = falses(2 * n + 1)}, Board)
print(board:place(0))
