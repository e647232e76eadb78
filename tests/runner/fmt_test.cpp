#include <iostream>

#include "runner/expectation.hpp"
#include "runner/kinds.hpp"
#include "runner/process.hpp"

namespace gol::file_tests {
namespace {

// Formats one file and compares byte by byte: blanks at line ends count here.
bool formats_to(const std::string& file, const std::string& want, const Test& test,
                const Settings& settings) {
  const Call call{{settings.gol, "fmt", file}, test.folder.string(), "", settings.seconds};
  const Outcome outcome = run(call);
  if (outcome.output == want && outcome.exit_code == 0 && !outcome.timed_out) return true;
  const Lines lines = split_lines(want), got = split_lines(outcome.output);
  std::size_t at = 0;
  while (at < lines.size() && at < got.size() && lines[at] == got[at]) ++at;
  std::cerr << test.source.string() << ": line " << at + 1 << " of the result: expected `"
            << (at < lines.size() ? lines[at] : "") << "`, got `" << (at < got.size() ? got[at] : "")
            << "`\n  " << shown(call) << "\n"
            << outcome.errors.substr(0, 2000);
  return false;
}

}  // namespace

bool test_fmt(const Test& test, const Settings& settings) {
  std::filesystem::path golden = test.source;
  golden.replace_extension("golden");
  if (settings.update) {
    const Call call{{settings.gol, "fmt", test.target}, test.folder.string(), "", settings.seconds};
    write_file(golden.string(), run(call).output);
  }
  const std::string want = read_file(golden.string());
  return formats_to(test.target, want, test, settings) &&
         formats_to(golden.filename().string(), want, test, settings);
}

}  // namespace gol::file_tests
