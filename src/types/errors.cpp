// Reporting: message texts, suppression of follow-up errors, suggestions.
#include <algorithm>
#include <utility>

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

namespace {

// Damerau-Levenshtein distance of short words, with a limit above which the words are unlike.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  if (a.size() > b.size() + limit || b.size() > a.size() + limit || a.size() > 64 || b.size() > 64) return limit + 1;
  std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) d[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) d[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t cost = a[i - 1] != b[j - 1];
      d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + cost});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
      }
    }
  }
  return d[a.size()][b.size()];
}

// Remembers the candidate nearest to a word; one edit in three letters is still near.
class Nearest {
 public:
  explicit Nearest(std::string_view word) : word_(word), best_((word.size() + 2) / 3 + 1) {}
  void offer(std::string_view candidate) {
    if (candidate == word_ || candidate == "_" || candidate.size() < 2) return;
    const std::size_t distance = edit_distance(word_, candidate, best_);
    if (distance < best_) {
      best_ = distance;
      name_ = candidate;
    }
  }
  std::string take() const { return name_; }

 private:
  std::string_view word_;
  std::size_t best_;
  std::string name_;
};

}  // namespace

std::string CheckerCore::similar_name(Name name) const {
  Nearest nearest(name.text());
  for (const Scope* scope = env_.scope; scope; scope = scope->parent()) {
    for (const auto& [candidate, object] : scope->objects()) nearest.offer(candidate.text());
  }
  return nearest.take();
}

std::string CheckerCore::similar_export(const Package& package, Name name) const {
  Nearest nearest(name.text());
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
  Nearest nearest(name.text());
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
