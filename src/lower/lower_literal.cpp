// Composite literals, function literals, method values (spec: Composite literals, Function literals).
#include "exec/map.hpp"
#include "exec/slice.hpp"
#include "lower/places.hpp"
#include "syntax/walk.hpp"
#include "types/package.hpp"

namespace gol::lower {

using syntax::as;
using types::under;
using namespace exec;

namespace {

// The header of a slice over a cell that lies in a slot.
struct HeaderOver {
  using Type = Word;
  std::int32_t cell;
  std::int64_t length;
  std::int32_t to;
  GOL_INLINE Word get(char* fp, G*) const {
    slot<runtime::Slice>(fp, to) = {slot<char*>(fp, cell), length, length};
    return reinterpret_cast<Word>(fp + to);
  }
};

// Pairs of index and element of an array or slice literal.
struct Element {
  std::int64_t index;
  const syntax::Expr* value;
};

std::vector<Element> elements_of(const types::Info& info, const syntax::CompositeLit& literal) {
  std::vector<Element> elements;
  std::int64_t next = 0;
  for (const syntax::Expr* each : literal.elements) {
    const auto* pair = as<syntax::KeyValueExpr>(each);
    if (pair) next = *info.type_and_value(*pair->key).value.to_int64();
    elements.push_back({next, pair ? pair->value : each});
    ++next;
  }
  return elements;
}

std::int64_t length_of(const std::vector<Element>& elements) {
  std::int64_t length = 0;
  for (const Element& each : elements) length = std::max(length, each.index + 1);
  return length;
}

}  // namespace

// An element of a literal, whose own type may be left out: {…} for T, and &T{…} for *T.
Value Body::element_value(const syntax::Expr& expr, const types::Type* type) {
  const auto* literal = as<syntax::CompositeLit>(&expr);
  if (!literal || literal->type || hoisted_.count(expr.id)) return assignable(expr, type);
  return nested(expr.span.begin, [&] { return elided_literal(*literal, type); });
}

// A literal whose type is that of the elements around it: {…}, or &T{…} where they are pointers.
Value Body::elided_literal(const syntax::CompositeLit& literal, const types::Type* type) {
  const auto* pointer = under<types::Pointer>(type);
  if (!pointer) return composite(literal, type);
  return pointer_to_literal(literal, pointer->element, literal);
}

// &T{…}: `made` is what yields the pointer.
Value Body::pointer_to_literal(const syntax::CompositeLit& literal, const types::Type* type, const syntax::Expr& made) {
  Emitter out(context_, false);
  Place to;
  to.type = type;
  if (const std::int32_t at = reserved(made)) {
    to.kind = Place::Kind::Frame;
    to.offset = at;
    fill_composite(out, literal, type, to);
    return Value::of(Operand<Word>::of(after(out, address(to))));
  }
  const TypeDescriptor* descriptor = context_.descriptor(type);
  const std::int32_t cell = temporary(8);
  out.add(SetLocal<Word, Any<Word>>{
      cell, {expr_node(NewCell{descriptor->size, descriptor->has_pointers, site(made)})}});
  to.kind = Place::Kind::Fresh;
  to.base = cell;
  fill_composite(out, literal, type, to);
  return Value::of(Operand<Word>::of(after(out, expr_node(Local<Word>{cell}))));
}

std::uint32_t Body::field_index(const types::Struct& record, const syntax::Expr& element, std::size_t position) {
  const auto* pair = as<syntax::KeyValueExpr>(&element);
  if (!pair) return static_cast<std::uint32_t>(position);
  const base::Name name = as<syntax::Ident>(pair->key)->name;
  std::uint32_t index = 0;
  while (record.fields[index]->name != name) ++index;
  return index;
}

// Stores the elements of a struct or array literal at a place that no part of it can refer to.
void Body::fill_composite(Emitter& out, const syntax::CompositeLit& literal, const types::Type* type,
                          const Place& to) {
  const auto store_part = [&](const Place& part, const syntax::Expr& expr) {
    const auto* nested = as<syntax::CompositeLit>(&expr);
    const bool in_place = nested && !hoisted_.count(expr.id) &&
                          (under<types::Struct>(part.type) || under<types::Array>(part.type));
    if (in_place) fill_composite(out, *nested, part.type, part);
    else store(out, part, element_value(expr, part.type));
  };
  const bool in_frame = to.kind == Place::Kind::Frame;
  const auto clear = [&] {
    if (in_frame) out.add(ClearBlock{to.offset, static_cast<std::int32_t>(size_of(type))});
  };
  if (const auto* record = under<types::Struct>(type)) {
    if (literal.elements.size() < record->fields.size() || !context_.descriptor(type)->plain_memory) clear();
    for (std::size_t i = 0; i < literal.elements.size(); ++i) {
      const syntax::Expr& each = *literal.elements[i];
      const auto* pair = as<syntax::KeyValueExpr>(&each);
      const std::int32_t before = mark();
      store_part(field(to, type, field_index(*record, each, i)), pair ? *pair->value : each);
      release(before);
    }
    return;
  }
  if (const auto* array = under<types::Array>(type)) {
    const auto elements = elements_of(info(), literal);
    if (static_cast<std::int64_t>(elements.size()) < array->length) clear();
    const auto size = static_cast<std::int32_t>(size_of(array->element));
    for (const Element& each : elements) {
      Place part = to;
      part.type = array->element;
      part.offset += static_cast<std::int32_t>(each.index) * size;
      const std::int32_t before = mark();
      store_part(part, *each.value);
      release(before);
    }
    return;
  }
  store(out, to, composite(literal, type));
}

// A struct literal for a place of its type in the frame that nobody can see yet is made there; false if it is none.
bool Body::fill_literal(Emitter& out, const syntax::Expr& expr, const Place& to) {
  const syntax::Expr& e = strip(expr);
  const auto* literal = as<syntax::CompositeLit>(&e);
  if (!literal || to.kind != Place::Kind::Frame || hoisted_.contains(e.id)) return false;
  const types::Type* type = type_of(e);
  if (!under<types::Struct>(type) || context_.descriptor(type) != context_.descriptor(to.type)) return false;
  fill_composite(out, *literal, type, to);
  return true;
}

Value Body::composite(const syntax::CompositeLit& literal, const types::Type* type) {
  if (const auto* pointer = under<types::Pointer>(type)) {
    // Elided &T{…} in an enclosing literal.
    return element_value(literal, type_of(literal) ? type_of(literal) : pointer);
  }
  Emitter out(context_, false);
  const auto finish = [&](const Expr<Word>* result) { return after(out, result); };
  if (const auto* map = under<types::Map>(type)) {
    const std::int32_t table = temporary(8);
    const TypeDescriptor* descriptor = context_.descriptor(type);
    const Expr<Word>* hint =
        expr_node(Const<Word>{static_cast<Word>(literal.elements.size())});
    out.add(SetLocal<Word, Any<Word>>{table, {expr_node(MakeMap{descriptor, hint, site(literal)})}});
    for (const syntax::Expr* each : literal.elements) {
      const auto* pair = as<syntax::KeyValueExpr>(each);
      const std::int32_t before = mark();
      const Value key = element_value(*pair->key, map->key);
      const Expr<Word>* where = address_of_value(key, map->key);
      // The key is in place before the value is computed; the entry is made after.
      const std::int32_t key_slot = temporary(8);
      out.add(SetLocal<Word, Any<Word>>{key_slot, {where}});
      const Value v = element_value(*pair->value, map->value);
      Place entry;
      entry.kind = Place::Kind::Any;
      entry.type = map->value;
      entry.word = Operand<Word>::of(expr_node(MapAssign<Local<Word>, KeyAddress>{
          descriptor, {table}, {expr_node(Local<Word>{key_slot})}, site(*each)}));
      store(out, entry, v);
      release(before);
    }
    return Value::of(Operand<Word>::of(finish(expr_node(Local<Word>{table}))));
  }
  if (const auto* slice = under<types::Slice>(type)) {
    const auto elements = elements_of(info(), literal);
    const std::int64_t length = length_of(elements);
    const TypeDescriptor* element = context_.descriptor(slice->element);
    const std::int32_t header = temporary(24);
    const std::int32_t cell = temporary(8);
    out.add(SetLocal<Word, Any<Word>>{
        cell, {expr_node(NewCell{element->size * static_cast<std::size_t>(length), element->has_pointers,
                                 site(literal)})}});
    for (const Element& each : elements) {
      Place part;
      part.kind = Place::Kind::Fresh;
      part.base = cell;
      part.offset = static_cast<std::int32_t>(each.index * static_cast<std::int64_t>(element->size));
      part.type = slice->element;
      const std::int32_t before = mark();
      const auto* nested = as<syntax::CompositeLit>(each.value);
      const bool in_place = nested && !hoisted_.count(each.value->id) &&
                            (under<types::Struct>(slice->element) || under<types::Array>(slice->element));
      if (in_place) fill_composite(out, *nested, slice->element, part);
      else store(out, part, element_value(*each.value, slice->element));
      release(before);
    }
    Value v = Value::block(finish(expr_node(HeaderOver{cell, length, header})));
    return v;
  }
  const std::int32_t at = temporary(std::max<std::size_t>(size_of(type), 8));
  Place to;
  to.kind = Place::Kind::Frame;
  to.offset = at;
  to.type = type;
  fill_composite(out, literal, type, to);
  return Value::block(finish(expr_node(AddressOf<FramePlace>{{at}})));
}

// ---- Functions as values --------------------------------------------------------------------------

// The variables of enclosing functions that a literal (or the body of a loop over a function), or one inside it,
// mentions.
std::vector<const types::Var*> Body::free_variables(const syntax::Node& function) {
  std::vector<const syntax::Node*> inside;
  std::vector<const types::Var*> mentioned;
  const auto visit = [&](auto&& self, const syntax::Node& node) -> void {
    if (node.kind == syntax::NodeKind::FuncLit || node.kind == syntax::NodeKind::RangeStmt) inside.push_back(&node);
    if (const auto* name = as<syntax::Ident>(&node)) {
      const auto* var = types::object_as<types::Var>(info().object_of(*name));
      if (var && !var->is_field && !var->package_level &&
          std::find(mentioned.begin(), mentioned.end(), var) == mentioned.end()) {
        mentioned.push_back(var);
      }
    }
    syntax::for_each_child(node, [&](const syntax::Node& child) { self(self, child); });
  };
  if (const auto* range = as<syntax::RangeStmt>(&function)) {
    // What is ranged over belongs to the function around.
    inside.push_back(range);
    for (const syntax::Node* part : std::initializer_list<const syntax::Node*>{range->key, range->value, range->body}) {
      if (part) visit(visit, *part);
    }
  } else {
    visit(visit, function);
  }
  std::vector<const types::Var*> free;
  for (const types::Var* var : mentioned) {
    if (std::find(inside.begin(), inside.end(), var->owner) == inside.end()) free.push_back(var);
  }
  return free;
}

Value Body::func_lit(const syntax::FuncLit& lit) {
  const auto* signature = under<types::Signature>(type_of(lit));
  const auto captures = free_variables(lit);
  // Names as Go gives them: main.f.func1, main.f.func1.1, and func1 of package-level initialisers.
  Body& named = function_body();
  const std::string number = std::to_string(named.number_of_literal(lit.id));
  const bool within_literal = named.parent_ && named.name_.find(".func") != std::string::npos;
  std::string name = named.name_ + (within_literal ? "." : ".func") + number;
  Function* function = context_.new_function(context_.layout(*signature), std::move(name));
  Body body(context_, *function, this, &lit, environment_);
  body.lower(*signature, *lit.type, nullptr, *lit.body, captures);
  if (captures.empty()) {
    return Value::of(Operand<Word>::constant(reinterpret_cast<Word>(context_.static_closure(function))));
  }
  const MakeClosure make = closure_over(function, captures, site(lit));
  const std::int32_t at = reserved(lit);
  return at ? word_value(MakeFrameClosure{make.function, make.sources, make.count, at}) : word_value(make);
}

MakeClosure Body::closure_over(const Function* function, const std::vector<const types::Var*>& captures, Site at) {
  std::vector<CaptureSource> sources;
  for (const types::Var* var : captures) {
    const Storage& where = storage(*var);
    GOL_CHECK(where.kind != Storage::Kind::Frame);
    sources.push_back({where.kind == Storage::Kind::Captured ? CaptureSource::From::Closure
                       : where.in_cell()                     ? CaptureSource::From::Slot
                                                             : CaptureSource::From::Frame,
                       where.offset});
  }
  return {function, context_.arena().copy(sources).data(), static_cast<std::int32_t>(sources.size()), at};
}

Value Body::method_value(const syntax::SelectorExpr& expr, const types::Selection& selection) {
  const auto* method = types::object_as<types::Func>(selection.object);
  if (selection.kind == types::SelectionKind::MethodExpr) {
    const Function* function =
        context_.method_expression(selection.receiver, *method, selection.path, selection.indirect);
    const auto* closure = context_.static_closure(function);
    return Value::of(Operand<Word>::constant(reinterpret_cast<Word>(closure)));
  }
  const Function* adapter = context_.bound_adapter(*method->signature());
  const types::Type* type = nullptr;
  if (method->of_interface) {
    const Place holder = [&] {
      if (!selection.path.empty()) return through_path(*expr.x, selection.path, &type, expr.selector->span.begin);
      return Place{};
    }();
    const Value receiver = selection.path.empty() ? value(*expr.x) : load(holder);
    if (!type) type = type_of(*expr.x);
    const auto& methods = under<types::Interface>(type)->type_set().methods;
    std::int32_t index = 0;
    while (methods[static_cast<std::size_t>(index)]->name != method->name) ++index;
    return word_value(MakeBoundInterface{adapter, node(receiver.pair), index, site(expr)});
  }
  const Function* function = context_.function(*method);
  return word_value(MakeBound{adapter, receiver_word(expr, selection, true), function, site(expr)});
}

Value Body::receiver(const syntax::SelectorExpr& expr, const types::Selection& selection,
                     const types::Type** value_type) {
  const auto* method = types::object_as<types::Func>(selection.object);
  const base::Pos pos = expr.selector->span.begin;
  Place where;
  bool have_place = false;
  const types::Type* type = type_of(*expr.x);
  if (!selection.path.empty()) {
    where = through_path(*expr.x, selection.path, &type, pos);
    have_place = true;
  }
  const auto* pointer = under<types::Pointer>(type);
  const bool is_pointer = pointer && !types::as_type<types::Named>(type);
  if (method->pointer_receiver) {
    if (is_pointer) return have_place ? load(where) : value(*expr.x);
    return Value::of(Operand<Word>::of(address(have_place ? where : place(*expr.x))));
  }
  // A value receiver: the value itself, or the one behind a pointer.
  *value_type = is_pointer ? pointer->element : type;
  if (is_pointer) {
    const Operand<Word> address_word = have_place ? load(where).word : word(*expr.x);
    where = dereference(address_word, *value_type, pos);
    have_place = true;
  }
  return have_place ? load(where) : value(*expr.x);
}

// The word that a method of a defined type takes as its receiver. With `keep` it must outlive the frame.
const Expr<Word>* Body::receiver_word(const syntax::SelectorExpr& expr, const types::Selection& selection,
                                      bool keep) {
  const types::Type* value_type = nullptr;
  const Value v = receiver(expr, selection, &value_type);
  if (types::object_as<types::Func>(selection.object)->pointer_receiver) return node(v.word);
  switch (v.form) {
    case Form::Word: return node(v.word);
    case Form::F64:
    case Form::F32: return node(load_at(address_of_value(v, value_type), types::basic_type(types::BasicKind::Int64)).word);
    default: break;
  }
  const Expr<Word>* at = address_of_value(v, value_type);
  if (!keep) return at;
  const TypeDescriptor* descriptor = context_.descriptor(value_type);
  return expr_node(CopyToCell{at, static_cast<std::int64_t>(descriptor->size), descriptor->has_pointers, site(expr)});
}

}  // namespace gol::lower
