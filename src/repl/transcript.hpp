// The entries of a session, from which a script can be made that does the same.
#pragma once

#include <string>
#include <vector>

#include "driver/session.hpp"

namespace gol::repl {

class Transcript {
 public:
  // An entry that ran to its end.
  void add(const driver::CompiledEntry& entry);
  // One that was stopped, by a panic for instance. Its declarations are there; running it again would end the script.
  void add_unfinished(const driver::CompiledEntry& entry);
  void clear() { entries_.clear(); }

  // The entries as one script. Where a name was declared anew, the earlier thing of that name gets another one; a
  // function that was replaced by one of the same type is left out; values that were shown are printed. Of an entry
  // that was stopped only the declarations are kept; variables whose values might stop it again begin at zero.
  std::string script(const driver::Session& session) const;

 private:
  struct Entry {
    std::vector<const syntax::File*> files;
    const syntax::ExprStmt* echoed;
    bool constant;  // what is shown fits no type, so no script can print it
    bool finished;
  };
  std::vector<Entry> entries_;
};

}  // namespace gol::repl
