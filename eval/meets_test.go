package eval_test

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"hearsay"
	"hearsay/relate/place"
)

// dispute is what two people say in two articles, each as "cue|content", and
// whether one thereby denies what the other says.
type dispute struct {
	kyr, vint string
	contested bool
}

// meetings are sentences of our own, one for each class of wording.
var meetings = []dispute{
	// Names written at different length.
	{"said|Norvane Steel polluted the Ulm", "denied|that Norvane polluted the Ulm", true},
	{"said|the Ansk dam was attacked by militants", "denied|that the dam at Ansk had been attacked", true},
	{"said|Orban Steel polluted the Ulm", "denied|that Norvane Steel polluted the Ulm", false},
	{"said|Mara Stavik had poisoned the well at Ansk", "denied|that Edo Stavik had poisoned the well at Ansk", false},
	{"said|Ordova attacked the Tolm refinery", "denied|that Ordova had attacked the refinery at Tolm", true},
	{"said|the New Ansk reactor exploded", "denied|that the Ansk reactor exploded", false},
	// Knowing.
	{"said|Norvane knew that the river was poisoned", "denied|that Norvane knew that the river was poisoned", true},
	{"said|Norvane was aware that the river was poisoned", "said|Norvane did not know that the river was poisoned", true},
	{"said|Norvane knew that the river was poisoned", "denied|that Norvane knew that the bridge was cracked", false},
	{"said|the Ulm was polluted by Norvane", "denied|that the ministry knew that the Ulm was polluted by Norvane", false},
	{"said|the Ulm was polluted by Norvane", "said|the ministry was not aware that the Ulm was polluted by Norvane", false},
	{"said|Norvane was unaware that the Ulm was polluted", "said|Norvane was aware that the Ulm was polluted", true},
	// Opposites.
	{"said|the water in Ansk was safe", "said|the water in Ansk was unsafe", true},
	{"said|the dam at Ansk was unsafe", "said|the dam at Ansk was safe", true},
	{"said|the strike at Norvane was illegal", "said|the strike at Norvane was legal", true},
	{"said|Edo Brask was guilty of fraud", "said|Edo Brask was innocent of fraud", true},
	{"said|the strike at Norvane was illegal", "said|the strike at Norvane was unlawful", false},
	{"said|the strike at Norvane was illegal", "said|the strike at Norvane was not legal", false},
	// Hyphenated nouns.
	{"said|there was a cover-up at Norvane", "denied|a cover-up at Norvane", true},
	{"said|there had been price-fixing by Norvane in Ordova", "denied|price-fixing by Norvane in Ordova", true},
	{"said|there was a sell-off of shares at Norvane", "denied|a sell-off of shares at Norvane", true},
	// Light verbs in the passive.
	{"said|the ministry paid a ransom for Edo Brask", "denied|that a ransom had been paid for Edo Brask", true},
	{"said|Norvane made an offer for the Ansk mill", "denied|that an offer was made for the Ansk mill", true},
	// Verdicts of courts.
	{"said|the court had found Edo Brask guilty of fraud", "said|the court had found Edo Brask not guilty of fraud", true},
	{"said|the court had convicted Edo Brask of fraud", "said|the court had found Edo Brask not guilty of fraud", true},
	{"said|the court had found the former deputy harbour master Edo Brask not guilty of fraud", "denied|that the court had convicted Edo Brask of fraud", false},
	{"said|Edo Brask was found not guilty of fraud", "said|the court had convicted Edo Brask of fraud", true},
	{"said|the court had acquitted Edo Brask of fraud", "said|the court had found Edo Brask not guilty of fraud", false},
	{"said|the court had convicted Edo Brask of fraud", "said|the court had acquitted Edo Brask of fraud", true},
	{"said|the court had convicted Edo Brask of fraud", "said|the court had acquitted Edo Brask of bribery", false},
	{"said|Norvane had polluted the Ulm", "welcomed|Mara Kyr's denial that Norvane had polluted the Ulm", false},
	{"denied|that the court had convicted Edo Brask of fraud", "denied|that the court had acquitted Edo Brask of fraud", false},
}

func TestWhatTwoSpeakersSayMeets(t *testing.T) {
	for _, d := range meetings {
		m := place.NewMemory()
		told(t, m, "a1", monday, "Mara Kyr", "kyr", d.kyr)
		told(t, m, "a2", monday.Add(5*time.Hour), "Lio Vint", "vint", d.vint)
		got := slices.ContainsFunc(m.Claims(), func(c hearsay.Claim) bool { return c.Contested })
		if got != d.contested {
			t.Errorf("%q and %q: contested %v", d.kyr, d.vint, got)
			for _, c := range m.Claims() {
				t.Logf("  %s %s", c.Label, c.Proposition)
			}
		}
	}
}

// told places an article of one sentence.
func told(t *testing.T, m *place.Memory, id string, at time.Time, name, who, said string) {
	t.Helper()
	cue, content, _ := strings.Cut(said, "|")
	act := hearsay.Assert
	if cue != "said" {
		act = hearsay.Deny
	}
	reports := pieceOf(t, id, at, name+" "+cue+" "+content+".", line{who, name, cue, content, act})
	placed, err := place.Article(context.Background(), m, nil, reports)
	if err != nil {
		t.Fatal(err)
	}
	m.Keep(placed)
}
