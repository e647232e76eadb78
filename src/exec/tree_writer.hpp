// The text of executable trees: `gol dump tree`.
//
// A function's statements are numbered in the order in which they are found: each is followed by its successor,
// where that has no number yet, and then come the targets of its jumps. A line is a statement with its operands;
// where control does not go on to the next line it names the number of the line that follows.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "exec/node.hpp"
#include "runtime/object/type_descriptor.hpp"

namespace gol::exec {

class TreeWriter {
 public:
  using Describe = void (*)(TreeWriter& out, const void* node);
  // What the writer asks of lower.
  struct Names {
    std::function<std::string(base::Pos)> position;  // "line:column"
    std::function<std::string(const void*)> global;  // the variable that lies at an address
    // Whether a constant is the address of something that lower made, which differs from run to run; then
    // `function` is set if that is a plain function's closure.
    std::function<bool(std::int64_t, const Function*& function)> is_address;
  };

  explicit TreeWriter(Names names) : names_(std::move(names)) {}

  // Nodes with this function are of the class that `describe` knows.
  void know(const void* function, Describe describe);

  // The statements from `first` on, one a line.
  std::string function(const Stmt* first);
  // Functions that were mentioned since the last call of this.
  std::vector<const Function*> take_mentioned();

  // ---- What descriptions are made of ----
  void begin(std::string_view name);
  // The same, the name being the type among the words of reflect::type_words.
  void begin_type(std::string_view words);
  void end();
  void word(std::string_view text);
  void number(std::int64_t value);
  void real(double value);
  void site(Site site);
  void pointer(const Stmt* target);
  void pointer(const Effect* effect) { node(effect, reinterpret_cast<const void*>(effect ? effect->fn : nullptr)); }
  template <class T>
  void pointer(const Expr<T>* expr) {
    node(expr, reinterpret_cast<const void*>(expr ? expr->fn : nullptr));
  }
  void pointer(const Function* function);
  void pointer(const runtime::TypeDescriptor* type);
  void pointer(const char* text);
  void pointer(char* global) { word(names_.global(global)); }
  // A list; its length is the next number.
  void pointer(const Effect* const* effects) { list_ = effects; }
  void pointer(const void*) {}
  void targets(const Stmt* const* list, std::size_t count);

 private:
  void node(const void* node, const void* function);
  void separate();
  void describe_statement(const Stmt* stmt);
  void find_statements(const Stmt* first);

  Names names_;
  std::unordered_map<const void*, Describe> known_;
  std::vector<const Function*> mentioned_;
  std::unordered_set<const Function*> ever_mentioned_;
  std::unordered_map<const Stmt*, std::size_t> numbers_;
  std::vector<const Stmt*> found_;    // by number
  std::vector<const Stmt*> targets_;  // of the statement that was described last
  std::optional<const Effect* const*> list_;  // whose length comes next
  std::string text_;
  bool first_ = true;                 // nothing stands in the parentheses yet
};

}  // namespace gol::exec
