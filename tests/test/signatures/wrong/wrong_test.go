package wrong

import "testing"

func TestWrong(b *testing.B)        {}
func BenchmarkWrong(t *testing.T)   {}
func TestResult(t *testing.T) error { return nil }
func TestTwo(t, u *testing.T)       {}
func Test(t *testing.T)             {}
func TestÜber(t *testing.T)         {}
func Testüber(n int)                {}
func Test_low(t *testing.T)         {}
func ExampleArgument(n int)         {}
func FuzzWrong(t *testing.T)        {}
func TestMain(x int)                {}
func (t T) TestMethod(n int)        {}

type T struct{}
