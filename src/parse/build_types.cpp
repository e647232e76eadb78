#include "parse/builder.hpp"

namespace gol::parse {

// ---- Names with arguments -------------------------------------------------------------------------

void Builder::type_args(const Frame& frame) {
  Expr* x = exprs_[frame.exprs - 1];
  auto* instance = node<IndexExpr>(x->span.begin);
  instance->x = x;
  instance->indices = take<Expr*>(exprs_, frame.exprs);
  exprs_.back() = instance;
  drop_marks(frame);
  grow();
}

// After a name: "[]E" and "[n]E" are types of their own, "[A, B]" are arguments of the name.
void Builder::array_or_type_args(const Frame& frame) {
  const Mark* element = find(frame, MarkKind::Element);
  if (!element) return type_args(frame);
  auto* array = node<ArrayType>(frame.begin);
  array->element = pop_expr();
  if (exprs_.size() > frame.exprs) array->length = exprs_[frame.exprs];
  if (exprs_.size() > frame.exprs + 1) {
    syntax_error(exprs_[frame.exprs + 1]->span.begin, "unexpected comma; expecting ]");
  }
  exprs_.resize(frame.exprs);
  drop_marks(frame);
  push(array);
}

// ---- Parameters -----------------------------------------------------------------------------------

void Builder::variadic_type(const Frame& frame) {
  auto* ellipsis = node<Ellipsis>(frame.begin);
  ellipsis->element = pop_expr();
  drop_marks(frame);
  push(ellipsis);
}

void Builder::parameter(const Frame& frame) {
  Param param{nullptr, pop_expr(), {frame.begin, token_end_}};
  if (exprs_.size() > frame.exprs) {
    param.name = static_cast<Ident*>(pop_expr());
  } else if (param.type->kind == NodeKind::Ident) {
    param.name = static_cast<Ident*>(param.type);
    param.type = nullptr;
  }
  drop_marks(frame);
  params_.push_back(param);
}

void Builder::parameters(const Frame& frame) {
  lists_.push_back(group(frame, open_of(frame), close_of(frame), false));
  drop_marks(frame);
}

void Builder::type_params(const Frame& frame) {
  const bool empty = params_.size() == frame.params;
  lists_.push_back(empty ? FieldList{} : group(frame, open_of(frame), close_of(frame), true));
  drop_marks(frame);
}

void Builder::forbid_type_params(const Frame& frame, const char* of) {
  lists_.pop_back();
  syntax_error(frame.begin, std::string(of) + " must have no type parameters");
}

void Builder::no_function_type_params(const Frame& frame) { forbid_type_params(frame, "function type"); }
void Builder::no_method_type_params(const Frame& frame) { forbid_type_params(frame, "method"); }

// Either all entries are types, or all have names and the types of a group stand behind its last name.
FieldList Builder::group(const Frame& frame, Span opening, Span closing, bool names_required) {
  std::size_t named = 0;
  for (std::size_t i = frame.params; i < params_.size(); ++i) named += params_[i].name && params_[i].type;
  if (named == 0 && !names_required) {
    for (std::size_t i = frame.params; i < params_.size(); ++i) {
      if (!params_[i].type) params_[i].type = params_[i].name;
      params_[i].name = nullptr;
    }
  } else if (named != params_.size() - frame.params) {
    fix_ungrouped(frame.params, closing, names_required);
  }

  const std::size_t first_field = fields_.size();
  for (std::size_t i = frame.params; i < params_.size();) {
    std::size_t last = i;
    while (!params_[last].type) ++last;
    Field field{};
    field.type = params_[last].type;
    field.span = {params_[i].span.begin, params_[last].span.end};
    const std::size_t first_name = exprs_.size();
    for (; i <= last; ++i) {
      if (params_[i].name) exprs_.push_back(params_[i].name);
    }
    field.names = take<Ident*>(exprs_, first_name);
    fields_.push_back(field);
  }
  params_.resize(frame.params);
  return {take<Field>(fields_, first_field), opening, closing};
}

// Some entries have names and some have none: says so and gives every entry what it lacks.
void Builder::fix_ungrouped(std::size_t from, Span closing, bool names_required) {
  std::size_t named = 0, typed = 0;
  const std::size_t count = params_.size() - from;
  Pos at = base::no_pos;
  bool type_follows = false;
  for (std::size_t i = params_.size(); i-- > from;) {
    Param& param = params_[i];
    typed += param.type != nullptr;
    named += param.type && param.name;
    if (param.type) {
      type_follows = true;
      if (param.name) continue;
      at = param.span.begin;
      param.name = node<Ident>(Span{at, at});
      param.name->name = Name("_");
    } else if (!type_follows) {
      at = param.span.begin;
      param.type = node<BadExpr>(param.span);
    }
  }
  if (at == base::no_pos) return;
  if (!names_required) return syntax_error(at, "mixed named and unnamed parameters");
  if (named == typed) return syntax_error(closing.begin, "missing type constraint");
  syntax_error(at,
               std::string("missing type parameter name") + (count == 1 ? " or invalid array length" : ""));
}

// ---- Type elements --------------------------------------------------------------------------------

void Builder::tilde_term(const Frame& frame) {
  auto* tilde = node<UnaryExpr>(frame.begin);
  tilde->op = Operator::Tilde;
  tilde->op_span = {frame.begin, frame.begin + 1};
  tilde->x = pop_expr();
  push(tilde);
  grow();
}

void Builder::union_term() {
  Expr* right = pop_expr();
  Expr* left = pop_expr();
  auto* both = node<BinaryExpr>(Span{left->span.begin, right->span.end});
  both->left = left;
  both->op = Operator::Or;
  both->op_span = marks_.back().span;
  both->right = right;
  marks_.pop_back();
  push(both);
  grow();
}

// ---- Function types -------------------------------------------------------------------------------

void Builder::single_result(const Frame& frame) {
  FieldList results;
  Field field{};
  field.type = pop_expr();
  field.span = field.type->span;
  fields_.push_back(field);
  results.fields = take<Field>(fields_, fields_.size() - 1);
  drop_marks(frame);
  lists_.push_back(results);
}

// On the stack lie the parameters and the results, below them perhaps type parameters.
void Builder::func_type(const Frame& frame) {
  auto* type = node<FuncType>(frame.begin);
  type->results = pop_list();
  type->params = pop_list();
  if (lists_.size() > frame.lists) type->type_params = pop_list();
  drop_marks(frame);
  push(type);
}

// ---- Other type literals --------------------------------------------------------------------------

void Builder::auto_length() { push(node<Ellipsis>(Span{token_end_ - 3, token_end_})); }

void Builder::array_type(const Frame& frame) {
  auto* array = node<ArrayType>(frame.begin);
  array->element = pop_expr();
  array->length = pop_expr();
  drop_marks(frame);
  push(array);
}

void Builder::map_type(const Frame& frame) {
  auto* map = node<MapType>(frame.begin);
  map->value = pop_expr();
  map->key = pop_expr();
  drop_marks(frame);
  push(map);
}

void Builder::chan_type(const Frame& frame) {
  auto* channel = node<ChanType>(frame.begin);
  channel->element = pop_expr();
  channel->direction = find(frame, MarkKind::Arrow) ? ChanDir::Send : ChanDir::Both;
  drop_marks(frame);
  push(channel);
}

void Builder::receive_chan_type(const Frame& frame) {
  chan_type(frame);
  static_cast<ChanType*>(exprs_.back())->direction = ChanDir::Receive;
}

void Builder::pointer_type(const Frame& frame) {
  auto* pointer = node<StarExpr>(frame.begin);
  pointer->x = pop_expr();
  drop_marks(frame);
  push(pointer);
}

// Names, then the type, then perhaps a tag; a type alone is embedded.
void Builder::field_decl(const Frame& frame) {
  Field field{};
  field.span = {frame.begin, token_end_};
  if (exprs_.size() > frame.exprs + 1 && exprs_.back()->kind == NodeKind::BasicLit) {
    field.tag = static_cast<BasicLit*>(pop_expr());
    if (field.tag->lit != LitKind::String)
      syntax_error(field.tag->span.begin, "struct field tag must be a string");
  }
  field.type = pop_expr();
  field.names = take<Ident*>(exprs_, frame.exprs);
  drop_marks(frame);
  fields_.push_back(field);
}

void Builder::struct_type(const Frame& frame) {
  auto* type = node<StructType>(frame.begin);
  type->fields = {take<Field>(fields_, frame.fields), open_of(frame), close_of(frame)};
  drop_marks(frame);
  push(type);
}

// "name [ … ]": when the entries have names of their own they are type parameters of a method, which may
// not have any; otherwise they are the type arguments of an embedded type.
void Builder::bracketed_element(const Frame& frame) {
  bool generic = false;
  for (std::size_t i = frame.params; i < params_.size(); ++i) generic |= params_[i].name && params_[i].type;
  if (generic) {
    error(open_of(frame), "interface method must have no type parameters");
  } else if (params_.size() > frame.params) {
    for (std::size_t i = frame.params; i < params_.size(); ++i) {
      push(params_[i].type ? params_[i].type : params_[i].name);
    }
    type_args(frame);
  }
  params_.resize(frame.params);
  drop_marks(frame);
}

void Builder::interface_elem(const Frame& frame) {
  Field field{};
  field.span = {frame.begin, token_end_};
  field.type = pop_expr();
  if (exprs_.size() > frame.exprs) {
    if (const auto* instance = as<IndexExpr>(exprs_[frame.exprs])) {
      exprs_[frame.exprs] = instance->x;
      error(field.span, "interface method must have no type parameters");
    }
    field.names = take<Ident*>(exprs_, frame.exprs);
  }
  drop_marks(frame);
  fields_.push_back(field);
}

void Builder::interface_type(const Frame& frame) {
  auto* type = node<InterfaceType>(frame.begin);
  type->elements = {take<Field>(fields_, frame.fields), open_of(frame), close_of(frame)};
  drop_marks(frame);
  push(type);
}

}  // namespace gol::parse
