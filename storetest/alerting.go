package storetest

import (
	"errors"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"hearsay"
)

var (
	ofKyr = hearsay.Alert{ID: "l1", Name: "The minister", Kind: hearsay.AlertSpeaker, Speaker: "smarakyr", Sure: 0.5, Recent: 48 * time.Hour,
		Webhook: "https://desk.example/hook", Secret: "whsec_c2VjcmV0", Made: epoch, Who: "ada"}
	ofGate = hearsay.Alert{ID: "l2", Kind: hearsay.AlertClaim, Claim: "c1", File: "/srv/gate.atom", Made: epoch.Add(time.Hour),
		Trace: []hearsay.Report{{Article: "a1", Attribution: "q1"}}}
)

func putAlerts(t *testing.T, s hearsay.Store, list ...hearsay.Alert) {
	t.Helper()
	for _, a := range list {
		must(t, s.PutAlert(t.Context(), a))
	}
}

// arrived are the articles that arrived after a number, as "number article".
func arrived(t *testing.T, s hearsay.Store, after int64) (ids []string, last int64) {
	t.Helper()
	list, err := s.Arrivals(t.Context(), after, 0)
	must(t, err)
	for _, a := range list {
		if a.Number <= last {
			t.Errorf("arrival %d comes after %d", a.Number, last)
		}
		ids, last = append(ids, a.Article), a.Number
	}
	return ids, last
}

func event(id, alert string, state hearsay.DeliveryState) hearsay.Event {
	return hearsay.Event{ID: id, Alert: alert, Kind: hearsay.AlertSpeaker, Made: epoch, Speaker: "smarakyr", Claim: "c1", From: hearsay.Supports, To: hearsay.Denies,
		Report: hearsay.Report{Article: "a1", Attribution: "q" + id}, Before: hearsay.Report{Article: "a0", Attribution: "q0"},
		Delivery: hearsay.Delivery{State: state, Next: epoch}}
}

func tell(t *testing.T, s hearsay.Store, upTo int64, events ...hearsay.Event) (told []string) {
	t.Helper()
	looked, err := s.Alerts(t.Context())
	must(t, err)
	list, err := s.Tell(t.Context(), looked, upTo, events)
	must(t, err)
	for i := range list {
		told = append(told, list[i].ID)
	}
	return told
}

// events are the IDs that a query finds.
func events(t *testing.T, s hearsay.Store, q hearsay.EventQuery) (ids []string) {
	t.Helper()
	list, _, err := s.Events(t.Context(), q)
	must(t, err)
	for i := range list {
		ids = append(ids, list[i].ID)
	}
	return ids
}

