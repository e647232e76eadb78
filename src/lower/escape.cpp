#include "lower/escape.hpp"

#include <vector>

#include "syntax/walk.hpp"
#include "types/package.hpp"

namespace gol::lower {

using syntax::as;
using types::under;

namespace {
constexpr int most_calls_deep = 4;
}

// Finds every use of a variable in a body and follows what it refers to upwards, as long as that is the variable's own
// memory, or a pointer to it.
class UseWalk {
 public:
  UseWalk(Escape& escape, const types::Var& var, bool pointer, int depth)
      : escape_(escape), info_(escape.info_), var_(var), pointer_(pointer), depth_(depth) {}

  bool stays(const syntax::Node& node) {
    const auto* name = as<syntax::Ident>(&node);
    if (name && info_.object_of(*name) == &var_ && name->span.begin != var_.span.begin) return use_stays(*name);
    around_.push_back(&node);
    bool all = true;
    syntax::for_each_child(node, [&](const syntax::Node& child) { all = all && stays(child); });
    around_.pop_back();
    return all;
  }

 private:
  enum class State : std::uint8_t { Place, Pointer };
  enum class Next : std::uint8_t { Up, Stays, Escapes };

  bool use_stays(const syntax::Ident& use) {
    State state = pointer_ ? State::Pointer : State::Place;
    const syntax::Node* at = &use;
    for (std::size_t i = around_.size(); i-- > 0;) {
      const syntax::Node& parent = *around_[i];
      const syntax::Node* above = i > 0 ? around_[i - 1] : nullptr;
      const syntax::Node* beyond = i > 1 ? around_[i - 2] : nullptr;
      switch (step(state, *at, parent, above, beyond)) {
        case Next::Stays: return true;
        case Next::Escapes: return false;
        case Next::Up: at = &parent;
      }
    }
    return state == State::Place;
  }

  // What the parent makes of a child that is the variable's memory or a pointer to it.
  Next step(State& state, const syntax::Node& at, const syntax::Node& parent, const syntax::Node* above,
            const syntax::Node* beyond) {
    // A place whose value is taken is copied; a pointer whose value is taken is kept.
    const Next value = state == State::Place ? Next::Stays : Next::Escapes;
    switch (parent.kind) {
      case syntax::NodeKind::ParenExpr: return Next::Up;
      case syntax::NodeKind::SelectorExpr:
        return selected(state, static_cast<const syntax::SelectorExpr&>(parent), above, beyond);
      case syntax::NodeKind::IndexExpr: {
        const auto& index = static_cast<const syntax::IndexExpr&>(parent);
        if (index.x != &at) return value;
        const types::Type* type = info_.type_of(*index.x);
        if (state == State::Place && !under<types::Array>(type)) return Next::Stays;
        state = State::Place;
        return Next::Up;
      }
      case syntax::NodeKind::SliceExpr: {
        const auto& slice = static_cast<const syntax::SliceExpr&>(parent);
        if (slice.x != &at) return value;
        const bool loaded = state == State::Place && !under<types::Array>(info_.type_of(*slice.x));
        return loaded ? Next::Stays : Next::Escapes;
      }
      case syntax::NodeKind::StarExpr:
        if (state == State::Place) return Next::Stays;
        state = State::Place;
        return Next::Up;
      case syntax::NodeKind::UnaryExpr:
        if (static_cast<const syntax::UnaryExpr&>(parent).op != syntax::Operator::And) return value;
        if (state == State::Pointer) return Next::Escapes;
        state = State::Pointer;
        return Next::Up;
      case syntax::NodeKind::BinaryExpr: return Next::Stays;  // a comparison, or a value is computed with
      case syntax::NodeKind::CallExpr:
        if (state == State::Place) return Next::Stays;
        return argument_stays(at, static_cast<const syntax::CallExpr&>(parent), above);
      default: return value;
    }
  }

