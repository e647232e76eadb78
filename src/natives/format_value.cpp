#include "natives/format_value.hpp"

#include "runtime/object/panic.hpp"
#include "runtime/sched/call.hpp"

namespace gol::natives {

using runtime::Kind;
using runtime::TypeDescriptor;

namespace {

template <class T>
T load(const void* address) {
  T value;
  std::memcpy(&value, address, sizeof value);
  return value;
}

// What a field, or anything inside a composite value, is reached with.
Access access_inside(Access outer) { return outer == Access::Open ? Access::Open : Access::Closed; }

Access access_of_field(Access outer, const runtime::FieldDescriptor& field) {
  if (outer == Access::Closed) return Access::Closed;
  if (field.exported) return Access::Open;
  return field.embedded ? Access::Embedded : Access::Closed;
}

bool is_reflect_value(const TypeDescriptor* type) {
  return type->kind == Kind::Struct && type->declared == "Value" && type->package == "reflect";
}

}  // namespace

Value dynamic_value(const TypeDescriptor* interface, const void* address, std::uint64_t& scratch) {
  const auto held = load<runtime::Interface>(address);
  const TypeDescriptor* type = runtime::dynamic_type(held, interface);
  if (!type) return {};
  return {type, runtime::unbox({type, held.word}, scratch)};
}

void ValuePrinter::print_argument(runtime::Any argument, std::int32_t verb) {
  std::uint64_t scratch;
  current_ = {};
  if (!argument.type) {
    if (verb == 'T' || verb == 'v') verbs.write_padded("<nil>");
    else bad_verb(verb);
    return;
  }
  const Value value{argument.type, runtime::unbox(argument, scratch)};
  current_ = value;
  if (verb == 'T') return verbs.write_string(value.type->name);
  if (verb == 'p') return print_pointer(value, 'p');
  if (is_reflect_value(value.type)) return print_reflected(value, verb);
  if (value.type == runtime::byte_slice_type()) {
    const auto bytes = load<runtime::Slice>(value.address);
    return print_bytes({bytes.data, static_cast<std::size_t>(bytes.length)}, !bytes.data, verb, "[]byte");
  }
  if (print_by_methods(value, verb)) return;
  print_by_kind(value, verb, 0);
}

// What a reflect.Value holds.
void ValuePrinter::print_reflected(Value value, std::int32_t verb) {
  struct Reflected {
    const TypeDescriptor* type;
    const void* address;
    std::uint64_t flags;
  };
  const auto held = load<Reflected>(value.address);
  if (!held.type) return verbs.write_string("<invalid reflect.Value>");
  constexpr std::uint64_t read_only = 2;
  const Value inner{held.type, held.address, held.flags & read_only ? Access::Closed : Access::Open};
  current_ = inner;
  if (inner.access == Access::Open && inner.type->kind != Kind::Interface && print_by_methods(inner, verb)) return;
  print_by_kind(inner, verb, 0);
}

void ValuePrinter::bad_verb(std::int32_t verb) {
  reporting_ = true;
  out_.append("%!");
  out_.append_rune(verb);
  out_.append('(');
  if (current_.type) {
    out_.append(current_.type->name);
    out_.append('=');
    print_value(current_, 'v', 0);
  } else {
    out_.append("<nil>");
  }
  out_.append(')');
  reporting_ = false;
}

void ValuePrinter::print_value(Value value, std::int32_t verb, int depth) {
  if (GOL_UNLIKELY(!runtime::has_native_stack(g_))) {
    // Deep data: goes on with a stack of its own.
    struct Rest {
      ValuePrinter& printer;
      Value value;
      std::int32_t verb;
      int depth;
    } rest{*this, value, verb, depth};
    return runtime::on_new_segment(
        g_,
        [](void* context) {
          const Rest& r = *static_cast<Rest*>(context);
          r.printer.print_value(r.value, r.verb, r.depth);
        },
        &rest);
  }
  current_ = value;
  if (depth > 0 && value.access == Access::Open && value.type->kind != Kind::Interface &&
      print_by_methods(value, verb)) {
    return;
  }
  print_by_kind(value, verb, depth);
}

void ValuePrinter::print_by_kind(Value value, std::int32_t verb, int depth) {
  const void* at = value.address;
  switch (value.type->kind) {
    case Kind::Bool: return print_bool(load<std::uint8_t>(at) != 0, verb);
    case Kind::Int: case Kind::Int64: return print_integer(load<std::uint64_t>(at), true, verb);
    case Kind::Int8: case Kind::Int16: case Kind::Int32:
      return print_integer(runtime::load_word(value.type, at), true, verb);
    case Kind::Uint: case Kind::Uint8: case Kind::Uint16: case Kind::Uint32: case Kind::Uint64:
    case Kind::Uintptr: return print_integer(runtime::load_word(value.type, at), false, verb);
    case Kind::Float32: return print_float(load<float>(at), 32, verb);
    case Kind::Float64: return print_float(load<double>(at), 64, verb);
    case Kind::Complex64: {
      const auto* parts = static_cast<const float*>(at);
      return print_complex(parts[0], parts[1], 32, verb);
    }
    case Kind::Complex128: {
      const auto* parts = static_cast<const double*>(at);
      return print_complex(parts[0], parts[1], 64, verb);
    }
    case Kind::String: return print_string(load<runtime::String>(at).view(), verb);
    case Kind::Map: return print_map(value, verb, depth);
    case Kind::Struct: return print_struct(value, verb, depth);
    case Kind::Interface: return print_interface(value, verb, depth);
    case Kind::Array: case Kind::Slice: return print_elements(value, verb, depth);
    case Kind::Pointer: {
      const void* target = load<const void*>(at);
      if (depth == 0 && target) {
        const Kind kind = value.type->element->kind;
        if (kind == Kind::Array || kind == Kind::Slice || kind == Kind::Struct || kind == Kind::Map) {
          out_.append('&');
          return print_value({value.type->element, target, value.access}, verb, depth + 1);
        }
      }
      return print_pointer(value, verb);
    }
    default: return print_pointer(value, verb);
  }
}

void ValuePrinter::print_bool(bool value, std::int32_t verb) {
  if (verb == 't' || verb == 'v') verbs.write_bool(value);
  else bad_verb(verb);
}

void ValuePrinter::print_integer(std::uint64_t value, bool is_signed, std::int32_t verb) {
  switch (verb) {
    case 'v':
      if (verbs.flags.sharp_v && !is_signed) return verbs.write_address(value, true);
      return verbs.write_integer(value, is_signed, 10, verb);
    case 'd': return verbs.write_integer(value, is_signed, 10, verb);
    case 'b': return verbs.write_integer(value, is_signed, 2, verb);
    case 'o': case 'O': return verbs.write_integer(value, is_signed, 8, verb);
    case 'x': case 'X': return verbs.write_integer(value, is_signed, 16, verb);
    case 'c': return verbs.write_char(value);
    case 'q': return verbs.write_quoted_char(value);
    case 'U': return verbs.write_unicode(value);
    default: return bad_verb(verb);
  }
}

void ValuePrinter::print_float(double value, int bits, std::int32_t verb) {
  switch (verb) {
    case 'v': return verbs.write_float(value, bits, 'g', -1);
    case 'b': case 'g': case 'G': case 'x': case 'X':
      return verbs.write_float(value, bits, static_cast<char>(verb), -1);
    case 'f': case 'e': case 'E': return verbs.write_float(value, bits, static_cast<char>(verb), 6);
    case 'F': return verbs.write_float(value, bits, 'f', 6);
    default: return bad_verb(verb);
  }
}

void ValuePrinter::print_complex(double real, double imaginary, int part_bits, std::int32_t verb) {
  switch (verb) {
    case 'v': case 'b': case 'g': case 'G': case 'x': case 'X': case 'f': case 'F': case 'e': case 'E': break;
    default: return bad_verb(verb);
  }
  const bool plus = verbs.flags.plus;
  out_.append('(');
  print_float(real, part_bits, verb);
  verbs.flags.plus = true;  // the imaginary part always has a sign
  print_float(imaginary, part_bits, verb);
  out_.append("i)");
  verbs.flags.plus = plus;
}

void ValuePrinter::print_string(std::string_view text, std::int32_t verb) {
  switch (verb) {
    case 'v':
      if (verbs.flags.sharp_v) return verbs.write_quoted(text);
      return verbs.write_string(text);
    case 's': return verbs.write_string(text);
    case 'x': case 'X': return verbs.write_hex(text, verb == 'X');
    case 'q': return verbs.write_quoted(text);
    default: return bad_verb(verb);
  }
}

void ValuePrinter::print_bytes(std::string_view bytes, bool is_nil, std::int32_t verb,
                               std::string_view type_name) {
  switch (verb) {
    case 'v': case 'd':
      if (verbs.flags.sharp_v) {
        out_.append(type_name);
        if (is_nil) return out_.append("(nil)");
        out_.append('{');
        for (std::size_t i = 0; i < bytes.size(); ++i) {
          if (i > 0) out_.append(", ");
          verbs.write_address(static_cast<unsigned char>(bytes[i]), true);
        }
        return out_.append('}');
      }
      out_.append('[');
      for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i > 0) out_.append(' ');
        verbs.write_integer(static_cast<unsigned char>(bytes[i]), false, 10, verb);
      }
      return out_.append(']');
    case 's': return verbs.write_string(bytes);
    case 'x': case 'X': return verbs.write_hex(bytes, verb == 'X');
    case 'q': return verbs.write_quoted(bytes);
    default: return print_value(current_, verb, 0);
  }
}

