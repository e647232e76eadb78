#include "format/doc_text.hpp"

#include <algorithm>

namespace gol::format {
namespace {

bool is_scheme(std::string_view text) {
  static constexpr std::string_view schemes[] = {"file", "ftp", "gopher", "http", "https", "mailto", "nntp"};
  return std::find(std::begin(schemes), std::end(schemes), text) != std::end(schemes);
}

bool is_alphanumeric(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}
bool is_host_character(char c) {
  return is_alphanumeric(c) || std::string_view("_@-.[]:").find(c) != std::string_view::npos;
}
bool is_url_punctuation(char c) { return std::string_view(".,:;?!").find(c) != std::string_view::npos; }
bool is_path_character(char c) {
  return is_alphanumeric(c) || std::string_view("$'()*+&#=@~_/-[]{}%").find(c) != std::string_view::npos;
}

// The length of the address that the text begins with, or 0. Punctuation at its end belongs to the sentence,
// brackets have to match.
std::size_t url_length(std::string_view text) {
  const std::size_t colon = text.substr(0, 10).find("://");
  if (colon == text.npos || !is_scheme(text.substr(0, colon))) return 0;
  std::size_t at = colon + 3;
  if (at >= text.size() || !is_host_character(text[at]) || is_url_punctuation(text[at])) return 0;
  std::size_t end = ++at;
  for (; at < text.size() && is_host_character(text[at]); ++at) {
    if (!is_url_punctuation(text[at])) end = at + 1;
  }
  std::string open;
  for (at = end; at < text.size(); ++at) {
    const char c = text[at];
    if (is_url_punctuation(c)) continue;
    if (!is_path_character(c)) break;
    if (c == '(' || c == '[' || c == '{') {
      open += c == '(' ? ')' : c == '[' ? ']' : '}';
    } else if (c == ')' || c == ']' || c == '}') {
      if (open.empty() || open.back() != c) break;
      open.pop_back();
    }
    if (open.empty()) end = at + 1;
  }
  return end;
}

}  // namespace

std::string_view trim_space(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n\v\f"), text.size());
  const std::size_t end = text.find_last_not_of(" \t\r\n\v\f");
  return end == text.npos ? std::string_view() : text.substr(begin, end + 1 - begin);
}

bool is_indented(std::string_view line) { return !line.empty() && (line[0] == ' ' || line[0] == '\t'); }

bool is_heading(std::string_view line) {
  return line.size() >= 2 && line[0] == '#' && (line[1] == ' ' || line[1] == '\t') && trim_space(line) != "#";
}

DocLines without_common_indent(DocLines lines) {
  const auto trim_empty_lines = [&] {
    while (!lines.empty() && lines.back().empty()) lines.pop_back();
    const auto first =
        std::find_if(lines.begin(), lines.end(), [](std::string_view line) { return !line.empty(); });
    lines.erase(lines.begin(), first);
  };
  trim_empty_lines();
  if (lines.empty()) return lines;
  const auto indent_of = [](std::string_view line) {
    return line.substr(0, std::min(line.find_first_not_of(" \t"), line.size()));
  };
  std::string_view common = indent_of(lines[0]);
  for (const std::string_view line : lines) {
    if (line.empty()) continue;
    const std::string_view indent = indent_of(line);
    const auto differ = std::mismatch(common.begin(), common.end(), indent.begin(), indent.end());
    common = common.substr(0, static_cast<std::size_t>(differ.first - common.begin()));
  }
  for (std::string_view& line : lines) {
    if (line.starts_with(common)) line.remove_prefix(common.size());
    if (trim_space(line).empty()) line = {};
  }
  trim_empty_lines();
  return lines;
}

// A bullet or a number with a period or parenthesis, then a blank and text.
std::optional<ListMarker> list_marker(std::string_view line) {
  line = trim_space(line);
  std::string_view number;
  std::size_t size = 0;
  if (line.starts_with("\xE2\x80\xA2")) {
    size = 3;
  } else if (!line.empty() && std::string_view("*+-").find(line[0]) != std::string_view::npos) {
    size = 1;
  } else {
    while (size < line.size() && line[size] >= '0' && line[size] <= '9') ++size;
    if (size == 0 || size == line.size() || (line[size] != '.' && line[size] != ')')) return std::nullopt;
    number = line.substr(0, size++);
  }
  const std::string_view rest = line.substr(size);
  if (!is_indented(rest) || trim_space(rest).empty()) return std::nullopt;
  return ListMarker{number, rest};
}

bool DocLinks::define(const DocLines& lines) {
  std::vector<Definition> found;
  for (const std::string_view line : lines) {
    const std::size_t end = line.find("]:");
    if (!line.starts_with('[') || end == line.npos || end + 3 >= line.size() ||
        !is_indented(line.substr(end + 2))) {
      return false;
    }
    const std::string_view url = trim_space(line.substr(end + 3));
    const std::size_t scheme = url.find("://");
    if (scheme == url.npos || !is_scheme(url.substr(0, scheme))) return false;
    found.push_back({line.substr(1, end - 1), url, false});
  }
  definitions_.insert(definitions_.end(), found.begin(), found.end());
  return true;
}

// The first definition of a text counts. Line breaks in the text are blanks.
void DocLinks::mark_used(std::string_view text) {
  std::string plain(text);
  std::replace_if(
      plain.begin(), plain.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  const auto found = std::find_if(definitions_.begin(), definitions_.end(),
                                  [&](const Definition& definition) { return definition.text == plain; });
  if (found != definitions_.end()) found->used = true;
}

// `` and '' become quotes, unless they are part of an address or there are more of them.
std::string DocLinks::convert(std::string_view text) {
  if (!definitions_.empty()) {
    std::size_t open = text.npos;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] == '[') open = i;
      if (text[i] != ']') continue;
      if (open != text.npos) mark_used(text.substr(open + 1, i - open - 1));
      open = text.npos;
    }
  }
  if (text.find("``") == text.npos && text.find("''") == text.npos) return std::string(text);
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    const std::string_view rest = text.substr(i);
    std::size_t size = 1;
    if (rest.starts_with("```")) {
      size = std::min(rest.find_first_not_of('`'), rest.size());
    } else if (rest.starts_with("``") || rest.starts_with("''")) {
      result += rest[0] == '`' ? "\xE2\x80\x9C" : "\xE2\x80\x9D";
      i += 2;
      continue;
    } else if (is_alphanumeric(rest[0]) || rest[0] == '_') {
      // Only a whole word may begin an address.
      size = url_length(rest);
      if (size == 0) {
        while (size < rest.size() && (is_alphanumeric(rest[size]) || rest[size] == '_')) ++size;
      }
    }
    result += rest.substr(0, size);
    i += size;
  }
  return result;
}

std::string DocLinks::definitions() const {
  std::string text;
  for (const bool used : {true, false}) {
    bool first = true;
    for (const Definition& definition : definitions_) {
      if (definition.used != used) continue;
      if (first) text += '\n';
      first = false;
      text += "[" + std::string(definition.text) + "]: " + std::string(definition.url) + "\n";
    }
  }
  return text;
}

}  // namespace gol::format
