//go:build unix

package deliver_test

import (
	"context"
	"database/sql"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"hearsay"
	"hearsay/alert"
	"hearsay/alert/deliver"
	"hearsay/internal/fetch"
	"hearsay/sqlite"
)

// killedPages is how many pages the child takes in, each with one event.
const killedPages = 40

// TestMain is also the program that the test below kills.
func TestMain(m *testing.M) {
	if db := os.Getenv("HEARSAY_TEST_ALERTS"); db != "" {
		if err := takeIn(db); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

// takeIn records page after page, looks what alerts have to tell, and delivers it.
func takeIn(db string) error {
	ctx := context.Background()
	s, err := sqlite.Open(ctx, db, sqlite.Options{})
	if err != nil {
		return err
	}
	client := fetch.New(fetch.Options{Allow: []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")}, Timeout: 5 * time.Second})
	sender := deliver.New(s, client, deliver.Options{Timeout: 5 * time.Second})
	for i := range killedPages {
		if _, err := s.Record(ctx, []hearsay.Addition{page(i)}); err != nil {
			return err
		}
		if _, err := s.Place(ctx, 100, func([]hearsay.Waiting, hearsay.Board) error { return nil }); err != nil {
			return err
		}
		if _, err := alert.Look(ctx, s, time.Now(), false); err != nil {
			return err
		}
		if err := sender.Once(ctx); err != nil {
			return err
		}
	}
	return s.Close()
}

// Killed at random moments, between recording, looking, posting and noting the
// answer, no event is lost, and what comes twice has the same ID and body.
func TestKilledAnywhere(t *testing.T) {
	if testing.Short() {
		t.Skip("starts processes")
	}
	var lock sync.Mutex
	got := map[string]map[string]bool{}
	posts := 0
	server := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		b, err := io.ReadAll(r.Body)
		lock.Lock()
		defer lock.Unlock()
		if id := r.Header.Get("webhook-id"); err == nil {
			posts++
			if got[id] == nil {
				got[id] = map[string]bool{}
			}
			got[id][string(b)] = true
		}
	}))
	defer server.Close()
	db := filepath.Join(t.TempDir(), "test.db")
	s := open(t, db)
	if err := s.PutAlert(t.Context(), hearsay.Alert{ID: "l1", Kind: hearsay.AlertWords, Words: "gate", Webhook: server.URL, Secret: secret, Made: time.Now()}); err != nil {
		t.Fatal(err)
	}
	kills := 0
	for ended := false; !ended; {
		c := exec.Command(os.Args[0])
		c.Env = append(os.Environ(), "HEARSAY_TEST_ALERTS="+db)
		c.Stderr = os.Stderr
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		kill := time.AfterFunc(60*time.Millisecond+rand.N(200*time.Millisecond), func() { c.Process.Kill() })
		if kills > 40 {
			kill.Stop()
		}
		err := c.Wait()
		kill.Stop()
		if ended = err == nil; !ended {
			if c.ProcessState.Exited() {
				t.Fatalf("it failed by itself: %v", err)
			}
			kills++
		}
		// Whoever was killed held the alert; a minute and a half later it does not.
		letGo(t, db)
	}
	sender := deliver.New(s, fetch.New(fetch.Options{Allow: []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")}}), deliver.Options{})
	if err := sender.Once(t.Context()); err != nil {
		t.Fatal(err)
	}
	events, _, err := s.Events(t.Context(), hearsay.EventQuery{Limit: 1000})
	if err != nil {
		t.Fatal(err)
	}
	lock.Lock() // a request of a killed sender may still be read
	defer lock.Unlock()
	for _, e := range events {
		if e.State != hearsay.DeliveryDelivered || len(got[e.ID]) != 1 {
			t.Errorf("event %s is %s, and came with %d bodies", e.ID, e.State, len(got[e.ID]))
		}
	}
	if len(events) != killedPages || len(got) != killedPages {
		t.Errorf("%d events, of which %d came; %d pages", len(events), len(got), killedPages)
	}
	t.Logf("killed %d times; %d posts of %d events", kills, posts, len(got))
}

// letGo lets time pass for who holds the alert, whatever its name.
func letGo(t *testing.T, db string) {
	t.Helper()
	raw, err := sql.Open("sqlite", "file:"+db+"?_pragma=busy_timeout(5000)")
	if err != nil {
		t.Fatal(err)
	}
	defer raw.Close()
	if _, err := raw.ExecContext(t.Context(), "UPDATE alerts SET held = 0"); err != nil {
		t.Fatal(err)
	}
}
