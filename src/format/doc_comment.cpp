// Doc comments are made of paragraphs, headings, lists and code, told apart by indentation and empty lines
// (go.dev/doc/comment). The text of each is kept; what changes is how it is set off.
#include <algorithm>

#include "base/name.hpp"
#include "format/comment_text.hpp"
#include "format/doc_text.hpp"
#include "parse/unicode.hpp"

namespace gol::format {
namespace {

enum class BlockKind { Paragraph, Heading, OldHeading, List, Code };

struct Block {
  std::size_t begin, end;  // lines
  BlockKind kind;
};

// Splits lines into blocks. Mistakes of comments that were never in the standard form are guessed at: an item
// of a list or the beginning of code that lacks its indentation counts as indented when an indented line
// follows.
class BlockSplitter {
 public:
  explicit BlockSplitter(const DocLines& lines) : lines_(lines) {}

  std::vector<Block> split() {
    for (;;) {
      while (at_ < lines_.size() && lines_[at_].empty()) ++at_;
      if (at_ >= lines_.size()) return std::move(blocks_);
      if (at_ < forced_until_ || is_indented(lines_[at_])) add_indented();
      else add_unindented();
    }
  }

 private:
  void add(std::size_t begin, std::size_t end, BlockKind kind) {
    blocks_.push_back({begin, end, kind});
    at_ = end;
  }

  void add_indented() {
    const std::size_t begin = at_;
    bool bare_items = is_list_item(lines_[begin]) && begin < forced_until_;
    std::size_t next = begin + 1;
    for (; next < lines_.size(); ++next) {
      const std::string_view line = lines_[next];
      if (line.empty()) bare_items = false;
      else if (next >= forced_until_ && !is_indented(line) && !(bare_items && is_list_item(line))) break;
    }
    std::size_t end = next;
    while (end > begin && lines_[end - 1].empty()) --end;
    // The brace that closes pasted code.
    if (end < lines_.size() && lines_[end].starts_with('}')) ++end;
    add(begin, end, is_list_item(lines_[begin]) ? BlockKind::List : BlockKind::Code);
  }

  void add_unindented() {
    const std::size_t begin = at_;
    std::size_t end = begin + 1;
    while (end < lines_.size() && !lines_[end].empty() && !is_indented(lines_[end])) ++end;
    if (end < lines_.size() && !lines_[end].empty() && !is_list_item(lines_[end])) {
      const std::string_view last = lines_[end - 1];
      if (is_list_item(last)) {
        forced_until_ = end;
        do --end;
        while (end > begin && is_list_item(lines_[end - 1]));
      } else if (last.ends_with('{') || last.ends_with('\\')) {
        forced_until_ = end;
        --end;
      }
      if (end == begin) return;  // it is all indented
    }
    BlockKind kind = BlockKind::Paragraph;
    if (end - begin == 1 && is_heading(lines_[begin])) kind = BlockKind::Heading;
    else if (end - begin == 1 && is_old_heading(begin)) kind = BlockKind::OldHeading;
    add(begin, end, kind);
  }

  // A line alone between paragraphs that begins with a capital letter and has hardly any punctuation.
  bool is_old_heading(std::size_t at) const {
    if (at == 0 || !lines_[at - 1].empty() || at + 2 >= lines_.size() || !lines_[at + 1].empty())
      return false;
    if (is_indented(lines_[at + 2])) return false;
    const std::string_view line = trim_space(lines_[at]);
    const parse::Rune first = parse::decode_rune(line);
    if (!parse::is_unicode_letter(first.value) || !base::Name(line.substr(0, first.length)).exported())
      return false;
    std::size_t last = line.size() - 1;
    while (last > 0 && (static_cast<unsigned char>(line[last]) & 0xC0) == 0x80) --last;
    const auto end = parse::decode_rune(line.substr(last)).value;
    if (!parse::is_unicode_letter(end) && !parse::is_unicode_digit(end)) return false;
    if (line.find_first_of(";:!?+*/=[]{}_^&~%#@<\">\\") != line.npos) return false;
    if (line.find("\xC2\xB0") != line.npos || line.find("\xC2\xA7") != line.npos) return false;
    for (std::size_t i = 0; i < line.size(); ++i) {
      const std::string_view rest = line.substr(i + 1);
      if (line[i] == '\'' && rest != "s" && !rest.starts_with("s ")) return false;
      if (line[i] == '.' && (rest.empty() || rest[0] == ' ')) return false;
    }
    return true;
  }

