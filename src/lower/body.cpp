// The frame of a body: where variables live, what runs before and after the statements.
#include "lower/body.hpp"

#include "exec/defer.hpp"
#include "lower/places.hpp"
#include "syntax/walk.hpp"
#include "types/package.hpp"

namespace gol::lower {

using syntax::as;
using types::under;
using namespace exec;

Body::Body(Context& context, Function& function, Body* parent, const syntax::Node* owner,
           types::Substitution* environment)
    : context_(context), function_(function), parent_(parent), owner_(owner), environment_(environment), site_function_(function.info) {
  name_ = runtime::function_info(function.info).name;
}

// ---- What the checker says, in this instance --------------------------------------------------------

const types::Type* Body::instance_of(const types::Type* type) const {
  return environment_ ? context_.checker().substitute(type, *environment_) : type;
}

Checked Body::checked(const syntax::Expr& expr) const {
  const types::TypeAndValue& tv = info().type_and_value(expr);
  return {checked_type(tv.type, expr), tv.value, tv.mode};
}

// The method of a type parameter or a generic type is looked up anew in the type that stands there.
const types::Selection* Body::selection_of(const syntax::SelectorExpr& expr) {
  const types::Selection* generic = info().selection(expr);
  if (!environment_ || !generic || generic->kind == types::SelectionKind::FieldValue) return generic;
  const types::Type* receiver = instance_of(generic->receiver);
  if (receiver == generic->receiver) return generic;
  const types::Selection*& known = selections_[expr.id];
  if (known) return known;
  const types::Object& method = *generic->object;
  const types::Lookup found = types::lookup_field_or_method(receiver, true, method.package, method.name);
  GOL_CHECK(found.object);
  auto* selection = context_.make<types::Selection>(*generic);
  selection->receiver = receiver;
  selection->object = found.object;
  selection->path = context_.arena().copy(found.path);
  selection->indirect = found.indirect;
  known = selection;
  return selection;
}

// The type arguments at the name of a generic function.
std::vector<const types::Type*> Body::type_args_of(const syntax::Ident& name) const {
  std::vector<const types::Type*> args;
  if (const types::Instance* instance = info().instance(name)) {
    for (const types::Type* arg : instance->type_args) args.push_back(instance_of(arg));
  }
  return args;
}

// The name in f[T] or p.f[T], an instance of a function; null for any other expression.
const syntax::Ident* Body::instantiated(const syntax::Expr& expr) const {
  const auto* index = as<syntax::IndexExpr>(&strip(expr));
  if (!index) return nullptr;
  const syntax::Expr& x = strip(*index->x);
  const auto* name = as<syntax::Ident>(&x);
  if (const auto* selector = as<syntax::SelectorExpr>(&x)) name = selector->selector;
  return name && types::object_as<types::Func>(info().object_of(*name)) && info().instance(*name) ? name : nullptr;
}

std::int32_t Body::temporary(std::size_t bytes) {
  const std::int32_t at = top_;
  top_ += slot_bytes(bytes);
  extent_ = std::max(extent_, top_);
  GOL_CHECK(top_ >= 0);
  return at;
}

// Where a variable of this function lies.
Body::Storage::Kind Body::kind_of(const types::Var& var) {
  if (!var.captured && !var.address_taken) return Storage::Kind::Frame;
  return context_.escape().stays(var) ? Storage::Kind::Shared : Storage::Kind::Cell;
}

bool Body::is_shared(const types::Var& var) const {
  if (const auto known = constants_.find(&var); known != constants_.end()) {
    return functor_in<AddressOf<FramePlace>>(known->second.word.node);
  }
  const auto found = variables_.find(&var);
  return found != variables_.end() && found->second.kind == Storage::Kind::Shared;
}

void Body::add_variable(const types::Var& var) {
  if (variables_.count(&var)) return;
  const std::size_t size = size_of(type_of(var));
  const Storage::Kind kind = size > (64u << 10) ? Storage::Kind::Cell : kind_of(var);
  const std::size_t slot = kind == Storage::Kind::Cell ? 8 : std::max<std::size_t>(size, 8);
  variables_[&var] = {kind, temporary(slot)};
}

const Body::Storage& Body::storage(const types::Var& var) {
  auto found = variables_.find(&var);
  if (found == variables_.end()) {
    GOL_CHECK(!constants_.contains(&var));
    // Declared by a node that the walk over the body does not reach: it gets its slot now.
    add_variable(var);
    found = variables_.find(&var);
  }
  return found->second;
}

// Gives every variable of the body a slot before anything is lowered. Variables of blocks that do not
// overlap share their slots.
void Body::assign_slots(const syntax::Node& node) {
  if (node.kind == syntax::NodeKind::FuncLit) return number_literals(node);  // a body of its own
  if (const auto* range = as<syntax::RangeStmt>(&node); range && range != owner_ && over_function(*range)) {
    assign_slots(*range->x);
    return number_literals(node);
  }
  const auto declare = [&](const syntax::Node* each) {
    const auto* name = as<syntax::Ident>(each);
    if (!name || name->name.blank()) return;
    const auto* var = types::object_as<types::Var>(info().object_of(*name));
    if (var && !var->package_level && !var->is_field && var->span.begin == name->span.begin) add_variable(*var);
  };
  bool scope = false;
  switch (node.kind) {
    case syntax::NodeKind::BlockStmt:
    case syntax::NodeKind::IfStmt:
    case syntax::NodeKind::ForStmt:
    case syntax::NodeKind::SwitchStmt:
    case syntax::NodeKind::TypeSwitchStmt:
    case syntax::NodeKind::SelectStmt:
    case syntax::NodeKind::CommClause: scope = true; break;
    case syntax::NodeKind::CaseClause:
      scope = true;
      break;
    case syntax::NodeKind::RangeStmt: {
      scope = true;
      break;
    }
    default: break;
  }
  const std::int32_t before = mark();
  if (const auto* clause = as<syntax::CaseClause>(&node)) {
    if (const types::Var* var = info().implicit_object(*clause)) add_variable(*var);
  }
  if (const auto* range = as<syntax::RangeStmt>(&node); range && range->define) {
    declare(range->key);
    declare(range->value);
  }
  if (const auto* assign = as<syntax::AssignStmt>(&node); assign && assign->assign == syntax::AssignKind::Define) {
    for (const syntax::Expr* left : assign->left) declare(left);
  }
  if (const auto* spec = as<syntax::ValueSpec>(&node)) {
    for (const syntax::Ident* name : spec->names) declare(name);
  }
  syntax::for_each_child(node, [&](const syntax::Node& child) { assign_slots(child); });
  if (scope) release(before);
}

namespace {
constexpr std::size_t largest_reserved = 256;  // bytes; what is larger does not make frames larger
}

// What is made here and ends with this frame lies in it.
void Body::reserve_memory(const syntax::Node& node, const syntax::BlockStmt& block) {
  if (const auto* range = as<syntax::RangeStmt>(&node); range && over_function(*range)) return;
  if (const auto* literal = as<syntax::FuncLit>(&node)) return reserve_closure(*literal);
  const types::Type* made = nullptr;
  const auto* unary = as<syntax::UnaryExpr>(&node);
  const auto* call = as<syntax::CallExpr>(&node);
  if (unary && unary->op == syntax::Operator::And && as<syntax::CompositeLit>(&strip(*unary->x))) made = type_of(*unary->x);
  if (call && info().builtin(*call) == types::BuiltinId::New) made = type_of(*call->args[0]);
  if (made && size_of(made) <= largest_reserved && context_.escape().stays(static_cast<const syntax::Expr&>(node), block)) {
    reserved_[node.id] = temporary(std::max<std::size_t>(size_of(made), 8));
  }
  syntax::for_each_child(node, [&](const syntax::Node& child) { reserve_memory(child, block); });
}

// A closure over variables of this frame ends with them. One that captured a cell may differ from an earlier one of the
// same literal, which lives as long.
void Body::reserve_closure(const syntax::FuncLit& literal) {
  const auto captures = free_variables(literal);
  bool over_frame = false;
  for (const types::Var* var : captures) {
    if (storage(*var).in_cell()) return;
    over_frame |= storage(*var).kind == Storage::Kind::Shared;
  }
  if (over_frame) reserved_[literal.id] = temporary(sizeof(runtime::Closure) + 8 * captures.size());
}

// The defer statements of the outermost block are reached once at most, unless a label stands before them.
void Body::reserve_records(const syntax::BlockStmt& block) {
  for (const syntax::Stmt* stmt : block.statements) {
    if (stmt->kind == syntax::NodeKind::LabeledStmt) return;
    const auto* defer = as<syntax::DeferStmt>(stmt);
    const auto* call = defer ? as<syntax::CallExpr>(&strip(*defer->call)) : nullptr;
    if (!call || info().builtin(*call) != types::BuiltinId::None) continue;
    const Checked callee = checked(strip(*call->function));
    if (callee.is_type()) continue;
    const auto image = context_.layout(*under<types::Signature>(callee.type)).argument_end - runtime::closure_slot;
    const std::size_t bytes = sizeof(exec::Deferred) + static_cast<std::size_t>(image);
    if (bytes <= largest_reserved) reserved_[stmt->id] = temporary(bytes);
  }
}

namespace {

// Whether a body defers calls, those of its function literals aside.
bool defers(const syntax::Node& node) {
  if (node.kind == syntax::NodeKind::FuncLit) return false;
  if (node.kind == syntax::NodeKind::DeferStmt) return true;
  bool found = false;
  syntax::for_each_child(node, [&](const syntax::Node& child) { found = found || defers(child); });
  return found;
}

}  // namespace

// Moves parameters that closures share to cells, and gives results their first values.
void Body::prologue(Emitter& out, const syntax::FuncType& function, const syntax::Field* receiver) {
  const auto enter = [&](const types::Var& var, const Value& given) {
    new_variable(out, var, var.span.begin);
    Place to = variable_place(var);
    if (to.kind == Place::Kind::Box) to.kind = Place::Kind::Fresh;
    store(out, to, given);
  };
  // What is given in a slot stays there, unless it needs a cell.
  const auto enter_from_slot = [&](const types::Var& var, std::int32_t offset, const types::Type* type) {
    const Storage::Kind kind = kind_of(var);
    if (kind != Storage::Kind::Cell) {
      variables_[&var] = {kind, offset};
      return;
    }
    add_variable(var);
    enter(var, frame_value(offset, type));
  };
  if (receiver && !receiver->names.empty()) {
    const auto* var = types::object_as<types::Var>(info().object_of(*receiver->names[0]));
    if (var) {
      const types::Type* type = type_of(*var);
      const TypeDescriptor* descriptor = context_.descriptor(type);
      const bool by_address = !descriptor->direct;
      if (by_address) {
        // The closure slot holds the address of the value, which is copied before anything else happens.
        add_variable(*var);
        const Expr<Word>* address = expr_node(Local<Word>{runtime::closure_slot});
        Place from = dereference(Operand<Word>::of(address), type, receiver->span.begin);
        enter(*var, load(from));
      } else {
        enter_from_slot(*var, runtime::closure_slot, type);
      }
    }
  }
  std::size_t index = 0;
  for (const syntax::Field& field : function.params.fields) {
    if (field.names.empty()) ++index;
    for (const syntax::Ident* name : field.names) {
      const auto& entry = layout_.params[index++];
      const auto* var = types::object_as<types::Var>(info().object_of(*name));
      if (!var) continue;
      enter_from_slot(*var, entry.offset, entry.type);
    }
  }
  index = 0;
  for (const syntax::Field& field : function.results.fields) {
    if (field.names.empty()) {
      ++index;
      continue;
    }
    for (std::size_t n = 0; n < field.names.size(); ++n) {
      const auto& entry = layout_.results[index++];
      const auto* var = types::object_as<types::Var>(info().object_of(*field.names[n]));
      result_vars_.push_back(var);
      if (kind_of(*var) == Storage::Kind::Frame) variables_[var] = {Storage::Kind::Frame, entry.offset};
      else add_variable(*var);
      new_variable(out, *var, var->span.begin);
      if (!storage(*var).in_cell()) store(out, variable_place(*var), zero_value(entry.type));
    }
  }
  // A body that defers may be left by a recovered panic: its results are then the zero values.
  if (has_defer_ && result_vars_.empty()) {
    for (std::size_t i = 0; i < layout_.results.size(); ++i) {
      store(out, result_slot(i), zero_value(layout_.results[i].type));
    }
  }
}

Place Body::result_slot(std::size_t index) const {
  const auto& entry = layout_.results[index];
  Place to;
  to.kind = entry.form == Form::Block ? Place::Kind::Frame : Place::Kind::Slot;
  to.offset = entry.offset;
  to.type = entry.type;
  return to;
}

void Body::lower(const types::Signature& signature, const syntax::FuncType& type, const syntax::Field* receiver,
                 const syntax::BlockStmt& block, const std::vector<const types::Var*>& captures) {
  signature_ = &signature;
  layout_ = context_.layout(signature);
  top_ = extent_ = layout_.argument_end;
  std::int32_t index = 0;
  for (const types::Var* var : captures) variables_[var] = {Storage::Kind::Captured, index++};
  has_defer_ = defers(block);
  if (has_defer_) defer_list_ = temporary(8);

  Emitter entry(context_, true);
  prologue(entry, type, receiver);
  assign_slots(block);
  top_ = extent_;
  reserve_memory(block, block);
  reserve_records(block);

  const Stmt* end = has_defer_ ? context_.make<End>() : results_end();
  if (!has_defer_) {
    finish(entry.link(statements(block.statements, end)));
    return;
  }
  const Stmt* body = statements(block.statements, end);
  auto* deferring = context_.make<DeferBody>();
  deferring->list_slot = defer_list_;
  deferring->inner = body;
  deferring->finish = results_end();
  // Deferred calls get their frames behind everything that the body uses.
  deferring->deferred_call = {site(block.rbrace.begin), extent_};
  extent_ += std::max(defer_image_, runtime::frame_header_bytes);
  finish(entry.link(deferring));
}

void Body::finish(const Stmt* entry) {
  function_.extent = static_cast<std::uint32_t>(extent_);
  runtime::function_info(function_.info).extent.store(function_.extent);
  for (const std::uint32_t inlined : inlined_) runtime::function_info(inlined).extent.store(function_.extent);
  // Published last: whoever sees the body sees the extent. The caller has looked at the old extent, so the
  // lazy body enters the function anew.
  function_.body.store(entry, std::memory_order_release);
}

// ---- Program entry --------------------------------------------------------------------------------

void Body::lower_entry(std::span<types::Package* const> packages, const types::Package& main) {
  top_ = extent_ = runtime::frame_header_bytes;
  const auto call_function = [&](Emitter& out, const Function* function, base::Pos pos) {
    const std::int32_t before = mark();
    const std::int32_t base = temporary(runtime::frame_header_bytes);
    auto* node = context_.make<Call<Word, DirectCallee>>(DirectCallee{function});
    node->call_site = {site(pos), base};
    out.add(Discard<Word>{node});
    release(before);
  };

  echoed_ = main.script_echo;
  if (main.is_script) {
    for (const syntax::Stmt* stmt : main.script_body) has_defer_ |= defers(*stmt);
    if (has_defer_) defer_list_ = temporary(8);
    for (const syntax::Stmt* stmt : main.script_body) assign_slots(*stmt);
    top_ = extent_;
  }
  const Stmt* next = context_.make<End>();
  if (main.is_script) {
    if (main.script_runs_main) {
      const types::Func* entry = nullptr;
      for (const types::Func* func : main.functions) {
        if (!func->receiver && func->name.text() == "main") entry = func;
      }
      next = before(next, [&](Emitter& out) { call_function(out, context_.function(*entry), entry->span.begin); });
    }
    for (std::size_t i = main.script_body.size(); i-- > 0;) next = statement(*main.script_body[i], next);
  } else {
    for (const types::Func* func : main.functions) {
      if (func->receiver || func->name.text() != "main") continue;
      next = before(next, [&](Emitter& out) { call_function(out, context_.function(*func), func->span.begin); });
    }
  }
  if (has_defer_) {
    auto* deferring = context_.make<DeferBody>();
    deferring->list_slot = defer_list_;
    deferring->inner = next;
    deferring->finish = context_.make<End>();
    deferring->deferred_call = {site(main.script_body.back()->span.end), extent_};
    extent_ += std::max(defer_image_, runtime::frame_header_bytes);
    next = deferring;
  }
  // Packages in reverse, so that the first to be initialised ends up in front.
  for (std::size_t p = packages.size(); p-- > 0;) {
    const types::Package& package = *packages[p];
    for (std::size_t i = package.init_functions.size(); i-- > 0;) {
      const types::Func* func = package.init_functions[i];
      next = before(next, [&](Emitter& out) { call_function(out, context_.function(*func), func->span.begin); });
    }
    if (package.is_script) continue;
    for (std::size_t i = package.init_order.size(); i-- > 0;) {
      const types::Initialiser& step = package.init_order[i];
      next = before(next, [&](Emitter& out) { initialise_package_variables(out, step); });
    }
  }
  finish(next);
}

void Body::echo(Emitter& out, const syntax::Expr& x) {
  const types::Type* any = types::any_type();
  const auto* results = types::as_type<types::Tuple>(type_of(x));
  const std::int32_t values = temporary(16 * (results ? results->vars.size() : 1));
  Emitter stores(context_, false);
  const auto add = [&](const Value& v) {
    const auto at = values + 16 * static_cast<std::int32_t>(stores.effects.size());
    stores.add(SetLocal<Pair, Any<Pair>>{at, {node(v.pair)}});
  };
  order(out, {&x});
  if (results) {
    const CallResult call = call_for_results(out, *as<syntax::CallExpr>(&x));
    std::int32_t at = call.results;
    for (const auto& entry : call.layout.results) {
      add(convert_assign(frame_value(at, entry.type), entry.type, any, x.span.begin));
      at += slot_bytes(size_of(entry.type));
    }
  } else {
    add(assignable(x, any));
  }
  const auto list = context_.arena().copy(stores.effects);
  out.add(exec::Echo{list.data(), static_cast<std::int32_t>(list.size()), values, site(x)});
}

void Body::initialise_package_variables(Emitter& out, const types::Initialiser& step) {
  const std::int32_t before = mark();
  const syntax::Expr& right = *step.value;
  std::vector<const types::Var*> vars(step.variables.begin(), step.variables.end());
  if (vars.size() <= 1) {
    order(out, {&right});
    const Checked tv = checked(strip(right));
    const types::Type* type = vars.empty() ? tv.type : vars[0]->type;
    if (types::is_untyped(type)) type = types::default_type(type);
    const bool blank = vars.empty() || vars[0]->name.blank();
    if (!(blank && tv.mode == types::Mode::Nil)) {
      Place to;
      if (!blank) {
        to.kind = Place::Kind::Global;
        to.type = vars[0]->type;
        to.address = context_.global(*vars[0]);
      }
      store(out, to, assignable(right, type));
    }
    release(before);
    return;
  }
  const syntax::Expr& r = strip(right);
  std::vector<Value> values;
  std::vector<const types::Type*> from;
  if (checked(r).comma_ok()) {
    const auto& parts = types::as_type<types::Tuple>(type_of(r))->vars;
    const std::int32_t ok = temporary(8);
    values.push_back(keep(out, comma_ok(r, ok), parts[0]->type));
    values.push_back(frame_value(ok, types::basic_type(types::BasicKind::Bool)));
    from = {parts[0]->type, types::basic_type(types::BasicKind::Bool)};
  } else {
    const auto results = call_for_results(out, *as<syntax::CallExpr>(&r));
    std::int32_t at = results.results;
    for (const auto& entry : results.layout.results) {
      values.push_back(frame_value(at, entry.type));
      from.push_back(entry.type);
      at += slot_bytes(size_of(entry.type));
    }
  }
  for (std::size_t i = 0; i < vars.size(); ++i) {
    if (vars[i]->name.blank()) continue;
    Place to;
    to.kind = Place::Kind::Global;
    to.type = vars[i]->type;
    to.address = context_.global(*vars[i]);
    store(out, to, convert_assign(values[i], from[i], vars[i]->type, right.span.begin));
  }
  release(before);
}

void Body::lower_initialiser(const types::Var& var) {
  top_ = extent_ = runtime::frame_header_bytes;
  types::Initialiser step;
  std::vector<types::Var*> alone{const_cast<types::Var*>(&var)};
  step.value = var.initialiser;
  if (var.initialiser_index >= 0) step.variables = {var.initialised_together.begin(), var.initialised_together.size()};
  else step.variables = {alone.data(), 1};
  finish(before(context_.make<End>(), [&](Emitter& out) { initialise_package_variables(out, step); }));
}

}  // namespace gol::lower
