#include "cli/test_flags.hpp"

#include <algorithm>
#include <string_view>

#include "cli/options.hpp"
#include "cli/run_flags.hpp"

namespace gol::cli {
namespace {

// A flag that the test program gets as -test.NAME; without a value name it is a switch.
struct TestFlag {
  std::string_view name;
  const char* value;
  const char* help;
};

constexpr TestFlag test_flags[] = {
    {"run", "REGEXP", "run only the tests and examples that match"},
    {"skip", "REGEXP", "run no tests, examples and benchmarks that match"},
    {"bench", "REGEXP", "run the benchmarks that match"},
    {"benchtime", "TIME", "measure each benchmark for this time, or N times: Nx"},
    {"benchmem", nullptr, "show the allocations of benchmarks"},
    {"v", nullptr, "show all tests and their logs"},
    {"count", "N", "run everything N times"},
    {"shuffle", "off,on,N", "the order of tests by chance, or that of the seed N"},
    {"short", nullptr, "tests may be shorter: testing.Short()"},
    {"parallel", "N", "run at most N parallel tests at the same time"},
    {"timeout", "TIME", "the longest time for a package (default: 10m)"},
    {"failfast", nullptr, "start no tests after the first failure"},
    {"list", "REGEXP", "print the names that match, run nothing"},
};

// Flags of a run: those with a value, and those without.
constexpr std::string_view run_values[] = {"procs", "seed", "max-memory", "debug"};
constexpr std::string_view run_switches[] = {"virtual-time", "stats"};
// Flags of the go command that mean nothing here.
constexpr std::string_view ignored_values[] = {"vet", "p"};

enum class FlagKind { Unknown, Switch, Value, Ignored };

const TestFlag* test_flag(std::string_view name) {
  const auto* at = std::find_if(std::begin(test_flags), std::end(test_flags),
                                [&](const TestFlag& flag) { return flag.name == name; });
  return at == std::end(test_flags) ? nullptr : at;
}

FlagKind kind_of_flag(std::string_view name) {
  const auto among = [&](const auto& names) {
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
  };
  if (const TestFlag* flag = test_flag(name)) return flag->value ? FlagKind::Value : FlagKind::Switch;
  if (name == "json" || name == "help" || name == "h" || name == "list-flags" || name == "man-options" ||
      among(run_switches))
    return FlagKind::Switch;
  if (among(run_values)) return FlagKind::Value;
  return among(ignored_values) ? FlagKind::Ignored : FlagKind::Unknown;
}

// What the parser wants before a flag's name.
std::string dashes(std::string_view name) { return name.size() > 1 ? "--" : "-"; }

// The words sorted: flags that gol knows, as --name=value, packages, and what is for the tests.
struct SortedWords {
  std::vector<std::string> flags, packages, rest;
};

SortedWords sort_words(Arguments words) {
  SortedWords sorted;
  bool packages_end = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string word = words[i];
    if (word.size() < 2 || word[0] != '-') {
      (packages_end ? sorted.rest : sorted.packages).push_back(word);
      continue;
    }
    std::string text = word.substr(word.starts_with("--") ? 2 : 1);
    if (text == "args") {
      sorted.rest.insert(sorted.rest.end(), words.begin() + static_cast<std::ptrdiff_t>(i) + 1, words.end());
      break;
    }
    if (text.starts_with("test.")) text.erase(0, 5);
    const FlagKind kind = kind_of_flag(text.substr(0, text.find('=')));
    if (kind == FlagKind::Unknown) {
      // It is for the tests, and the words behind it may be, too.
      sorted.rest.push_back(word);
      packages_end = true;
      continue;
    }
    const bool has_value = text.find('=') != text.npos;
    if (kind != FlagKind::Switch && !has_value && i + 1 < words.size()) text += std::string("=") + words[++i];
    if (kind != FlagKind::Ignored) sorted.flags.push_back(dashes(text.substr(0, text.find('='))) + text);
  }
  return sorted;
}

}  // namespace

std::optional<int> parse_test_flags(Arguments words, TestFlags& flags) {
  SortedWords sorted = sort_words(words);
  Options options(
      "gol test [FLAGS] [DIR | ./... | FILE_test.go...] [-args ARG...]",
      "Runs the tests, examples and benchmarks of packages. Flags may have one dash, as with go test.");
  std::vector<std::string> values(std::size(test_flags));
  bool on[std::size(test_flags)] = {};
  for (std::size_t i = 0; i < std::size(test_flags); ++i) {
    const TestFlag& flag = test_flags[i];
    const std::string name = dashes(flag.name) + std::string(flag.name);
    if (flag.value) options.text(name, values[i], flag.value, flag.help);
    else options.flag(name, on[i], flag.help);
  }
  options.flag("--json", flags.json, "print what happens as JSON, one event a line");
  RunFlags run_flags(options);
  std::vector<char*> pointers;
  for (std::string& flag : sorted.flags) pointers.push_back(flag.data());
  std::vector<std::string> none;
  if (const auto code = options.parse(pointers, none)) return code;
  if (const auto code = run_flags.apply(flags.settings)) return code;

  for (std::size_t i = 0; i < std::size(test_flags); ++i) {
    const TestFlag& flag = test_flags[i];
    const std::string name = "-test." + std::string(flag.name);
    if (on[i]) flags.arguments.push_back(name + "=true");
    if (!values[i].empty()) flags.arguments.push_back(name + "=" + values[i]);
    const bool given = on[i] || !values[i].empty();
    if (flag.name == "v") flags.verbose = given;
    if (flag.name == "list") flags.list = given;
    if (flag.name == "bench") flags.bench = given;
    if (flag.name == "timeout") flags.own_timeout = given;
  }
  if (flags.json && !flags.verbose) flags.arguments.emplace_back("-test.v=true");
  if (!flags.own_timeout) {
    flags.arguments.emplace_back("-test.timeout=10m0s");
    flags.arguments.emplace_back("-test.watched=true");
  }
  flags.arguments.insert(flags.arguments.end(), sorted.rest.begin(), sorted.rest.end());
  flags.packages = std::move(sorted.packages);
  return std::nullopt;
}

}  // namespace gol::cli
