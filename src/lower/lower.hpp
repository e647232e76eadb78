// From AST and Info to the executable tree.
//
// Nothing is lowered before it is called: a function starts with a body that lowers the real one on its
// first call. All of it happens under one compile lock, on a large native stack, in a blocking region: it
// touches no heap memory.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>

#include "base/source.hpp"
#include "runtime/sched/function.hpp"
#include "types/checker.hpp"
#include "types/info.hpp"

namespace gol::lower {

// What lower asks about a function without a body.
struct NativeBinding {
  runtime::Result (*enter)(char* fp, runtime::Goroutine& g) = nullptr;
  std::uint8_t flags = 0;
};
// Flag values, as natives declare them.
enum : std::uint8_t {
  native_can_park = 1,
  native_boundary = 2,
  native_big_stack = 4,
  native_recursive = 8,
  native_first_attempt = 16,
};

using NativeLookup = std::function<NativeBinding(std::string_view name)>;

class Context;

// One program's executable tree; lives as long as anything of the program may run.
class Program {
 public:
  Program(types::Checker& checker, const types::Info& info, const base::SourceSet& sources, NativeLookup natives);
  ~Program();

  // The function that initialises the packages, then runs main (or a script's statements).
  const runtime::Function& entry(std::span<types::Package* const> packages, const types::Package& main);

  // Functions other than the library's may be redefined: no body stands in place of their calls.
  void expect_redefinitions();
  // A session goes on: `fresh` stands for `old`, whose type it has, from now on and also for the code that names
  // `old`. Calls enter the new body; a variable lies where the old one did.
  void redefine(const types::Func& old, const types::Func& fresh);
  void redefine(const types::Var& old, const types::Var& fresh);
  // Held by whoever uses the checker or the sources while goroutines run.
  std::recursive_mutex& compile_lock();
  const runtime::Function& function(const types::Func& function);
  // Zeroes all package-level variables, when nothing of the program runs any more.
  void clear_variables();
  // Where a package-level variable of the program lies.
  const void* address_of(const types::Var& variable);

  // The executable trees of what `entry` makes and of the main package's functions, as text.
  std::string dump(std::span<types::Package* const> packages, const types::Package& main);

 private:
  std::unique_ptr<Context> context_;
};

}  // namespace gol::lower