void ValuePrinter::print_pointer(Value value, std::int32_t verb) {
  std::uint64_t address = 0;
  switch (value.type->kind) {
    case Kind::Chan: case Kind::Func: case Kind::Map: case Kind::Pointer: case Kind::Slice:
    case Kind::UnsafePointer:
      address = load<std::uint64_t>(value.address);
      break;
    default: return bad_verb(verb);
  }
  switch (verb) {
    case 'v':
      if (verbs.flags.sharp_v) {
        out_.append('(');
        out_.append(value.type->name);
        out_.append(")(");
        if (address == 0) out_.append("nil");
        else verbs.write_address(address, true);
        return out_.append(')');
      }
      if (address == 0) return verbs.write_padded("<nil>");
      return verbs.write_address(address, !verbs.flags.sharp);
    case 'p': return verbs.write_address(address, !verbs.flags.sharp);
    case 'b': case 'o': case 'd': case 'x': case 'X': return print_integer(address, false, verb);
    default: return bad_verb(verb);
  }
}

void ValuePrinter::print_struct(Value value, std::int32_t verb, int depth) {
  if (verbs.flags.sharp_v) out_.append(value.type->name);
  out_.append('{');
  bool first = true;
  for (const runtime::FieldDescriptor& field : value.type->fields) {
    if (!first) out_.append(verbs.flags.sharp_v ? std::string_view(", ") : std::string_view(" "));
    first = false;
    if (verbs.flags.plus_v || verbs.flags.sharp_v) {
      out_.append(field.name);
      out_.append(':');
    }
    Value inner{field.type, static_cast<const char*>(value.address) + field.offset,
                access_of_field(value.access, field)};
    // A field of interface type prints as what it holds.
    std::uint64_t scratch;
    if (field.type->kind == Kind::Interface) {
      const Value held = dynamic_value(field.type, inner.address, scratch);
      if (held.type) inner = {held.type, held.address, inner.access};
    }
    print_value(inner, verb, depth + 1);
  }
  out_.append('}');
}

