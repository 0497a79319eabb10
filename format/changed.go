package format

import (
	"cmp"
	"time"

	"hearsay"
)

// wireChanged is a change of position in a list. What it shares with the change in a
// timeline has the same names.
type wireChanged struct {
	Claim     string        `json:"claim"`
	Label     string        `json:"label"`
	Contested bool          `json:"contested"`
	Speaker   wireSpeakerOf `json:"speaker"`
	From      string        `json:"from"`
	To        string        `json:"to"`
	At        *string       `json:"at"`
	// Statements are those of the stances, one for one.
	Statements []string   `json:"statements"`
	Stances    []wireSide `json:"stances"`
}

// wireSide is the stance before a change, or after it.
type wireSide struct {
	Stance     string       `json:"stance"`
	At         *string      `json:"at"`
	Strength   *string      `json:"strength"`
	Condition  *string      `json:"condition"`
	Confidence float64      `json:"confidence"`
	Report     *wireWording `json:"report"`
	Clause     *wireClause  `json:"clause"`
}

// AppendChange adds a change of position as one line of JSON.
func AppendChange(b []byte, c *hearsay.ChangedPosition) ([]byte, error) {
	w := wireChanged{c.Claim.ID, c.Claim.Label, c.Claim.Contested, wireSpeakerOf{known(c.Speaker), known(c.Name)}, string(c.From.Stance), string(c.To.Stance),
		knownTime(c.To.At), []string{c.From.Statement, c.To.Statement}, nil}
	for _, side := range bothSides(c) {
		report, err := wireOfWording(side.shown.Row)
		if err != nil {
			return b, err
		}
		p := side.position
		w.Stances = append(w.Stances, wireSide{string(p.Stance), knownTime(p.At), known(p.Strength), known(p.Condition), figure(p.Confidence), report, wireOfShown(side.shown)})
	}
	return appendLine(b, w, "change of position on claim "+c.Claim.ID)
}

// changeSide is one of the two positions with its words.
type changeSide struct {
	position *hearsay.Position
	shown    *hearsay.ShownIn
}

func bothSides(c *hearsay.ChangedPosition) []changeSide {
	return []changeSide{{&c.From, &c.Before}, {&c.To, &c.After}}
}

// Change adds a change of position: who, on what, and both stances with their words.
func (t *AcrossText) Change(b []byte, c *hearsay.ChangedPosition) ([]byte, error) {
	for _, side := range bothSides(c) {
		if err := checkRow(side.shown.Row); err != nil {
			return b, err
		}
	}
	p := t.page(b)
	p.heading(cmp.Or(oneLine(c.Name), "Somebody without a name")+" on “"+oneLine(c.Claim.Label)+"”", dayInWords(c.To.At))
	p.about(c.Claim.ID, ClaimContestedInWords(&c.Claim))
	for i, side := range bothSides(c) {
		word := standWords[side.position.Stance]
		if i == 1 {
			word += " now"
		}
		p.line(2, p.style(stanceColours[side.position.Stance], word)+p.dim(" · "+dayInWords(side.position.At)))
		p.reportedOn(side.shown, 4, c.Claim.Label)
		if s := side.position.Condition; s != "" {
			p.line(4, p.dim("under the condition: “"+elide(oneLine(s), p.width-30)+"”"))
		}
	}
	return p.b, nil
}

// dayInWords is "5 May 2034".
func dayInWords(at time.Time) string {
	if at.IsZero() {
		return Undated
	}
	return at.Format("2 January 2006")
}
