package inner

import "example.com/signatures/cycle"

const Two = 2 * cycle.One
