// Select (spec: Select statements).
//
// All channels are locked, in the order of their addresses, while a ready case is looked for and, if there is
// none, while the goroutine enters the queues of all of them. So no partner can come in between unseen. The
// locks cannot be held until the goroutine is off its worker (park releases one), hence SelectWait::parking.
#include <algorithm>
#include <mutex>

#include "runtime/object/panic.hpp"
#include "runtime/sched/decider.hpp"
#include "runtime/sync/channel_state.hpp"

namespace gol::runtime {
namespace {

// The locking order: the distinct channels of the cases, by address.
class LockedChannels {
 public:
  LockedChannels(Channel** channels, const SelectCase* cases, std::int64_t count) : channels_(channels) {
    for (std::int64_t i = 0; i < count; ++i) {
      if (cases[i].channel) channels_[size_++] = cases[i].channel;
    }
    if (size_ <= 12) sort_few();
    else std::sort(channels_, channels_ + size_);
    size_ = std::unique(channels_, channels_ + size_) - channels_;
  }

  bool none() const { return size_ == 0; }
  void lock() {
    for (std::int64_t i = 0; i < size_; ++i) channels_[i]->lock.lock();
  }
  void unlock() {
    for (std::int64_t i = size_; i-- > 0;) channels_[i]->lock.unlock();
  }

 private:
  void sort_few() {
    for (std::int64_t i = 1; i < size_; ++i) {
      Channel* channel = channels_[i];
      std::int64_t at = i;
      for (; at > 0 && channels_[at - 1] > channel; --at) channels_[at] = channels_[at - 1];
      channels_[at] = channel;
    }
  }

  Channel** channels_;
  std::int64_t size_ = 0;
};

bool is_ready(const SelectCase& choice) {
  if (!choice.channel) return false;
  return choice.is_send ? choice.channel->can_send() : choice.channel->can_receive();
}

// One of the ready cases, each as likely as the others; -1 when there is none.
std::int64_t choose_ready(Goroutine& g, const SelectCase* cases, std::int64_t count) {
  std::int64_t ready_count = 0, last = -1;
  for (std::int64_t i = 0; i < count; ++i) {
    if (is_ready(cases[i])) {
      ++ready_count;
      last = i;
    }
  }
  if (ready_count <= 1) return last;
  auto skip = static_cast<std::int64_t>(choose_case(g, static_cast<std::size_t>(ready_count)));
  for (std::int64_t i = 0; i < last; ++i) {
    if (is_ready(cases[i]) && skip-- == 0) return i;
  }
  return last;
}

// Tries the case that was chosen. Blocked means that a select on the other side was claimed meanwhile.
Progress attempt(Goroutine& g, SelectCase& chosen, Waiter*& partner) {
  if (chosen.is_send) return chosen.channel->try_send(g, chosen.value, partner);
  const Progress progress = chosen.channel->try_receive(g, chosen.value, partner);
  chosen.received = progress == Progress::Done;
  return progress;
}

// CancelFn of selects. The goroutine leaves the queues itself.
bool cancel_select(Goroutine&, void* object) {
  auto& select = *static_cast<SelectWait*>(object);
  if (!select.claim()) return false;
  select.await_parked();
  return true;
}

void enter_queues(Goroutine& g, SelectWait& select, Waiter* waiters, const SelectCase* cases,
                  std::int64_t count) {
  for (std::int64_t i = 0; i < count; ++i) {
    waiters[i] = Waiter();
    if (!cases[i].channel) continue;
    waiters[i].goroutine = &g;
    waiters[i].slot = cases[i].value;
    waiters[i].select = &select;
    (cases[i].is_send ? cases[i].channel->senders : cases[i].channel->receivers).push(waiters[i]);
  }
}

void leave_queues(Waiter* waiters, const SelectCase* cases, std::int64_t count) {
  for (std::int64_t i = 0; i < count; ++i) {
    Channel* channel = cases[i].channel;
    if (!channel || !waiters[i].goroutine) continue;
    std::lock_guard guard(channel->lock);
    if (waiters[i].queued) (cases[i].is_send ? channel->senders : channel->receivers).remove(waiters[i]);
  }
}

// Waits on all channels, which are locked. Returns the case that a partner has completed.
std::int64_t wait_for_partner(Goroutine& g, SelectCase* cases, std::int64_t count, LockedChannels& channels,
                              Waiter* waiters) {
  SelectWait select;
  enter_queues(g, select, waiters, cases, count);
  select.parking.lock();
  channels.unlock();
  const Wake woken = park(g, select.parking, WaitKind::Select, &select, cancel_select);
  leave_queues(waiters, cases, count);
  if (woken == Wake::Cancelled) goexit(g);

  const std::int64_t index = select.winner - waiters;
  const bool completed = waiters[index].completed;
  if (cases[index].is_send && !completed) panic_plain(g, "send on closed channel");
  cases[index].received = completed;
  return index;
}

std::int64_t select_among(Goroutine& g, SelectCase* cases, std::int64_t count, bool has_default,
                          Channel** order, Waiter* waiters) {
  LockedChannels channels(order, cases, count);
  if (channels.none()) {
    if (has_default) return -1;
    park_for_ever(g, count == 0 ? WaitKind::SelectNoCases : WaitKind::Select);
  }

  channels.lock();
  for (std::int64_t chosen; (chosen = choose_ready(g, cases, count)) >= 0;) {
    Waiter* partner = nullptr;
    const Progress progress = attempt(g, cases[chosen], partner);
    if (progress == Progress::Blocked) continue;
    channels.unlock();
    if (partner) wake(g, *partner);
    if (progress == Progress::Closed && cases[chosen].is_send) panic_plain(g, "send on closed channel");
    return chosen;
  }
  if (has_default) {
    channels.unlock();
    return -1;
  }
  return wait_for_partner(g, cases, count, channels, waiters);
}

// A select with one case and no default is that operation, in traces too.
std::int64_t single_case(Goroutine& g, SelectCase& only) {
  if (only.is_send) channel_send(g, only.channel, only.value);
  else only.received = channel_receive(g, only.channel, only.value);
  return 0;
}

// The usual select finds room on the native stack; a page holds a whole parked goroutine, hence the small number.
constexpr std::int64_t few_cases = 6;

__attribute__((noinline)) std::int64_t select_among_few(Goroutine& g, SelectCase* cases, std::int64_t count,
                                                        bool has_default) {
  Channel* order[few_cases];
  alignas(Waiter) char waiters[few_cases * sizeof(Waiter)];  // made when the goroutine has to wait
  return select_among(g, cases, count, has_default, order, reinterpret_cast<Waiter*>(waiters));
}

GOL_COLD std::int64_t select_among_many(Goroutine& g, SelectCase* cases, std::int64_t count, bool has_default) {
  const auto size = static_cast<std::size_t>(count);
  void* room = allocate(g, size * (sizeof(Waiter) + sizeof(Channel*)), Scan::Pointers);
  auto* waiters = static_cast<Waiter*>(room);
  return select_among(g, cases, count, has_default, reinterpret_cast<Channel**>(waiters + count), waiters);
}

}  // namespace

std::int64_t select_cases(Goroutine& g, SelectCase* cases, std::int64_t count, bool has_default) {
  if (count == 1 && !has_default) return single_case(g, cases[0]);
  if (count <= few_cases) return select_among_few(g, cases, count, has_default);
  return select_among_many(g, cases, count, has_default);
}

}  // namespace gol::runtime
