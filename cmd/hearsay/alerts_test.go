package main

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"hearsay"
	"hearsay/sqlite"
)

// desk receives what webhooks bring.
type desk struct {
	*httptest.Server
	lock sync.Mutex
	got  []map[string]any
	ids  map[string]int
	// wait is closed when posts may be answered.
	wait chan struct{}
}

func newDesk(t *testing.T) *desk {
	t.Helper()
	d := &desk{ids: map[string]int{}, wait: make(chan struct{})}
	close(d.wait)
	d.Server = httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		b, _ := io.ReadAll(r.Body)
		var body map[string]any
		if err := json.Unmarshal(b, &body); err != nil || r.Header.Get("webhook-id") != body["id"] || r.URL.Path != "/hidden-path" {
			t.Errorf("a post to %s with %q: %v", r.URL.Path, b, err)
		}
		d.lock.Lock()
		d.got, d.ids[r.Header.Get("webhook-id")] = append(d.got, body), d.ids[r.Header.Get("webhook-id")]+1
		wait := d.wait
		d.lock.Unlock()
		<-wait
	}))
	t.Cleanup(func() { d.CloseClientConnections(); d.Close() })
	return d
}

// types are those of what came since the last call, in order.
func (d *desk) types() (list []string) {
	d.lock.Lock()
	defer d.lock.Unlock()
	for _, g := range d.got {
		list = append(list, g["type"].(string))
	}
	d.got = nil
	return list
}

// alerts runs a subcommand that has to end well, and gives what it prints.
func alerts(t *testing.T, db string, args ...string) string {
	t.Helper()
	c := asCommand(append([]string{"alerts"}, args...)...)
	c.Env = append(c.Env, "HEARSAY_DB="+db, "HEARSAY_WHO=ada")
	var said strings.Builder
	c.Stderr = &said
	out, err := c.Output()
	if err != nil {
		t.Fatalf("alerts %v: %v\n%s%s", args, err, out, said.String())
	}
	return string(out) + said.String()
}

var secretIn = regexp.MustCompile(`whsec_[A-Za-z0-9+/=]+`)

// hearsay watch tells by webhook and by file what is new and what was edited, and
// no list, log or page of it tells the secret.
func TestWatchTells(t *testing.T) {
	if testing.Short() {
		t.Skip("starts processes")
	}
	n, d := newNewsroom(t), newDesk(t)
	folder := t.TempDir()
	db, file := filepath.Join(folder, "record.db"), filepath.Join(folder, "words.atom")
	n.set("/1", ansk(1, "We hold both banks of the river"))
	n.set("/feed.xml", feedOf("/1"))
	if out, err := asCommand("feeds", "add", "--db", db, n.URL+"/feed.xml").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	added := alerts(t, db, "add", "words", `"of the river"`, "--webhook", d.URL+"/hidden-path", "--file", file, "--name", "river")
	secret := secretIn.FindString(added)
	if secret == "" {
		t.Fatalf("no secret was told: %s", added)
	}
	alerts(t, db, "add", "edited", "--webhook", d.URL+"/hidden-path")
	var shown strings.Builder
	watch := func() {
		t.Helper()
		out, said, code := onWeb(t, "watch", "--once", "--db", db, "--webhook-allow", "127.0.0.1", "--site", "https://desk.example/")
		shown.WriteString(out + said)
		if code != 0 {
			t.Errorf("it ended with %d: %s%s", code, out, said)
		}
	}
	watch()
	if got := fmt.Sprint(d.types()); got != "[statement.new]" {
		t.Errorf("it told %s", got)
	}
	feed, err := os.ReadFile(file)
	if err != nil || strings.Count(string(feed), "<entry>") != 1 || !strings.Contains(string(feed), "We hold both banks of the river") || !strings.Contains(string(feed), "https://desk.example/article/a") {
		t.Errorf("the feed is %s, %v", feed, err)
	}
	n.set("/1", ansk(1, "We hold one of the banks of the river"))
	rewind(t, db)
	watch()
	if got := fmt.Sprint(d.types()); got != "[statement.new quotation.edited]" && got != "[quotation.edited statement.new]" {
		t.Errorf("it told %s", got)
	}
	rewind(t, db)
	watch()
	if got := fmt.Sprint(d.types()); got != "[]" {
		t.Errorf("it told again %s", got)
	}
	if again, err := os.ReadFile(file); err != nil || strings.Count(string(again), "<entry>") != 2 {
		t.Errorf("the feed is %s, %v", again, err)
	}
	for _, args := range [][]string{{}, {"--json"}, {"show", "river"}, {"show", "river", "--json"}, {"deliveries"}, {"deliveries", "--json"}, {"events"}, {"events", "--json"}} {
		shown.WriteString(alerts(t, db, args...))
	}
	if s := shown.String(); strings.Contains(s, secret[6:]) || strings.Contains(s, "hidden-path") || !strings.Contains(s, `"state":"delivered"`) {
		t.Errorf("the secret or the path is told, or nothing is:\n%s", s)
	}
}

