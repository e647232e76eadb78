// Guesses what a mistyped word was meant to be.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace gol::base {

// "; did you mean X?" for the candidate closest to the word, or nothing when none is close.
std::string did_you_mean(std::string_view word, std::span<const std::string> candidates);

}  // namespace gol::base
