local n, s = tonumber(arg[1] or 500), 0
for i = 0, n - 1 do
  for j = 0, n - 1 do
    for k = 0, n - 1 do
      s = s + i * j + k
    end
  end
end
print(string.format("%d", s))
