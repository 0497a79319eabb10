package resolve

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"hearsay"
	"hearsay/parse"
)

// read takes the braces out of a text in which they mark the sources, parses and
// resolves it. Content in ‹ › belongs to the next source.
func read(t testing.TB, marked string) (string, []hearsay.Attribution) {
	t.Helper()
	var b strings.Builder
	var atts []hearsay.Attribution
	var content hearsay.Passage
	start := 0
	for _, r := range marked {
		switch r {
		case '{', '‹':
			start = b.Len()
		case '›':
			content = append(content, hearsay.Span{Start: start, End: b.Len()})
		case '}':
			atts = append(atts, hearsay.Attribution{Source: hearsay.Passage{{Start: start, End: b.Len()}}, Content: content})
			content = nil
		default:
			b.WriteRune(r)
		}
	}
	for i := range atts {
		rest := b.String()[atts[i].Source[0].End:]
		if strings.HasPrefix(rest, " denied") || strings.HasPrefix(rest, " has denied") {
			atts[i].Act, atts[i].Polarity = hearsay.Deny, hearsay.Positive
		}
	}
	return b.String(), resolveAll(t, b.String(), atts)
}

func resolveAll(t testing.TB, text string, atts []hearsay.Attribution) []hearsay.Attribution {
	t.Helper()
	p, err := parse.New()
	if err != nil {
		t.Fatal(err)
	}
	r, err := New()
	if err != nil {
		t.Fatal(err)
	}
	r.Resolve(p.Parse(text), &hearsay.Article{Text: text}, atts)
	return atts
}

// shown writes speakers as the tables below have them: name, type, how and role.
func shown(t *testing.T, text string, a hearsay.Attribution) string {
	t.Helper()
	var all []string
	for _, s := range a.Speakers {
		if err := s.RoleSpan.Check(text); err != nil {
			t.Errorf("role of %q: %v", s.Name, err)
		} else if got := s.RoleSpan.In(text); got != s.Role {
			t.Errorf("role of %q is %q, its span holds %q", s.Name, s.Role, got)
		}
		line := fmt.Sprintf("%s|%s|%s", s.Name, s.Type, s.How)
		if s.Role != "" {
			line += "|" + s.Role
		}
		if len(s.Candidates) > 0 {
			line = "unclear:"
			if len(a.Speakers) == 1 && a.Confidence.Speaker > 0.4 {
				t.Errorf("nobody is named for %q, with a confidence of %v", a.Source.Text(text), a.Confidence.Speaker)
			}
			for _, k := range s.Candidates {
				line += " " + k.Name + ","
			}
		}
		all = append(all, line)
	}
	if a.Confidence.Speaker < 0 || a.Confidence.Speaker > 1 {
		t.Errorf("confidence of %q is %v, no probability", a.Source.Text(text), a.Confidence.Speaker)
	}
	return strings.Join(all, " & ")
}

func check(t *testing.T, marked string, want ...string) {
	t.Helper()
	text, atts := read(t, marked)
	if len(atts) != len(want) {
		t.Fatalf("%d sources are marked, %d expected", len(atts), len(want))
	}
	for i, a := range atts {
		if got := shown(t, text, a); got != want[i] {
			t.Errorf("source %q:\n got %s\nwant %s", a.Source.Text(text), got, want[i])
		}
	}
}

func TestNames(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"full name, then surname": {
			"{Marta Keller} said the bridge was closed. {Keller} added that it would stay so.",
			[]string{"Marta Keller|person|name", "Marta Keller|person|surname"},
		},
		"title and surname": {
			"{Defense Minister Oskar Lindqvist} denied it. Later {Mr. Lindqvist} confirmed it.",
			[]string{"Oskar Lindqvist|person|name|Defense Minister", "Oskar Lindqvist|person|surname|Defense Minister"},
		},
		"middle initial and short name": {
			"{Charles P. Hadley}, a lawyer, filed the papers. {Charlie Hadley} said he was glad.",
			[]string{"Charles P. Hadley|person|name|lawyer", "Charles P. Hadley|person|name|lawyer"},
		},
		"particle": {
			"{Mayor Pieter van Houten} opened the fair, and {van Houten} promised another.",
			[]string{"Pieter van Houten|person|name|Mayor", "Pieter van Houten|person|surname|Mayor"},
		},
		"acronym and short name of a body": {
			"{The National Harbor Commission} said on Monday that it was true. {The NHC} repeated it on Friday.",
			[]string{"National Harbor Commission|organization|name", "National Harbor Commission|organization|name"},
		},
		"a capital that is the sentence's": {
			"{Dozens of pupils at the school in Osk} said they would stay. {Interviews with care groups} suggest that it works. {Covid-19} said no. {Transport for Osk} said it ran.",
			[]string{"Dozens of pupils at the school in Osk|group|nominal", "Interviews with care groups|unknown|nominal", "Covid-19|unknown|nominal", "Transport for Osk|organization|name"},
		},
		"a body that a title ends": {
			"{The Department of Justice} said it would appeal. {The House of Representatives} voted on it, and {Number 10} declined to comment.",
			[]string{"Department of Justice|organization|name", "House of Representatives|organization|name", "Number 10|organization|nominal"},
		},
		"a state acts": {
			"{France} said it would not sign. The talks go on.",
			[]string{"France|organization|name"},
		},
		"campaign named after a person": {
			"Laura Brandt won in May. {The Brandt campaign} called the poll a fluke. {Brandt} said nothing of it.",
			[]string{"Brandt campaign|organization|name", "Laura Brandt|person|surname"},
		},
	} {
		t.Run(name, func(t *testing.T) { check(t, c.text, c.want...) })
	}
}

