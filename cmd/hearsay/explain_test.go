package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"hearsay"
	"hearsay/sqlite"
)

// called runs the command and gives what it printed.
func called(t *testing.T, code int, args ...string) (out, messages string) {
	t.Helper()
	var o, m bytes.Buffer
	if got := run(t.Context(), args, console{in: os.Stdin, out: &o, err: &m}); got != code {
		t.Fatalf("hearsay %v ended with %d: %s", args, got, &m)
	}
	return o.String(), m.String()
}

// From a claim to the statement that bears on it, to its reports, to the bytes.
func TestExplainLeadsFromClaimToCapture(t *testing.T) {
	folder := t.TempDir()
	db, text := filepath.Join(folder, "record.db"), filepath.Join(folder, "one.txt")
	if err := os.WriteFile(text, []byte("“We will not leave Ansk,” Mara Kyr said.\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	called(t, exitDone, "add", "--db", db, text)
	row, _ := called(t, exitDone, "search", "--db", db, "--json", "leave")
	var found struct {
		ID       string
		Article  struct{ ID string }
		Speakers []struct{ Known string }
	}
	if err := json.Unmarshal([]byte(row), &found); err != nil {
		t.Fatal(err)
	}
	place(t, db, found.Article.ID, found.ID, found.Speakers[0].Known)
	for _, id := range []string{found.ID, "t1stays", "c1ansk"} {
		out, _ := called(t, exitDone, "explain", "--db", db, id)
		for _, want := range []string{"c1ansk", "the fleet stays in Ansk (contested)", "supports c1ansk, by statement t1stays, sure 0.90, “will not”",
			"t1stays", "“We will not leave Ansk,”", "verified: the text is the whole capture"} {
			if id == "t1stays" && strings.HasPrefix(want, "supports") || strings.Contains(strings.Join(strings.Fields(out), " "), want) {
				continue
			}
			t.Errorf("explaining %s does not say %q:\n%s", id, want, out)
		}
		printed, _ := called(t, exitDone, "explain", "--db", db, "--json", id)
		var e struct {
			Kind, ID string
			Chains   []struct {
				Claims     []struct{ ID string }
				Statements []string
				Checks     []struct{ Result string }
			}
		}
		if err := json.Unmarshal([]byte(printed), &e); err != nil {
			t.Fatal(err)
		}
		if e.ID != id || len(e.Chains) != 1 || len(e.Chains[0].Claims) != 1 || len(e.Chains[0].Statements) != 1 || len(e.Chains[0].Checks) != 5 {
			t.Errorf("explaining %s as JSON gives %+v", id, e)
		}
	}
	_, said := called(t, exitFailed, "explain", "--db", db, "t2")
	if !strings.Contains(said, `no ID that begins with "t2"`) {
		t.Errorf("it says %s", said)
	}
}

func place(t *testing.T, db, article, attribution, speaker string) {
	t.Helper()
	s, err := sqlite.Open(t.Context(), db, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	at := time.Date(2031, 3, 9, 0, 0, 0, 0, time.UTC)
	for _, put := range []func() error{
		func() error {
			return s.PutStatements(t.Context(), []hearsay.Statement{{ID: "t1stays", Speaker: speaker, First: at, Origins: 1,
				Reports: []hearsay.Report{{Article: article, Attribution: attribution}, {Article: "a0", Attribution: "q0"}}}})
		},
		func() error {
			return s.PutClaims(t.Context(), []hearsay.Claim{{ID: "c1ansk", Label: "the fleet stays in Ansk", Contested: true}})
		},
		func() error {
			return s.PutPositions(t.Context(), []hearsay.Position{{Claim: "c1ansk", Statement: "t1stays", Speaker: speaker,
				Stance: hearsay.Supports, Strength: "will not", At: at, Confidence: 0.9}})
		},
	} {
		if err := put(); err != nil {
			t.Fatal(err)
		}
	}
}
