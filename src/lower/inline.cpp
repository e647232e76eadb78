// Calls of small functions, which their bodies stand in for: evaluated in the caller's frame, with parameters that are
// variables of it, or the variables and constants that were passed. A trace still shows both functions, because the
// nodes' sites name an entry of the function table that knows where the call is.
#include "lower/inline.hpp"

#include "exec/call.hpp"
#include "exec/control.hpp"
#include "lower/fuse.hpp"
#include "lower/places.hpp"
#include "syntax/walk.hpp"
#include "types/package.hpp"

namespace gol::lower {

using syntax::as;
using types::under;
using namespace exec;

namespace {

constexpr int most_nodes = 40;            // of a body
constexpr std::size_t most_inlined = 100;  // bodies within one function
constexpr std::size_t most_levels = 4;     // of bodies within bodies

// Looks at every node of a body.
class BodyScan {
 public:
  BodyScan(const types::Func& func, const types::Info& info, Inlining& found)
      : func_(func), info_(info), found_(found) {}

  bool scan(const syntax::Node& node) {
    if (++nodes_ > most_nodes || !is_simple(node)) return false;
    bool simple = true;
    syntax::for_each_child(node, [&](const syntax::Node& child) { simple = simple && scan(child); });
    return simple;
  }

 private:
  bool is_simple(const syntax::Node& node) {
    switch (node.kind) {
      case syntax::NodeKind::FuncLit:
      case syntax::NodeKind::ForStmt:
      case syntax::NodeKind::RangeStmt:
      case syntax::NodeKind::SwitchStmt:
      case syntax::NodeKind::TypeSwitchStmt:
      case syntax::NodeKind::SelectStmt:
      case syntax::NodeKind::GoStmt:
      case syntax::NodeKind::DeferStmt:
      case syntax::NodeKind::BranchStmt:
      case syntax::NodeKind::LabeledStmt: return false;
      case syntax::NodeKind::IfStmt: found_.straight = false; return true;
      case syntax::NodeKind::IndexExpr:
        for (const syntax::Expr* index : static_cast<const syntax::IndexExpr&>(node).indices) limit(*index);
        return true;
      case syntax::NodeKind::SliceExpr: limit(node); return true;
      case syntax::NodeKind::CallExpr: {
        const auto& call = static_cast<const syntax::CallExpr&>(node);
        const types::BuiltinId id = info_.builtin(call);
        if (id != types::BuiltinId::None) limit(node);
        const auto* callee = as<syntax::Ident>(call.function);
        const bool recursive = callee && info_.object_of(*callee) == &func_;
        return id != types::BuiltinId::Recover && !recursive;
      }
      case syntax::NodeKind::IncDecStmt: changes(*static_cast<const syntax::IncDecStmt&>(node).x); return true;
      case syntax::NodeKind::AssignStmt:
        for (const syntax::Expr* left : static_cast<const syntax::AssignStmt&>(node).left) changes(*left);
        return true;
      default: return true;
    }
  }

  // The variable that is assigned to, wholly or in part; behind a pointer, slice or map it is only read.
  void changes(const syntax::Expr& target) {
    const syntax::Expr* e = &target;
    for (;;) {
      if (const auto* paren = as<syntax::ParenExpr>(e)) {
        e = paren->x;
        continue;
      }
      const syntax::Expr* whole = nullptr;
      if (const auto* selector = as<syntax::SelectorExpr>(e)) whole = selector->x;
      if (const auto* index = as<syntax::IndexExpr>(e)) whole = index->x;
      if (!whole) break;
      const types::Type* type = info_.type_of(*whole);
      if (type && (under<types::Pointer>(type) || under<types::Slice>(type) || under<types::Map>(type))) return;
      e = whole;
    }
    const auto* name = as<syntax::Ident>(e);
    if (!name) return;
    if (const auto* var = types::object_as<types::Var>(info_.object_of(*name))) found_.changed.insert(var);
  }

