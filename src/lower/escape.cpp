#include "lower/escape.hpp"

#include <algorithm>
#include <vector>

#include "syntax/unparen.hpp"
#include "syntax/walk.hpp"
#include "types/package.hpp"

namespace gol::lower {

using syntax::as;
using types::under;

namespace {

constexpr int most_calls_deep = 4;

bool contains(const syntax::Node& node, base::Pos pos) { return node.span.begin <= pos && pos < node.span.end; }

const syntax::BlockStmt* body_of(const types::Var& var) {
  if (const auto* decl = var.owner ? as<syntax::FuncDecl>(var.owner) : nullptr) return decl->body;
  if (const auto* literal = var.owner ? as<syntax::FuncLit>(var.owner) : nullptr) return literal->body;
  return nullptr;
}

}  // namespace

// Follows every use of a variable in a body upwards, as long as that is the variable's own memory, or a pointer to it, or
// a function.
class UseWalk {
 public:
  UseWalk(Escape& escape, const syntax::BlockStmt& body, int depth)
      : escape_(escape), info_(escape.info_), body_(body), depth_(depth) {
    escape.know(body);
  }

  bool variable_stays(const types::Var& var, Escape::Asked asked) {
    var_ = &var;
    begin_ = var.span.begin;
    State state = State::Place;
    if (asked == Escape::Asked::Value) state = under<types::Signature>(var.type) ? State::Function : State::Pointer;
    const auto uses = escape_.uses_.find(&var);
    if (uses == escape_.uses_.end()) return true;
    return std::all_of(uses->second.begin(), uses->second.end(), [&](const syntax::Ident* use) {
      return use->span.begin == begin_ || (follow(state, *use) && functions_around_stay(*use));
    });
  }

  // The pointer that an expression yields.
  bool made_stays(const syntax::Expr& made) {
    begin_ = made.span.begin;
    return follow(State::Pointer, made);
  }

 private:
  enum class State : std::uint8_t { Place, Pointer, Function };
  enum class Next : std::uint8_t { Up, Stays, Escapes };

  // The node around another; null around the body.
  const syntax::Node* around(const syntax::Node& node) const {
    if (&node == &body_) return nullptr;
    const auto found = escape_.parents_.find(&node);
    return found == escape_.parents_.end() ? nullptr : found->second;
  }

  // A type parameter may stand for an array.
  bool may_be_array(const syntax::Expr& x) const {
    const types::Type* type = info_.type_of(x);
    return under<types::Array>(type) || under<types::Interface>(type);
  }

  static Next answer(bool stays) { return stays ? Next::Stays : Next::Escapes; }

  // Whether all that becomes of a node stays.
  bool follow(State state, const syntax::Node& node) {
    const syntax::Node* at = &node;
    while (const syntax::Node* parent = around(*at)) {
      switch (step(state, *at, *parent)) {
        case Next::Stays: return true;
        case Next::Escapes: return false;
        case Next::Up: at = parent;
      }
    }
    return state == State::Place;
  }

  // The literals that the use lies in capture the variable, so they have to stay too. A loop over a function hands its
  // body to a function that nobody knows.
  bool functions_around_stay(const syntax::Ident& use) {
    for (const syntax::Node* at = around(use); at; at = around(*at)) {
      if (const auto* range = as<syntax::RangeStmt>(at)) {
        const types::Type* over = info_.type_of(*range->x);
        const bool may_be_function = under<types::Signature>(over) || under<types::Interface>(over);
        if (may_be_function && !contains(*range->x, use.span.begin)) return false;
      }
      if (at->kind != syntax::NodeKind::FuncLit) continue;
      if (std::find(staying_.begin(), staying_.end(), at) != staying_.end()) continue;
      if (!follow(State::Function, *at)) return false;
      staying_.push_back(at);
    }
    return true;
  }

