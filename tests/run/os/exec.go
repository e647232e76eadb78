// os/exec and os.StartProcess: outputs, exit codes, pipes, environments, errors.
package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
)

func show(out []byte, err error) {
	fmt.Printf("%q %v", out, err)
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		fmt.Printf(" code=%d exited=%v stderr=%q", exit.ExitCode(), exit.Exited(), exit.Stderr)
	}
	var wrong *exec.Error
	if errors.As(err, &wrong) {
		fmt.Printf(" name=%q %v", wrong.Name, errors.Is(err, exec.ErrNotFound))
	}
	fmt.Println()
}

func main() {
	show(exec.Command("echo", "hello", "a b").Output())
	show(exec.Command("sh", "-c", "echo out; echo err >&2; exit 3").Output())
	show(exec.Command("sh", "-c", "echo out; echo err >&2; exit 3").CombinedOutput())
	show(exec.Command("sh", "-c", "kill -9 $$").Output())
	show(exec.Command("no-such-program-here").Output())
	show(exec.Command("./no/such").Output())
	show(exec.Command("/etc/passwd").Output())
	show(exec.Command("/etc").Output())
	show(exec.Command("").Output())
	cmd := exec.Command("cat")
	cmd.Stdin = strings.NewReader("from stdin")
	show(cmd.Output())
	cmd = exec.Command("sh", "-c", "pwd; echo $FOO $PWD")
	cmd.Dir = "/usr"
	cmd.Env = []string{"FOO=1", "FOO=2"}
	show(cmd.Output())
	cmd = exec.Command("pwd")
	cmd.Dir = "/no/such/dir"
	show(cmd.Output())
	cmd = exec.Command("tr", "a-z", "A-Z")
	in, err := cmd.StdinPipe()
	out, err2 := cmd.StdoutPipe()
	fmt.Println(err, err2, cmd.Start())
	go func() {
		for i := 0; i < 3; i++ {
			fmt.Fprintf(in, "line %d\n", i)
		}
		in.Close()
	}()
	b, err := io.ReadAll(out)
	fmt.Printf("%q %v\n", b, err)
	fmt.Println(cmd.Wait(), cmd.ProcessState, cmd.ProcessState.Success(), cmd.ProcessState.Pid() == cmd.Process.Pid)
	fmt.Println(cmd.Wait(), cmd.Start(), cmd.Process.Kill())
	fmt.Println(exec.Command("true").Wait())
	var buf bytes.Buffer
	cmd = exec.Command("sh", "-c", "echo 1; echo 2 >&2; echo 3")
	cmd.Stdout, cmd.Stderr = &buf, &buf
	fmt.Println(cmd.Run(), buf.String(), cmd.ProcessState)
	_, err = cmd.Output()
	fmt.Println(err)
	cmd.Stdout = nil
	_, err = cmd.CombinedOutput()
	fmt.Println(err)

	ctx, cancel := context.WithCancel(context.Background())
	cmd = exec.CommandContext(ctx, "sleep", "5")
	fmt.Println(cmd.Start())
	cancel()
	fmt.Println(cmd.Wait(), ctx.Err(), cmd.ProcessState)
	show(exec.CommandContext(ctx, "true").Output())
	fmt.Println(exec.Command("echo", "a", "b"), exec.Command("nope", "a"))
	p, err := exec.LookPath("sh")
	fmt.Println(strings.HasSuffix(p, "/sh"), err)
	_, err = exec.LookPath("/etc/passwd")
	fmt.Println(err)
	big := exec.Command("sh", "-c", "head -c 100000 /dev/zero | tr '\\0' x >&2; exit 1")
	_, err = big.Output()
	fmt.Println(len(err.(*exec.ExitError).Stderr))
	cmd = exec.Command("cat")
	cmd.Stdin = strings.NewReader(strings.Repeat("0123456789", 50000))
	o, err := cmd.Output()
	fmt.Println(len(o), err)
	r, w, _ := os.Pipe()
	cmd = exec.Command("sh", "-c", "echo extra >&3")
	cmd.ExtraFiles = []*os.File{w}
	fmt.Println(cmd.Run())
	w.Close()
	b, _ = io.ReadAll(r)
	fmt.Printf("%q\n", b)
	fmt.Print("before ")
	cmd = exec.Command("echo", "direct")
	cmd.Stdout = os.Stdout
	cmd.Run()
	fmt.Println("after")
	proc, err := os.StartProcess("/bin/sh", []string{"sh", "-c", "exit 7"}, &os.ProcAttr{})
	fmt.Println(err)
	st, err := proc.Wait()
	fmt.Println(st, err, st.ExitCode(), st.Sys(), proc.Signal(os.Interrupt))
	_, err = os.StartProcess("/no/such", []string{"x"}, &os.ProcAttr{})
	fmt.Println(err)
	_, err = proc.Wait()
	fmt.Println(err)
	self, _ := os.FindProcess(os.Getpid())
	fmt.Println(self.Pid == os.Getpid())
	early := exec.Command("true")
	early.Stdin = strings.NewReader(strings.Repeat("x", 1<<20))
	fmt.Println(early.Run())
}

// Output:
// "hello a b\n" <nil>
// "out\n" exit status 3 code=3 exited=true stderr="err\n"
// "out\nerr\n" exit status 3 code=3 exited=true stderr=""
// "" signal: killed code=-1 exited=false stderr=""
// "" exec: "no-such-program-here": executable file not found in $PATH name="no-such-program-here" true
// "" fork/exec ./no/such: no such file or directory
// "" fork/exec /etc/passwd: permission denied
// "" fork/exec /etc: permission denied
// "" exec: no command
// "from stdin" <nil>
// "/usr\n2 /usr\n" <nil>
// "" chdir /no/such/dir: no such file or directory
// <nil> <nil> <nil>
// "LINE 0\nLINE 1\nLINE 2\n" <nil>
// <nil> exit status 0 true true
// exec: Wait was already called exec: already started os: process already finished
// exec: not started
// <nil> 1
// 2
// 3
//  exit status 0
// exec: Stdout already set
// exec: Stderr already set
// <nil>
// signal: killed context canceled signal: killed
// "" context canceled
// /usr/bin/echo a b nope a
// true <nil>
// exec: "/etc/passwd": permission denied
// 65566
// 500000 <nil>
// <nil>
// "extra\n"
// before direct
// after
// <nil>
// exit status 7 <nil> 7 1792 os: process already finished
// fork/exec /no/such: no such file or directory
// waitid: no child processes
// true
// <nil>
