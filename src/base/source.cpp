#include "base/source.hpp"

#include <algorithm>

#include "base/check.hpp"

namespace gol::base {

SourceFile& SourceSet::place(SourceFile file) {
  SourceFile& placed = files_.emplace_back(std::move(file));
  if (!placed.owned.empty()) placed.text = placed.owned;
  placed.base = next_base_;
  // One spare position, so that the end of a file is not the beginning of the next.
  next_base_ += static_cast<Pos>(placed.text.size()) + 1;
  return placed;
}

SourceFile& SourceSet::add(std::string name, std::string text) {
  SourceFile file;
  file.name = std::move(name);
  file.owned = std::move(text);
  return place(std::move(file));
}

SourceFile& SourceSet::add_static(std::string name, std::string_view text, std::uint32_t first_line) {
  SourceFile file;
  file.name = std::move(name);
  file.text = text;
  file.first_line = first_line;
  file.library = true;
  return place(std::move(file));
}

const SourceFile* SourceSet::file_of(Pos pos) const {
  if (pos == no_pos) return nullptr;
  auto after = std::upper_bound(files_.begin(), files_.end(), pos,
                                [](Pos p, const SourceFile& f) { return p < f.base; });
  if (after == files_.begin()) return nullptr;
  const SourceFile& file = *std::prev(after);
  return file.offset(pos) <= file.text.size() ? &file : nullptr;
}

namespace {

void find_lines(SourceFile& file) {
  if (!file.line_starts.empty()) return;
  file.line_starts.push_back(0);
  for (std::size_t i = 0; i < file.text.size(); ++i) {
    if (file.text[i] == '\n') file.line_starts.push_back(static_cast<std::uint32_t>(i + 1));
  }
}

}  // namespace

Location SourceSet::locate(Pos pos) const {
  auto* file = const_cast<SourceFile*>(file_of(pos));  // the line table is a cache
  if (!file) return {};
  find_lines(*file);
  const auto offset = static_cast<std::uint32_t>(file->offset(pos));
  const auto& starts = file->line_starts;
  const auto index =
      static_cast<std::uint32_t>(std::upper_bound(starts.begin(), starts.end(), offset) - starts.begin() - 1);
  return {file, file->first_line + index, offset - starts[index] + 1};
}

std::string_view SourceSet::line_text(Pos pos) const {
  const SourceFile* file = file_of(pos);
  if (!file) return {};
  const std::size_t offset = std::min(file->offset(pos), file->text.size());
  const std::size_t newline_before = offset == 0 ? file->text.npos : file->text.rfind('\n', offset - 1);
  const std::size_t begin = newline_before == file->text.npos ? 0 : newline_before + 1;
  const std::size_t end = std::min(file->text.find('\n', offset), file->text.size());
  return file->text.substr(begin, end - begin);
}

std::string SourceSet::describe(Pos pos, bool with_column) const {
  const Location at = locate(pos);
  if (!at.file) return "?";
  std::string text = at.file->name + ":" + std::to_string(at.line);
  if (with_column) text += ":" + std::to_string(at.column);
  return text;
}

}  // namespace gol::base
