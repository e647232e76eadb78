#include "natives/format_print.hpp"

#include <charconv>

namespace gol::natives {

using runtime::Any;
using runtime::Kind;

namespace {

bool is_plain(const Any& argument, Kind kind) {
  return argument.type && argument.type->kind == kind && !argument.type->has_methods;
}

// The frequent plain operands, written without the machinery of verbs and flags.
GOL_INLINE bool print_simple(ByteBuffer& out, const Any& argument) {
  if (is_plain(argument, Kind::String)) {
    const auto* text = reinterpret_cast<const runtime::String*>(argument.word);
    out.append(text->view());
    return true;
  }
  if (is_plain(argument, Kind::Int)) {
    char* to = out.room(24);
    out.commit(static_cast<std::size_t>(std::to_chars(to, to + 24, static_cast<std::int64_t>(argument.word)).ptr - to));
    return true;
  }
  return false;
}

GOL_INLINE void print_operand(ByteBuffer& out, ValuePrinter& printer, const Any& argument) {
  if (!print_simple(out, argument)) printer.print_argument(argument, 'v');
}

// Numbers in formats and from `*` beyond this are taken for mistakes.
constexpr std::int64_t largest_number = 1'000'000;

// Works through a format. The position moves forward only.
class FormatPrinter {
 public:
  FormatPrinter(ByteBuffer& out, std::string_view format, Arguments arguments, WrappedErrors* wrapped)
      : out_(out), printer_(out), format_(format), arguments_(arguments), wrapped_(wrapped) {
    printer_.wrap_errors = wrapped != nullptr;
  }

  void run() {
    while (at_ < format_.size()) {
      const std::size_t percent = format_.find('%', at_);
      out_.append(format_.substr(at_, percent - at_));
      if (percent == format_.npos) break;
      at_ = percent + 1;
      directive();
    }
    if (!reordered_ && next_ < arguments_.size()) report_extra();
  }

 private:
  bool more() const { return at_ < format_.size(); }

  void directive() {
    // The commonest directives have no flags and take a plain operand.
    if (more() && next_ < arguments_.size()) {
      const char c = format_[at_];
      const Any& argument = arguments_[next_];
      if ((c == 'v' || (c == 'd' && is_plain(argument, Kind::Int)) ||
           (c == 's' && is_plain(argument, Kind::String))) &&
          print_simple(out_, argument)) {
        ++at_;
        ++next_;
        return;
      }
    }
    FormatFlags& flags = printer_.verbs.flags;
    flags = {};
    good_index_ = true;
    after_index_ = false;
    read_flags(flags);
    read_index();
    read_width(flags);
    read_precision(flags);
    if (!after_index_) read_index();
    if (!more()) return out_.append("%!(NOVERB)");
    apply_verb(flags, next_verb());
  }

  void read_flags(FormatFlags& flags) {
    for (; more(); ++at_) {
      switch (format_[at_]) {
        case '#': flags.sharp = true; break;
        case '0': flags.zero = true; break;
        case '+': flags.plus = true; break;
        case '-': flags.minus = true; break;
        case ' ': flags.space = true; break;
        default: return;
      }
    }
  }

  // An explicit argument index, "[3]".
  void read_index() {
    after_index_ = false;
    if (!more() || format_[at_] != '[') return;
    reordered_ = true;
    const std::size_t close = format_.find(']', at_);
    if (close == format_.npos || format_.size() - at_ < 3) {
      ++at_;
      good_index_ = false;
      return;
    }
    std::size_t at = at_ + 1;
    std::int64_t number;
    const bool valid = read_number(at, close, number) && at == close;
    at_ = close + 1;
    after_index_ = valid;
    if (valid && number >= 1 && static_cast<std::size_t>(number) <= arguments_.size()) {
      next_ = static_cast<std::size_t>(number) - 1;
    } else {
      good_index_ = false;
    }
  }

  // Digits from `at` on, up to `end`. A number that is too large eats the rest.
  bool read_number(std::size_t& at, std::size_t end, std::int64_t& number) const {
    number = 0;
    const std::size_t begin = at;
    for (; at < end && format_[at] >= '0' && format_[at] <= '9'; ++at) {
      if (number > largest_number) {
        at = end;
        number = 0;
        return false;
      }
      number = number * 10 + (format_[at] - '0');
    }
    return at > begin;
  }

