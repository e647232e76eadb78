// The limit of a run: 10 minutes, unless -timeout says otherwise. When it is over the process ends, and names
// the tests that were running.
package timeout

import (
	"flag"
	"testing"
)

func TestLimit(t *testing.T) {
	t.Log(flag.Lookup("test.timeout").Value)
}

func TestSlow(t *testing.T) {
	t.Run("sub", func(t *testing.T) { select {} })
}
