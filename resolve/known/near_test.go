package known

import (
	"testing"
	"time"

	"hearsay"
)

// flood and strike are what two made-up articles are about; the second names the
// same places and people as the first.
const (
	dyke = "The dyke at Orrin Ferry broke on Sunday, and Lower Vannick and the Teasel Marsh were under water by noon. " +
		"The Vannick Drainage Board said it had warned of it. Petra Olmedo, the mayor of Vannick, blamed the Kessel pumps. "
	later = "In Lower Vannick they still sweep mud. The pumps at Orrin Ferry run, and the Teasel Marsh drains towards Kessel. " +
		"Nobody has asked Olmedo to go. "
	elsewhere = "In Port Sallow the harbour was calm. The ferries to Ostrey and Quill Island ran on time, said the harbour master of Sallow Bay. "
)

// on makes a reading of a day.
func on(day int, r *hearsay.Reading) *hearsay.Reading {
	r.Article.Published = time.Date(2031, 5, day, 9, 0, 0, 0, time.UTC)
	return r
}

func TestNear(t *testing.T) {
	board := who{name: "Vannick Drainage Board", kind: hearsay.Organization}
	mayor := who{name: "Petra Olmedo", role: "the mayor of Vannick"}
	bare := who{name: "board", kind: hearsay.Organization, how: hearsay.ByNominal}
	for _, c := range []struct {
		name   string
		first  []who
		day    int
		text   string
		second who
		want   bool // linked to the first of the first article
	}{
		{"a bare noun", []who{board}, 2, later, bare, true},
		{"a noun with a word of the name", []who{board}, 2, later, who{name: "drainage board", kind: hearsay.Organization, how: hearsay.ByNominal}, true},
		{"a noun with another word", []who{board}, 2, later, who{name: "school board", kind: hearsay.Organization, how: hearsay.ByNominal}, false},
		{"another kind of body", []who{board}, 2, later, who{name: "union", kind: hearsay.Organization, how: hearsay.ByNominal}, false},
		{"a board, not the board", []who{board}, 2, later, who{name: "another board", kind: hearsay.Organization, how: hearsay.ByNominal}, false},
		{"weeks later", []who{board}, 20, later, bare, false},
		{"an article on something else", []who{board}, 2, elsewhere, bare, false},
		{"a second board in the first article", []who{board, {name: "Kessel Harbour Board", kind: hearsay.Organization}}, 2, later, bare, false},
		{"a second board in the article itself", []who{board}, 2, later + "The Kessel Harbour Board has not met.", bare, false},
		{"a shorter name", []who{board}, 2, later, who{name: "Drainage Board", kind: hearsay.Organization}, true},
		{"one of several kinds", []who{{name: "Provincial Bus Owners’ Association", kind: hearsay.Organization}}, 2, later, who{name: "Bus Owners’ Association", kind: hearsay.Organization}, false},
		{"another name that shares words", []who{board}, 2, later, who{name: "Vannick Board", kind: hearsay.Organization}, false},
		{"who speaks for it", []who{board}, 2, later, who{name: "board spokesman", kind: hearsay.Anonymous, how: hearsay.ByNominal}, true},
		{"who speaks for it, by its place", []who{board}, 2, later, who{name: "spokeswoman for the Vannick board", kind: hearsay.Anonymous, how: hearsay.ByNominal}, true},
		{"an unnamed member of it", []who{board}, 2, later, who{name: "board member", kind: hearsay.Anonymous, how: hearsay.ByNominal}, false},
		{"one side", []who{{name: "Vannick Reform Party", kind: hearsay.Organization}}, 2, later, who{name: "party", kind: hearsay.Organization, how: hearsay.ByNominal}, false},
		{"a state's ministry", []who{{name: "Ordovan Defence Ministry", kind: hearsay.Organization}}, 2, later, who{name: "defence ministry", kind: hearsay.Organization, how: hearsay.ByNominal}, true},
		{"a ministry, where two states are in the news", []who{{name: "Ordovan Defence Ministry", kind: hearsay.Organization}, {name: "Tesmir government", kind: hearsay.Organization}}, 2, later, who{name: "defence ministry", kind: hearsay.Organization, how: hearsay.ByNominal}, false},
		{"a family name", []who{mayor}, 2, later, who{name: "Olmedo", how: hearsay.BySurname}, true},
		{"a family name that two have", []who{mayor, {name: "Ruy Olmedo"}}, 2, later, who{name: "Olmedo", how: hearsay.BySurname}, false},
		{"a family name that another has in the text", []who{mayor}, 2, later + "Her brother Ruy Olmedo farms there.", who{name: "Olmedo", how: hearsay.BySurname}, false},
		{"a family name in another spelling", []who{mayor}, 2, later, who{name: "Almedo", how: hearsay.BySurname}, false},
		{"an office and its place", []who{mayor}, 2, later, who{name: "mayor of Vannick", how: hearsay.ByNominal}, true},
		{"an office of another place", []who{mayor}, 2, later, who{name: "mayor of Kessel", how: hearsay.ByNominal}, false},
		{"an office of whatever state", []who{{name: "Tor Haskell", role: "foreign minister"}}, 2, later, who{name: "foreign minister", how: hearsay.ByNominal}, true},
		{"an office where two states are in the news", []who{{name: "Tor Haskell", role: "foreign minister"}}, 2, later + "France and Spain sent pumps.", who{name: "foreign minister", how: hearsay.ByNominal}, false},
		{"more than the role says", []who{{name: "Tor Haskell", role: "director"}}, 2, later, who{name: "director of health services", how: hearsay.ByNominal}, false},
		{"a head of government, bare", []who{{name: "Tor Haskell", role: "prime minister"}}, 2, later, who{name: "prime minister", how: hearsay.ByNominal}, false},
		{"a bare office", []who{mayor}, 2, later, who{name: "mayor", how: hearsay.ByNominal}, false},
		{"who had the office", []who{mayor}, 2, later, who{name: "former mayor of Vannick", how: hearsay.ByNominal}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := New()
			first := linked(l, on(1, piece(1, dyke, c.first...)))
			r := on(c.day, piece(2, c.text, c.second))
			links := l.Link(r)
			if got := len(links) == 1 && links[0].To.ID == first[0]; got != c.want {
				t.Errorf("%q linked to the one near: %v, want %v (%+v)", c.second.name, got, c.want, links)
			}
			if c.want && len(links) == 1 && links[0].By == "" {
				t.Error("the link does not say by which article")
			}
		})
	}
}

