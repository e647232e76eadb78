local program = [[
  +++++ +++++ +++++
  [
    [->+>+<<] >>[-<<+>>]<
    [
      -<[->>+>+<<<]
      >>[-<<+>>]<
    ]
    >>.[-]<<<-
  ]
]]

local PLUS, MINUS, RIGHT, LEFT, OPEN, CLOSE, DOT = ("+-><[]."):byte(1, 7)

local function load(text)
  local code, jumps, open = {}, {}, {}
  for i = 1, #text do
    local c = text:byte(i)
    if ("+-<>[]."):find(string.char(c), 1, true) then
      local at = #code + 1
      code[at], jumps[at] = c, 0
      if c == OPEN then
        open[#open + 1] = at
      elseif c == CLOSE then
        local start = table.remove(open)
        jumps[at], jumps[start] = start, at
      end
    end
  end
  return {code = code, jumps = jumps, tape = {}}
end

local function run(machine)
  local code, jumps, tape = machine.code, machine.jumps, machine.tape
  for i = 0, 99 do tape[i] = 0 end
  local steps, checksum, at, i, last = 0, 0, 0, 1, #code
  while i <= last do
    steps = steps + 1
    local c = code[i]
    if c == PLUS then
      tape[at] = (tape[at] + 1) % 256
    elseif c == MINUS then
      tape[at] = (tape[at] - 1) % 256
    elseif c == RIGHT then
      at = at + 1
    elseif c == LEFT then
      at = at - 1
    elseif c == OPEN then
      if tape[at] == 0 then i = jumps[i] end
    elseif c == CLOSE then
      if tape[at] ~= 0 then i = jumps[i] end
    elseif c == DOT then
      checksum = (checksum * 31 + tape[at]) % 1000003
    end
    i = i + 1
  end
  return steps, checksum
end

local machine, total, last = load(program), 0, 0
for _ = 1, tonumber(arg[1] or 1000) do
  local steps, checksum = run(machine)
  total = total + steps
  last = checksum
end
print(total, last)
