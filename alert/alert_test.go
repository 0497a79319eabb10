package alert_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"hearsay"
	"hearsay/alert"
)

func same(t *testing.T, what string, got, want []string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s:\n got %q\nwant %q", what, got, want)
	}
}

// claimOf is the claim that the town is surrounded.
func claimOf(t *testing.T, s hearsay.Store) string {
	t.Helper()
	for c, err := range s.Claims(t.Context(), false) {
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(c.Label, "surrounded") {
			return c.ID
		}
	}
	t.Fatal("nothing is claimed of the town")
	return ""
}

// A speaker's statement is told once, however many pages copy it, and only from
// when there was an alert.
func TestStatementsOfASpeaker(t *testing.T) {
	s := record(t)
	add(t, s, light)
	put(t, s, hearsay.Alert{Kind: hearsay.AlertSpeaker, Speaker: "skyr"})
	same(t, "before", look(t, s), nil)
	add(t, s, ring)
	same(t, "what the page says twice, once", look(t, s), []string{"speaker: The town of Orlen is surrounded"})
	add(t, s, copied, denial, light)
	same(t, "a copy, and others", look(t, s), nil)
	add(t, s, turned)
	same(t, "another statement", look(t, s), []string{`speaker: "The town of Orlen is not surrounded,"`})
	same(t, "again", look(t, s), nil)
}

// What an alert tells together of several arrivals is what it would have told of
// one after the other.
func TestTogetherAsOneByOne(t *testing.T) {
	var both [][]string
	for _, together := range []bool{false, true} {
		s := record(t)
		put(t, s, every...)
		var all []string
		for _, n := range []news{ring, copied, denial, light, turned, lightEdited, relayed} {
			add(t, s, n)
			if !together {
				all = append(all, look(t, s)...)
			}
		}
		all = append(all, look(t, s)...)
		slices.Sort(all)
		both = append(both, all)
	}
	same(t, "together", both[1], both[0])
	if len(both[0]) != 7 {
		t.Errorf("%d events: %q", len(both[0]), both[0])
	}
}

// every are alerts of all kinds that need no claim.
var every = []hearsay.Alert{
	{Kind: hearsay.AlertSpeaker, Speaker: "skyr"}, {Kind: hearsay.AlertWords, Words: `"leave the valley"`},
	{Kind: hearsay.AlertDispute}, {Kind: hearsay.AlertChange}, {Kind: hearsay.AlertEdited},
}

func TestWords(t *testing.T) {
	s := record(t)
	put(t, s, hearsay.Alert{ID: "l1", Kind: hearsay.AlertWords, Words: `"both bridges"`}, hearsay.Alert{ID: "l2", Kind: hearsay.AlertWords, Words: "surround* orlen"},
		hearsay.Alert{ID: "l3", Kind: hearsay.AlertWords, Words: "valley", Speaker: "skyr"})
	add(t, s, light)
	same(t, "a phrase", look(t, s), []string{`words: "The valley has light again and both bridges are open,"`})
	add(t, s, denial)
	got := look(t, s)
	if len(got) == 0 || strings.Count(strings.Join(got, "\n"), "surrounded") != len(got) {
		t.Errorf("the beginning of a word: %q", got)
	}
}

// A claim's alert tells of each new statement on it, by whomever, and finds the
// claim again where it was placed anew under another ID.
func TestClaim(t *testing.T) {
	s := record(t)
	add(t, s, ring)
	id := claimOf(t, s)
	trace, err := alert.Trace(t.Context(), s, id)
	if err != nil || len(trace) == 0 {
		t.Fatalf("trace %v: %v", trace, err)
	}
	put(t, s, hearsay.Alert{ID: "l1", Kind: hearsay.AlertClaim, Claim: id}, hearsay.Alert{ID: "l2", Kind: hearsay.AlertClaim, Claim: "c00000000000000ff", Trace: trace})
	add(t, s, denial)
	got := look(t, s)
	if len(got) < 2 || len(got)%2 != 0 {
		t.Fatalf("told %q", got)
	}
	same(t, "found again", got[len(got)/2:], got[:len(got)/2])
	add(t, s, light)
	same(t, "something else", look(t, s), nil)
}

