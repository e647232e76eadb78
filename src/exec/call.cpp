#include "exec/call.hpp"

#include "exec/interface.hpp"
#include "runtime/object/native_call.hpp"
#include "runtime/object/panic.hpp"

namespace gol::exec {

namespace {

// Flags of natives, as src/natives/native.hpp declares them.
enum : std::uint8_t { boundary = 2, big_stack = 4 };

struct NativeWork {
  const NativeBody* body;
  char* fp;
  G* g;
  Result result;
};

__attribute__((noinline)) Result run_guarded(const NativeBody* body, char* fp, G* g) {
  NativeWork work{body, fp, g, {}};
  if (body->flags & big_stack) {
    runtime::on_scheduler_stack(
        *g,
        [](void* context) {
          auto& w = *static_cast<NativeWork*>(context);
          w.result = w.body->enter(w.fp, *w.g);
        },
        &work);
  } else {
    runtime::run_boundary(
        *g,
        [](G& g, void* context) {
          auto& w = *static_cast<NativeWork*>(context);
          w.result = w.body->enter(w.fp, g);
        },
        &work);
  }
  return work.result;
}

}  // namespace

Result NativeBody::execute(const Code* self, char* fp, G* g) {
  const auto* body = static_cast<const NativeBody*>(self);
  runtime::publish(*g, fp, body->site);
  if (GOL_UNLIKELY(body->flags & (boundary | big_stack))) return run_guarded(body, fp, g);
  return body->enter(fp, *g);
}

Result PromotedBody::execute(const Code* self, char* fp, G* g) {
  const auto* body = static_cast<const PromotedBody*>(self);
  char* at = slot<char*>(fp, runtime::closure_slot);
  const bool address = body->final == Final::Address;
  for (std::int32_t i = 0; i < body->count; ++i) {
    const ReceiverStep& step = body->steps[i];
    if (GOL_UNLIKELY(!at)) fault(Fault::NilDereference, body->site, fp, g);
    at += step.offset;
    if (step.load) at = *reinterpret_cast<char**>(at);
  }
  if (body->final == Final::Interface) {
    const auto& value = *reinterpret_cast<const Pair*>(at);
    const auto* itab = reinterpret_cast<const runtime::Itab*>(value.low);
    if (GOL_UNLIKELY(!itab)) fault(Fault::NilDereference, body->site, fp, g);
    slot<std::uint64_t>(fp, runtime::closure_slot) = value.high;
    return runtime::enter(*itab->functions[body->method], fp, g);
  }
  // A method on a pointer receiver may be called with nil; a value has to be there.
  if (body->scalar && GOL_UNLIKELY(!at)) {
    if (body->nil_text) {
      runtime::publish(*g, fp, body->site);
      runtime::panic_plain(*g, body->nil_text);
    }
    fault(Fault::NilDereference, body->site, fp, g);
  }
  if (address) slot<char*>(fp, runtime::closure_slot) = at;
  else slot<std::uint64_t>(fp, runtime::closure_slot) = runtime::load_word(body->scalar, at);
  return runtime::enter(*body->function, fp, g);
}

Result BoundBody::execute(const Code*, char* fp, G* g) {
  auto* closure = slot<Closure*>(fp, runtime::closure_slot);
  const auto* function = static_cast<const Function*>(closure->captured()[1]);
  slot<void*>(fp, runtime::closure_slot) = closure->captured()[0];
  return runtime::enter(*function, fp, g);
}

Result MethodExprBody::execute(const Code* self, char* fp, G* g) {
  const auto* body = static_cast<const MethodExprBody*>(self);
  const std::int32_t results = runtime::frame_header_bytes;
  const std::int32_t receiver = results + body->result_bytes;
  char* nf = fp + body->call_site.offset;
  const Function* function = body->function;
  if (!function) {
    const Pair value = slot<Pair>(fp, receiver);
    const auto* itab = reinterpret_cast<const runtime::Itab*>(value.low);
    if (!itab) fault(Fault::NilDereference, body->call_site.site, fp, g);
    function = itab->functions[body->method];
    slot<std::uint64_t>(nf, runtime::closure_slot) = value.high;
  } else if (body->by_address) {
    slot<char*>(nf, runtime::closure_slot) = fp + receiver;
  } else {
    slot<Word>(nf, runtime::closure_slot) = slot<Word>(fp, receiver);
  }
  std::memcpy(nf + receiver, fp + receiver + body->receiver_bytes, body->argument_bytes);
  slot<const CallSite*>(nf, 0) = &body->call_site;
  const Result result = runtime::enter(*function, nf, g);
  std::memcpy(fp + results, nf + results, body->result_bytes);
  return result;
}

}  // namespace gol::exec
