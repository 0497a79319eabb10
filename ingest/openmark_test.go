package ingest

import (
	"errors"
	"strings"
	"testing"

	"hearsay"
)

// texts reads a corpus and gives its texts and the errors between them.
func texts(t *testing.T, csv string) (all []string, failed []error) {
	t.Helper()
	for a, err := range Read(hearsay.Capture{Path: "d.csv", Bytes: []byte(csv)}, Options{}) {
		if err != nil {
			failed = append(failed, err)
			continue
		}
		all = append(all, a.Text)
	}
	return all, failed
}

// A mark that is left open does not take the next rows into its text in silence.
func TestOpenMarkIsNamed(t *testing.T) {
	for name, c := range map[string]struct {
		csv, line string
		kept      int
	}{
		"before another row":     {"id,text\n1,The mayor said no.\n2,\"It leaks\n3,\"Ira Lund said it leaks.\"\n4,\"She left.\"\n", "opens in line 3", 2},
		"to the end":             {"id,text\n1,The mayor said no.\n2,\"It leaks\n3,It does not.\n", "opens in line 3", 1},
		"at the end":             {"id,text\n1,The mayor said no.\n2,\"It leaks", "opens in line 3", 1},
		"in the second line":     {"id,text,note\n1,\"The mayor\nsaid no.\",\"a\n2,It leaks.,\"b\"\n", "opens in line 3", 0},
		"before marked first":    {"id,text\n\"1\",\"It leaks\n\"2\",\"It does not.\"\n", "opens in line 2", 0},
		"in the header":          {"id,\"text\n1,It leaks.\n", "opens in line 1", 0},
		"with Windows line ends": {"id,text\r\n1,The mayor said no.\r\n2,\"It leaks\r\n3,\"He left.\"\r\n", "opens in line 3", 1},
	} {
		all, failed := texts(t, c.csv)
		if len(all) != c.kept || len(failed) != 1 {
			t.Errorf("%s: texts %q, errors %v", name, all, failed)
			continue
		}
		if err := failed[0]; !errors.Is(err, ErrRecord) || !strings.Contains(err.Error(), c.line) || !strings.Contains(err.Error(), "d.csv") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// What is closed is read as it was: texts of several lines, marks written twice,
// and marks that stand alone inside a cell.
func TestClosedMarksAreRead(t *testing.T) {
	for csv, want := range map[string]string{
		"id,text\n1,\"The mayor said:\n\n\"\"It leaks,\"\" and left.\"\n2,No.\n": "The mayor said:\n\n\"It leaks,\" and left.",
		"id,text\n1,\"The mayor said \"it leaks\" today.\"\n2,No.\n":             "The mayor said \"it leaks\" today.",
		"id,text\n1,The mayor said \"it leaks\" today.\n2,No.\n":                 "The mayor said \"it leaks\" today.",
		"id,text\n\"1\",\"It leaks.\"\n\"2\",\"\"\"No.\"\"\"\n":                  "It leaks.",
	} {
		all, failed := texts(t, csv)
		if len(all) != 2 || len(failed) != 0 || all[0] != want {
			t.Errorf("%q gave %q and %v", csv, all, failed)
		}
	}
}
