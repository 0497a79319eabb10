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
	testscript.Main(m, map[string]func(){"hearsay": main, "idof": idOf})
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/scripts",
		UpdateScripts: os.Getenv("HEARSAY_UPDATE") != "",
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
