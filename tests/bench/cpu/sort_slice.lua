local n = tonumber(arg[1] or 150000)
local records, seed = {}, 42
for i = 1, n do
  seed = seed * 16807 % 2147483647
  records[i] = {group = "group " .. seed % 100, id = i - 1, score = seed % 10000 / 8}
end
table.sort(records, function(a, b)
  if a.score ~= b.score then return a.score < b.score end
  return a.id < b.id
end)
local first, last = records[1], records[n]
table.sort(records, function(a, b)
  if a.group ~= b.group then return a.group < b.group end
  return a.id > b.id
end)
local checksum = 0
for i = 1, n do checksum = (checksum * 31 + records[i].id) % 1000003 end
print(first.id, last.id, records[1].id, records[n].id, checksum)