  // The value of `*`: the next argument, if it is an integer of reasonable size.
  bool read_star(std::int64_t& number) {
    number = 0;
    if (next_ >= arguments_.size()) return false;
    const Any& argument = arguments_[next_++];
    if (!argument.type || argument.type->kind < Kind::Int || argument.type->kind > Kind::Uintptr) return false;
    const auto value = static_cast<std::int64_t>(argument.word);
    if (value > largest_number || value < -largest_number) return false;
    if (argument.type->kind >= Kind::Uint && value < 0) return false;
    number = value;
    return true;
  }

  void read_width(FormatFlags& flags) {
    std::int64_t number;
    if (more() && format_[at_] == '*') {
      ++at_;
      flags.has_width = read_star(number);
      if (!flags.has_width) out_.append("%!(BADWIDTH)");
      if (number < 0) {
        number = -number;
        flags.minus = true;
        flags.zero = false;
      }
      after_index_ = false;
    } else {
      flags.has_width = read_number(at_, format_.size(), number);
      if (after_index_ && flags.has_width) good_index_ = false;  // "%[3]2d"
    }
    flags.width = static_cast<std::int32_t>(number);
  }

  void read_precision(FormatFlags& flags) {
    if (!more() || format_[at_] != '.') return;
    ++at_;
    if (after_index_) good_index_ = false;  // "%[3].2d"
    read_index();
    std::int64_t number;
    if (more() && format_[at_] == '*') {
      ++at_;
      flags.has_precision = read_star(number) && number >= 0;
      if (number < 0) number = 0;
      if (!flags.has_precision) out_.append("%!(BADPREC)");
      after_index_ = false;
    } else {
      read_number(at_, format_.size(), number);
      flags.has_precision = true;  // a lone point means zero
    }
    flags.precision = static_cast<std::int32_t>(number);
  }

  std::int32_t next_verb() {
    const auto [rune, width] =
        runtime::decode_rune(format_.data() + at_, static_cast<std::int64_t>(format_.size() - at_));
    at_ += static_cast<std::size_t>(width);
    return rune;
  }

  void apply_verb(FormatFlags& flags, std::int32_t verb) {
    if (verb == '%') return out_.append('%');
    if (!good_index_) return report(verb, "(BADINDEX)");
    if (next_ >= arguments_.size()) return report(verb, "(MISSING)");
    if (verb == 'w' && wrapped_) wrapped_->indices[wrapped_->count++] = static_cast<std::int64_t>(next_);
    if (verb == 'v' || verb == 'w') {
      flags.sharp_v = flags.sharp;
      flags.plus_v = flags.plus;
      flags.sharp = flags.plus = false;
    }
    printer_.print_argument(arguments_[next_++], verb);
  }

  void report(std::int32_t verb, std::string_view text) {
    out_.append("%!");
    out_.append_rune(verb);
    out_.append(text);
  }

  GOL_COLD void report_extra() {
    printer_.verbs.flags = {};
    out_.append("%!(EXTRA ");
    for (std::size_t i = next_; i < arguments_.size(); ++i) {
      if (i > next_) out_.append(", ");
      if (arguments_[i].type) {
        out_.append(arguments_[i].type->name);
        out_.append('=');
        printer_.print_argument(arguments_[i], 'v');
      } else {
        out_.append("<nil>");
      }
    }
    out_.append(')');
  }

  ByteBuffer& out_;
  ValuePrinter printer_;
  std::string_view format_;
  Arguments arguments_;
  WrappedErrors* wrapped_;
  std::size_t at_ = 0;
  std::size_t next_ = 0;       // the argument that the next directive takes
  bool reordered_ = false;     // some directive had an explicit index
  bool good_index_ = true;     // of the current directive
  bool after_index_ = false;   // an index was the last thing read
};

bool is_string(const Any& argument) { return argument.type && argument.type->kind == Kind::String; }

}  // namespace

void print_plain(ByteBuffer& out, Arguments arguments) {
  ValuePrinter printer(out);
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (i > 0 && !is_string(arguments[i]) && !is_string(arguments[i - 1])) out.append(' ');
    print_operand(out, printer, arguments[i]);
  }
}

void print_line(ByteBuffer& out, Arguments arguments) {
  ValuePrinter printer(out);
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (i > 0) out.append(' ');
    print_operand(out, printer, arguments[i]);
  }
  out.append('\n');
}

void print_format(ByteBuffer& out, std::string_view format, Arguments arguments, WrappedErrors* wrapped) {
  FormatPrinter(out, format, arguments, wrapped).run();
}

}  // namespace gol::natives
