#include "cli/line_loop.hpp"

#include <algorithm>

namespace gol::cli {

namespace {

// The lines of the files that os.Args names, one file after another; without one, of standard input. Scanning is
// faster than reading lines with their ends, which only printing needs.
constexpr const char* input =
    "var line string\n"
    "var fields []string\n"
    "var nr int\n"
    "gol_files := os.Args[1:]\n"
    "if len(gol_files) == 0 { gol_files = []string{\"-\"} }\n"
    "gol_file := os.Stdin\n"
    "gol_check := func(err error) {\n"
    "\tif err == nil || err == io.EOF { return }\n"
    "\tfmt.Fprintln(os.Stderr, \"gol:\", err)\n"
    "\tos.Exit(1)\n"
    "}\n"
    "gol_open := func() bool {\n"
    "\tif len(gol_files) == 0 { return false }\n"
    "\tif gol_file != os.Stdin { gol_file.Close() }\n"
    "\tvar err error\n"
    "\tif gol_file = os.Stdin; gol_files[0] != \"-\" { gol_file, err = os.Open(gol_files[0]) }\n"
    "\tgol_check(err)\n"
    "\tgol_files = gol_files[1:]\n"
    "\tgol_begin()\n"
    "\treturn true\n"
    "}\n";

constexpr const char* scanning =
    "var gol_lines *bufio.Scanner\n"
    "gol_begin := func() {\n"
    "\tgol_lines = bufio.NewScanner(gol_file)\n"
    "\tgol_lines.Buffer(nil, 1<<30)\n"
    "}\n"
    "gol_next := func() bool {\n"
    "\tfor !gol_lines.Scan() {\n"
    "\t\tgol_check(gol_lines.Err())\n"
    "\t\tif !gol_open() { return false }\n"
    "\t}\n"
    "\tline = gol_lines.Text()\n";

constexpr const char* reading =
    "var gol_lines *bufio.Reader\n"
    "var gol_end string\n"
    "gol_begin := func() { gol_lines = bufio.NewReaderSize(gol_file, 1<<16) }\n"
    "gol_next := func() bool {\n"
    "\ttext, err := gol_lines.ReadString('\\n')\n"
    "\tfor text == \"\" {\n"
    "\t\tgol_check(err)\n"
    "\t\tif !gol_open() { return false }\n"
    "\t\ttext, err = gol_lines.ReadString('\\n')\n"
    "\t}\n"
    "\tsize := len(text) - 1\n"
    "\tgol_end = \"\\n\"\n"
    "\tif text[size] != '\\n' { gol_end = \"\"; size++ }\n"
    "\tif size > 0 && text[size-1] == '\\r' { gol_end = \"\\r\" + gol_end; size-- }\n"
    "\tline = text[:size]\n";

// Where the last line of a file has no end it is printed without one, unless something follows.
constexpr const char* printing =
    "gol_print := func() bool {\n"
    "\tfmt.Print(line, gol_end)\n"
    "\tif gol_end != \"\" { return gol_next() }\n"
    "\tmore := gol_next()\n"
    "\tif more || gol_ends { fmt.Println() }\n"
    "\treturn more\n"
    "}\n"
    "for gol_more := gol_open() && gol_next(); gol_more; gol_more = gol_print() {\n";

}  // namespace

LineLoop make_line_loop(const std::string& before, const std::string& code, const std::string& after, bool print) {
  std::string text = std::string(print ? reading : scanning) + "\tnr++\n";
  // Splitting costs more than reading, and most code does not ask for it.
  if ((before + code + after).find("fields") != std::string::npos) text += "\tfields = strings.Fields(line)\n";
  text = input + text + "\treturn true\n}\n" + before;
  if (print) text += (after.empty() ? "const gol_ends = false\n" : "const gol_ends = true\n") + std::string(printing);
  else text += "for gol_more := gol_open() && gol_next(); gol_more; gol_more = gol_next() {\n";
  const auto lines = std::count(text.begin(), text.end(), '\n');
  text += code + "\n}\n" + after;
  return {text, static_cast<std::uint32_t>(lines)};
}

}  // namespace gol::cli
