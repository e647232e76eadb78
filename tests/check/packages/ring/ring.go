package ring

import "packages/round"

const A = round.B
