// Labels and jumps (spec: Labeled statements, Break, Continue and Goto statements).
#pragma once

#include <functional>
#include <span>
#include <string>

#include "syntax/ast.hpp"
#include "types/messages.hpp"

namespace gol::types {

struct LabelReporter {
  std::function<void(syntax::Span, Message, std::string, std::string)> report;
  std::function<std::string(syntax::Span)> position;       // file:line:col
};

// Checks the labels and jumps of one function body; bodies of function literals inside have their own.
void check_function_labels(std::span<syntax::Stmt* const> body, const LabelReporter& reporter);

}  // namespace gol::types
