// gol doc: the documentation of the embedded library.
#include <cstdio>

#include "cli/options.hpp"
#include "base/suggest.hpp"
#include "driver/documentation.hpp"
#include "driver/library.hpp"

namespace gol::cli {

int doc_command(Arguments arguments) {
  std::vector<std::string> words;
  Options options("gol doc [PACKAGE | PACKAGE.NAME | PACKAGE.TYPE.METHOD]",
                  "Shows the declarations of a library package, or one of them with what is said about it. Without a "
                  "name it lists the packages.");
  if (const auto code = options.parse(arguments, words)) return *code;
  if (words.size() > 2) return usage_error("doc takes one name");
  if (words.empty()) {
    for (const std::string& path : driver::library_paths()) std::puts(path.c_str());
    return exit_ok;
  }
  const std::string name = words.size() == 2 ? words[0] + "." + words[1] : words[0];
  const driver::Documentation found = driver::document(name);
  if (found.text.empty()) {
    const std::size_t dot = found.missing.rfind('.');
    const std::string last = found.missing.starts_with("package ") ? found.missing.substr(8)
                                                                   : found.missing.substr(dot + 1);
    return failure("there is no " + found.missing + " in the library" + base::did_you_mean(last, found.candidates));
  }
  std::fwrite(found.text.data(), 1, found.text.size(), stdout);
  return exit_ok;
}

}  // namespace gol::cli
