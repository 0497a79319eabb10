package format

import (
	"strings"
	"testing"

	"hearsay"
)

// What is told says by whom; who denies, asks or does not say it is not one
// according to whom it is so.
func TestAccordingToWhom(t *testing.T) {
	teller := func(act hearsay.Act, polarity hearsay.Polarity, speakers ...hearsay.Speaker) hearsay.Teller {
		return hearsay.Teller{Attribution: "q1", Act: act, Polarity: polarity, Speakers: speakers}
	}
	kyr, herald := hearsay.Speaker{ID: "e1", Name: "Mara Kyr"}, hearsay.Speaker{ID: "e2", Name: "Northern Herald", Channel: hearsay.Outlet}
	within := teller(hearsay.Deny, hearsay.Positive, kyr)
	within.Within = true
	for want, via := range map[string][]hearsay.Teller{
		"":                      nil,
		"according to Mara Kyr": {teller(hearsay.Assert, hearsay.Positive, kyr)},
		"according to Mara Kyr, according to Northern Herald": {teller(hearsay.Warn, hearsay.Positive, kyr), teller(hearsay.Assert, hearsay.Positive, herald)},
		"according to Mara Kyr and Northern Herald":           {teller(hearsay.Assert, hearsay.Positive, kyr, herald)},
		"which is denied by Mara Kyr":                         {teller(hearsay.Deny, hearsay.Positive, kyr)},
		"in a denial by Mara Kyr":                             {within},
		"which is asked by Mara Kyr":                          {teller(hearsay.Question, hearsay.Positive, kyr)},
		"which was not said by Mara Kyr":                      {teller(hearsay.Assert, hearsay.Negative, kyr)},
		"according to somebody unnamed":                       {teller(hearsay.Assert, hearsay.Positive)},
		"according to somebody (unclear: Edo Vint 0.50)":      {teller(hearsay.Assert, hearsay.Positive, hearsay.Speaker{Candidates: []hearsay.Candidate{{Name: "Edo Vint", Share: 0.5}}})},
	} {
		if got := AccordingTo(&hearsay.Attribution{Via: via}); got != want {
			t.Errorf("it says %q, want %q", got, want)
		}
	}
	if got := AccordingTo(&hearsay.Attribution{Relayed: true}); !strings.Contains(got, "no longer on record") {
		t.Errorf("of somebody taken down it says %q", got)
	}
}

// Every form of a row tells it.
func TestRowsSayAccordingToWhom(t *testing.T) {
	row := madeRows(t)[0]
	row.Attribution.Relayed = true
	row.Attribution.Via = []hearsay.Teller{{Attribution: "q1", Act: hearsay.Assert, Polarity: hearsay.Positive, Known: []string{"svint"}, Speakers: []hearsay.Speaker{{ID: "e2", Name: "Edo Vint"}}}}
	for what, c := range map[string]struct {
		p    RowPrinter
		want string
	}{
		"text":  {&RowText{Look: Look{Width: 100}}, ", according to Edo Vint, "},
		"lines": {RowLines{}, `"according_to":[{"id":"e2","name":"Edo Vint","attribution":"q1","channel":null,"known":"svint"}],"relayed":true`},
		"csv":   {RowCSV{}, ",Edo Vint,true,\n"},
		"json":  {&Annotations{}, ", according to Edo Vint: "},
	} {
		if b, err := c.p.Append(nil, &row); err != nil || !strings.Contains(string(b), c.want) {
			t.Errorf("%s does not say %q: %v, %s", what, c.want, err, b)
		}
	}
	typed, err := Typed(&row)
	if err != nil || !typed.Relayed || len(typed.AccordingTo) != 1 || *typed.AccordingTo[0].Known != "svint" {
		t.Errorf("typed it is %+v, %v", typed, err)
	}
}
