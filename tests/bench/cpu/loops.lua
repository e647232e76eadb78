local n, s = 500, 0
for i = 0, n - 1 do
  for j = 0, n - 1 do
    for k = 0, n - 1 do
      s = s + i * j + k
    end
  end
end
io.stderr:write(s, "\n")