// A dispute is told once, by the page that opens it.
func TestDispute(t *testing.T) {
	s := record(t)
	add(t, s, ring)
	put(t, s, hearsay.Alert{ID: "l1", Kind: hearsay.AlertDispute}, hearsay.Alert{ID: "l2", Kind: hearsay.AlertDispute, Speaker: "sferrant"},
		hearsay.Alert{ID: "l3", Kind: hearsay.AlertDispute, Speaker: "sdovrad"})
	add(t, s, copied)
	same(t, "a copy", look(t, s), nil)
	add(t, s, denial)
	got := look(t, s)
	if len(got) < 2 || !strings.HasPrefix(got[0], "dispute: ") {
		t.Fatalf("told %q", got)
	}
	list, _, err := s.Events(t.Context(), hearsay.EventQuery{Alert: "l2"})
	if err != nil || len(list) != 0 {
		t.Errorf("told of a dispute without the speaker: %v %v", list, err)
	}
	list, _, err = s.Events(t.Context(), hearsay.EventQuery{Alert: "l1"})
	if err != nil || len(list) == 0 {
		t.Fatal(err, list)
	}
	claim := telling(t, s, &list[0]).Claim
	if claim == nil || !claim.Contested || list[0].Speaker != "sdovrad" {
		t.Errorf("the dispute is %+v, opened by %q", claim, list[0].Speaker)
	}
	add(t, s, news{"https://coast.example/2", "Coast Daily", "2031-03-11", `Defence Minister Ivo Dovrad denied on Tuesday that the town of Orlen was surrounded.`})
	same(t, "denied again", look(t, s), nil)
}

// A dispute that was there before the alert is not opened by the next page.
func TestOldDispute(t *testing.T) {
	s := record(t)
	add(t, s, ring, denial)
	put(t, s, hearsay.Alert{Kind: hearsay.AlertDispute})
	add(t, s, news{"https://coast.example/2", "Coast Daily", "2031-03-11", `Defence Minister Ivo Dovrad denied on Tuesday that the town of Orlen was surrounded.`})
	same(t, "told", look(t, s), nil)
}

func TestChange(t *testing.T) {
	s := record(t)
	add(t, s, ring, denial)
	put(t, s, hearsay.Alert{ID: "l1", Kind: hearsay.AlertChange}, hearsay.Alert{ID: "l2", Kind: hearsay.AlertChange, Speaker: "sdovrad"})
	add(t, s, turned)
	got := look(t, s)
	if len(got) != 1 || !strings.HasPrefix(got[0], "change: ") || !strings.HasSuffix(got[0], `> "The town of Orlen is not surrounded,"`) {
		t.Fatalf("told %q", got)
	}
	list, _, err := s.Events(t.Context(), hearsay.EventQuery{})
	if err != nil || len(list) != 1 || list[0].From != hearsay.Supports || list[0].To != hearsay.Denies || list[0].Speaker != "skyr" {
		t.Errorf("%+v %v", list, err)
	}
	add(t, s, light)
	same(t, "again", look(t, s), nil)
}

// An edited page tells which quotation is another one now, and nothing of what
// it left as it was.
func TestEdited(t *testing.T) {
	s := record(t)
	put(t, s, hearsay.Alert{ID: "l1", Kind: hearsay.AlertEdited}, hearsay.Alert{ID: "l2", Kind: hearsay.AlertEdited, Speaker: "skyr"},
		hearsay.Alert{ID: "l3", Kind: hearsay.AlertSpeaker, Speaker: "sferrant"})
	add(t, s, light)
	same(t, "at first", look(t, s), []string{`speaker: "The valley has light again and both bridges are open,"`, `speaker: "Nobody has to leave the valley,"`})
	add(t, s, lightEdited)
	same(t, "edited", look(t, s), []string{
		`edited: "The valley has light again and both bridges are open," > "The valley has light again and one bridge is open,"`,
		`speaker: "The valley has light again and one bridge is open,"`})
	dropped := light
	dropped.text = strings.Split(lightEdited.text, "\n\n")[0]
	add(t, s, dropped)
	same(t, "dropped", look(t, s), []string{`edited: "Nobody has to leave the valley," > nothing`})
}

