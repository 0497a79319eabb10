package format

import (
	"fmt"

	"hearsay"
)

// Corrected is a correction with what it made of the statement it is about.
type Corrected struct {
	Correction hearsay.Correction
	// Before and After are the row as it was shown and as it is; nil where it
	// was or is no statement, and both for a correction of a speaker.
	Before, After *hearsay.Row
	// Articles is how many articles have the text that it holds for.
	Articles int
	// Named gives the names that the text puts beside IDs of speakers; it may be nil.
	Named Named
}

type wireCorrected struct {
	Correction wireCorrection `json:"correction"`
	Articles   int            `json:"articles"`
	Before     *wireRow       `json:"before"`
	After      *wireRow       `json:"after"`
}

// AppendCorrected adds it as one line of JSON.
func AppendCorrected(b []byte, c *Corrected) ([]byte, error) {
	w := wireCorrected{Correction: wireOfCorrections([]hearsay.Correction{c.Correction}, c.text())[0], Articles: c.Articles}
	for _, side := range []struct {
		to   **wireRow
		from *hearsay.Row
	}{{&w.Before, c.Before}, {&w.After, c.After}} {
		if side.from == nil {
			continue
		}
		row, _, err := wireOfRow(side.from)
		if err != nil {
			return b, err
		}
		*side.to = row
	}
	line, err := encode(w)
	if err != nil {
		return b, fmt.Errorf("printing correction %s as JSON: %w", c.Correction.ID, err)
	}
	return append(b, line...), nil
}

// text is the text that the correction's spans stand in.
func (c *Corrected) text() string {
	for _, r := range []*hearsay.Row{c.Before, c.After} {
		if r != nil {
			return r.Article.Text
		}
	}
	return ""
}

// AppendCorrectedText adds it for people: before, after, and how to take it back.
func AppendCorrectedText(b []byte, c *Corrected, look Look) ([]byte, error) {
	p := page{look: look, width: max(look.Width, 40), b: b}
	if look.Width <= 0 {
		p.width = 80
	}
	for _, side := range []struct {
		head string
		row  *hearsay.Row
	}{{"Before", c.Before}, {"After", c.After}} {
		if side.row == nil && c.Before == nil && c.After == nil {
			continue
		}
		p.line(0, p.style("1", side.head))
		if side.row == nil {
			p.line(2, "no statement: searches, checks and exports do without it")
			continue
		}
		rows := RowText{Look: look}
		var err error
		if p.b, err = rows.Append(p.b, side.row); err != nil {
			return b, err
		}
	}
	p.correction(&c.Correction, c.Named)
	if c.Articles > 1 {
		p.line(0, fmt.Sprintf("It holds for the %d articles with this text.", c.Articles))
	}
	return p.b, nil
}

// correction says what was done, by whom and why, on as many lines as it takes.
func (p *page) correction(c *hearsay.Correction, names Named) {
	says := fmt.Sprintf("%s · %s · %s, by %s", c.ID, c.When.UTC().Format("2 January 2006 15:04 UTC"), correctionInWords(c, names), c.Who)
	if c.Why != "" {
		says += ": " + c.Why
	}
	if !c.InForce {
		says += " (undone)"
	}
	for i, line := range wrap(oneLine(says), p.width-2) {
		p.line(min(i, 1)*2, line)
	}
}

// AppendCorrection adds a correction as one line of JSON; its spans count code
// points of the text, and are null where that is empty.
func AppendCorrection(b []byte, c *hearsay.Correction, text string) ([]byte, error) {
	line, err := encode(wireOfCorrections([]hearsay.Correction{*c}, text)[0])
	if err != nil {
		return b, fmt.Errorf("printing correction %s as JSON: %w", c.ID, err)
	}
	return append(b, line...), nil
}

// AppendCorrectionText adds a correction for people: what, by whom, why, and
// the words it is about where there are any; names may be nil.
func AppendCorrectionText(b []byte, c *hearsay.Correction, words string, names Named, look Look) []byte {
	p := page{look: look, width: max(look.Width, 40), b: b}
	if look.Width <= 0 {
		p.width = 80
	}
	p.correction(c, names)
	if words != "" {
		p.line(2, p.dim(c.Attribution+" "+elide(words, p.width-len(c.Attribution)-4)))
	}
	return p.b
}
