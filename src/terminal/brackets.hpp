// Brackets of the text: their partners, and the indentation that follows from them. What a span calls a
// string or a comment has no brackets.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "terminal/hooks.hpp"

namespace gol::terminal {

using Spans = std::vector<StyledSpan>;

bool is_opening_bracket(char c);
bool is_closing_bracket(char c);
// The partner of the bracket at `at`; nothing if there is no bracket, or its partner is missing or of another
// kind.
std::optional<std::size_t> matching_bracket(std::string_view text, std::size_t at, const Spans& spans);
// The line up to `at` leaves a bracket open.
bool opens_bracket_before(std::string_view text, std::size_t at, const Spans& spans);

}  // namespace gol::terminal
