package format

import (
	"strings"
	"testing"
	"time"

	"hearsay"
)

func knownSpeaker() *hearsay.KnownSpeaker {
	day := func(n int) time.Time { return time.Date(2031, 3, n, 0, 0, 0, 0, time.UTC) }
	return &hearsay.KnownSpeaker{ID: "smarakyr", Name: "Mara Kyr", Type: hearsay.Person, Wikidata: "Q900000003", Mentions: 3,
		Aliases: []hearsay.Alias{{Name: "Mara Kyr", Mentions: 3, First: day(9), Last: day(11)}, {Name: "Мара Кир", Given: true}, {Name: "Kyr\x1b[2J"}},
		Roles: []hearsay.TimedRole{{Role: "Ordova's minister", Mentions: 1, First: day(9), Last: day(9)}, {Role: "Ordova’s Minister", Mentions: 1, First: day(11), Last: day(11)},
			{Role: "captain", Given: true}}}
}

func TestAppendKnown(t *testing.T) {
	b, err := AppendKnown(nil, knownSpeaker())
	if err != nil {
		t.Fatal(err)
	}
	const want = `{"id":"smarakyr","name":"Mara Kyr","type":"person","wikidata":"Q900000003","country":null,"organization":null,` +
		`"promoted":false,"merged_into":null,"mentions":3,"aliases":[{"name":"Mara Kyr","given":false,"mentions":3,"first":"2031-03-09","last":"2031-03-11"},` +
		`{"name":"Мара Кир","given":true,"mentions":0,"first":null,"last":null},{"name":"Kyr\u001b[2J","given":false,"mentions":0,"first":null,"last":null}],` +
		`"roles":[{"role":"Ordova's minister","given":false,"mentions":1,"first":"2031-03-09","last":"2031-03-09"},` +
		`{"role":"Ordova’s Minister","given":false,"mentions":1,"first":"2031-03-11","last":"2031-03-11"},` +
		`{"role":"captain","given":true,"mentions":0,"first":null,"last":null}],"statements":0}` + "\n"
	if string(b) != want {
		t.Errorf("printed\n%swant\n%s", b, want)
	}
}

func TestAppendCorrection(t *testing.T) {
	b, err := AppendCorrection(nil, &hearsay.Correction{ID: "k1", Kind: hearsay.MergeSpeakers, Speaker: "sa", Other: "sb", Who: "ada", When: time.Date(2031, 3, 9, 8, 0, 0, 0, time.UTC), InForce: true}, "")
	const want = `{"id":"k1","kind":"merge","attribution":null,"speaker":"sa","other":"sb","value":null,"source":null,"cue":null,"content":null,` +
		`"undoes":null,"who":"ada","when":"2031-03-09T08:00:00Z","why":null,"in_force":true}` + "\n"
	if err != nil || string(b) != want {
		t.Errorf("printed %s, %v", b, err)
	}
}

func TestKnownText(t *testing.T) {
	var text KnownText
	b, _ := text.Append(nil, knownSpeaker())
	const want = "Mara Kyr  smarakyr\n  person · Ordova's minister · captain · Q900000003 · 3 mentions\n  also Мара Кир, Kyr�[2J\n"
	if string(b) != want {
		t.Errorf("printed\n%swant\n%s", b, want)
	}
	undone := hearsay.Correction{ID: "k2", Kind: hearsay.RenameSpeaker, Value: "Mara Kyr-Olen", Who: "bo", Why: "married", When: time.Date(2031, 3, 9, 8, 0, 0, 0, time.UTC)}
	whole := string(text.AppendWhole(nil, knownSpeaker(), []hearsay.Correction{undone}))
	for _, line := range []string{"    Mara Kyr · 3 mentions, 2031-03-09 to 2031-03-11\n", "    Мара Кир · given\n", "    Kyr�[2J · not seen in an article\n",
		"    captain · given\n", "    k2 rename Mara Kyr-Olen (undone), bo, 2031-03-09: married\n"} {
		if !strings.Contains(whole, line) {
			t.Errorf("%q is not in\n%s", line, whole)
		}
	}
}
