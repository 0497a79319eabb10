package deliver_test

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"hearsay"
	"hearsay/alert"
	"hearsay/alert/deliver"
	"hearsay/internal/fetch"
	"hearsay/sqlite"
)

const secret hearsay.Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"

// page is an article of one quotation by Mara Kyr, as if it had been read.
func page(i int) hearsay.Addition {
	text := fmt.Sprintf("“Gate %d stays shut until Monday,” Mara Kyr said.", i)
	words := strings.Index(text, " Mara")
	a := hearsay.Article{URL: fmt.Sprint("https://courier.example/", i), Outlet: "Tesmir Courier", Published: time.Date(2031, 3, 9, 0, 0, i, 0, time.UTC), Text: text}
	a.Seal()
	q := hearsay.Attribution{Kind: hearsay.Direct, Act: hearsay.Assert, Polarity: hearsay.Positive, Rule: "weights", Confidence: hearsay.Confidence{Span: 0.9, Speaker: 0.9, Stance: 0.9},
		Content: hearsay.Passage{{Start: 0, End: words}}, Source: hearsay.Passage{{Start: words + 1, End: words + 9}}, Cue: hearsay.Passage{{Start: words + 10, End: words + 14}},
		Speakers: []hearsay.Speaker{{ID: "kyr", Name: "Mara Kyr", Type: hearsay.Person, How: hearsay.ByName}}}
	q.Identify(a.TextSHA256)
	return hearsay.Addition{Capture: hearsay.Capture{URL: a.URL, Bytes: []byte(text)}, Reading: hearsay.Reading{Article: a, Attributions: []hearsay.Attribution{q}},
		Links: []hearsay.Link{{Local: "kyr", To: hearsay.KnownSpeaker{ID: "skyr", Name: "Mara Kyr", Type: hearsay.Person}}}}
}

