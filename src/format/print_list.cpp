// Lists of expressions, on one line or on several.
#include <cmath>

#include "format/printer.hpp"

namespace gol::format {

using namespace syntax;

namespace {

// Decides where columns of keys end: an element whose size differs much from those before it begins new
// columns.
class SizeTrend {
 public:
  bool breaks_columns(int before, int size) const {
    if (before <= 0 || size <= 0) return true;
    constexpr int small = 40;
    if (count_ == 0 || (before <= small && size <= small)) return false;
    constexpr double threshold = 2.5;
    const double ratio = size / std::exp(sum_ / count_);
    return threshold * ratio <= 1 || threshold <= ratio;
  }
  void add(int size) {
    if (size <= 0) return;
    sum_ += std::log(static_cast<double>(size));
    ++count_;
  }
  void clear() {
    sum_ = 0;
    count_ = 0;
  }

 private:
  double sum_ = 0;  // of the logarithms
  int count_ = 0;
};

}  // namespace

// `before` and `behind` are the places of the brackets or signs around the list, no_pos when they do not
// matter.
template <class T>
void Printer::expr_list(Pos before, List<T*> list, int depth, ListStyle style, Pos behind) {
  if (list.empty() || stopped()) return;
  const int first = line(list.front()->span.begin);
  const bool one_line =
      before != base::no_pos && line(before) == first && first == line(list.back()->span.end);
  if (!one_line) return list_on_lines(before, list, depth, style, behind);
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (i > 0) {
      print(list[i]->span.begin, tokens::comma);
      blank();
    }
    expr_at_depth(*list[i], depth);
  }
}

template <class T>
void Printer::list_on_lines(Pos before, List<T*> list, int depth, ListStyle style, Pos behind) {
  White white = style.indented ? White::Ignore : White::Indent;
  int line_before = before == base::no_pos ? 0 : line(before);
  int here = line(list.front()->span.begin);
  std::ptrdiff_t last_break = -1;  // index of the element that the last line break stands before
  if (line_before > 0 && line_before < here && break_line(here, 0, white, true) > 0) {
    white = White::Ignore;
    last_break = 0;
  }

  int size = 0;
  SizeTrend trend;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Expr& x = *list[i];
    here = line(x.span.begin);
    const int size_before = size;
    size = before != base::no_pos && behind != base::no_pos ? size_of(x) : 0;
    const auto* pair = as<KeyValueExpr>(&x);
    if (size > infinite) size = 0;
    else if (size > 0 && pair) size = size_of(*pair->key);
    const bool new_columns = trend.breaks_columns(size_before, size);

    const bool breaks = 0 < line_before && line_before < here;
    if (i > 0) {
      if (!breaks) at(x.span.begin);
      print(tokens::comma);
      int count = 0;
      if (breaks) {
        const auto index = static_cast<std::ptrdiff_t>(i);
        count = break_line(here, 0, white, new_columns || last_break + 1 < index);
        if (count > 0) {
          white = White::Ignore;
          last_break = index;
        }
        if (count > 1) trend.clear();
      }
      if (count == 0) blank();
    }
    if (list.size() > 1 && pair && size > 0 && breaks) {
      // The key is a cell, so that the values of consecutive lines line up.
      expr(*pair->key);
      print(source_.token_from(pair->key->span.end), tokens::colon);
      print(White::Tab);
      expr(*pair->value);
    } else {
      expr_at_depth(x, depth);
    }
    trend.add(size);
    line_before = here;
  }

  const bool indented = white == White::Ignore && !style.indented;
  if (style.comma_before_break && behind != base::no_pos && here_.line < line(behind)) {
    print(tokens::comma);
    if (indented) print(White::Unindent);
    print(White::FormFeed);
    return;
  }
  if (indented) print(White::Unindent);
}

void Printer::ident_list(List<Ident*> list, bool indent) {
  expr_list(base::no_pos, list, 1, {.indented = !indent}, base::no_pos);
}

template void Printer::expr_list(Pos, List<Expr*>, int, ListStyle, Pos);

}  // namespace gol::format
