// Types, and the parameters and fields that they hold.
#include "format/printer.hpp"

namespace gol::format {

using namespace syntax;

namespace {

bool is_type_element(const Expr& x) {
  switch (x.kind) {
    case NodeKind::ArrayType:
    case NodeKind::StructType:
    case NodeKind::FuncType:
    case NodeKind::InterfaceType:
    case NodeKind::MapType:
    case NodeKind::ChanType: return true;
    case NodeKind::BinaryExpr: {
      const auto& binary = static_cast<const BinaryExpr&>(x);
      return is_type_element(*binary.left) || is_type_element(*binary.right);
    }
    case NodeKind::UnaryExpr: return static_cast<const UnaryExpr&>(x).op == Operator::Tilde;
    case NodeKind::ParenExpr: return is_type_element(*static_cast<const ParenExpr&>(x).x);
    default: return false;
  }
}

// Whether "name x" could be read as a value, e.g. as a product.
bool joins_with_name(const Expr& x) {
  if (const auto* star = as<StarExpr>(&x)) return !is_type_element(*star->x);
  if (const auto* binary = as<BinaryExpr>(&x))
    return joins_with_name(*binary->left) && !is_type_element(*binary->right);
  return false;
}

std::size_t count_names(const FieldList& fields) {
  std::size_t count = 0;
  for (const Field& field : fields.fields) count += field.names.empty() ? 1 : field.names.size();
  return count;
}

}  // namespace

// Prints the expression if it is a type literal.
bool Printer::type_expr(const Expr& x) {
  switch (x.kind) {
    case NodeKind::Ellipsis:
      print(tokens::ellipsis);
      if (const Expr* element = static_cast<const Ellipsis&>(x).element) expr(*element);
      return true;
    case NodeKind::ArrayType: {
      const auto& array = static_cast<const ArrayType&>(x);
      print(tokens::left_bracket);
      if (array.length) expr(*array.length);
      print(tokens::right_bracket);
      expr(*array.element);
      return true;
    }
    case NodeKind::StructType:
      print(tokens::keyword("struct"));
      field_list(static_cast<const StructType&>(x).fields, true);
      return true;
    case NodeKind::InterfaceType:
      print(tokens::keyword("interface"));
      field_list(static_cast<const InterfaceType&>(x).elements, false);
      return true;
    case NodeKind::FuncType:
      print(tokens::keyword("func"));
      signature(static_cast<const FuncType&>(x));
      return true;
    case NodeKind::MapType: {
      const auto& map = static_cast<const MapType&>(x);
      print(tokens::keyword("map"));
      print(tokens::left_bracket);
      expr(*map.key);
      print(tokens::right_bracket);
      expr(*map.value);
      return true;
    }
    case NodeKind::ChanType: {
      const auto& channel = static_cast<const ChanType&>(x);
      if (channel.direction == ChanDir::Receive) print(tokens::arrow);
      print(tokens::keyword("chan"));
      if (channel.direction == ChanDir::Send) print(source_.token_from(x.span.begin, 1), tokens::arrow);
      blank();
      expr(*channel.element);
      return true;
    }
    default: return false;
  }
}

// ---- Signatures -----------------------------------------------------------------------------------

void Printer::parameters(const FieldList& fields, bool brackets, bool of_type_decl) {
  print(fields.opening.begin, brackets ? tokens::left_bracket : tokens::left_paren);
  if (!fields.fields.empty()) {
    int line_before = line(fields.opening.begin);
    White white = White::Indent;
    bool first = true;
    for (const Field& field : fields.fields) {
      const int begin_line = line(field.span.begin);
      const bool breaks = line_before < begin_line;
      if (!first) {
        if (!breaks) at(field.span.begin);
        print(tokens::comma);
      }
      if (breaks && break_line(begin_line, 0, white, true) > 0) white = White::Ignore;
      else if (!first) blank();
      if (!field.names.empty()) {
        ident_list(field.names, white == White::Indent);
        blank();
      }
      expr(without_parens(*field.type));
      line_before = line(field.span.end);
      first = false;
    }
    const int closing_line = line(fields.closing.begin);
    if (line_before < closing_line) {
      print(tokens::comma);
      break_line(closing_line, 0, White::Ignore, true);
    } else if (of_type_decl && count_names(fields) == 1 &&
               joins_with_name(without_parens(*fields.fields[0].type))) {
      print(tokens::comma);  // [P *T,] is no length
    }
    if (white == White::Ignore) print(White::Unindent);
  }
  print(fields.closing.begin, brackets ? tokens::right_bracket : tokens::right_paren);
}

void Printer::signature(const FuncType& type) {
  if (type.type_params.opening.valid()) parameters(type.type_params, true, false);
  parameters(type.params, false, false);
  const FieldList& results = type.results;
  if (results.fields.empty()) return;
  blank();
  if (results.fields.size() == 1 && results.fields[0].names.empty()) {
    expr(without_parens(*results.fields[0].type));
  } else {
    parameters(results, false, false);
  }
}

// ---- Fields ---------------------------------------------------------------------------------------

bool Printer::fits_one_line(const FieldList& fields) {
  if (fields.fields.size() != 1) return false;
  const Field& field = fields.fields[0];
  if (field.tag || has_trailing_comment(field.span.end)) return false;
  constexpr int most = 30;
  return (field.names.empty() ? 0 : 1) + size_of(*field.type) <= most;
}

void Printer::one_line_field(const Field& field, bool is_struct) {
  if (!is_struct) {
    if (field.names.empty()) return expr(*field.type);
    expr(*field.names[0]);
    return signature(static_cast<const FuncType&>(*field.type));
  }
  for (std::size_t i = 0; i < field.names.size(); ++i) {
    if (i > 0) {
      print(tokens::comma);
      blank();
    }
    expr(*field.names[i]);
  }
  if (!field.names.empty()) blank();
  expr(*field.type);
}

void Printer::field_list(const FieldList& fields, bool is_struct) {
  const Pos opening = fields.opening.begin, closing = fields.closing.begin;
  const bool comments = has_comment_before(source_.place(closing));
  if (!comments && line(opening) == line(closing)) {
    if (fields.fields.empty()) {
      print(opening, tokens::left_brace);
      return print(closing, tokens::right_brace);
    }
    if (fits_one_line(fields)) {
      print(opening, tokens::left_brace);
      blank();
      one_line_field(fields.fields[0], is_struct);
      blank();
      return print(closing, tokens::right_brace);
    }
  }
  blank();
  print(opening, tokens::left_brace);
  print(White::Indent);
  if (comments || !fields.fields.empty()) print(White::FormFeed);
  if (is_struct) struct_fields(fields);
  else interface_elements(fields);
  print(White::Unindent);
  print(White::FormFeed);
  print(closing, tokens::right_brace);
}

// Cells are the names, the type and the tag; a comment stands behind all of them.
void Printer::struct_fields(const FieldList& fields) {
  const White separator = fields.fields.size() == 1 ? White::Blank : White::Tab;
  int first_line = 0;
  bool first = true;
  for (const Field& field : fields.fields) {
    if (!first) break_line(line(field.span.begin), 1, White::Ignore, lines_since(first_line) > 0);
    first = false;
    int cells_left = 2;
    record_line(first_line);
    if (!field.names.empty()) {
      ident_list(field.names, false);
      print(separator);
      cells_left = 1;
    }
    expr(*field.type);
    if (field.tag) {
      if (!field.names.empty() && separator == White::Tab) print(separator);
      print(separator);
      expr(*field.tag);
      cells_left = 0;
    }
    if (has_trailing_comment(field.span.end)) {
      for (; cells_left > 0; --cells_left) print(separator);
    }
  }
}

void Printer::interface_elements(const FieldList& fields) {
  int first_line = 0;
  bool first = true;
  for (const Field& field : fields.fields) {
    if (!first) break_line(line(field.span.begin), 1, White::Ignore, lines_since(first_line) > 0);
    first = false;
    record_line(first_line);
    one_line_field(field, false);
  }
}

}  // namespace gol::format
