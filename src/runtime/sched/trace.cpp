#include "runtime/sched/trace.hpp"

#include <algorithm>

#include "runtime/sched/run.hpp"
#include "runtime/sched/stack.hpp"

namespace gol::runtime {
namespace {

constexpr std::int64_t minute = 60'000'000'000;

const char* state_text(const Goroutine& g) {
  switch (g.state.load(std::memory_order_relaxed)) {
    case GoState::Idle: return "idle";
    case GoState::Runnable: return "runnable";
    case GoState::Running: return "running";
    case GoState::Dead: return "dead";
    case GoState::Waiting:
    case GoState::Blocking: return wait_text(g.wait_kind);
  }
  return "";
}

bool waits(const Goroutine& g) {
  const GoState state = g.state.load(std::memory_order_relaxed);
  return state == GoState::Waiting || state == GoState::Blocking;
}

void append_site(std::string& text, const SiteDescription& at) {
  text += "\n\t" + at.file + ':' + std::to_string(at.line) + '\n';
}

// The frame of panic itself, at the place where it was called.
std::uint32_t panic_function() {
  static const std::uint32_t index = add_function_info({"panic"});
  return index;
}

void append_frame(std::string& text, Site site) {
  SiteDescription at = describe_site(site);
  if (site.function == panic_function()) at.parameters = true;
  if (at.function == "runtime.main") return;  // what called main is nobody's business, as in Go
  text += at.function + (at.parameters ? "(...)" : "()");
  append_site(text, at);
}

}  // namespace

bool is_shown(const Goroutine& g) {
  const GoState state = g.state.load(std::memory_order_acquire);
  return state != GoState::Dead && state != GoState::Idle && !g.system;
}

const char* wait_text(WaitKind kind) {
  switch (kind) {
#define GOL_WAIT(Name, text) \
  case WaitKind::Name: return text;
#include "runtime/sched/wait_kinds.def"
  }
  return "";
}

SiteDescription describe_site(Site site) {
  if (the_run && the_run->hooks.describe_site) return the_run->hooks.describe_site(site);
  return {std::string(function_info(site.function).name), "?", site.pos, true};
}

void Trace::add(Site site) {
  if (total_ < shown_at_each_end) inner_[total_] = site;
  else outer_[total_ % shown_at_each_end] = site;
  ++total_;
}

void Trace::add(const Trace& rest) {
  for (std::int64_t i = 0; i < rest.inner_count(); ++i) add(rest.inner(i));
  // Where frames are left out, as many follow as the ring has room for.
  total_ += rest.elided();
  for (std::int64_t i = 0; i < rest.outer_count(); ++i) add(rest.outer(i));
}

Trace collect_trace(const Goroutine& g) {
  Trace trace;
  walk_frames(g, [&](Site site, const char* frame) {
    trace.add(site);
    const Trace* raised = frame ? trace_behind(g, frame) : nullptr;
    if (!raised) return true;
    trace.add({raised->inner(0).pos, panic_function()});
    trace.add(*raised);
    return false;
  });
  return trace;
}

std::string format_frames(const Trace& trace) {
  std::string text;
  for (std::int64_t i = 0; i < trace.inner_count(); ++i) append_frame(text, trace.inner(i));
  if (trace.elided() > 0) text += "..." + std::to_string(trace.elided()) + " frames elided...\n";
  for (std::int64_t i = 0; i < trace.outer_count(); ++i) append_frame(text, trace.outer(i));
  return text;
}

std::string format_header(const Goroutine& g, const char* state) {
  std::string text = "goroutine " + std::to_string(g.id) + " [" + (state ? state : state_text(g));
  if (!state && waits(g) && the_run) {
    const std::int64_t minutes = (the_run->clock.now() - g.wait_since) / minute;
    if (minutes >= 1) text += ", " + std::to_string(minutes) + " minutes";
  }
  return text + "]:\n";
}

std::string format_created_by(const Goroutine& g) {
  if (g.created_by == 0) return "";
  const SiteDescription at = describe_site(g.created_at);
  std::string text = "created by " + at.function + " in goroutine " + std::to_string(g.created_by);
  append_site(text, at);
  return text;
}

std::string format_goroutine(const Goroutine& g, const char* state) {
  return format_header(g, state) + format_frames(collect_trace(g)) + format_created_by(g);
}

std::string format_all_goroutines(const Goroutine* first) {
  std::vector<const Goroutine*> shown;
  for (std::size_t i = 0, count = stride_count(); i < count; ++i) {
    const Goroutine& g = goroutine_at(i);
    if (&g != first && is_shown(g)) shown.push_back(&g);
  }
  std::sort(shown.begin(), shown.end(), [](const auto* a, const auto* b) { return a->id < b->id; });
  std::string text = first ? format_goroutine(*first, "running") : "";
  for (const Goroutine* g : shown) {
    if (!text.empty()) text += '\n';
    const bool elsewhere = g->state.load(std::memory_order_relaxed) == GoState::Running && !g->sp;
    text += elsewhere ? format_header(*g) + "\tgoroutine running on other thread; stack unavailable\n" +
                            format_created_by(*g)
                      : format_goroutine(*g);
  }
  return text;
}

}  // namespace gol::runtime
