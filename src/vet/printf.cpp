// Calls of the print functions: formats against their arguments, and lines that look like formats.
//
// A function of the package that passes its own format and args... on is checked like the function it passes
// them to.
#include <map>

#include "types/operand.hpp"
#include "vet/facts.hpp"
#include "vet/format_verbs.hpp"

namespace gol::vet {
namespace {

using namespace syntax;
using types::Func;

enum class PrintKind { None, Print, Println, Printf, Errorf };

PrintKind kind_by_name(std::string_view name) {
  if (name == "Errorf") return PrintKind::Errorf;
  if (name.ends_with("f")) return PrintKind::Printf;
  return name.ends_with("ln") ? PrintKind::Println : PrintKind::Print;
}

PrintKind library_kind(const Func& function) {
  constexpr std::string_view fmt_names[] = {"Print",    "Println", "Printf",   "Sprint",  "Sprintln",
                                            "Sprintf",  "Fprint",  "Fprintln", "Fprintf", "Append",
                                            "Appendln", "Appendf", "Errorf"};
  constexpr std::string_view log_names[] = {"Print",  "Println", "Printf",  "Fatal", "Fatalln",
                                            "Fatalf", "Panic",   "Panicln", "Panicf"};
  constexpr std::string_view test_names[] = {"Error", "Errorf", "Fatal", "Fatalf",
                                             "Log",   "Logf",   "Skip",  "Skipf"};
  if (!function.package || !function.package->is_library) return PrintKind::None;
  const std::string& package = function.package->path;
  const std::string_view name = function.name.text();
  const auto among = [&](const auto& names) {
    for (std::string_view each : names) {
      if (each == name) return true;
    }
    return false;
  };
  if (package == "fmt" && !function.receiver && among(fmt_names)) return kind_by_name(name);
  if (package == "log" && among(log_names)) return kind_by_name(name);
  if (package == "testing" && (function.receiver || function.of_interface) && among(test_names)) {
    // Only fmt.Errorf wraps. Error and Log end a line, as Println does.
    return name.ends_with("f") ? PrintKind::Printf : PrintKind::Println;
  }
  return PrintKind::None;
}

bool is_any_slice(const types::Type* type) {
  const auto* slice = types::as_type<types::Slice>(type);
  const auto* element = slice ? types::under<types::Interface>(slice->element) : nullptr;
  return element && element->type_set().methods.empty() && !element->constraint_only();
}

class PrintCheck {
 public:
  explicit PrintCheck(Pass& pass) : pass_(pass) {
    for (bool more = true; more;) {
      more = false;
      for (const Function& function : pass.functions) more |= note_wrapper(function);
    }
  }

  void check(const CallExpr& call) {
    const Func* function = callee(pass_.info, call);
    const PrintKind kind = kind_of(function);
    if (kind == PrintKind::None) return;
    if (!function->signature()->variadic) return;
    const auto params = function->signature()->params;
    if (forgets_ellipsis(call, *params, kind)) return;
    const std::size_t first = params->size() - 1;
    if (kind == PrintKind::Print || kind == PrintKind::Println) return print(call, *function, kind, first);
    format(call, *function, kind, first);
  }

 private:
  PrintKind kind_of(const Func* function) const {
    if (!function) return PrintKind::None;
    if (function->origin) function = function->origin;
    const auto found = wrappers_.find(function);
    return found != wrappers_.end() ? found->second : library_kind(*function);
  }

  // Reports f(args) where a function with the parameter args... passes it on as one argument.
  bool forgets_ellipsis(const CallExpr& call, const types::Tuple& params, PrintKind kind) {
    if (call.ellipsis.valid() || call.args.empty() || call.args.size() != params.size()) return false;
    const auto found = rest_params_.find(variable(pass_.info, call.args.back()));
    if (found == rest_params_.end()) return false;
    const bool formats = kind == PrintKind::Printf || kind == PrintKind::Errorf;
    if (formats) {
      const types::Var* format = found->second;
      if (!format || call.args.size() < 2 || variable(pass_.info, call.args[call.args.size() - 2]) != format)
        return false;
    }
    pass_.report(call.span, std::string("missing ... in args forwarded to ") +
                                (formats ? "printf" : "print") + "-like function");
    return true;
  }

