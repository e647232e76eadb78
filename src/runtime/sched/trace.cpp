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

bool is_shown(const Goroutine& g) {
  const GoState state = g.state.load(std::memory_order_acquire);
  return state != GoState::Dead && state != GoState::Idle && !g.system;
}

void append_site(std::string& text, const SiteDescription& at) {
  text += "\n\t" + at.file + ':' + std::to_string(at.line) + '\n';
}

void append_frame(std::string& text, Site site) {
  const SiteDescription at = describe_site(site);
  if (at.function == "runtime.main") return;  // what called main is nobody's business, as in Go
  text += at.function + (at.parameters ? "(...)" : "()");
  append_site(text, at);
}

}  // namespace

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

// The outer frames pass through a ring, so that a stack of millions of frames needs no more room.
Trace collect_trace(const Goroutine& g) {
  Trace trace;
  std::vector<Site> ring;
  std::size_t beyond = 0;
  walk_frames(g, [&](Site site, const char*) {
    if (trace.inner.size() < Trace::shown_at_each_end) {
      trace.inner.push_back(site);
    } else {
      if (ring.size() < Trace::shown_at_each_end) ring.push_back(site);
      else ring[beyond % ring.size()] = site;
      ++beyond;
    }
    return true;
  });
  if (beyond > ring.size()) std::rotate(ring.begin(), ring.begin() + static_cast<std::ptrdiff_t>(beyond % ring.size()), ring.end());
  trace.outer = std::move(ring);
  trace.elided = beyond - trace.outer.size();
  return trace;
}

std::string format_frames(const Trace& trace) {
  std::string text;
  for (Site site : trace.inner) append_frame(text, site);
  if (trace.elided > 0) text += "..." + std::to_string(trace.elided) + " frames elided...\n";
  for (Site site : trace.outer) append_frame(text, site);
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
