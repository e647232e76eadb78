#include "driver/program.hpp"

#include <filesystem>
#include <set>

#include "base/large_stack.hpp"
#include "driver/build_constraint.hpp"
#include "driver/read_source.hpp"
#include "driver/test_names.hpp"

namespace gol::driver {

namespace {

namespace fs = std::filesystem;

// What keeps files from being one package, whatever they hold.
std::string wrong_together(std::span<const std::string> paths) {
  const auto folder_of = [](const std::string& path) {
    const std::string folder = fs::path(path).parent_path().lexically_normal().string();
    return folder.empty() ? "." : folder;
  };
  std::set<std::string> names;
  for (const std::string& path : paths) {
    const std::string folder = folder_of(path), first = folder_of(paths.front());
    if (folder != first) return "named files must all be in one directory; have " + first + " and " + folder;
    if (!names.insert(fs::path(path).filename().string()).second) return path + " is named twice";
  }
  return {};
}

}  // namespace

Program::Program() : importer_(compilation_) {}
Program::~Program() = default;

std::string Program::load_files(std::span<const std::string> paths) {
  importer_.set_root(fs::path(paths.front()).parent_path());
  if (const std::string error = wrong_together(paths); !error.empty()) return error;
  const parse::Mode mode = paths.size() > 1 ? parse::Mode::GoFile : parse::Mode::Auto;
  for (const std::string& path : paths) {
    ReadResult source = read_source(path);
    if (!source.error.empty()) return "cannot read " + path + ": " + source.error;
    if (paths.size() > 1 && path.ends_with(".gol") && !parse::has_package_clause(source.text)) {
      return path + " is a script, which runs alone: it has no package clause";
    }
    parse_main(path, std::move(source.text), mode);
    const syntax::File &first = *files_.front(), &last = *files_.back();
    if (first.package_name && last.package_name && first.package_name->name != last.package_name->name) {
      report_two_packages(compilation_.sink, first, paths.front(), last, path);
      files_.clear();  // what else is wrong would follow from that
      break;
    }
  }
  return {};
}

std::string Program::load_folder(const std::string& folder) {
  importer_.set_root(folder);
  base::run_on_large_stack([&] { files_ = importer_.parse_folder(folder, importer_.root_path()); });
  if (files_.empty() && !has_errors()) {
    return (PackageImporter::test_files_of(folder).empty() ? "no Go files in " : "no non-test Go files in ") + folder;
  }
  return {};
}

bool Program::load_tests(const std::string& import_path, const std::string& folder,
                         std::span<const std::string> files) {
  importer_.set_root(folder);
  std::vector<std::filesystem::path> sources, tests;
  for (const std::string& file : files) {
    (is_test_file(file) ? tests : sources).emplace_back(file);
  }
  if (files.empty()) {
    sources = PackageImporter::files_of(folder);
    tests = PackageImporter::test_files_of(folder);
  }
  if (tests.empty()) return false;
  tests_loaded_ = true;
  base::run_on_large_stack([&] {
    const auto found = importer_.parse_with_tests(sources, tests, import_path);
    std::vector<TestedPackage> packages;
    const auto add = [&](const std::string& path, std::span<const syntax::File* const> all,
                         std::span<const syntax::File* const> test_files) {
      if (!all.empty())
        packages.push_back({path, find_tests(test_files, compilation_.sources, compilation_.sink)});
    };
    add(import_path, found.inside, found.inside_tests);
    add(found.outside_path, found.outside, found.outside_tests);
    path_ = import_path + ".test";
    if (compilation_.sink.has_errors()) return;
    const auto& source = compilation_.sources.add("_testmain.go", test_main_source(import_path, packages));
    files_.push_back(&compilation_.parse(source, parse::Mode::GoFile));
  });
  return true;
}

void Program::load_text(const std::string& name, std::string text, std::uint32_t lines_before) {
  importer_.set_root(".");
  parse_main(name, std::move(text), parse::Mode::Auto, lines_before);
}

void Program::parse_main(std::string name, std::string text, parse::Mode mode, std::uint32_t lines_before) {
  base::SourceFile& source = compilation_.sources.add(std::move(name), std::move(text));
  source.first_line -= lines_before;  // wraps around; adding the lines brings it back
  base::run_on_large_stack([&] {
    const syntax::File& file = compilation_.parse(source, mode);
    files_.push_back(&file);
    importer_.admit_imports(file, importer_.root_path());
  });
}

void Program::check() {
  if (compilation_.sink.has_syntax_errors() || files_.empty()) return;
  base::run_on_large_stack([&] {
    info_.reserve(compilation_.next_id);
    types::CheckOptions options;
    options.variables_per_loop = importer_.module() && importer_.module()->go_minor < 22;
    options.unused_variables = unused_allowed_;
    options.imports_of_main = tests_loaded_;
    checker_ =
        std::make_unique<types::Checker>(compilation_.sink, importer_, info_, compilation_.sources, options);
    package_ = files_.front()->script() ? checker_->check_script(*files_.front())
                                        : checker_->check_package(path_, files_);
  });
}

void Program::check_runnable() {
  check();
  if (has_errors() || files_.empty() || files_.front()->script()) return;
  const syntax::Ident& clause = *files_.front()->package_name;
  if (clause.name.text() != "main") {
    compilation_.sink.error(clause.span,
                            "package " + std::string(clause.name.text()) + " is not a main package");
    return;
  }
  if (!package_->scope->lookup(base::Name("main"))) {
    compilation_.sink.error(clause.span, "function main is undeclared in the main package");
  }
}

}  // namespace gol::driver
