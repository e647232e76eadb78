// gol new: a beginning to be written on.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include "cli/options.hpp"

namespace gol::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view script_text = R"(#!/usr/bin/env gol
// %NAME% greets whom it is told to.
name := flag.String("name", "world", "whom to greet")
flag.Parse()

greetings := make(chan string)
go func() {
	defer close(greetings)
	greetings <- "hello, " + *name
}()
for greeting := range greetings {
	fmt.Println(greeting)
}
)";

constexpr std::string_view program_text = R"(package main

import "fmt"

func main() {
	fmt.Println("hello, world")
}
)";

// Makes the file, which must not be there yet; what went wrong, or nothing.
std::string write_new(const fs::path& path, std::string_view text, mode_t mode) {
  const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
  if (file < 0) return std::strerror(errno);
  const ssize_t written = write(file, text.data(), text.size());
  const int error = written == static_cast<ssize_t>(text.size()) ? 0 : errno;
  if (close(file) != 0 || error) return std::strerror(error ? error : errno);
  return {};
}

std::string with_name(std::string_view text, const std::string& name) {
  std::string result(text);
  constexpr std::string_view mark = "%NAME%";
  if (const std::size_t at = result.find(mark); at != result.npos) result.replace(at, mark.size(), name);
  return result;
}

int new_module(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) return failure(folder.string() + ": " + error.message());
  const std::string name = fs::absolute(folder).lexically_normal().filename().string();
  const std::string module = "module " + (name.empty() ? std::string("main") : name) + "\n\ngo 1.23\n";
  for (const auto& [file, text] : {std::pair<const char*, std::string_view>{"go.mod", module}, {"main.go", program_text}}) {
    if (const std::string reason = write_new(folder / file, text, 0666); !reason.empty())
      return failure((folder / file).string() + ": " + reason);
  }
  std::printf("wrote %s; `gol run %s` runs it\n", (folder / "main.go").c_str(), folder.c_str());
  return exit_ok;
}

}  // namespace

int new_command(Arguments arguments) {
  std::vector<std::string> words;
  Options options("gol new FILE.gol | FILE.go | FOLDER",
                  "Writes a small program to begin with: a script that can be executed, a Go file, or a folder with a "
                  "go.mod. What is there already stays as it is.");
  if (const auto code = options.parse(arguments, words)) return *code;
  if (words.size() != 1) return usage_error("new takes the name of a file or folder");
  const fs::path path = words.front();
  const bool script = path.extension() == ".gol";
  if (!script && path.extension() != ".go") return new_module(path);
  const std::string text = script ? with_name(script_text, path.stem().string()) : std::string(program_text);
  if (const std::string reason = write_new(path, text, script ? 0777 : 0666); !reason.empty())
    return failure(path.string() + ": " + reason);
  std::printf("wrote %s; `gol %s` runs it\n", path.c_str(), path.c_str());
  return exit_ok;
}

}  // namespace gol::cli