  void limit(const syntax::Node& node) {
    if (const auto* name = as<syntax::Ident>(&node)) {
      if (const auto* var = types::object_as<types::Var>(info_.object_of(*name))) found_.limited.insert(var);
    }
    syntax::for_each_child(node, [&](const syntax::Node& child) { limit(child); });
  }

  const types::Func& func_;
  const types::Info& info_;
  Inlining& found_;
  int nodes_ = 0;
};

bool returns_only_at_the_end(const syntax::BlockStmt& block) {
  for (std::size_t i = 0; i < block.statements.size(); ++i) {
    const syntax::NodeKind kind = block.statements[i]->kind;
    if (kind == syntax::NodeKind::BlockStmt) return false;
    if (kind == syntax::NodeKind::ReturnStmt && i + 1 < block.statements.size()) return false;
  }
  return true;
}

bool ends_in_return(types::List<syntax::Stmt*> list) {
  return !list.empty() && list.back()->kind == syntax::NodeKind::ReturnStmt;
}

bool has_plain_parameters(const syntax::FuncDecl& decl, const types::Info& info) {
  const auto plain = [&](const syntax::Field& field) {
    for (const syntax::Ident* name : field.names) {
      const auto* var = types::object_as<types::Var>(info.object_of(*name));
      if (var && (var->captured || var->address_taken)) return false;
    }
    return true;
  };
  if (decl.receiver && !plain(*decl.receiver)) return false;
  for (const syntax::Field& field : decl.type->params.fields) {
    if (!plain(field)) return false;
  }
  return true;
}

}  // namespace

Inlining inlining_of(const types::Func& func, const types::Info& info, bool checked) {
  Inlining found;
  const syntax::FuncDecl* decl = func.decl;
  if (!decl || !decl->body || func.is_native) return found;
  const types::Signature& signature = *func.signature();
  if (signature.variadic || signature.results->size() > 1) return found;
  for (const syntax::Field& field : decl->type->results.fields) {
    if (!field.names.empty()) return found;
  }
  found.straight = returns_only_at_the_end(*decl->body);
  found.possible = BodyScan(func, info, found).scan(*decl->body) && (!checked || has_plain_parameters(*decl, info));
  return found;
}

// ---- The body in place of the call ------------------------------------------------------------------

Body::Body(Body& caller, const Context::Declared& callee, const Inlining& inlining, Site call)
    : context_(caller.context_),
      function_(caller.function_),
      parent_(nullptr),
      owner_(callee.func->decl),
      environment_(callee.environment),
      top_(caller.top_),
      extent_(caller.top_),
      depth_(caller.depth_),
      inlining_(&inlining),
      inlined_in_(&caller) {
  name_ = runtime::function_info(callee.function->info).name;
  runtime::FunctionInfo info(runtime::function_info(callee.function->info).name);
  info.inlined_at = call;
  site_function_ = runtime::add_function_info(std::move(info));
  owner_of_frame().inlined_.push_back(site_function_);
}

Body& Body::owner_of_frame() {
  Body* body = this;
  while (body->inlined_in_) body = body->inlined_in_;
  return *body;
}

bool Body::may_inline(const types::Func& func, const Inlining& inlining) {
  if (!inlining.possible || owner_of_frame().inlined_.size() >= most_inlined) return false;
  std::size_t level = 0;
  for (const Body* body = this; body; body = body->inlined_in_) {
    if (body->owner_ == func.decl || ++level > most_levels) return false;
  }
  return true;
}

namespace {

// An address that is the same wherever it is computed.
bool is_fixed_address(const Value& v) {
  return v.form == Form::Word && (functor_in<AddressOf<FramePlace>>(v.word.node) || functor_in<AddressOf<GlobalPlace>>(v.word.node));
}

}  // namespace

// A parameter gets a slot of its own, unless the argument is a constant or a variable that stays as it is meanwhile:
// one in the frame, which only the caller's own statements change.
void Body::bind(Emitter& out, const types::Var& parameter, const Value& v, bool is_variable) {
  const bool kept = !inlining_->changed.contains(&parameter);
  const auto in_slot = [](const auto& operand) { return operand.is_local() ? operand.offset : -1; };
  const bool is_constant = v.form == Form::Word ? v.word.is_const() : v.form == Form::F64 && v.f64.is_const();
  if (kept && (is_fixed_address(v) || (is_constant && !inlining_->limited.contains(&parameter)))) {
    constants_[&parameter] = v;
    return;
  }
  std::int32_t offset = -1;
  if (kept && is_variable) {
    switch (v.form) {
      case Form::Word: offset = in_slot(v.word); break;
      case Form::F64: offset = in_slot(v.f64); break;
      case Form::F32: offset = in_slot(v.f32); break;
      case Form::Pair: offset = in_slot(v.pair); break;
      case Form::Block: offset = v.frame; break;
    }
  }
  if (offset < 0) {
    Place to;
    to.kind = v.form == Form::Block ? Place::Kind::Frame : Place::Kind::Slot;
    to.type = type_of(parameter);
    to.offset = offset = inlined_in_->temporary(std::max<std::size_t>(size_of(to.type), 8));
    store(out, to, v);
  }
  variables_[&parameter] = {Storage::Kind::Frame, offset};
}

// Builds a struct or array where the parameter lies, if a literal of its type is passed.
bool Body::fill_parameter(Emitter& out, Body& callee, const types::Var& parameter, const syntax::Expr& argument) {
  const auto* literal = as<syntax::CompositeLit>(&strip(argument));
  const types::Type* type = callee.type_of(parameter);
  if (!literal || hoisted_.contains(literal->id) || !types::identical(type_of(*literal), type)) return false;
  if (!under<types::Struct>(type) && !under<types::Array>(type)) return false;
  Place to;
  to.kind = Place::Kind::Frame;
  to.type = type;
  to.offset = temporary(std::max<std::size_t>(size_of(type), 8));
  fill_composite(out, *literal, type, to);
  callee.variables_[&parameter] = {Storage::Kind::Frame, to.offset};
  return true;
}

// Whether the expression names a variable that only this function can change.
bool Body::is_frame_variable(const syntax::Expr& expr) {
  const auto* name = as<syntax::Ident>(&strip(expr));
  const auto* var = name ? types::object_as<types::Var>(info().object_of(*name)) : nullptr;
  if (!var || var->package_level || constants_.contains(var)) return false;
  return storage(*var).kind == Storage::Kind::Frame;
}

void Body::bind_arguments(Emitter& out, Body& caller, const syntax::CallExpr& call, const types::Signature& signature,
                          const StaticCallee& callee) {
  std::size_t index = 0;
  const auto bind_argument = [&](const types::Var* parameter) {
    const syntax::Expr& argument = *call.args[index];
    const types::Type* type = signature.params->vars[index++]->type;
    if (parameter && caller.fill_parameter(out, *this, *parameter, argument)) return;
    const Value v = caller.assignable(argument, type);
    if (parameter) return bind(out, *parameter, v, caller.is_frame_variable(argument));
    // Nobody reads it.
    caller.store(out, Place{}, v);
  };
  const syntax::FuncDecl& decl = *callee.func->decl;
  for (const syntax::Field& field : decl.type->params.fields) {
    if (field.names.empty()) bind_argument(nullptr);
    for (const syntax::Ident* name : field.names) {
      bind_argument(types::object_as<types::Var>(info().object_of(*name)));
    }
  }
  if (!callee.selection) return;
  const types::Type* type = nullptr;
  const types::Var* receiver = nullptr;
  if (!decl.receiver->names.empty()) receiver = types::object_as<types::Var>(info().object_of(*decl.receiver->names[0]));
  if (receiver && caller.fill_parameter(out, *this, *receiver, *callee.selector->x)) return;
  const Value v = caller.receiver(*callee.selector, *callee.selection, &type);
  if (receiver) {
    bind(out, *receiver, v, callee.selection->path.empty() && caller.is_frame_variable(*callee.selector->x));
  } else {
    caller.store(out, Place{}, v);
  }
}

// Calls use(body, statements, result type or null) with the body of the callee, whose parameters `out` sets, if the body
// can stand in place of the call, or only if it is straight as well; whether it can.
template <class F>
bool Body::with_inlined(const syntax::CallExpr& call, Emitter& out, bool straight_only, F&& use) {
  const StaticCallee callee = static_callee(call);
  if (!callee.func || callee.func->of_interface || !context_.may_inline(*callee.func)) return false;
  const Inlining& inlining = context_.inlining(*callee.func);
  const auto& signature = *under<types::Signature>(type_of(strip(*call.function)));
  if (!may_inline(*callee.func, inlining) || call.args.size() != signature.params->vars.size()) return false;
  const auto& statements = callee.func->decl->body->statements;
  if (straight_only && !(inlining.straight && ends_in_return(statements))) return false;
  const types::Type* result = signature.results->vars.empty() ? nullptr : signature.results->vars[0]->type;
  if (result && form_of(result) == Form::Block) return false;
  if (has_call(*call.function)) {
    for (const syntax::Expr* argument : call.args) {
      if (has_call(*argument)) return false;
    }
  }
  const Context::Declared declared = context_.declared(*context_.function(*callee.func, callee.type_args));

  Body body(*this, declared, inlining, site(call.lparen.begin));
  body.signature_ = &signature;
  body.layout_ = context_.layout(signature);
  const std::int32_t before = mark();
  body.bind_arguments(out, *this, call, signature, callee);
  body.top_ = body.extent_ = top_;
  body.assign_slots(*callee.func->decl->body);
  body.top_ = body.extent_;
  use(body, statements, result);
  release(before);
  extent_ = std::max(extent_, body.extent_);
  return true;
}

std::optional<Value> Body::inline_call(const syntax::CallExpr& call, Emitter* statements) {
  Emitter arguments(context_, false);
  Emitter& out = statements ? *statements : arguments;
  std::optional<Value> v;
  with_inlined(call, out, false, [&](Body& body, types::List<syntax::Stmt*> list, const types::Type* result) {
    if (body.inlining_->straight) {
      v = body.straight(out, list, result);
    } else {
      v = body.run(body.statements(list, body.results_end()), result ? form_of(result) : Form::Word);
    }
  });
  if (v && !arguments.effects.empty()) v = after(arguments, *v);
  return v;
}

// The condition that a function returns: its parts jump.
const Stmt* Body::inline_condition(Emitter& out, const syntax::CallExpr& call, const Stmt* then, const Stmt* otherwise) {
  const Stmt* test = nullptr;
  with_inlined(call, out, true, [&](Body& body, types::List<syntax::Stmt*> list, const types::Type*) {
    body.straight(out, list.first(list.size() - 1), nullptr);
    test = body.condition(*as<syntax::ReturnStmt>(list.back())->results[0], then, otherwise);
  });
  return test;
}

// A body whose statements jump.
Value Body::run(const Stmt* entry, Form form) {
  const auto node = [&]<class T>(T) { return Value::of(Operand<T>::of(context_.make<InlinedBody<T>>(entry))); };
  switch (form) {
    case Form::F64: return node(0.0);
    case Form::F32: return node(0.0f);
    case Form::Pair: return node(Pair{});
    default: return node(Word{});
  }
}

// The statements as effects, and the value that is returned; zero without one.
Value Body::straight(Emitter& out, types::List<syntax::Stmt*> list, const types::Type* result) {
  for (const syntax::Stmt* stmt : list) {
    const auto* last = as<syntax::ReturnStmt>(stmt);
    if (!last) {
      GOL_CHECK(effect(*stmt, out));
    } else if (result) {
      order(out, {last->results[0]});
      Value v = assignable(*last->results[0], result);
      // To the caller it is no constant that the checker has seen.
      if (v.form == Form::Word && v.word.is_const()) v.word = Operand<Word>::of(node(v.word));
      if (v.form == Form::F64 && v.f64.is_const()) v.f64 = Operand<double>::of(node(v.f64));
      return v;
    }
  }
  return result ? zero_value(result) : Value::of(Operand<Word>::constant(0));
}

}  // namespace gol::lower