func TestRoles(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"apposition after the name, with an and": {
			"{Pavel Orlov, Kazan’s former president and deputy chairman of its Security Council,} issued a warning. {Orlov} repeated it.",
			[]string{
				"Pavel Orlov|person|name|Kazan’s former president and deputy chairman of its Security Council",
				"Pavel Orlov|person|surname|Kazan’s former president and deputy chairman of its Security Council",
			},
		},
		"before the name": {
			"{French Secretary of State Anna Roche} confirmed the visit.",
			[]string{"Anna Roche|person|name|French Secretary of State"},
		},
		"lower case before the name": {
			"{White House spokesman Brian Hollis} said no.",
			[]string{"Brian Hollis|person|name|White House spokesman"},
		},
		"the name in apposition to the role": {
			"{Poland’s defense minister, Jan Wolski,} denied the report.",
			[]string{"Jan Wolski|person|name|Poland’s defense minister"},
		},
		"no role in an adverb or verb": {
			"The council has urged President Emil Hartmann to go. {Hartmann} refused.",
			[]string{"Emil Hartmann|person|surname|President"},
		},
		"an age is no role": {
			"{Emily Carter, 41,} said she saw it.",
			[]string{"Emily Carter|person|name"},
		},
	} {
		t.Run(name, func(t *testing.T) { check(t, c.text, c.want...) })
	}
}

func TestPronouns(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"the subject before": {
			"{President Emil Hartmann} said the law was dead. {He} called it a mistake.",
			[]string{"Emil Hartmann|person|name|President", "Emil Hartmann|person|pronoun|President"},
		},
		"gender tells two apart": {
			"{Susan Miller} met Robert Hayes on Tuesday. ‹“It was useful,”› {she} said.",
			[]string{"Susan Miller|person|name", "Susan Miller|person|pronoun"},
		},
		"who answers goes on": {
			"Robert Hayes urged Victor Stein to resign. {Stein} replied that it was not for Hayes to say. ‹“I was elected,”› {he} stated.",
			[]string{"Victor Stein|person|surname", "Victor Stein|person|pronoun"},
		},
		"nobody names himself in his own quotation": {
			"{Robert Hayes} spoke after Victor Stein. ‹“Victor Stein is a coward,”› {he} said.",
			[]string{"Robert Hayes|person|name", "Robert Hayes|person|pronoun"},
		},
		"relative clause": {
			"The prize went to Susan Miller, {who} said it came late.",
			[]string{"Susan Miller|person|pronoun"},
		},
		"a body": {
			"{The Finance Ministry} said the tax would stay. {It} denied any change.",
			[]string{"Finance Ministry|organization|name", "Finance Ministry|organization|pronoun"},
		},
		"a group": {
			"{Local residents} complained of the smell. {They} said it was worse at night.",
			[]string{"Local residents|group|nominal", "Local residents|group|pronoun"},
		},
		"a pair": {
			"{Susan Miller and Robert Hayes} signed the letter. {They} said it was time.",
			[]string{"Susan Miller|person|name & Robert Hayes|person|name", "Susan Miller|person|pronoun & Robert Hayes|person|pronoun"},
		},
		"nobody before": {
			"{He} said it was over.",
			[]string{"|person|pronoun"},
		},
	} {
		t.Run(name, func(t *testing.T) { check(t, c.text, c.want...) })
	}
}

