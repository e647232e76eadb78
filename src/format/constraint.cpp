#include "format/constraint.hpp"

#include <algorithm>

namespace gol::format {
namespace {

using Kind = Constraint::Kind;

std::string_view trim_blanks(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n\v\f"), text.size());
  const std::size_t end = text.find_last_not_of(" \t\r\n\v\f");
  return end == text.npos ? std::string_view() : text.substr(begin, end + 1 - begin);
}

// What follows the marker, if white space or nothing does.
std::optional<std::string_view> behind_marker(std::string_view text, std::string_view marker) {
  if (!text.starts_with(marker)) return std::nullopt;
  text = text.substr(marker.size());
  const std::string_view trimmed = trim_blanks(text);
  if (!text.empty() && trimmed.size() == text.size()) return std::nullopt;
  return trimmed;
}

std::optional<std::string_view> go_build_text(std::string_view comment) {
  return behind_marker(trim_blanks(comment), "//go:build");
}

std::optional<std::string_view> plus_build_text(std::string_view comment) {
  if (!comment.starts_with("//")) return std::nullopt;
  return behind_marker(trim_blanks(comment.substr(2)), "+build");
}

bool is_tag_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.' ||
         static_cast<unsigned char>(c) >= 0x80;
}

Constraint tag_of(std::string_view text) { return {Kind::Tag, std::string(text), {}}; }
Constraint not_of(Constraint part) { return {Kind::Not, {}, {std::move(part)}}; }
Constraint pair_of(Kind kind, Constraint left, Constraint right) {
  return {kind, {}, {std::move(left), std::move(right)}};
}

// expr = term { "||" term } . term = factor { "&&" factor } . factor = [ "!" ] ( tag | "(" expr ")" ) .
class ConstraintParser {
 public:
  explicit ConstraintParser(std::string_view text) : text_(text) { next(); }

  std::optional<Constraint> parse() {
    auto result = chain(Kind::Or);
    if (!token_.empty()) return std::nullopt;
    return result;
  }

 private:
  void next() {
    text_ = text_.substr(std::min(text_.find_first_not_of(" \t"), text_.size()));
    std::size_t size = 0;
    if (!text_.empty()) {
      while (size < text_.size() && is_tag_character(text_[size])) ++size;
      if (size == 0) size = text_.starts_with("&&") || text_.starts_with("||") ? 2 : 1;
    }
    token_ = text_.substr(0, size);
    text_.remove_prefix(size);
  }

  std::optional<Constraint> chain(Kind kind) {
    const auto part = [&] { return kind == Kind::Or ? chain(Kind::And) : factor(); };
    auto left = part();
    while (left && token_ == (kind == Kind::Or ? "||" : "&&")) {
      next();
      auto right = part();
      if (!right) return std::nullopt;
      left = pair_of(kind, std::move(*left), std::move(*right));
    }
    return left;
  }

  std::optional<Constraint> factor() {
    if (++depth_ > 1000) return std::nullopt;
    const bool negated = token_ == "!";
    if (negated) next();
    std::optional<Constraint> result;
    if (token_ == "(") {
      next();
      result = chain(Kind::Or);
      if (token_ != ")") return std::nullopt;
      next();
    } else if (!token_.empty() && is_tag_character(token_[0])) {
      result = tag_of(token_);
      next();
    }
    --depth_;
    if (result && negated) return not_of(std::move(*result));
    return result;
  }

