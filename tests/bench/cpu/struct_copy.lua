local function vector(x, y, z) return {x = x, y = y, z = z} end

local function particle(id, place, velocity, is_alive)
  return {id = id, place = place, velocity = velocity, is_alive = is_alive}
end

local function add(a, b) return vector(a.x + b.x, a.y + b.y, a.z + b.z) end
local function wrapped(v) return vector(v.x % 1000, v.y % 1000, v.z % 1000) end
local function moved(p) return particle(p.id, wrapped(add(p.place, p.velocity)), p.velocity, p.is_alive) end
local function equal(a, b) return a.x == b.x and a.y == b.y and a.z == b.z end

local particles = {}
for i = 0, 99 do
  particles[i] = particle(i, vector(i, 2 * i, 3 * i), vector(i % 7 + 1, i % 5 + 1, i % 3 + 1), true)
end
local last, same = particles[0], 0
for i = 0, tonumber(arg[1] or 3000000) - 1 do
  local at = i % 100
  local now = moved(particles[at])
  if equal(now.place, last.place) then same = same + 1 end
  particles[at] = now
  local other = i * 7 % 100
  particles[at], particles[other] = particles[other], particles[at]
  last = now
end
local sum = 0
for i = 0, 99 do
  local p = particles[i]
  sum = sum + (i + 1) * (p.id + p.place.x + p.place.y + p.place.z)
end
print(sum, same)
