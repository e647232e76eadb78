package right

import "testing"

func TestRight(t *testing.T)   { t.Log("only with -v") }
func TestAnother(t *testing.T) {}
