// The clock, sleeping, and the runtime's part of timers.
#include "natives/civil.hpp"
#include "natives/pointer_check.hpp"
#include "natives/tables.hpp"
#include "runtime/sched/timer.hpp"
#include "runtime/sched/worker.hpp"
#include "runtime/sync/channel.hpp"

namespace gol::natives {
namespace {

using runtime::Channel;

constexpr std::int64_t ns_per_second = 1'000'000'000;

Results<std::int64_t, std::int64_t, std::int64_t> clock_now() {
  const std::int64_t wall = runtime::wall_now();
  return {floor_div(wall, ns_per_second), floor_mod(wall, ns_per_second), runtime::monotonic_now()};
}

void sleep_for(Goroutine& g, std::int64_t nanoseconds) {
  if (nanoseconds > 0) runtime::sleep(g, nanoseconds);
}

// gol's time.Time. It is the one gol struct that a native fills in: a tick has no gol code to do it.
struct TimeValue {
  std::int64_t seconds;  // from year 1
  std::int64_t nanosecond;
  std::int64_t monotonic;  // plus one
  void* location;
};

// A gol *alarm. A tick that the worker had already taken off its heap when the alarm was stopped or started
// anew must not get through: `armed` is looked at under the lock, and a single event clears it.
struct Alarm {
  runtime::Timer timer;  // first: fire() gets its address
  runtime::SpinLock lock;
  bool armed = false;
  Channel* channel = nullptr;
  Closure* callback = nullptr;
  void* location = nullptr;
};

bool disarm_for_event(Alarm& alarm, std::int64_t now) {
  alarm.lock.lock();
  const bool due = alarm.armed && (alarm.timer.period > 0 || alarm.timer.when <= now);
  if (due && alarm.timer.period == 0) alarm.armed = false;
  alarm.lock.unlock();
  return due;
}

// Both run on a worker's scheduler context.
void send_time(runtime::Timer& timer, std::int64_t now) {
  auto& alarm = reinterpret_cast<Alarm&>(timer);
  if (!disarm_for_event(alarm, now)) return;
  const std::int64_t wall = runtime::wall_now();
  const TimeValue value{floor_div(wall, ns_per_second) + unix_epoch_seconds, floor_mod(wall, ns_per_second),
                        runtime::monotonic_now() + 1, alarm.location};
  runtime::channel_try_send(runtime::this_thread()->g0, alarm.channel, &value);
}

void start_callback(runtime::Timer& timer, std::int64_t now) {
  auto& alarm = reinterpret_cast<Alarm&>(timer);
  if (!disarm_for_event(alarm, now)) return;
  // The image of a frame without parameters: the call site, which spawn clears, and the closure.
  const std::uint64_t frame[2] = {0, reinterpret_cast<std::uint64_t>(alarm.callback)};
  runtime::spawn(runtime::this_thread()->g0, *alarm.callback->function, reinterpret_cast<const char*>(frame),
                 sizeof frame, {});
}

Alarm* new_alarm(Goroutine& g, Channel* channel, Closure* callback, void* location) {
  auto* alarm = new (runtime::allocate(g, sizeof(Alarm), runtime::Scan::Pointers)) Alarm;
  alarm->channel = channel;
  alarm->callback = callback;
  alarm->location = location;
  alarm->timer.fire = channel ? send_time : start_callback;
  alarm->timer.argument = alarm;
  return alarm;
}

bool start_alarm(Goroutine& g, Alarm* alarm, std::int64_t delay, std::int64_t period) {
  const std::int64_t now = runtime::monotonic_now();
  std::int64_t when = now;
  if (delay > 0 && __builtin_add_overflow(now, delay, &when)) when = runtime::never - 1;
  alarm->lock.lock();
  alarm->armed = true;
  alarm->lock.unlock();
  return runtime::timer_start(g, alarm->timer, when, period);
}

// Whether the event was still to come.
bool stop_alarm(Goroutine& g, Alarm* alarm) {
  const bool queued = runtime::timer_stop(g, alarm->timer);
  alarm->lock.lock();
  const bool armed = alarm->armed;
  alarm->armed = false;
  alarm->lock.unlock();
  return queued || armed;
}

constexpr NativeEntry entries[] = {
    {"time.clockNow", native<clock_now>, plain},
    {"time.sleepFor", native<sleep_for>, can_park},
    {"time.newAlarm", native<new_alarm>, plain},
    {"time.startAlarm", native<start_alarm>, plain},
    {"time.stopAlarm", native<stop_alarm>, plain},
};

}  // namespace

constinit const NativeTable time_clock_natives = table_of(entries);

}  // namespace gol::natives
