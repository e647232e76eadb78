// Running programs: gol FILE, gol run, gol -e and standard input.
#include "cli/run.hpp"

#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

#include "cli/folders.hpp"
#include "cli/line_loop.hpp"
#include "cli/options.hpp"
#include "cli/report.hpp"
#include "cli/run_flags.hpp"
#include "driver/importer.hpp"
#include "driver/read_source.hpp"

namespace gol::cli {
namespace {

namespace fs = std::filesystem;

// Checks and runs what the program has loaded; `words` become os.Args.
int run_loaded(driver::Program& program, std::vector<std::string> words, driver::RunSettings settings) {
  settings.report = report_options();
  program.check_runnable();
  if (const int code = report_diagnostics(program)) return code;
  program.run(std::move(words), settings);
}

int run_files(const std::vector<std::string>& files, std::span<const std::string> arguments,
              const driver::RunSettings& settings) {
  for (const std::string& file : files) {
    if (file.ends_with("_test.go")) return failure("cannot run *_test.go files (" + file + "); gol test runs them");
  }
  driver::Program program;
  if (const std::string error = program.load_files(files); !error.empty()) return failure(error);
  std::vector<std::string> words{files.front()};
  words.insert(words.end(), arguments.begin(), arguments.end());
  return run_loaded(program, std::move(words), settings);
}

int run_folder(const std::string& folder, std::span<const std::string> arguments,
               const driver::RunSettings& settings) {
  driver::Program program;
  if (const std::string error = program.load_folder(folder); !error.empty()) {
    const std::vector<fs::path> scripts = driver::PackageImporter::scripts_of(folder);
    if (scripts.empty()) return failure(error);
    return failure("no package in " + folder + ", only scripts; run one of them, as in: gol " +
                   scripts.front().lexically_normal().string());
  }
  std::vector<std::string> words{folder};
  words.insert(words.end(), arguments.begin(), arguments.end());
  return run_loaded(program, std::move(words), settings);
}

int run_text(const std::string& name, std::string text, std::span<const std::string> arguments,
             const driver::RunSettings& settings, std::uint32_t lines_before = 0) {
  driver::Program program;
  if (name != "<stdin>") program.allow_unused();
  program.load_text(name, std::move(text), lines_before);
  std::vector<std::string> words{name};
  words.insert(words.end(), arguments.begin(), arguments.end());
  return run_loaded(program, std::move(words), settings);
}

int run_input(std::span<const std::string> arguments, const driver::RunSettings& settings) {
  driver::ReadResult source = driver::read_standard_input();
  if (!source.error.empty()) return failure("cannot read standard input: " + source.error);
  return run_text("<stdin>", std::move(source.text), arguments, settings);
}

bool is_source(const std::string& word) { return word.ends_with(".go") || word.ends_with(".gol"); }

// The leading words that name sources: one file of any name, or several *.go and *.gol files.
std::size_t count_files(const std::vector<std::string>& words) {
  std::size_t count = 1;
  if (!is_source(words.front())) return count;
  while (count < words.size() && is_source(words[count])) ++count;
  return count;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

// What is wrong with the first file that cannot be read. Asked before anything runs, so that no output is lost half-way.
std::string unreadable(const std::vector<std::string>& files) {
  for (const std::string& file : files) {
    if (file == "-") continue;
    std::error_code error;
    if (access(file.c_str(), R_OK) != 0) error.assign(errno, std::generic_category());
    else if (fs::is_directory(file, error)) error = std::make_error_code(std::errc::is_a_directory);
    if (error) return "cannot read " + file + ": " + error.message();
  }
  return {};
}

}  // namespace

int run_command(Arguments arguments) {
  std::vector<std::string> code, words;
  std::vector<std::string> begin, end;
  std::vector<std::string> for_lines, for_printed_lines;  // of each the last counts
  Options options("gol run [FLAGS] FILE... | DIR | - [ARG...]\n       gol run [FLAGS] -e CODE [ARG...]\n"
                  "       gol run [FLAGS] -n CODE | -p CODE [FILE...]",
                  "Runs a script, the Go files of a package, or the package in a folder.");
  options.texts("-e", code, "CODE", "run CODE as a script; may be repeated");
  options.texts("-n", for_lines, "CODE",
                "run CODE for each line of the files, or of standard input: line, fields, nr are declared");
  options.texts("-p", for_printed_lines, "CODE", "the same, and print line afterwards");
  options.texts("--begin", begin, "CODE", "with -n and -p: run CODE before the first line; may be repeated");
  options.texts("--end", end, "CODE", "with -n and -p: run CODE after the last line; may be repeated");
  RunFlags flags(options);
  if (const auto exit_code = options.parse(arguments, words)) return *exit_code;
  driver::RunSettings settings;
  if (const auto exit_code = flags.apply(settings)) return *exit_code;

  const bool print = !for_printed_lines.empty();
  if (print && !for_lines.empty()) return usage_error("-n and -p exclude each other");
  if (print || !for_lines.empty()) {
    begin.insert(begin.begin(), code.begin(), code.end());
    if (const std::string error = unreadable(words); !error.empty()) return failure(error);
    const LineLoop loop =
        make_line_loop(joined(begin), (print ? for_printed_lines : for_lines).back(), joined(end), print);
    return run_text(print ? "-p" : "-n", loop.text, words, settings, loop.lines_before);
  }
  if (!begin.empty() || !end.empty()) return usage_error("--begin and --end go with -n or -p");
  if (!code.empty()) return run_text("-e", joined(code), words, settings);
  if (words.empty()) return usage_error("run needs a file or a folder");
  if (words.front() == "-") return run_input(std::span(words).subspan(1), settings);
  std::error_code error;
  if (const fs::path folder = folder_of_word(words.front()); fs::is_directory(folder, error)) {
    return run_folder(folder.string(), std::span(words).subspan(1), settings);
  }
  const std::size_t files = count_files(words);
  return run_files({words.begin(), words.begin() + static_cast<std::ptrdiff_t>(files)},
                   std::span(words).subspan(files), settings);
}

int run_file(const std::string& path, Arguments arguments) {
  driver::RunSettings settings;
  if (const auto exit_code = apply_environment(settings)) return *exit_code;
  const std::vector<std::string> words(arguments.begin(), arguments.end());
  std::error_code error;
  if (fs::is_directory(path, error)) return run_folder(path, words, settings);
  return run_files({path}, words, settings);
}

int run_standard_input(Arguments arguments) {
  driver::RunSettings settings;
  if (const auto exit_code = apply_environment(settings)) return *exit_code;
  const std::vector<std::string> words(arguments.begin(), arguments.end());
  return run_input(words, settings);
}

}  // namespace gol::cli