  const DocLines& lines_;
  std::size_t at_ = 0;
  std::size_t forced_until_ = 0;  // lines before it count as indented
  std::vector<Block> blocks_;
};

struct ListItem {
  std::string_view number;  // empty for a bullet
  std::vector<std::string> paragraphs;
};

// Writes blocks in the standard form.
class DocWriter {
 public:
  std::string write(const DocLines& lines) {
    struct Part {
      Block block;
      bool after_gap;
      std::vector<ListItem> items;
      bool loose = false;
      std::string paragraph;
    };
    std::vector<Part> parts;
    std::size_t last_end = 0;
    // Link definitions may stand behind their uses, so all of them are found first.
    for (const Block& block : BlockSplitter(lines).split()) {
      Part part{block, last_end < block.begin, {}, false, {}};
      last_end = block.end;
      const DocLines text(lines.begin() + static_cast<std::ptrdiff_t>(block.begin),
                          lines.begin() + static_cast<std::ptrdiff_t>(block.end));
      if (block.kind == BlockKind::List) part.items = list_items(text, part.loose);
      if (block.kind == BlockKind::Paragraph) {
        if (links_.define(text)) continue;
        part.paragraph = join(text);
      }
      parts.push_back(std::move(part));
    }
    for (const Part& part : parts) {
      const bool tight_list = part.block.kind == BlockKind::List && !part.after_gap && !part.loose;
      if (&part != &parts.front() && !tight_list) out_ += '\n';
      switch (part.block.kind) {
        case BlockKind::Paragraph: out_ += links_.convert(part.paragraph) + "\n"; break;
        case BlockKind::Heading:
          out_ += "# " + std::string(trim_space(lines[part.block.begin].substr(1))) + "\n";
          break;
        case BlockKind::OldHeading:
          out_ += "# " + std::string(trim_space(lines[part.block.begin])) + "\n";
          break;
        case BlockKind::List: write_list(part.items, part.loose); break;
        case BlockKind::Code:
          write_code(DocLines(lines.begin() + static_cast<std::ptrdiff_t>(part.block.begin),
                              lines.begin() + static_cast<std::ptrdiff_t>(part.block.end)));
      }
    }
    return out_ + links_.definitions();
  }

 private:
  static std::string join(const DocLines& lines) {
    std::string text;
    for (const std::string_view line : lines) {
      text += line;
      text += '\n';
    }
    text.pop_back();
    return text;
  }

  // `loose` tells that there are empty lines between or in the items.
  std::vector<ListItem> list_items(const DocLines& lines, bool& loose) {
    const bool numbered = !list_marker(lines[0])->number.empty();
    std::vector<ListItem> items;
    DocLines text;
    const auto end_paragraph = [&] {
      if (!items.empty() && !text.empty() && !links_.define(text))
        items.back().paragraphs.push_back(join(text));
      text.clear();
    };
    for (std::string_view line : lines) {
      if (const auto marker = list_marker(line); marker && !marker->number.empty() == numbered) {
        end_paragraph();
        items.push_back({marker->number, {}});
        line = marker->rest;
      }
      line = trim_space(line);
      if (line.empty()) {
        loose = true;
        end_paragraph();
      } else {
        text.push_back(line);
      }
    }
    end_paragraph();
    for (const ListItem& item : items) loose |= item.paragraphs.size() != 1;
    return items;
  }

  void write_list(const std::vector<ListItem>& items, bool loose) {
    for (const ListItem& item : items) {
      if (&item != &items.front() && loose) out_ += '\n';
      out_ += item.number.empty() ? "  - " : " " + std::string(item.number) + ". ";
      for (const std::string& paragraph : item.paragraphs) {
        if (&paragraph != &item.paragraphs.front()) out_ += "\n    ";
        for (const char c : links_.convert(paragraph)) {
          out_ += c;
          if (c == '\n') out_ += "    ";
        }
        out_ += '\n';
      }
    }
  }

  void write_code(const DocLines& lines) {
    for (const std::string_view line : without_common_indent(lines)) {
      if (!line.empty()) out_ += '\t';
      out_ += line;
      out_ += '\n';
    }
  }

  DocLinks links_;
  std::string out_;
};

// Comments for tools: //go:embed, //export, //line.
bool is_directive(std::string_view text) {
  if (text.starts_with("line ") || text.starts_with("extern ") || text.starts_with("export ")) return true;
  const std::size_t colon = text.find(':');
  if (colon == 0 || colon == text.npos || colon + 1 >= text.size()) return false;
  for (std::size_t i = 0; i <= colon + 1; ++i) {
    const char c = text[i];
    if (i != colon && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9')) return false;
  }
  return true;
}

// Whether all lines but the first begin with a star: such block comments stay as they are.
bool has_line_of_stars(std::string_view text) {
  for (std::size_t i = text.find('\n'); i != text.npos; i = text.find('\n', i + 1)) {
    const std::size_t first = text.find_first_not_of(" \t", i + 1);
    if (first != text.npos && text[first] != '*') return false;
  }
  return true;
}

DocLines split_lines(std::string_view text) {
  DocLines lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

std::string standard_form(std::string_view text) {
  return DocWriter().write(without_common_indent(split_lines(text)));
}

}  // namespace

std::optional<std::vector<std::string>> standard_doc_comment(const CommentGroup& group) {
  const Comment& first = group.comments[0];
  if (first.is_block()) {
    const std::string_view whole = first.text;
    if (group.comments.size() > 1 || whole.find('\n') == whole.npos || has_line_of_stars(whole))
      return std::nullopt;
    return std::vector<std::string>{"/*\n" + standard_form(whole.substr(2, whole.size() - 4)) + "*/"};
  }
  std::string text;
  std::vector<std::string> directives;
  for (const Comment& comment : group.comments) {
    if (!comment.text.starts_with("//")) return std::nullopt;
    std::string_view line = comment.text.substr(2);
    if (is_directive(line)) {
      directives.emplace_back(comment.text);
      continue;
    }
    if (line.starts_with(' ')) line.remove_prefix(1);
    text += line;
    text += '\n';
  }
  if (text.empty()) return std::nullopt;

  std::vector<std::string> result;
  text = standard_form(text);
  if (text.ends_with('\n')) text.pop_back();
  if (!text.empty()) {
    for (const std::string_view line : split_lines(text)) {
      result.push_back((line.empty() || line[0] == '\t' ? "//" : "// ") + std::string(line));
    }
  }
  if (!directives.empty()) result.emplace_back("//");
  result.insert(result.end(), directives.begin(), directives.end());
  return result;
}

}  // namespace gol::format
