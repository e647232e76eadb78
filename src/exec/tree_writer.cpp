#include "exec/tree_writer.hpp"

#include <charconv>

namespace gol::exec {
namespace {

// The type in "… [with T = TYPE; …]" or "… [with T = TYPE]".
std::string_view type_among(std::string_view words) {
  const std::size_t begin = words.find("T = ");
  if (begin == words.npos) return words;
  std::string_view type = words.substr(begin + 4);
  std::size_t depth = 0, end = 0;
  for (; end < type.size(); ++end) {
    const char c = type[end];
    if (c == '<') ++depth;
    if (c == '>') --depth;
    if (depth == 0 && (c == ';' || c == ']')) break;
  }
  return type.substr(0, end);
}

// Without its namespaces.
std::string_view plain(std::string_view name) {
  const std::size_t colons = name.substr(0, name.find('<')).rfind("::");
  return colons == name.npos ? name : name.substr(colons + 2);
}

std::vector<std::string_view> template_arguments(std::string_view type) {
  std::vector<std::string_view> arguments;
  const std::size_t open = type.find('<');
  if (open == type.npos) return arguments;
  std::size_t depth = 0, begin = open + 1;
  for (std::size_t i = begin; i < type.size(); ++i) {
    const char c = type[i];
    const bool last = c == '>' && depth == 0;
    if (last || (c == ',' && depth == 0)) {
      std::string_view argument = type.substr(begin, i - begin);
      while (argument.starts_with(' ')) argument.remove_prefix(1);
      while (argument.ends_with(' ')) argument.remove_suffix(1);
      arguments.push_back(plain(argument));
      begin = i + 1;
      if (last) break;
    }
    if (c == '<') ++depth;
    if (c == '>') --depth;
  }
  return arguments;
}

bool is_operator(std::string_view argument) {
  return argument.starts_with("Wrapped<") || argument.starts_with("RotateRight<");
}

// Operands are described as fields; what a template is for besides them (an operator, a width) is in its name.
bool is_operand(std::string_view argument) {
  if (is_operator(argument)) return false;
  return argument.find('<') != argument.npos || argument.ends_with("Place") || argument == "long int" ||
         argument == "Nothing" || argument == "AnyEffect";
}

std::string short_name(std::string_view type) {
  const std::string_view whole = plain(type);
  std::string name(whole.substr(0, whole.find('<')));
  std::string rest;
  for (std::string_view argument : template_arguments(whole)) {
    if (is_operand(argument)) continue;
    rest += rest.empty() ? "<" : ", ";
    if (is_operator(argument)) rest += short_name(argument);
    else rest += argument == "Result" ? "pair" : argument;
  }
  return rest.empty() ? name : name + rest + ">";
}

}  // namespace

// Out of line: it is called wherever lower makes a node.
void TreeWriter::know(const void* function, Describe describe) { known_[function] = describe; }

void TreeWriter::find_statements(const Stmt* first) {
  std::vector<const Stmt*> waiting{first};
  while (!waiting.empty()) {
    const Stmt* stmt = waiting.back();
    waiting.pop_back();
    if (!stmt || numbers_.count(stmt)) continue;
    found_.push_back(stmt);
    numbers_[stmt] = found_.size();
    describe_statement(stmt);
    waiting.insert(waiting.end(), targets_.rbegin(), targets_.rend());
    waiting.push_back(stmt->next);
  }
}

std::string TreeWriter::function(const Stmt* first) {
  numbers_.clear();
  found_.clear();
  find_statements(first);
  std::string lines;
  for (std::size_t i = 0; i < found_.size(); ++i) {
    describe_statement(found_[i]);
    std::string number = std::to_string(i + 1);
    lines += std::string(number.size() < 4 ? 4 - number.size() : 0, ' ') + number + "  " + text_;
    const Stmt* next = found_[i]->next;
    if (next && numbers_[next] != i + 2) lines += " -> " + std::to_string(numbers_[next]);
    lines += "\n";
  }
  return lines;
}

std::vector<const Function*> TreeWriter::take_mentioned() { return std::exchange(mentioned_, {}); }

void TreeWriter::describe_statement(const Stmt* stmt) {
  text_.clear();
  targets_.clear();
  first_ = true;
  list_.reset();
  node(stmt, reinterpret_cast<const void*>(stmt->fn));
}

void TreeWriter::node(const void* node, const void* function) {
  if (!node) return word("nil");
  const auto found = known_.find(function);
  if (found == known_.end()) return word("?");
  found->second(*this, node);
}

void TreeWriter::separate() {
  if (!first_) text_ += ", ";
  first_ = false;
}

void TreeWriter::begin(std::string_view name) {
  separate();
  text_ += name;
  text_ += '(';
  first_ = true;
}

void TreeWriter::begin_type(std::string_view words) { begin(short_name(type_among(words))); }

void TreeWriter::end() {
  if (text_.ends_with('(')) text_.pop_back();
  else text_ += ')';
  first_ = false;
}

void TreeWriter::word(std::string_view text) {
  separate();
  text_ += text;
}

void TreeWriter::number(std::int64_t value) {
  if (const auto effects = std::exchange(list_, std::nullopt)) {
    separate();
    text_ += '[';
    first_ = true;
    for (std::int64_t i = 0; i < value; ++i) pointer((*effects)[i]);
    text_ += ']';
    first_ = false;
    return;
  }
  const Function* function = nullptr;
  if (!names_.is_address(value, function)) return word(std::to_string(value));
  if (function) pointer(function);
  else word("address");
}

void TreeWriter::real(double value) {
  char digits[32];
  word({digits, std::to_chars(digits, digits + sizeof digits, value).ptr});
}

void TreeWriter::site(Site site) {
  if (!site.pos) return;
  separate();
  text_ += '@';
  text_ += names_.position(site.pos);
}

void TreeWriter::pointer(const Stmt* target) {
  targets_.push_back(target);
  if (!target) return word("nil");
  const auto number = numbers_.find(target);
  word("-> " + std::to_string(number == numbers_.end() ? 0 : number->second));
}

void TreeWriter::targets(const Stmt* const* list, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) pointer(list[i]);
}

void TreeWriter::pointer(const Function* function) {
  if (!function) return word("nil");
  if (ever_mentioned_.insert(function).second) mentioned_.push_back(function);
  word(runtime::function_info(function->info).name);
}

void TreeWriter::pointer(const runtime::TypeDescriptor* type) { word(type ? type->name : "nil"); }

void TreeWriter::pointer(const char* text) {
  if (!text) return;
  separate();
  text_ += '"';
  for (; *text; ++text) {
    if (*text == '\n') text_ += "\\n";
    else text_ += *text;
  }
  text_ += '"';
}

}  // namespace gol::exec
