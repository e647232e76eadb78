// Finds what a name on the command line of `gol doc` means, as go doc does.
#include "driver/documentation.hpp"

#include <filesystem>

#include "base/large_stack.hpp"
#include "base/wrap.hpp"
#include "driver/docs/documenter.hpp"
#include "driver/importer.hpp"
#include "driver/module.hpp"

namespace gol::driver {
namespace {

namespace fs = std::filesystem;

// What is predeclared has no source: its documentation is a table.
struct Builtin {
  std::string_view name, declaration, text;
};

constexpr Builtin builtins[] = {
#define GOL_BUILTIN(name, declaration, text) {name, declaration, text},
#include "driver/builtin_docs.def"
};

constexpr const char* builtin_heading = "package builtin // import \"builtin\"\n\n";

std::vector<std::string> builtin_names() {
  std::vector<std::string> names;
  for (const Builtin& each : builtins) names.emplace_back(each.name);
  return names;
}

std::string all_builtins() {
  std::string out = std::string(builtin_heading) +
                    "Package builtin is what is predeclared. It cannot be imported. Type, Type1,\n"
                    "IntegerType, FloatType and ComplexType stand for types.\n\n";
  for (const Builtin& each : builtins) out += std::string(each.declaration) + "\n";
  return out;
}

std::string builtin(std::string_view name) {
  for (const Builtin& each : builtins) {
    if (each.name != name) continue;
    return std::string(builtin_heading) + std::string(each.declaration) + "\n" +
           base::wrapped("    " + std::string(each.text) + "\n", base::text_columns, 4);
  }
  return {};
}

using Packages = std::vector<std::unique_ptr<DocumentedPackage>>;

class Search {
 public:
  Search() : library_(compilation_), module_(find_module(".")) {}

  Documentation find(const std::vector<std::string>& words) {
    Documentation found = words.size() > 1 ? find_in(words[0], words[1]) : find_word(words.empty() ? "." : words[0]);
    if (found.text.empty() && !unreadable_.empty()) return {"", "package that can be read in " + unreadable_};
    return found;
  }

 private:
  Documentation find_word(const std::string& word) {
    const std::size_t slash = word.rfind('/');
    if (slash == word.npos && base::Name(word).exported()) {
      if (Documentation found = find_here(word); !found.text.empty()) return found;
    }
    if (word == "builtin") return {all_builtins()};
    if (word.starts_with("builtin.")) {
      const std::string text = builtin(word.substr(8));
      return text.empty() ? Documentation{"", word, builtin_names()} : Documentation{text};
    }
    if (const Packages packages = packages_named(word); !packages.empty()) {
      return {Documenter(*packages.front()).whole_package()};
    }
    if (word == "." || word == "..") return missing_package(word, false);
    // The package ends at a dot behind the last slash: which one is tried.
    std::optional<Documentation> miss;
    std::size_t dot = word.find('.', slash == word.npos ? 0 : slash + 1);
    const std::size_t first_dot = dot;
    for (; dot != word.npos; dot = word.find('.', dot + 1)) {
      if (packages_named(word.substr(0, dot)).empty()) continue;
      Documentation found = find_in(word.substr(0, dot), word.substr(dot + 1));
      if (!found.text.empty()) return found;
      if (!miss) miss = std::move(found);
    }
    if (miss) return *miss;
    Documentation here = slash == word.npos ? find_here(word) : Documentation();
    if (!here.text.empty()) return here;
    if (const std::string text = builtin(word); !text.empty()) return {text};
    Documentation missing = missing_package(word.substr(0, first_dot), first_dot == word.npos);
    if (here.missing.empty() || first_dot != word.npos) return missing;
    here.candidates.insert(here.candidates.end(), missing.candidates.begin(), missing.candidates.end());
    return here;
  }

  // A symbol of the package in the working directory.
  Documentation find_here(const std::string& symbol) {
    const auto here = in_folder(".");
    if (!here) return {};
    Documenter documenter(*here);
    return {documenter.page(symbol), here->name() + "." + symbol, documenter.candidates(symbol)};
  }

  // A symbol of the first package of that name that has it.
  Documentation find_in(const std::string& package_name, const std::string& symbol) {
    const Packages packages = packages_named(package_name);
    if (packages.empty()) return missing_package(package_name, false);
    for (const auto& package : packages) {
      const std::string text = Documenter(*package).page(symbol);
      if (!text.empty()) return {text};
    }
    Documenter first(*packages.front());
    const std::size_t dot = symbol.find('.');
    const bool has_type = dot != symbol.npos && !first.page(symbol.substr(0, dot)).empty();
    const std::string missing = packages.front()->name() + "." + (has_type ? symbol : symbol.substr(0, dot));
    return {"", missing, first.candidates(symbol)};
  }

  // The packages that a word can mean, the likely ones first: one of the path, or some whose path ends so.
  Packages packages_named(const std::string& word) {
    Packages packages;
    const auto add = [&](std::unique_ptr<DocumentedPackage> package) {
      if (package) packages.push_back(std::move(package));
    };
    const auto add_library = [&](std::string_view path) {
      if (EmbeddedPackage* package = library_.find(path)) add(documented(*package));
    };
    if (word == "." || word == ".." || word.starts_with("./") || word.starts_with("../") ||
        word.starts_with('/')) {
      add(in_folder(word));
      return packages;
    }
    add_library(word);
    if (module_) {
      if (const auto folder = module_->folder_of(word)) add(in_folder(*folder));
    }
    if (!packages.empty() || word.empty()) return packages;
    add_library(automatic_import_path(word));
    for (const std::string& path : library_paths()) {
      if (path.ends_with("/" + word) && path != automatic_import_path(word)) add_library(path);
    }
    if (!module_) return packages;
    for (const fs::path& folder : folders_below(module_->root)) {
      if (("/" + module_->path_of(folder)).ends_with("/" + word)) add(documented(folder, compilation_));
    }
    return packages;
  }

  std::unique_ptr<DocumentedPackage> in_folder(const fs::path& folder) {
    auto package = documented(folder, compilation_);
    if (!package && !PackageImporter::files_of(folder).empty()) unreadable_ = folder.string();
    return package;
  }

  static Documentation missing_package(const std::string& name, bool may_be_builtin) {
    std::vector<std::string> candidates = library_paths();
    if (may_be_builtin) {
      for (std::string& each : builtin_names()) candidates.push_back(std::move(each));
    }
    return {"", "package " + name, std::move(candidates)};
  }

  Compilation compilation_;
  Library library_;
  std::optional<Module> module_;
  std::string unreadable_;  // a folder with files that are no package
};

}  // namespace

Documentation document(const std::vector<std::string>& words) {
  Documentation found;
  base::run_on_large_stack([&] { found = Search().find(words); });
  return found;
}

}  // namespace gol::driver
