// Reporting: message texts, suppression of follow-up errors, suggestions.
#include <algorithm>
#include <utility>

#include "base/suggest.hpp"
#include "types/core.hpp"

namespace gol::types {

std::string_view message_text(Message message) {
  static constexpr std::string_view texts[] = {
#define GOL_MESSAGE(Name, text) text,
#include "types/messages.def"
  };
  return texts[static_cast<std::size_t>(message)];
}

std::string_view message_name(Message message) {
  static constexpr std::string_view names[] = {
#define GOL_MESSAGE(Name, text) #Name,
#include "types/messages.def"
  };
  return names[static_cast<std::size_t>(message)];
}

std::string format_message(Message message, const std::vector<std::string>& args) {
  const std::string_view text = message_text(message);
  std::string out;
  std::size_t next = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '{' && i + 1 < text.size() && text[i + 1] == '}' && next < args.size()) {
      out += args[next++];
      ++i;
    } else {
      out += text[i];
    }
  }
  return out;
}

base::Diagnostic& CheckerCore::report(Span span, Message message, const std::vector<std::string>& args) {
  std::string text = format_message(message, args);
  // What mentions something invalid follows from an error that is reported already.
  if (sink_.has_errors() && (text.find("invalid operand") != text.npos || text.find("invalid type") != text.npos)) {
    discarded_ = {};
    return discarded_;
  }
  // A repeated constant expression is wrong where it is repeated.
  if (env_.inherited_at.valid()) span = env_.inherited_at;
  const CauseHelp known = std::exchange(cause_help_, {});
  const bool helps = !known.help.empty() && text.find(known.cause) != text.npos;
  base::Diagnostic& diagnostic = sink_.error(span, std::move(text));
  return helps ? diagnostic.with_help(known.help) : diagnostic;
}

std::string CheckerCore::elsewhere(Span span, const std::string& text) const {
  if (!span.valid()) return "";
  return "\n\t" + position_text(span) + ": " + text;
}

std::string CheckerCore::not_in_gol(const std::string& what) { return what + " is in Go's library but not in gol's"; }

std::string CheckerCore::similar_name(Name name) const {
  base::Nearest nearest(name.text());
  for (const Scope* scope = env_.scope; scope; scope = scope->parent()) {
    for (const auto& [candidate, object] : scope->objects()) nearest.offer(candidate.text());
  }
  return nearest.take();
}

std::string CheckerCore::similar_export(const Package& package, Name name) const {
  base::Nearest nearest(name.text());
  if (package.library) {
    for (Name candidate : package.library->names()) {
      if (candidate.exported()) nearest.offer(candidate.text());
    }
  } else {
    for (const auto& [candidate, object] : package.scope->objects()) {
      if (object->exported()) nearest.offer(candidate.text());
    }
  }
  return nearest.take();
}

std::string CheckerCore::similar_member(const Type* type, Name name) const {
  base::Nearest nearest(name.text());
  const Type* base = type;
  if (const auto* pointer = under<Pointer>(type)) base = pointer->element;
  if (const auto* named = as_type<Named>(base)) {
    for (const Func* method : named->methods()) {
      if (method->exported() || same_package(method->package, env_.package)) nearest.offer(method->name.text());
    }
  }
  if (const auto* structure = under<Struct>(base)) {
    for (const Var* field : structure->fields) {
      if (field->exported() || same_package(field->package, env_.package)) nearest.offer(field->name.text());
    }
  }
  if (const auto* interface = under<Interface>(base)) {
    for (const Func* method : interface->type_set().methods) nearest.offer(method->name.text());
  }
  return nearest.take();
}

}  // namespace gol::types
