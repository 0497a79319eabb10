package format

import (
	"strings"

	"hearsay"
)

// wireTeller is one through whom an attribution is told.
type wireTeller struct {
	ID   *string `json:"id"`
	Name *string `json:"name"`
	// Attribution is the one in whose content it stands, Channel what the teller
	// is by trade, or null.
	Attribution string  `json:"attribution"`
	Channel     *string `json:"channel"`
}

// wireRowTeller has the directory's ID too.
type wireRowTeller struct {
	wireTeller
	Known *string `json:"known"`
}

// wireOfTellers are all who speak in what an attribution stands in, the nearest first.
func wireOfTellers(a *hearsay.Attribution) []wireTeller {
	list := make([]wireTeller, 0, len(a.Via))
	for i := range a.Via {
		for k := range a.Via[i].Speakers {
			list = append(list, wireOfTeller(&a.Via[i], k))
		}
	}
	return list
}

func wireOfTeller(t *hearsay.Teller, k int) wireTeller {
	s := &t.Speakers[k]
	return wireTeller{known(s.ID), known(s.Name), t.Attribution, known(string(s.Channel))}
}

func wireOfRowTellers(a *hearsay.Attribution) []wireRowTeller {
	list := make([]wireRowTeller, 0, len(a.Via))
	for i := range a.Via {
		t := &a.Via[i]
		for k := range t.Speakers {
			w := wireRowTeller{wireTeller: wireOfTeller(t, k)}
			if k < len(t.Known) {
				w.Known = known(t.Known[k])
			}
			list = append(list, w)
		}
	}
	return list
}

// AccordingTo says through whom an attribution is told, and empty where it is the
// speaker's own: "according to Mara Kyr". Who denies it or asks it does not say it.
func AccordingTo(a *hearsay.Attribution) string {
	parts := make([]string, 0, len(a.Via))
	for i := range a.Via {
		parts = append(parts, TellingWord(&a.Via[i])+" "+tellerNames(&a.Via[i]))
	}
	if len(parts) == 0 && a.Relayed {
		return "according to somebody who is no longer on record"
	}
	return strings.Join(parts, ", ")
}

// WordsOf says whose words a match passes on, and empty where it passes on
// nobody's: "as the words of a doctor".
func WordsOf(m *hearsay.QuotationMatch) string {
	if len(m.WordsOf) == 0 {
		return ""
	}
	return "as the words of " + strings.Join(speakerNamesOf(&hearsay.Attribution{Speakers: m.WordsOf}), " and ")
}

// TellingWord says how a teller stands to what stands in the own words.
func TellingWord(t *hearsay.Teller) string {
	switch {
	case t.Polarity == hearsay.Negative:
		return "which was not said by"
	case t.Act == hearsay.Deny && t.Within:
		return "in a denial by"
	case t.Act == hearsay.Deny:
		return "which is denied by"
	case t.Act == hearsay.Question:
		return "which is asked by"
	}
	return "according to"
}

func tellerNames(t *hearsay.Teller) string {
	names := make([]string, 0, len(t.Speakers))
	for i := range t.Speakers {
		s := &t.Speakers[i]
		switch {
		case s.Name != "":
			names = append(names, oneLine(s.Name))
		case len(s.Candidates) > 0:
			names = append(names, "somebody ("+unclear(s)+")")
		default:
			names = append(names, "somebody unnamed")
		}
	}
	if len(names) == 0 {
		return "somebody unnamed"
	}
	return strings.Join(names, " and ")
}

// toldBy adds it to the names of the speakers: "Ilian Dovrad, according to Mara Kyr,".
func toldBy(names string, a *hearsay.Attribution) string {
	if said := AccordingTo(a); said != "" {
		return strings.TrimSuffix(names, ",") + ", " + said + ","
	}
	return names
}

// tellersCell is the names of the tellers as a cell of CSV has them, the nearest first.
func tellersCell(a *hearsay.Attribution) string {
	names := make([]string, 0, len(a.Via))
	for i := range a.Via {
		names = append(names, tellerNames(&a.Via[i]))
	}
	return joinedSpeakers(names)
}
