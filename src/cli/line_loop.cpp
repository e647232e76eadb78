#include "cli/line_loop.hpp"

#include <algorithm>

namespace gol::cli {

LineLoop make_line_loop(const std::string& before, const std::string& code, const std::string& after, bool print) {
  std::string text =
      "var line string\n"
      "var fields []string\n"
      "var nr int\n"
      "gol_lines := bufio.NewScanner(os.Stdin)\n"
      "gol_lines.Buffer(nil, 1<<30)\n"
      "gol_next := func() bool {\n"
      "\tif !gol_lines.Scan() { return false }\n"
      "\tline = gol_lines.Text()\n"
      "\tnr++\n";
  // Splitting costs more than reading, and most code does not ask for it.
  if ((before + code + after).find("fields") != std::string::npos) text += "\tfields = strings.Fields(line)\n";
  text += "\treturn true\n}\n";
  text += before;
  if (print) {
    text +=
        "gol_print := func() bool {\n\tfmt.Println(line)\n\treturn gol_next()\n}\n"
        "for gol_more := gol_next(); gol_more; gol_more = gol_print() {\n";
  } else {
    text += "for gol_more := gol_next(); gol_more; gol_more = gol_next() {\n";
  }
  const auto lines = std::count(text.begin(), text.end(), '\n');
  text += code + "\n}\n" + after;
  return {text, static_cast<std::uint32_t>(lines)};
}

}  // namespace gol::cli