  // What the parent makes of its child that is the variable's memory, or a pointer to it, or a function over it.
  Next step(State& state, const syntax::Node& at, const syntax::Node& parent) {
    // A place whose value is taken is copied; a pointer or function whose value is taken is kept.
    const Next value = answer(state == State::Place);
    switch (parent.kind) {
      case syntax::NodeKind::ParenExpr: return Next::Up;
      case syntax::NodeKind::SelectorExpr:
        return selected(state, static_cast<const syntax::SelectorExpr&>(parent));
      case syntax::NodeKind::IndexExpr: {
        const auto& index = static_cast<const syntax::IndexExpr&>(parent);
        if (index.x != &at) return value;
        if (state == State::Place && !may_be_array(*index.x)) return Next::Stays;
        state = State::Place;
        return Next::Up;
      }
      case syntax::NodeKind::SliceExpr: {
        const auto& slice = static_cast<const syntax::SliceExpr&>(parent);
        if (slice.x != &at) return value;
        return answer(state == State::Place && !may_be_array(*slice.x));
      }
      case syntax::NodeKind::StarExpr:
        if (state == State::Place) return Next::Stays;
        state = State::Place;
        return Next::Up;
      case syntax::NodeKind::UnaryExpr:
        if (static_cast<const syntax::UnaryExpr&>(parent).op != syntax::Operator::And) return value;
        if (state != State::Place) return Next::Escapes;
        state = State::Pointer;
        return Next::Up;
      case syntax::NodeKind::BinaryExpr: return Next::Stays;  // a comparison, or a value is computed with
      case syntax::NodeKind::CallExpr: {
        if (state == State::Place) return Next::Stays;
        const auto& call = static_cast<const syntax::CallExpr&>(parent);
        return answer(call.function == &at ? call_stays(call) : argument_stays(at, call));
      }
      case syntax::NodeKind::AssignStmt: {
        const auto& assign = static_cast<const syntax::AssignStmt&>(parent);
        if (state == State::Place || std::find(assign.left.begin(), assign.left.end(), &at) != assign.left.end()) {
          return Next::Stays;
        }
        if (assign.left.size() != assign.right.size()) return Next::Escapes;
        const auto index = std::find(assign.right.begin(), assign.right.end(), &at) - assign.right.begin();
        return answer(name_stays(*assign.left[static_cast<std::size_t>(index)]));
      }
      case syntax::NodeKind::ValueSpec: {
        const auto& spec = static_cast<const syntax::ValueSpec&>(parent);
        if (state == State::Place) return Next::Stays;
        if (spec.names.size() != spec.values.size()) return Next::Escapes;
        const auto index = std::find(spec.values.begin(), spec.values.end(), &at) - spec.values.begin();
        return answer(name_stays(*spec.names[static_cast<std::size_t>(index)]));
      }
      default: return value;
    }
  }

  Next selected(State& state, const syntax::SelectorExpr& selector) {
    const types::Selection* selection = info_.selection(selector);
    if (!selection || selection->kind == types::SelectionKind::MethodExpr) return Next::Escapes;
    if (state == State::Function) return Next::Escapes;  // a method of the function's type
    if (leaves_by_pointer(state, *selection)) return Next::Stays;
    if (selection->kind == types::SelectionKind::FieldValue) {
      state = State::Place;
      return Next::Up;
    }
    const auto* method = types::object_as<types::Func>(selection->object);
    if (!method) return Next::Escapes;
    if (method->of_interface) return Next::Stays;  // what an interface in the place holds
    if (!method->pointer_receiver) return Next::Stays;
    // The method gets a pointer into the variable. A method value would keep it.
    const syntax::Node* above = around(selector);
    const auto* call = above ? as<syntax::CallExpr>(above) : nullptr;
    if (!call || call->function != &selector || is_later(*call)) return Next::Escapes;
    const types::Func& declared = method->origin ? *method->origin : *method;
    if (!declared.decl || !declared.decl->receiver) return Next::Escapes;
    const auto& names = declared.decl->receiver->names;
    return answer(names.empty() || stays_in(declared, *names[0]));
  }

