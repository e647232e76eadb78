#include "terminal/layout.hpp"

#include <algorithm>

#include "terminal/glyph.hpp"

namespace gol::terminal {
namespace {

// Fills rows from left to right; attributes end with each row and are taken up again in the next.
class RowWriter {
 public:
  explicit RowWriter(int columns) : width_(std::max(columns, 1)) {}

  void set_attributes(const std::string& parameters) { wanted_ = parameters; }

  // Shows one unit that is not divided, unless it is wider than the terminal.
  void put(std::string_view shown, int columns) {
    if (columns > width_) {
      shown = "?";
      columns = 1;
    }
    make_room(columns);
    apply_attributes();
    row_.bytes += shown;
    row_.columns += columns;
  }

  // Escape sequences, which take no room.
  void put_escape(std::string_view sequence) { row_.bytes += sequence; }

  // Afterwards there is room for so many columns in this row.
  void make_room(int columns) {
    if (row_.columns + columns <= width_) return;
    end_attributes();
    row_.bytes.append(static_cast<std::size_t>(width_ - row_.columns), ' ');
    row_.columns = width_;
    row_.wraps = true;
    end_row();
  }

  void break_line() {
    end_attributes();
    end_row();
  }

  std::size_t row() const { return rows_.size(); }
  int column() const { return row_.columns; }

  std::vector<Row> finish() {
    break_line();
    return std::move(rows_);
  }

 private:
  void apply_attributes() {
    if (wanted_ == active_) return;
    end_attributes();
    if (!wanted_.empty()) row_.bytes += "\x1b[" + wanted_ + "m";
    active_ = wanted_;
  }
  void end_attributes() {
    if (!active_.empty()) row_.bytes += "\x1b[0m";
    active_.clear();
  }
  void end_row() {
    rows_.push_back(std::move(row_));
    row_ = Row();
  }

  int width_;
  std::vector<Row> rows_;
  Row row_;
  std::string wanted_, active_;
};

void put_prompt(RowWriter& out, std::string_view prompt) {
  out.set_attributes("");
  int column = 0;
  for (std::size_t at = 0; at < prompt.size();) {
    if (prompt[at] == '\x1b') {
      const std::size_t length = escape_length(prompt, at);
      out.put_escape(prompt.substr(at, length));
      at += length;
      continue;
    }
    const std::size_t end = next_glyph(prompt, at);
    const ShownGlyph glyph = show_glyph(prompt.substr(at, end - at), column);
    out.put(glyph.shown, glyph.columns);
    column += glyph.columns;
    at = end;
  }
}

// The attributes of a byte. Bytes are asked for in ascending order.
class Attributes {
 public:
  explicit Attributes(const View& view) : view_(view) {}

  std::string at(std::size_t byte) {
    while (span_ < view_.spans.size() && view_.spans[span_].end <= byte) ++span_;
    const bool inside = span_ < view_.spans.size() && view_.spans[span_].begin <= byte;
    std::string parameters = sgr(inside ? view_.spans[span_].style : Style::Plain);
    if (std::find(view_.marks.begin(), view_.marks.end(), byte) != view_.marks.end()) {
      parameters += parameters.empty() ? "1;4" : ";1;4";
    }
    return parameters;
  }

 private:
  const View& view_;
  std::size_t span_ = 0;
};

// A tab, and what stands for an invalid byte or a control character, may be divided at the end of a row.
void put_glyph(RowWriter& out, std::string_view bytes, const ShownGlyph& glyph) {
  const bool stands_for = glyph.shown != bytes;
  if (!stands_for) return out.put(glyph.shown, glyph.columns);
  for (const char c : glyph.shown) out.put(std::string_view(&c, 1), 1);
}

}  // namespace

const char* sgr(Style style) {
  switch (style) {
    case Style::Plain: return "";
    case Style::Keyword: return "35";
    case Style::String: return "32";
    case Style::Number: return "33";
    case Style::Comment: return "90";
    case Style::Function: return "34";
    case Style::Type: return "36";
    case Style::Error: return "31";
    case Style::Dim: return "90";
  }
  return "";
}

Picture lay_out_text(const View& view, int columns, bool colour) {
  Picture picture;
  RowWriter out(columns);
  Attributes attributes(view);
  const std::string_view text = view.text;
  const auto note_cursor = [&](std::size_t at) {
    if (at != view.cursor) return;
    picture.cursor_row = out.row();
    picture.cursor_column = out.column();
  };

  put_prompt(out, view.prompt);
  int column = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '\n') {
      out.make_room(1);
      note_cursor(at++);
      out.break_line();
      put_prompt(out, view.continuation);
      column = 0;
      continue;
    }
    const std::size_t end = next_glyph(text, at);
    const std::string_view bytes = text.substr(at, end - at);
    const ShownGlyph glyph = show_glyph(bytes, column);
    out.make_room(glyph.shown == bytes ? std::min(glyph.columns, columns) : 1);
    note_cursor(at);
    out.set_attributes(colour ? attributes.at(at) : "");
    put_glyph(out, bytes, glyph);
    column += glyph.columns;
    at = end;
  }
  out.make_room(1);
  note_cursor(text.size());
  picture.rows = out.finish();
  return picture;
}

