// Finds the tests, benchmarks, fuzz tests and examples of a package by their names (package testing), and
// writes the main function that hands them to testing.MainStart.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/source.hpp"
#include "syntax/ast.hpp"

namespace gol::driver {

struct ExampleFunction {
  std::string name;
  std::string output;  // as its comment promises
  bool unordered = false;
};

// What the _test files of one package hold, in source order.
struct TestNames {
  std::vector<std::string> tests, benchmarks, fuzz_tests;
  std::vector<ExampleFunction> examples;  // those with an output: others do not run
  bool has_test_main = false;

  bool empty() const {
    return tests.empty() && benchmarks.empty() && fuzz_tests.empty() && examples.empty() && !has_test_main;
  }
};

// A function with the name of a test and another signature is an error.
TestNames find_tests(std::span<const syntax::File* const> files, const base::SourceSet& sources,
                     base::DiagnosticSink& sink);

// One package whose tests the main function lists.
struct TestedPackage {
  std::string path;
  TestNames names;
};

// `packages` are the package under test and, if there are any, its external tests.
std::string test_main_source(const std::string& path, std::span<const TestedPackage> packages);

}  // namespace gol::driver
