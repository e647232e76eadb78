// Runs a test's work inside a goroutine; the checks belong behind it.
#pragma once

#include "tests/unit/runtime/run_goroutines.hpp"

template <class Work>
void with_goroutine(Work&& work) {
  gol::runtime::testing::run_goroutines(1, [&] { work(gol::runtime::testing::self()); });
}
