// Range clauses (spec: For statements with range clause). The loop itself is the one of every `for`: hidden slots
// hold what is ranged over, and the iteration variables are set at the beginning of the body.
#include <algorithm>

#include "exec/arithmetic.hpp"
#include "exec/concurrency.hpp"
#include "exec/map.hpp"
#include "exec/slice.hpp"
#include "exec/string.hpp"
#include "lower/places.hpp"
#include "syntax/unparen.hpp"
#include "syntax/walk.hpp"

namespace gol::lower {

using syntax::as;
using types::under;
using namespace exec;

namespace {

// Receives the next value of a channel into a slot; false once it is closed and drained.
struct ReceiveNext {
  using Type = Word;
  const Expr<Word>* receive;  // sets `ok`
  std::int32_t value;         // slot of a word, or -1 when the receive node stores by itself
  std::int32_t ok;
  Word get(char* fp, G* g) const {
    const Word v = receive->get(fp, g);
    if (value >= 0) slot<Word>(fp, value) = v;
    return slot<Word>(fp, ok);
  }
};

// Whether a statement within the node sets the variable.
bool assigns(const types::Info& info, const syntax::Node& node, const types::Object& var) {
  const auto is_var = [&](const syntax::Expr* e) {
    const auto* name = e ? as<syntax::Ident>(&syntax::unparen(*e)) : nullptr;
    return name && info.object_of(*name) == &var;
  };
  if (const auto* assign = as<syntax::AssignStmt>(&node)) {
    if (std::any_of(assign->left.begin(), assign->left.end(), is_var)) return true;
  } else if (const auto* step = as<syntax::IncDecStmt>(&node)) {
    if (is_var(step->x)) return true;
  } else if (const auto* range = as<syntax::RangeStmt>(&node)) {
    if (is_var(range->key) || is_var(range->value)) return true;
  }
  bool found = false;
  syntax::for_each_child(node, [&](const syntax::Node& child) { found = found || assigns(info, child, var); });
  return found;
}

}  // namespace

// Before Go 1.22 the variables are made once, in front of the loop.
const Stmt* Body::range_stmt(const syntax::RangeStmt& stmt, const Stmt* next, base::Name label) {
  const Stmt* loop = range_loop(stmt, next, label);
  if (!stmt.define) return loop;
  return before(loop, [&](Emitter& out) {
    for (const syntax::Expr* each : {stmt.key, stmt.value}) {
      const auto* name = as<syntax::Ident>(each);
      const auto* var = name ? types::object_as<types::Var>(info().object_of(*name)) : nullptr;
      if (var && !name->name.blank() && per_loop(*var)) new_variable(out, *var, name->span.begin);
    }
  });
}

const Stmt* Body::range_loop(const syntax::RangeStmt& stmt, const Stmt* next, base::Name label) {
  const types::Type* type = type_of(*stmt.x);
  if (const auto* iterator = under<types::Signature>(type)) return range_function(stmt, *iterator, next, label);
  const Checked x_tv = checked(strip(*stmt.x));
  const Site at = site(stmt);
  const types::Type* int_type = types::basic_type(types::BasicKind::Int);
  const auto variable = [&](const syntax::Expr* e) -> const syntax::Expr* {
    if (!e) return nullptr;
    const auto* name = as<syntax::Ident>(&strip(*e));
    return name && name->name.blank() ? nullptr : e;
  };
  const syntax::Expr* key = variable(stmt.key);
  const syntax::Expr* value_var = variable(stmt.value);

  // Gives an iteration variable its value: a new one, or an assignment. Of two operands that are assigned to,
  // both are fixed before the first is stored.
  Pending first, second;
  bool second_fixed = false;
  const auto set = [&](Emitter& out, const syntax::Expr* e, const Value& v, const types::Type* from) {
    if (!e) return;
    const std::int32_t before = mark();
    const syntax::Expr& target = strip(*e);
    if (stmt.define) {
      const auto& name = *as<syntax::Ident>(&target);
      const auto* var = types::object_as<types::Var>(info().object_of(name));
      if (var && per_loop(*var)) store(out, variable_place(*var), v);
      else initialise(out, name, v);
      release(before);
      return;
    }
    if (e == key && value_var) {
      first = fix_target(out, *key);
      second = fix_target(out, *value_var);
      second_fixed = true;
    }
    const Value converted = convert_assign(v, from, type_of(target), target.span.begin);
    if (second_fixed) {
      assign_target(out, e == key ? first : second, converted);
      return;
    }
    store(out, target_place(target), converted);
    release(before);
  };
  // The slot that an iteration variable has for itself, when it is a plain local.
  const auto own_slot = [&](const syntax::Expr* e) -> std::int32_t {
    if (!e || !stmt.define) return -1;
    const auto* var = types::object_as<types::Var>(info().object_of(*as<syntax::Ident>(&strip(*e))));
    if (!var || var->package_level || form_of(type_of(*var)) == Form::Block) return -1;
    if (storage(*var).kind != Storage::Kind::Frame) return -1;
    return storage(*var).offset;
  };

  // The slot in which the loop counts: that of its iteration variable, unless something else sets that too.
  const auto index_slot = [&]() -> std::int32_t {
    const std::int32_t own = own_slot(key);
    return own >= 0 && !assigns(info(), *stmt.body, *info().object_of(*as<syntax::Ident>(&strip(*key)))) ? own : temporary(8);
  };
  const auto set_index = [&](Emitter& out, std::int32_t index, const types::Type* of) {
    if (own_slot(key) != index) set(out, key, Value::of(Operand<Word>::local(index)), of);
  };

  // A loop with an index in a slot: 0, 1, … while condition holds.
  const auto counted = [&](std::int32_t index, auto condition, auto fill_body) -> const Stmt* {
    auto* edge = context_.make<LoopEdge<decltype(condition), IncrementLocal>>(condition, IncrementLocal{index, 1});
    edge->next = next;
    edge->site = at;
    const Stmt* body = loop_body(*stmt.body, label, next, edge);
    edge->body = before(body, fill_body);
    auto* enter = context_.make<If<decltype(condition)>>(condition);
    enter->then_branch = edge->body;
    enter->else_branch = next;
    return enter;
  };

  // Integers.
  if (types::is_integer(type) || (x_tv.is_constant() && types::is_untyped_numeric(type))) {
    const types::Type* of = type;
    if (types::is_untyped(of)) of = key ? type_of(*key) : int_type;
    if (!of || types::is_untyped(of)) of = int_type;
    const Value limit_value = x_tv.is_constant() ? constant_value(x_tv.value, of) : Value{};
    const std::int32_t limit = temporary(8);
    const std::int32_t index = index_slot();
    Emitter init(context_, true);
    order(init, {stmt.x});
    const Value bound = x_tv.is_constant() ? limit_value : value(*stmt.x);
    with(bound.word, [&](auto o) { init.add(SetLocal<Word, decltype(o)>{limit, o}); });
    init.add(SetLocal<Word, Const<Word>>{index, {0}});
    const auto fill = [&](Emitter& out) { set_index(out, index, of); };
    const Stmt* loop = counted(index, Binary<Less, Local<Word>, Local<Word>>{{index}, {limit}}, fill);
    return init.link(loop);
  }

  // Strings: the index steps by the width of each rune.
  if (types::is_string(type)) {
    const std::int32_t text = temporary(16);
    const std::int32_t index = temporary(8);
    const std::int32_t rune = temporary(8);
    const std::int32_t after = temporary(8);
    Emitter init(context_, true);
    order(init, {stmt.x});
    init.add(SetLocal<Pair, Any<Pair>>{text, {pair_node(*stmt.x)}});
    init.add(SetLocal<Word, Const<Word>>{index, {0}});
    using Test = Binary<Less, Local<Word>, Local<Word>>;
    using Step = SetLocal<Word, Local<Word>>;
    const Test test{{index}, {text + 8}};
    auto* edge = context_.make<LoopEdge<Test, Step>>(test, Step{index, {after}});
    edge->next = next;
    edge->site = at;
    const Stmt* body = loop_body(*stmt.body, label, next, edge);
    edge->body = before(body, [&](Emitter& out) {
      out.add(NextRune{text, index, rune, after});
      set(out, key, Value::of(Operand<Word>::local(index)), int_type);
      set(out, value_var, Value::of(Operand<Word>::local(rune)), types::basic_type(types::BasicKind::Int32));
    });
    auto* enter = context_.make<If<Test>>(test);
    enter->then_branch = edge->body;
    enter->else_branch = next;
    return init.link(enter);
  }

  if (const auto* slice = under<types::Slice>(type)) {
    const std::int32_t header = temporary(24);
    const std::int32_t index = index_slot();
    Emitter init(context_, true);
    order(init, {stmt.x});
    init.add(SetLocalSlice<Any<Word>>{header, {block(*stmt.x)}});
    init.add(SetLocal<Word, Const<Word>>{index, {0}});
    const auto size = static_cast<std::int32_t>(size_of(slice->element));
    const std::int32_t direct = own_slot(value_var);
    const Binary<Less, Local<Word>, Local<Word>> test{{index}, {header + 8}};
    const auto with_key = [&](Emitter& out) {
      set_index(out, index, int_type);
    };
    // The edge sets the value, where that is a load into a slot.
    const auto loaded = [&]<class From>(From from) {
      auto* edge = context_.make<RangeEdge<From>>(from, direct);
      edge->next = next;
      edge->site = at;
      const Stmt* body = loop_body(*stmt.body, label, next, edge);
      edge->body = before(body, with_key);
      auto* enter = context_.make<If<decltype(test)>>(test);
      enter->then_branch = before(edge->body, [&](Emitter& out) {
        out.add(SetLocal<typename From::Type, From>{direct, from});
      });
      enter->else_branch = next;
      return init.link(enter);
    };
    const Form form = form_of(slice->element);
    if (direct >= 0 && form == Form::Word) {
      switch (scalar_of(slice->element)) {
        case Scalar::I64:
        case Scalar::Pointer: return loaded(Load<std::int64_t, RangePlace<8>>{{header, index, size}});
        case Scalar::I32: return loaded(Load<std::int32_t, RangePlace<4>>{{header, index, size}});
        case Scalar::U8: return loaded(Load<std::uint8_t, RangePlace<1>>{{header, index, size}});
        default: break;
      }
    }
    if (direct >= 0 && form == Form::F64) return loaded(Load<double, RangePlace<8>>{{header, index, size}});
    if (direct >= 0 && form == Form::Pair) return loaded(Load<Pair, RangePlace<16>>{{header, index, size}});
    const auto fill = [&](Emitter& out) {
      with_key(out);
      if (!value_var) return;
      const Expr<Word>* element = expr_node(AddressOf<RangePlace<0>>{{header, index, size}});
      set(out, value_var, load_at(element, slice->element), slice->element);
    };
    return init.link(counted(index, test, fill));
  }

  const auto* array = under<types::Array>(type);
  const auto* array_pointer = under<types::Pointer>(type);
  if (array_pointer) array = under<types::Array>(array_pointer->element);
  if (array) {
    // With a value variable an array is copied first; through a pointer it is read as it goes.
    const std::int32_t index = index_slot();
    Emitter init(context_, true);
    Place base;
    if (array_pointer) {
      order(init, {stmt.x});
      const std::int32_t pointer = temporary(8);
      with(word(*stmt.x), [&](auto o) { init.add(SetLocal<Word, decltype(o)>{pointer, o}); });
      base = dereference(Operand<Word>::local(pointer), array_pointer->element, stmt.span.begin);
    } else if (value_var) {
      order(init, {stmt.x});
      const std::int32_t copy = temporary(std::max<std::size_t>(size_of(type), 8));
      base.kind = Place::Kind::Frame;
      base.offset = copy;
      base.type = type;
      store(init, base, value(*stmt.x));
    } else if (has_call(*stmt.x)) {
      store(init, Place{}, value(*stmt.x));
    }
    init.add(SetLocal<Word, Const<Word>>{index, {0}});
    const auto fill = [&](Emitter& out) {
      set_index(out, index, int_type);
      if (!value_var) return;
      Place element;
      element.kind = Place::Kind::Array;
      element.type = array->element;
      element.inner = context_.make<Place>(base);
      element.index = Operand<Word>::local(index);
      element.length = array->length;
      element.element_size = static_cast<std::int32_t>(size_of(array->element));
      element.site = at;
      set(out, value_var, load(element), array->element);
    };
    const Stmt* loop =
        counted(index, Binary<Less, Local<Word>, Const<Word>>{{index}, {array->length}}, fill);
    return init.link(loop);
  }

  // Maps and channels: a condition that fetches, and nothing between the iterations.
  const auto fetched = [&](Emitter& init, const Expr<Word>* fetch, auto fill_body) -> const Stmt* {
    using Test = Any<Word>;
    auto* edge = context_.make<LoopEdge<Test, Nothing>>(Test{fetch}, Nothing{});
    edge->next = next;
    edge->site = at;
    const Stmt* body = loop_body(*stmt.body, label, next, edge);
    edge->body = before(body, fill_body);
    auto* enter = context_.make<If<Test>>(Test{fetch});
    enter->then_branch = edge->body;
    enter->else_branch = next;
    return init.link(enter);
  };
  if (const auto* map = under<types::Map>(type)) {
    const TypeDescriptor* descriptor = context_.descriptor(type);
    const std::int32_t iterator = temporary(sizeof(runtime::MapIterator));
    Emitter init(context_, true);
    order(init, {stmt.x});
    init.add(MapBegin{descriptor, word_node(*stmt.x), iterator, at});
    const Expr<Word>* fetch = expr_node(MapNext{descriptor, iterator, at});
    const auto part = [&](std::size_t offset, const types::Type* of) {
      return load_at(expr_node(Local<Word>{iterator + static_cast<std::int32_t>(offset)}), of);
    };
    return fetched(init, fetch, [&](Emitter& out) {
      if (key) set(out, key, part(offsetof(runtime::MapIterator, key), map->key), map->key);
      if (value_var) set(out, value_var, part(offsetof(runtime::MapIterator, value), map->value), map->value);
    });
  }
  if (const auto* chan = under<types::Chan>(type)) {
    const types::Type* element = chan->element;
    const std::int32_t channel = temporary(8);
    const std::int32_t ok = temporary(8);
    const std::int32_t received = temporary(std::max<std::size_t>(size_of(element), 8));
    Emitter init(context_, true);
    order(init, {stmt.x});
    with(word(*stmt.x), [&](auto o) { init.add(SetLocal<Word, decltype(o)>{channel, o}); });
    const Expr<Word>* source = expr_node(Local<Word>{channel});
    ReceiveNext fetch{nullptr, -1, ok};
    if (form_of(element) == Form::Word) {
      fetch.receive = expr_node(ReceiveWordOk{source, ok, at});
      fetch.value = received;
    } else {
      fetch.receive = expr_node(ReceiveBlock{source, received, ok, at});
    }
    return fetched(init, expr_node(fetch), [&](Emitter& out) { set(out, key, frame_value(received, element), element); });
  }
  GOL_UNREACHABLE("a range over something that the checker refuses");
}

}  // namespace gol::lower