// What somebody else relays is told with a caveat.
func TestRelayed(t *testing.T) {
	s := record(t)
	put(t, s, hearsay.Alert{Kind: hearsay.AlertWords, Words: "brickworks"})
	add(t, s, relayed)
	list, _, err := s.Events(t.Context(), hearsay.EventQuery{OldestFirst: true})
	if err != nil || len(list) != 0 {
		t.Fatal(list, err)
	}
	if got := look(t, s); len(got) < 2 {
		t.Fatalf("told %q", got)
	}
	list, _, err = s.Events(t.Context(), hearsay.EventQuery{OldestFirst: true})
	if err != nil {
		t.Fatal(err)
	}
	inner := 0
	for i := range list {
		if got := telling(t, s, &list[i]); got.Row.Attribution.Parent != "" {
			inner++
		}
	}
	if inner != 1 {
		t.Errorf("%d of %d are relayed", inner, len(list))
	}
}

// Old pages and unsure rows are left out where that is asked for.
func TestLimits(t *testing.T) {
	s := record(t)
	put(t, s, hearsay.Alert{ID: "l1", Kind: hearsay.AlertSpeaker, Speaker: "skyr", Recent: time.Hour}, hearsay.Alert{ID: "l2", Kind: hearsay.AlertSpeaker, Speaker: "skyr", Sure: 1},
		hearsay.Alert{ID: "l3", Kind: hearsay.AlertSpeaker, Speaker: "skyr", Paused: true})
	old := ring
	old.day = "2001-03-09"
	add(t, s, old)
	same(t, "told", look(t, s), nil)
}

// A merged speaker is still found by the entry that was merged.
func TestMergedSpeaker(t *testing.T) {
	s := record(t)
	add(t, s, ring)
	if err := s.PutSpeakers(t.Context(), []hearsay.KnownSpeaker{{ID: "sgeneral", Name: "Marah Kyr", Type: hearsay.Person}}); err != nil {
		t.Fatal(err)
	}
	put(t, s, hearsay.Alert{Kind: hearsay.AlertSpeaker, Speaker: "sgeneral"})
	if _, err := s.Correct(t.Context(), hearsay.Correction{Kind: hearsay.MergeSpeakers, Speaker: "skyr", Other: "sgeneral", Who: "ada"}); err != nil {
		t.Fatal(err)
	}
	add(t, s, turned)
	same(t, "told", look(t, s), []string{`speaker: "The town of Orlen is not surrounded,"`})
}

