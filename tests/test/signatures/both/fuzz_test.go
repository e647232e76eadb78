package both

import (
	"strings"
	"testing"
)

func TestÜber(t *testing.T) {}
func Test_low(t *testing.T) {}
func Test(t *testing.T)     {}

func Testüber(n int) {}

func FuzzRepeat(f *testing.F) {
	f.Add("ab", 2)
	f.Add("", 3)
	f.Add("x", -1)
	f.Fuzz(func(t *testing.T, s string, n int) {
		if n < 0 {
			t.Skip("negative")
		}
		if len(strings.Repeat(s, n)) != len(s)*n {
			t.Error(s, n)
		}
	})
}

func FuzzBytes(f *testing.F) {
	f.Add([]byte("abc"))
	f.Fuzz(func(t *testing.T, b []byte) {
		if len(b) == 3 {
			t.Errorf("found %q", b)
		}
	})
}

func TestMain(t *testing.T) { t.Log("a test like others") }
