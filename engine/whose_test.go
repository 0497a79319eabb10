package engine

import (
	"context"
	"iter"
	"strings"
	"testing"

	"hearsay"
	"hearsay/relate"
)

func TestWhose(t *testing.T) {
	mara := hearsay.KnownSpeaker{ID: "smara", Name: "Mara Kyr", Type: hearsay.Person, Aliases: []hearsay.Alias{{Name: "Mara Kyrova"}},
		Roles: []hearsay.TimedRole{{Role: "the navy minister"}, {Role: "mayor of Ansk"}}}
	oskar := hearsay.KnownSpeaker{ID: "soskar", Name: "Oskar Kyr", Type: hearsay.Person}
	named := &hearsay.Article{Text: "In Ansk Mara Kyr was not seen."}
	other := &hearsay.Article{Text: "In Ansk nobody was seen."}
	person := func(name string) hearsay.Speaker { return hearsay.Speaker{Name: name, Type: hearsay.Person} }
	for _, c := range []struct {
		what  string
		asked string
		known []hearsay.KnownSpeaker
		s     hearsay.Speaker
		in    *hearsay.Article
		want  relate.Whose
	}{
		{"in the directory", "Mara Kyr", []hearsay.KnownSpeaker{mara}, hearsay.Speaker{ID: "smara", Name: "Kyr"}, other, relate.TheirOwn},
		{"a namesake in the directory", "Mara Kyr", []hearsay.KnownSpeaker{mara}, hearsay.Speaker{ID: "smara2", Name: "Mara Kyr", Type: hearsay.Person}, other, relate.SomebodyElse},
		{"by name", "Mara Kyr", nil, person("Mara Kyr"), other, relate.TheirOwn},
		{"with a title", "Navy Minister Mara Kyr", nil, person("Mara Kyr"), other, relate.TheirOwn},
		{"the article has the title", "Mara Kyr", nil, person("Minister Mara Kyr"), other, relate.TheirOwn},
		{"case and accents", "MARA KÝR", nil, person("Mara Kyr"), other, relate.TheirOwn},
		{"an alias", "Mara Kyr", []hearsay.KnownSpeaker{mara}, hearsay.Speaker{ID: "smara", Name: "Mara Kyrova", Type: hearsay.Person}, other, relate.TheirOwn},
		{"a namesake without a link", "Mara Kyr", []hearsay.KnownSpeaker{mara}, person("Mara Kyr"), other, relate.Perhaps},
		{"a namesake without a link, asked by ID", "smara", []hearsay.KnownSpeaker{mara}, person("Mara Kyr"), other, relate.Perhaps},
		{"an alias without a link", "Mara Kyr", []hearsay.KnownSpeaker{mara}, person("Mara Kyrova"), other, relate.Perhaps},
		{"the bare surname without a link, asked for as bare", "Kyr", []hearsay.KnownSpeaker{mara}, person("Mr Kyr"), other, relate.TheirOwn},
		{"a namesake without a link, asked for by the surname", "Kyr", []hearsay.KnownSpeaker{mara}, person("Mara Kyr"), other, relate.Perhaps},
		{"another spelling without a link", "Mara Kyr", []hearsay.KnownSpeaker{mara}, person("Marra Kyr"), other, relate.Perhaps},
		{"another spelling", "Yevhen Dorzhynskyi", nil, person("Yevgen Dorzhinskiy"), other, relate.TheirOwn},
		{"a surname was asked for", "Kyr", []hearsay.KnownSpeaker{mara, oskar}, hearsay.Speaker{ID: "soskar", Name: "Oskar Kyr"}, other, relate.TheirOwn},
		{"the article has the surname only", "Mara Kyr", []hearsay.KnownSpeaker{mara}, person("Ms Kyr"), other, relate.Perhaps},
		{"the surname in another spelling", "Jana Selenskyj", nil, person("Mr Zelenskyy"), other, relate.Perhaps},
		{"the surname in another spelling was asked for", "Selenskyj", nil, person("Jana Zelenskyy"), other, relate.Perhaps},
		{"another of the surname, listed by it too", "Jana Zelensky", []hearsay.KnownSpeaker{{ID: "sjana", Name: "Jana Zelensky", Type: hearsay.Person, Aliases: []hearsay.Alias{{Name: "Zelensky"}}}},
			hearsay.Speaker{ID: "sotto", Name: "Otto Zelenskyy", Type: hearsay.Person}, other, relate.SomebodyElse},
		{"another given name", "Mara Kyr", []hearsay.KnownSpeaker{mara}, person("Oskar Kyr"), other, relate.SomebodyElse},
		{"a candidate", "Mara Kyr", nil, hearsay.Speaker{Type: hearsay.Person, Candidates: []hearsay.Candidate{{Name: "Edo Vint"}, {Name: "Mara Kyr"}}}, other, relate.Perhaps},
		{"no candidate", "Mara Kyr", nil, hearsay.Speaker{Type: hearsay.Person, Candidates: []hearsay.Candidate{{Name: "Edo Vint"}}}, other, relate.SomebodyElse},
		{"nobody known", "Mara Kyr", nil, hearsay.Speaker{Type: hearsay.Unknown}, other, relate.Perhaps},
		{"the author", "Mara Kyr", nil, hearsay.Speaker{Type: hearsay.Author}, other, relate.SomebodyElse},
		{"an officer who is not named", "Mara Kyr", nil, hearsay.Speaker{Name: "senior officer", Type: hearsay.Anonymous}, other, relate.SomebodyElse},
		{"her office, and she is named", "Mara Kyr", []hearsay.KnownSpeaker{mara}, person("Ansk’s mayor"), named, relate.TheirOwn},
		{"her office, and she is not named", "Mara Kyr", []hearsay.KnownSpeaker{mara}, person("Ansk’s mayor"), other, relate.Perhaps},
		{"an office of many", "Mara Kyr", []hearsay.KnownSpeaker{mara}, person("mayor"), named, relate.Perhaps},
		{"another office", "Mara Kyr", []hearsay.KnownSpeaker{mara}, person("Velm’s mayor"), named, relate.SomebodyElse},
		{"a double surname", "Halvor-Pike", nil, person("Inga Halvor-Pike"), other, relate.TheirOwn},
		{"a double surname with a title", "Ms Halvor-Pike", nil, person("Inga Halvor-Pike"), other, relate.TheirOwn},
		{"half of a double surname", "Halvor", nil, person("Inga Halvor-Pike"), other, relate.Perhaps},
		{"its other half", "Pike", nil, person("Inga Halvor-Pike"), other, relate.Perhaps},
		{"half of it, where somebody bears that", "Pike", []hearsay.KnownSpeaker{{ID: "spike", Name: "Tom Pike", Type: hearsay.Person}},
			hearsay.Speaker{ID: "singa", Name: "Inga Halvor-Pike", Type: hearsay.Person}, other, relate.SomebodyElse},
		{"the article has half of it", "Inga Halvor-Pike", nil, person("Ms Pike"), other, relate.Perhaps},
		{"a double surname without a hyphen", "Ruiz Marro", nil, person("Ana Ruiz Marro"), other, relate.Perhaps},
		{"a surname with particles", "de la Torre", nil, person("Carlos de la Torre"), other, relate.TheirOwn},
		{"without its particles", "Torre", nil, person("Carlos de la Torre"), other, relate.TheirOwn},
		{"a particle with a hyphen", "Sisi", nil, person("Ahmed el-Sisi"), other, relate.TheirOwn},
		{"a body", "Presidency of Tesmir", nil, hearsay.Speaker{Name: "Tesmiri presidency", Type: hearsay.Unknown}, other, relate.TheirOwn},
		{"a body that every state has", "foreign ministry", nil, hearsay.Speaker{Name: "ministry", Type: hearsay.Organization}, other, relate.Perhaps},
		{"another body", "Presidency of Tesmir", nil, hearsay.Speaker{Name: "Velmian presidency", Type: hearsay.Unknown}, other, relate.SomebodyElse},
	} {
		t.Run(c.what, func(t *testing.T) {
			if got := whose(c.asked, bearing{speakers: c.known})(c.s, c.in); got != c.want {
				t.Errorf("%d, want %d", got, c.want)
			}
		})
	}
}

