local function quicksort(a, low, high)
  while low < high do
    local middle = low + high
    local pivot = a[(middle - middle % 2) / 2]
    local i, j = low, high
    while i <= j do
      while a[i] < pivot do i = i + 1 end
      while a[j] > pivot do j = j - 1 end
      if i <= j then
        a[i], a[j] = a[j], a[i]
        i, j = i + 1, j - 1
      end
    end
    if j - low < high - i then
      quicksort(a, low, j)
      low = i
    else
      quicksort(a, i, high)
      high = j
    end
  end
end

local n = tonumber(arg[1] or 1000000)
local a, seed = {}, 42
for i = 1, n do
  seed = seed * 16807 % 2147483647
  a[i] = seed % 1000000
end
quicksort(a, 1, n)
local checksum = 0
for i = 1, n do
  if i > 1 and a[i - 1] > a[i] then
    print("not sorted at", i)
    return
  end
  checksum = (checksum * 31 + a[i]) % 1000003
end
print(a[1], a[n / 2 + 1], a[n], checksum)
