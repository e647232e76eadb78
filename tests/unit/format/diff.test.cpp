#include "format/diff.hpp"

#include <doctest/doctest.h>

using gol::format::unified_diff;

TEST_CASE("equal texts have no difference") { CHECK(unified_diff("a", "x\n", "b", "x\n").empty()); }

TEST_CASE("a change is shown with three lines around it") {
  CHECK(unified_diff("a", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "b", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n") ==
        "diff a b\n--- a\n+++ b\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
}

TEST_CASE("changes far from each other are hunks of their own") {
  CHECK(unified_diff("a", "x\n1\n2\n3\n4\n5\n6\n7\n8\ny\n", "b", "X\n1\n2\n3\n4\n5\n6\n7\n8\nY\n") ==
        "diff a b\n--- a\n+++ b\n@@ -1,4 +1,4 @@\n-x\n+X\n 1\n 2\n 3\n@@ -7,4 +7,4 @@\n 6\n 7\n 8\n-y\n+Y\n");
}

TEST_CASE("a missing newline at the end is told") {
  CHECK(unified_diff("a", "x", "b", "x\n") ==
        "diff a b\n--- a\n+++ b\n@@ -1 +1 @@\n-x\n\\ No newline at end of file\n+x\n");
}

TEST_CASE("texts without common lines differ as a whole") {
  CHECK(unified_diff("a", "", "b", "x\n") == "diff a b\n--- a\n+++ b\n@@ -0,0 +1 @@\n+x\n");
}
