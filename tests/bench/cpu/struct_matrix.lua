local function grid(n)
  local cells = {}
  for y = 1, n do
    cells[y] = {}
    for x = 1, n do
      cells[y][x] = {
        heat = ((x - 1) * 7 + (y - 1) * 3) % 64 + 0.0,
        flow = 0.0,
        changes = 0,
        is_wall = x == 1 or y == 1 or x == n or y == n or (x - 1) * (y - 1) % 11 == 5,
      }
    end
  end
  return cells
end

local function step(cells)
  for y = 2, #cells - 1 do
    for x = 2, #cells[y] - 1 do
      if not cells[y][x].is_wall then
        local around = cells[y - 1][x].heat + cells[y + 1][x].heat + cells[y][x - 1].heat + cells[y][x + 1].heat
        cells[y][x].flow = (around - 4 * cells[y][x].heat) * 0.125
      end
    end
  end
  for y = 1, #cells do
    for x = 1, #cells[y] do
      local c = cells[y][x]
      if c.flow > 0.5 or c.flow < -0.5 then c.changes = c.changes + 1 end
      c.heat = c.heat + c.flow
      c.flow = 0.0
    end
  end
end

local cells = grid(tonumber(arg[1] or 250))
for _ = 1, tonumber(arg[2] or 50) do step(cells) end
local heat, changes = 0.0, 0
for _, row in ipairs(cells) do
  for _, c in ipairs(row) do
    heat = heat + c.heat
    changes = changes + c.changes
  end
end
print(string.format("%.6f %d", heat, changes))