  std::string_view text_, token_;
  int depth_ = 0;
};

// A tag or its negation, as in // +build lines.
Constraint parse_term(std::string_view text) {
  if (text == "!" || text.starts_with("!!")) return tag_of("ignore");
  const bool negated = text.starts_with("!");
  if (negated) text.remove_prefix(1);
  const bool valid = !text.empty() && std::all_of(text.begin(), text.end(), is_tag_character);
  Constraint term = tag_of(valid ? text : "ignore");
  return negated ? not_of(std::move(term)) : term;
}

// Splits at any of the separators; each part is given to `use`.
template <class Use>
void split(std::string_view text, std::string_view separators, Use use) {
  for (;;) {
    const std::size_t end = text.find_first_of(separators);
    use(text.substr(0, end));
    if (end == text.npos) return;
    text.remove_prefix(end + 1);
  }
}

// The same with negations of tags only, by De Morgan's laws.
Constraint with_negated_tags(const Constraint& x, bool negate) {
  switch (x.kind) {
    case Kind::Tag: return negate ? not_of(x) : x;
    case Kind::Not: return with_negated_tags(x.parts[0], !negate);
    default: {
      const bool conjunction = (x.kind == Kind::And) != negate;
      return pair_of(conjunction ? Kind::And : Kind::Or, with_negated_tags(x.parts[0], negate),
                     with_negated_tags(x.parts[1], negate));
    }
  }
}

void collect(const Constraint& x, Kind kind, std::vector<const Constraint*>& parts) {
  if (x.kind != kind) return parts.push_back(&x);
  collect(x.parts[0], kind, parts);
  collect(x.parts[1], kind, parts);
}

std::vector<const Constraint*> parts_of(const Constraint& x, Kind kind) {
  std::vector<const Constraint*> parts;
  collect(x, kind, parts);
  return parts;
}

}  // namespace

Constraint both(Constraint left, Constraint right) {
  return pair_of(Kind::And, std::move(left), std::move(right));
}

bool is_go_build(std::string_view comment) { return go_build_text(comment).has_value(); }
bool is_plus_build(std::string_view comment) { return plus_build_text(comment).has_value(); }

std::optional<Constraint> parse_go_build(std::string_view comment) {
  const auto text = go_build_text(comment);
  return text ? ConstraintParser(*text).parse() : std::nullopt;
}

// Blanks mean "or", commas mean "and".
Constraint parse_plus_build(std::string_view comment) {
  std::optional<Constraint> any;
  split(plus_build_text(comment).value_or(""), " \t", [&](std::string_view clause) {
    if (clause.empty()) return;
    std::optional<Constraint> all;
    split(clause, ",", [&](std::string_view text) {
      Constraint term = parse_term(text);
      all = all ? both(std::move(*all), std::move(term)) : std::move(term);
    });
    any = any ? pair_of(Kind::Or, std::move(*any), std::move(*all)) : std::move(*all);
  });
  return any ? std::move(*any) : tag_of("ignore");
}

std::string to_string(const Constraint& x) {
  const auto part = [&](std::size_t i) {
    const Kind kind = x.parts[i].kind;
    const bool parens = kind != Kind::Tag && kind != Kind::Not && kind != x.kind;
    return parens ? "(" + to_string(x.parts[i]) + ")" : to_string(x.parts[i]);
  };
  switch (x.kind) {
    case Kind::Tag: return x.tag;
    case Kind::Not: return "!" + part(0);
    case Kind::And: return part(0) + " && " + part(1);
    case Kind::Or: return part(0) + " || " + part(1);
  }
  return {};
}

// Lines are conjunctions of disjunctions of conjunctions of tags; without a disjunction one line is enough.
std::vector<std::string> plus_build_lines(const Constraint& constraint) {
  const Constraint x = with_negated_tags(constraint, false);
  std::vector<std::string> lines;
  bool any_choice = false;
  for (const Constraint* line : parts_of(x, Kind::And)) {
    std::string text;
    const auto clauses = parts_of(*line, Kind::Or);
    any_choice |= clauses.size() > 1;
    for (const Constraint* clause : clauses) {
      std::string terms;
      for (const Constraint* term : parts_of(*clause, Kind::And)) {
        if (term->kind != Kind::Tag && term->kind != Kind::Not) {
          return {"// +build error: expression too complex for // +build lines"};
        }
        terms += (terms.empty() ? "" : ",") + to_string(*term);
      }
      text += " " + terms;
    }
    lines.push_back("// +build" + text);
  }
  if (any_choice) return lines;
  std::string all;
  for (const std::string& line : lines) all += (all.empty() ? "" : ",") + line.substr(10);
  return {"// +build " + all};
}

}  // namespace gol::format