var alerting = []test{
	{name: "alerts are put, listed and dropped, and hide their secret", run: func(t *testing.T, s hearsay.Store) {
		putAlerts(t, s, ofGate, ofKyr)
		list, err := s.Alerts(t.Context())
		must(t, err)
		same(t, "alerts", list, []hearsay.Alert{ofKyr, ofGate})
		same(t, "the secret is there", string(list[0].Secret), string(ofKyr.Secret))
		if shown := fmt.Sprintf("%v %+v %#v %s", list, list, list, list[0].Secret); strings.Contains(shown, string(ofKyr.Secret)) {
			t.Errorf("the secret is printed: %s", shown)
		}
		changed := ofKyr
		changed.Paused, changed.Reason = true, "gone"
		putAlerts(t, s, changed)
		list, err = s.Alerts(t.Context())
		must(t, err)
		same(t, "changed", list[0], changed)
		must(t, s.DropAlert(t.Context(), "l1"))
		if err := s.DropAlert(t.Context(), "l1"); !errors.Is(err, hearsay.ErrNotFound) {
			t.Errorf("dropping twice: %v", err)
		}
		if err := s.PutAlert(t.Context(), hearsay.Alert{ID: "l9", Kind: "gossip"}); err == nil {
			t.Error("an alert of no kind was kept")
		}
	}},
	{name: "what is placed for the first time arrives, once, from when there is an alert", run: func(t *testing.T, s hearsay.Store) {
		record(t, s, town[0])
		placed(t, s)
		putAlerts(t, s, ofKyr)
		out := record(t, s, bridge)
		ids, _ := arrived(t, s, 0)
		same(t, "before it is placed", ids, []string(nil))
		placed(t, s)
		record(t, s, bridge, reread(1))
		placed(t, s)
		ids, _ = arrived(t, s, 0)
		same(t, "arrived", ids, []string{out[0].Article})
		edited := record(t, s, bridgeEdited)
		placed(t, s)
		ids, last := arrived(t, s, 0)
		same(t, "a new version arrives too", ids, []string{out[0].Article, edited[0].Article})
		as, err := s.ArrivedAs(t.Context(), []string{edited[0].Article, "a0", out[0].Article})
		must(t, err)
		same(t, "numbers", as, map[string]int64{edited[0].Article: last, out[0].Article: last - 1})
	}},
	{name: "what a correction has placed anew arrives again, with who stood where before", run: func(t *testing.T, s hearsay.Store) {
		putAlerts(t, s, ofKyr)
		out := record(t, s, bridge)
		placed(t, s)
		_, first := arrived(t, s, 0)
		tell(t, s, first)
		rows, _, err := s.Search(t.Context(), hearsay.Query{Article: out[0].Article, Limit: 1})
		must(t, err)
		said := hearsay.Report{Article: out[0].Article, Attribution: rows[0].Attribution.ID}
		must(t, s.PutStatements(t.Context(), []hearsay.Statement{{ID: "t1", Speaker: "smarakyr", Reports: []hearsay.Report{said}}}))
		must(t, s.PutClaims(t.Context(), []hearsay.Claim{gateClaim}))
		must(t, s.PutPositions(t.Context(), []hearsay.Position{kyrStands}))
		_, err = s.Correct(t.Context(), hearsay.Correction{Kind: hearsay.CorrectAct, Attribution: said.Attribution, Value: "warn", Who: "ada"})
		must(t, err)
		placed(t, s)
		again, err := s.Arrivals(t.Context(), first, 0)
		must(t, err)
		if len(again) != 1 || !again[0].Again || again[0].Article != said.Article {
			t.Fatalf("arrived again: %+v", again)
		}
		as, err := s.ArrivedAs(t.Context(), []string{said.Article})
		must(t, err)
		same(t, "the first time", as, map[string]int64{said.Article: first})
		as, err = s.ArrivedAgain(t.Context(), []string{said.Article, "a0"})
		must(t, err)
		same(t, "again", as, map[string]int64{said.Article: again[0].Number})
		stood, err := s.StoodBefore(t.Context(), []string{"a0", said.Article})
		must(t, err)
		same(t, "who stood where", stood, []hearsay.Stood{{Claim: "c1", Report: said, Speaker: "smarakyr", Stance: hearsay.Supports}})
		tell(t, s, again[0].Number)
		stood, err = s.StoodBefore(t.Context(), []string{said.Article})
		must(t, err)
		same(t, "when all was looked at", stood, []hearsay.Stood(nil))
		record(t, s, bridge, reread(1))
		placed(t, s)
		again, err = s.Arrivals(t.Context(), again[0].Number, 0)
		must(t, err)
		same(t, "reading again is no news", again, []hearsay.Arrival(nil))
	}},
	{name: "what fails to be placed does not arrive", run: func(t *testing.T, s hearsay.Store) {
		putAlerts(t, s, ofKyr)
		record(t, s, bridge)
		stop := errors.New("stop")
		_, err := s.Place(t.Context(), 10, func([]hearsay.Waiting, hearsay.Board) error { return stop })
		if !errors.Is(err, stop) {
			t.Fatalf("placing: %v", err)
		}
		ids, _ := arrived(t, s, 0)
		same(t, "arrived", ids, []string(nil))
	}},
	{name: "events are kept with the cursor, and what every alert saw is forgotten", run: func(t *testing.T, s hearsay.Store) {
		putAlerts(t, s, ofKyr, ofGate)
		record(t, s, town[0], town[1], bridge)
		placed(t, s)
		_, last := arrived(t, s, 0)
		same(t, "told", tell(t, s, last-1, event("e1", "l1", hearsay.DeliveryWaiting), event("e2", "l2", hearsay.DeliveryKept)), []string{"e1", "e2"})
		same(t, "told again", tell(t, s, last-1, event("e2", "l2", hearsay.DeliveryKept), event("e3", "l1", hearsay.DeliveryWaiting)), []string{"e3"})
		list, err := s.Alerts(t.Context())
		must(t, err)
		same(t, "cursors", []int64{list[0].Cursor, list[1].Cursor}, []int64{last - 1, last - 1})
		ids, _ := arrived(t, s, 0)
		same(t, "left", len(ids), 1)
		tell(t, s, last)
		ids, first := arrived(t, s, 0)
		same(t, "the last one stays", len(ids), 1)
		record(t, s, town[2])
		placed(t, s)
		if _, then := arrived(t, s, last); then <= first {
			t.Errorf("numbers do not go on: %d after %d", then, first)
		}
		same(t, "of one that is not there", tell(t, s, last, event("e4", "l7", hearsay.DeliveryKept)), []string(nil))
		e, _, err := s.Events(t.Context(), hearsay.EventQuery{ID: "e1"})
		must(t, err)
		want := event("e1", "l1", hearsay.DeliveryWaiting)
		want.Number = e[0].Number
		same(t, "comes back", e, []hearsay.Event{want})
	}},
	{name: "who looked from where the cursor is no more tells nothing", run: func(t *testing.T, s hearsay.Store) {
		putAlerts(t, s, ofKyr, ofGate)
		before, err := s.Alerts(t.Context())
		must(t, err)
		tell(t, s, 5, event("e1", "l1", hearsay.DeliveryKept))
		late, err := s.Tell(t.Context(), before, 9, []hearsay.Event{event("e2", "l1", hearsay.DeliveryKept)})
		must(t, err)
		same(t, "told late", len(late), 0)
		list, err := s.Alerts(t.Context())
		must(t, err)
		same(t, "cursors", []int64{list[0].Cursor, list[1].Cursor}, []int64{5, 5})
		var told atomic.Int64
		var looking sync.WaitGroup
		for i := range 4 {
			looking.Go(func() {
				made, err := s.Tell(t.Context(), list, 7, []hearsay.Event{event(fmt.Sprint("f", i), "l1", hearsay.DeliveryKept)})
				if err != nil {
					t.Error(err)
				}
				told.Add(int64(len(made)))
			})
		}
		looking.Wait()
		same(t, "of several at the same time one tells", told.Load(), int64(1))
	}},
	{name: "a paused alert sees nothing, and goes on with what comes next", run: func(t *testing.T, s hearsay.Store) {
		paused := ofKyr
		paused.Paused = true
		putAlerts(t, s, ofGate, paused)
		record(t, s, town[0])
		placed(t, s)
		_, last := arrived(t, s, 0)
		putAlerts(t, s, ofKyr, ofGate)
		list, err := s.Alerts(t.Context())
		must(t, err)
		same(t, "cursors", []int64{list[0].Cursor, list[1].Cursor}, []int64{last, 0})
	}},
	{name: "events are found by state, when they are due, and page by page", run: func(t *testing.T, s hearsay.Store) {
		putAlerts(t, s, ofKyr, ofGate)
		for i := range 5 {
			tell(t, s, 0, event(fmt.Sprint("e", i), "l1", hearsay.DeliveryWaiting))
		}
		tell(t, s, 0, event("e9", "l2", hearsay.DeliveryKept))
		gone := hearsay.Delivery{State: hearsay.DeliveryFailed, Attempts: 12, Last: epoch.Add(time.Hour), Status: 500, Error: "it failed"}
		later := hearsay.Delivery{State: hearsay.DeliveryWaiting, Attempts: 1, Last: epoch, Next: epoch.Add(time.Hour)}
		must(t, s.PutDelivery(t.Context(), map[string]hearsay.Delivery{"e0": gone, "e1": later, "none": later}))
		same(t, "all", events(t, s, hearsay.EventQuery{}), []string{"e9", "e4", "e3", "e2", "e1", "e0"})
		same(t, "failed", events(t, s, hearsay.EventQuery{States: []hearsay.DeliveryState{hearsay.DeliveryFailed, hearsay.DeliveryWithdrawn}}), []string{"e0"})
		same(t, "due", events(t, s, hearsay.EventQuery{Alert: "l1", Due: epoch.Add(time.Minute), OldestFirst: true}), []string{"e2", "e3", "e4"})
		same(t, "due later", events(t, s, hearsay.EventQuery{Due: epoch.Add(time.Hour), OldestFirst: true}), []string{"e1", "e2", "e3", "e4"})
		page, cursor, err := s.Events(t.Context(), hearsay.EventQuery{Alert: "l1", Limit: 3})
		must(t, err)
		rest, end, err := s.Events(t.Context(), hearsay.EventQuery{Alert: "l1", Limit: 3, Cursor: cursor})
		must(t, err)
		same(t, "pages", []any{len(page), len(rest), rest[1].Delivery, end}, []any{3, 2, gone, ""})
		counts, err := s.EventCounts(t.Context())
		must(t, err)
		same(t, "counts", counts, map[string]map[hearsay.DeliveryState]int{"l1": {hearsay.DeliveryWaiting: 4, hearsay.DeliveryFailed: 1}, "l2": {hearsay.DeliveryKept: 1}})
		must(t, s.DropAlert(t.Context(), "l1"))
		same(t, "dropped with its alert", events(t, s, hearsay.EventQuery{}), []string{"e9"})
	}},
	{name: "one at a time holds an alert", run: func(t *testing.T, s hearsay.Store) {
		putAlerts(t, s, ofKyr)
		hold := func(by string, d time.Duration) bool {
			held, err := s.HoldAlert(t.Context(), "l1", by, time.Now().Add(d))
			must(t, err)
			return held
		}
		same(t, "first, again, another", []bool{hold("x", time.Minute), hold("x", time.Minute), hold("y", time.Minute)}, []bool{true, true, false})
		same(t, "let go", []bool{hold("x", -time.Minute), hold("y", -time.Second), hold("x", time.Minute)}, []bool{true, true, true})
		held, err := s.HoldAlert(t.Context(), "l7", "x", time.Now().Add(time.Minute))
		must(t, err)
		same(t, "one that is not there", held, false)
		hold("x", -time.Second)
		var won atomic.Int64
		var trying sync.WaitGroup
		for i := range 8 {
			trying.Go(func() {
				held, err := s.HoldAlert(t.Context(), "l1", fmt.Sprint("w", i), time.Now().Add(time.Minute))
				if err != nil {
					t.Error(err)
				}
				if held {
					won.Add(1)
				}
			})
		}
		trying.Wait()
		same(t, "holders", won.Load(), int64(1))
	}},
	{name: "what is taken down is told no more", run: func(t *testing.T, s hearsay.Store) {
		out := record(t, s, bridge, town[0])
		placed(t, s)
		putAlerts(t, s, ofKyr, ofGate)
		of := func(id, alert, article, speaker string) hearsay.Event {
			e := event(id, alert, hearsay.DeliveryWaiting)
			e.Report.Article, e.Before, e.Speaker = article, hearsay.Report{}, speaker
			return e
		}
		edit := of("e3", "l2", "a77", "")
		edit.Before.Article = out[1].Article
		tell(t, s, 0, of("e1", "l2", out[1].Article, ""), of("e2", "l2", out[0].Article, "sedovint"), edit, of("e4", "l2", "a77", "smarakyr"), of("e5", "l1", "a77", "smarakyr"))
		_, err := s.TakeDownArticle(t.Context(), out[1].Article, "ada", "")
		must(t, err)
		same(t, "without the article", events(t, s, hearsay.EventQuery{}), []string{"e5", "e4", "e2"})
		_, err = s.TakeDownPerson(t.Context(), "smarakyr", "ada", "")
		must(t, err)
		same(t, "without the person", events(t, s, hearsay.EventQuery{}), []string{"e2"})
		list, err := s.Alerts(t.Context())
		must(t, err)
		same(t, "without the alert for the person", list, []hearsay.Alert{ofGate})
	}},
}
