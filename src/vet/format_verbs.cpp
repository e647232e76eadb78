#include "vet/format_verbs.hpp"

#include <algorithm>

#include "types/lookup.hpp"
#include "types/object.hpp"

namespace gol::vet {

using namespace types;

namespace {

// Reads one format; `at_` is the next byte, `arg_` the next argument.
class FormatReader {
 public:
  FormatReader(std::string_view text, int arg_count) : text_(text), arg_count_(arg_count) {}

  Format read() {
    Format format;
    while (at_ < text_.size()) {
      if (text_[at_] != '%') {
        ++at_;
        continue;
      }
      format.directives.push_back(directive());
    }
    format.args_used = most_;
    format.indexed = indexed_;
    return format;
  }

 private:
  Directive directive() {
    Directive d;
    const std::size_t start = at_++;
    while (at_ < text_.size() && std::string_view("+-# 0").find(text_[at_]) != std::string_view::npos)
      d.flags += text_[at_++];
    index(d);
    number_or_star(d);
    if (at_ < text_.size() && text_[at_] == '.') {
      ++at_;
      index(d);
      number_or_star(d);
    }
    index(d);
    d.verb = next_rune();
    d.text = std::string(text_.substr(start, at_ - start));
    if (d.verb && d.verb != '%') d.arg = take();
    return d;
  }

  void number_or_star(Directive& d) {
    if (at_ < text_.size() && text_[at_] == '*') {
      ++at_;
      d.star_args.push_back(take());
      index(d);
      return;
    }
    while (at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9') ++at_;
  }

  void index(Directive& d) {
    if (at_ >= text_.size() || text_[at_] != '[') return;
    indexed_ = true;
    const std::size_t close = text_.find(']', at_);
    const std::string_view inside = text_.substr(at_ + 1, close == text_.npos ? text_.npos : close - at_ - 1);
    int value = 0;
    bool right = close != text_.npos && !inside.empty() && inside.size() < 7;
    for (const char c : inside) {
      if (c < '0' || c > '9') right = false;
      else if (right) value = value * 10 + (c - '0');
    }
    if (!right || value < 1 || value > arg_count_) {
      d.bad_index = true;
      d.index_text = "[" + std::string(inside) + "]";
    }
    if (right) arg_ = value - 1;
    at_ = close == text_.npos ? text_.size() : close + 1;
  }

  int take() {
    most_ = std::max(most_, arg_ + 1);
    return arg_++;
  }

  char32_t next_rune() {
    if (at_ >= text_.size()) return 0;
    const auto lead = static_cast<unsigned char>(text_[at_++]);
    if (lead < 0x80) return lead;
    while (at_ < text_.size() && (static_cast<unsigned char>(text_[at_]) & 0xC0) == 0x80) ++at_;
    return 0x110000;  // no verb is outside ASCII
  }

  std::string_view text_;
  int arg_count_;
  std::size_t at_ = 0;
  int arg_ = 0, most_ = 0;
  bool indexed_ = false;
};

const Signature* method_named(const Type* type, const char* name) {
  const auto* method = object_as<Func>(method_of(type, base::Name(name), nullptr).object);
  return method ? method->signature() : nullptr;
}

// A method name() string.
bool has_text_method(const Type* type, const char* name) {
  const Signature* signature = method_named(type, name);
  return signature && signature->params->size() == 0 && signature->results->size() == 1 &&
         is_string(signature->results->vars[0]->type);
}

class VerbMatch {
 public:
  explicit VerbMatch(unsigned kinds) : kinds_(kinds) {}

  bool fits(const Type* type, bool top) {
    if (kinds_ & verb_any || !is_valid(type)) return true;
    if (is_type_param(type) || is_parameterized(type)) return true;
    if (std::find(open_.begin(), open_.end(), type) != open_.end()) return true;
    if (is_formatter(type)) return true;
    if (kinds_ == verb_error)
      return is_interface(type) ? has_text_method(type, "Error") : has_text_method(type, "Error");
    if (is_interface(type)) return true;
    if (kinds_ & verb_string && (has_text_method(type, "Error") || has_text_method(type, "String")))
      return true;
    open_.push_back(type);
    const bool result = fits_underlying(underlying(type), top);
    open_.pop_back();
    return result;
  }

