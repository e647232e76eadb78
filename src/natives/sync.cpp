// The locks of package sync. All state is in the words of the gol structs, so zero values and copies behave as in
// Go; who waits is parked on the address of a semaphore word.
#include <atomic>

#include "natives/pointer_check.hpp"
#include "natives/tables.hpp"
#include "runtime/sched/timer.hpp"
#include "runtime/sync/semaphore.hpp"

namespace gol::natives {
namespace {

using runtime::WaitKind;

// ---- Mutex ----
//
// `state` counts the waiters above three bits:
//   locked    somebody holds the lock;
//   woken     one waiter is on its way to the lock, so Unlock need not wake another;
//   starving  the first waiter has waited for more than a millisecond: Unlock hands the lock over to it, and
//             newcomers queue up. It ends when a waiter got the lock sooner or was the last one.
struct Mutex {
  std::atomic<std::uint32_t> state;
  std::uint32_t sema;
};

constexpr std::uint32_t locked = 1, woken = 2, starving = 4, one_waiter = 8;
constexpr std::int64_t starvation_ns = 1'000'000;

bool lock_fast(Goroutine& g, Mutex* m) {
  std::uint32_t free = 0;
  if (GOL_LIKELY(deref(g, m).state.compare_exchange_strong(free, locked, std::memory_order_acquire))) return true;
  // TryLock may also overtake waiters of a free lock.
  return !(free & (locked | starving)) &&
         m->state.compare_exchange_strong(free, free | locked, std::memory_order_acquire);
}

// A short wait on the spot pays when the holder runs on another core.
bool spin(Mutex& m, bool& announced) {
  for (int round = 0; round < 4; ++round) {
    for (int i = 0; i < 30; ++i) __builtin_ia32_pause();
    std::uint32_t state = m.state.load(std::memory_order_relaxed);
    if (!(state & locked)) return true;
    if (state & starving) return false;
    if (!announced && !(state & woken) && state >= one_waiter) {
      announced = m.state.compare_exchange_strong(state, state | woken, std::memory_order_relaxed);
    }
  }
  return false;
}

void lock_slow(Goroutine& g, Mutex* mutex) {
  Mutex& m = *mutex;
  bool is_woken = false;   // the woken bit is this goroutine's to clear
  bool waited = false;
  bool starves = false;
  std::int64_t since = 0;
  spin(m, is_woken);
  for (std::uint32_t state = m.state.load(std::memory_order_relaxed);;) {
    std::uint32_t next = state;
    const bool must_wait = state & (locked | starving);
    if (must_wait) {
      next += one_waiter;
      if (starves && (state & locked)) next |= starving;
    } else {
      next |= locked;
    }
    if (is_woken) next &= ~woken;
    if (!m.state.compare_exchange_weak(state, next, std::memory_order_acquire, std::memory_order_relaxed)) continue;
    if (!must_wait) return;

    if (!waited) since = runtime::monotonic_now();
    runtime::semaphore_acquire(g, &m.sema, WaitKind::MutexLock, waited);
    waited = true;
    starves = starves || runtime::monotonic_now() - since > starvation_ns;
    state = m.state.load(std::memory_order_relaxed);
    if (state & starving) {
      // The lock was handed over: nobody else can take it, but its bit is still clear.
      std::uint32_t change = locked - one_waiter;
      if (!starves || state < 2 * one_waiter) change -= starving;
      m.state.fetch_add(change, std::memory_order_acquire);
      return;
    }
    is_woken = true;
  }
}

bool unlock_fast(Goroutine& g, Mutex* m) {
  std::uint32_t held = locked;
  return deref(g, m).state.compare_exchange_strong(held, 0, std::memory_order_release);
}

void unlock_slow(Goroutine& g, Mutex* m) {
  const std::uint32_t before = m->state.fetch_sub(locked, std::memory_order_release);
  if (!(before & locked)) runtime::fatal_error(&g, "sync: unlock of unlocked mutex");
  std::uint32_t state = before - locked;
  if (state & starving) {
    runtime::semaphore_release(g, &m->sema, true);
    return;
  }
  while (state >= one_waiter && !(state & (locked | woken | starving))) {
    const std::uint32_t next = (state - one_waiter) | woken;
    if (m->state.compare_exchange_weak(state, next, std::memory_order_relaxed)) {
      runtime::semaphore_release(g, &m->sema);
      return;
    }
  }
}

// ---- RWMutex ----
//
// `readers` counts those who read or want to; a writer announces itself by taking reader_limit off, which
// makes it negative. `departing` is how many of the readers found then must still leave.
struct RWMutex {
  Mutex writer;
  std::atomic<std::int32_t> readers;
  std::atomic<std::int32_t> departing;
  std::uint32_t writer_sema;
  std::uint32_t readers_sema;
};

constexpr std::int32_t reader_limit = 1 << 30;

bool read_lock_fast(Goroutine& g, RWMutex* rw) {
  return deref(g, rw).readers.fetch_add(1, std::memory_order_acquire) + 1 > 0;
}

void read_lock_slow(Goroutine& g, RWMutex* rw) {
  runtime::semaphore_acquire(g, &rw->readers_sema, WaitKind::RWMutexRLock);
}

bool try_read_lock(Goroutine& g, RWMutex* rw) {
  std::int32_t readers = deref(g, rw).readers.load(std::memory_order_relaxed);
  while (readers >= 0) {
    if (rw->readers.compare_exchange_weak(readers, readers + 1, std::memory_order_acquire)) return true;
  }
  return false;
}

std::int64_t read_unlock_fast(Goroutine& g, RWMutex* rw) {
  return deref(g, rw).readers.fetch_sub(1, std::memory_order_release) - 1;
}

// A writer waits, or the lock was not held.
void read_unlock_slow(Goroutine& g, RWMutex* rw, std::int64_t left) {
  if (left + 1 == 0 || left + 1 == -reader_limit) {
    runtime::fatal_error(&g, "sync: RUnlock of unlocked RWMutex");
  }
  if (rw->departing.fetch_sub(1) - 1 == 0) runtime::semaphore_release(g, &rw->writer_sema);
}

void announce_writer(Goroutine& g, RWMutex* rw) {
  const std::int32_t reading = rw->readers.fetch_sub(reader_limit);
  if (reading != 0 && rw->departing.fetch_add(reading) + reading != 0) {
    runtime::semaphore_acquire(g, &rw->writer_sema, WaitKind::RWMutexLock);
  }
}

bool try_announce_writer(RWMutex* rw) {
  std::int32_t none = 0;
  return rw->readers.compare_exchange_strong(none, -reader_limit);
}

void admit_readers(Goroutine& g, RWMutex* rw) {
  const std::int32_t waiting = deref(g, rw).readers.fetch_add(reader_limit) + reader_limit;
  if (waiting >= reader_limit) runtime::fatal_error(&g, "sync: Unlock of unlocked RWMutex");
  for (std::int32_t i = 0; i < waiting; ++i) runtime::semaphore_release(g, &rw->readers_sema);
}

// ---- WaitGroup ----

struct WaitGroup {
  std::atomic<std::uint64_t> state;  // tasks in the upper half, waiters in the lower
  std::uint32_t sema;
};

// Returns the number of tasks that are left.
std::int64_t add_tasks(Goroutine& g, WaitGroup* wg, std::int64_t delta) {
  const std::uint64_t change = static_cast<std::uint64_t>(delta) << 32;
  const std::uint64_t state = deref(g, wg).state.fetch_add(change) + change;
  const auto tasks = static_cast<std::int32_t>(state >> 32);
  const auto waiters = static_cast<std::uint32_t>(state);
  if (tasks != 0 || waiters == 0) {
    if (waiters != 0 && delta > 0 && tasks == static_cast<std::int32_t>(delta)) {
      runtime::panic_string(g, "sync: WaitGroup misuse: Add called concurrently with Wait");
    }
    return tasks;
  }
  wg->state.store(0);
  for (std::uint32_t i = 0; i < waiters; ++i) runtime::semaphore_release(g, &wg->sema);
  return 0;
}

bool tasks_done(Goroutine& g, WaitGroup* wg) { return deref(g, wg).state.load() >> 32 == 0; }

void await_tasks(Goroutine& g, WaitGroup* wg) {
  std::uint64_t state = wg->state.load();
  while (state >> 32 != 0) {
    if (wg->state.compare_exchange_weak(state, state + 1)) {
      runtime::semaphore_acquire(g, &wg->sema, WaitKind::WaitGroupWait);
      return;
    }
  }
}

// ---- Cond ----

std::int64_t cond_add(std::uint32_t* list) { return runtime::notify_add(list); }
void cond_wait(Goroutine& g, std::uint32_t* list, std::int64_t ticket) {
  runtime::notify_wait(g, list, static_cast<std::uint32_t>(ticket));
}
void cond_one(Goroutine& g, std::uint32_t* list) { runtime::notify_one(g, list); }
void cond_all(Goroutine& g, std::uint32_t* list) { runtime::notify_all(g, list); }

// ---- First attempts ----
//
// What a method without arguments does when nobody is in the way. It neither parks nor panics, and has no effect when
// it fails; then the method's body runs.

template <class T, bool (*f)(T&)>
Result attempt(char* fp, Goroutine&) {
  T* receiver = *reinterpret_cast<T**>(fp + runtime::closure_slot);
  return {receiver && f(*receiver), 0};
}

bool take_free(Mutex& m) {
  std::uint32_t free = 0;
  return m.state.compare_exchange_strong(free, locked, std::memory_order_acquire);
}
bool give_back(Mutex& m) {
  std::uint32_t held = locked;
  return m.state.compare_exchange_strong(held, 0, std::memory_order_release);
}
bool join_readers(RWMutex& rw) {
  std::int32_t readers = rw.readers.load(std::memory_order_relaxed);
  return readers >= 0 && rw.readers.compare_exchange_strong(readers, readers + 1, std::memory_order_acquire);
}
bool leave_readers(RWMutex& rw) {
  std::int32_t readers = rw.readers.load(std::memory_order_relaxed);
  return readers > 0 && rw.readers.compare_exchange_strong(readers, readers - 1, std::memory_order_release);
}
bool take_task_off(WaitGroup& wg) {
  std::uint64_t state = wg.state.load(std::memory_order_relaxed);
  constexpr std::uint64_t one_task = std::uint64_t{1} << 32;
  return static_cast<std::int32_t>(state >> 32) > 1 && wg.state.compare_exchange_strong(state, state - one_task);
}

constexpr NativeEntry entries[] = {
    {"sync.(*Mutex).Lock", attempt<Mutex, take_free>, first_attempt},
    {"sync.(*Mutex).Unlock", attempt<Mutex, give_back>, first_attempt},
    {"sync.(*RWMutex).RLock", attempt<RWMutex, join_readers>, first_attempt},
    {"sync.(*RWMutex).RUnlock", attempt<RWMutex, leave_readers>, first_attempt},
    {"sync.(*WaitGroup).Done", attempt<WaitGroup, take_task_off>, first_attempt},
    {"sync.lockFast", native<lock_fast>, plain},
    {"sync.lockSlow", native<lock_slow>, can_park},
    {"sync.unlockFast", native<unlock_fast>, plain},
    {"sync.unlockSlow", native<unlock_slow>, can_park},
    {"sync.readLockFast", native<read_lock_fast>, plain},
    {"sync.readLockSlow", native<read_lock_slow>, can_park},
    {"sync.tryReadLock", native<try_read_lock>, plain},
    {"sync.readUnlockFast", native<read_unlock_fast>, plain},
    {"sync.readUnlockSlow", native<read_unlock_slow>, can_park},
    {"sync.announceWriter", native<announce_writer>, can_park},
    {"sync.tryAnnounceWriter", native<try_announce_writer>, plain},
    {"sync.admitReaders", native<admit_readers>, can_park},
    {"sync.addTasks", native<add_tasks>, can_park},
    {"sync.tasksDone", native<tasks_done>, plain},
    {"sync.awaitTasks", native<await_tasks>, can_park},
    {"sync.notifyAdd", native<cond_add>, plain},
    {"sync.notifyWait", native<cond_wait>, can_park},
    {"sync.notifyOne", native<cond_one>, can_park},
    {"sync.notifyAll", native<cond_all>, can_park},
};

}  // namespace

constinit const NativeTable sync_natives = table_of(entries);

}  // namespace gol::natives
