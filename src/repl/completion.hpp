// What Tab offers.
#pragma once

#include <string_view>

#include "driver/session.hpp"
#include "terminal/hooks.hpp"

namespace gol::repl {

// Commands behind a colon, and their operands: files, commands, expressions. Members behind a dot, names elsewhere. Nothing is run: an operand before a dot is only
// type-checked.
terminal::Completion complete(driver::Session& session, std::string_view text, std::size_t cursor);

}  // namespace gol::repl
