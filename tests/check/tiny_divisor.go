package p

// The square of the divisor is too small for any constant.
var _ = 1i / 1e-600000000  // ERROR "division by zero"
var _ = 1 / 1e-600000000i  // ERROR "division by zero"
var _ = 1i / (1e-600000000 + 1e-600000000i) // ERROR "division by zero"
