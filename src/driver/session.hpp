// A script that grows entry by entry while its goroutines run: what the REPL evaluates.
//
// An entry sees what those before it declared and may declare any of it anew. A function of the same type gets a
// new body, a variable of the same type keeps its place: whoever names the old one sees the new. Where the type
// differs, the functions that name the old one are checked again and follow the new one if they can.
#pragma once

#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "driver/compilation.hpp"
#include "driver/importer.hpp"
#include "driver/run_settings.hpp"
#include "lower/lower.hpp"
#include "runtime/sched/trace.hpp"
#include "types/checker.hpp"
#include "types/info.hpp"

namespace gol::driver {

// What came of an entry's text.
struct CompiledEntry {
  const runtime::Function* function = nullptr;  // runs its statements; null: it is wrong, see `errors`
  std::string errors;                           // as `gol check` prints them
  // Functions that name something which the entry declares anew, and cannot follow: they go on with the old one.
  std::vector<std::string> left_behind;
  std::vector<const syntax::File*> files;       // the entry, then the functions that were checked again with it
  const syntax::ExprStmt* echoed = nullptr;     // the expression whose values are shown
  std::string constant;                         // in its place, a constant that fits no type
  bool declares = false;                        // it declares something at its top level
  // It declares func main(), and holds nothing but declarations: as a file it is a program. Else null.
  const runtime::Function* main = nullptr;
};

// Not thread-safe, but goroutines may run meanwhile: what lowers their functions waits.
class Session {
 public:
  // The heap is initialised (prepare_run).
  explicit Session(const base::RenderOptions& report);
  ~Session();

  // Parses, checks and lowers. `name` is the file that messages name, in which the text begins at the line. A package
  // clause is passed over.
  CompiledEntry compile(std::string name, std::string text, std::uint32_t first_line = 1);

  // Nothing of these is run. With an error in the text the result is empty and `errors` says why.
  // The place of a question in what the user types, for messages.
  void ask_at(std::string file, std::uint32_t line) { question_file_ = std::move(file); question_line_ = line; }
  // The type of an expression, or what type a type is.
  std::string type_of(std::string text, std::string& errors);
  // As `gol dump` shows them.
  std::string syntax_tree(std::string text, std::string& errors);
  std::string executable_tree(std::string text, std::string& errors);

  // What may stand behind `operand.`: of a package or an expression; sorted.
  std::vector<std::string> members_of(const std::string& operand);
  // All names that an entry may begin with: the session's, predeclared ones, packages; sorted.
  std::vector<std::string> names() const;
  // How the session declared the name ("f", "T.m"); empty for a name that it did not declare.
  std::string declaration_of(const std::string& name) const;

  // What `x.M` selects: "strings.Builder.WriteString", or the type's name where M is a field. Of what the session
  // declared "T.m". Empty when it is no selection.
  std::string name_of_selection(const std::string& text);

  // The types in the type whose names mean newer ones, with what they are called: "P=P_1,Q=Q_2". From any goroutine.
  std::string older_names(std::span<const types::Type* const> types) const;

  // The function of package internal/session with that name and no parameters.
  const runtime::Function& command(std::string_view name);

  runtime::SiteDescription describe_site(runtime::Site site);
  std::string excerpt_of_site(runtime::Site site);

  // Whether the place is in what the user wrote.
  bool is_own(runtime::Site site);

  // The session's object, or the package, that a name means.
  const types::Object* lookup(base::Name name) const;
  // The earlier object in whose place this one is; null when it is something new.
  const types::Object* stands_for(const types::Object& object) const;

  // Nothing of the session runs any more: its variables let go of what they hold.
  void forget_variables();

  // The objects that the session declared and that names still mean, oldest first.
  std::vector<const types::Object*> objects() const;
  const types::Package& package() const { return *package_; }
  types::Checker& checker() { return *checker_; }
  lower::Program& code() { return *code_; }
  const types::Info& info() const { return info_; }
  const Compilation& compilation() const { return compilation_; }
  std::recursive_mutex& lock() const { return code_->compile_lock(); }

 private:
  using Files = std::vector<const syntax::File*>;
  struct FunctionText {
    const types::Func* function;
    std::string file;
    std::uint32_t line;
    std::string text;
  };
  // Names whose meaning changes, with what they meant.
  using Changes = std::unordered_map<base::Name, const types::Object*>;

  std::string declaration_of(const FunctionText& function) const;
  template <class F>
  void look_at_file(std::string text, F look);
  template <class F>
  bool look_at(std::string text, F look);
  std::string rendered_errors() const;
  const types::Object* earlier(base::Name name, const types::Scope* from) const;
  Changes redeclared(const syntax::File& file) const;
  Changes incompatible() const;
  std::vector<std::string> affected_by(Changes changes) const;
  bool mentions(const syntax::Node& node, const Changes& changes) const;
  bool check(const syntax::File& file, CompiledEntry& entry);
  bool check_with(const syntax::File& file, const syntax::ExprStmt* echoed, std::vector<std::string> affected,
                  CompiledEntry& entry);
  void adopt(std::span<const syntax::File* const> files);
  void remember(const syntax::File& file);

  Compilation compilation_;
  PackageImporter importer_;
  types::Info info_;
  base::RenderOptions report_;
  bool has_older_types_ = false;  // a type's name was declared anew
  std::string question_file_ = "expression";
  std::uint32_t question_line_ = 1;
  std::unique_ptr<types::Checker> checker_;
  types::Package* package_ = nullptr;
  std::unique_ptr<lower::Program> code_;
  std::map<std::string, FunctionText> functions_;             // by name, methods as "T.m"
  std::unordered_map<const types::Object*, const types::Object*> stands_for_;
  std::unordered_set<const types::Package*> initialised_;     // the user's packages that have been
};

}  // namespace gol::driver
