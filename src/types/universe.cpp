#include "types/universe.hpp"

#include <array>

namespace gol::types {
namespace {

struct Basics {
  std::array<Basic, basic_count> all;
  Basic byte, rune;

  Basics() {
    static constexpr std::array<std::string_view, basic_count> names = {
        "invalid type", "bool", "int", "int8", "int16", "int32", "int64", "uint", "uint8", "uint16",
        "uint32", "uint64", "uintptr", "float32", "float64", "complex64", "complex128", "string",
        "untyped bool", "untyped int", "untyped rune", "untyped float", "untyped complex",
        "untyped string", "untyped nil"};
    for (int i = 0; i < basic_count; ++i) {
      all[i].basic = static_cast<BasicKind>(i);
      all[i].name = names[i];
    }
    byte.basic = BasicKind::Uint8;
    byte.name = "byte";
    rune.basic = BasicKind::Int32;
    rune.name = "rune";
  }
};

const Basics& basics() {
  static const Basics* instance = new Basics;
  return *instance;
}

constexpr std::string_view builtin_names[] = {
    "",    "append", "cap", "clear", "close", "complex", "copy",    "delete", "imag",   "len",
    "make", "max",    "min", "new",   "panic", "print",   "println", "real",   "recover"};

// Builds the universe in an arena that is never freed.
class UniverseBuilder {
 public:
  Universe* build() {
    result_ = new Universe;
    result_->empty_tuple = make<Tuple>();
    for (int i = static_cast<int>(BasicKind::Bool); i <= static_cast<int>(BasicKind::String); ++i) {
      const Basic* type = basic_type(static_cast<BasicKind>(i));
      declare_type(type->name, type, false);
    }
    declare_type("byte", byte_type(), true);
    declare_type("rune", rune_type(), true);
    declare_any();
    declare_error();
    declare_comparable();
    declare_const("true", BasicKind::UntypedBool, Constant::of(true));
    declare_const("false", BasicKind::UntypedBool, Constant::of(false));
    result_->iota = declare_const("iota", BasicKind::UntypedInt, Constant::of(std::int64_t{0}));
    auto* nil = make<Nil>();
    nil->name = Name("nil");
    nil->type = basic_type(BasicKind::UntypedNil);
    result_->scope.insert(nil);
    for (std::size_t i = 1; i < std::size(builtin_names); ++i) {
      auto* builtin = make<Builtin>();
      builtin->name = Name(builtin_names[i]);
      builtin->id = static_cast<BuiltinId>(i);
      builtin->type = invalid_type();
      result_->scope.insert(builtin);
    }
    return result_;
  }

 private:
  template <class T>
  T* make() {
    return new T;
  }

  TypeName* declare_type(std::string_view name, const Type* type, bool alias) {
    auto* object = make<TypeName>();
    object->name = Name(name);
    object->type = type;
    object->alias = alias;
    result_->scope.insert(object);
    return object;
  }

  Const* declare_const(std::string_view name, BasicKind kind, Constant value) {
    auto* object = make<Const>();
    object->name = Name(name);
    object->type = basic_type(kind);
    object->value = value;
    result_->scope.insert(object);
    return object;
  }

  Interface* make_interface() {
    auto* interface = make<Interface>();
    interface->arena = &arena_;
    return interface;
  }

  void declare_any() {
    result_->empty_interface = make_interface();
    result_->any = make_interface();
    result_->any_name = declare_type("any", result_->any, true);
  }

  Named* declare_named(std::string_view name, const Type* underlying) {
    auto* named = make<Named>();
    named->origin = named;
    named->underlying_cache = underlying;
    named->methods_complete = true;
    named->object = declare_type(name, named, false);
    return named;
  }

  // type error interface { Error() string }
  void declare_error() {
    auto* interface = make_interface();
    auto* named = declare_named("error", interface);
    auto* result = make<Var>();
    result->type = basic_type(BasicKind::String);
    result->is_param = result->is_result = true;
    auto* results = make<Tuple>();
    results->vars = arena_.copy(std::vector<Var*>{result});
    auto* signature = make<Signature>();
    signature->params = result_->empty_tuple;
    signature->results = results;
    auto* receiver = make<Var>();
    receiver->type = named;
    receiver->is_param = true;
    signature->receiver = receiver;
    auto* method = make<Func>();
    method->name = Name("Error");
    method->type = signature;
    method->of_interface = true;
    interface->methods = arena_.copy(std::vector<Func*>{method});
    result_->error = named;
  }

  void declare_comparable() {
    auto* interface = make_interface();
    auto* set = arena_.make<TypeSet>();
    set->comparable = true;
    interface->type_set_cache = set;
    result_->comparable = declare_named("comparable", interface);
  }

  Universe* result_ = nullptr;
  base::Arena& arena_ = *new base::Arena;
};

}  // namespace

const Universe& universe() {
  static const Universe* instance = UniverseBuilder().build();
  return *instance;
}

const Basic* basic_type(BasicKind kind) { return &basics().all[static_cast<std::size_t>(kind)]; }
const Basic* byte_type() { return &basics().byte; }
const Basic* rune_type() { return &basics().rune; }
const Basic* invalid_type() { return basic_type(BasicKind::Invalid); }
const Named* error_type() { return universe().error; }
const Interface* any_type() { return universe().any; }

std::string_view builtin_name(BuiltinId id) { return builtin_names[static_cast<std::size_t>(id)]; }

}  // namespace gol::types
