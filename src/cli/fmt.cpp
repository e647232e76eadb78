// gol fmt: sources in their standard form.
#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "cli/folders.hpp"
#include "cli/options.hpp"
#include "cli/progress.hpp"
#include "cli/replace_file.hpp"
#include "cli/report.hpp"
#include "driver/read_source.hpp"
#include "format/diff.hpp"
#include "format/format.hpp"

namespace gol::cli {
namespace {

namespace fs = std::filesystem;

struct FmtFlags {
  bool list = false, write = false, diff = false;
};

bool is_source(const fs::path& path) {
  const std::string name = path.filename().string();
  return !name.starts_with('.') && (path.extension() == ".go" || path.extension() == ".gol");
}

bool is_left_out(const fs::path& folder) {
  const std::string name = folder.filename().string();
  return name.starts_with('.') || name.starts_with('_') || name == "testdata" || name == "vendor";
}

// The sources below a folder, in the order of their names.
int add_sources(const std::string& folder, std::vector<std::string>& files) {
  std::error_code error;
  std::vector<fs::path> entries;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    entries.push_back(at->path());
  }
  if (error) return failure(folder + ": " + error.message());
  std::sort(entries.begin(), entries.end());
  int result = exit_ok;
  for (const fs::path& entry : entries) {
    const fs::file_status status = fs::symlink_status(entry, error);
    if (fs::is_directory(status)) {
      if (!is_left_out(entry)) result |= add_sources(entry.string(), files);
    } else if (is_source(entry) && fs::is_regular_file(entry, error)) {
      files.push_back(entry.string());
    }
  }
  return result;
}

// `path` is empty for standard input.
int format_one(const std::string& path, const FmtFlags& flags, Progress& progress) {
  const std::string name = path.empty() ? "<standard input>" : path;
  const driver::ReadResult read = path.empty() ? driver::read_standard_input() : driver::read_source(path);
  if (!read.error.empty()) {
    progress.clear();
    return failure(name + ": " + read.error);
  }

  base::SourceSet sources;
  base::DiagnosticSink sink;
  const auto formatted = format::format_source(sources, sink, name, read.text);
  if (!formatted) {
    progress.clear();
    return report_diagnostics(sources, sink);
  }
  const bool differs = *formatted != read.text;
  if (differs && flags.list) std::printf("%s\n", name.c_str());
  if (differs && flags.write) {
    if (const std::string error = replace_file(path, *formatted); !error.empty())
      return failure(name + ": " + error);
  }
  if (differs && flags.diff) {
    const std::string diff = format::unified_diff(name + ".orig", read.text, name, *formatted);
    std::fwrite(diff.data(), 1, diff.size(), stdout);
  }
  if (!flags.list && !flags.write && !flags.diff)
    std::fwrite(formatted->data(), 1, formatted->size(), stdout);
  return exit_ok;
}

}  // namespace

int fmt_command(Arguments arguments) {
  std::vector<std::string> paths;
  FmtFlags flags;
  Options options(
      "gol fmt [FLAGS] [FILE|DIR...]",
      "Formats Go files and scripts as gofmt does: standard input without a file, all .go and .gol "
      "files of a folder and those below it. The result goes to standard output.");
  options.flag("-l", flags.list, "list the files whose format differs instead");
  options.flag("-w", flags.write, "write the result back to the file instead");
  options.flag("-d", flags.diff, "show what would change instead");
  if (const auto code = options.parse(arguments, paths)) return *code;
  if (paths.empty()) {
    if (flags.write) return usage_error("fmt -w needs a file");
    Progress none("", 0);
    return format_one("", flags, none);
  }

  int result = exit_ok;
  std::vector<std::string> files;
  for (const std::string& path : paths) {
    std::error_code error;
    // A folder means all below it anyway.
    if (is_tree_pattern(path)) result |= add_sources(folder_of_word(path).string(), files);
    else if (fs::is_directory(path, error)) result |= add_sources(path, files);
    else files.push_back(path);
  }
  // Only with -w nothing else is written.
  Progress progress("formatting", flags.write && !flags.list && !flags.diff ? files.size() : 0);
  for (const std::string& file : files) {
    progress.next(file);
    result |= format_one(file, flags, progress);
  }
  if (std::fflush(stdout) != 0) return failure("standard output cannot be written");
  return result;
}

}  // namespace gol::cli
