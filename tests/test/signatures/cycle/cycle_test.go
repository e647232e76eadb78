package cycle

import (
	"testing"

	"example.com/signatures/cycle/inner"
)

func TestCycle(t *testing.T) { t.Log(inner.Two) }
