// Declarations, files and scripts.
#include "format/import_path.hpp"
#include "format/printer.hpp"

namespace gol::format {

using namespace syntax;

namespace {

std::string_view word_of(DeclToken token) {
  static constexpr std::string_view words[] = {"import", "const", "type", "var"};
  return words[static_cast<std::size_t>(token)];
}

// Which specs of a group keep a column for types: those of a run with values in which any has a type.
std::vector<bool> keeps_type_column(List<Spec*> specs) {
  std::vector<bool> keeps(specs.size());
  std::size_t begin = 0;
  bool in_run = false, typed = false;
  const auto end_run = [&](std::size_t end) {
    for (std::size_t i = begin; in_run && typed && i < end; ++i) keeps[i] = true;
    in_run = false;
  };
  for (std::size_t i = 0; i < specs.size(); ++i) {
    const auto& value = static_cast<const ValueSpec&>(*specs[i]);
    if (value.values.empty()) {
      end_run(i);
    } else if (!in_run) {
      in_run = true;
      begin = i;
      typed = false;
    }
    typed |= value.type != nullptr;
  }
  end_run(specs.size());
  return keeps;
}

// What makes declarations different enough for an empty line between them.
int kind_of(const Decl& d) {
  const auto* general = as<GenDecl>(&d);
  return general ? static_cast<int>(general->token) : -1;
}

}  // namespace

// ---- Grouped declarations -------------------------------------------------------------------------

void Printer::decl(const Decl& d) {
  if (const auto* general = as<GenDecl>(&d)) return gen_decl(*general);
  if (const auto* function = as<FuncDecl>(&d)) return func_decl(*function);
}

void Printer::gen_decl(const GenDecl& d) {
  Token word = tokens::keyword(word_of(d.token));
  if (d.token == DeclToken::Import) word.kind = TokenKind::Import;
  print(d.span.begin, word);
  blank();
  if (!d.grouped) {
    if (!d.specs.empty()) spec(*d.specs[0], true, true);
    return;
  }
  print(source_.token_from(d.span.begin, 1), tokens::left_paren);
  if (!d.specs.empty()) {
    print(White::Indent);
    print(White::FormFeed);
    const bool values = d.token == DeclToken::Const || d.token == DeclToken::Var;
    if (values && d.specs.size() > 1) {
      value_group(d);
    } else {
      int first_line = 0;
      for (std::size_t i = 0; i < d.specs.size(); ++i) {
        if (i > 0) break_line(line(d.specs[i]->span.begin), 1, White::Ignore, lines_since(first_line) > 0);
        record_line(first_line);
        spec(*d.specs[i], d.specs.size() == 1, false);
      }
    }
    print(White::Unindent);
    print(White::FormFeed);
  }
  print(closing(d), tokens::right_paren);
}

// Cells are the names, the type and the values; a comment stands behind all of them.
void Printer::value_group(const GenDecl& d) {
  const std::vector<bool> keeps_type = keeps_type_column(d.specs);
  int first_line = 0;
  for (std::size_t i = 0; i < d.specs.size(); ++i) {
    const auto& s = static_cast<const ValueSpec&>(*d.specs[i]);
    if (i > 0) break_line(line(s.span.begin), 1, White::Ignore, lines_since(first_line) > 0);
    record_line(first_line);
    ident_list(s.names, false);
    int cells_left = 3;
    if (s.type || keeps_type[i]) {
      print(White::Tab);
      --cells_left;
    }
    if (s.type) expr(*s.type);
    if (!s.values.empty()) {
      print(White::Tab);
      print(tokens::assign);
      blank();
      expr_list(base::no_pos, s.values, 1, {}, base::no_pos);
      --cells_left;
    }
    if (has_trailing_comment(s.span.end)) {
      for (; cells_left > 0; --cells_left) print(White::Tab);
    }
  }
}

void Printer::spec(const Spec& s, bool only, bool indent) {
  if (const auto* import = as<ImportSpec>(&s)) {
    if (import->name) {
      expr(*import->name);
      blank();
    }
    std::string made;
    at(import->path->span.begin);
    print({TokenKind::Literal, quoted_import_path(import->path->text, made), true});
    return at(s.span.end);
  }
  if (const auto* value = as<ValueSpec>(&s)) {
    ident_list(value->names, indent);
    if (value->type) {
      blank();
      expr(*value->type);
    }
    if (!value->values.empty()) {
      blank();
      print(tokens::assign);
      blank();
      expr_list(base::no_pos, value->values, 1, {}, base::no_pos);
    }
    return;
  }
  const auto& type = static_cast<const TypeSpec&>(s);
  expr(*type.name);
  if (type.type_params.opening.valid()) parameters(type.type_params, true, true);
  print(only ? White::Blank : White::Tab);
  if (type.alias) {
    print(tokens::assign);
    blank();
  }
  expr(*type.type);
}

// ---- Functions ------------------------------------------------------------------------------------

void Printer::func_decl(const FuncDecl& d) {
  print(d.span.begin, tokens::keyword("func"));
  blank();
  // The column of "func": the blank behind it is still to be written.
  const int column = written_.column - 5;
  if (d.receiver) {
    FieldList receiver;
    receiver.fields = List<Field>(d.receiver, 1);
    receiver.opening = {d.receiver_parens.begin, d.receiver_parens.begin + 1};
    receiver.closing = {d.receiver_parens.end - 1, d.receiver_parens.end};
    parameters(receiver, false, false);
    blank();
  }
  expr(*d.name);
  signature(*d.type);
  if (d.body) func_body(distance_from(d.span.begin, column), White::Tab, *d.body);
}

// The width of what was printed since, if it is on one line.
int Printer::distance_from(Pos start, int column) const {
  return line(start) == here_.line ? written_.column - column : infinite;
}

// What the body would take on one line; a body of several lines in the source is not put on one.
int Printer::body_size(const BlockStmt& body) {
  if (line(body.lbrace.begin) != line(body.rbrace.begin) || body.statements.size() > 5) return infinite;
  constexpr int most = 100;
  int size = static_cast<int>(comment_size_before(source_.place(body.rbrace.begin)));
  for (std::size_t i = 0; i < body.statements.size() && size <= most; ++i) {
    size += (i > 0 ? 2 : 0) + size_of(*body.statements[i]);
  }
  return size;
}

void Printer::func_body(int header_size, White separator, const BlockStmt& body) {
  const int level = literal_level_;
  literal_level_ = 0;
  constexpr int most = 100;
  if (header_size + body_size(body) <= most) {
    print(separator);
    print(body.lbrace.begin, tokens::left_brace);
    for (std::size_t i = 0; i < body.statements.size(); ++i) {
      if (i > 0) print(tokens::semicolon);
      blank();
      stmt(*body.statements[i], i + 1 == body.statements.size());
    }
    if (!body.statements.empty()) blank();
    no_extra_line_break_ = !no_extra_line_break_;
    print(body.rbrace.begin, tokens::right_brace);
    no_extra_line_break_ = !no_extra_line_break_;
  } else {
    blank();
    block(body);
  }
  literal_level_ = level;
}

// ---- Files and scripts ----------------------------------------------------------------------------

void Printer::break_before(const Decl& d, bool new_kind) {
  if (wrote_nothing()) return;
  const int first_line = line(d.span.begin);
  const bool tall = d.kind == NodeKind::FuncDecl && first_line < line(d.span.end);
  break_line(first_line, new_kind || source_.has_doc_comment(d.span.begin) ? 2 : 1, White::Ignore, tall);
}

void Printer::print_file(const File& file) {
  if (file.script()) {
    script(file);
  } else {
    print(source_.token_from(file.base), tokens::keyword("package"));
    blank();
    expr(*file.package_name);
    const Decl* before = nullptr;
    for (const Decl* d : file.decls) {
      break_before(*d, !before || kind_of(*before) != kind_of(*d));
      decl(*d);
      before = d;
    }
  }
  print(White::Newline);
}

// Imports and functions stand apart as in a Go file, statements as in a function.
void Printer::script(const File& file) {
  const Decl* before = nullptr;
  spread_comments_ = true;
  for (const Decl* d : file.decls) {
    break_before(*d, !before || kind_of(*before) != kind_of(*d));
    decl(*d);
    before = d;
  }
  int first_line = 0;
  bool after_statement = false;
  for (std::size_t i = 0; i < file.statements.size(); ++i) {
    const Stmt& s = *file.statements[i];
    if (s.kind == NodeKind::EmptyStmt) continue;
    const auto* declaration = as<DeclStmt>(&s);
    const auto* function = declaration ? as<FuncDecl>(declaration->decl) : nullptr;
    const bool apart = function || (before && !after_statement);
    spread_comments_ = apart;
    if (function) {
      break_before(*function, after_statement || !before || before->kind != NodeKind::FuncDecl);
    } else if (!wrote_nothing()) {
      break_line(line(s.span.begin), apart ? 2 : 1, White::Ignore,
                 !after_statement || lines_since(first_line) > 0);
    }
    record_line(first_line);
    stmt(s, i + 1 == file.statements.size());
    spread_comments_ = false;
    after_statement = !function;
    before = function;
  }
}

}  // namespace gol::format
