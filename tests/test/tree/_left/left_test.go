package left

import "none"
