package record

import (
	"slices"

	"hearsay"
)

// change is what the corrections in force make of an attribution. It is worked
// out anew from the corrections whenever one comes, goes, or the text is read
// again; the row keeps what the weights had beside it.
type change struct {
	Hidden      bool            `json:"hidden,omitempty"`
	Act         *hearsay.Act    `json:"act,omitempty"`
	NewSpans    bool            `json:"new_spans,omitempty"`
	Source      [][2]int        `json:"source,omitempty"`
	Cue         [][2]int        `json:"cue,omitempty"`
	Content     [][2]int        `json:"content,omitempty"`
	NewSpeakers bool            `json:"new_speakers,omitempty"`
	Speakers    []jsonSpeaker   `json:"speakers,omitempty"`
	Links       []string        `json:"links,omitempty"`
	Sure        map[string]bool `json:"sure,omitempty"` // which confidences are now 1
}

func (c *change) apply(a hearsay.Attribution, links []string) (hearsay.Attribution, []string) {
	if c.Act != nil {
		a.Act = *c.Act
	}
	if c.NewSpans {
		a.Source, a.Cue, a.Content = passage(c.Source), passage(c.Cue), passage(c.Content)
	}
	if c.NewSpeakers {
		a.Speakers = make([]hearsay.Speaker, len(c.Speakers))
		for i, s := range c.Speakers {
			a.Speakers[i] = hearsay.Speaker{ID: s.ID, Name: s.Name, Type: hearsay.SpeakerType(s.Type), How: hearsay.How(s.How), Role: s.Role, Wikidata: s.Wikidata}
			if s.RoleSpan != nil {
				a.Speakers[i].RoleSpan = hearsay.Span{Start: s.RoleSpan[0], End: s.RoleSpan[1]}
			}
		}
		links = make([]string, len(c.Speakers))
		copy(links, c.Links)
	}
	if c.Sure["span"] {
		a.Confidence.Span = 1
	}
	if c.Sure["speaker"] {
		a.Confidence.Speaker = 1
	}
	if c.Sure["stance"] {
		a.Confidence.Stance = 1
	}
	return a, links
}

func passage(pairs [][2]int) hearsay.Passage {
	var p hearsay.Passage
	for _, s := range pairs {
		p = append(p, hearsay.Span{Start: s[0], End: s[1]})
	}
	return p
}

func pairs(p hearsay.Passage) [][2]int {
	var list [][2]int
	for _, s := range p {
		list = append(list, [2]int{s.Start, s.End})
	}
	return list
}

// changeOf works out what corrections make of a row; nil where there are none.
// names are the directory's entries by ID.
func changeOf(l *loaded, corrections []hearsay.Correction, names map[string]hearsay.KnownSpeaker) *change {
	if len(corrections) == 0 {
		return nil
	}
	c := &change{Sure: map[string]bool{}}
	for i := range corrections {
		c.add(l, &corrections[i], names)
	}
	return c
}

func (c *change) add(l *loaded, by *hearsay.Correction, names map[string]hearsay.KnownSpeaker) {
	switch by.Kind {
	case hearsay.NotAStatement:
		c.Hidden = true
	case hearsay.CorrectAct:
		act := hearsay.Act(by.Value)
		c.Act, c.Sure["stance"] = &act, true
	case hearsay.CorrectSpans:
		c.NewSpans, c.Sure["span"] = true, true
		c.Source, c.Cue, c.Content = pairs(by.Source), pairs(by.Cue), pairs(by.Content)
	case hearsay.CorrectSpeaker:
		c.speaker(l, by, names)
	case hearsay.ConfirmAsItIs:
		c.Sure["span"], c.Sure["speaker"], c.Sure["stance"] = true, true, true
	}
}

// speaker puts one speaker in another's place, or first where there was none.
func (c *change) speaker(l *loaded, by *hearsay.Correction, names map[string]hearsay.KnownSpeaker) {
	c.Sure["speaker"] = true
	if !c.NewSpeakers {
		c.NewSpeakers = true
		c.Links = slices.Clone(l.links)
		for _, s := range l.asRead.Speakers {
			one := jsonSpeaker{ID: s.ID, Name: s.Name, Type: string(s.Type), How: string(s.How), Role: s.Role, Wikidata: s.Wikidata}
			if s.RoleSpan != (hearsay.Span{}) {
				one.RoleSpan = &[2]int{s.RoleSpan.Start, s.RoleSpan.End}
			}
			c.Speakers = append(c.Speakers, one)
		}
	}
	at := c.place(by.Other)
	if at < 0 {
		c.Speakers, c.Links = append(c.Speakers, jsonSpeaker{How: string(hearsay.Implicit)}), append(c.Links, "")
		at = len(c.Speakers) - 1
	}
	was := &c.Speakers[at]
	is := jsonSpeaker{ID: was.ID, How: was.How, Type: string(hearsay.Unknown)}
	if to, ok := names[by.Speaker]; ok {
		is.Name, is.Type, is.Wikidata = to.Name, string(to.Type), to.Wikidata
		if c.Links[at] == by.Speaker || foldedName(was.Name) == foldedName(to.Name) {
			is.Role, is.RoleSpan = was.Role, was.RoleSpan // the article gives it to the same one
		}
	}
	c.Speakers[at], c.Links[at] = is, by.Speaker
}

// place is where the speaker stands that is not the one; with nobody named it
// is the only one.
func (c *change) place(other string) int {
	if other == "" {
		if len(c.Speakers) == 1 {
			return 0
		}
		return -1
	}
	for i := range c.Speakers {
		if c.Links[i] == other || c.Speakers[i].ID == other {
			return i
		}
	}
	return -1
}

// rowFor finds the row that a correction is about: the same attribution, or else
// the one whose content stands at the place, or covers most of it.
func rowFor(c *hearsay.Correction, rows []*loaded) *loaded {
	var best *loaded
	most := 0.5
	for _, l := range rows {
		if l.asRead.ID == c.Attribution {
			return l
		}
		if share := overlap(c.Place, l.asRead.Content.Bounds()); share >= most {
			best, most = l, share
		}
	}
	return best
}

// overlap is the share of bytes that two spans have in common, of those that either has.
func overlap(a, b hearsay.Span) float64 {
	both := min(a.End, b.End) - max(a.Start, b.Start)
	either := max(a.End, b.End) - min(a.Start, b.Start)
	if both <= 0 || either <= 0 {
		return 0
	}
	return float64(both) / float64(either)
}
