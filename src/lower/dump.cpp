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
  TreeDump(Context& context, const types::Package& package)
      : context_(context), package_(package), writer_(context.tree_names()) {
    context_.set_tree_writer(&writer_);
  }
  ~TreeDump() { context_.set_tree_writer(nullptr); }

  // The function, then the literals and instances that it mentions; other functions are dumped where they stand.
  void add(const Function& function) {
    if (!context_.ensure_lowered(function, package_)) return;
    if (!text.empty()) text += "\n";
    text += "func " + std::string(runtime::function_info(function.info).name) +
            " extent=" + std::to_string(function.extent) + "\n";
    text += writer_.function(static_cast<const exec::Stmt*>(function.body.load(std::memory_order_relaxed)));
    for (const Function* mentioned : writer_.take_mentioned()) {
      const std::string_view name = runtime::function_info(mentioned->info).name;
      if (name.find(".func") != name.npos || name.find('[') != name.npos) add(*mentioned);
    }
  }

  std::string text;

 private:
  Context& context_;
  const types::Package& package_;
  exec::TreeWriter writer_;
};

}  // namespace

std::string Program::dump(std::span<types::Package* const> packages, const types::Package& main) {
  TreeDump dump(*context_, main);
  base::run_on_large_stack([&] {
    dump.add(entry(packages, main));
    for (const types::Func* func : main.functions) {
      const types::Signature& signature = *func->signature();
      // Generic functions have no tree of their own, only their instances.
      if (!signature.type_params.empty() || !signature.receiver_type_params.empty()) continue;
      dump.add(*context_->function(*func));
    }
  });
  return std::move(dump.text);
}

}  // namespace gol::lower