// hearsay alerts run says what waits, also what no call touches because its
// receiver is left alone after a failure.
func TestAlertsRunCountsWhatWaits(t *testing.T) {
	if testing.Short() {
		t.Skip("starts processes")
	}
	t.Parallel()
	folder := t.TempDir()
	db := filepath.Join(folder, "record.db")
	closed := httptest.NewServer(http.NotFoundHandler())
	closed.Close()
	quotations := []string{"No ship leaves before spring", "The ship yards have work for ten years", "Whoever sank that ship will answer for it"}
	add := func(n int) {
		t.Helper()
		page := filepath.Join(folder, fmt.Sprint(n, ".html"))
		if err := os.WriteFile(page, []byte(ansk(n, quotations[n-1])), 0o600); err != nil {
			t.Fatal(err)
		}
		if out, err := asCommand("add", "--db", db, page).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
	}
	add(1)
	alerts(t, db, "add", "words", "ship", "--webhook", closed.URL+"/hidden-path")
	for i, want := range []string{
		"0 new events, 0 delivered, 0 to be tried again, 0 failed.\n",
		"1 new event, 0 delivered, 1 to be tried again, 0 failed.\n1 event waits to be delivered; hearsay alerts deliveries says until when.\n",
		"1 new event, 0 delivered, 0 to be tried again, 0 failed.\n2 events wait to be delivered; hearsay alerts deliveries says until when.\n",
	} {
		if i > 0 {
			add(i + 1)
		}
		if got := alerts(t, db, "run", "--quiet", "--webhook-allow", "127.0.0.1"); !strings.HasPrefix(got, want) || i == 0 && strings.Contains(got, "wait") {
			t.Errorf("call %d said %q, not %q", i+1, got, want)
		}
	}
}

// A receiver that does not answer holds up neither polls nor the end.
func TestWatchBesideASlowReceiver(t *testing.T) {
	if testing.Short() {
		t.Skip("starts processes")
	}
	n, d := newNewsroom(t), newDesk(t)
	db := filepath.Join(t.TempDir(), "record.db")
	d.wait = make(chan struct{})
	defer close(d.wait)
	var links []string
	for i := range 6 {
		n.set(fmt.Sprintf("/%d", i), ansk(i, fmt.Sprintf("Ship %d stays", i)))
		links = append(links, fmt.Sprintf("/%d", i))
	}
	n.set("/feed.xml", feedOf(links...))
	if out, err := asCommand("feeds", "add", "--db", db, n.URL+"/feed.xml").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	alerts(t, db, "add", "words", "ship", "--webhook", d.URL+"/hidden-path")
	c := asCommand("watch", "--db", db, "--allow", "127.0.0.1", "--pace", "1ms", "--webhook-allow", "127.0.0.1", "--webhook-timeout", "1m", "--quiet")
	c.Stdout, c.Stderr = io.Discard, os.Stderr
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Process.Kill() })
	within(t, time.Minute, func() bool {
		d.lock.Lock()
		defer d.lock.Unlock()
		return len(d.got) == 1
	})
	within(t, time.Minute, func() bool { return strings.Count(onRecord(t, db), ":1") == len(links) })
	began := time.Now()
	if err := c.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if _ = c.Wait(); c.ProcessState.ExitCode() != exitInterrupted || time.Since(began) > 10*time.Second {
		t.Errorf("it ended with %d after %v", c.ProcessState.ExitCode(), time.Since(began))
	}
	if got := alerts(t, db, "deliveries", "--waiting"); !strings.Contains(got, "tried 0 times") {
		t.Errorf("what was broken off is noted as an attempt: %s", got)
	}
}

func within(t *testing.T, most time.Duration, is func() bool) {
	t.Helper()
	for end := time.Now().Add(most); !is(); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("it did not come to it within %v", most)
		}
	}
}

