package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// ofOwn are examples about files and people that the pages of testdata do not
// have: whoever reads them has their own. What serves does not end by itself;
// TestServe, TestMCP and TestDemo have it; who logs in is in scripts/users.txtar.
var ofOwn = regexp.MustCompile(`hearsay serve|hearsay demo|hearsay mcp|hearsay users (?:add|role|token)|postgres://|zcat |corpus|pages/|article\.html|speech\.txt|old\.txt|report\.pdf|election\.db|old\.db|backup\.jsonl\.gz$|backup/|people\.jsonl|targets\.ftm|Marah Kyr|Jon Pell|c0ffee|hearsay undo k|https://courier\.example|feeds\.opml|hearsay watch`)

// backup is what ofOwn takes for one's own and is not: writing a whole record.
const backup = "--format record --out backup.jsonl.gz"

// The examples of README.md and of the helps work as they are written, on a
// record of testdata/example and testdata/quotations: they end well and say
// something.
func TestExamplesWorkAsWritten(t *testing.T) {
	if testing.Short() {
		t.Skip("it starts the command for every example")
	}
	t.Parallel()
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	bin, made := programNamed(t), filepath.Join(t.TempDir(), "made.db")
	if out, err := inShell(bin, root, made, "hearsay add testdata/example testdata/quotations/*.html testdata/disputes && hearsay feeds add testdata/feeds/orlen.opml"); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	whole, err := os.ReadFile(made)
	if err != nil {
		t.Fatal(err)
	}
	tried := 0
	for _, line := range examples(t, root) {
		if ofOwn.MatchString(line) && !strings.Contains(line, backup) {
			continue
		}
		tried++
		folder := t.TempDir()
		if err := os.Symlink(filepath.Join(root, "testdata"), filepath.Join(folder, "testdata")); err != nil {
			t.Fatal(err)
		}
		db := filepath.Join(folder, "example.db")
		if err := os.WriteFile(db, whole, 0o644); err != nil {
			t.Fatal(err)
		}
		call := line
		if strings.HasPrefix(line, "hearsay takedown article") || strings.HasPrefix(line, "hearsay takedown person") {
			call = strings.TrimSuffix(line, " --yes") + " --yes" // nobody can be asked
		}
		out, err := inShell(bin, folder, db, call)
		quiet := strings.Contains(line, ">") || strings.Contains(line, "corrections") || strings.Contains(line, "takedown list") || strings.Contains(line, "--out ")
		if err != nil || !quiet && len(out) == 0 || strings.Contains(string(out), "on record matches") || strings.Contains(string(out), "nothing found") || strings.Contains(string(out), "Not in the record") {
			t.Errorf("%s: %v\n%s", line, err, out)
		}
	}
	if tried < 30 {
		t.Errorf("only %d examples were found", tried)
	}
}

// examples are the indented calls in README.md and in the command's own files,
// of all commands that look into a record.
func examples(t *testing.T, root string) (calls []string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(root, "cmd/hearsay/*.go"))
	if err != nil {
		t.Fatal(err)
	}
	call := regexp.MustCompile("(?m)^    (hearsay .+?)(?: +#.*)?`?$")
	for _, name := range append(files, filepath.Join(root, "README.md")) {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, found := range call.FindAllStringSubmatch(string(text), -1) {
			calls = append(calls, found[1])
		}
	}
	return calls
}

func inShell(bin, folder, db, call string) ([]byte, error) {
	c := exec.Command("sh", "-c", call)
	c.Dir = folder
	c.Env = append(os.Environ(), "PATH="+bin+string(os.PathListSeparator)+os.Getenv("PATH"), "HEARSAY_AS_COMMAND=1", "HEARSAY_DB="+db, "HEARSAY_WHO=ada")
	return c.CombinedOutput()
}
