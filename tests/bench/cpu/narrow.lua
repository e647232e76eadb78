local random, low, high, wave, level, mixed, negative = 12345, 0, 0, 0, 0, 0, 0
for _ = 1, tonumber(arg[1] or 8000000) do
  random = (random * 25173 + 13849) % 65536
  local c = random % 251
  low = (low + c) % 256
  high = (high + low) % 256
  wave = (wave + c + 128) % 256 - 128
  level = (level * 3 + wave + 32768) % 65536 - 32768
  mixed = (mixed * 31 + level + 2147483648) % 4294967296 - 2147483648
  if wave < 0 then negative = negative + 1 end
end
print(random, low, high, wave, level, mixed, negative)
