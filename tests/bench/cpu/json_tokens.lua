local byte, char, concat, sub = string.byte, string.char, table.concat, string.sub

local function document(records)
  local pieces = {"["}
  local function add(piece) pieces[#pieces + 1] = piece end
  for i = 0, records - 1 do
    if i > 0 then add(",\n") end
    add('{"id": ' .. i .. ', "name": "record ' .. i .. '", ')
    add('"quoted": "a \\"tab\\"\\t or a \\u00e9\\\\", "score": -' .. i % 100 .. '.25e1, ')
    add('"tags": ["x", "yy", ["zzz", ' .. i % 7 .. ']], "ok": ')
    if i % 2 == 0 then
      add('true, "none": null}')
    else
      add('false, "none": {}}')
    end
  end
  add("]")
  return concat(pieces)
end

local END, PUNCTUATION, TEXT, NUMBER, WORD, WRONG = 0, 1, 2, 3, 4, 5

local function is_blank(c) return c == 32 or c == 10 or c == 9 or c == 13 end
local function is_digit(c) return c >= 48 and c <= 57 end
local function is_letter(c) return c >= 97 and c <= 122 end
local function is_of_number(c) return is_digit(c) or c == 46 or c == 45 or c == 43 or c == 101 or c == 69 end

local Scanner = {}
Scanner.__index = Scanner

function Scanner:next()
  local source, size, at = self.source, self.size, self.at
  while at <= size and is_blank(byte(source, at)) do at = at + 1 end
  self.at = at
  if at > size then return {kind = END} end
  local start = at
  local c = byte(source, at)
  if c == 123 or c == 125 or c == 91 or c == 93 or c == 44 or c == 58 then
    self.at = at + 1
    return {kind = PUNCTUATION, text = sub(source, start, at)}
  elseif c == 34 then
    self.at = at + 1
    return self:text()
  elseif c == 45 or is_digit(c) then
    while at <= size and is_of_number(byte(source, at)) do at = at + 1 end
    self.at = at
    local value = tonumber(sub(source, start, at - 1))
    if not value then return {kind = WRONG} end
    return {kind = NUMBER, number = value}
  elseif is_letter(c) then
    while at <= size and is_letter(byte(source, at)) do at = at + 1 end
    self.at = at
    return {kind = WORD, text = sub(source, start, at - 1)}
  end
  return {kind = WRONG}
end

function Scanner:text()
  local source, size, at = self.source, self.size, self.at
  local start = at
  while at <= size and byte(source, at) ~= 34 and byte(source, at) ~= 92 do at = at + 1 end
  if at <= size and byte(source, at) == 34 then
    self.at = at + 1
    return {kind = TEXT, text = sub(source, start, at - 1)}
  end
  local pieces = {sub(source, start, at - 1)}
  while at <= size do
    local c = byte(source, at)
    at = at + 1
    if c == 34 then
      self.at = at
      return {kind = TEXT, text = concat(pieces)}
    end
    if c == 92 then
      c = byte(source, at)
      at = at + 1
      if c == 110 then
        c = 10
      elseif c == 116 then
        c = 9
      elseif c == 117 then
        local code = tonumber(sub(source, at, at + 3), 16)
        if not code then return {kind = WRONG} end
        c = code < 128 and code or 63
        at = at + 4
      end
    end
    pieces[#pieces + 1] = char(c)
  end
  return {kind = WRONG}
end

local source = document(tonumber(arg[1] or 50000))
local scanner = setmetatable({source = source, size = #source, at = 1}, Scanner)
local counts = {[0] = 0, 0, 0, 0, 0, 0}
local length, depth, deepest, sum = 0, 0, 0, 0.0
while true do
  local t = scanner:next()
  local kind = t.kind
  counts[kind] = counts[kind] + 1
  if kind == END or kind == WRONG then break end
  if kind == PUNCTUATION then
    if t.text == "[" or t.text == "{" then
      depth = depth + 1
      if depth > deepest then deepest = depth end
    elseif t.text == "]" or t.text == "}" then
      depth = depth - 1
    end
  elseif kind == TEXT or kind == WORD then
    length = length + #t.text
  elseif kind == NUMBER then
    sum = sum + t.number
  end
end
print(counts[PUNCTUATION], counts[TEXT], counts[NUMBER], counts[WORD], counts[WRONG])
print(string.format("%d %d %d %.1f", length, depth, deepest, sum))
