package eval

import (
	"testing"

	"hearsay"
)

const ownScoreText = "\"We left,\" Mara Kyr said. She denied that Dovrad had said \"never\".\n\nDOVRAD: No comment.\n\nThe so-called truce holds.\n"

const ownScoreGold = `content: "We left,"
source: Mara Kyr
cue: said
kind: direct
act: assert
speaker: Mara Kyr | person | name

id: outer
content: that Dovrad had said "never"
source: She
cue: denied
kind: mixed
act: deny
speaker: Mara Kyr | person | pronoun

content: "never"
source: Dovrad
cue: had said
kind: direct
act: assert
speaker: Dovrad | person | surname
parent: outer

content: No comment.
source: DOVRAD
cue: :
kind: indirect
act: refuse_comment
speaker: Dovrad | person | surname

not: so-called truce
why: scare words
`

func TestOwnScores(t *testing.T) {
	a, err := ParseOwn("x.gold", ownScoreText, ownScoreGold)
	if err != nil {
		t.Fatal(err)
	}
	copied := func() []hearsay.Attribution { return append([]hearsay.Attribution(nil), a.Gold...) }
	score := func(found []hearsay.Attribution) *OwnScores {
		s := &OwnScores{ByKind: map[hearsay.Kind]Tally{}}
		s.Add(&a, found)
		return s
	}

	s := score(copied())
	if s.Gold != 4 || s.Right != 4 || s.Found != 4 || s.Nested != (Tally{1, 1}) || s.Speaker != (Tally{4, 4}) || s.Traps != (Tally{1, 1}) {
		t.Errorf("the gold itself scores %+v", s)
	}

	found := copied()
	found[1].Act, found[1].Polarity = hearsay.Assert, hearsay.Negative
	found[2].Parent = ""
	found[3].Speakers = []hearsay.Speaker{{Name: "Mara Kyr", Type: hearsay.Person}}
	found[0].Source = nil
	at := a.Traps[0].Span
	found = append(found, hearsay.Attribution{ID: "trap", Content: hearsay.Passage{at}})
	s = score(found)
	if s.Right != 3 || s.Found != 5 {
		t.Errorf("one lost source and one too many: %+v", s)
	}
	if s.Acts.Agreed() != (Tally{2, 3}) || s.Polarity != (Tally{2, 3}) || s.Speaker != (Tally{2, 3}) || s.Nested != (Tally{0, 1}) || s.Traps != (Tally{0, 1}) {
		t.Errorf("one of each wrong: %+v", s)
	}

	if s = score(nil); s.Right != 0 || s.Traps != (Tally{1, 1}) {
		t.Errorf("nothing found scores %+v", s)
	}
}
