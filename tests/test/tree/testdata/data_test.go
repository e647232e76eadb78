package testdata

import "none"
