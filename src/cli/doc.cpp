// gol doc: the documentation of the embedded library and of the user's packages.
#include <cstdio>

#include "base/suggest.hpp"
#include "cli/options.hpp"
#include "driver/documentation.hpp"
#include "driver/importer.hpp"
#include "driver/library.hpp"

namespace gol::cli {
namespace {

int list_library() {
  for (const std::string& path : driver::library_paths()) std::puts(path.c_str());
  return exit_ok;
}

}  // namespace

int doc_command(Arguments arguments) {
  std::vector<std::string> words;
  bool list = false;
  Options options(
      "gol doc [PACKAGE | [PACKAGE.]NAME[.MEMBER] | PACKAGE NAME[.MEMBER]]",
      "Shows the declarations of a package, or one of them with what is said about it. A package is one of "
      "the library or of the module around, or a folder such as ./shape; without one the package in the "
      "working directory is meant. Without that, too, the library's packages are listed.");
  options.flag("--list", list, "list the packages of the library");
  if (const auto code = options.parse(arguments, words)) return *code;
  if (words.size() > 2) return usage_error("doc takes a package and a name");
  const bool package_here = !driver::PackageImporter::files_of(".").empty();
  if (list || (words.empty() && !package_here)) return list_library();
  const driver::Documentation found = driver::document(words);
  if (found.text.empty()) {
    const std::string last = found.missing.substr(found.missing.find_last_of(". ") + 1);
    return failure("there is no " + found.missing + base::did_you_mean(last, found.candidates));
  }
  std::fwrite(found.text.data(), 1, found.text.size(), stdout);
  return exit_ok;
}

}  // namespace gol::cli
