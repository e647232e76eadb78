// Stack traces of goroutines, in Go's form.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>

#include "runtime/sched/goroutine.hpp"

namespace gol::runtime {

// How a site is written in a trace; the driver knows (RunHooks::describe_site).
struct SiteDescription {
  std::string function;     // "main.f", "main.(*T).m"
  std::string file;
  std::uint32_t line = 0;
  bool parameters = true;   // written f(...), otherwise f()
};

// Calls visit(site, fp) from the innermost frame outwards until it returns false; returns the number of calls. What
// stands in place of a call has no frame of its own: its fp is null.
// The goroutine is stopped, or is the running one with its frame and site published.
template <class Visitor>
std::size_t walk_frames(const Goroutine& g, Visitor visit) {
  const ValueChunk* chunk = g.chunk;
  const char* fp = g.frame;
  Site site = g.site;
  std::size_t count = 0;
  while (fp && chunk) {
    for (const FunctionInfo* of = &function_info(site.function); of->inlined_at.function != 0;
         of = &function_info(site.function)) {
      ++count;
      if (!visit(site, static_cast<const char*>(nullptr))) return count;
      site = of->inlined_at;
    }
    ++count;
    if (!visit(site, fp)) break;
    const auto* call = *reinterpret_cast<const CallSite* const*>(fp);
    if (!call) break;
    site = call->site;
    if (fp == chunk->low && chunk->previous) {
      // What lies before a chunk's first frame is in the chunk before.
      fp = chunk->caller_fp;
      chunk = chunk->previous;
    } else {
      fp -= call->offset;
    }
  }
  return count;
}

// The part of a stack that a trace shows: Go prints the first 50 and the last 50 frames. Behind a deferred call that a
// panic runs come the frames in which it was raised, which are gone from the stack, as if they were still there.
struct Trace {
  static constexpr std::int64_t shown_at_each_end = 50;

  std::int64_t total() const { return total_; }
  std::int64_t inner_count() const { return std::min(total_, shown_at_each_end); }
  std::int64_t outer_count() const { return std::min(total_ - inner_count(), shown_at_each_end); }
  std::int64_t elided() const { return total_ - inner_count() - outer_count(); }
  Site inner(std::int64_t index) const { return inner_[index]; }  // from the innermost
  Site outer(std::int64_t index) const { return outer_[(total_ - outer_count() + index) % shown_at_each_end]; }

  void add(Site site);
  void add(const Trace& rest);

 private:
  std::int64_t total_ = 0;
  Site inner_[shown_at_each_end];
  Site outer_[shown_at_each_end];  // a ring: frame number n lies at n modulo its size
};
Trace collect_trace(const Goroutine& g);

// In object/panic.cpp: where the panic was raised that runs the deferred call with this frame; null for other frames.
const Trace* trace_behind(const Goroutine& g, const char* frame);

// "main.f(...)\n\tfile:line\n" for each frame.
std::string format_frames(const Trace& trace);
// "goroutine 7 [chan receive, 5 minutes]:"; `state` replaces what it waits for.
std::string format_header(const Goroutine& g, const char* state = nullptr);
// Header, frames and "created by", without a blank line at the end. The goroutine must not run elsewhere.
std::string format_goroutine(const Goroutine& g, const char* state = nullptr);
// Whether it is one of the program's own that has not ended.
bool is_shown(const Goroutine& g);
std::string format_created_by(const Goroutine& g);
// All goroutines of the program, `first` (if given, as "running") before the others in order of their
// numbers, separated by blank lines. The world is stopped, or what runs elsewhere is left out.
std::string format_all_goroutines(const Goroutine* first);

SiteDescription describe_site(Site site);

}  // namespace gol::runtime
