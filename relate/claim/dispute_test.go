package claim_test

import (
	"testing"
	"time"

	"hearsay"
	"hearsay/relate/claim"
	"hearsay/relate/proposition"
)

func in(who, article string, days int, sure float64) *proposition.Report {
	return &proposition.Report{Article: article, At: monday.AddDate(0, 0, days), Voices: []proposition.Voice{{ID: who}}, Speaker: 1, Sure: sure}
}

// How sure a dispute is depends on how the denial comes to what it denies.
func TestHowSureADisputeIs(t *testing.T) {
	as := func(change func(*proposition.Said)) *proposition.Said {
		s := said(hearsay.Denies, "x")
		s.Telling = true
		change(s)
		return s
	}
	noun := as(func(s *proposition.Said) { s.Pointed, s.Framed, s.How = true, true, proposition.ByNoun })
	pronoun := as(func(s *proposition.Said) { s.Pointed, s.Framed, s.How = true, true, proposition.ByPronoun })
	outright := as(func(s *proposition.Said) { s.Framed = true })
	negated := as(func(s *proposition.Said) { s.Negative = true })
	words := as(func(s *proposition.Said) { s.Pointed, s.Framed, s.How, s.Alike = true, true, proposition.ByWords, 1 })
	aboutHim := as(func(s *proposition.Said) {
		s.Pointed, s.Framed, s.How, s.Alike, s.Aim.About = true, true, proposition.ByWords, 1, true
	})
	unmeant := as(func(s *proposition.Said) { s.Negative, s.Unmeant = true, true })
	lent := as(func(s *proposition.Said) { s.Negative, s.Lent = true, true })
	for name, c := range map[string]struct {
		denial    *proposition.Said
		article   string
		days      int
		contested bool
	}{
		"denied the accusation":                  {noun, "a1", 0, true},
		"denied it":                              {pronoun, "a1", 0, false},
		"denied outright":                        {outright, "a1", 0, true},
		"denied outright somewhere else":         {outright, "a2", 5, false},
		"the same clause negated":                {negated, "a1", 0, true},
		"the same clause negated somewhere else": {negated, "a2", 5, false},
		"words shared in passing":                {words, "a1", 0, false},
		"words shared, about who denies them":    {aboutHim, "a1", 0, true},
		"they did not":                           {unmeant, "a1", 0, false},
		"of what the article says elsewhere":     {lent, "a1", 0, false},
		"a month later":                          {noun, "a1", 30, false},
	} {
		var k hearsay.Claim
		var f claim.Form
		s := said(hearsay.Supports, "x")
		claim.Join(&k, &f, s, in("kyr", "a1", 0, 0.9))
		claim.Join(&k, &f, c.denial, in("vint", c.article, c.days, 0.9))
		if k.Contested != c.contested || k.Contested != (k.Sure >= 0.2) {
			t.Errorf("%s: contested %v, sure %.2f", name, k.Contested, k.Sure)
		}
	}
}

// A doubtful speaker makes a dispute less sure; a body does not dispute what its
// own spokesman says.
func TestWhoIsAtOdds(t *testing.T) {
	denial := func(sure float64, voice proposition.Voice) float64 {
		var k hearsay.Claim
		var f claim.Form
		s := said(hearsay.Denies, "x")
		s.Pointed, s.Framed, s.How = true, true, proposition.ByNoun
		claim.Join(&k, &f, said(hearsay.Supports, "x"), &proposition.Report{Article: "a1", At: monday, Voices: []proposition.Voice{{ID: "army", Body: true, Sides: []string{"kethar"}}}})
		claim.Join(&k, &f, s, &proposition.Report{Article: "a1", At: monday.Add(time.Hour), Voices: []proposition.Voice{voice}, Speaker: sure})
		return k.Sure
	}
	vint := proposition.Voice{ID: "vint"}
	if a, b := denial(0.9, vint), denial(0.4, vint); a <= b || b == 0 {
		t.Errorf("sure %.2f of a clear speaker, %.2f of a doubtful one", a, b)
	}
	if s := denial(0.9, proposition.Voice{ID: "spokesman", Sides: []string{"kethar"}}); s != 0 {
		t.Errorf("a body is at odds with its spokesman: %.2f", s)
	}
}