  // Whether the path from x to the field or receiver follows a pointer that is stored in the variable.
  bool leaves_by_pointer(State state, const types::Selection& selection) {
    const types::Type* type = selection.receiver;
    bool own = state == State::Pointer;  // the first pointer is the one that is followed up
    for (const std::uint32_t field : selection.path) {
      if (const auto* pointer = under<types::Pointer>(type)) {
        if (!own) return true;
        type = pointer->element;
      }
      own = false;
      const auto* record = under<types::Struct>(type);
      if (!record) return false;
      type = record->fields[field]->type;
    }
    if (selection.kind == types::SelectionKind::FieldValue) return false;
    return under<types::Pointer>(type) && !own;
  }

  // Whether the call is made by another goroutine, or when the function ends.
  bool is_later(const syntax::CallExpr& call) const {
    const syntax::Node* statement = around(call);
    return statement && (statement->kind == syntax::NodeKind::GoStmt || statement->kind == syntax::NodeKind::DeferStmt);
  }

  // The function that the call calls.
  bool call_stays(const syntax::CallExpr& call) const {
    if (!is_later(call)) return true;
    if (around(call)->kind == syntax::NodeKind::GoStmt) return false;
    // A deferred call comes when the function around it ends: the variable is still there if it is declared outside of
    // it, or in its outermost block. A goto to a label before it could declare it anew.
    const syntax::BlockStmt* body = &body_;
    for (const syntax::Node* at = around(call); at; at = around(*at)) {
      const auto* literal = as<syntax::FuncLit>(at);
      if (!literal) continue;
      body = literal->body;
      if (!contains(*literal, begin_)) return true;
      break;
    }
    if (var_ && var_->is_param) return true;
    for (const syntax::Stmt* stmt : body->statements) {
      if (stmt->kind == syntax::NodeKind::LabeledStmt) return false;
      if (!contains(*stmt, begin_)) continue;
      return stmt->kind == syntax::NodeKind::DeclStmt || stmt->kind == syntax::NodeKind::AssignStmt;
    }
    return false;
  }

  // Whether a variable that gets the value does not keep it: it must end before var_ does. Of two variables that are
  // seen at the same place, that is the one that is declared later, but for those of a loop's header. What is made must get
  // a new name each time.
  bool name_stays(const syntax::Expr& target) {
    const auto* name = as<syntax::Ident>(&syntax::unparen(target));
    if (!name) return false;
    if (name->name.blank()) return true;
    const auto* var = types::object_as<types::Var>(info_.object_of(*name));
    if (!var || var->package_level || var->is_field || var->is_result) return false;
    if (var_ ? var->span.begin < begin_ : var->span.begin != name->span.begin) return false;
    if (in_one_header(*name, var->span.begin)) return false;
    const syntax::BlockStmt* body = body_of(*var);
    return body && value_stays(*var, *body, depth_);
  }

  // Whether a `for` statement around the name declares both variables: each iteration has copies of its own then, and a
  // later one's may refer to an earlier one's.
  bool in_one_header(const syntax::Ident& name, base::Pos other) const {
    for (const syntax::Node* at = around(name); at; at = around(*at)) {
      const auto* loop = as<syntax::ForStmt>(at);
      if (loop && loop->init && contains(*loop->init, begin_) && contains(*loop->init, other)) return true;
    }
    return false;
  }

  bool argument_stays(const syntax::Node& at, const syntax::CallExpr& call) {
    if (is_later(call) || call.ellipsis.valid()) return false;
    std::size_t index = 0;
    while (index < call.args.size() && call.args[index] != &at) ++index;
    const auto* literal = as<syntax::FuncLit>(&syntax::unparen(*call.function));
    const types::Func* func = literal ? nullptr : callee(call);
    const syntax::FuncType* type = literal ? literal->type : func && func->decl ? func->decl->type : nullptr;
    if (!type || (func && func->of_interface)) return false;
    for (const syntax::Field& field : type->params.fields) {
      if (field.type && field.type->kind == syntax::NodeKind::Ellipsis) return false;
      if (field.names.empty() && index-- == 0) return true;
      for (const syntax::Ident* name : field.names) {
        if (index-- == 0) return literal ? parameter_stays(*name, *literal->body) : stays_in(*func, *name);
      }
    }
    return false;
  }

