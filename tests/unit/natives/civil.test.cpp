#include "natives/civil.hpp"

#include <doctest/doctest.h>

#include <initializer_list>

using namespace gol::natives;

TEST_CASE("the epochs lie where they should") {
  CHECK(day_number(1, 1, 1) == 0);
  CHECK(day_number(1970, 1, 1) == unix_epoch_day);
  CHECK(day_number(0, 12, 31) == -1);
}

TEST_CASE("a date and its day number are each other's inverse") {
  for (const std::int64_t from : {-800'000LL, 0LL, 693'000LL, 730'000LL, 3'600'000'000'000LL}) {
    for (std::int64_t day = from; day < from + 3000; ++day) {
      const CivilDate date = civil_date(day);
      REQUIRE(day_number(date.year, date.month, date.day) == day);
      REQUIRE(day_number(date.year, 1, 1) + date.year_day - 1 == day);
      REQUIRE(date.day >= 1);
      REQUIRE(date.day <= days_in_month(date.month, date.year));
    }
  }
}

TEST_CASE("leap years follow the Gregorian rule") {
  CHECK(is_leap(2000));
  CHECK_FALSE(is_leap(1900));
  CHECK(is_leap(-4));
  CHECK(civil_date(day_number(2000, 12, 31)).year_day == 366);
  CHECK(civil_date(day_number(1900, 2, 28) + 1).month == 3);
}