// TestRemind: a linker that is reminded of an article links what follows as one
// that linked it.
func TestRemind(t *testing.T) {
	board := who{name: "Vannick Drainage Board", kind: hearsay.Organization}
	first := on(1, piece(1, dyke, board))
	l := New()
	links := l.Link(first)
	again := New()
	again.Add(links[0].To)
	again.Remind([]hearsay.Row{{Article: &first.Article, Attribution: first.Attributions[0], Known: []string{links[0].To.ID}}})
	bare := on(2, piece(2, later, who{name: "board", kind: hearsay.Organization, how: hearsay.ByNominal}))
	if got := again.Link(bare); len(got) != 1 || got[0].To.ID != links[0].To.ID || got[0].By != first.Article.ID {
		t.Errorf("reminded, it links %+v", got)
	}
	if got := New().Link(bare); len(got) != 0 {
		t.Errorf("without, it links %+v", got)
	}
}

// TestForget: what is remembered does not grow, and the oldest goes first.
func TestForget(t *testing.T) {
	l := New()
	board := who{name: "Vannick Drainage Board", kind: hearsay.Organization}
	l.Link(on(1, piece(1, dyke, board)))
	for n := range MostRemembered {
		l.Link(on(1, piece(n+2, elsewhere)))
	}
	if len(l.round.ring) != MostRemembered || len(l.round.by["vannick"]) != 0 {
		t.Errorf("%d remembered, %d with a word of the first", len(l.round.ring), len(l.round.by["vannick"]))
	}
	if got := l.Link(on(2, piece(9999, later, who{name: "board", kind: hearsay.Organization, how: hearsay.ByNominal}))); len(got) != 0 {
		t.Errorf("linked by an article long gone: %+v", got)
	}
}

