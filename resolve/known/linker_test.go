package known

import (
	"fmt"
	"testing"

	"hearsay"
)

// who is one speaker of a made-up article: name, role, and what they are.
type who struct {
	name, role string
	kind       hearsay.SpeakerType
	how        hearsay.How
}

// piece makes a reading in which the given people speak, in this order.
func piece(n int, text string, cast ...who) *hearsay.Reading {
	r := &hearsay.Reading{Article: hearsay.Article{Text: text, URL: fmt.Sprintf("https://a.example/%d", n)}}
	r.Article.Seal()
	for i, w := range cast {
		if w.kind == "" {
			w.kind = hearsay.Person
		}
		if w.how == "" {
			w.how = hearsay.ByName
		}
		r.Attributions = append(r.Attributions, hearsay.Attribution{Speakers: []hearsay.Speaker{
			{ID: fmt.Sprintf("s%d", i+1), Name: w.name, Role: w.role, Type: w.kind, How: w.how}}})
	}
	return r
}

// linked links the speakers of an article and gives the ID of each, "" without a link.
func linked(l *Linker, r *hearsay.Reading) []string {
	ids := make([]string, len(r.Attributions))
	for _, k := range l.Link(r) {
		for i := range r.Attributions {
			if r.Attributions[i].Speakers[0].ID == k.Local {
				ids[i] = k.To.ID
			}
		}
	}
	return ids
}

func TestSecondArticle(t *testing.T) {
	const (
		same  = "same"
		apart = "apart"
		none  = "none"
	)
	minister := who{name: "Maryk Olden", role: "Ordova's defence minister"}
	for _, c := range []struct {
		name   string
		first  []who
		text   string // of the second article
		second who
		want   string
	}{
		{"the same name", []who{minister}, "", who{name: "Maryk Olden"}, same},
		{"another spelling, and the office", []who{minister}, "", who{name: "Marek Oldén", role: "Defence minister"}, same},
		{"another alphabet", []who{{name: "Yevhen Dorzhynskyi", role: "president"}}, "", who{name: "Євген Доржинський"}, same},
		{"a transliteration", []who{{name: "Yevhen Dorzhynskyi"}}, "", who{name: "Yevgen Dorzhinsky"}, same},
		{"a short form", []who{{name: "William Harrow", role: "the mayor of Kell"}}, "", who{name: "Bill Harrow", role: "mayor of Kell"}, same},
		{"an initial and the office", []who{{name: "Lena Harrow", role: "the mayor of Kell"}}, "", who{name: "L. Harrow", role: "mayor of Kell"}, same},
		{"an initial alone", []who{{name: "Lena Harrow", role: "the mayor of Kell"}}, "", who{name: "L. Harrow"}, none},
		{"a middle name", []who{{name: "Lena Marie Harrow"}}, "", who{name: "Lena Harrow"}, same},
		{"the family name first", []who{{name: "Zhang Weimin"}}, "", who{name: "Weimin Zhang"}, same},
		{"a hyphen and a small letter", []who{{name: "Cho Geun-hye"}}, "", who{name: "Cho Geunhye"}, same},
		{"another letter, and the office", []who{{name: "Martin Olden", role: "Ordova's defence minister"}}, "", who{name: "Marvin Olden", role: "defence minister"}, apart},
		{"two names of a party", []who{{name: "Jon Pell", role: "GOP presidential nominee"}}, "", who{name: "Jon Pell", role: "Republican presidential nominee"}, same},
		{"another ministry", []who{{name: "Jon Pell", role: "Home Secretary"}}, "", who{name: "Jon Pell", role: "Culture Secretary"}, same},
		{"another state", []who{{name: "Jon Pell", role: "French president"}}, "", who{name: "Jon Pell", role: "a German soldier"}, apart},
		{"another company", []who{{name: "Jon Pell", role: "chief executive of Orla"}}, "", who{name: "Jon Pell", role: "chief executive of Dryova"}, none},
		{"another company, where the first is spoken of", []who{{name: "Jon Pell", role: "chief executive of Orla"}}, "He left Orla in May.", who{name: "Jon Pell", role: "chief executive of Dryova"}, same},
		{"father and son", []who{{name: "Tom Harrow Sr."}}, "", who{name: "Tom Harrow Jr."}, apart},
		{"a brother", []who{minister}, "", who{name: "Pavlo Olden", role: "the mayor of Halvek"}, apart},
		{"a brother without a role", []who{minister}, "", who{name: "Pavlo Olden"}, apart},
		{"a near spelling, another office", []who{minister}, "", who{name: "Marika Olden", role: "a singer"}, apart},
		{"a namesake in another country", []who{minister}, "", who{name: "Maryk Olden", role: "the mayor of Port Elisse"}, apart},
		{"a namesake where the country is spoken of", []who{minister}, "In Ordova it was quiet.", who{name: "Maryk Olden", role: "the mayor of Port Elisse"}, none},
		{"a namesake in another walk of life", []who{minister}, "", who{name: "Maryk Olden", role: "the striker"}, none},
		{"the surname alone", []who{minister}, "", who{name: "Olden", how: hearsay.BySurname}, none},
		{"the surname and the office, where the country is spoken of", []who{minister}, "Ordovan trucks", who{name: "Olden", role: "Defence Minister", how: hearsay.BySurname}, same},
		{"the surname and another office", []who{minister}, "Ordovan trucks", who{name: "Olden", role: "mayor", how: hearsay.BySurname}, none},
		{"two of the surname with the office", []who{minister, {name: "Sela Olden", role: "Ordova's finance minister"}}, "Ordovan trucks",
			who{name: "Olden", role: "minister", how: hearsay.BySurname}, none},
		{"a bare role", []who{minister}, "", who{name: "defence minister", how: hearsay.ByNominal}, none},
		{"somebody's lawyer", []who{minister}, "", who{name: "Maryk Olden's lawyer", how: hearsay.ByNominal}, none},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := New()
			before := linked(l, piece(1, "", c.first...))
			got := linked(l, piece(2, c.text, c.second))[0]
			verdict := apart
			switch {
			case got == "":
				verdict = none
			case got == before[0]:
				verdict = same
			}
			if verdict != c.want {
				t.Errorf("%s, %q after %v: %s, want %s", c.second.name, c.second.role, c.first, verdict, c.want)
			}
		})
	}
}

