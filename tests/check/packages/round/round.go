package round

import "packages/ring" // ERROR "import cycle not allowed"

const B = ring.A
