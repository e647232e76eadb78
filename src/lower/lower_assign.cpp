// Assignments and declarations (spec: Assignment statements, Variable declarations, Short variable
// declarations).
#include <algorithm>

#include "exec/arithmetic.hpp"
#include "exec/concurrency.hpp"
#include "exec/string.hpp"
#include "lower/floats.hpp"
#include "lower/fuse.hpp"
#include "lower/integers.hpp"
#include "lower/places.hpp"

namespace gol::lower {

using syntax::as;
using types::under;
using namespace exec;

void Body::new_variable(Emitter& out, const types::Var& var, base::Pos pos) {
  if (var.package_level || !storage(var).in_cell()) return;
  const TypeDescriptor* type = context_.descriptor(type_of(var));
  out.add(NewBox{storage(var).offset, static_cast<std::int32_t>(std::max<std::size_t>(type->size, 1)),
                 type->has_pointers, site(pos)});
}

void Body::initialise(Emitter& out, const syntax::Ident& name, const Value& v) {
  if (name.name.blank()) {
    store(out, Place{}, v);
    return;
  }
  const auto* var = types::object_as<types::Var>(info().object_of(name));
  new_variable(out, *var, name.span.begin);
  Place to = variable_place(*var);
  if (to.kind == Place::Kind::Box) to.kind = Place::Kind::Fresh;
  store(out, to, v);
}

// x := …, where some names may be old ones.
void Body::assign(Emitter& out, const syntax::AssignStmt& stmt) {
  const std::int32_t before = mark();
  if (stmt.assign == syntax::AssignKind::Compound) {
    compound(out, *stmt.left[0], stmt.op, stmt.right[0], stmt.op_span.begin);
  } else if (stmt.left.size() == 1 && stmt.right.size() == 1) {
    assign_one(out, *stmt.left[0], *stmt.right[0]);
  } else if (stmt.right.size() == 1) {
    assign_many(out, {stmt.left.begin(), stmt.left.end()}, *stmt.right[0]);
  } else {
    assign_parallel(out, stmt.left, stmt.right);
  }
  release(before);
}

namespace {

// The variable that an identifier declares here, or null if it names an older one.
const types::Var* declared_here(const types::Info& info, const syntax::Expr& expr) {
  const auto* name = as<syntax::Ident>(&expr);
  if (!name || name->name.blank()) return nullptr;
  const auto* var = types::object_as<types::Var>(info.object_of(*name));
  return var && var->span.begin == name->span.begin ? var : nullptr;
}

}  // namespace

void Body::assign_one(Emitter& out, const syntax::Expr& left, const syntax::Expr& right) {
  const syntax::Expr& l = strip(left);
  if (const types::Var* var = declared_here(info(), l)) {
    order(out, {&right});
    const types::Type* type = type_of(*var);
    if (fill_literal(out, right, variable_place(*var))) return;
    const Value v = assignable(right, type);
    // The box of a variable is made after its value: the value may mention an outer variable of that name,
    // and an earlier box in a loop.
    if (!var->package_level && storage(*var).in_cell()) {
      const Value kept = keep(out, v, type);
      initialise(out, static_cast<const syntax::Ident&>(l), kept);
    } else {
      store(out, variable_place(*var), v);
    }
    return;
  }
  const auto* name = as<syntax::Ident>(&l);
  if (name && name->name.blank()) {
    order(out, {&right});
    const types::Type* type = type_of(right);
    if (types::is_untyped(type)) type = types::default_type(type);
    if (!type || checked(strip(right)).mode == types::Mode::Nil) return;
    store(out, Place{}, assignable(right, type));
    return;
  }
  if (has_call(l) && reads(right)) {
    // The nodes that store evaluate the value first, which a call of the left side may change.
    hoist(out, left, false);
    hoist(out, right, false);
  } else {
    order(out, {&left, &right});
  }
  if (append_in_place(out, l, right)) return;
  const types::Type* type = type_of(l);
  Value v = assignable(right, type);
  const bool memory_value = v.form == Form::Block && !under<types::Slice>(type);
  // A call of the right side comes before the address of the left one; a larger value is copied at once.
  if (memory_value && has_call(l)) v = keep(out, v, type);
  store(out, target_place(l), v);
}

// v, ok = … of a local variable of the value's type and another one, or of blanks: nothing is kept on the way. False
// for other targets, before anything is emitted.
bool Body::assign_comma_ok(Emitter& out, const syntax::Expr& left, const syntax::Expr& ok, const syntax::Expr& right,
                           const types::Type* type) {
  const auto slot_of = [&](const syntax::Expr& target) -> std::optional<Place> {
    const auto* name = as<syntax::Ident>(&strip(target));
    if (!name) return std::nullopt;
    if (name->name.blank()) return Place{};
    const auto* var = types::object_as<types::Var>(info().object_of(*name));
    const Place place = var ? variable_place(*var) : Place{};
    return place.kind == Place::Kind::Slot ? std::optional(place) : std::nullopt;
  };
  const std::optional<Place> value_to = slot_of(left), ok_to = slot_of(ok);
  if (!value_to || !ok_to) return false;
  const bool has_ok = ok_to->kind == Place::Kind::Slot;
  if (has_ok && form_of(ok_to->type) != Form::Word) return false;
  if (value_to->kind == Place::Kind::Slot) {
    if (!types::identical(value_to->type, type)) return false;
    if (has_ok && value_to->offset == ok_to->offset) return false;  // the same variable, which is set to ok last
  }
  store(out, *value_to, comma_ok(right, has_ok ? ok_to->offset : temporary(8)));
  return true;
}

void Body::assign_many(Emitter& out, const std::vector<const syntax::Expr*>& left,
                       const syntax::Expr& right) {
  std::vector<Value> values;
  std::vector<const types::Type*> types;
  const syntax::Expr& r = strip(right);
  const Checked tv = checked(r);
  std::vector<const syntax::Expr*> ordered(left.begin(), left.end());
  for (auto& each : ordered) {
    if (declared_here(info(), strip(*each))) each = nullptr;
  }
  if (tv.comma_ok()) {
    ordered.push_back(&right);
    order(out, ordered);
    const auto& vars = types::as_type<types::Tuple>(tv.type)->vars;
    if (assign_comma_ok(out, *left[0], *left[1], r, vars[0]->type)) return;
    const std::int32_t ok = temporary(8);
    const types::Type* type = vars[0]->type;
    values.push_back(keep(out, comma_ok(r, ok), type));
    values.push_back(frame_value(ok, types::basic_type(types::BasicKind::Bool)));
    types.push_back(type);
    types.push_back(types::basic_type(types::BasicKind::Bool));
  } else {
    // The operands of the left side that hold calls come first.
    for (const syntax::Expr* each : ordered) {
      if (each && has_call(*each)) hoist(out, *each, false);
    }
    order(out, {&right});
    const auto results = call_for_results(out, *as<syntax::CallExpr>(&r));
    std::int32_t at = results.results;
    for (const auto& entry : results.layout.results) {
      values.push_back(frame_value(at, entry.type));
      types.push_back(entry.type);
      at += slot_bytes(size_of(entry.type));
    }
  }
  std::vector<Pending> targets;
  for (const syntax::Expr* each : left) targets.push_back(fix_target(out, *each));
  for (std::size_t i = 0; i < left.size(); ++i) {
    const syntax::Expr& l = strip(*left[i]);
    if (targets[i].blank) continue;
    const types::Var* fresh = declared_here(info(), l);
    const types::Type* type = fresh ? type_of(*fresh) : type_of(l);
    assign_target(out, targets[i], convert_assign(values[i], types[i], type, l.span.begin));
  }
}

// a, b = c, d: the operands of the left side and the values first, then the stores from left to right.
void Body::assign_parallel(Emitter& out, types::List<syntax::Expr*> left, types::List<syntax::Expr*> right) {
  std::vector<const syntax::Expr*> all;
  for (const syntax::Expr* each : left) {
    if (!declared_here(info(), strip(*each))) all.push_back(each);
  }
  bool call = false;
  for (const syntax::Expr* each : all) call = call || has_call(*each);
  std::vector<const types::Type*> to(all.size());
  for (std::size_t i = 0; i < right.size(); ++i) {
    all.push_back(right[i]);
    const types::Var* fresh = declared_here(info(), strip(*left[i]));
    const auto* name = as<syntax::Ident>(&strip(*left[i]));
    to.push_back(name && name->name.blank() ? nullptr : fresh ? type_of(*fresh) : type_of(*left[i]));
  }
  if (call) {
    for (std::size_t i = 0; i < all.size(); ++i) hoist_operand(out, *all[i], to[i]);
  } else {
    order(out, all, to);
  }

  if (!call && (assign_locals(out, left, right) || assign_swap(out, left, right))) return;
  std::vector<Pending> targets;
  for (const syntax::Expr* each : left) targets.push_back(fix_target(out, *each));
  std::vector<Value> values;
  for (std::size_t i = 0; i < right.size(); ++i) {
    const syntax::Expr& l = strip(*left[i]);
    const types::Var* fresh = declared_here(info(), l);
    const types::Type* type = targets[i].blank ? type_of(*right[i]) : fresh ? type_of(*fresh) : type_of(l);
    if (types::is_untyped(type)) {
      if (checked(strip(*right[i])).mode == types::Mode::Nil) {
        values.push_back(Value::of(Operand<Word>::constant(0)));
        continue;
      }
      type = types::default_type(type);
    }
    const Value v = assignable(*right[i], type);
    const bool constant = (v.form == Form::Word && v.word.is_const()) ||
                          (v.form == Form::F64 && v.f64.is_const()) ||
                          (v.form == Form::Pair && v.pair.is_const());
    values.push_back(constant ? v : keep(out, v, type));
  }
  for (std::size_t i = 0; i < targets.size(); ++i) assign_target(out, targets[i], values[i]);
}

// The operands of what is assigned to, fixed now; bounds and nil checks come with the store.
Body::Pending Body::fix_target(Emitter& out, const syntax::Expr& expr) {
  const syntax::Expr& l = strip(expr);
  const auto* name = as<syntax::Ident>(&l);
  Pending pending;
  if (name && name->name.blank()) {
    pending.blank = true;
    return pending;
  }
  if (declared_here(info(), l)) {
    pending.fresh = name;
    return pending;
  }
  const auto* index = as<syntax::IndexExpr>(&l);
  if (const auto* map = index ? under<types::Map>(type_of(*index->x)) : nullptr) {
    // The entry must not be made before its turn: map and key are kept.
    hoisted_[strip(*index->x).id] = keep(out, value(*index->x), type_of(*index->x));
    const syntax::Expr& key = strip(*index->indices[0]);
    if (!checked(key).is_constant()) {
      const types::Type* type = type_of(key);
      if (types::is_untyped(type)) type = map->key;
      hoisted_[key.id] = keep(out, value(key), type);
    }
    pending.to = target_place(l);
    return pending;
  }
  pending.to = place(l);
  fix_place(out, pending.to, slice_type_of(l));
  return pending;
}

void Body::fix_place(Emitter& out, Place& p, const types::Type* slice_type) {
  const auto fix = [&](const Operand<Word>& o) {
    if (o.is_const()) return o;
    return keep(out, Value::of(o), types::basic_type(types::BasicKind::Int)).word;
  };
  if (p.kind == Place::Kind::Pointer) p.word = fix(p.word);
  if (p.kind == Place::Kind::Slice) {
    p.index = fix(p.index);
    Place inner = *p.inner;
    if (!inner.type) inner.type = slice_type;
    const Value kept = keep(out, load(inner), inner.type);
    Place* header = context_.make<Place>();
    header->kind = Place::Kind::Frame;
    header->offset = kept.frame;
    header->type = inner.type;
    p.inner = header;
  }
  if (p.kind == Place::Kind::Array) {
    p.index = fix(p.index);
    Place inner = *p.inner;
    fix_place(out, inner, slice_type);
    p.inner = context_.make<Place>(inner);
  }
}

void Body::assign_target(Emitter& out, const Pending& target, const Value& v) {
  if (target.blank) return;
  if (target.fresh) initialise(out, *target.fresh, v);
  else store(out, target.to, v);
}

const types::Type* Body::slice_type_of(const syntax::Expr& element) const {
  const auto* index = as<syntax::IndexExpr>(&element);
  return index ? type_of(*index->x) : nullptr;
}

// ---- x op= y, x++ ---------------------------------------------------------------------------------

namespace {

// place op= v for an integer of memory form C. A sum wraps when it is stored, whatever its sign.
template <class C, class Op>
void update_integer(Body& body, Emitter& out, const Place& to, const Operand<Word>& v) {
  const auto update = [&](auto place) {
    if constexpr (std::is_same_v<Op, Add>) {
      with(v, [&](auto o) { out.add(Update<C, Op, decltype(place), decltype(o)>{place, o}); });
    } else {
      out.add(Update<C, Op, decltype(place), Any<Word>>{place, {body.node(v)}});
    }
  };
  if (sizeof(C) < 8 || !std::is_same_v<Op, Add> || is_local_element(to, sizeof(C))) {
    return with_element_place<sizeof(C)>(body, to, update);
  }
  if constexpr (sizeof(C) == 8 && std::is_same_v<Op, Add>) {
    with_place<8>(body, to, [&](auto place) {
      if (v.is_const()) out.add(Update<C, Op, decltype(place), Const<Word>>{place, {v.value}});
      else out.add(Update<C, Op, decltype(place), Any<Word>>{place, {body.node(v)}});
    });
  }
}

// The operators of integers of some types that a node does in place.
bool is_fused(syntax::Operator op, const types::Type* type) {
  using syntax::Operator;
  const std::size_t size = with_scalar(scalar_of(type), [](auto c) { return sizeof c; });
  if (size == 2) return false;
  if (op == Operator::Add || op == Operator::Sub || op == Operator::Xor) return true;
  return size == 8 && (op == Operator::And || op == Operator::Or);
}

void update_integer(Body& body, Emitter& out, const Place& to, syntax::Operator op, Operand<Word> v) {
  using syntax::Operator;
  if (op == Operator::Sub) {
    v = body.integer_arithmetic(op, to.type, Operand<Word>::constant(0), v, nullptr, {}).word;
    op = Operator::Add;
  }
  const auto update = [&](auto c) {
    using C = decltype(c);
    const Operand<Word> low = low_bits(v, 8 * sizeof(C));
    if (op == Operator::Add) update_integer<C, Add>(body, out, to, low);
    else update_integer<C, BitXor>(body, out, to, low);
  };
  switch (scalar_of(to.type)) {
    case Scalar::I8:
    case Scalar::U8: return update(std::uint8_t{});
    case Scalar::I32:
    case Scalar::U32: return update(std::uint32_t{});
    default: break;
  }
  if (op == Operator::And) return update_integer<std::int64_t, BitAnd>(body, out, to, v);
  if (op == Operator::Or) return update_integer<std::int64_t, BitOr>(body, out, to, v);
  update(std::int64_t{});
}

// local op= v for an integer; false where the operator has no such node.
bool update_word(Emitter& out, const Place& to, syntax::Operator op, Operand<Word> v) {
  using syntax::Operator;
  const auto wrapping = [&]<class Op>(Op) {
    with_scalar(scalar_of(to.type), [&](auto c) {
      using C = decltype(c);
      using In = std::conditional_t<sizeof(C) == 8, Op, Wrapped<Op, C>>;
      with(low_bits(v, 8 * sizeof(C)), [&](auto o) { out.add(UpdateLocal<Word, In, decltype(o)>{to.offset, o}); });
    });
    return true;
  };
  const bool whole = scalar_of(to.type) == Scalar::I64;
  const auto bits = [&]<class Op>(Op) {
    with(v, [&](auto o) { out.add(UpdateLocal<Word, Op, decltype(o)>{to.offset, o}); });
    return true;
  };
  if (op == Operator::Sub && v.is_const()) {
    op = Operator::Add;
    v.value = Subtract::of(Word{0}, v.value);
  }
  if (whole && op == Operator::Add) {
    if (v.is_const()) out.add_joined(IncrementLocal{to.offset, v.value});
    else with_added(v, [&](auto o) { out.add(UpdateLocal<Word, Add, decltype(o)>{to.offset, o}); });
    return true;
  }
  switch (op) {
    case Operator::Add: return wrapping(Add{});
    case Operator::Sub: return wrapping(Subtract{});
    case Operator::Mul: return wrapping(Multiply{});
    case Operator::And: return bits(BitAnd{});
    case Operator::Or: return bits(BitOr{});
    case Operator::Xor: return bits(BitXor{});
    default: return false;
  }
}

}  // namespace

std::optional<IncrementLocal> Body::increment(const syntax::Stmt* stmt) {
  using syntax::Operator;
  const auto* step = as<syntax::IncDecStmt>(stmt);
  const auto* sum = as<syntax::AssignStmt>(stmt);
  if (sum && (sum->assign != syntax::AssignKind::Compound || (sum->op != Operator::Add && sum->op != Operator::Sub))) {
    return std::nullopt;
  }
  if (!step && !sum) return std::nullopt;
  const auto* name = as<syntax::Ident>(&strip(step ? *step->x : *sum->left[0]));
  if (!name) return std::nullopt;
  const Place to = target_place(*name);
  if (to.kind != Place::Kind::Slot || form_of(to.type) != Form::Word || scalar_of(to.type) != Scalar::I64) {
    return std::nullopt;
  }
  if (step) return IncrementLocal{to.offset, step->increment ? 1 : -1};
  const Checked amount = checked(strip(*sum->right[0]));
  if (!amount.is_constant()) return std::nullopt;
  const Word value = constant_value(amount.value, to.type).word.value;
  return IncrementLocal{to.offset, sum->op == Operator::Add ? value : Subtract::of(Word{0}, value)};
}

void Body::compound(Emitter& out, const syntax::Expr& left, syntax::Operator op, const syntax::Expr* right,
                    base::Pos pos) {
  using syntax::Operator;
  const syntax::Expr& l = strip(left);
  if (right && has_call(*right) && !as<syntax::Ident>(&l)) {
    // Calls come before the bounds of the left side are checked, those of the left side first.
    hoist(out, left, false);
    hoist(out, *right, false);
  } else {
    order(out, {&left, right});
  }
  const types::Type* type = type_of(l);
  const bool shift = op == Operator::Shl || op == Operator::Shr;
  const types::Type* count_type = nullptr;
  const auto operand = [&] {
    if (!right) return constant_value(types::Constant::of(std::int64_t{1}), type);
    const Checked tv = checked(strip(*right));
    count_type = shift ? tv.type : nullptr;
    return tv.is_constant() && !shift ? constant_value(tv.value, type) : value(*right);
  };
  const auto* index = as<syntax::IndexExpr>(&l);
  const bool integer = form_of(type) == Form::Word;
  const bool fused = integer ? is_fused(op, type) : form_of(type) == Form::F64 && (op == Operator::Add || op == Operator::Sub);
  const auto update = [&](const Place& to, const Value& v) {
    if (integer) update_integer(*this, out, to, op, v.word);
    else update_float(*this, out, op, to, v.f64);
  };
  if (const auto* map = index ? under<types::Map>(type_of(*index->x)) : nullptr) {
    const bool constant = !right || checked(strip(*right)).is_constant();
    // m[k]++ and the like look for the entry once.
    if (fused && constant) return update(target_place(l), operand());
    // The value is read before the entry is made; key and map are evaluated once.
    hoisted_[strip(*index->x).id] = keep(out, value(*index->x), type_of(*index->x));
    const syntax::Expr& key = strip(*index->indices[0]);
    if (!checked(key).is_constant()) hoisted_[key.id] = keep(out, value(key), type_of(key));
    Value v = operand();
    // A panic of the operand comes before that of a key without a hash, and leaves no entry.
    if (!constant && (fused || types::is_interface(map->key))) v = keep(out, v, shift ? count_type : type);
    if (fused) return update(target_place(l), v);
    const Value kept = keep(out, arithmetic(op, type, map_index(*index, -1), v, count_type, pos), type);
    store(out, target_place(l), kept);
    return;
  }
  Place to = place(l);
  if (!fused && to.kind != Place::Kind::Slot && to.kind != Place::Kind::Frame &&
      to.kind != Place::Kind::Box && to.kind != Place::Kind::Captured && to.kind != Place::Kind::Global) {
    // In general: the address once, then load, operate, store.
    const Value where =
        keep(out, Value::of(Operand<Word>::of(address(to))), types::basic_type(types::BasicKind::Int));
    to = Place{};
    to.kind = Place::Kind::Any;
    to.type = type;
    to.word = Operand<Word>::of(node(where.word));
  }
  const Value v = operand();
  to.type = type;
  if (is_slot(to)) to.kind = Place::Kind::Slot;
  if (to.kind == Place::Kind::Slot && integer && update_word(out, to, op, v.word)) return;
  if (to.kind == Place::Kind::Slot && v.form == Form::F64) {
    update_float(*this, out, op, to.offset, v.f64);
    return;
  }
  if (to.kind != Place::Kind::Slot && fused) return update(to, v);
  store(out, to, arithmetic(op, type, load(to), v, count_type, pos));
}

// ---- Declarations ---------------------------------------------------------------------------------

void Body::declare(Emitter& out, const syntax::GenDecl& decl) {
  if (decl.token != syntax::DeclToken::Var) return;
  for (const syntax::Spec* spec : decl.specs) declare_values(out, *as<syntax::ValueSpec>(spec));
}

void Body::declare_values(Emitter& out, const syntax::ValueSpec& spec) {
  const std::int32_t before = mark();
  if (spec.values.empty()) {
    for (const syntax::Ident* name : spec.names) {
      if (name->name.blank()) continue;
      const auto* var = types::object_as<types::Var>(info().object_of(*name));
      if (!var->package_level && storage(*var).in_cell()) new_variable(out, *var, name->span.begin);
      else store(out, variable_place(*var), zero_value(type_of(*var)));
    }
  } else if (spec.values.size() == spec.names.size()) {
    // One after the other, as in gc: what a later value changes is not seen by an earlier variable.
    for (std::size_t i = 0; i < spec.names.size(); ++i) {
      const std::int32_t before_one = mark();
      if (spec.names[i]->name.blank() && spec.type) {
        // var _ T = x converts, which may panic.
        order(out, {spec.values[i]});
        store(out, Place{}, assignable(*spec.values[i], type_of(*spec.type)));
      } else {
        assign_one(out, *spec.names[i], *spec.values[i]);
      }
      release(before_one);
    }
  } else {
    std::vector<const syntax::Expr*> names(spec.names.begin(), spec.names.end());
    assign_many(out, names, *spec.values[0]);
  }
  release(before);
}

void Body::send(Emitter& out, const syntax::SendStmt& stmt) {
  const std::int32_t before = mark();
  order(out, {stmt.channel, stmt.value});
  const types::Type* element = under<types::Chan>(type_of(*stmt.channel))->element;
  const Site at = site(stmt);
  if (form_of(element) == Form::Word) {
    Operand<Word> channel = word(*stmt.channel);
    const Operand<Word> v = assignable(*stmt.value, element).word;
    const auto any = [&](const Operand<Word>& o) { return node(o); };
    with_variable(channel, any, [&](auto c) {
      with_variable(v, any, [&](auto x) { out.add(SendWord<decltype(c), decltype(x)>{c, x, at}); });
    });
  } else {
    const std::int32_t kept = temporary(8);
    const Expr<Word>* channel = word_node(*stmt.channel);
    const Expr<Word>* v = address_of_value(assignable(*stmt.value, element), element);
    out.add(SendBlock{channel, v, kept, at});
  }
  release(before);
}

}  // namespace gol::lower