func TestNominals(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"role of a person met before": {
			"{Mayor Robert Hayes} spoke first. Then the band played. {The mayor} thanked them.",
			[]string{"Robert Hayes|person|name|Mayor", "Robert Hayes|person|nominal|Mayor"},
		},
		"title cut short": {
			"{Sen. Laura Brandt} spoke first. {The senator} left early.",
			[]string{"Laura Brandt|person|name|Sen.", "Laura Brandt|person|nominal|Sen."},
		},
		"named as somebody else further on": {
			"The striker will leave the club, {the manager of Port Brae Athletic} said on Tuesday.\n\nFans met at noon. His lawyer, Ann Brisk, spoke too. “He will go,” said {Ann Brisk}.",
			[]string{"manager of Port Brae Athletic|person|nominal", "Ann Brisk|person|name|lawyer"},
		},
		"a name that looks like a body's, behind who it is": {
			"{Okoro's agent, Finn Dal}, laughed off the talk. “I read it every January,” {he} said.",
			[]string{"Finn Dal|person|name|Okoro's agent", "Finn Dal|person|pronoun|Okoro's agent"},
		},
		"unnamed person": {
			"{A senior official} said the talks had failed.",
			[]string{"senior official|anonymous|nominal"},
		},
		"group": {
			"{Critics of the plan} say it costs too much.",
			[]string{"Critics of the plan|group|nominal"},
		},
		"document goes back": {
			"{A report by the Harbor Commission} says the pier is unsafe. {The report} blames the weather.",
			[]string{"report by the Harbor Commission|document|nominal", "report by the Harbor Commission|document|nominal"},
		},
		"possessor named": {
			"Robert Hayes was arrested on Monday. {His lawyer} said he was innocent.",
			[]string{"Robert Hayes's lawyer|person|nominal"},
		},
		"body that is far off": {
			"Orlane Group met reporters on Monday. Rain fell in the hills. Shares fell. Prices rose again. Trains were late. {The company} said it would not pay.",
			[]string{"company|organization|nominal"},
		},
		"the only company, far off": {
			"Orlane Motors met reporters on Monday. Rain fell in the hills. Shares fell. Prices rose again. Trains were late. {The company} said it would not pay.",
			[]string{"Orlane Motors|organization|nominal"},
		},
		"one of two bodies, neither in view": {
			"Orlane Motors and Corvane Motors met on Monday. Rain fell in the hills. {The company} said it would not pay.",
			[]string{"company|organization|nominal"},
		},
		"the body of the last sentence": {
			"Orlane Motors met reporters on Monday. {The company} said it would not pay.",
			[]string{"Orlane Motors|organization|nominal"},
		},
		"possessor without a name": {
			"The model allowed researchers to follow galaxies. {Their spokesman} said that gas was lost.",
			[]string{"Their spokesman|person|nominal"},
		},
		"military of a state": {
			"{Ukraine’s military} dismissed the claim.",
			[]string{"Ukraine’s military|organization|nominal"},
		},
		"palace": {
			"{The Kremlin} did not comment.",
			[]string{"Kremlin|organization|nominal"},
		},
		"capital": {
			"China lifted the ban in May. {Beijing} said the rest would follow.",
			[]string{"China|organization|nominal"},
		},
		"house that has become a name": {
			"{The White House} did not comment.",
			[]string{"White House|organization|name"},
		},
		"apposed noun of a body": {
			"{Orlane Motors, the carmaker,} said sales fell. The next day it closed a plant.",
			[]string{"Orlane Motors|organization|name"},
		},
	} {
		t.Run(name, func(t *testing.T) { check(t, c.text, c.want...) })
	}
}

func TestJoined(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"two people": {
			"{Susan Miller and Robert Hayes} agreed.",
			[]string{"Susan Miller|person|name & Robert Hayes|person|name"},
		},
		"two groups": {
			"{Democrats and Republicans} agreed.",
			[]string{"Democrats|group|nominal & Republicans|group|nominal"},
		},
		"one phrase with two adjectives": {
			"{Federal and state officials} agreed.",
			[]string{"Federal and state officials|group|nominal"},
		},
		"an and inside the tail": {
			"{Experts on France and Germany} agreed.",
			[]string{"Experts on France and Germany|group|nominal"},
		},
		"examples": {
			"{Critics, including Susan Miller and Robert Hayes,} agreed.",
			[]string{"Critics|group|nominal & Susan Miller|person|name & Robert Hayes|person|name"},
		},
		"a surname that is also a role, behind both": {
			"Susan King and Robert Hayes work here. {Both Ms. King and Mr. Hayes} agreed.",
			[]string{"Susan King|person|surname & Robert Hayes|person|surname"},
		},
		"roles with both": {
			"{Sens. Laura Brandt, R-Ohio, and Robert Hayes, D-Utah,} agreed.",
			[]string{"Laura Brandt|person|name|Sens. & Robert Hayes|person|name"},
		},
	} {
		t.Run(name, func(t *testing.T) { check(t, c.text, c.want...) })
	}
}

