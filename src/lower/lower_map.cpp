// Elements and entries of maps (spec: Index expressions, Assignments).
#include "exec/map.hpp"
#include "lower/body.hpp"

namespace gol::lower {

using types::under;
using namespace exec;

namespace {

// Calls f with the functor of a key of the type: a variable or a node, of a word, a string or an address.
template <class F>
auto with_key(Body& body, const Value& key, const types::Type* type, F&& f) {
  const auto any = [&](const auto& operand) { return body.node(operand); };
  if (key.form == Form::Word && scalar_of(type) != Scalar::Pointer) return with_variable(key.word, any, f);
  if (key.form == Form::Pair && !types::is_interface(type)) return with_variable(key.pair, any, f);
  return f(KeyAddress{body.address_of_value(key, type)});
}

// The same for the map, too.
template <class F>
auto with_map_and_key(Body& body, const syntax::IndexExpr& expr, F&& f) {
  const types::Type* key_type = under<types::Map>(body.type_of(*expr.x))->key;
  const Operand<Word> map = body.word(*expr.x);
  const Value key = body.assignable(*expr.indices[0], key_type);
  return with_variable(map, [&](const auto& operand) { return body.node(operand); }, [&](auto m) {
    return with_key(body, key, key_type, [&](auto k) { return f(m, k); });
  });
}

}  // namespace

Value Body::map_index(const syntax::IndexExpr& expr, std::int32_t ok) {
  const types::Type* type = type_of(*expr.x);
  const types::Type* element = under<types::Map>(type)->value;
  const char* zero = context_.zero(std::max<std::size_t>(size_of(element), 16));
  return with_map_and_key(*this, expr, [&]<class M, class K>(M map, K key) {
    using Find = MapFind<M, K>;
    const Find find{context_.descriptor(type), map, key, zero, ok, site(expr)};
    if (form_of(element) == Form::Word) {
      switch (scalar_of(element)) {
        case Scalar::I64:
        case Scalar::Pointer: return word_value(Load<std::int64_t, ElementPlace<Find>>{{find}});
        case Scalar::U8: return word_value(Load<std::uint8_t, ElementPlace<Find>>{{find}});
        default: break;
      }
    }
    return load_at(expr_node(find), element);
  });
}

Place Body::map_entry(const syntax::IndexExpr& expr) {
  const types::Type* type = type_of(*expr.x);
  Place place;
  place.kind = Place::Kind::Any;
  place.type = under<types::Map>(type)->value;
  place.site = site(expr);
  place.word = Operand<Word>::of(with_map_and_key(*this, expr, [&]<class M, class K>(M map, K key) {
    return expr_node(MapAssign<M, K>{context_.descriptor(type), map, key, site(expr)});
  }));
  return place;
}

}  // namespace gol::lower
