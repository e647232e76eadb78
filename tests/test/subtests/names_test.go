package subtests

import "testing"

func TestNames(t *testing.T) {
	for _, name := range []string{"plain", "with blank", "twice", "twice", "", "", "a/b", "tab\tand \x01", "ü", "twice#01", "#00"} {
		t.Run(name, func(t *testing.T) { t.Log(t.Name()) })
	}
}

func TestNested(t *testing.T) {
	t.Log("before")
	t.Run("outer", func(t *testing.T) {
		t.Run("right", func(t *testing.T) { t.Log("inside") })
		if t.Run("wrong", func(t *testing.T) { t.Error("first\nsecond\n") }) {
			t.Error("Run must tell that the test failed")
		}
		t.Run("skipped", func(t *testing.T) { t.Skip("not", "now") })
		t.Log("failed:", t.Failed())
	})
	t.Log("after")
}

func check(t *testing.T, ok bool) {
	t.Helper()
	checkDeeper(t, ok)
}

func checkDeeper(t testing.TB, ok bool) {
	t.Helper()
	if !ok {
		t.Errorf("not ok: %v", t.Name())
	}
}

func TestHelper(t *testing.T) {
	check(t, true)
	check(t, false)
}

func TestSkipped(t *testing.T) {
	if testing.Short() {
		t.SkipNow()
	}
	t.Skipf("skipped %d", 1)
}

func Testing(t *testing.T) { t.Fatal("not a test: the name goes on with a small letter") }