// add records pages and lets them arrive; what they say is grouped with nothing.
func add(t testing.TB, s hearsay.Store, from, to int) {
	t.Helper()
	for i := from; i < to; i++ {
		if _, err := s.Record(t.Context(), []hearsay.Addition{page(i)}); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := s.Place(t.Context(), 1000, func([]hearsay.Waiting, hearsay.Board) error { return nil }); err != nil {
		t.Fatal(err)
	}
	if _, err := alert.Look(t.Context(), s, time.Now(), false); err != nil {
		t.Fatal(err)
	}
}

func open(t testing.TB, path string) hearsay.Store {
	t.Helper()
	s, err := sqlite.Open(t.Context(), path, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// desk is a record with one alert, and who receives what it tells.
type desk struct {
	hearsay.Store
	t      *testing.T
	client *fetch.Client
	log    bytes.Buffer
	clock  time.Time
	o      deliver.Options

	lock   sync.Mutex
	got    []request
	answer func(n int, w http.ResponseWriter)
}

type request struct {
	id, stamp, signature, body string
}

func newDesk(t *testing.T, allow ...string) *desk {
	t.Helper()
	d := &desk{t: t, Store: open(t, filepath.Join(t.TempDir(), "test.db")), clock: time.Now(), answer: func(int, http.ResponseWriter) {}}
	server := httptest.NewServer(http.HandlerFunc(d.receive))
	t.Cleanup(server.Close)
	o := fetch.Options{Timeout: time.Second}
	for _, s := range allow {
		o.Allow = append(o.Allow, netip.MustParsePrefix(s))
	}
	d.client = fetch.New(o)
	t.Cleanup(d.client.Close)
	d.o = deliver.Options{Base: "https://desk.example", Timeout: time.Second, Log: slog.New(slog.NewTextHandler(&d.log, nil)), Now: func() time.Time { return d.clock }}
	if err := d.PutAlert(t.Context(), hearsay.Alert{ID: "l1", Name: "The general", Kind: hearsay.AlertSpeaker, Speaker: "skyr", Webhook: server.URL + "/hidden-path", Secret: secret, Made: time.Now()}); err != nil {
		t.Fatal(err)
	}
	return d
}

func (d *desk) receive(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	d.lock.Lock()
	n := len(d.got)
	d.got = append(d.got, request{r.Header.Get("webhook-id"), r.Header.Get("webhook-timestamp"), r.Header.Get("webhook-signature"), string(body)})
	d.lock.Unlock()
	d.answer(n, w)
}

func status(code int) func(int, http.ResponseWriter) {
	return func(_ int, w http.ResponseWriter) { w.WriteHeader(code) }
}

// once delivers, as one program that has just begun.
func (d *desk) once() deliver.Counts {
	d.t.Helper()
	s := deliver.New(d.Store, d.client, d.o)
	if err := s.Once(d.t.Context()); err != nil {
		d.t.Fatal(err)
	}
	return s.Counts()
}

// later lets time pass, for the sender and for who rests.
func (d *desk) later(by time.Duration) {
	d.t.Helper()
	d.clock = d.clock.Add(by)
	if err := deliver.Wake(d.t.Context(), d.Store, "l1"); err != nil {
		d.t.Fatal(err)
	}
}

func (d *desk) events() []hearsay.Event {
	d.t.Helper()
	list, _, err := d.Events(d.t.Context(), hearsay.EventQuery{OldestFirst: true})
	if err != nil {
		d.t.Fatal(err)
	}
	return list
}

func (d *desk) states() (states []string) {
	for _, e := range d.events() {
		states = append(states, fmt.Sprint(e.State, " ", e.Attempts))
	}
	return states
}

func same[T any](t *testing.T, what string, got, want T) {
	t.Helper()
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}

func TestDelivered(t *testing.T) {
	d := newDesk(t, "127.0.0.0/8")
	add(t, d, 0, 3)
	same(t, "counts", d.once(), deliver.Counts{Delivered: 3})
	same(t, "again", d.once(), deliver.Counts{})
	same(t, "states", d.states(), []string{"delivered 1", "delivered 1", "delivered 1"})
	for i, e := range d.events() {
		got := d.got[i]
		same(t, "order", got.id, e.ID)
		key, _ := base64.StdEncoding.DecodeString(strings.TrimPrefix(string(secret), "whsec_"))
		mac := hmac.New(sha256.New, key)
		mac.Write([]byte(got.id + "." + got.stamp + "." + got.body))
		same(t, "signature", got.signature, "v1,"+base64.StdEncoding.EncodeToString(mac.Sum(nil)))
	}
	var body struct {
		ID, Type  string
		Statement struct {
			Content struct{ Text string }
			Article map[string]any
		}
		Context struct{ Before, After string }
		Links   struct{ Article, Live, Record string }
		Caveats []string
	}
	if err := json.Unmarshal([]byte(d.got[1].body), &body); err != nil {
		t.Fatal(err)
	}
	same(t, "words", []string{body.Type, body.Statement.Content.Text, body.Context.Before, body.Context.After},
		[]string{"statement.new", "“Gate 1 stays shut until Monday,”", "", " Mara Kyr said."})
	if _, there := body.Statement.Article["text"]; there || body.ID != d.got[1].id || body.Links.Article != "https://courier.example/1" || !strings.Contains(body.Links.Live, "#:~:text=") ||
		!strings.HasPrefix(body.Links.Record, "https://desk.example/article/a") {
		t.Errorf("the body is %s", d.got[1].body)
	}
}

// What fails waits ever longer, what comes behind it waits too, and both come in
// their order.
func TestRetried(t *testing.T) {
	d := newDesk(t, "127.0.0.0/8")
	add(t, d, 0, 2)
	d.answer = status(500)
	same(t, "first", d.once(), deliver.Counts{Retried: 1})
	same(t, "at once", d.once(), deliver.Counts{})
	first := d.events()[0]
	if wait := first.Next.Sub(first.Last); wait < 10*time.Second || wait > 13*time.Second || first.Status != 500 || !strings.Contains(first.Error, "500 Internal Server Error") {
		t.Errorf("it waits %v after %d: %s", wait, first.Status, first.Error)
	}
	d.later(15 * time.Second)
	d.answer = func(n int, w http.ResponseWriter) { status(map[bool]int{true: 503, false: 204}[n < 2])(n, w) }
	d.o.Now = func() time.Time { return d.clock }
	d.once()
	d.later(time.Minute)
	same(t, "then", d.once(), deliver.Counts{Delivered: 2})
	same(t, "states", d.states(), []string{"delivered 3", "delivered 1"})
	var ids []string
	for _, r := range d.got {
		ids = append(ids, r.id)
	}
	e := d.events()
	same(t, "asked", ids, []string{e[0].ID, e[0].ID, e[0].ID, e[1].ID})
	if d.got[0].stamp == d.got[2].stamp || d.got[0].signature == d.got[2].signature {
		t.Error("an attempt has the time and signature of another one")
	}
}

// A receiver that asks for time gets it.
func TestRetryAfter(t *testing.T) {
	d := newDesk(t, "127.0.0.0/8")
	add(t, d, 0, 1)
	d.answer = func(_ int, w http.ResponseWriter) {
		w.Header().Set("Retry-After", "3600")
		w.WriteHeader(http.StatusTooManyRequests)
	}
	d.once()
	if wait := time.Until(d.events()[0].Next); wait < 59*time.Minute || wait > 61*time.Minute {
		t.Errorf("it waits %v", wait)
	}
}

// After about a day an event is on the list of what failed, and goes out again
// when somebody says so; what waited behind it is tried once.
func TestFailsAfterADay(t *testing.T) {
	d := newDesk(t, "127.0.0.0/8")
	add(t, d, 0, 2)
	d.answer = status(400)
	began := d.clock
	for range 30 {
		d.once()
		if d.events()[0].State == hearsay.DeliveryFailed {
			break
		}
		d.later(time.Until(d.events()[0].Next) + time.Since(d.clock))
	}
	if took := d.clock.Sub(began); took < 20*time.Hour || took > 26*time.Hour {
		t.Errorf("it gave up after %v", took)
	}
	d.later(7 * time.Hour)
	d.once()
	same(t, "states", d.states(), []string{"failed 11", "failed 1"})
	again := map[string]hearsay.Delivery{}
	for _, e := range d.events() {
		e.Delivery.State, e.Delivery.Attempts, e.Delivery.Next = hearsay.DeliveryWaiting, 0, time.UnixMicro(0)
		again[e.ID] = e.Delivery
	}
	if err := d.PutDelivery(t.Context(), again); err != nil {
		t.Fatal(err)
	}
	d.answer = status(200)
	same(t, "sent again", d.once(), deliver.Counts{Delivered: 2})
}

// 410 pauses the alert, and what waits goes on waiting.
func TestGone(t *testing.T) {
	d := newDesk(t, "127.0.0.0/8")
	add(t, d, 0, 2)
	d.answer = status(410)
	same(t, "counts", d.once(), deliver.Counts{Failed: 1})
	list, err := d.Alerts(t.Context())
	if err != nil || !list[0].Paused || !strings.Contains(list[0].Reason, "410") {
		t.Fatalf("%+v %v", list, err)
	}
	same(t, "afterwards", d.once(), deliver.Counts{})
	same(t, "states", d.states(), []string{"failed 1", "waiting 0"})
	add(t, d, 2, 3)
	same(t, "it tells nothing", len(d.events()), 2)
}

// Nothing goes into a private network unless a setting names it, also not by a
// redirect.
func TestPrivateNetworks(t *testing.T) {
	d := newDesk(t)
	add(t, d, 0, 1)
	same(t, "counts", d.once(), deliver.Counts{Retried: 1})
	same(t, "asked", len(d.got), 0)
	if e := d.events()[0]; !strings.Contains(e.Error, "private network") || !strings.Contains(e.Error, "--webhook-allow") {
		t.Errorf("it says %q", e.Error)
	}
	d = newDesk(t, "127.0.0.0/8")
	add(t, d, 0, 1)
	d.answer = func(_ int, w http.ResponseWriter) {
		w.Header().Set("Location", "http://169.254.169.254/latest/meta-data")
		w.WriteHeader(http.StatusPermanentRedirect)
	}
	same(t, "redirected", d.once(), deliver.Counts{Retried: 1})
	if e := d.events()[0]; !strings.Contains(e.Error, "another host") {
		t.Errorf("it says %q", e.Error)
	}
}

// A receiver that does not answer in time is tried again.
func TestSlow(t *testing.T) {
	d := newDesk(t, "127.0.0.0/8")
	add(t, d, 0, 1)
	over := make(chan struct{})
	defer close(over)
	d.answer = func(int, http.ResponseWriter) { <-over }
	began := time.Now()
	same(t, "counts", d.once(), deliver.Counts{Retried: 1})
	if took := time.Since(began); took > 5*time.Second || !strings.Contains(d.events()[0].Error, "too slow") {
		t.Errorf("it took %v: %s", took, d.events()[0].Error)
	}
}

// What was taken out of the record is not delivered.
func TestWithdrawn(t *testing.T) {
	d := newDesk(t, "127.0.0.0/8")
	add(t, d, 0, 2)
	p := page(0)
	if _, err := d.Correct(t.Context(), hearsay.Correction{Kind: hearsay.NotAStatement, Attribution: p.Reading.Attributions[0].ID, TextSHA256: p.Reading.Article.TextSHA256, Who: "ada"}); err != nil {
		t.Fatal(err)
	}
	same(t, "counts", d.once(), deliver.Counts{Delivered: 1, Withdrawn: 1})
	same(t, "states", d.states(), []string{"withdrawn 0", "delivered 1"})
}

// Several senders of one record send each event once, and in order.
func TestSeveralSenders(t *testing.T) {
	d := newDesk(t, "127.0.0.0/8")
	add(t, d, 0, 25)
	var working sync.WaitGroup
	for range 5 {
		working.Go(func() {
			s := deliver.New(d.Store, d.client, deliver.Options{Timeout: time.Second})
			for range 20 {
				if err := s.Once(t.Context()); err != nil {
					t.Error(err)
				}
			}
		})
	}
	working.Wait()
	var sent, made []string
	for _, r := range d.got {
		sent = append(sent, r.id)
	}
	for _, e := range d.events() {
		made = append(made, e.ID)
	}
	if !slices.Equal(sent, made) {
		t.Errorf("%d events were sent %d times, or in another order", len(made), len(sent))
	}
}

func TestTest(t *testing.T) {
	d := newDesk(t, "127.0.0.0/8")
	list, err := d.Alerts(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	s := deliver.New(d.Store, d.client, d.o)
	code, err := s.Test(t.Context(), &list[0])
	if err != nil || code != 200 || len(d.got) != 1 || !strings.Contains(d.got[0].body, `"type":"alert.test"`) {
		t.Errorf("%d %v %v", code, err, d.got)
	}
	d.answer = status(401)
	if code, err := s.Test(t.Context(), &list[0]); err == nil || code != 401 {
		t.Errorf("%d %v", code, err)
	}
	same(t, "nothing is kept of it", len(d.events()), 0)
}

// Neither secret nor path stand in the log, whatever happens.
func TestNothingSecretIsLogged(t *testing.T) {
	d := newDesk(t, "127.0.0.0/8")
	add(t, d, 0, 4)
	d.answer = func(n int, w http.ResponseWriter) { status([]int{200, 500, 404, 410}[min(n, 3)])(n, w) }
	for range 4 {
		d.once()
		d.later(time.Hour)
	}
	log := d.log.String()
	for _, word := range []string{string(secret)[6:], "hidden-path", "whsec"} {
		if strings.Contains(log, word) {
			t.Errorf("%q is in the log:\n%s", word, log)
		}
	}
	if !strings.Contains(log, "410") || !strings.Contains(log, "delivered") {
		t.Errorf("the log is\n%s", log)
	}
	for _, e := range d.events() {
		if strings.Contains(e.Error, "hidden-path") {
			t.Errorf("an event's error tells the address: %s", e.Error)
		}
	}
}
