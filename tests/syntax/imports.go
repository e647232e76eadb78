// What has no path is no import.
package p

import (
	fmt // ERROR "missing import path; require quoted string"
	5   // ERROR "import path must be a string"
)
import

var x int // ERROR "missing import path; require quoted string"
