#include "runtime/sched/decider.hpp"

#include <sys/random.h>

#include "runtime/sched/run.hpp"

namespace gol::runtime {
namespace {

// Preempts about every eighth poll: often enough to meet rare interleavings, seldom enough to get on.
class SeededDecider : public Decider {
 public:
  explicit SeededDecider(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15ull | 1) {
    for (int i = 0; i < 8; ++i) next_random(state_);
  }
  std::size_t next_goroutine(std::size_t count) override { return draw(count); }
  std::size_t select_case(std::size_t count) override { return draw(count); }
  bool preempt() override { return draw(8) == 0; }
  std::uint64_t random_seed() override { return next_random(state_); }

 private:
  std::size_t draw(std::size_t count) { return scale_random(next_random(state_), count); }
  std::uint64_t state_;
};

}  // namespace

std::unique_ptr<Decider> make_seeded_decider(std::uint64_t seed) { return std::make_unique<SeededDecider>(seed); }

std::size_t choose_case(Goroutine& g, std::size_t count) {
  if (Decider* decider = current_run().decider.get()) return decider->select_case(count);
  return scale_random(next_random(g.random), count);
}

std::uint64_t choose_seed(Decider* decider) {
  if (decider) return decider->random_seed();
  std::uint64_t seed;
  if (getrandom(&seed, sizeof seed, GRND_NONBLOCK) == sizeof seed) return seed;
  return static_cast<std::uint64_t>(system_nanoseconds());  // early after boot, or an old kernel
}

}  // namespace gol::runtime
