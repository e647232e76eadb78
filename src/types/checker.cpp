#include "types/checker.hpp"

#include "base/large_stack.hpp"
#include "types/core.hpp"

namespace gol::types {

// A public call. Source may be nested deeply, so it runs on the large stack; what it queued is done when
// the outermost call ends.
class Entry {
 public:
  template <class F>
  static void run(CheckerCore& core, F&& action) {
    base::run_on_large_stack([&] {
      ++core.entries_;
      action();
      if (core.entries_ == 1) core.run_delayed();
      --core.entries_;
    });
  }
};

Checker::Checker(base::DiagnosticSink& sink, Importer& importer, Info& info, const base::SourceSet& sources,
                 const CheckOptions& options)
    : core_(std::make_unique<CheckerCore>(sink, importer, info, sources, options)) {}

Checker::~Checker() = default;

Package* Checker::check_package(std::string_view path, std::span<const syntax::File* const> files) {
  Package* result = nullptr;
  Entry::run(*core_, [&] { result = core_->check_package(path, files); });
  return result;
}

Package* Checker::check_script(const syntax::File& file) {
  Package* result = nullptr;
  Entry::run(*core_, [&] { result = core_->check_script(file); });
  return result;
}

Package* Checker::new_session() { return core_->new_script(); }

bool Checker::check_entry(Package& session, std::span<const syntax::File* const> files,
                          const syntax::ExprStmt* echoed) {
  bool result = false;
  Entry::run(*core_, [&] { result = core_->check_entry(session, files, echoed); });
  return result;
}

void Checker::undo_entry(Package& session) { core_->undo_entry(session); }

bool Checker::check_body(const Func& function) {
  bool result = false;
  Entry::run(*core_, [&] { result = core_->check_body(function); });
  return result;
}

Package* Checker::package(std::string_view path) {
  Package* result = nullptr;
  Entry::run(*core_, [&] { result = core_->package(path); });
  return result;
}

const Object* Checker::lookup(Package& package, Name name) {
  const Object* result = nullptr;
  Entry::run(*core_, [&] { result = core_->lookup(package, name); });
  return result;
}

const std::vector<Package*>& Checker::user_packages() const { return core_->user_packages; }
const Pointer* Checker::pointer_to(const Type* element) { return core_->pointer_to(element); }
const Slice* Checker::slice_of(const Type* element) { return core_->slice_of(element); }
const Type* Checker::substitute(const Type* type, Substitution& with) { return core_->substitute(type, with); }

}  // namespace gol::types