  // Whether a function turns out to pass its arguments on.
  bool note_wrapper(const Function& function) {
    if (!function.decl) return false;
    const auto* object = types::object_as<Func>(pass_.info.object_of(*function.decl->name));
    if (!object || wrappers_.contains(object) || !object->signature()->variadic) return false;
    const types::Signature& signature = *object->signature();
    const std::size_t count = signature.params->size();
    const types::Var* args = signature.params->vars[count - 1];
    if (!is_any_slice(args->type)) return false;
    const types::Var* format = count > 1 ? signature.params->vars[count - 2] : nullptr;
    if (format && !types::is_string(format->type)) format = nullptr;
    rest_params_.emplace(args, format);
    PrintKind kind = PrintKind::None;
    bool changed = false;
    walk(function.body, [&](const Node& node) {
      if (const auto* assign = as<AssignStmt>(&node)) {
        for (const Expr* left : assign->left) {
          const types::Var* var = variable(pass_.info, left);
          changed |= var && (var == format || var == args);
        }
      }
      const auto* call = as<CallExpr>(&node);
      if (!call || !call->ellipsis.valid() || call->args.empty()) return true;
      if (variable(pass_.info, call->args.back()) != args) return true;
      const PrintKind inner = kind_of(callee(pass_.info, *call));
      const bool formats = inner == PrintKind::Printf || inner == PrintKind::Errorf;
      if (formats && (!format || call->args.size() < 2 ||
                      variable(pass_.info, call->args[call->args.size() - 2]) != format))
        return true;
      // Print(prefix, args...) prints the string before them as well, which the call does not show.
      if (kind == PrintKind::None) kind = inner;
      return true;
    });
    if (kind == PrintKind::None || changed) return false;
    wrappers_.emplace(object, kind);
    return true;
  }

  // fmt.Printf, (*log.Logger).Printf
  std::string name_of(const Func& function) const {
    const std::string name(function.name.text());
    if (function.receiver) {
      const std::string type = types::type_string(function.receiver, &pass_.package);
      return (function.pointer_receiver ? "(*" + type + ")." : "(" + type + ").") + name;
    }
    return function.package && function.package != &pass_.package ? function.package->name + "." + name
                                                                  : name;
  }

  static std::string plural(std::size_t count, const char* word) {
    return std::to_string(count) + " " + word + (count == 1 ? "" : "s");
  }

  std::optional<std::string_view> constant_text(const Expr& expr) const {
    const auto& value = pass_.info.type_and_value(expr);
    if (!value.is_constant() || value.value.kind() != types::ConstantKind::String) return {};
    return value.value.string_value();
  }

  // The type that a value has when it is passed as an interface.
  const types::Type* arg_type(const Expr& arg) const {
    const auto& value = pass_.info.type_and_value(arg);
    if (value.mode == types::Mode::Nil) return types::basic_type(types::BasicKind::UntypedNil);
    return types::default_type(value.type);
  }

  bool is_uncalled_function(const Expr& arg) const {
    const auto* signature = types::as_type<types::Signature>(pass_.info.type_of(arg));
    return signature && !pass_.info.type_and_value(arg).is_type();
  }

  void print(const CallExpr& call, const Func& function, PrintKind kind, std::size_t first) {
    if (call.ellipsis.valid() || call.args.size() <= first) return;
    const std::string name = name_of(function);
    const Expr& head = *call.args[first];
    if (first == 0 && call.args.size() > 1 && names_standard_stream(head)) {
      pass_.report(call.span,
                   name + " does not take io.Writer but has first arg " + types::expr_string(head));
    }
    if (const auto text = constant_text(head)) {
      const auto directive = possible_directive(*text);
      if (!directive.empty())
        pass_.report(call.span, name + " call has possible formatting directive " + directive);
    }
    const Expr& last = *call.args.back();
    // An explicit "\n" in a literal; a constant may be meant for other uses too.
    if (kind == PrintKind::Println && unparen(&last)->kind == NodeKind::BasicLit) {
      if (const auto text = constant_text(last); text && text->ends_with("\n"))
        pass_.report(call.span, name + " arg list ends with redundant newline");
    }
    for (std::size_t i = first; i < call.args.size(); ++i) {
      if (is_uncalled_function(*call.args[i]))
        pass_.report(call.span,
                     name + " arg " + types::expr_string(*call.args[i]) + " is a func value, not called");
    }
  }

  bool names_standard_stream(const Expr& expr) const {
    const types::Var* var = as<SelectorExpr>(unparen(&expr)) ? variable_or_field(pass_.info, &expr) : nullptr;
    return var && var->package && var->package->is_library && var->package->path == "os" &&
           (var->name.text() == "Stdout" || var->name.text() == "Stderr");
  }

  // The first thing in a text that can only be meant as a directive: "%d", "%5.2f"; "100%" and "% of" are
  // words.
  static std::string possible_directive(std::string_view text) {
    for (std::size_t at = text.find('%'); at != text.npos; at = text.find('%', at + 1)) {
      std::size_t end = at + 1;
      while (end < text.size() &&
             std::string_view("+-#.0123456789").find(text[end]) != std::string_view::npos)
        ++end;
      if (end < text.size() &&
          std::string_view("bcdeEfFgGoOpqstTUvwxX").find(text[end]) != std::string_view::npos)
        return std::string(text.substr(at, end + 1 - at));
    }
    return {};
  }

