// Every choice that Go leaves open goes through here when a run is to be reproducible.
//
// A free run has no Decider: the scheduler takes what is quickest. With one, there is one worker, each choice
// is asked for, and each poll asks whether to preempt; the same answers give the same run.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>

#include "base/check.hpp"

namespace gol::runtime {

struct Goroutine;

class Decider {
 public:
  virtual ~Decider() = default;
  // Which of `count` runnable goroutines goes on, in queue order.
  virtual std::size_t next_goroutine(std::size_t count) = 0;
  // Which of `count` ready select cases is taken.
  virtual std::size_t select_case(std::size_t count) = 0;
  // Whether the running goroutine gives up its turn at this poll.
  virtual bool preempt() = 0;
  // Seeds for what is random in the language and the library.
  virtual std::uint64_t random_seed() = 0;
};

// Answers drawn from one generator.
std::unique_ptr<Decider> make_seeded_decider(std::uint64_t seed);

// A uniform number below `count`: a select's choice. From the run's Decider, or cheap and free.
std::size_t choose_case(Goroutine& g, std::size_t count);
// Where a run's random numbers begin: those of rand, and of maps' hashes. Without a Decider no two runs agree.
std::uint64_t choose_seed(Decider* decider);

// A step of a small generator (xorshift*); the state is never 0.
GOL_INLINE std::uint64_t next_random(std::uint64_t& state) {
  state ^= state >> 12;
  state ^= state << 25;
  state ^= state >> 27;
  return state * 0x2545F4914F6CDD1Dull;
}
// Maps 64 random bits to [0, count).
GOL_INLINE std::size_t scale_random(std::uint64_t bits, std::size_t count) {
  return static_cast<std::size_t>((static_cast<unsigned __int128>(bits) * count) >> 64);
}

}  // namespace gol::runtime