 private:
  bool fits_underlying(const Type* type, bool top) {
    switch (type->kind) {
      case TypeKind::Basic: return fits_basic(static_cast<const Basic*>(type)->basic);
      case TypeKind::Slice: return fits_elements(static_cast<const Slice*>(type)->element);
      case TypeKind::Array: return !only_pointer() && fits_elements(static_cast<const Array*>(type)->element);
      case TypeKind::Map: {
        const auto* map = static_cast<const Map*>(type);
        return only_pointer() || (fits(map->key, false) && fits(map->value, false));
      }
      case TypeKind::Struct: {
        const auto* structure = static_cast<const Struct*>(type);
        return std::all_of(structure->fields.begin(), structure->fields.end(),
                           [&](const Var* field) { return fits(field->type, false); });
      }
      case TypeKind::Pointer: {
        if (only_pointer()) return true;
        const Type* to = static_cast<const Pointer*>(type)->element;
        const TypeKind kind = underlying(to)->kind;
        if (top && (kind == TypeKind::Struct || kind == TypeKind::Array || kind == TypeKind::Slice ||
                    kind == TypeKind::Map))
          return fits(to, false);
        return (kinds_ & verb_pointer) != 0;
      }
      case TypeKind::Chan: return (kinds_ & verb_pointer) != 0;
      case TypeKind::Signature: return only_pointer();
      default: return true;
    }
  }

  bool only_pointer() const { return kinds_ == verb_pointer; }

  bool fits_elements(const Type* element) {
    if (only_pointer()) return true;
    const auto* basic = under<Basic>(element);
    if (basic && basic->basic == BasicKind::Uint8 && kinds_ & verb_string) return true;
    return fits(element, false);
  }

  bool fits_basic(BasicKind kind) const {
    if (kind == BasicKind::Bool || kind == BasicKind::UntypedBool) return kinds_ & verb_bool;
    if (kind == BasicKind::String || kind == BasicKind::UntypedString) return kinds_ & verb_string;
    if (kind == BasicKind::UntypedNil) return false;
    if (kind == BasicKind::UntypedRune) return kinds_ & (verb_int | verb_rune);
    const Type* type = basic_type(kind);
    if (is_integer(type)) return kinds_ & (verb_int | verb_rune);
    if (is_float(type)) return kinds_ & verb_float;
    if (is_complex(type)) return kinds_ & verb_complex;
    return true;
  }

  unsigned kinds_;
  std::vector<const Type*> open_;
};

}  // namespace

Format read_format(std::string_view format, int arg_count) { return FormatReader(format, arg_count).read(); }

std::optional<unsigned> kinds_of_verb(char32_t verb) {
  switch (verb) {
    case '%': return 0;
    case 'b': return verb_int | verb_float | verb_complex | verb_pointer;
    case 'c':
    case 'U': return verb_rune | verb_int;
    case 'd':
    case 'o':
    case 'O': return verb_int | verb_pointer;
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G': return verb_float | verb_complex;
    case 'p': return verb_pointer;
    case 'q': return verb_rune | verb_int | verb_string;
    case 's': return verb_string;
    case 't': return verb_bool;
    case 'T':
    case 'v': return verb_any;
    case 'w': return verb_error;
    case 'x':
    case 'X': return verb_rune | verb_int | verb_string | verb_pointer | verb_float | verb_complex;
    default: return {};
  }
}

std::string_view flags_of_verb(char32_t verb) {
  switch (verb) {
    case '%':
    case 'T':
    case 'c':
    case 'p':
    case 't': return verb == 'p' ? "-#" : "-";
    case 's': return " -+0";
    case 'U': return "-#";
    case 'q': return " -+0#";
    case 'd':
    case 'O': return " -+0";
    default: return " -+0#";
  }
}

bool verb_fits(unsigned kinds, const Type* type) { return VerbMatch(kinds).fits(type, true); }

bool is_formatter(const Type* type) {
  const Signature* signature = method_named(type, "Format");
  return signature && signature->params->size() == 2 && signature->results->size() == 0;
}

}  // namespace gol::vet
