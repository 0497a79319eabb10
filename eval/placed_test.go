package eval_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"hearsay"
	"hearsay/lang/en"
	"hearsay/parse"
	"hearsay/relate/claim"
	"hearsay/relate/place"
	"hearsay/relate/proposition"
)

// line is one made-up attribution: the sentence holds source, cue and content.
type line struct {
	who, source, cue, content string
	act                       hearsay.Act
}

// pieceOf makes an article of sentences, each with its attributions.
func pieceOf(t *testing.T, id string, at time.Time, text string, lines ...line) []proposition.Report {
	t.Helper()
	p, err := parse.New()
	if err != nil {
		t.Fatal(err)
	}
	r := hearsay.Reading{Article: hearsay.Article{URL: "https://courier.example/" + id, Text: text, Published: at}}
	r.Article.Seal()
	r.Article.ID = id
	known := map[string]string{}
	for _, l := range lines {
		find := func(part string) hearsay.Passage {
			i := strings.Index(text, part)
			if i < 0 {
				t.Fatalf("%q does not stand in %q", part, text)
			}
			return hearsay.Passage{{Start: i, End: i + len(part)}}
		}
		a := hearsay.Attribution{Kind: hearsay.Indirect, Act: l.act, Polarity: hearsay.Positive, Cue: find(l.cue), Content: find(l.content), Source: find(l.source),
			Speakers: []hearsay.Speaker{{ID: l.who, Name: l.source, Type: hearsay.Person}}}
		a.Identify(id)
		known[l.who] = l.who
		r.Attributions = append(r.Attributions, a)
	}
	return proposition.New(en.English()).Read(proposition.Given{Document: p.Parse(text), Reading: &r, Known: known})
}

var monday = time.Date(2031, 3, 10, 9, 0, 0, 0, time.UTC)

func putIn(t *testing.T, m *place.Memory, reports []proposition.Report) place.Placed {
	t.Helper()
	placed, err := place.Article(context.Background(), m, nil, reports)
	if err != nil {
		t.Fatal(err)
	}
	m.Keep(placed)
	return placed
}

func TestADenialMeetsWhatItDenies(t *testing.T) {
	m := place.NewMemory()
	putIn(t, m, pieceOf(t, "a1", monday, "Mara Kyr said the bridge at Ansk had been destroyed.",
		line{"kyr", "Mara Kyr", "said", "the bridge at Ansk had been destroyed", hearsay.Assert}))
	putIn(t, m, pieceOf(t, "a2", monday.Add(5*time.Hour), "Edo Vint denied that the bridge at Ansk had been destroyed.",
		line{"vint", "Edo Vint", "denied", "that the bridge at Ansk had been destroyed", hearsay.Deny}))
	claims := m.Claims()
	if len(claims) != 1 || !claims[0].Contested {
		t.Fatalf("want one contested claim, got %+v", claims)
	}
	if want := "the bridge at Ansk had been destroyed"; claims[0].Label != want {
		t.Errorf("label %q, want %q", claims[0].Label, want)
	}
	stances := map[string]hearsay.Stance{}
	for _, p := range m.Positions(claims[0].ID) {
		stances[p.Speaker] = p.Stance
	}
	if stances["kyr"] != hearsay.Supports || stances["vint"] != hearsay.Denies {
		t.Errorf("stances %v", stances)
	}
}

func TestPlacingTwiceChangesNothing(t *testing.T) {
	m := place.NewMemory()
	reports := pieceOf(t, "a1", monday, "Mara Kyr said the bridge at Ansk had been destroyed. Edo Vint said it had not.",
		line{"kyr", "Mara Kyr", "said", "the bridge at Ansk had been destroyed", hearsay.Assert},
		line{"vint", "Edo Vint", "said", "it had not", hearsay.Deny})
	first := putIn(t, m, reports)
	second := putIn(t, m, reports)
	if len(first.Statements) != 2 || len(first.Claims) != 1 || len(m.Claims()) != 1 || len(m.Statements()) != 2 {
		t.Fatalf("%d statements and %d claims, %d and %d after the second time", len(first.Statements), len(first.Claims), len(m.Statements()), len(m.Claims()))
	}
	for i := range first.Statements {
		if a, b := first.Statements[i], second.Statements[i]; a.ID != b.ID || len(b.Reports) != 1 || string(a.Form) != string(b.Form) {
			t.Errorf("statement %+v became %+v", a, b)
		}
	}
	if a, b := first.Claims[0], second.Claims[0]; a.ID != b.ID || a.Label != b.Label || string(a.Proposition) != string(b.Proposition) {
		t.Errorf("claim %+v became %+v", a, b)
	}
}

