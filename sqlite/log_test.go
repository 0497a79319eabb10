package sqlite

import (
	"database/sql"
	"path/filepath"
	"strings"
	"testing"

	"hearsay"
)

// Nobody who opens the file by other means changes the log without its showing:
// the database refuses, and where its rules are taken away the hashes do not fit.
func TestTheLogIsOnlyAddedTo(t *testing.T) {
	path := filepath.Join(t.TempDir(), "test.db")
	s, err := Open(t.Context(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for _, who := range []string{"ada", "lio", "ada"} {
		if err := s.AppendLog(t.Context(), hearsay.LogLine{Who: who, What: "watch added"}); err != nil {
			t.Fatal(err)
		}
	}
	db, err := sql.Open("sqlite", "file:"+path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, statement := range []string{"UPDATE log SET who = 'nobody' WHERE n = 2", "DELETE FROM log WHERE n = 3"} {
		if _, err := db.ExecContext(t.Context(), statement); err == nil || !strings.Contains(err.Error(), "only ever added to") {
			t.Errorf("%s: %v", statement, err)
		}
	}
	for _, c := range []struct{ statement, says string }{
		{"UPDATE log SET who = 'nobody' WHERE n = 2", "line 2 of the log"},
		{"UPDATE log SET who = 'lio' WHERE n = 2", ""},
		{"DELETE FROM log WHERE n = 1", "line 2 of the log"},
	} {
		for _, one := range []string{"DROP TRIGGER IF EXISTS log_unchanged", "DROP TRIGGER IF EXISTS log_kept", c.statement} {
			if _, err := db.ExecContext(t.Context(), one); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := s.CheckLog(t.Context()); c.says == "" && err != nil || c.says != "" && (err == nil || !strings.Contains(err.Error(), c.says)) {
			t.Errorf("after %s: %v", c.statement, err)
		}
	}
}
