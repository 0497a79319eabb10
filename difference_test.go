package hearsay

import (
	"fmt"
	"strings"
	"testing"
)

// saying makes a reading of direct quotations; one that begins with "~" is indirect.
func saying(list ...string) *Reading {
	r := &Reading{}
	for _, s := range list {
		kind := Direct
		if rest, ok := strings.CutPrefix(s, "~"); ok {
			kind, s = Indirect, rest
		}
		start := len(r.Article.Text)
		r.Article.Text += s + "\n"
		r.Attributions = append(r.Attributions, Attribution{Kind: kind, Content: Passage{{Start: start, End: start + len(s)}}})
	}
	return r
}

func TestDifferences(t *testing.T) {
	for _, c := range []struct {
		name          string
		before, after []string
		want          []string
	}{
		{"nothing changed", []string{"we hold the bridge"}, []string{"We hold the bridge!"}, nil},
		{"another order", []string{"one boat", "two boats"}, []string{"two boats", "one boat"}, nil},
		{"added", nil, []string{"we hold"}, []string{"added: > we hold"}},
		{"dropped", []string{"we hold"}, nil, []string{"dropped: we hold > "}},
		{"changed", []string{"we hold both banks"}, []string{"we hold one bank of both banks"}, []string{"changed: we hold both banks > we hold one bank of both banks"}},
		{"too little in common", []string{"we hold both banks"}, []string{"the rain we had was long"}, []string{"added: > the rain we had was long", "dropped: we hold both banks > "}},
		{"the most alike are paired", []string{"red boats sail north", "red boats sail south today"}, []string{"red boats sail south tonight"},
			[]string{"changed: red boats sail south today > red boats sail south tonight", "dropped: red boats sail north > "}},
		{"said twice, then once", []string{"no deal", "no deal"}, []string{"no deal"}, []string{"dropped: no deal > "}},
		{"indirect contents come after quotations", []string{"~he held it", "a boat"}, []string{"~he lost it", "no"}, []string{"added: > no", "dropped: a boat > ", "changed: he held it > he lost it"}},
		{"what is told as it was is no edit", []string{"~he held it", "~two boats"}, []string{"~two boats", "~he held it"}, nil},
		{"words without letters", []string{"?!"}, []string{"…"}, nil},
	} {
		var got []string
		for _, d := range Differences(saying(c.before...), saying(c.after...)) {
			got = append(got, strings.Replace(fmt.Sprintf("%s: %s > %s", d.What, d.BeforeText, d.AfterText), ":  >", ": >", 1))
		}
		if fmt.Sprint(got) != fmt.Sprint(c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, c.want)
		}
	}
}

// Of statements told indirectly it counts what was done with the words, too; one
// that stands where it stood is no edit though it was read otherwise, and one inside
// another is left to that.
func TestDifferencesOfWhatIsTold(t *testing.T) {
	telling := func(cue string, act Act, parent string) *Reading {
		text := "The gate is old. Mara Kyr " + cue + " that the gate held."
		at := func(s string) Passage { i := strings.Index(text, s); return Passage{{Start: i, End: i + len(s)}} }
		return &Reading{Article: Article{Text: text}, Attributions: []Attribution{{Kind: Indirect, Act: act, Polarity: Positive, Parent: parent,
			Source: at("Mara Kyr"), Cue: at(cue), Content: at("that the gate held")}}}
	}
	said := telling("said", Assert, "")
	found := Differences(said, telling("denied", Deny, ""))
	if len(found) != 1 || found[0].What != QuotationChanged || found[0].Quoted() || found[0].Before.Act != Assert || found[0].After.Act != Deny {
		t.Errorf("said, then denied: %+v", found)
	}
	unread := telling("said", Assert, "")
	unread.Attributions = nil
	for name, d := range map[string][]Difference{"read as another act": Differences(said, telling("said", Confirm, "")), "not found": Differences(said, unread),
		"inside another": Differences(telling("said", Assert, "q1"), telling("denied", Deny, "q2"))} {
		if len(d) != 0 {
			t.Errorf("%s: %+v", name, d)
		}
	}
}

func TestAddress(t *testing.T) {
	for _, c := range []struct{ url, path, want string }{
		{"https://a.example/1", "/tmp/a.html", "https://a.example/1"}, {"", "/tmp/a.html", "/tmp/a.html"},
		{"", "a.html", ""}, {"", "-", ""}, {"", "", ""}, {"", "/tmp/corpus.jsonl:17", ""},
	} {
		a := Article{URL: c.url, Path: c.path}
		if got := a.Address(); got != c.want {
			t.Errorf("address of %q, %q: %q, want %q", c.url, c.path, got, c.want)
		}
	}
}
