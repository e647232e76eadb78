#include "driver/session.hpp"

#include <algorithm>

#include "base/large_stack.hpp"
#include "driver/run_setup.hpp"
#include "driver/sites.hpp"
#include "exec/function.hpp"
#include "runtime/object/native_call.hpp"
#include "runtime/object/type_descriptor.hpp"
#include "types/package.hpp"

namespace gol::driver {
namespace {

using namespace syntax;

constexpr std::string_view command_package = "internal/session";

// Shows the values of an expression; set with the first session.
const runtime::Function* show_values = nullptr;

// The newest one.
const Session* the_session = nullptr;

// The values in a slice of interfaces, which the function takes with the names of older types.
void echo_values(runtime::Goroutine* g, const runtime::Any* values, std::size_t count) {
  auto* cell = static_cast<runtime::Any*>(runtime::allocate(*g, count * sizeof(runtime::Any), runtime::Scan::Pointers));
  std::copy(values, values + count, cell);
  std::vector<const types::Type*> types;
  for (std::size_t i = 0; i < count; ++i) {
    if (values[i].type) types.push_back(static_cast<const types::Type*>(values[i].type->source));
  }
  // One goroutine at a time evaluates entries, and the text stays until the next is shown.
  static std::string older;
  older = the_session->older_names(types);
  const auto length = static_cast<std::int64_t>(count);
  const struct {
    runtime::Slice values;
    runtime::String older;
  } arguments{{reinterpret_cast<char*>(cell), length, length}, {older.data(), static_cast<std::int64_t>(older.size())}};
  runtime::call(*g, *show_values, 0, &arguments, sizeof arguments, nullptr, 0);
}

const Expr& without_parens(const Expr& expr) {
  const Expr* x = &expr;
  while (const auto* paren = as<ParenExpr>(x)) x = paren->x;
  return *x;
}

// fmt.Println(x) and fmt.Scan(&x) have results that nobody wants to see.
bool is_print_call(const Expr& expr) {
  const auto* call = as<CallExpr>(&without_parens(expr));
  const auto* selector = call ? as<SelectorExpr>(call->function) : nullptr;
  const auto* package = selector ? as<Ident>(selector->x) : nullptr;
  if (!package || package->name.text() != "fmt") return false;
  const std::string_view name = selector->selector->name.text();
  return name.starts_with("Print") || name.starts_with("Fprint") || name.starts_with("Scan");
}

// The last statement, if it is an expression whose values are to be shown.
const ExprStmt* echoed_statement(const File& file) {
  for (std::size_t i = file.statements.size(); i-- > 0;) {
    if (as<EmptyStmt>(file.statements[i])) continue;
    const auto* statement = as<ExprStmt>(file.statements[i]);
    return statement && !is_print_call(*statement->x) ? statement : nullptr;
  }
  return nullptr;
}

bool declares_something(const File& file) {
  return std::any_of(file.statements.begin(), file.statements.end(), [](const Stmt* statement) {
    const auto* assign = as<AssignStmt>(statement);
    return as<DeclStmt>(statement) || (assign && assign->assign == AssignKind::Define);
  });
}

bool declares_only(const File& file) {
  return std::all_of(file.statements.begin(), file.statements.end(), [](const Stmt* statement) {
    return as<DeclStmt>(statement) || as<EmptyStmt>(statement);
  });
}

// A Go file's text as an entry: its package clause becomes blanks, so that all positions stay.
std::string without_package_clause(std::string text) {
  base::SourceFile source;
  source.text = text;
  source.base = 1;
  base::DiagnosticSink sink;
  NodeId next_id = 1;
  const auto file = parse::parse_file(source, sink, next_id);
  if (!file->package_name) return text;
  const std::size_t name = source.offset(file->package_name->span.begin);
  const std::size_t keyword = text.rfind("package", name);
  const std::size_t end = source.offset(file->package_name->span.end);
  if (keyword != text.npos) std::replace_if(text.begin() + static_cast<std::ptrdiff_t>(keyword),
                                            text.begin() + static_cast<std::ptrdiff_t>(end),
                                            [](char c) { return c != '\n'; }, ' ');
  return text;
}

}  // namespace

Session::Session(const base::RenderOptions& report) : importer_(compilation_), report_(report) {
  importer_.set_root(".");
  types::CheckOptions options;
  options.unused_variables = true;
  checker_ = std::make_unique<types::Checker>(compilation_.sink, importer_, info_, compilation_.sources, options);
  package_ = checker_->new_session();
  code_ = std::make_unique<lower::Program>(*checker_, info_, compilation_.sources, bind_native);
  code_->expect_redefinitions();
  exec::echo_values = echo_values;
  the_session = this;
  show_values = nullptr;  // an earlier session's
}

Session::~Session() = default;

std::string Session::rendered_errors() const {
  return base::render(compilation_.sources, compilation_.sink.all(), report_);
}

const runtime::Function& Session::command(std::string_view name) {
  std::lock_guard hold(lock());
  types::Package* package = checker_->package(command_package);
  const auto* function = types::object_as<types::Func>(checker_->lookup(*package, base::Name(name)));
  return code_->function(*function);
}

CompiledEntry Session::compile(std::string name, std::string text, std::uint32_t first_line) {
  std::lock_guard hold(lock());
  CompiledEntry entry;
  compilation_.sink.clear();
  text = without_package_clause(std::move(text));
  if (!text.ends_with('\n')) text += '\n';  // the enter key: "unexpected newline" is what Go says of it
  base::run_on_large_stack([&] {
    base::SourceFile& source = compilation_.sources.add(std::move(name), std::move(text));
    source.first_line = first_line;
    const File& file = compilation_.parse(source, parse::Mode::Script);
    entry.files = {&file};
    entry.declares = declares_something(file);
    if (compilation_.sink.has_errors()) return;
    importer_.admit_imports(file, importer_.root_path());
    if (!compilation_.sink.has_errors() && check(file, entry)) {
      std::vector<types::Package*> packages;
      for (types::Package* package : checker_->user_packages()) {
        if (initialised_.insert(package).second) packages.push_back(package);
      }
      packages.push_back(package_);
      entry.echoed = package_->script_echo || !package_->script_constant.empty() ? echoed_statement(file) : nullptr;
      entry.constant = package_->script_constant;
      if (package_->script_echo && !show_values) show_values = &command("Show");
      entry.function = &code_->entry(packages, *package_);
      const auto* main = types::object_as<types::Func>(package_->scope->lookup(base::Name("main")));
      const bool runs = main && main->signature()->params->size() == 0 && main->signature()->results->size() == 0;
      if (runs && declares_only(file)) entry.main = &code_->function(*main);
    }
  });
  entry.errors = rendered_errors();
  return entry;
}

bool Session::check(const File& file, CompiledEntry& entry) {
  const ExprStmt* echoed = echoed_statement(file);
  const File* alone[] = {&file};
  const bool passes_alone = checker_->check_entry(*package_, alone, echoed);
  const std::string errors = rendered_errors();
  std::vector<std::string> affected = affected_by(passes_alone ? incompatible() : redeclared(file));
  if (affected.empty()) {
    if (passes_alone) adopt(alone);
    return passes_alone;
  }
  if (passes_alone) checker_->undo_entry(*package_);
  if (check_with(file, echoed, affected, entry)) return true;
  // With nothing checked again the entry is as right or wrong as it was.
  compilation_.sink.clear();
  if (!checker_->check_entry(*package_, alone, echoed)) return false;
  for (const std::string& name : affected) entry.left_behind.push_back(name);
  adopt(alone);
  return true;
}

// Checks the entry together with the functions, as if it declared them anew; those with errors are left behind.
bool Session::check_with(const File& file, const ExprStmt* echoed, std::vector<std::string> affected,
                         CompiledEntry& entry) {
  std::map<std::string, const File*> again;
  compilation_.sink.clear();
  for (const std::string& name : affected) {
    const FunctionText& function = functions_.at(name);
    base::SourceFile& source = compilation_.sources.add(function.file, function.text);
    source.first_line = function.line;
    again[name] = &compilation_.parse(source, parse::Mode::Script);
  }
  while (!again.empty()) {
    compilation_.sink.clear();
    Files files{&file};
    for (const auto& [name, each] : again) files.push_back(each);
    if (checker_->check_entry(*package_, files, echoed)) {
      adopt(files);
      entry.files = std::move(files);
      return true;
    }
    bool own_error = false;
    std::erase_if(again, [&](const auto& each) {
      const base::SourceFile* source = compilation_.sources.file_of(each.second->base);
      const auto& all = compilation_.sink.all();
      const bool wrong = std::any_of(all.begin(), all.end(), [&](const base::Diagnostic& error) {
        return compilation_.sources.file_of(error.span.begin) == source;
      });
      if (wrong) entry.left_behind.push_back(each.first);
      return wrong;
    });
    for (const base::Diagnostic& error : compilation_.sink.all()) {
      own_error |= compilation_.sources.file_of(error.span.begin)->base == file.base;
    }
    if (own_error) break;
  }
  entry.left_behind.clear();
  return false;
}

runtime::SiteDescription Session::describe_site(runtime::Site site) {
  std::lock_guard hold(lock());
  return driver::describe_site(compilation_, site);
}

std::string Session::excerpt_of_site(runtime::Site site) {
  std::lock_guard hold(lock());
  return driver::excerpt_of_site(compilation_, site, report_);
}

bool Session::is_own(runtime::Site site) {
  std::lock_guard hold(lock());
  const base::SourceFile* file = compilation_.sources.file_of(site.pos);
  return file && !file->library;
}

void Session::forget_variables() { code_->clear_variables(); }

}  // namespace gol::driver