std::vector<Row> lay_out_candidates(const View& view, int columns, std::size_t limit) {
  if (view.candidates.empty() || limit == 0) return {};
  int widest = 1;
  for (const std::string& candidate : view.candidates) widest = std::max(widest, shown_columns(candidate));
  const int cell = std::min(widest + 2, std::max(columns, 1));
  const std::size_t count = view.candidates.size();
  const std::size_t across = static_cast<std::size_t>(std::max(1, (columns + 2) / cell));
  const std::size_t down = (count + across - 1) / across;
  const std::size_t shown = std::min(down, limit);
  const std::size_t selected_row = view.selected < count ? view.selected % down : 0;
  const std::size_t first = selected_row < shown ? 0 : selected_row - shown + 1;

  std::vector<Row> rows;
  for (std::size_t row = first; row < first + shown; ++row) {
    Row line;
    for (std::size_t index = row; index < count; index += down) {
      const bool selected = index == view.selected;
      const int left = static_cast<int>(index / down) * cell;
      line.bytes.append(static_cast<std::size_t>(left - line.columns), ' ');
      line.columns = left;
      if (selected) line.bytes += "\x1b[7m";
      const std::string_view candidate = view.candidates[index];
      for (std::size_t at = 0; at < candidate.size();) {
        const std::size_t end = next_glyph(candidate, at);
        const ShownGlyph glyph = show_glyph(candidate.substr(at, end - at), 0);
        if (line.columns + glyph.columns > columns) break;
        line.bytes += glyph.shown;
        line.columns += glyph.columns;
        at = end;
      }
      if (selected) line.bytes += "\x1b[0m";
    }
    rows.push_back(std::move(line));
  }
  return rows;
}

Picture lay_out(const View& view, TerminalSize size, bool colour, std::size_t& top) {
  Picture picture = lay_out_text(view, size.columns, colour);
  const std::size_t limit = static_cast<std::size_t>(std::max(size.rows - 1, 1));
  const std::vector<Row> menu = lay_out_candidates(
      view, size.columns, limit - std::min(limit, std::min(picture.rows.size(), limit / 2 + 1)));
  const std::size_t room = limit - menu.size();

  top = std::min(top, picture.rows.size() - std::min(room, picture.rows.size()));
  top = std::min(top, picture.cursor_row);
  if (picture.cursor_row >= top + room) top = picture.cursor_row - room + 1;
  const auto begin = picture.rows.begin();
  const std::size_t end = std::min(picture.rows.size(), top + room);
  picture.rows.erase(begin + static_cast<std::ptrdiff_t>(end), picture.rows.end());
  picture.rows.erase(begin, begin + static_cast<std::ptrdiff_t>(top));
  picture.cursor_row -= top;
  picture.rows.back().wraps = false;
  picture.rows.insert(picture.rows.end(), menu.begin(), menu.end());
  return picture;
}

std::size_t rows_above_cursor(const Picture& picture, int columns) {
  const auto width = static_cast<std::size_t>(std::max(columns, 1));
  std::size_t above = 0, length = 0;
  for (std::size_t row = 0; row < picture.cursor_row; ++row) {
    length += static_cast<std::size_t>(picture.rows[row].columns);
    if (picture.rows[row].wraps) continue;
    above += std::max<std::size_t>(1, (length + width - 1) / width);
    length = 0;
  }
  return above + (length + static_cast<std::size_t>(picture.cursor_column)) / width;
}

}  // namespace gol::terminal
