package wrong

import "testing"

func TestWrong(t *testing.T) { t.Error("always shown") }
func TestRight(t *testing.T) {}
