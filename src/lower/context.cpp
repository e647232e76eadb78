#include "lower/context.hpp"

#include <algorithm>

#include "base/large_stack.hpp"
#include "exec/made_function.hpp"
#include "exec/call.hpp"
#include "exec/interface.hpp"
#include "lower/body.hpp"
#include "runtime/memory/heap.hpp"
#include "runtime/object/panic.hpp"
#include "runtime/sched/scheduler.hpp"
#include "types/lookup.hpp"
#include "types/package.hpp"

namespace gol::lower {

using types::under;

// The body of a function that has not been called yet: lowers the real one, then enters the function anew.
struct LazyBody : exec::Stmt {
  using Result = runtime::Result;
  Context* context;
  Function* function;
  const types::Func* func;
  types::Substitution* environment;
  LazyBody(Context* c, Function* f, const types::Func* t, types::Substitution* e)
      : context(c), function(f), func(t), environment(e) {
    fn = &execute;
  }
  void describe(exec::TreeWriter& out) const { out.word("not lowered yet"); }

  static void lower(void* self) {
    const auto* body = static_cast<const LazyBody*>(self);
    body->context->lower_body(*body->function, *body->func, body->environment);
  }
  GOL_COLD static void lower_now(const LazyBody* body, char* fp, exec::G* g) {
    runtime::publish(*g, fp, {0, body->function->info});
    runtime::blocking(*g, &lower, const_cast<LazyBody*>(body));
  }
  static Result execute(const exec::Code* self, char* fp, exec::G* g) {
    const auto* body = static_cast<const LazyBody*>(self);
    lower_now(body, fp, g);
    return runtime::enter(*body->function, fp, g);
  }
};

Context::Context(types::Checker& checker, const types::Info& info, const base::SourceSet& sources,
                 NativeLookup natives)
    : checker_(checker), info_(info), sources_(sources), natives_(std::move(natives)), descriptors_(arena_), escape_(checker, info) {}

SignatureLayout Context::layout(const types::Signature& signature) {
  SignatureLayout layout;
  std::int32_t at = runtime::frame_header_bytes;
  const auto place = [&](const types::Type* type) {
    SignatureLayout::Entry entry{type, form_of(type), at};
    at += slot_bytes(std::max<std::size_t>(descriptor(type)->size, 0));
    return entry;
  };
  for (const types::Var* result : signature.results->vars) layout.results.push_back(place(result->type));
  layout.result_bytes = at - runtime::frame_header_bytes;
  for (const types::Var* param : signature.params->vars) layout.params.push_back(place(param->type));
  layout.argument_end = at;
  return layout;
}

const char* Context::zero(std::size_t size) {
  if (size > zero_size_) {
    zero_size_ = std::max<std::size_t>(size, 1024);
    zero_ = static_cast<char*>(arena_.allocate(zero_size_, 16));
    std::memset(zero_, 0, zero_size_);
  }
  return zero_;
}

// ---- Functions ------------------------------------------------------------------------------------

Function* Context::new_function(const SignatureLayout& layout, std::string name) {
  auto* function = make<Function>();
  function->result_bytes = static_cast<std::uint32_t>(layout.result_bytes);
  function->argument_end = static_cast<std::uint32_t>(layout.argument_end);
  function->extent = function->argument_end;
  function->results_in_slots = !layout.results.empty() && !layout.in_registers();
  function->info = runtime::add_function_info({arena_.copy(std::string_view(name)), function->extent});
  return function;
}

std::string Context::function_name(const types::Func& func) const {
  std::string name = func.package ? func.package->path : "";
  // Go shows the main package's name; other packages by their path.
  if (func.package && !func.package->is_library && func.package->name == "main") name = "main";
  if (func.package && func.package->is_script) name = "main";
  name += ".";
  if (func.receiver) {
    std::string type(func.receiver->object->name.text());
    if (func.receiver->is_instance() || func.receiver->is_generic()) type += "[...]";
    name += func.pointer_receiver ? "(*" + type + ")." : type + ".";
  }
  name += func.name.text();
  const types::Signature* signature = func.signature();
  return signature && !signature->type_params.empty() ? name + "[...]" : name;
}

const Function* Context::function(const types::Func& func, const std::vector<const types::Type*>& type_args) {
  if (auto found = functions_.find(&func); found != functions_.end()) return found->second;
  if (func.origin) {
    const Function* method = instance(*func.origin, {func.receiver->type_args.begin(), func.receiver->type_args.end()});
    functions_[&func] = const_cast<Function*>(method);
    return method;
  }
  if (!type_args.empty()) return instance(func, type_args);
  Function* function = declare(func, *func.signature(), nullptr);
  functions_[&func] = function;
  return function;
}

std::size_t Context::InstanceKeyHash::operator()(const InstanceKey& key) const {
  std::size_t hash = std::hash<const void*>()(key.func);
  for (const TypeDescriptor* arg : key.args) hash = hash * 31 + std::hash<const void*>()(arg);
  return hash;
}

// The function of a generic declaration for these arguments. All its types are substituted while it is lowered,
// so nothing generic is left when it runs.
const Function* Context::instance(const types::Func& declared, std::vector<const types::Type*> type_args) {
  InstanceKey key{&declared, {}};
  for (const types::Type* arg : type_args) key.args.push_back(descriptor(arg));
  if (auto found = instances_.find(key); found != instances_.end()) return found->second;
  const types::Signature& generic = *declared.signature();
  const auto& params = declared.receiver ? generic.receiver_type_params : generic.type_params;
  types::Substitution& environment =
      environments_.emplace_back(types::Substitution::for_function(params, arena_.copy(type_args)));
  const auto* signature = types::as_type<types::Signature>(checker_.substitute(&generic, environment));
  Function* function = declare(declared, *signature, &environment);
  instances_[std::move(key)] = function;
  return function;
}

namespace {

// As natives name themselves: "strings.Index", "time.(*Timer).Stop".
std::string native_name(const types::Func& func) {
  std::string name = std::string(func.package->path) + ".";
  if (func.receiver) {
    const std::string type(func.receiver->object->name.text());
    name += func.pointer_receiver ? "(*" + type + ")." : type + ".";
  }
  name += func.name.text();
  return name;
}

}  // namespace

Function* Context::declare(const types::Func& func, const types::Signature& signature,
                           types::Substitution* environment) {
  Function* function = new_function(layout(signature), function_name(func));
  if (!func.is_native) {
    const LazyBody* body = make<LazyBody>(this, function, &func, environment);
    function->source = body;
    function->body.store(body, std::memory_order_release);
    return function;
  }
  const std::string name = native_name(func);
  const NativeBinding binding = natives_(name);
  bindings_[&func] = binding;
  if (!binding.enter) {
    base::check_failed(__FILE__, __LINE__, (*new std::string("no native is bound to " + name)).c_str());
  }
  function->no_frame = binding.flags == 0;
  function->body.store(make<exec::NativeBody>(binding.enter, Site{func.span.begin, function->info}, binding.flags),
                       std::memory_order_release);
  return function;
}

void Context::redefine(const types::Func& old, const types::Func& fresh) {
  auto* function = const_cast<Function*>(this->function(old));
  functions_[&fresh] = function;
  function->body.store(make<LazyBody>(this, function, &fresh, nullptr), std::memory_order_release);
}

void Context::redefine(const types::Var& old, const types::Var& fresh) { globals_[&fresh] = global(old); }

const NativeBinding* Context::first_attempt(const types::Func& method) {
  const bool of_library = method.package && method.package->is_library;
  if (!of_library || method.is_native || !method.receiver || method.origin) return nullptr;
  const auto [found, fresh] = attempts_.try_emplace(&method);
  if (fresh) found->second = natives_(native_name(method));
  return found->second.flags == native_first_attempt ? &found->second : nullptr;
}

void* Context::make_node(const NodeType& type, const void* functor) {
  void* at = arena_.allocate(type.size, type.align);
  const void* function = type.construct(at, functor);
  if (GOL_UNLIKELY(tree_writer_)) tree_writer_->know(function, type.describe);
  return at;
}

const NativeBinding* Context::frameless_native(const types::Func& func) {
  if (!func.is_native) return nullptr;
  const types::Func& declared = func.origin ? *func.origin : func;
  if (!bindings_.count(&declared)) function(func);
  const NativeBinding& binding = bindings_[&declared];
  return binding.flags == 0 ? &binding : nullptr;
}

Context::Declared Context::declared(const Function& function) const {
  const auto* body = static_cast<const LazyBody*>(function.source);
  return {&function, body->func, body->environment};
}

bool Context::may_inline(const types::Func& func) {
  if (func.is_native || func.of_interface || first_attempt(func)) return false;
  return !redefinable_ || (func.package && func.package->is_library);
}

const Inlining& Context::inlining(const types::Func& func) {
  const types::Func& declared = func.origin ? *func.origin : func;
  const auto [found, fresh] = inlinings_.try_emplace(declared.decl);
  if (!fresh) return found->second;
  // The bodies of the library's functions are checked when they are needed: not for the sake of one that is too large.
  Inlining inlining = inlining_of(declared, info_, false);
  if (inlining.possible) {
    if (declared.package && declared.package->is_library) GOL_CHECK(checker_.check_body(declared));
    inlining = inlining_of(declared, info_, true);
  }
  return found->second = std::move(inlining);
}

const runtime::Closure* Context::static_closure(const Function* function) {
  auto& closure = closures_[function];
  if (!closure) {
    auto* made = static_cast<runtime::Closure*>(arena_.allocate(sizeof(runtime::Closure), 8));
    made->function = function;
    closure = made;
  }
  return closure;
}

void Context::lower_body(Function& function, const types::Func& func, types::Substitution* environment) {
  std::lock_guard lock(compile_lock_);
  const exec::Code* current = function.body.load(std::memory_order_acquire);
  // Somebody else was faster.
  if (!func.decl || !func.decl->body) return;
  if (current->fn != &LazyBody::execute) return;
  base::run_on_large_stack([&] {
    if (func.package && func.package->is_library) GOL_CHECK(checker_.check_body(func));
    const auto* signature = func.signature();
    if (environment) signature = types::as_type<types::Signature>(checker_.substitute(signature, *environment));
    Body body(*this, function, nullptr, func.decl, environment);
    body.lower(*signature, *func.decl->type, func.decl->receiver, *func.decl->body, {});
  });
}

bool Context::ensure_lowered(const Function& function, const types::Package& package) {
  const auto* body = static_cast<const exec::Stmt*>(function.body.load(std::memory_order_acquire));
  if (!body) return false;
  if (body->fn != &LazyBody::execute) return true;
  const auto* waiting = static_cast<const LazyBody*>(body);
  if (waiting->func->package != &package) return false;
  LazyBody::lower(const_cast<LazyBody*>(waiting));
  return true;
}

// ---- Methods --------------------------------------------------------------------------------------

const void* Context::interface_table(const types::Type* interface, const types::Type* concrete) {
  const TypeDescriptor* target = descriptor(interface);
  const TypeDescriptor* type = descriptor(concrete);
  if (target->is_empty_interface()) return type;
  const void* table = itab(target, type, nullptr);
  GOL_CHECK(table);
  return table;
}

const Itab* Context::itab(const TypeDescriptor* interface, const TypeDescriptor* type, std::string_view* missing) {
  std::lock_guard lock(compile_lock_);
  const auto* interface_type = under<types::Interface>(static_cast<const types::Type*>(interface->source));
  const auto* concrete = static_cast<const types::Type*>(type->source);
  const Itab* result = nullptr;
  base::run_on_large_stack([&] {
    if (!concrete || !type->has_methods) {
      if (missing) *missing = interface->methods[0].name;
      return;
    }
    if (const auto lacking = types::missing_method(concrete, interface_type); lacking.method) {
      if (missing) *missing = lacking.method->name.text();
      return;
    }
    std::vector<const Function*> functions;
    for (const types::Func* wanted : interface_type->type_set().methods) {
      const types::Lookup found = types::method_of(concrete, wanted->name, wanted->package);
      const auto* method = types::object_as<types::Func>(found.object);
      functions.push_back(method_entry(concrete, *method, {found.path.data(), found.path.size()}, found.indirect));
    }
    const auto list = arena_.copy(functions);
    result = make<Itab>(Itab{interface, type, list.data()});
  });
  return result;
}

const Function* Context::method_entry(const types::Type* receiver, const types::Func& method,
                                      types::List<std::uint32_t> path, bool indirect) {
  const auto* pointer = types::as_type<types::Pointer>(receiver);
  const bool direct_match = path.empty() && !method.of_interface &&
                            (pointer ? method.pointer_receiver : !method.pointer_receiver);
  if (direct_match) return function(method);
  return promoted_adapter(receiver, method, path, indirect);
}

// An adapter that walks from a word of the receiver type to the receiver of the method.
const Function* Context::promoted_adapter(const types::Type* receiver, const types::Func& method,
                                          types::List<std::uint32_t> path, bool) {
  std::string key = "promoted:" + std::to_string(reinterpret_cast<std::uintptr_t>(descriptor(receiver))) + ":" +
                    std::to_string(reinterpret_cast<std::uintptr_t>(&method));
  for (std::uint32_t step : path) key += ":" + std::to_string(step);
  if (auto found = adapters_.find(key); found != adapters_.end()) return found->second;

  Function* adapter = new_function(layout(*method.signature()), function_name(method));
  auto* body = make<exec::PromotedBody>();
  std::vector<exec::ReceiverStep> steps;
  const types::Type* current = receiver;
  if (const auto* pointer = types::as_type<types::Pointer>(receiver)) current = pointer->element;
  // The word is an address: of the struct, or of the boxed value.
  for (std::uint32_t index : path) {
    if (const auto* pointer = under<types::Pointer>(current)) {
      steps.push_back({0, true});
      current = pointer->element;
    }
    const auto* record = under<types::Struct>(current);
    steps.push_back({static_cast<std::int32_t>(descriptors_.offset_of(*record, index)), false});
    current = record->fields[index]->type;
  }
  using Final = exec::PromotedBody::Final;
  if (method.of_interface) {
    body->final = Final::Interface;
    const auto& methods = under<types::Interface>(current)->type_set().methods;
    while (methods[static_cast<std::size_t>(body->method)]->name != method.name) ++body->method;
  } else {
    body->function = function(method);
    const auto* pointer = under<types::Pointer>(current);
    const bool is_pointer = pointer && !types::as_type<types::Named>(current);
    const types::Type* value_type = current;
    if (is_pointer) {
      steps.push_back({0, true});
      value_type = pointer->element;
    }
    if (method.pointer_receiver) {
      body->final = Final::Address;
    } else {
      const TypeDescriptor* type = descriptor(value_type);
      body->final = type->direct ? Final::Word : Final::Address;
      body->scalar = type;
      if (path.empty()) {
        const std::string text = "value method " + function_name(method) + " called using nil *" +
                                 std::string(type->declared) + " pointer";
        body->nil_text = arena_.copy(std::string_view(text + '\0')).data();
      }
    }
  }
  body->steps = arena_.copy(steps).data();
  body->count = static_cast<std::int32_t>(steps.size());
  body->site = {method.span.begin, adapter->info};
  adapter->body.store(body, std::memory_order_release);
  adapters_[key] = adapter;
  return adapter;
}

const Function* Context::bound_adapter(const types::Signature& signature) {
  const SignatureLayout shape = layout(signature);
  const std::string key = "bound:" + std::to_string(shape.argument_end) + ":" + std::to_string(shape.result_bytes);
  auto& adapter = adapters_[key];
  if (!adapter) {
    Function* made = new_function(shape, "method value");
    made->body.store(make<exec::BoundBody>(), std::memory_order_release);
    adapter = made;
  }
  return adapter;
}

const Function* Context::made_function(const types::Signature& signature) {
  const SignatureLayout shape = layout(signature);
  const bool in_slots = !shape.results.empty() && !shape.in_registers();
  const std::string key = "made:" + std::to_string(shape.argument_end) + ":" + std::to_string(shape.result_bytes) +
                          (in_slots ? ":slots" : "");
  auto& function = adapters_[key];
  if (!function) {
    Function* made = new_function(shape, "reflect.makeFuncStub");
    auto* body = make<exec::MadeBody>();
    const types::Object* declared = checker_.lookup(*checker_.package("reflect"), base::Name("makeFunction"));
    body->site = {declared->span.begin, made->info};
    body->results_in_slots = in_slots;
    made->body.store(body, std::memory_order_release);
    function = made;
  }
  return function;
}

const Function* Context::method_expression(const types::Type* receiver, const types::Func& method,
                                           types::List<std::uint32_t> path, bool indirect) {
  std::string key = "expr:" + std::to_string(reinterpret_cast<std::uintptr_t>(descriptor(receiver))) + ":" +
                    std::to_string(reinterpret_cast<std::uintptr_t>(&method));
  if (auto found = adapters_.find(key); found != adapters_.end()) return found->second;
  const SignatureLayout target = layout(*method.signature());
  SignatureLayout shape;
  shape.results = target.results;
  shape.result_bytes = target.result_bytes;
  const TypeDescriptor* type = descriptor(receiver);
  const std::int32_t receiver_bytes = slot_bytes(type->size);
  shape.argument_end = target.argument_end + receiver_bytes;
  Function* adapter = new_function(shape, function_name(method));
  auto* body = make<exec::MethodExprBody>();
  body->result_bytes = target.result_bytes;
  body->receiver_bytes = receiver_bytes;
  body->argument_bytes = target.argument_end - target.result_bytes - runtime::frame_header_bytes;
  if (types::is_interface(receiver) && path.empty()) {
    const auto& methods = under<types::Interface>(receiver)->type_set().methods;
    while (methods[static_cast<std::size_t>(body->method)]->name != method.name) ++body->method;
  } else {
    body->function = method_entry(receiver, method, path, indirect);
    body->by_address = !type->direct;
  }
  body->call_site = {{method.span.begin, adapter->info}, shape.argument_end};
  adapter->extent = static_cast<std::uint32_t>(shape.argument_end + target.argument_end);
  runtime::function_info(adapter->info).extent.store(adapter->extent);
  adapter->body.store(body, std::memory_order_release);
  adapters_[key] = adapter;
  return adapter;
}

// ---- Variables ------------------------------------------------------------------------------------

char* Context::global(const types::Var& var) {
  char*& where = globals_[&var];
  if (!where) {
    const std::size_t size = static_cast<std::size_t>(slot_bytes(std::max<std::size_t>(descriptor(var.type)->size, 8)));
    if (!globals_base_) globals_base_ = global_next_ = runtime::reserve_root_range(std::size_t{1} << 30);
    where = global_next_;
    global_next_ += size;
    runtime::grow_root_range(globals_base_, static_cast<std::size_t>(global_next_ - globals_base_));
  }
  return where;
}

void Context::clear_globals() {
  if (globals_base_) std::memset(globals_base_, 0, static_cast<std::size_t>(global_next_ - globals_base_));
}

exec::LazyGlobalState* Context::lazy_global(const types::Var& var) {
  if (!var.package || !var.package->is_library || !var.initialiser) return nullptr;
  if (auto found = lazy_globals_.find(&var); found != lazy_globals_.end()) return found->second;
  auto* state = make<exec::LazyGlobalState>();
  // All variables of one expression share its evaluation.
  lazy_globals_[&var] = state;
  for (const types::Var* other : var.initialised_together) lazy_globals_[other] = state;
  Function* initialiser =
      new_function({{}, {}, 0, runtime::frame_header_bytes}, std::string(var.package->path) + ".init");
  state->initialiser = initialiser;
  Body body(*this, *initialiser, nullptr, nullptr);
  body.lower_initialiser(var);
  return state;
}

syntax::Expr* Context::make_operand(const types::Type* type, base::Span span) {
  auto* operand = make<syntax::Ident>();
  operand->id = std::numeric_limits<syntax::NodeId>::max() - static_cast<syntax::NodeId>(made_operands_.size());
  operand->span = span;
  made_operands_.push_back(type);
  return operand;
}

const types::Type* Context::made_operand_type(const syntax::Expr& operand) const {
  const std::size_t number = std::numeric_limits<syntax::NodeId>::max() - operand.id;
  return number < made_operands_.size() ? made_operands_[number] : nullptr;
}

}  // namespace gol::lower
