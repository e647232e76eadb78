// Expressions of build constraints, in both of their notations.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gol::format {

struct Constraint {
  enum class Kind { Tag, Not, And, Or };

  Kind kind = Kind::Tag;
  std::string tag;
  std::vector<Constraint> parts;  // one of a Not, two of And and Or
};

Constraint both(Constraint left, Constraint right);

bool is_go_build(std::string_view comment);
bool is_plus_build(std::string_view comment);
// The expression behind //go:build, or nothing when it is wrong.
std::optional<Constraint> parse_go_build(std::string_view comment);
// That behind // +build, where anything wrong means the tag "ignore".
Constraint parse_plus_build(std::string_view comment);

std::string to_string(const Constraint& constraint);
// The same as // +build lines; a line that says so when it is too complex.
std::vector<std::string> plus_build_lines(const Constraint& constraint);

}  // namespace gol::format