  // The declaration of the function or method that is called, if that is known.
  const types::Func* callee(const syntax::CallExpr& call) {
    const syntax::Node* function = &syntax::unparen(*call.function);
    if (const auto* index = as<syntax::IndexExpr>(function)) function = index->x;
    const types::Object* object = nullptr;
    if (const auto* selector = as<syntax::SelectorExpr>(function)) {
      const types::Selection* selection = info_.selection(*selector);
      if (selection && selection->kind != types::SelectionKind::MethodValue) return nullptr;
      object = selection ? selection->object : info_.object_of(*selector->selector);
    } else if (const auto* name = as<syntax::Ident>(function)) {
      object = info_.object_of(*name);
    }
    const auto* func = types::object_as<types::Func>(object);
    return func && func->origin ? func->origin : func;
  }

  bool stays_in(const types::Func& func, const syntax::Ident& parameter) {
    if (parameter.name.blank()) return true;
    if (func.is_native || depth_ == most_calls_deep || !escape_.has_checked_body(func)) return false;
    return parameter_stays(parameter, *func.decl->body);
  }

  bool parameter_stays(const syntax::Ident& parameter, const syntax::BlockStmt& body) {
    if (parameter.name.blank()) return true;
    const auto* var = types::object_as<types::Var>(info_.object_of(parameter));
    return var && value_stays(*var, body, depth_ + 1);
  }

  bool value_stays(const types::Var& var, const syntax::BlockStmt& body, int depth) {
    const bool followed = under<types::Pointer>(var.type) || under<types::Signature>(var.type);
    return followed && escape_.look(var, body, Escape::Asked::Value, depth);
  }

  Escape& escape_;
  const types::Info& info_;
  const syntax::BlockStmt& body_;
  int depth_;
  const types::Var* var_ = nullptr;           // null: what an expression makes is followed
  base::Pos begin_ = base::no_pos;            // of the variable or the expression
  std::vector<const syntax::Node*> staying_;  // function literals
};

void Escape::know(const syntax::BlockStmt& body) {
  // Until something around it is known too, a body is its own parent.
  if (parents_.try_emplace(&body, &body).second) know_children(body);
}

void Escape::know_children(const syntax::Node& node) {
  syntax::for_each_child(node, [&](const syntax::Node& child) {
    const bool fresh = parents_.insert_or_assign(&child, &node).second;
    if (!fresh) return;  // the body of a literal that was asked about first
    if (const auto* name = as<syntax::Ident>(&child)) {
      if (const auto* var = types::object_as<types::Var>(info_.object_of(*name))) uses_[var].push_back(name);
    }
    know_children(child);
  });
}

bool Escape::has_checked_body(const types::Func& func) {
  if (!func.decl || !func.decl->body) return false;
  const bool of_library = func.package && func.package->is_library;
  return of_library ? checker_.check_body(func) : !redefinable_;
}

bool Escape::look(const types::Var& var, const syntax::BlockStmt& body, Asked asked, int depth) {
  const Question question{&var, asked};
  const auto [found, fresh] = known_.try_emplace(question, true);
  if (!fresh) return found->second;
  assumed_.push_back(question);
  const bool stays = UseWalk(*this, body, depth).variable_stays(var, asked);
  if (!stays) known_[question] = false;
  return stays;
}

bool Escape::stays(const types::Var& var) {
  const syntax::BlockStmt* body = body_of(var);
  if (!body) return false;
  return answered(look(var, *body, Asked::Memory, 0));
}

bool Escape::stays(const syntax::Expr& made, const syntax::BlockStmt& body) {
  return answered(UseWalk(*this, body, 0).made_stays(made));
}

// The answer to the first question, and to those that rested on it.
bool Escape::answered(bool stays) {
  if (!stays) {
    for (const Question& assumed : assumed_) {
      if (known_[assumed]) known_.erase(assumed);
    }
  }
  assumed_.clear();
  return stays;
}

}  // namespace gol::lower
