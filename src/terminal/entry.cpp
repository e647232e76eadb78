#include "terminal/entry.hpp"

#include <utility>

#include "terminal/glyph.hpp"
#include "terminal/movement.hpp"

namespace gol::terminal {

Entry::Entry(const EditorHooks& hooks, const History& history, KillRing& kill_ring, std::string_view prompt,
             std::string_view continuation, bool colour)
    : hooks_(hooks),
      history_(history),
      kill_ring_(kill_ring),
      prompt_(prompt),
      continuation_(continuation),
      colour_(colour),
      walk_(history) {}

const Spans& Entry::spans() {
  if (spans_text_ != buffer_.text()) {
    spans_ = hooks_.highlight ? hooks_.highlight(buffer_.text()) : Spans();
    spans_text_ = buffer_.text();
  }
  return spans_;
}

View Entry::view() {
  View view{prompt_, continuation_,      buffer_.text(),  buffer_.cursor(), {},
            {},      menu_.candidates(), menu_.selected()};
  if (search_) {
    view.prompt = (search_->failed() ? "no match '" : "search '") + search_->pattern() + "': ";
    view.cursor = 0;  // keeps the prompt in sight
    if (search_->has_match()) {
      view.text = search_->match();
      view.cursor = search_->match_begin();
    }
    if (colour_ && hooks_.highlight) view.spans = hooks_.highlight(view.text);
    return view;
  }
  if (!colour_) return view;
  view.spans = spans();
  for (const std::size_t at : {view.cursor, view.cursor - 1}) {
    if (const auto partner = matching_bracket(view.text, at, view.spans)) {
      view.marks = {at, *partner};
      break;
    }
  }
  return view;
}

View Entry::final_view() {
  View view{prompt_, continuation_, buffer_.text(), buffer_.text().size(), {}, {}, {}, CompletionMenu::none};
  if (colour_) view.spans = spans();
  return view;
}

Outcome Entry::apply(const Key& key) {
  if (key.name == "unknown") return Outcome::Continue;
  if (search_) return apply_in_search(key);
  const Command command = command_of(std::exchange(key_prefix_, {}) + key.name);
  if (menu_.is_open() && !runs_in_menu(command)) menu_.close();
  Outcome outcome = Outcome::Continue;
  if (command != Command::None) outcome = run(command);
  else if (key.name == "paste") buffer_.insert(key.text);
  else if (!key.text.empty()) type(key.text);
  if (command != Command::Up && command != Command::Down) goal_column_.reset();
  if (command != Command::Yank && command != Command::YankEarlier) yank_begin_.reset();
  last_ = command;
  return outcome;
}

bool Entry::runs_in_menu(Command command) {
  return command == Command::Complete || command == Command::CompleteBack || command == Command::Close ||
         (command == Command::Enter && menu_.has_selection());
}

void Entry::insert_literal(std::string_view character) {
  literal_next_ = false;
  buffer_.insert(character);
}

Outcome Entry::run(Command command) {
  const std::string& text = buffer_.text();
  const std::size_t at = buffer_.cursor();
  switch (command) {
    case Command::None: break;
    case Command::Left: buffer_.move_to(previous_glyph(text, at)); break;
    case Command::Right: buffer_.move_to(next_glyph(text, at)); break;
    case Command::WordLeft: buffer_.move_to(word_backward(text, at)); break;
    case Command::WordRight: buffer_.move_to(word_forward(text, at)); break;
    case Command::LineBegin: buffer_.move_to(line_begin(text, at)); break;
    case Command::LineEnd: buffer_.move_to(line_end(text, at)); break;
    case Command::TextBegin: buffer_.move_to(0); break;
    case Command::TextEnd: buffer_.move_to(text.size()); break;
    case Command::Up: up(); break;
    case Command::Down: down(); break;
    case Command::OldestEntry: show_entry(walk_.oldest(text)); break;
    case Command::NewestEntry: show_entry(walk_.newest(text)); break;
    case Command::SearchBack: search_.emplace(history_); break;

    case Command::DeleteBack: buffer_.erase(previous_glyph(text, at), at); break;
    case Command::DeleteOrEnd:
      if (text.empty()) return Outcome::EndOfInput;
      [[fallthrough]];
    case Command::DeleteForward: {
      const std::size_t end = next_glyph(text, at);
      buffer_.erase(at, end);
      break;
    }
    case Command::KillLineEnd: {
      const std::size_t end = line_end(text, at);
      kill(at, end == at && end < text.size() ? end + 1 : end, KillDirection::Forward);
      break;
    }
    case Command::KillLineBegin: {
      const std::size_t begin = line_begin(text, at);
      kill(begin == at && begin > 0 ? begin - 1 : begin, at, KillDirection::Backward);
      break;
    }
    case Command::KillBlankWord: kill(blank_word_backward(text, at), at, KillDirection::Backward); break;
    case Command::KillWordForward: kill(at, word_forward(text, at), KillDirection::Forward); break;
    case Command::KillWordBack: kill(word_backward(text, at), at, KillDirection::Backward); break;
    case Command::Yank: yank(); break;
    case Command::YankEarlier: yank_earlier(); break;
    case Command::Transpose: transpose(); break;
    case Command::Undo: buffer_.undo(); break;
    case Command::Redo: buffer_.redo(); break;
    case Command::QuotedInsert: literal_next_ = true; break;

    case Command::Complete: complete(); break;
    case Command::CompleteBack: complete_back(); break;
    case Command::Close: menu_.cancel(buffer_); break;
    case Command::Enter: return enter();
    case Command::NewLine: start_line(); break;
    case Command::Interrupt: return Outcome::Interrupted;
    case Command::Suspend: return Outcome::Suspend;
    case Command::ClearScreen: return Outcome::ClearScreen;
    case Command::BeginSequence: key_prefix_ = "C-x "; break;
  }
  return Outcome::Continue;
}

void Entry::type(std::string_view text) {
  buffer_.insert(text, UndoGroup::Typed);
  if (text.size() == 1 && is_closing_bracket(text.front())) align_closing_bracket();
}

// A closing bracket that is the first of its line is indented like the line of its partner.
void Entry::align_closing_bracket() {
  const std::size_t bracket = buffer_.cursor() - 1;
  if (!only_blanks_before(buffer_.text(), bracket)) return;
  const std::size_t begin = line_begin(buffer_.text(), bracket);
  const auto partner = matching_bracket(buffer_.text(), bracket, spans());
  if (begin == 0 || !partner) return;
  const std::string wanted(indentation(buffer_.text(), *partner));
  if (buffer_.text().compare(begin, bracket - begin, wanted) == 0) return;
  buffer_.replace(begin, bracket, wanted);
  buffer_.move_to(begin + wanted.size() + 1);
}

Outcome Entry::enter() {
  if (menu_.is_open()) {  // a selected candidate is taken, nothing more
    menu_.close();
    return Outcome::Continue;
  }
  if (!hooks_.is_complete || hooks_.is_complete(buffer_.text())) return Outcome::Done;
  start_line();
  return Outcome::Continue;
}

void Entry::start_line() {
  const std::string& text = buffer_.text();
  const std::size_t at = buffer_.cursor();
  const std::size_t before_cursor = at - line_begin(text, at);
  const std::string outer(indentation(text, at).substr(0, before_cursor));
  if (!opens_bracket_before(text, at, spans())) return buffer_.insert("\n" + outer);
  const std::string inner = "\n" + outer + "\t";
  if (at == text.size() || !is_closing_bracket(text[at])) return buffer_.insert(inner);
  // Between two brackets: the closing one gets a line of its own.
  buffer_.insert(inner + "\n" + outer);
  buffer_.move_to(at + inner.size());
}

void Entry::complete() {
  if (menu_.is_open()) return menu_.select_next(buffer_);
  if (only_blanks_before(buffer_.text(), buffer_.cursor())) return buffer_.insert("\t");
  if (hooks_.complete) menu_.start(buffer_, hooks_.complete(buffer_.text(), buffer_.cursor()));
}

void Entry::complete_back() {
  if (menu_.is_open()) return menu_.select_previous(buffer_);
  const std::size_t begin = line_begin(buffer_.text(), buffer_.cursor());
  const std::string_view blanks = indentation(buffer_.text(), buffer_.cursor());
  std::size_t count = 0;
  if (blanks.starts_with('\t')) count = 1;
  else
    while (count < blanks.size() && count < tab_columns && blanks[count] == ' ') ++count;
  const std::size_t cursor = buffer_.cursor();
  buffer_.erase(begin, begin + count);
  buffer_.move_to(cursor - begin < count ? begin : cursor - count);
}

void Entry::show_entry(std::optional<std::string> text) {
  if (text) buffer_.assign(std::move(*text));
}

void Entry::up() {
  const std::string& text = buffer_.text();
  const std::size_t at = buffer_.cursor();
  if (on_first_line(text, at)) return show_entry(walk_.older(text, at));
  if (!goal_column_) goal_column_ = column_of(text, at);
  buffer_.move_to(position_at_column(text, line_begin(text, at) - 1, *goal_column_));
}

void Entry::down() {
  const std::string& text = buffer_.text();
  const std::size_t at = buffer_.cursor();
  if (on_last_line(text, at)) return show_entry(walk_.newer(text, at));
  if (!goal_column_) goal_column_ = column_of(text, at);
  buffer_.move_to(position_at_column(text, line_end(text, at) + 1, *goal_column_));
}

void Entry::kill(std::size_t begin, std::size_t end, KillDirection direction) {
  const bool continues = last_ == Command::KillLineEnd || last_ == Command::KillLineBegin ||
                         last_ == Command::KillBlankWord || last_ == Command::KillWordForward ||
                         last_ == Command::KillWordBack;
  kill_ring_.add(std::string_view(buffer_.text()).substr(begin, end - begin), direction, continues);
  buffer_.erase(begin, end);
}

void Entry::yank() {
  if (kill_ring_.empty()) return;
  yank_begin_ = buffer_.cursor();
  buffer_.insert(kill_ring_.current());
}

void Entry::yank_earlier() {
  if (!yank_begin_) return;
  kill_ring_.rotate();
  buffer_.replace(*yank_begin_, buffer_.cursor(), kill_ring_.current());
}

// The glyph before the cursor moves over the one at it; at the end of a line, the last two change places.
void Entry::transpose() {
  const std::string& text = buffer_.text();
  std::size_t middle = buffer_.cursor();
  const std::size_t begin_of_line = line_begin(text, middle);
  if (middle == line_end(text, middle) && middle > begin_of_line) middle = previous_glyph(text, middle);
  if (middle == begin_of_line) return;
  const std::size_t begin = previous_glyph(text, middle), end = next_glyph(text, middle);
  buffer_.replace(begin, end, text.substr(middle, end - middle) + text.substr(begin, middle - begin));
}

Outcome Entry::apply_in_search(const Key& key) {
  if (key.name == "C-r") {
    search_->older();
  } else if (key.name == "C-s") {
    search_->newer();
  } else if (key.name == "backspace" || key.name == "C-h") {
    search_->erase();
  } else if (key.name == "escape" || key.name == "C-g") {
    leave_search(false);
  } else if (key.name == "enter" || key.name == "C-j") {
    leave_search(true);
  } else if (key.name == "C-l") {
    return Outcome::ClearScreen;
  } else if (!key.text.empty()) {
    search_->type(std::string_view(key.text).substr(0, key.text.find('\n')));
  } else if (command_of(key.name) != Command::None) {
    leave_search(true);
    return apply(key);
  }
  return Outcome::Continue;
}

void Entry::leave_search(bool take) {
  if (take && search_->has_match()) {
    const std::size_t cursor = search_->match_begin();
    buffer_.replace(0, buffer_.text().size(), search_->match());
    buffer_.move_to(cursor);
  }
  search_.reset();
  last_ = Command::None;
}

}  // namespace gol::terminal
