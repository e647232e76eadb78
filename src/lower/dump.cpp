// The executable trees of a package as text: `gol dump tree`.
#include "base/large_stack.hpp"
#include "exec/tree_writer.hpp"
#include "lower/context.hpp"
#include "lower/lower.hpp"
#include "types/package.hpp"

namespace gol::lower {

exec::TreeWriter::Names Context::tree_names() {
  exec::TreeWriter::Names names;
  names.position = [this](base::Pos pos) {
    const base::Location at = sources_.locate(pos);
    return at.file ? std::to_string(at.line) + ":" + std::to_string(at.column) : std::string("?");
  };
  names.global = [this](const void* address) {
    const auto at = reinterpret_cast<std::uintptr_t>(address);
    for (const auto& [var, where] : globals_) {
      const auto begin = reinterpret_cast<std::uintptr_t>(where);
      const std::uintptr_t size = descriptor(var->type)->size;
      if (at < begin || at - begin >= std::max<std::uintptr_t>(size, 1)) continue;
      const std::string offset = at == begin ? "" : "+" + std::to_string(at - begin);
      return std::string(var->name.text()) + offset;
    }
    return std::string("zero");
  };
  names.is_address = [this](std::int64_t value, const Function*& function) {
    const auto* address = reinterpret_cast<const void*>(value);
    for (const auto& [of, closure] : closures_) {
      if (closure == address) function = of;
    }
    return function || arena_.holds(address);
  };
  return names;
}

namespace {

class TreeDump {
 public:
  explicit TreeDump(Context& context) : context_(context), writer_(context.tree_names()) {
    context_.set_tree_writer(&writer_);
  }
  ~TreeDump() { context_.set_tree_writer(nullptr); }

  // The function, then the literals and instances that it mentions; other functions are dumped where they stand.
  void add(const Function& function) {
    if (!context_.is_lowered(function)) return;
    if (!text.empty()) text += "\n";
    text += "func " + std::string(runtime::function_info(function.info).name) +
            " extent=" + std::to_string(function.extent) + "\n";
    text += writer_.function(static_cast<const exec::Stmt*>(function.body.load(std::memory_order_relaxed)));
    for (const Function* mentioned : writer_.take_mentioned()) {
      if (runtime::function_info(mentioned->info).name.find(".func") != std::string_view::npos) add(*mentioned);
    }
  }

  std::string text;

 private:
  Context& context_;
  exec::TreeWriter writer_;
};

}  // namespace

std::string Program::dump(std::span<types::Package* const> packages, const types::Package& main) {
  TreeDump dump(*context_);
  base::run_on_large_stack([&] {
    dump.add(entry(packages, main));
    for (const types::Func* func : main.functions) {
      auto& function = const_cast<Function&>(*context_->function(*func));
      context_->lower_body(function, *func);
      dump.add(function);
    }
  });
  return std::move(dump.text);
}

}  // namespace gol::lower
