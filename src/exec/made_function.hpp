// Functions that are made while the program runs (reflect.MakeFunc).
#pragma once

#include "exec/call.hpp"

namespace gol::exec {

// The body of all functions of one layout. captured()[0] of the closure is the handler, captured()[1] the
// type.
struct MadeBody : Stmt {
  Site site;
  bool results_in_slots = false;
  MadeBody() { fn = &execute; }
  void describe(TreeWriter& out) const { describe_fields(out, "MadeBody"); }
  static Result execute(const Code* self, char* fp, G* g);
};

}  // namespace gol::exec
