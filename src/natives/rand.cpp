// The natives of math/rand: the seeded source, and the top-level functions.
#include "natives/rand_generator.hpp"
#include "natives/tables.hpp"
#include "runtime/object/panic.hpp"
#include "runtime/sched/decider.hpp"
#include "runtime/sched/spin_lock.hpp"

namespace gol::natives {

namespace {

// The source of the top-level functions after rand.Seed. Until then each goroutine's own random numbers
// serve them, without any lock.
struct SharedSource {
  runtime::SpinLock lock;
  std::atomic<bool> seeded{false};
  LaggedGenerator generator;  // guarded by lock
};
SharedSource shared_source;

struct NextShared {
  Goroutine& g;
  std::uint64_t operator()() const {
    if (GOL_LIKELY(!shared_source.seeded.load(std::memory_order_relaxed))) return runtime::next_random(g.random);
    shared_source.lock.lock();
    const std::uint64_t word = shared_source.generator.next();
    shared_source.lock.unlock();
    return word;
  }
};

struct NextOwn {
  LaggedGenerator* generator;
  std::uint64_t operator()() const { return generator->next(); }
};

Distributions<NextShared> shared(Goroutine& g) { return Distributions(NextShared{g}); }
Distributions<NextOwn> own(LaggedGenerator* generator) { return Distributions(NextOwn{generator}); }

void require_positive(Goroutine& g, bool positive, std::string_view text) {
  if (GOL_UNLIKELY(!positive)) runtime::panic_string(g, text);
}

void seed_shared(std::int64_t seed) {
  shared_source.lock.lock();
  shared_source.generator.seed(seed);
  shared_source.lock.unlock();
  shared_source.seeded.store(true, std::memory_order_relaxed);
}

std::uint64_t top_uint64(Goroutine& g) { return shared(g).uint64(); }
std::int64_t top_int63(Goroutine& g) { return shared(g).int63(); }
std::uint32_t top_uint32(Goroutine& g) { return shared(g).uint32(); }
std::int32_t top_int31(Goroutine& g) { return shared(g).int31(); }
double top_float64(Goroutine& g) { return shared(g).float64(); }
float top_float32(Goroutine& g) { return shared(g).float32(); }
double top_normal(Goroutine& g) { return shared(g).normal(); }
double top_exponential(Goroutine& g) { return shared(g).exponential(); }
std::int64_t top_shuffle_index(Goroutine& g, std::int64_t n) { return shared(g).shuffle_index(n); }

std::int64_t top_intn(Goroutine& g, std::int64_t n) {
  require_positive(g, n > 0, "invalid argument to Intn");
  return shared(g).intn(n);
}
std::int64_t top_int63n(Goroutine& g, std::int64_t n) {
  require_positive(g, n > 0, "invalid argument to Int63n");
  return shared(g).int63n(n);
}
std::int32_t top_int31n(Goroutine& g, std::int32_t n) {
  require_positive(g, n > 0, "invalid argument to Int31n");
  return shared(g).int31n(n);
}

void source_seed(LaggedGenerator* source, std::int64_t seed) { source->seed(seed); }
std::uint64_t source_uint64(LaggedGenerator* source) { return source->next(); }
std::int64_t source_int63(LaggedGenerator* source) { return own(source).int63(); }
std::int64_t source_intn(LaggedGenerator* source, std::int64_t n) { return own(source).intn(n); }
double source_float64(LaggedGenerator* source) { return own(source).float64(); }
double source_normal(LaggedGenerator* source) { return own(source).normal(); }
double source_exponential(LaggedGenerator* source) { return own(source).exponential(); }

// The distributions of a rand.Rand over a source written in gol draw their words in gol; the tables are here.
// func normalLayer(i int) (k uint32, w, f, before float32)
Results<std::uint32_t, float, float, float> normal_layer(std::int64_t i) {
  const Ziggurat<128>& z = normal_ziggurat();
  return {z.k[i], z.w[i], z.f[i], i > 0 ? z.f[i - 1] : 0.0f};
}
Results<std::uint32_t, float, float, float> exponential_layer(std::int64_t i) {
  const Ziggurat<256>& z = exponential_ziggurat();
  return {z.k[i], z.w[i], z.f[i], i > 0 ? z.f[i - 1] : 0.0f};
}

constexpr NativeEntry entries[] = {
    {"math/rand.Seed", native<seed_shared>, plain},
    {"math/rand.Uint64", native<top_uint64>, plain},
    {"math/rand.Int63", native<top_int63>, plain},
    {"math/rand.Int", native<top_int63>, plain},
    {"math/rand.Uint32", native<top_uint32>, plain},
    {"math/rand.Int31", native<top_int31>, plain},
    {"math/rand.Intn", native<top_intn>, plain},
    {"math/rand.Int63n", native<top_int63n>, plain},
    {"math/rand.Int31n", native<top_int31n>, plain},
    {"math/rand.Float64", native<top_float64>, plain},
    {"math/rand.Float32", native<top_float32>, plain},
    {"math/rand.NormFloat64", native<top_normal>, plain},
    {"math/rand.ExpFloat64", native<top_exponential>, plain},
    {"math/rand.shuffleIndex", native<top_shuffle_index>, plain},
    {"math/rand.(*rngSource).Seed", native_method<source_seed>, plain},
    {"math/rand.(*rngSource).Uint64", native_method<source_uint64>, plain},
    {"math/rand.(*rngSource).Int63", native_method<source_int63>, plain},
    {"math/rand.(*rngSource).intn", native_method<source_intn>, plain},
    {"math/rand.(*rngSource).float64", native_method<source_float64>, plain},
    {"math/rand.(*rngSource).normal", native_method<source_normal>, plain},
    {"math/rand.(*rngSource).exponential", native_method<source_exponential>, plain},
    {"math/rand.normalLayer", native<normal_layer>, plain},
    {"math/rand.exponentialLayer", native<exponential_layer>, plain},
    {"math/rand/v2.normalLayer", native<normal_layer>, plain},
    {"math/rand/v2.exponentialLayer", native<exponential_layer>, plain},
};

}  // namespace

void reset_random() { shared_source.seeded.store(false, std::memory_order_relaxed); }

constinit const NativeTable rand_natives = table_of(entries);

}  // namespace gol::natives
