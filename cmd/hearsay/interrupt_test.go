package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// record is one article of a corpus on one line.
func record(i int) string {
	return fmt.Sprintf(`{"title":"Report %d","text":"\"We will not leave,\" Mara Kyr said on Monday. Ivo Dovrad denied that report %d was false.\n"}`, i, i)
}

// asCommand is a call of the test binary as the command, with the race detector
// where the tests have it.
func asCommand(args ...string) *exec.Cmd { return ofProgram(os.Args[0], args...) }

func ofProgram(path string, args ...string) *exec.Cmd {
	c := exec.Command(path, args...)
	c.Env = append(os.Environ(), "HEARSAY_AS_COMMAND=1")
	return c
}

// A person presses Ctrl-C in the middle of an endless corpus: the command ends
// at once with 130, and all that it printed is whole records.
func TestInterrupt(t *testing.T) {
	if testing.Short() {
		t.Skip("starts processes")
	}
	c := asCommand("read", "--format", "json", "-")
	in, err := c.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		for i := 0; ; i++ {
			if _, err := io.WriteString(in, record(i)+"\n"); err != nil {
				return
			}
		}
	}()
	read := bufio.NewReader(out)
	decoder := json.NewDecoder(read)
	objects := 0
	var pressed time.Time
	for {
		var r printedReading
		err := decoder.Decode(&r)
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatalf("after %d objects: %v", objects, err)
		}
		objects++
		if objects == 20 {
			pressed = time.Now()
			if err := c.Process.Signal(os.Interrupt); err != nil {
				t.Fatal(err)
			}
		}
	}
	err = c.Wait()
	if d := time.Since(pressed); d > time.Minute {
		t.Errorf("it took %v to end", d)
	}
	if objects < 20 {
		t.Fatalf("%d objects came", objects)
	}
	if code := c.ProcessState.ExitCode(); code != exitInterrupted {
		t.Errorf("it ended with %v", err)
	}
}

// Ctrl-C while it waits for standard input that nobody writes to. Nothing tells
// from outside that it waits: on a busy machine it may not even listen to signals
// yet, and is tried again with more time.
func TestInterruptWhileWaiting(t *testing.T) {
	if testing.Short() {
		t.Skip("starts processes")
	}
	for pause := 700 * time.Millisecond; ; pause *= 3 {
		state, said := interruptedAfter(t, pause)
		if state.ExitCode() == exitInterrupted {
			return
		}
		if state.Exited() || pause > 15*time.Second {
			t.Fatalf("it ended with %v and said %q", state, said)
		}
	}
}

// interruptedAfter is how the command ended that was stopped while it waited.
func interruptedAfter(t *testing.T, pause time.Duration) (state *os.ProcessState, said string) {
	t.Helper()
	c := asCommand("read", "-")
	in, err := c.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	var messages strings.Builder
	c.Stderr = &messages
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(pause)
	if err := c.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- c.Wait() }()
	select {
	case <-ended:
	case <-time.After(10 * time.Second):
		_ = c.Process.Kill()
		t.Fatal("it did not end")
	}
	return c.ProcessState, messages.String()
}

// Ctrl-C while nobody reads the output, as in a pager: it ends all the same.
func TestInterruptWhileWriting(t *testing.T) {
	if testing.Short() {
		t.Skip("starts processes")
	}
	corpus := filepath.Join(t.TempDir(), "corpus.jsonl")
	var lines strings.Builder
	for i := range 3000 {
		lines.WriteString(record(i) + "\n")
	}
	if err := os.WriteFile(corpus, []byte(lines.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	c := asCommand("read", "--format", "json", corpus)
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := out.Read(make([]byte, 1)); err != nil { // it is writing now
		t.Fatal(err)
	}
	time.Sleep(500 * time.Millisecond)
	if err := c.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() {
		_, err := c.Process.Wait()
		ended <- err
	}()
	select {
	case <-ended:
	case <-time.After(10 * time.Second):
		_ = c.Process.Kill()
		t.Error("it did not end")
	}
	out.Close()
}
