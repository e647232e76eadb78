#include <iostream>

#include "runner/expectation.hpp"
#include "runner/kinds.hpp"
#include "runner/process.hpp"

namespace gol::file_tests {

bool test_dumps(const Test& test, const Settings& settings, const char* expected) {
  bool passed = true;
  for (const char* stage : {"ast", "types", "tree"}) {
    std::filesystem::path beside = test.source;
    beside.replace_extension(stage);
    const bool exists = std::filesystem::exists(beside);
    if (!exists && !(settings.update && std::string(stage) == expected)) continue;
    const Call call{{settings.gol, "dump", stage, test.target}, test.folder.string(), "", settings.seconds};
    const Outcome outcome = run(call);
    if (settings.update) {
      write_file(beside.string(), outcome.output);
      continue;
    }
    const Lines want = split_lines(read_file(beside.string())), got = split_lines(outcome.output);
    if (want == got && !outcome.timed_out) continue;
    std::size_t at = 0;
    while (at < want.size() && at < got.size() && want[at] == got[at]) ++at;
    std::cerr << beside.string() << ":" << at + 1 << ": expected `" << (at < want.size() ? want[at] : "")
              << "`, got `" << (at < got.size() ? got[at] : "") << "`\n  " << shown(call) << "\n"
              << outcome.errors.substr(0, 2000);
    passed = false;
  }
  return passed;
}

}  // namespace gol::file_tests
