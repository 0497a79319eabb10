package eval

import (
	"fmt"
	"strings"

	"hearsay"
)

// Denials counts the gold denials and refusals to comment that were found with
// their act, in every layer, and lists the others by article and cue. A
// relation matches as in [OwnScores].
type Denials struct {
	Found Tally
	// Told counts, of the matching attributions that were told one of these acts,
	// those whose gold has the same.
	Told Tally
	// Missed were not found as attributions, Otherwise were found with another act.
	Missed, Otherwise []string
}

// Add compares what was found in one article.
func (d *Denials) Add(name, text string, gold, found []hearsay.Attribution) {
	ws := wordsOf(text)
	g, f := everyLayer(ws, gold), everyLayer(ws, found)
	partner := pairedLayers(g, f)
	for i, j := range partner {
		if j >= 0 && gold[i].Act != "" && refuses(found[j].Act) {
			d.Told.add(found[j].Act == gold[i].Act)
		}
		if !refuses(gold[i].Act) {
			continue
		}
		cue := gold[i].Cue.Text(text)
		if cue == "" {
			cue = "no cue"
		}
		switch {
		case j < 0:
			d.Missed = append(d.Missed, name+" "+cue)
		case found[j].Act != gold[i].Act:
			d.Otherwise = append(d.Otherwise, fmt.Sprintf("%s %s (%s)", name, cue, found[j].Act))
		}
		d.Found.add(j >= 0 && found[j].Act == gold[i].Act)
	}
}

// refuses reports a denial or a refusal to comment.
func refuses(act hearsay.Act) bool { return act == hearsay.Deny || act == hearsay.RefuseComment }

// lines are the two scores of a set.
func (d *Denials) lines(set string) []Line {
	return []Line{d.line(set), {"told so and rightly " + set, d.Told.Share(), fmt.Sprintf("%d of %d matching attributions that are told to deny or to refuse comment", d.Told.Right, d.Told.All)}}
}

// line is the score, with everything that was missed in its note.
func (d *Denials) line(set string) Line {
	note := fmt.Sprintf("%d of %d", d.Found.Right, d.Found.All)
	if len(d.Missed) > 0 {
		note += "; not found: " + strings.Join(d.Missed, ", ")
	}
	if len(d.Otherwise) > 0 {
		note += "; with another act: " + strings.Join(d.Otherwise, ", ")
	}
	return Line{"denials and refusals to comment " + set, d.Found.Share(), strings.Join(strings.Fields(note), " ")}
}