func TestBodies(t *testing.T) {
	body := func(name string) who { return who{name: name, kind: hearsay.Organization} }
	for _, c := range []struct {
		first, second string
		same          bool
	}{
		{"Joint Observer Mission", "JOM", true},
		{"JOM", "the Joint Observer Mission", true},
		{"Ordova’s foreign ministry", "Ordovan Foreign Ministry", true},
		{"Ministry of Defence of Ordova", "Ordova's defense ministry", true},
		{"the French foreign ministry", "France's Foreign Ministry", true},
		{"Orla Mining Ltd", "Orla Mining", true},
		{"Dryova Bank", "Driova Bank", true},
		{"Ordova's foreign ministry", "Kethara's foreign ministry", false},
		{"Ordova's foreign ministry", "Ordova's defence ministry", false},
		{"Kethara", "Ketharan army", false},
	} {
		l := New()
		before, got := linked(l, piece(1, "", body(c.first)))[0], linked(l, piece(2, "", body(c.second)))[0]
		if before == "" || (before == got) != c.same {
			t.Errorf("%q is %q, %q is %q; one body: %v", c.first, before, c.second, got, c.same)
		}
	}
	how := map[bool]hearsay.How{true: hearsay.ByName, false: hearsay.ByNominal}
	for _, name := range []string{"ministry", "the defence ministry", "officials", "ministry in Tesmir", "Neither ministry", "Nobody"} {
		if got := linked(New(), piece(1, "", who{name: name, kind: hearsay.Organization, how: how[name == "Nobody"]}))[0]; got != "" {
			t.Errorf("%q is in the directory as %s", name, got)
		}
	}
}

func TestNamesakesAreToldApartByTheirRoles(t *testing.T) {
	l := New()
	minister := linked(l, piece(1, "", who{name: "Maryk Olden", role: "Ordova's defence minister"}))[0]
	mayor := linked(l, piece(2, "", who{name: "Maryk Olden", role: "the mayor of Port Elisse"}))[0]
	if minister == "" || mayor == "" || minister == mayor {
		t.Fatalf("the minister is %q, the mayor %q", minister, mayor)
	}
	for _, c := range []struct{ role, want string }{
		{"Ordovan defence minister", minister}, {"mayor of Port Elisse", mayor}, {"", ""},
	} {
		if got := linked(l, piece(3, "", who{name: "Maryk Olden", role: c.role}))[0]; got != c.want {
			t.Errorf("Maryk Olden, %q is %q, want %q", c.role, got, c.want)
		}
	}
}

func TestOfficeOfSomebodyTheArticleNames(t *testing.T) {
	l := New()
	mayor := linked(l, piece(1, "", who{name: "Pavlo Olden", role: "the mayor of Halvek"}))[0]
	phrase := who{name: "Halvek’s mayor", how: hearsay.ByNominal}
	if got := linked(l, piece(2, "", who{name: "Pavlo Olden"}, phrase)); got[0] != mayor || got[1] != mayor {
		t.Errorf("the mayor is %s, and in an article that names him %v", mayor, got)
	}
	if got := linked(l, piece(3, "", phrase))[0]; got != "" {
		t.Errorf("in an article that does not name him %q", got)
	}
	if got := linked(l, piece(4, "", who{name: "Pavlo Olden"}, who{name: "Sotrava’s mayor", how: hearsay.ByNominal})); got[1] != "" {
		t.Errorf("another town's mayor is %q", got[1])
	}
}