func TestOneUtteranceInTwoOutletsIsOneStatement(t *testing.T) {
	m := place.NewMemory()
	putIn(t, m, pieceOf(t, "a1", monday, "Mara Kyr said the navy would leave the port of Ansk by Friday.",
		line{"kyr", "Mara Kyr", "said", "the navy would leave the port of Ansk by Friday", hearsay.Assert}))
	putIn(t, m, pieceOf(t, "a2", monday.Add(time.Hour), "The navy will leave the port of Ansk on Friday, Mara Kyr said.",
		line{"kyr", "Mara Kyr", "said", "The navy will leave the port of Ansk on Friday", hearsay.Assert}))
	putIn(t, m, pieceOf(t, "a3", monday.Add(2*time.Hour), "Mara Kyr said the harbour chapel of Ansk would be sold.",
		line{"kyr", "Mara Kyr", "said", "the harbour chapel of Ansk would be sold", hearsay.Assert}))
	list := m.Statements()
	if len(list) != 2 || len(list[0].Reports) != 2 || list[0].Origins != 2 {
		t.Fatalf("want two statements, the first with two reports, got %+v", list)
	}
}

// What one speaker only presupposes and another denies outright is a dispute:
// the case that hearsay started from, with other people.
func TestAPresupposedEncirclementAndItsDenial(t *testing.T) {
	m := place.NewMemory()
	putIn(t, m, pieceOf(t, "a1", monday, "Mara Kyr has urged Kethara to spare Ordovan troops reportedly surrounded in the Halden valley. Ordova's army dismissed reports of encirclement as Ketharan disinformation.",
		line{"kyr", "Mara Kyr", "has urged", "Kethara to spare Ordovan troops reportedly surrounded in the Halden valley", hearsay.Demand},
		line{"army", "Ordova's army", "dismissed", "reports of encirclement as Ketharan disinformation", hearsay.Deny}))
	for _, c := range m.Claims() {
		if !c.Contested {
			continue
		}
		if want := "Ordovan troops reportedly surrounded in the Halden valley"; c.Label != want {
			t.Errorf("label %q, want %q", c.Label, want)
		}
		for _, p := range m.Positions(c.ID) {
			if p.Speaker == "kyr" && (p.Stance != hearsay.Supports || p.Strength != "reportedly") || p.Speaker == "army" && p.Stance != hearsay.Denies {
				t.Errorf("position %+v", p)
			}
		}
		return
	}
	t.Errorf("no claim is contested: %+v", m.Claims())
}

// What Kyr tells that Vint had said is no stance of Vint's: it makes no dispute,
// no change of his position, and no statement of his own; what he says himself does.
func TestWhatIsOnlyToldIsNobodysStance(t *testing.T) {
	const content = "the bridge at Ansk had been destroyed"
	at := func(id string, days int, who, name, cue string, act hearsay.Act, relayed bool) []proposition.Report {
		list := pieceOf(t, id, monday.AddDate(0, 0, days), name+" "+cue+" that "+content+".", line{who, name, cue, content, act})
		list[0].Relayed = relayed
		return list
	}
	m := place.NewMemory()
	putIn(t, m, at("a1", 0, "vint", "Edo Vint", "said", hearsay.Assert, true))
	putIn(t, m, at("a2", 1, "brook", "Lena Brook", "denied", hearsay.Deny, false))
	putIn(t, m, at("a3", 2, "vint", "Edo Vint", "denied", hearsay.Deny, false))
	if list := m.Claims(); len(list) != 1 || list[0].Contested {
		t.Fatalf("what is told of Vint is disputed: %+v", list)
	}
	claimID := m.Claims()[0].ID
	var his []hearsay.Position
	for _, p := range m.Positions(claimID) {
		if p.Speaker == "vint" {
			his = append(his, p)
		}
	}
	if len(his) != 2 || !his[0].Relayed || his[1].Relayed || len(claim.Changes(his)) != 0 {
		t.Errorf("his positions are %+v, changed: %+v", his, claim.Changes(his))
	}
	// The same words from himself are another statement, and a dispute.
	putIn(t, m, at("a4", 3, "vint", "Edo Vint", "said", hearsay.Assert, false))
	if list := m.Claims(); len(list) != 1 || !list[0].Contested {
		t.Errorf("what he says himself is not disputed: %+v", list)
	}
	for _, s := range m.Statements() {
		if len(s.Reports) != 1 {
			t.Errorf("what he said and what is told of him are one statement: %+v", s)
		}
	}
}
