#include "exec/defer.hpp"

#include "runtime/sched/scheduler.hpp"

namespace gol::exec {
namespace {

// The calls that a loop deferred, followed by the rest.
Deferred* before_rest(Deferred* of_loop, Deferred* rest, G* g) {
  if (!of_loop) return rest;
  Deferred* last = of_loop;
  while (last->next) last = last->next;
  runtime::store(runtime::mutator(*g), reinterpret_cast<void**>(&last->next), rest);
  return of_loop;
}

void run_deferred_calls(const DeferBody* node, char* fp, G* g, runtime::DeferRecord& record) {
  auto& list = slot<Deferred*>(fp, node->list_slot);
  while (Deferred* deferred = list) {
    list = deferred->next;
    if (deferred->of_loop) {
      list = before_rest(*deferred->of_loop, list, g);
      continue;
    }
    char* nf = fp + node->deferred_call.offset;
    if (!deferred->function) fault(Fault::NilDereference, deferred->site, fp, g);
    slot<const CallSite*>(nf, 0) = &node->deferred_call;
    std::memcpy(nf + runtime::closure_slot, deferred->image(), deferred->image_bytes);
    if (g->panics != record.panics_at_entry) g->panics->deferred_frame = nf;
    runtime::publish(*g, fp, node->deferred_call.site);
    runtime::enter(*deferred->function, nf, g);
    runtime::settle_panics(*g, record);
  }
}

// Everything between the two returns of __builtin_setjmp lives in memory: the parameters are not changed.
__attribute__((noinline)) void run_body(const DeferBody* node, char* fp, G* g) {
  runtime::DeferRecord record;
  runtime::push_record(*g, record, runtime::DeferRecord::Kind::Body);
  if (__builtin_setjmp(record.jump) == 0) {
    node->inner->fn(node->inner, fp, g);
  } else {
    runtime::land(*g, record);
  }
  // A panic in a deferred call lands above again, and the remaining calls run.
  run_deferred_calls(node, fp, g, record);
  const bool leaving = runtime::settle_panics(*g, record);
  runtime::pop_record(*g, record);
  if (!leaving) return;
  runtime::publish(*g, fp, node->deferred_call.site);  // the frames of the calls are gone
  runtime::unwind(*g);
}

}  // namespace

Result DeferBody::execute(const Code* self, char* fp, G* g) {
  const auto* node = static_cast<const DeferBody*>(self);
  slot<Deferred*>(fp, node->list_slot) = nullptr;
  run_body(node, fp, g);
  GOL_GO(node->finish, fp, g);
}

namespace {

// A new first of the list. `image_bytes` follow it.
Deferred* push(Deferred** list, std::int64_t image_bytes, char* record, Site site, char* fp, G* g) {
  runtime::publish(*g, fp, site);
  void* const where = record ? record
                             : runtime::allocate(*g, sizeof(Deferred) + static_cast<std::size_t>(image_bytes),
                                                 runtime::Scan::Pointers);
  auto* deferred = new (where) Deferred{};
  deferred->next = *list;
  deferred->image_bytes = image_bytes;
  deferred->site = site;
  runtime::store(runtime::mutator(*g), reinterpret_cast<void**>(list), deferred);
  return deferred;
}

}  // namespace

void push_deferred(const Function* function, const char* nf, Deferred** list, char* record, Site site, char* fp, G* g) {
  const std::int64_t bytes =
      function ? static_cast<std::int64_t>(function->argument_end) - runtime::closure_slot : 0;
  Deferred* deferred = push(list, bytes, record, site, fp, g);
  deferred->function = function;
  std::memcpy(deferred->image(), nf + runtime::closure_slot, static_cast<std::size_t>(bytes));
}

void push_deferred_loop(Deferred** loop_list, Deferred** list, Site site, char* fp, G* g) {
  push(list, 0, nullptr, site, fp, g)->of_loop = loop_list;
}

void start_goroutine(const Function* function, char* nf, Site site, char* fp, G* g) {
  runtime::publish(*g, fp, site);
  if (!function) runtime::fatal_error(g, "go of nil func value");
  runtime::spawn(*g, *function, nf, function->argument_end, site);
}

void Panic::run(char* fp, G* g) const {
  const Pair value = this->value->get(fp, g);
  runtime::publish(*g, fp, site);
  if (!value.low) runtime::panic_nil(*g);
  runtime::panic(*g, {reinterpret_cast<const runtime::TypeDescriptor*>(value.low), value.high});
}

}  // namespace gol::exec
