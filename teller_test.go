package hearsay

import (
	"strings"
	"testing"
)

func says(id, parent string, s Speaker) Attribution {
	return Attribution{ID: id, Parent: parent, Act: Assert, Polarity: Positive, Speakers: []Speaker{s}}
}

var (
	kyr    = Speaker{ID: "e1", Name: "Mara Kyr", Type: Person}
	dovrad = Speaker{ID: "e2", Name: "Ilian Dovrad", Type: Person}
	herald = Speaker{ID: "e3", Name: "Herald", Type: Organization, Channel: Outlet}
	voss   = Speaker{ID: "e4", Name: "Lena Voss", Type: Person, Role: "Dovrad’s lawyer", Channel: Mouthpiece}
	fleet  = Speaker{ID: "e5", Name: "Northern Fleet", Type: Organization}
	spoke  = Speaker{ID: "e6", Name: "a spokesman for the Northern Fleet", Type: Person, Channel: Mouthpiece}
)

// Who only passes words on by trade leaves them the speaker's own; anybody else does not.
func TestThroughWhomItIsTold(t *testing.T) {
	for name, c := range map[string]struct {
		chain   []Attribution // the last is asked about
		via     string        // the nearest first
		relayed bool
	}{
		"his own words":                 {[]Attribution{says("a", "", dovrad)}, "", false},
		"an opponent tells":             {[]Attribution{says("a", "", kyr), says("b", "a", dovrad)}, "Mara Kyr", true},
		"he tells himself":              {[]Attribution{says("a", "", dovrad), says("b", "a", dovrad)}, "", false},
		"an outlet tells":               {[]Attribution{says("a", "", herald), says("b", "a", dovrad)}, "Herald", false},
		"an outlet tells what Kyr told": {[]Attribution{says("a", "", herald), says("b", "a", kyr), says("c", "b", dovrad)}, "Mara Kyr, Herald", true},
		"Kyr tells what an outlet has":  {[]Attribution{says("a", "", kyr), says("b", "a", herald), says("c", "b", dovrad)}, "Herald, Mara Kyr", true},
		"Kyr tells of what he repeated": {[]Attribution{says("a", "", kyr), says("b", "a", dovrad), says("c", "b", dovrad)}, "Mara Kyr", true},
		"his lawyer tells":              {[]Attribution{says("a", "", voss), says("b", "a", dovrad)}, "Lena Voss", false},
		"another's lawyer tells":        {[]Attribution{says("a", "", voss), says("b", "a", kyr)}, "Lena Voss", true},
		"the fleet's spokesman tells":   {[]Attribution{says("a", "", spoke), says("b", "a", fleet)}, "a spokesman for the Northern Fleet", false},
		"the article itself tells":      {[]Attribution{says("a", "", Speaker{ID: "author", Type: Author}), says("b", "a", dovrad)}, "", false},
		"somebody unnamed tells":        {[]Attribution{says("a", "", Speaker{ID: "unknown", Type: Unknown}), says("b", "a", dovrad)}, "?", true},
		"who told it is gone":           {[]Attribution{says("b", "a", dovrad)}, "", true},
		"round in a circle":             {[]Attribution{says("a", "b", kyr), says("b", "a", dovrad)}, "Mara Kyr", true},
	} {
		Tell(c.chain, nil)
		a := c.chain[len(c.chain)-1]
		var names []string
		for _, v := range a.Via {
			if name := v.Speakers[0].Name; name != "" {
				names = append(names, name)
			} else {
				names = append(names, "?")
			}
		}
		if got := strings.Join(names, ", "); got != c.via || a.Relayed != c.relayed {
			t.Errorf("%s: told by %q, relayed %v; want %q, %v", name, got, a.Relayed, c.via, c.relayed)
		}
	}
}

// An outlet that says that he did not say it, or denies it, passes nothing on.
func TestADenialPassesNothingOn(t *testing.T) {
	for name, change := range map[string]func(*Attribution){
		"denied": func(a *Attribution) { a.Act = Deny }, "asked": func(a *Attribution) { a.Act = Question }, "not said": func(a *Attribution) { a.Polarity = Negative },
	} {
		list := []Attribution{says("a", "", herald), says("b", "a", dovrad)}
		change(&list[0])
		if Tell(list, nil); !list[1].Relayed || list[1].Via[0].Attribution != "a" {
			t.Errorf("%s: %+v", name, list[1])
		}
	}
}

// Who rejects or confirms a claim that the article names answers it; who denies that something
// was said does not vouch for it.
func TestAnAnswerIsNoTelling(t *testing.T) {
	list := []Attribution{says("a", "", kyr), says("b", "a", dovrad), says("c", "b", fleet)}
	list[0].Act, list[1].NounCue, list[2].NounCue = Deny, true, true
	if Tell(list, nil); list[1].Relayed || len(list[1].Via) != 1 || !list[2].Relayed {
		t.Errorf("%+v", list)
	}
	list[0].Act = Confirm // "confirmed the union's report that the pump had failed"
	if Tell(list, nil); list[1].Relayed || !list[2].Relayed {
		t.Errorf("confirmed: %+v", list)
	}
	list[0].Act = Assert
	if Tell(list, nil); !list[1].Relayed {
		t.Errorf("she tells of his claim: %+v", list[1])
	}
}

// The directory tells that two speakers of an article are one; what was told by
// somebody who was taken down stays told.
func TestWhoIsKnownAndWhoIsGone(t *testing.T) {
	he := Speaker{ID: "e9", Name: "Dovrad", Type: Person}
	list := []Attribution{says("a", "", he), says("b", "a", dovrad)}
	if Tell(list, func(int) []string { return []string{"s1"} }); list[1].Relayed || list[1].Via != nil {
		t.Errorf("he tells his own words: %+v", list[1])
	}
	gone := []Attribution{says("b", "", dovrad), says("c", "b", dovrad)}
	gone[0].Relayed = true
	if Tell(gone, nil); !gone[0].Relayed || !gone[1].Relayed {
		t.Errorf("told by somebody who is gone: %+v", gone)
	}
}

// What stands behind other words of a denial is not for that what is denied.
func TestWhatStandsWithinADenial(t *testing.T) {
	for start, want := range map[int]bool{0: false, 5: false, 40: true} {
		denial, inner := says("a", "", kyr), says("b", "a", dovrad)
		denial.Act = Deny
		denial.Content, inner.Content = Passage{{Start: 10, End: 90}}, Passage{{Start: 10 + start, End: 80}}
		list := []Attribution{denial, inner}
		Tell(list, nil)
		if got := list[1].Via[0].Within; got != want {
			t.Errorf("%d bytes behind the beginning: within the denier's words %v, want %v", start, got, want)
		}
	}
}
