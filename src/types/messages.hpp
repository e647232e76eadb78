// The texts of the checker's errors, in one table (messages.def).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gol::types {

enum class Message {
#define GOL_MESSAGE(Name, text) Name,
#include "types/messages.def"
};

std::string_view message_text(Message message);
std::string_view message_name(Message message);

// The text with each {} replaced by the next argument.
std::string format_message(Message message, const std::vector<std::string>& args);

}  // namespace gol::types