func TestNamedIn(t *testing.T) {
	n := namedIn("Yesterday the Union of Lock Keepers met Mr. Tor Haskell of the Ansk Gazette.\n\nThe Dairy Hands’ League was not there, he told Ada Voss.")
	for family, given := range map[string]string{"haskell": "tor", "voss": "ada"} {
		if !has(n.given[family], given) {
			t.Errorf("before %q stand %q", family, n.given[family])
		}
	}
	for _, want := range []string{"union of lock keepers", "dairy hands league", "ansk gazette"} {
		b := ParseBody(want)
		found := false
		for _, got := range n.bodies {
			found = found || within(b.words, got) && within(got, b.words)
		}
		if !found {
			t.Errorf("%q is not among the bodies %q", want, n.bodies)
		}
	}
	if has(n.words, "yesterday") || !has(n.words, "gazette") {
		t.Errorf("the words are %q", n.words)
	}
}

// TestCommon: a body named by what every state has gets an entry when a second
// near article names it, and none where the two are on two states.
func TestCommon(t *testing.T) {
	dept := who{name: "Department of Health", kind: hearsay.Organization}
	l := New()
	if got := l.Link(on(1, piece(1, dyke, dept))); len(got) != 0 {
		t.Errorf("the first is linked: %+v", got)
	}
	second, third := l.Link(on(2, piece(2, later, dept))), l.Link(on(3, piece(3, later+"That is all.", dept)))
	if len(second) != 1 || len(third) != 1 || second[0].To.ID != third[0].To.ID || second[0].By == "" {
		t.Fatalf("the second and the third are linked to %+v and %+v", second, third)
	}
	if got := l.Link(on(3, piece(4, later+"France sent pumps, and so did Spain.", dept))); len(got) != 0 {
		t.Errorf("news of two states is linked: %+v", got)
	}
}

// TestLed: whom an article describes is the body that somebody of it leads.
func TestLed(t *testing.T) {
	for _, c := range []struct {
		phrase string
		others []who
		want   string
	}{
		{"country’s largest lock keepers’ union", nil, "Union of Lock Keepers"},
		{"country’s largest teachers’ union", nil, ""},
		{"lock keepers’ union", []who{{name: "Ivo Sorn", role: "chairman of the Union of Lock Keepers of Kessel"}}, ""},
	} {
		cast := append([]who{{name: "Ada Voss", role: "secretary of the Union of Lock Keepers"}, {name: c.phrase, kind: hearsay.Organization, how: hearsay.ByNominal}}, c.others...)
		got := ""
		for _, k := range New().Link(piece(1, dyke, cast...)) {
			if k.Local == "s2" {
				got = k.To.Name
			}
		}
		if got != c.want {
			t.Errorf("%q is %q, want %q", c.phrase, got, c.want)
		}
	}
}

// TestBare: a noun that is no part of the name means a body that a near article
// goes back to by it, where no other may be meant, and where the source says no more.
func TestBare(t *testing.T) {
	for _, c := range []struct {
		name, source string
		second       []who
		want         bool
	}{
		{"the only one", "The agency", nil, true},
		{"one of two", "The agency", []who{{name: "Kessel Pump Works", kind: hearsay.Organization}, {name: "Harbour Office", kind: hearsay.Organization}}, false},
		{"said more of", "The agency that the ferrymen of Ostrey had asked for help", nil, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := New()
			first := on(1, piece(1, dyke+"The agency said so.", who{name: "Clean Rivers Vannick", kind: hearsay.Organization}))
			first.Attributions = append(first.Attributions, first.Attributions[0])
			again := &first.Attributions[1]
			again.Speakers = []hearsay.Speaker{{ID: "s1", Name: "Clean Rivers Vannick", Type: hearsay.Organization, How: hearsay.ByNominal}}
			again.Source = hearsay.Passage{{Start: len(dyke), End: len(dyke) + len("The agency")}}
			to := l.Link(first)
			r := on(2, piece(2, later+c.source+" said so.", append([]who{{name: "agency", kind: hearsay.Organization, how: hearsay.ByNominal}}, c.second...)...))
			r.Attributions[0].Source = hearsay.Passage{{Start: len(later), End: len(later) + len(c.source)}}
			got := false
			for _, k := range l.Link(r) {
				got = got || k.Local == "s1" && k.To.ID == to[0].To.ID
			}
			if got != c.want {
				t.Errorf("linked: %v, want %v", got, c.want)
			}
		})
	}
}
