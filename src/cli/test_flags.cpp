#include "cli/test_flags.hpp"

#include <algorithm>
#include <string_view>

#include "cli/options.hpp"
#include "cli/run_flags.hpp"
#include "cli/test_values.hpp"

namespace gol::cli {
namespace {

// A flag that the test program gets as -test.NAME.
struct TestFlag {
  std::string_view name;
  ValueKind kind;
  const char* value;  // what the help calls it; null for a switch
  const char* help;
};

constexpr TestFlag test_flags[] = {
    {"run", ValueKind::Text, "REGEXP", "run only the tests and examples that match"},
    {"skip", ValueKind::Text, "REGEXP", "run no tests, examples and benchmarks that match"},
    {"bench", ValueKind::Text, "REGEXP", "run the benchmarks that match"},
    {"benchtime", ValueKind::Extent, "TIME", "measure each benchmark for this time, or N times: Nx"},
    {"benchmem", ValueKind::Switch, nullptr, "show the allocations of benchmarks"},
    {"v", ValueKind::Switch, nullptr, "show all tests and their logs"},
    {"count", ValueKind::Count, "N", "run everything N times"},
    {"cpu", ValueKind::Positives, "N,N...", "run everything with each of these GOMAXPROCS"},
    {"shuffle", ValueKind::Shuffle, "off,on,N", "the order of tests by chance, or that of the seed N"},
    {"short", ValueKind::Switch, nullptr, "tests may be shorter: testing.Short()"},
    {"parallel", ValueKind::Positive, "N", "run at most N parallel tests at the same time"},
    {"timeout", ValueKind::Duration, "TIME", "the longest time for a package (default: 10m)"},
    {"failfast", ValueKind::Switch, nullptr, "start no tests after the first failure"},
    {"list", ValueKind::Text, "REGEXP", "print the names that match, run nothing"},
};

// What words on the command line mean beside those: flags of a run, and of the go command.
enum class FlagUse { Kept, Ignored, Lacking, Unknown };

struct OtherFlag {
  std::string_view name;
  FlagUse use;
  ValueKind kind;
};

constexpr OtherFlag other_flags[] = {
    {"json", FlagUse::Kept, ValueKind::Switch},
    {"help", FlagUse::Kept, ValueKind::Switch},
    {"h", FlagUse::Kept, ValueKind::Switch},
    {"list-flags", FlagUse::Kept, ValueKind::Switch},
    {"man-options", FlagUse::Kept, ValueKind::Switch},
    {"virtual-time", FlagUse::Kept, ValueKind::Switch},
    {"stats", FlagUse::Kept, ValueKind::Switch},
    {"procs", FlagUse::Kept, ValueKind::Text},
    {"seed", FlagUse::Kept, ValueKind::Text},
    {"max-memory", FlagUse::Kept, ValueKind::Text},
    {"debug", FlagUse::Kept, ValueKind::Text},
    // Nothing is compiled and no module is fetched, and packages run one after the other.
    {"a", FlagUse::Ignored, ValueKind::Switch},
    {"buildvcs", FlagUse::Ignored, ValueKind::Switch},
    {"fullpath", FlagUse::Ignored, ValueKind::Switch},
    {"mod", FlagUse::Ignored, ValueKind::Text},
    {"p", FlagUse::Ignored, ValueKind::Positive},
    {"trimpath", FlagUse::Ignored, ValueKind::Switch},
    {"vet", FlagUse::Ignored, ValueKind::Text},
};

// Flags of the go command whose effect gol cannot have, between blanks.
constexpr std::string_view lacking_flags =
    " C asan asmflags blockprofile blockprofilerate buildmode c compiler cover covermode coverpkg "
    "coverprofile cpuprofile exec fuzz fuzzminimizetime fuzztime gccgoflags gcflags i installsuffix "
    "ldflags linkshared memprofile memprofilerate modcacherw modfile msan mutexprofile "
    "mutexprofilefraction n o outputdir overlay pgo pkgdir race tags toolexec trace work x ";

OtherFlag meaning_of(std::string_view name) {
  for (const TestFlag& flag : test_flags) {
    if (flag.name == name) return {name, FlagUse::Kept, flag.kind};
  }
  for (const OtherFlag& flag : other_flags) {
    if (flag.name == name) return flag;
  }
  const bool lacking = lacking_flags.find(" " + std::string(name) + " ") != lacking_flags.npos;
  return {name, lacking ? FlagUse::Lacking : FlagUse::Unknown, ValueKind::Text};
}

// What the parser wants before a flag's name.
std::string dashes(std::string_view name) { return name.size() > 1 ? "--" : "-"; }

// The words sorted: flags that gol knows, as --name=value, packages, and what is for the tests.
struct SortedWords {
  std::vector<std::string> flags, packages, rest;
  std::string error;  // what is wrong with the first flag that cannot be taken
};

// Takes a flag that gol knows: "name" or "name=value", and `next` as the value of one that needs one and has
// none. Returns whether it took `next`.
bool take_flag(const OtherFlag& flag, std::string_view text, const char* next, SortedWords& sorted) {
  const std::string name(flag.name), written = "-" + name;
  const bool has_value = text.size() > name.size();
  std::string_view value = has_value ? text.substr(name.size() + 1) : std::string_view();
  if (flag.use == FlagUse::Lacking) {
    sorted.error = "go test's flag " + written + " is not in gol";
    return false;
  }
  if (flag.kind == ValueKind::Switch) {
    const std::optional<bool> on = has_value ? parse_switch(value) : true;
    if (!on) sorted.error = written + ": " + std::string(value) + " is neither true nor false";
    std::erase(sorted.flags, dashes(name) + name);  // the last one counts
    if (on.value_or(false) && flag.use == FlagUse::Kept) sorted.flags.push_back(dashes(name) + name);
    return false;
  }
  const bool takes_next = !has_value && next;
  if (takes_next) value = next;
  if (!has_value && !next) sorted.error = written + " needs a value";
  else if (const std::string wrong = wrong_value(flag.kind, value); !wrong.empty())
    sorted.error = written + ": " + wrong;
  else if (flag.use == FlagUse::Kept) sorted.flags.push_back(dashes(name) + name + "=" + std::string(value));
  return takes_next;
}

SortedWords sort_words(Arguments words) {
  SortedWords sorted;
  bool packages_end = false;
  for (std::size_t i = 0; i < words.size() && sorted.error.empty(); ++i) {
    const std::string_view word = words[i];
    if (word.size() < 2 || word[0] != '-') {
      (packages_end ? sorted.rest : sorted.packages).emplace_back(word);
      continue;
    }
    std::string_view text = word.substr(word.starts_with("--") ? 2 : 1);
    if (text == "args") {
      sorted.rest.insert(sorted.rest.end(), words.begin() + static_cast<std::ptrdiff_t>(i) + 1, words.end());
      break;
    }
    if (text.starts_with("test.")) text.remove_prefix(5);
    const OtherFlag flag = meaning_of(text.substr(0, text.find('=')));
    if (flag.use == FlagUse::Unknown) {
      // It is for the tests, and the words behind it may be, too.
      sorted.rest.emplace_back(word);
      packages_end = true;
    } else if (take_flag(flag, text, i + 1 < words.size() ? words[i + 1] : nullptr, sorted)) {
      ++i;
    }
  }
  return sorted;
}

}  // namespace

std::optional<int> parse_test_flags(Arguments words, TestFlags& flags) {
  SortedWords sorted = sort_words(words);
  if (!sorted.error.empty()) return usage_error(sorted.error);
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
  options.take_single_dashes();
  options.flag("--json", flags.json, "print what happens as JSON, one event a line");
  RunFlags run_flags(options);
  std::vector<char*> pointers;
  for (std::string& flag : sorted.flags) pointers.push_back(flag.data());
  if (!words.empty() && std::string_view(words[0]) == "--list-flags") pointers = {words.begin(), words.end()};
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