func TestUntitled(t *testing.T) {
	for name, want := range map[string]string{
		"Mara Kyr": "Mara Kyr", "Mr Kyr": "Kyr", "President Mara Kyr": "Mara Kyr", "Defence Minister Kyr": "Kyr",
		"Navy Minister Mara Kyr": "Mara Kyr", "Ansel Lutger King": "Ansel Lutger King", "foreign ministry": "foreign ministry",
		"Minister": "Minister", "": "",
	} {
		if got := untitled(name); got != want {
			t.Errorf("%q is %q without its title, want %q", name, got, want)
		}
	}
}

// directory is a record with speakers and nothing else.
type directory struct {
	Record
	known []hearsay.KnownSpeaker
}

func (d directory) Speaker(_ context.Context, id string) (hearsay.KnownSpeaker, error) {
	for _, k := range d.known {
		if k.ID == id {
			return k, nil
		}
	}
	return hearsay.KnownSpeaker{}, hearsay.ErrNotFound
}

func (d directory) Speakers(_ context.Context, q hearsay.SpeakerQuery) (list []hearsay.KnownSpeaker, _ string, _ error) {
	for _, k := range d.known {
		if strings.EqualFold(k.Name, q.Name) || !strings.Contains(q.Name, " ") && strings.HasSuffix(k.Name, " "+q.Name) {
			list = append(list, k)
		}
	}
	return list, "", nil
}

