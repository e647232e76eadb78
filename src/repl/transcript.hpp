// The entries of a session, from which a script can be made that does the same.
#pragma once

#include <string>
#include <vector>

#include "driver/session.hpp"

namespace gol::repl {

class Transcript {
 public:
  // An entry that ran to its end, or declared something before it was stopped.
  void add(const driver::CompiledEntry& entry);
  void clear() { entries_.clear(); }

  // The entries as one script. Where a name was declared anew, the earlier thing of that name gets another one; a
  // function that was replaced by one of the same type is left out; values that were shown are printed.
  std::string script(const driver::Session& session) const;

 private:
  struct Entry {
    std::vector<const syntax::File*> files;
    const syntax::ExprStmt* echoed;
    bool constant;  // what is shown fits no type, so no script can print it
  };
  std::vector<Entry> entries_;
};

}  // namespace gol::repl
