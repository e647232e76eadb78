#include "lower/lower.hpp"

#include "base/large_stack.hpp"
#include "exec/interface.hpp"
#include "lower/body.hpp"
#include "lower/context.hpp"
#include "lower/reflection.hpp"
#include "runtime/object/panic.hpp"
#include "runtime/object/strings.hpp"
#include "runtime/sched/scheduler.hpp"
#include "types/package.hpp"

namespace gol::lower {
namespace {

// The program whose hooks are set; there is one at a time.
Context* the_context = nullptr;

// Runs f under the compile lock while the collector need not wait for this worker.
template <class F>
void compile(runtime::Goroutine& g, F f) {
  runtime::blocking(
      g,
      [](void* context) {
        std::lock_guard lock(the_context->compile_lock());
        base::run_on_large_stack(*static_cast<F*>(context));
      },
      &f);
}

// The descriptor of a type of package runtime, looked up on its first use.
const TypeDescriptor* runtime_type(runtime::Goroutine& g, const char* name, bool pointer) {
  const TypeDescriptor* found = nullptr;
  compile(g, [&] {
    types::Checker& checker = the_context->checker();
    const types::Object* object = checker.lookup(*checker.package("runtime"), base::Name(name));
    const types::Type* type = object->type;
    found = the_context->descriptor(pointer ? checker.pointer_to(type) : type);
  });
  return found;
}

runtime::Any make_error(runtime::Goroutine& g, runtime::ErrorKind kind, runtime::String text) {
  if (kind == runtime::ErrorKind::PanicNil) {
    const TypeDescriptor* type = runtime_type(g, "PanicNilError", true);
    return {type, reinterpret_cast<std::uint64_t>(runtime::allocate(g, 8, runtime::Scan::None))};
  }
  const char* name = kind == runtime::ErrorKind::Plain ? "plainError" : kind == runtime::ErrorKind::Bounds ? "boundsError" : "errorString";
  // All are strings in memory.
  return runtime::box(g, runtime_type(g, name, false), &text);
}

// The fields of runtime.TypeAssertionError, in order.
struct AssertionError {
  runtime::String interface, concrete, asserted, missing_method;
  bool different_path, different_name;
};

runtime::Any make_assertion_error(runtime::Goroutine& g, const TypeDescriptor* dynamic,
                                  const TypeDescriptor* interface, const TypeDescriptor* target) {
  const TypeDescriptor* type = runtime_type(g, "TypeAssertionError", true);
  auto* error = static_cast<AssertionError*>(
      runtime::allocate(g, sizeof(AssertionError), runtime::Scan::Pointers));
  const auto text = [](std::string_view name) {
    return runtime::String{name.data(), static_cast<std::int64_t>(name.size())};
  };
  const bool to_interface = target->kind == runtime::Kind::Interface;
  if (dynamic || !to_interface) error->interface = text(interface->name);
  error->asserted = text(target->name);
  if (dynamic) error->concrete = text(dynamic->name);
  if (dynamic && to_interface) {
    std::string_view missing;
    compile(g, [&] { the_context->itab(target, dynamic, &missing); });
    error->missing_method = text(missing);
  }
  if (dynamic && !to_interface && dynamic->name == target->name) {
    error->different_path = dynamic->package != target->package;
  }
  return {type, reinterpret_cast<std::uint64_t>(error)};
}

const Itab* resolve(const TypeDescriptor* interface, const TypeDescriptor* type, std::string_view* missing) {
  runtime::Goroutine* g = runtime::current_goroutine();
  if (!g) return the_context->itab(interface, type, missing);
  const Itab* itab = nullptr;
  compile(*g, [&] { itab = the_context->itab(interface, type, missing); });
  return itab;
}

const TypeDescriptor* make_type(const TypeDescriptor& shape) {
  const TypeDescriptor* made = nullptr;
  compile(*runtime::current_goroutine(), [&] { made = the_context->descriptor(type_of_shape(*the_context, shape)); });
  return made;
}

bool have_same_underlying(const TypeDescriptor* a, const TypeDescriptor* b, bool tags) {
  bool same = false;
  compile(*runtime::current_goroutine(), [&] {
    const types::Type* first = types::underlying(static_cast<const types::Type*>(a->source));
    const types::Type* second = types::underlying(static_cast<const types::Type*>(b->source));
    same = tags ? types::identical(first, second) : types::identical_ignoring_tags(first, second);
  });
  return same;
}

const runtime::Function* made_function(const TypeDescriptor* type) {
  const runtime::Function* made = nullptr;
  compile(*runtime::current_goroutine(), [&] {
    made = the_context->made_function(*under<types::Signature>(static_cast<const types::Type*>(type->source)));
  });
  return made;
}

std::span<const runtime::ExportedMethod> find_methods(const TypeDescriptor* type) {
  std::span<const runtime::ExportedMethod> found;
  compile(*runtime::current_goroutine(), [&] { found = exported_methods(*the_context, type); });
  return found;
}

const TypeDescriptor* error_interface() {
  std::lock_guard lock(the_context->compile_lock());
  return the_context->descriptor(types::error_type());
}

const TypeDescriptor* stringer_interface() {
  std::lock_guard lock(the_context->compile_lock());
  types::Checker& checker = the_context->checker();
  types::Package* fmt = checker.package("fmt");
  const types::Object* object = fmt ? checker.lookup(*fmt, base::Name("Stringer")) : nullptr;
  return object ? the_context->descriptor(object->type) : nullptr;
}

}  // namespace

Program::Program(types::Checker& checker, const types::Info& info, const base::SourceSet& sources,
                 NativeLookup natives)
    : context_(std::make_unique<Context>(checker, info, sources, std::move(natives))) {
  the_context = context_.get();
  runtime::resolve_itab = &resolve;
  runtime::resolve_type = &make_type;
  runtime::same_underlying = &have_same_underlying;
  runtime::resolve_methods = &find_methods;
  runtime::resolve_made_function = &made_function;
  runtime::panic_hooks = {&make_error, &error_interface, &stringer_interface};
  exec::assertion_hook = &make_assertion_error;
}

Program::~Program() {
  if (the_context == context_.get()) the_context = nullptr;
}

std::recursive_mutex& Program::compile_lock() { return context_->compile_lock(); }

void Program::expect_redefinitions() { context_->expect_redefinitions(); }

void Program::redefine(const types::Func& old, const types::Func& fresh) {
  std::lock_guard lock(compile_lock());
  context_->redefine(old, fresh);
}

void Program::redefine(const types::Var& old, const types::Var& fresh) {
  std::lock_guard lock(compile_lock());
  context_->redefine(old, fresh);
}

const runtime::Function& Program::function(const types::Func& function) {
  std::lock_guard lock(compile_lock());
  return *context_->function(function);
}

void Program::clear_variables() { context_->clear_globals(); }

const void* Program::address_of(const types::Var& variable) {
  std::lock_guard lock(compile_lock());
  return context_->global(variable);
}

const runtime::Function& Program::entry(std::span<types::Package* const> packages, const types::Package& main) {
  std::lock_guard lock(compile_lock());
  Function* function = nullptr;
  base::run_on_large_stack([&] {
    function = context_->new_function({{}, {}, 0, runtime::frame_header_bytes},
                                      main.is_script ? "main.main" : "runtime.main");
    Body body(*context_, *function, nullptr, nullptr);
    body.lower_entry(packages, main);
  });
  return *function;
}

}  // namespace gol::lower