// What was taken down or corrected away is withdrawn.
func TestWithdrawn(t *testing.T) {
	s := record(t)
	put(t, s, hearsay.Alert{Kind: hearsay.AlertSpeaker, Speaker: "skyr"})
	add(t, s, turned)
	if got := look(t, s); len(got) != 1 {
		t.Fatalf("told %q", got)
	}
	list, _, err := s.Events(t.Context(), hearsay.EventQuery{})
	if err != nil {
		t.Fatal(err)
	}
	rows, _, err := s.Search(t.Context(), hearsay.Query{Speakers: []string{"skyr"}})
	if err != nil || len(rows) != 1 {
		t.Fatal(rows, err)
	}
	if _, err := s.Correct(t.Context(), hearsay.Correction{Kind: hearsay.NotAStatement, Attribution: rows[0].Attribution.ID, TextSHA256: rows[0].Article.TextSHA256, Who: "ada"}); err != nil {
		t.Fatal(err)
	}
	alerts, err := s.Alerts(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := alert.Telling(t.Context(), s, &alerts[0], &list[0]); !errors.Is(err, alert.ErrWithdrawn) {
		t.Errorf("it is told: %v", err)
	}
	if b, err := alert.Feed(t.Context(), s, &alerts[0], ""); err != nil || strings.Contains(string(b), "<entry>") {
		t.Errorf("it is in the feed: %s %v", b, err)
	}
}

// stopping fails at the moment at which events are kept.
type stopping struct {
	hearsay.Store
	after int
}

var errStopped = errors.New("stopped")

func (s *stopping) Tell(ctx context.Context, looked []hearsay.Alert, upTo int64, events []hearsay.Event) ([]hearsay.Event, error) {
	if s.after--; s.after < 0 {
		return nil, errStopped
	}
	return s.Store.Tell(ctx, looked, upTo, events)
}

// Whoever is stopped before events are kept finds the same events again.
func TestStoppedBeforeKept(t *testing.T) {
	s := record(t)
	put(t, s, every...)
	add(t, s, ring, denial, turned)
	if _, err := alert.Look(t.Context(), &stopping{Store: s}, made, false); !errors.Is(err, errStopped) {
		t.Fatal(err)
	}
	if list, _, err := s.Events(t.Context(), hearsay.EventQuery{}); err != nil || len(list) != 0 {
		t.Fatal(list, err)
	}
	if got := look(t, s); len(got) < 4 {
		t.Errorf("told %q", got)
	}
}

// More arrivals than are looked at at once are all looked at.
func TestManyArrivals(t *testing.T) {
	s := record(t)
	put(t, s, hearsay.Alert{Kind: hearsay.AlertWords, Words: "gate"})
	var list []hearsay.Addition
	who := []string{"fishermen", "bakers", "nurses", "drivers", "lawyers", "masons", "teachers", "farmers", "sailors", "miners"}
	what := []string{"paint", "sell", "mend", "guard", "burn", "praise", "sweep", "measure", "forget", "bless", "lock", "hide"}
	for i := range 120 {
		said := fmt.Sprintf(`"The %s %s the gate," Mara Kyr said on Sunday.`, who[i%10], what[i/10])
		list = append(list, news{fmt.Sprint("https://coast.example/g", i), "Coast Daily", "2031-03-09", said}.addition(t))
	}
	if _, err := s.Record(t.Context(), list); err != nil {
		t.Fatal(err)
	}
	add(t, s, light)
	events, err := alert.Look(t.Context(), s, made, false)
	if err != nil {
		t.Fatal(err)
	}
	articles := map[string]bool{}
	for _, e := range events {
		articles[e.Report.Article] = true
	}
	if len(articles) < 100 {
		t.Errorf("told of %d articles", len(articles))
	}
	if left, err := s.Arrivals(t.Context(), 0, 0); err != nil || len(left) != 1 {
		t.Errorf("%d arrivals are left: %v", len(left), err)
	}
}

// While articles wait to be placed nothing is told; afterwards it is.
func TestUnsettled(t *testing.T) {
	s := record(t)
	put(t, s, hearsay.Alert{Kind: hearsay.AlertSpeaker, Speaker: "skyr"})
	add(t, s, ring)
	if _, err := s.Record(t.Context(), []hearsay.Addition{light.addition(t)}); err != nil {
		t.Fatal(err)
	}
	if told, err := alert.Look(t.Context(), s, made, false); !errors.Is(err, alert.ErrUnsettled) || len(told) > 0 {
		t.Errorf("told %v, %v", told, err)
	}
	add(t, s, light)
	same(t, "placed", look(t, s), []string{"speaker: The town of Orlen is surrounded"})
	if _, err := s.Record(t.Context(), []hearsay.Addition{turned.addition(t)}); err != nil {
		t.Fatal(err)
	}
	if _, err := alert.Look(t.Context(), s, made, true); err != nil {
		t.Errorf("anyway: %v", err)
	}
}

// A page that was edited before anybody looked tells what its newest text says:
// also the dispute that both versions open.
func TestEditedBeforeLooking(t *testing.T) {
	s := record(t)
	add(t, s, ring)
	put(t, s, hearsay.Alert{ID: "l1", Kind: hearsay.AlertDispute}, hearsay.Alert{ID: "l2", Kind: hearsay.AlertWords, Words: "surrounded"},
		hearsay.Alert{ID: "l3", Kind: hearsay.AlertEdited})
	later := denial
	later.text += "\n\n“The bridges are open,” Ivo Dovrad said."
	add(t, s, denial, later)
	got := look(t, s)
	if len(got) < 2 || !strings.HasPrefix(got[0], "dispute: ") || !strings.HasPrefix(got[1], "words: ") {
		t.Errorf("told %q", got)
	}
	last := later
	last.text += "\n\nIt rained in the valley all night."
	add(t, s, last)
	same(t, "edited again", look(t, s), nil)
}