// hearsay watch killed at random moments: every page is told in the end, and
// what comes twice has the same ID.
func TestWatchKilledTellsAll(t *testing.T) {
	if testing.Short() {
		t.Skip("starts processes")
	}
	n, d := newNewsroom(t), newDesk(t)
	db := filepath.Join(t.TempDir(), "record.db")
	const pages = 12
	cargo := []string{"grain", "timber", "horses", "letters", "copper", "salt", "wool", "barley", "glass", "coal", "fish", "paper"}
	var links []string
	for i := range pages {
		n.set(fmt.Sprintf("/%d", i), ansk(i, fmt.Sprintf("We need the %s before the winter", cargo[i])))
		links = append(links, fmt.Sprintf("/%d", i))
	}
	n.set("/feed.xml", feedOf(links...))
	if out, err := asCommand("feeds", "add", "--db", db, n.URL+"/feed.xml").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	alerts(t, db, "add", "words", `"before the winter"`, "--webhook", d.URL+"/hidden-path")
	once := func(kill bool) bool {
		c := asCommand("watch", "--once", "--db", db, "--allow", "127.0.0.1", "--pace", "20ms", "--webhook-allow", "127.0.0.1", "--quiet")
		c.Stderr = os.Stderr
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		if kill {
			timer := time.AfterFunc(150*time.Millisecond+rand.N(700*time.Millisecond), func() { _ = c.Process.Kill() })
			defer timer.Stop()
		}
		_ = c.Wait()
		released(t, db)
		return c.ProcessState.ExitCode() == exitDone
	}
	kills := 0
	for kills < 6 && !once(true) {
		kills++
	}
	if !once(false) {
		t.Error("the last call failed")
	}
	s, err := sqlite.Open(t.Context(), db, sqlite.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	events, _, err := s.Events(t.Context(), hearsay.EventQuery{Limit: 100})
	if err != nil {
		t.Fatal(err)
	}
	articles := map[string]bool{}
	d.lock.Lock() // a post of who was killed may be answered yet
	defer d.lock.Unlock()
	for _, e := range events {
		articles[e.Report.Article] = true
		if e.State != hearsay.DeliveryDelivered || d.ids[e.ID] == 0 {
			t.Errorf("event %s is %s and came %d times", e.ID, e.State, d.ids[e.ID])
		}
	}
	if len(articles) != pages || len(d.ids) != len(events) {
		t.Errorf("%d pages are told by %d events, of which %d came", len(articles), len(events), len(d.ids))
	}
	t.Logf("killed %d times; %d events in %d posts", kills, len(events), len(d.got))
}

// released lets time pass for who was killed while it delivered.
func released(t *testing.T, db string) {
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

// What was called wrongly is said, and nothing is kept of it.
func TestAlertsCalledWrongly(t *testing.T) {
	if testing.Short() {
		t.Skip("starts processes")
	}
	db := filepath.Join(t.TempDir(), "record.db")
	alerts(t, db, "add", "dispute", "--name", "fights")
	for _, w := range []struct {
		args string
		code int
		says string
	}{
		{"add words", 2, "say which words"},
		{"add gossip", 2, "must be one of"},
		{"add dispute Kyr", 2, "takes nothing behind it"},
		{"add words ,,,", 2, "no word"},
		{"add words gate --sure 3", 2, "a share from 0 to 1"},
		{"add words gate --webhook ftp://desk.example/hidden", 2, "no address to post to"},
		{"add words gate --file /nowhere/at/all.atom", 1, "its folder is not there"},
		{"add words gate --webhook https://desk.example/x --secret-file /dev/null", 1, "begins with whsec_"},
		{"add speaker Nobody", 1, "nobody called"},
		{"add claim c00", 1, "0 claims have an ID"},
		{"show nothing", 1, "there is no alert"},
		{"test fights", 1, "has no webhook"},
		{"retry e123", 1, "no event e123 failed"},
		{"run --webhook-allow nowhere", 2, "neither a network"},
		{"run --site desk", 2, "--site"},
		{"run --webhook-timeout 1h", 2, "--webhook-timeout"},
	} {
		c := asCommand(append([]string{"alerts"}, strings.Fields(w.args)...)...)
		c.Env = append(c.Env, "HEARSAY_DB="+db, "HEARSAY_WHO=ada")
		out, _ := c.CombinedOutput()
		if c.ProcessState.ExitCode() != w.code || !strings.Contains(string(out), w.says) || strings.Contains(string(out), "hidden") {
			t.Errorf("alerts %s ended with %d: %s", w.args, c.ProcessState.ExitCode(), out)
		}
	}
	if got := alerts(t, db, "--json"); strings.Count(got, "\n") != 1 {
		t.Errorf("there are more alerts than one: %s", got)
	}
	alerts(t, db, "pause", "fights")
	if got := alerts(t, db); !strings.Contains(got, "paused") {
		t.Errorf("it is not paused: %s", got)
	}
	alerts(t, db, "resume", "fights")
	alerts(t, db, "set", "fights", "--name", "brawls")
	if got := alerts(t, db, "remove", "brawls"); !strings.Contains(got, "Removed") {
		t.Errorf("it said %s", got)
	}
}

// hearsay serve delivers what another program's articles give, and ends at once.
func TestServeTells(t *testing.T) {
	if testing.Short() {
		t.Skip("starts processes")
	}
	d := newDesk(t)
	folder := t.TempDir()
	db, page := filepath.Join(folder, "record.db"), filepath.Join(folder, "ansk.html")
	if err := os.WriteFile(page, []byte(ansk(1, "We hold both banks of the river")), 0o644); err != nil {
		t.Fatal(err)
	}
	alerts(t, db, "add", "dispute", "--name", "fights")
	c, at := started(t, "serve", "--db", db, "--listen", "127.0.0.1:0", "--webhook-allow", "127.0.0.1")
	body := fmt.Sprintf(`{"kind":"words","words":"river","webhook":%q}`, d.URL+"/hidden-path")
	r, err := http.NewRequestWithContext(t.Context(), "POST", at+"api/v1/alerts", strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	resp, err := http.DefaultClient.Do(r)
	if err != nil || resp.StatusCode != http.StatusOK {
		t.Fatalf("%v %v", resp, err)
	}
	resp.Body.Close()
	if out, err := asCommand("add", "--db", db, page).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	within(t, 2*alertsLooked+10*time.Second, func() bool { return fmt.Sprint(d.types()) == "[statement.new]" })
	if err := c.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	began := time.Now()
	if _ = c.Wait(); time.Since(began) > 5*time.Second {
		t.Errorf("it ended after %v", time.Since(began))
	}
	within(t, time.Second, func() bool { return strings.Contains(alerts(t, db, "deliveries"), "delivered, tried once") })
}

// What could not be delivered is listed and sent again, and a test says what the
// receiver answers.
func TestAlertsRetry(t *testing.T) {
	if testing.Short() {
		t.Skip("starts processes")
	}
	d := newDesk(t)
	folder := t.TempDir()
	db, page, own := filepath.Join(folder, "record.db"), filepath.Join(folder, "ansk.html"), filepath.Join(folder, "secret")
	for name, text := range map[string]string{page: ansk(1, "We hold both banks of the river"), own: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\n"} {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if said := alerts(t, db, "add", "words", "river", "--name", "river", "--webhook", d.URL+"/hidden-path", "--secret-file", own); strings.Contains(said, "whsec") {
		t.Errorf("a secret that somebody brought is told: %s", said)
	}
	if out, err := asCommand("add", "--db", db, page).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	c := asCommand("alerts", "run", "--db", db, "--webhook-attempts", "1")
	if out, _ := c.CombinedOutput(); c.ProcessState.ExitCode() != exitFailed || !strings.Contains(string(out), "1 failed") {
		t.Errorf("it ended with %d: %s", c.ProcessState.ExitCode(), out)
	}
	if got := alerts(t, db, "deliveries", "--failed", "--json"); !strings.Contains(got, `"state":"failed"`) || !strings.Contains(got, "private network") {
		t.Errorf("the list is %s", got)
	}
	if got := alerts(t, db, "test", "river", "--webhook-allow", "127.0.0.1"); !strings.Contains(got, "answered 200") {
		t.Errorf("the test said %s", got)
	}
	if got := alerts(t, db, "retry"); !strings.HasPrefix(got, "1 event ") {
		t.Errorf("it said %s", got)
	}
	if got := alerts(t, db, "run", "--webhook-allow", "127.0.0.1", "--quiet"); !strings.HasPrefix(got, "0 new events, 1 delivered") {
		t.Errorf("it said %s", got)
	}
	if got := fmt.Sprint(d.types()); got != "[alert.test statement.new]" {
		t.Errorf("it told %s", got)
	}
}
