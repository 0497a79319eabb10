package main

import (
	"os"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	// The test binary is the command where a test starts it as a process of its own.
	if os.Getenv("HEARSAY_AS_COMMAND") != "" {
		main()
	}
	testscript.Main(suite{m}, map[string]func(){"hearsay": main, "idof": idOf})
}

func TestScripts(t *testing.T) {
	unraced(t)
	t.Parallel()
	bin := programNamed(t)
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/scripts",
		UpdateScripts: os.Getenv("HEARSAY_UPDATE") != "",
		Setup: func(e *testscript.Env) error {
			e.Setenv("PATH", bin+string(os.PathListSeparator)+e.Getenv("PATH"))
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"spans":   checkSpans,
			"records": countRecords,
			"checked": checkChecked,
			"gz":      pack,
			"tamper":  tamper,
			"sums":    checkSums,
			"cut":     cutLines,
			"id":      takeID,
			"corpus":  writeCorpus,
			"archive": writeArchive,
		},
	})
}