  void format(const CallExpr& call, const Func& function, PrintKind kind, std::size_t first) {
    if (first == 0 || call.args.size() < first) return;
    const Expr& text = *call.args[first - 1];
    const std::string name = name_of(function);
    const auto constant = constant_text(text);
    if (!constant) {
      if (call.args.size() == first && !call.ellipsis.valid() && types::is_string(pass_.info.type_of(text)))
        pass_.report(text.span, "non-constant format string in call to " + name)
            .with_help("put \"%s\" before it");
      return;
    }
    const auto args = std::span<Expr* const>(call.args).subspan(first);
    const Format format = read_format(*constant, static_cast<int>(args.size()));
    if (format.directives.empty()) {
      if (!args.empty() && !call.ellipsis.valid())
        pass_.report(text.span, name + " call has arguments but no formatting directives");
      return;
    }
    for (const Directive& directive : format.directives) {
      if (!check_directive(call, directive, args, kind, name)) return;
    }
    if (call.ellipsis.valid() || format.indexed) return;
    const auto used = static_cast<std::size_t>(format.args_used);
    if (used < args.size())
      pass_.report(call.span,
                   name + " call needs " + plural(used, "arg") + " but has " + plural(args.size(), "arg"));
  }

  // False when what follows would only be noise.
  bool check_directive(const CallExpr& call, const Directive& directive, std::span<Expr* const> args,
                       PrintKind kind, const std::string& name) {
    const std::string prefix = name + " format " + one_line(directive.text);
    if (!directive.verb) return report(call, prefix + " is missing verb at end of string");
    if (directive.bad_index && !call.ellipsis.valid())
      return report(call, name + " format has invalid argument index " + directive.index_text);
    const auto verb_kinds = kinds_of_verb(directive.verb);
    const bool formatter = !verb_kinds && directive.arg >= 0 &&
                           static_cast<std::size_t>(directive.arg) < args.size() &&
                           prints_itself(*args[static_cast<std::size_t>(directive.arg)]);
    if (!verb_kinds && !formatter && !(call.ellipsis.valid() && !readable(call, directive.arg, args)))
      return report(call, prefix + " has unknown verb " + one_line(verb_text(directive)));
    if (directive.verb == 'w' && kind != PrintKind::Errorf)
      return report(call, name + " does not support error-wrapping directive %w");
    for (const int star : directive.star_args) {
      if (!readable(call, star, args)) return missing(call, prefix, star, args);
      const Expr& arg = *args[static_cast<std::size_t>(star)];
      if (!types::is_integer(arg_type(arg)) && !types::is_type_param(arg_type(arg)))
        return report(call, prefix + " uses non-int " + types::expr_string(arg) + " as argument of *");
    }
    if (directive.arg < 0) return true;
    if (!readable(call, directive.arg, args)) return missing(call, prefix, directive.arg, args);
    if (!verb_kinds) return true;
    const Expr& arg = *args[static_cast<std::size_t>(directive.arg)];
    if (prints_itself(arg)) return true;
    for (const char flag : directive.flags) {
      if (flag != '0' && flags_of_verb(directive.verb).find(flag) == std::string_view::npos)
        return report(call, prefix + " has unrecognized flag " + flag);
    }
    if (directive.verb != 'p' && directive.verb != 'T' && is_uncalled_function(arg))
      return report(call, prefix + " arg " + types::expr_string(arg) + " is a func value, not called");
    if (!verb_fits(*verb_kinds, arg_type(arg))) {
      pass_.report(arg.span, prefix + " has arg " + types::expr_string(arg) + " of wrong type " +
                                 types::type_string(arg_type(arg), &pass_.package));
    }
    return true;
  }

  // An interface value may print itself as well.
  bool prints_itself(const Expr& arg) const { return is_formatter(arg_type(arg)); }

  static std::string one_line(const std::string& text) {
    std::string out;
    for (const char c : text) out += c == '\n' ? "\\n" : std::string(1, c);
    return out;
  }

  static std::string verb_text(const Directive& directive) {
    std::size_t at = directive.text.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(directive.text[at]) & 0xC0) == 0x80) --at;
    return directive.text.substr(at);
  }

  // The last argument of a call f(format, x, rest...) stands for unknown ones.
  static bool readable(const CallExpr& call, int arg, std::span<Expr* const> args) {
    const auto index = static_cast<std::size_t>(arg);
    return arg >= 0 && index < args.size() - (call.ellipsis.valid() ? 1 : 0);
  }

  bool missing(const CallExpr& call, const std::string& prefix, int arg, std::span<Expr* const> args) {
    if (call.ellipsis.valid()) return false;
    return report(call, prefix + " reads arg #" + std::to_string(arg + 1) + ", but call has " +
                            plural(args.size(), "arg"));
  }

  bool report(const CallExpr& call, std::string message) {
    pass_.report(call.span, std::move(message));
    return false;
  }

  Pass& pass_;
  std::map<const Func*, PrintKind> wrappers_;
  // The parameters args... of functions, each with the format before it, which may be null.
  std::map<const types::Var*, const types::Var*> rest_params_;
};

}  // namespace

void check_printf(Pass& pass) {
  PrintCheck check(pass);
  walk(pass, [&](const Node& node) {
    if (const auto* call = as<CallExpr>(&node)) check.check(*call);
    return true;
  });
}

}  // namespace gol::vet
