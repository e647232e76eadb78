#include "runner/expectation.hpp"

#include <fstream>
#include <iostream>
#include <sstream>

namespace gol::file_tests {
namespace {

const std::regex section_header("^// (Output|Unordered output|Stderr|Exit|Stdin|Args|Flags):(.*)$");

// A comment line without its marker.
std::string uncommented(const std::string& line) {
  if (line.starts_with("// ")) return line.substr(3);
  return line.substr(std::min<std::size_t>(2, line.size()));
}

// Words separated by blanks; single or double quotes keep blanks.
Lines split_words(const std::string& text) {
  Lines words;
  std::string word;
  char quote = 0;
  bool started = false;
  for (const char c : text) {
    if (quote ? c == quote : c == '"' || c == '\'') {
      quote = quote ? 0 : c;
      started = true;
    } else if (!quote && (c == ' ' || c == '\t')) {
      if (started) words.push_back(word);
      word.clear();
      started = false;
    } else {
      word += c;
      started = true;
    }
  }
  if (started) words.push_back(word);
  return words;
}

std::string joined(const Lines& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

void take_section(Expectation& result, const std::string& name, const std::string& value, Lines lines) {
  if (!value.empty() && name != "Exit" && name != "Args" && name != "Flags")
    lines.insert(lines.begin(), value);
  if (name == "Output" || name == "Unordered output") {
    result.output = lines;
    result.unordered = name != "Output";
  } else if (name == "Stderr") {
    result.errors = lines;
  } else if (name == "Stdin") {
    result.input = joined(lines);
  } else if (name == "Exit") {
    result.exit_code = std::stoi(value);
  } else {
    (name == "Args" ? result.args : result.flags) = split_words(value);
  }
}

}  // namespace

Lines split_lines(const std::string& text) {
  Lines lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    std::cerr << "cannot read " << path << "\n";
    std::exit(1);
  }
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

bool is_utf8(const std::string& text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const std::size_t length = byte < 0x80   ? 1
                               : byte < 0xC2 ? 0
                               : byte < 0xE0 ? 2
                               : byte < 0xF0 ? 3
                               : byte < 0xF5 ? 4
                                             : 0;
    if (length == 0 || i + length > text.size()) return false;
    for (std::size_t k = 1; k < length; ++k) {
      if ((static_cast<unsigned char>(text[i + k]) & 0xC0) != 0x80) return false;
    }
    i += length;
  }
  return true;
}

void write_file(const std::string& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

Expectation read_expectation(const Lines& source) {
  Expectation result;
  // The sections are the comment block that ends the file, from its first header on.
  std::size_t begin = source.size();
  while (begin > 0 && (source[begin - 1].starts_with("//") || source[begin - 1].empty())) --begin;
  while (begin < source.size() && !std::regex_match(source[begin], section_header)) ++begin;
  result.first_line = begin;
  for (std::size_t i = begin; i < source.size();) {
    std::smatch header;
    if (!std::regex_match(source[i], header, section_header)) {
      ++i;
      continue;
    }
    Lines lines;
    std::size_t next = i + 1;
    while (next < source.size() && source[next].starts_with("//") &&
           !std::regex_match(source[next], section_header)) {
      lines.push_back(uncommented(source[next++]));
    }
    std::string value = header[2];
    value.erase(0, value.find_first_not_of(' '));
    take_section(result, header[1], value, lines);
    i = next;
  }
  return result;
}

std::vector<ErrorMarker> read_error_markers(const Lines& source) {
  static const std::regex marker("(?://|/\\*) ERROR([+-][0-9]+)? (.*)$");
  static const std::regex quoted("\"((?:[^\"\\\\]|\\\\.)*)\"|`([^`]*)`");
  std::vector<ErrorMarker> markers;
  for (std::size_t i = 0; i < source.size(); ++i) {
    std::smatch found;
    if (!std::regex_search(source[i], found, marker)) continue;
    const int offset = found[1].matched ? std::stoi(found[1]) : 0;
    const std::string list = found[2];
    for (std::sregex_iterator at(list.begin(), list.end(), quoted), end; at != end; ++at) {
      std::string pattern = (*at)[1].matched ? (*at)[1] : (*at)[2];
      // In double quotes a backslash keeps its meaning for the regexp, except before a quote.
      for (std::size_t q = pattern.find("\\\""); q != pattern.npos; q = pattern.find("\\\"", q))
        pattern.erase(q, 1);
      const auto line = static_cast<std::size_t>(static_cast<long>(i) + 1 + offset);
      markers.push_back({line, pattern, std::regex(pattern)});
    }
  }
  return markers;
}

}  // namespace gol::file_tests
