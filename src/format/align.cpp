#include "format/align.hpp"

#include <algorithm>
#include <vector>

namespace gol::format {
namespace {

constexpr std::size_t tab_width = 8, cell_padding = 1;

// Drops blanks before newlines and at the end, and the escape bytes.
class TrimmedText {
 public:
  void add(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
      if (!escaped_ && (text[i] == ' ' || text[i] == '\t')) {
        blanks_ += text[i++];
      } else if (text[i] == escape) {
        settle();
        escaped_ = !escaped_;
        ++i;
      } else {
        settle();
        const std::size_t end =
            escaped_ ? text.find(escape, i) : text.find_first_of(std::string_view(" \t\xFF", 3), i);
        out_ += text.substr(i, end - i);
        i = std::min(end, text.size());
      }
    }
  }
  void add(char c, std::size_t count) { blanks_.append(count, c); }
  void newline() {
    blanks_.clear();
    out_ += '\n';
  }
  std::string take() { return std::move(out_); }

 private:
  void settle() {
    out_ += blanks_;
    blanks_.clear();
  }

  std::string out_, blanks_;
  bool escaped_ = false;
};

// Counts characters, not bytes; an escape byte counts as one and is taken off afterwards.
std::size_t width_of(std::string_view text) {
  std::size_t width = 0;
  for (const char c : text) width += (static_cast<unsigned char>(c) & 0xC0) != 0x80 && c != escape;
  return width;
}

// The lines up to the next break of all columns.
class Section {
 public:
  explicit Section(TrimmedText& out) : out_(out) { cells_.reserve(64); }

  void add_cell(std::string_view text, bool hard) { cells_.push_back({text, width_of(text), hard}); }
  // What follows the last cell of a line.
  void end_line(std::string_view rest) {
    cells_.push_back({rest, 0, false});
    ends_.push_back(cells_.size());
  }
  bool line_is_plain() const { return cells_.size() == (ends_.empty() ? 0 : ends_.back()); }

  void flush() {
    write(0, ends_.size());
    cells_.clear();
    ends_.clear();
  }

 private:
  struct Cell {
    std::string_view text;
    std::size_t width;
    bool hard;  // ended by '\t': its column is kept even if it is empty
  };

  std::size_t begin(std::size_t line) const { return line == 0 ? 0 : ends_[line - 1]; }
  std::size_t cell_count(std::size_t line) const { return ends_[line] - begin(line) - 1; }

  // Writes the lines [first, last), whose columns up to widths_.size() are settled.
  void write(std::size_t first, std::size_t last) {
    const std::size_t column = widths_.size();
    for (std::size_t line = first; line < last; ++line) {
      if (cell_count(line) <= column) continue;
      write_lines(first, line);
      first = line;
      std::size_t width = 0;
      bool used = false;
      for (; line < last && cell_count(line) > column; ++line) {
        const Cell& cell = cells_[begin(line) + column];
        width = std::max(width, cell.width + cell_padding);
        used |= cell.width > 0 || cell.hard;
      }
      widths_.push_back(used ? width : 0);
      write(first, line);
      widths_.pop_back();
      first = line;
    }
    write_lines(first, last);
  }

  void write_lines(std::size_t first, std::size_t last) {
    for (std::size_t line = first; line < last; ++line) {
      bool indentation = true;
      for (std::size_t at = begin(line), column = 0; at < ends_[line]; ++at, ++column) {
        const Cell& cell = cells_[at];
        indentation &= cell.text.empty();
        out_.add(cell.text);
        if (at + 1 == ends_[line] || column >= widths_.size()) continue;
        if (indentation) out_.add('\t', (widths_[column] + tab_width - 1) / tab_width);
        else out_.add(' ', widths_[column] - cell.width);
      }
      out_.newline();
    }
  }

  TrimmedText& out_;
  std::vector<Cell> cells_;  // those of all lines, the rest of each line behind its cells
  std::vector<std::size_t> ends_;
  std::vector<std::size_t> widths_;
};

}  // namespace

std::string align(std::string_view text) {
  TrimmedText out;
  Section section(out);
  std::size_t begin = 0;
  for (std::size_t at = 0;;) {
    at = text.find_first_of(std::string_view("\t\v\n\f\xFF", 5), at);
    if (at == text.npos) break;
    const char c = text[at];
    if (c == escape) {
      const std::size_t end = text.find(escape, at + 1);
      if (end == text.npos) break;
      at = end + 1;
      continue;
    }
    const std::string_view part = text.substr(begin, at - begin);
    begin = ++at;
    if (c == '\t' || c == '\v') {
      section.add_cell(part, c == '\t');
      continue;
    }
    // A line without cells ends all columns too.
    const bool plain = section.line_is_plain();
    section.end_line(part);
    if (c == '\f' || plain) section.flush();
  }
  section.flush();
  out.add(text.substr(begin));
  return out.take();
}

}  // namespace gol::format
