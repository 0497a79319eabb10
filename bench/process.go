//go:build linux

package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// process measures the built command as a person meets it.
func process(r *report, s set, binary string) error {
	folder, err := os.MkdirTemp("", "hearsay-bench")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	one := filepath.Join(folder, "one.txt")
	if err := os.WriteFile(one, []byte(s.texts[0]), 0o644); err != nil {
		return err
	}
	corpus := filepath.Join(folder, "corpus.jsonl")
	if err := writeCorpus(corpus, s); err != nil {
		return err
	}
	var start time.Duration
	for range 2 * runs {
		began := time.Now()
		if err := exec.Command(binary, "read", one).Run(); err != nil {
			return fmt.Errorf("running %s: %w; \"make build\" makes it", binary, err)
		}
		if d := time.Since(began); start == 0 || d < start {
			start = d
		}
	}
	small, err := peak(binary, "read", one)
	if err != nil {
		return err
	}
	large, err := peak(binary, "read", "--format", "jsonl", corpus)
	if err != nil {
		return err
	}
	info, err := os.Stat(binary)
	if err != nil {
		return err
	}
	r.section("the command")
	r.line("start to the end of one article, milliseconds", float64(start.Microseconds())/1000, "the least of ten, wall clock")
	r.line("peak memory, one article, MiB", mib(small), "resident")
	r.line(fmt.Sprintf("peak memory, %d articles, MiB", len(s.texts)), mib(large), "resident; does not grow with the corpus")
	r.line("size of the binary, MiB", mib(info.Size()), "weights included")
	return nil
}

func mib(bytes int64) float64 { return float64(bytes) / (1 << 20) }

func writeCorpus(path string, s set) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	e := json.NewEncoder(f)
	for _, text := range s.texts {
		if err := e.Encode(map[string]string{"text": text}); err != nil {
			f.Close()
			return err
		}
	}
	return f.Close()
}

// peak runs a command and gives its largest resident size in bytes. It asks
// the system while the command runs: what wait(2) tells would begin with the
// size of this process, from which the command is started.
func peak(name string, args ...string) (int64, error) {
	c := exec.Command(name, args...)
	c.Stdout, c.Stderr = io.Discard, os.Stderr
	if err := c.Start(); err != nil {
		return 0, fmt.Errorf("starting %s: %w; \"make build\" makes it", name, err)
	}
	ended := make(chan error, 1)
	go func() { ended <- c.Wait() }()
	most := int64(0)
	for {
		select {
		case err := <-ended:
			if err != nil {
				return 0, fmt.Errorf("running %s: %w", name, err)
			}
			return most, nil
		case <-time.After(500 * time.Microsecond):
			most = max(most, highWater(c.Process.Pid))
		}
	}
}

// highWater is VmHWM of a process in bytes, 0 where it cannot be read (any more).
func highWater(pid int) int64 { return ofStatus(pid, "VmHWM:") }

// ofStatus is a size that the system tells of a process, in bytes.
func ofStatus(pid int, name string) int64 {
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0
	}
	_, rest, ok := strings.Cut(string(b), name)
	var kib int64
	if _, err := fmt.Sscan(rest, &kib); !ok || err != nil {
		return 0
	}
	return kib << 10
}