  Next selected(State& state, const syntax::SelectorExpr& selector, const syntax::Node* above,
                const syntax::Node* beyond) {
    const types::Selection* selection = info_.selection(selector);
    if (!selection || selection->kind == types::SelectionKind::MethodExpr) return Next::Escapes;
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
    const auto* call = above ? as<syntax::CallExpr>(above) : nullptr;
    if (!call || call->function != &selector || is_later(beyond)) return Next::Escapes;
    const types::Func& declared = method->origin ? *method->origin : *method;
    if (!declared.decl || !declared.decl->receiver) return Next::Escapes;
    const auto& names = declared.decl->receiver->names;
    if (names.empty()) return Next::Stays;
    return stays_in(declared, *names[0]) ? Next::Stays : Next::Escapes;
  }

  // A deferred call may see the variable of another iteration of a loop.
  static bool is_later(const syntax::Node* around_call) {
    return around_call && (around_call->kind == syntax::NodeKind::GoStmt || around_call->kind == syntax::NodeKind::DeferStmt);
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

  Next argument_stays(const syntax::Node& at, const syntax::CallExpr& call, const syntax::Node* above) {
    if (is_later(above) || call.function == &at || call.ellipsis.valid()) return Next::Escapes;
    const types::Func* func = callee(call);
    if (!func || !func->decl || func->of_interface || func->signature()->variadic) return Next::Escapes;
    std::size_t index = 0;
    while (index < call.args.size() && call.args[index] != &at) ++index;
    for (const syntax::Field& field : func->decl->type->params.fields) {
      if (field.names.empty() && index-- == 0) return Next::Stays;
      for (const syntax::Ident* name : field.names) {
        if (index-- == 0) return stays_in(*func, *name) ? Next::Stays : Next::Escapes;
      }
    }
    return Next::Escapes;
  }

  // The declaration of the function or method that is called, if that is known.
  const types::Func* callee(const syntax::CallExpr& call) {
    const syntax::Expr* function = call.function;
    while (const auto* paren = as<syntax::ParenExpr>(function)) function = paren->x;
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
    const auto* var = types::object_as<types::Var>(info_.object_of(parameter));
    return var && !escape_.keeps(func, *var, depth_ + 1);
  }

  Escape& escape_;
  const types::Info& info_;
  const types::Var& var_;
  bool pointer_;
  int depth_;
  std::vector<const syntax::Node*> around_;
};

bool Escape::has_checked_body(const types::Func& func) {
  if (!func.decl || !func.decl->body) return false;
  const bool of_library = func.package && func.package->is_library;
  return of_library ? checker_.check_body(func) : !redefinable_;
}

bool Escape::look(const types::Var& var, const syntax::Node& body, bool pointer, int depth) {
  const auto [found, fresh] = known_.try_emplace(&var, true);
  if (!fresh) return found->second;
  assumed_.push_back(&var);
  const bool stays = UseWalk(*this, var, pointer, depth).stays(body);
  if (!stays) known_[&var] = false;
  return stays;
}

bool Escape::keeps(const types::Func& func, const types::Var& parameter, int depth) {
  if (parameter.captured || parameter.address_taken || !under<types::Pointer>(parameter.type)) return true;
  return !look(parameter, *func.decl->body, true, depth);
}

bool Escape::stays(const types::Var& var) {
  const syntax::Node* body = nullptr;
  if (const auto* decl = var.owner ? as<syntax::FuncDecl>(var.owner) : nullptr) body = decl->body;
  if (const auto* literal = var.owner ? as<syntax::FuncLit>(var.owner) : nullptr) body = literal->body;
  if (!body) return false;
  const bool stays = look(var, *body, false, 0);
  if (!stays) {
    for (const types::Var* assumed : assumed_) {
      if (known_[assumed]) known_.erase(assumed);
    }
  }
  assumed_.clear();
  return stays;
}

}  // namespace gol::lower
