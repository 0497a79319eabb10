package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"

	"hearsay/carry"
)

// checkSums is "sums MANIFEST": every file that the manifest names is there
// with the size and hash it says.
func checkSums(ts *testscript.TestScript, _ bool, args []string) {
	m, err := carry.ReadManifest(strings.NewReader(ts.ReadFile(args[0])))
	ts.Check(err)
	if len(m.Files) == 0 || m.Counts["attributions"] == 0 || len(m.Readings) == 0 {
		ts.Fatalf("%s describes nothing: %+v", args[0], m)
	}
	for _, f := range m.Files {
		is, err := fileSum(ts.MkAbs(filepath.Join(filepath.Dir(args[0]), f.Name)), f.Name)
		ts.Check(err)
		if is != f {
			ts.Fatalf("%s says %+v, the file has %+v", args[0], f, is)
		}
	}
}

// cutLines is "cut FILE N OUT": OUT gets the first N lines of FILE.
func cutLines(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	lines := strings.SplitAfter(ts.ReadFile(args[0]), "\n")
	ts.Check(os.WriteFile(ts.MkAbs(args[2]), []byte(strings.Join(lines[:n], "")), 0o644))
}

// takeID is "id NAME FILE [N]": the environment's NAME becomes the "id" of the
// Nth line of JSON, 1 where it is left out.
func takeID(ts *testscript.TestScript, _ bool, args []string) {
	n := 1
	if len(args) > 2 {
		var err error
		n, err = strconv.Atoi(args[2])
		ts.Check(err)
	}
	var row struct{ ID string }
	ts.Check(json.Unmarshal([]byte(strings.Split(ts.ReadFile(args[1]), "\n")[n-1]), &row))
	ts.Setenv(args[0], row.ID)
}