func TestCountryAndRoleFromAFile(t *testing.T) {
	l := New()
	l.Add(hearsay.KnownSpeaker{ID: "sq1", Name: "Oleh Marenko", Type: hearsay.Person, Country: "UA", Roles: []hearsay.TimedRole{{Role: "Ukrainian politician", Given: true}}})
	l.Add(hearsay.KnownSpeaker{ID: "sq2", Name: "Oleh Marenko", Type: hearsay.Person, Country: "US", Roles: []hearsay.TimedRole{{Role: "American singer", Given: true}}})
	for _, c := range []struct{ role, want string }{
		{"Ukraine's deputy justice minister", "sq1"}, {"U.S. singer", "sq2"}, {"singer", "sq2"}, {"the mayor of Kyiv", "sq1"}, {"", ""},
	} {
		if got := linked(l, piece(3, "", who{name: "Oleg Marenko", role: c.role}))[0]; got != c.want {
			t.Errorf("Oleg Marenko, %q is %q, want %q", c.role, got, c.want)
		}
	}
}

func TestTwoOfOneArticleAreTwo(t *testing.T) {
	l := New()
	ids := linked(l, piece(1, "", who{name: "Maryk Olden", role: "minister"}, who{name: "Marek Olden", role: "minister"}))
	if ids[0] == "" || ids[0] == ids[1] {
		t.Errorf("two people of one article are %q and %q", ids[0], ids[1])
	}
}

func TestOneOfOneArticleMisspeltOnce(t *testing.T) {
	l := New()
	ids := linked(l, piece(1, "", who{name: "Mykhailo Olden"}, who{name: "Mykhail Olden"}))
	if ids[0] == "" || ids[0] != ids[1] || l.Len() != 1 {
		t.Errorf("one name spelled twice is %q and %q", ids[0], ids[1])
	}
}

// Whatever the order of the articles, the same people are one.
func TestOrderChangesNoGroups(t *testing.T) {
	pieces := []*hearsay.Reading{
		piece(1, "", who{name: "Yevhen Dorzhynskyi", role: "President"}, who{name: "Maryk Olden", role: "Ordova's defence minister"}),
		piece(2, "", who{name: "Pavlo Olden", role: "the mayor of Halvek"}, who{name: "Evgeny Dorzhinsky", role: "president"}),
		piece(3, "", who{name: "Yevgen Dorzhinskiy"}, who{name: "Marek Oldén", role: "defence minister"}, who{name: "Pavel Olden", role: "mayor"}),
	}
	group := map[string]string{"Yevhen Dorzhynskyi": "p", "Evgeny Dorzhinsky": "p", "Yevgen Dorzhinskiy": "p",
		"Maryk Olden": "m", "Marek Oldén": "m", "Pavlo Olden": "b", "Pavel Olden": "b"}
	for _, order := range [][]int{{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}} {
		l, ids := New(), map[string]string{}
		for _, at := range order {
			for i, id := range linked(l, pieces[at]) {
				g := group[pieces[at].Attributions[i].Speakers[0].Name]
				if ids[g] == "" {
					ids[g] = id
				}
				if id == "" || ids[g] != id {
					t.Errorf("in the order %v, %s is %q and not %q", order, pieces[at].Attributions[i].Speakers[0].Name, id, ids[g])
				}
			}
		}
	}
}

func TestReadingAgainChangesNothing(t *testing.T) {
	l := New()
	p := piece(1, "", who{name: "Maryk Olden", role: "minister"}, who{name: "Orla Bank", kind: hearsay.Organization}, who{name: "Olden", how: hearsay.BySurname})
	first, n := linked(l, p), l.Len()
	if again := linked(l, p); fmt.Sprint(again) != fmt.Sprint(first) || l.Len() != n {
		t.Errorf("linked %v, then %v; %d entries, then %d", first, again, n, l.Len())
	}
}

func TestCorrectionsOfTheDirectoryHold(t *testing.T) {
	l := New()
	l.Add(hearsay.KnownSpeaker{ID: "skyr", Name: "Mara Kyr-Olen", Type: hearsay.Person,
		Aliases: []hearsay.Alias{{Name: "Mara Kyr"}, {Name: "Captain Kyr", Given: true}, {Name: "Marija", Given: true}}})
	l.Add(hearsay.KnownSpeaker{ID: "sgone", Name: "Vera Kyr", Type: hearsay.Person, MergedInto: "skyr"})
	for _, name := range []string{"Mara Kyr", "Mara Kyr-Olen", "Marija"} {
		links := l.Link(piece(1, "", who{name: name}))
		if len(links) != 1 || links[0].To.ID != "skyr" || links[0].To.Name != "Mara Kyr-Olen" {
			t.Errorf("%s is linked to %v", name, links)
		}
	}
	if l.Len() != 1 {
		t.Errorf("%d entries of one", l.Len())
	}
}
