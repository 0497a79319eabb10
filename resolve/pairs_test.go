package resolve

import (
	"strings"
	"testing"

	"hearsay"
)

// All whom a source joins are named, and "they" goes on for all of them.
func TestSeveralSpeakers(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"they after three": {
			"{Susan Miller, Robert Hayes and Emil Hartmann} signed the letter. {They} said it was time.",
			[]string{
				"Susan Miller|person|name & Robert Hayes|person|name & Emil Hartmann|person|name",
				"Susan Miller|person|pronoun & Robert Hayes|person|pronoun & Emil Hartmann|person|pronoun",
			},
		},
		"they after a pair that spoke, past a group": {
			"Critics of the plan came. {Susan Miller and Robert Hayes} said changes were needed. The plan has grown beyond its aim, {they} said.",
			[]string{"Susan Miller|person|name & Robert Hayes|person|name", "Susan Miller|person|pronoun & Robert Hayes|person|pronoun"},
		},
		"two roles of one, without a determiner": {
			"{Socialist candidate and former president Susan Miller} spoke. {Prosecutor Robert Hayes and mayor Emil Hartmann} did not.",
			[]string{"Susan Miller|person|name|former president", "Robert Hayes|person|name|Prosecutor & Emil Hartmann|person|name|mayor"},
		},
		"the two": {
			"{Susan Miller and Robert Hayes} spoke first. {The two} said nothing new.",
			[]string{"Susan Miller|person|name & Robert Hayes|person|name", "Susan Miller|person|nominal & Robert Hayes|person|nominal"},
		},
		"the senators": {
			"Senators Laura Brandt of Ohio and Peter Lorne of Utah came. {The senators} wrote a letter.",
			[]string{"Laura Brandt|person|nominal|Senators & Peter Lorne|person|nominal"},
		},
		"the two presidents, one of them called so": {
			"The law of President Emil Hartmann was kept by Victor Stein. {The two presidents} wanted it so.",
			[]string{"Emil Hartmann|person|nominal|President & Victor Stein|person|nominal"},
		},
		"who, counted before": {
			"It angered two voters, Susan Miller and Robert Hayes, {who} saw him speak.",
			[]string{"Susan Miller|person|pronoun & Robert Hayes|person|pronoun"},
		},
		"examples of bodies": {
			"{Mining companies, including Corvane Coal,} declared bankruptcy.",
			[]string{"Mining companies|group|nominal & Corvane Coal|organization|name"},
		},
		"two roles of one person": {
			"{A former mayor and senator} said no.",
			[]string{"former mayor and senator|anonymous|nominal"},
		},
	} {
		t.Run(name, func(t *testing.T) { check(t, c.text, c.want...) })
	}
}

// Who bears an office is not who bears another of the same surname.
func TestOtherOffice(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"the office of one is not the other's": {
			"Pavel Lorne, the mayor of Ashton, spoke. His brother Marek Lorne was in town. {Defence Minister Lorne} said it was war.",
			[]string{"Marek Lorne|person|surname|Defence Minister"},
		},
		"another than the only one named": {
			"Pavel Lorne, the mayor of Ashton, spoke. {Defence Minister Lorne} said it was war.",
			[]string{"Lorne|person|surname|Defence Minister"},
		},
		"a former office bars nothing": {
			"Pavel Lorne, a former mayor of Ashton, spoke. {Defence Minister Lorne} said it was war.",
			[]string{"Pavel Lorne|person|surname|Defence Minister"},
		},
		"work for an office is no office": {
			"Pavel Lorne, spokesman for the mayor, spoke. {Governor Lorne} said it was war.",
			[]string{"Pavel Lorne|person|surname|spokesman for the mayor"},
		},
		"party": {
			"Republican nominee Emil Hartmann met Democrat Susan Miller. Miller laughed. {The Democratic nominee} said no.",
			[]string{"Susan Miller|person|nominal|Democrat"},
		},
		"kin tells the gender": {
			"“It hurts,” said {the town's widow Terry Strade}. Robert Hayes nodded. {She} went on.",
			[]string{"Terry Strade|person|name|town's widow", "Terry Strade|person|pronoun|town's widow"},
		},
		"short name tells the gender": {
			"Bill Lorne and Hanna Lorne met. {Mrs. Lorne} said no. {She} left.",
			[]string{"Hanna Lorne|person|surname", "Hanna Lorne|person|pronoun"},
		},
	} {
		t.Run(name, func(t *testing.T) { check(t, c.text, c.want...) })
	}
}

// A person's roles of different places in the article are both kept, each with
// its span: the one that stands nearest is given.
func TestRolesInTime(t *testing.T) {
	text, atts := read(t, "{Mayor Susan Miller} opened the bridge. Years went by. {Susan Miller, now a senator,} closed it. {Miller} said she was sorry.")
	want := []string{"Mayor", "senator", "senator"}
	seen := map[hearsay.Span]bool{}
	for i, a := range atts {
		s := a.Speakers[0]
		if !strings.Contains(s.Role, want[i]) || s.RoleSpan.In(text) != s.Role {
			t.Errorf("source %q has role %q at %q, want one with %q", a.Source.Text(text), s.Role, s.RoleSpan.In(text), want[i])
		}
		seen[s.RoleSpan] = true
	}
	if len(seen) != 2 {
		t.Errorf("%d roles are given, want two", len(seen))
	}
}