// People of one surname are told apart by first name, title, gender and role, or
// they stay unclear with both as candidates.
func TestSameSurname(t *testing.T) {
	t.Run("first names", func(t *testing.T) {
		check(t, "{Laura Brandt} and her brother disagree. {Peter Brandt} said so.",
			"Laura Brandt|person|name", "Peter Brandt|person|name")
	})
	t.Run("title's gender", func(t *testing.T) {
		check(t, "Laura Brandt and Peter Brandt ran the shop. {Mrs. Brandt} kept the books. {Mr. Brandt} said he baked.",
			"Laura Brandt|person|surname", "Peter Brandt|person|surname")
	})
	t.Run("role", func(t *testing.T) {
		check(t, "Senator Laura Brandt and Mayor Peter Brandt came. {Mayor Brandt} spoke. {Senator Brandt} did not.",
			"Peter Brandt|person|surname|Mayor", "Laura Brandt|person|surname|Senator")
	})
	t.Run("nothing tells", func(t *testing.T) {
		text, atts := read(t, "Laura Brandt and Peter Brandt ran the shop for years. On Monday {Brandt} said it would close.")
		s := atts[0].Speakers
		if len(s) != 1 || s[0].Name != "" || len(s[0].Candidates) != 2 {
			t.Fatalf("a surname that two people bear is read as %s", shown(t, text, atts[0]))
		}
		for _, k := range s[0].Candidates {
			if k.Name != "Laura Brandt" && k.Name != "Peter Brandt" {
				t.Errorf("candidate %q is neither of the two", k.Name)
			}
		}
	})
}

func TestUnstated(t *testing.T) {
	text := "The minister is expected to resign. It seems that nobody minds."
	at := func(words string) hearsay.Passage {
		k := strings.Index(text, words)
		return hearsay.Passage{{Start: k, End: k + len(words)}}
	}
	atts := resolveAll(t, text, []hearsay.Attribution{{Cue: at("is expected")}, {Cue: at("seems")}})
	for i, want := range []string{"|unknown|implicit", "|author|implicit"} {
		if got := shown(t, text, atts[i]); got != want {
			t.Errorf("cue %q without a source is read as %s, want %s", atts[i].Cue.Text(text), got, want)
		}
	}
}

// Whoever says "I" in a quotation is its speaker.
func TestFirstPerson(t *testing.T) {
	text := "Susan Miller said, “I never told him so.”"
	span := func(words string) hearsay.Passage {
		k := strings.Index(text, words)
		return hearsay.Passage{{Start: k, End: k + len(words)}}
	}
	atts := resolveAll(t, text, []hearsay.Attribution{
		{Source: span("Susan Miller"), Content: span("“I never told him so.”")},
		{Source: span("I"), Content: span("him so")},
	})
	if got := shown(t, text, atts[1]); got != "Susan Miller|person|pronoun" {
		t.Errorf("\"I\" in Miller's quotation is read as %s", got)
	}
}

// One entity has one ID throughout the article, two have two, and reading twice gives the same.
func TestIDsAreStable(t *testing.T) {
	const marked = "{Susan Miller} met Robert Hayes. {Miller} said it went well. {Hayes} disagreed. {She} laughed."
	text, atts := read(t, marked)
	_, again := read(t, marked)
	for i := range atts {
		if a, b := atts[i].Speakers[0], again[i].Speakers[0]; a.ID != b.ID || a.Name != b.Name {
			t.Errorf("source %q: %v the first time, %v the second", atts[i].Source.Text(text), a, b)
		}
	}
	id := func(i int) string { return atts[i].Speakers[0].ID }
	if id(0) != id(1) || id(0) != id(3) || id(0) == id(2) {
		t.Errorf("the IDs are %s, %s, %s, %s: Miller, Miller, Hayes, Miller", id(0), id(1), id(2), id(3))
	}
}

func TestResolverServesManyAtOnce(t *testing.T) {
	const marked = "{Susan Miller} met Robert Hayes. {She} said it went well."
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			text, atts := read(t, marked)
			if got := shown(t, text, atts[1]); got != "Susan Miller|person|pronoun" {
				t.Errorf("read at once with others: %s", got)
			}
		})
	}
	wg.Wait()
}

// FuzzResolve looks for texts and sources that make Resolve fail or give a role outside the text.
func FuzzResolve(f *testing.F) {
	f.Add("Susan Miller and Robert Hayes, a lawyer, said no.", 0, 44)
	f.Add("“No,” he said of the U.S. President’s", 9, 30)
	f.Add("A: I am not.\nQ: Why?", 0, 1)
	f.Add(", and , the of", 0, 14)
	f.Fuzz(func(t *testing.T, text string, start, end int) {
		if start < 0 || end > len(text) || start > end {
			return
		}
		s := hearsay.Span{Start: start, End: end}
		if s.Check(text) != nil || strings.ToValidUTF8(text, "") != text {
			return
		}
		atts := resolveAll(t, text, []hearsay.Attribution{{Source: hearsay.Passage{s}}, {Content: hearsay.Passage{s}}})
		for _, a := range atts {
			for _, k := range a.Speakers {
				if err := k.RoleSpan.Check(text); err != nil {
					t.Error(err)
				}
			}
		}
	})
}
