package failures

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestOrder(t *testing.T) {
	t.Cleanup(func() { t.Log("cleanup 1") })
	t.Cleanup(func() {
		t.Log("cleanup 2")
		t.Cleanup(func() { t.Log("added by cleanup 2") })
	})
	defer t.Log("deferred")
	t.Fatal("the end")
}

func TestSubtestsFirst(t *testing.T) {
	t.Cleanup(func() { t.Log("outer cleanup") })
	t.Run("inner", func(t *testing.T) {
		t.Cleanup(func() { t.Log("inner cleanup") })
		t.Fail()
		t.Log("goes on")
	})
	t.Log("between")
}

func TestFailInCleanup(t *testing.T) {
	t.Cleanup(func() { t.Log("still runs") })
	t.Cleanup(func() { t.Fatalf("in a %s", "cleanup") })
}

func TestSkipAfterFail(t *testing.T) {
	t.Error("wrong")
	t.Skip("skipped all the same")
}

var folder string

func TestTempDir(t *testing.T) {
	t.Run("a name/with * signs", func(t *testing.T) {
		folder = t.TempDir()
		other := t.TempDir()
		if filepath.Dir(folder) != filepath.Dir(other) || filepath.Base(folder) != "001" || filepath.Base(other) != "002" {
			t.Error(folder, other)
		}
		if err := os.WriteFile(filepath.Join(folder, "file"), []byte("text"), 0666); err != nil {
			t.Error(err)
		}
	})
	if _, err := os.Stat(folder); !os.IsNotExist(err) {
		t.Error("the folder is still there:", err)
	}
}

func TestSetenv(t *testing.T) {
	os.Setenv("GOL_TEST_A", "before")
	os.Unsetenv("GOL_TEST_B")
	t.Run("set", func(t *testing.T) {
		t.Setenv("GOL_TEST_A", "a")
		t.Setenv("GOL_TEST_B", "b")
		if os.Getenv("GOL_TEST_A")+os.Getenv("GOL_TEST_B") != "ab" {
			t.Error("not set")
		}
	})
	_, set := os.LookupEnv("GOL_TEST_B")
	t.Log(os.Getenv("GOL_TEST_A"), set)
}

func TestDeadline(t *testing.T) {
	_, ok := t.Deadline()
	t.Log("deadline:", ok)
}

func TestFolder(t *testing.T) {
	folder, err := os.Getwd()
	t.Log(strings.HasSuffix(folder, "failures"), err)
}

func TestFailNowOfParent(t *testing.T) {
	t.Run("sub", func(sub *testing.T) {
		t.FailNow()
	})
	t.Log("not reached")
}
