// The order in which package-level variables get their values (spec: Package initialization).
#pragma once

#include <vector>

namespace gol::types {

class CheckerCore;
struct Package;
struct Object;

// Fills package.init_order and reports initialisation cycles. `objects` are the package's, in source order.
void order_initialisation(CheckerCore& core, Package& package, const std::vector<Object*>& objects);

}  // namespace gol::types