void ValuePrinter::print_map(Value value, std::int32_t verb, int depth) {
  auto* map = load<runtime::Map*>(value.address);
  if (verbs.flags.sharp_v) {
    out_.append(value.type->name);
    if (!map) return out_.append("(nil)");
    out_.append('{');
  } else {
    out_.append("map[");
  }
  const std::int64_t count = map ? runtime::map_length(map) : 0;
  if (count > 0) {
    auto* entries = static_cast<MapEntry*>(
        runtime::allocate(g_, static_cast<std::size_t>(count) * sizeof(MapEntry), runtime::Scan::Pointers));
    const std::int64_t found = sorted_entries(g_, value.type, map, entries, count);
    const Access access = access_inside(value.access);
    for (std::int64_t i = 0; i < found; ++i) {
      if (i > 0) out_.append(verbs.flags.sharp_v ? std::string_view(", ") : std::string_view(" "));
      print_value({value.type->key, entries[i].key, access}, verb, depth + 1);
      out_.append(':');
      print_value({value.type->element, entries[i].value, access}, verb, depth + 1);
    }
  }
  out_.append(verbs.flags.sharp_v ? '}' : ']');
}

void ValuePrinter::print_interface(Value value, std::int32_t verb, int depth) {
  std::uint64_t scratch;
  Value held = dynamic_value(value.type, value.address, scratch);
  if (held.type) {
    held.access = value.access;
    return print_value(held, verb, depth + 1);
  }
  if (!verbs.flags.sharp_v) return out_.append("<nil>");
  out_.append(value.type->name);
  out_.append("(nil)");
}

void ValuePrinter::print_elements(Value value, std::int32_t verb, int depth) {
  const TypeDescriptor* element = value.type->element;
  const char* data = static_cast<const char*>(value.address);
  std::int64_t length = value.type->length;
  if (value.type->kind == Kind::Slice) {
    const auto slice = load<runtime::Slice>(value.address);
    data = slice.data;
    length = slice.length;
  }
  if ((verb == 's' || verb == 'q' || verb == 'x' || verb == 'X') && element->kind == Kind::Uint8) {
    return print_bytes({data, static_cast<std::size_t>(length)}, !data, verb, value.type->name);
  }
  if (verbs.flags.sharp_v) {
    out_.append(value.type->name);
    if (!data && value.type->kind == Kind::Slice) return out_.append("(nil)");
  }
  out_.append(verbs.flags.sharp_v ? '{' : '[');
  const Access access = access_inside(value.access);
  for (std::int64_t i = 0; i < length; ++i) {
    if (i > 0) out_.append(verbs.flags.sharp_v ? std::string_view(", ") : std::string_view(" "));
    print_value({element, data + static_cast<std::size_t>(i) * element->size, access}, verb, depth + 1);
  }
  out_.append(verbs.flags.sharp_v ? '}' : ']');
}

}  // namespace gol::natives
