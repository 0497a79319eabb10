package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/alecthomas/kong"
)

// modelOf is the command line as kong sees it.
func modelOf(t *testing.T) *kong.Kong {
	t.Helper()
	var cli commands
	k, err := kong.New(&cli, kong.Name("hearsay"), helpVars("hearsay.db in your data folder"))
	if err != nil {
		t.Fatal(err)
	}
	return k
}

// The manual page has every command and flag, and nothing in it that man would
// take for a request by mistake.
func TestManualPage(t *testing.T) {
	k := modelOf(t)
	page := manual(k)
	for _, n := range k.Model.Leaves(true) {
		if !strings.Contains(page, ".SS "+roff(n.FullPath())+"\n") {
			t.Errorf("the manual page lacks %s", n.FullPath())
		}
	}
	for _, part := range []string{".SH COMMANDS\n", ".B \\-\\-contact=ADDRESS\n", ".SH EXIT STATUS\n", " Also by HEARSAY_DB in the environment."} {
		if !strings.Contains(page, part) {
			t.Errorf("the manual page lacks %q", part)
		}
	}
	requests := regexp.MustCompile(`^\.(TH|SH|SS|TP|PP|nf|fi|B|I)( |$)`)
	for line := range strings.Lines(page) {
		line = strings.TrimSuffix(line, "\n")
		if (strings.HasPrefix(line, ".") || strings.HasPrefix(line, "'")) && !requests.MatchString(line) {
			t.Errorf("man would take this for a request: %q", line)
		}
	}
	if got := roff(".x\n'y\na-b\\"); got != "\\&.x\n\\&'y\na\\-b\\e" {
		t.Errorf("%q", got)
	}
}

// What the units of deploy call, the command takes.
func TestUnitsCallTheCommandRightly(t *testing.T) {
	units, err := filepath.Glob("../../deploy/*.service")
	if err != nil || len(units) == 0 {
		t.Fatalf("no units: %v", err)
	}
	for _, name := range units {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		calls := 0
		for line := range strings.Lines(string(text)) {
			call, ok := strings.CutPrefix(strings.TrimSpace(line), "ExecStart=/usr/local/bin/hearsay ")
			if !ok {
				continue
			}
			calls++
			if _, err := modelOf(t).Parse(strings.Fields(call)); err != nil {
				t.Errorf("%s: hearsay %s: %v", name, call, err)
			}
		}
		if calls != 1 {
			t.Errorf("%s calls the command %d times", name, calls)
		}
	}
}

// The page in docs is the one that the command prints.
func TestManualPageInDocs(t *testing.T) {
	const path = "../../docs/hearsay.1"
	page := manual(modelOf(t))
	if update {
		if err := os.WriteFile(path, []byte(page), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	kept, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(kept) != page {
		t.Errorf("%s is not what hearsay man prints; make snapshots rewrites it", path)
	}
}