func (d directory) AllSpeakers(context.Context) iter.Seq2[hearsay.KnownSpeaker, error] {
	return func(yield func(hearsay.KnownSpeaker, error) bool) {
		for _, k := range d.known {
			if !yield(k, nil) {
				return
			}
		}
	}
}

func TestBearers(t *testing.T) {
	d := directory{known: []hearsay.KnownSpeaker{
		{ID: "s1", Name: "Mara Kyr"}, {ID: "s2", Name: "Oskar Kyr"}, {ID: "s3", Name: "Yavhen Dorzhynskyi", Type: hearsay.Person, Aliases: []hearsay.Alias{{Name: "Yevhen Dorzhynsky"}}},
	}}
	said := []hearsay.Recorded{{Article: &hearsay.Article{}, Attribution: hearsay.Attribution{Speakers: []hearsay.Speaker{
		{ID: "s3", Name: "Yavhen Dorzhynskyi", Type: hearsay.Person}, {ID: "s1", Name: "Mara Kyr", Type: hearsay.Person}}}}}
	for name, want := range map[string]string{
		"Mara Kyr": "s1", "s1": "s1", "Kyr": "s1 s2", "Minister Kyr": "s1 s2", "President Mara Kyr": "s1", "Nobody Known": "",
		"Yevgen Dorzhinskiy": "s3", "Oskar Dorzhynskyi": "", "Dorzhinskiy": "s3", "Доржинський": "s3", "Dorn": "",
	} {
		b, err := bearers(t.Context(), d, name, said)
		if err != nil {
			t.Fatal(err)
		}
		var ids []string
		for _, k := range b.speakers {
			ids = append(ids, k.ID)
		}
		if got := strings.Join(ids, " "); got != want {
			t.Errorf("%q stands for %q, want %q", name, got, want)
		}
	}
}

// A surname in another spelling is nobody's for sure where two have it.
func TestBearersOfASpelling(t *testing.T) {
	d := directory{known: []hearsay.KnownSpeaker{
		{ID: "s1", Name: "Yevhen Dorzhynskyi", Type: hearsay.Person}, {ID: "s2", Name: "Oskar Dorzhynsky", Type: hearsay.Person},
	}}
	yevhen, oskar := hearsay.Speaker{ID: "s1", Name: "Yevhen Dorzhynskyi", Type: hearsay.Person}, hearsay.Speaker{ID: "s2", Name: "Oskar Dorzhynsky", Type: hearsay.Person}
	unlinked := hearsay.Speaker{Name: "Yevhen Dorzhynskyi", Type: hearsay.Person}
	said := []hearsay.Recorded{{Article: &hearsay.Article{}, Attribution: hearsay.Attribution{Speakers: []hearsay.Speaker{yevhen}}}}
	for _, c := range []struct {
		asked string
		known int // how many of the directory there are
		s     hearsay.Speaker
		want  relate.Whose
	}{
		{"Dorzhinskiy", 1, yevhen, relate.TheirOwn},
		{"Dorzhinskiy", 1, unlinked, relate.Perhaps},
		{"Dorzhinskiy", 2, yevhen, relate.Perhaps},
		{"Dorzhinskiy", 2, oskar, relate.Perhaps},
		{"Dorzhinskiy", 0, unlinked, relate.Perhaps},
		{"Yevgen Dorzhinskiy", 2, yevhen, relate.TheirOwn},
		{"Yevgen Dorzhinskiy", 2, oskar, relate.SomebodyElse},
		{"Marenko", 2, yevhen, relate.SomebodyElse},
	} {
		b, err := bearers(t.Context(), directory{known: d.known[:c.known]}, c.asked, said)
		if err != nil {
			t.Fatal(err)
		}
		if got := whose(c.asked, b)(c.s, &hearsay.Article{}); got != c.want {
			t.Errorf("%q asked for, of %d: %s gets %d, want %d", c.asked, c.known, c.s.Name, got, c.want)
		}
	}
}
