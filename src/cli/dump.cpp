// gol dump: what each stage made of a file.
#include <cstdio>

#include "cli/options.hpp"
#include "cli/report.hpp"
#include "base/suggest.hpp"
#include "driver/dump.hpp"

namespace gol::cli {
namespace {

int dump_ast(driver::Program& program) {
  const std::string text = driver::dump_ast(program);
  std::fwrite(text.data(), 1, text.size(), stdout);
  return report_diagnostics(program);
}

int dump_types(driver::Program& program) {
  program.check();
  const std::string text = driver::dump_types(program);
  std::fwrite(text.data(), 1, text.size(), stdout);
  return report_diagnostics(program);
}

int dump_tree(driver::Program& program) {
  program.check();
  if (const int code = report_diagnostics(program)) return code;
  const std::string text = program.tree();
  std::fwrite(text.data(), 1, text.size(), stdout);
  return exit_ok;
}

struct Stage {
  std::string name;
  int (*dump)(driver::Program& program);
};
const Stage stages[] = {{"ast", dump_ast}, {"types", dump_types}, {"tree", dump_tree}};

}  // namespace

int dump_command(Arguments arguments) {
  std::vector<std::string> rest;
  Options options("gol dump ast|types|tree FILE",
                  "Prints the syntax tree of a file, each of its expressions with type and value, or the "
                  "tree that runs.");
  if (const auto code = options.parse(arguments, rest)) return *code;
  if (rest.size() != 2) return usage_error("dump needs a stage and a file");

  std::vector<std::string> names;
  for (const Stage& stage : stages) {
    names.push_back(stage.name);
    if (stage.name != rest[0]) continue;
    driver::Program program;
    const std::string error = program.load_files(std::span(rest).subspan(1));
    return error.empty() ? stage.dump(program) : failure(error);
  }
  return usage_error("unknown stage " + rest[0] + base::did_you_mean(rest[0], names));
}

}  // namespace gol::cli
