local function build(n)
  local head, seed = nil, 42
  for _ = 1, n do
    seed = seed * 16807 % 2147483647
    head = {value = seed % 100000, next = head}
  end
  return head
end

local function reverse(head)
  local reversed = nil
  while head do
    local next = head.next
    head.next = reversed
    reversed = head
    head = next
  end
  return reversed
end

local function merge(a, b)
  local first = {value = 0, next = nil}
  local last = first
  while a and b do
    if a.value <= b.value then
      last.next = a
      a = a.next
    else
      last.next = b
      b = b.next
    end
    last = last.next
  end
  last.next = a or b
  return first.next
end

local function sort(head)
  if not head or not head.next then return head end
  local slow, fast = head, head.next
  while fast and fast.next do
    slow = slow.next
    fast = fast.next.next
  end
  local second = slow.next
  slow.next = nil
  return merge(sort(head), sort(second))
end

local function prune(head, divisor)
  local first = {value = 0, next = head}
  local at = first
  while at.next do
    if at.next.value % divisor == 0 then
      at.next = at.next.next
    else
      at = at.next
    end
  end
  return first.next
end

local function checksum(head)
  local length, sum = 0, 0
  while head do
    length = length + 1
    sum = (sum * 31 + head.value) % 1000003
    head = head.next
  end
  return length, sum
end

local list = build(tonumber(arg[1] or 500000))
for _ = 1, 10 do list = reverse(list) end
print(checksum(list))
list = sort(list)
print(checksum(list))
list = prune(list, 3)
print(checksum(list))
