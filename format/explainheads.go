package format

import (
	"fmt"
	"strings"
	"time"

	"hearsay"
)

// article prints an article with its versions, its text's hash and its capture.
func (t *explainText) article(e *Explained) {
	k := e.Article
	t.title2("Article", e.ID)
	t.versionOf(&k.Kept, len(e.Versions))
	if len(e.Versions) > 1 {
		for _, v := range e.Versions {
			t.field("", fmt.Sprintf("version %d: %s, recorded %s", v.Version, v.Article.ID, v.Recorded.UTC().Format("2 January 2006 15:04 UTC")))
		}
	}
	t.field("statements", fmt.Sprintf("%d; hearsay search --article %s lists them", k.Kept.Attributions, e.ID))
	t.hash("text", k.Kept.Article.TextSHA256)
	t.checks(k.Checked.Checks, "text")
	t.captureOf(&k.Capture, k.CaptureHash)
	t.checks(k.Checked.Checks, "capture", "page")
	t.readBy(&k.Kept.Provenance)
}

// speaker prints an entry of the directory.
func (t *explainText) speaker(e *Explained) {
	k := e.Speaker
	t.title2(t.style("1", k.Name), k.ID)
	if k.ID != e.ID {
		t.field("merged", e.ID+" was merged into "+k.ID)
	}
	about := []string{string(k.Type), fmt.Sprintf("statements: %d", k.Statements)}
	t.field("is", strings.Join(append(about, filled(k.Wikidata, k.Country, k.Organization)...), " · "))
	for i, a := range k.Aliases {
		t.field(only(i == 0, "names"), seen(a.Name, a.Given, a.Mentions, a.First, a.Last))
	}
	for i, r := range k.Roles {
		t.field(only(i == 0, "roles"), seen(r.Role, r.Given, r.Mentions, r.First, r.Last))
	}
	t.field("said", fmt.Sprintf("hearsay timeline %s lists it", k.ID))
	t.corrections(e.Corrections)
}

// AppendSpeakerHead adds who a speaker is, for people; told is how many statements
// are only told of the speaker by others.
func AppendSpeakerHead(b []byte, k *hearsay.KnownSpeaker, told int, look Look) []byte {
	t := explainText{page: page{look: look, width: max(look.Width, 40), b: b}}
	if look.Width <= 0 {
		t.width = 80
	}
	about := []string{t.style("1", oneLine(k.Name))}
	for _, r := range k.Roles {
		if r.Mentions > 0 || r.Given {
			about = append(about, oneLine(r.Role))
			break
		}
	}
	about = append(about, fmt.Sprintf("statements: %d", k.Statements))
	if told > 0 {
		about = append(about, fmt.Sprintf("only told by others: %d", told))
	}
	t.line(0, strings.Join(append(about, k.ID), " · "))
	t.b = append(t.b, '\n')
	return t.b
}

func only(is bool, label string) string {
	if is {
		return label
	}
	return ""
}

// seen is a name or role with how often and when articles used it.
func seen(what string, given bool, mentions int, first, last time.Time) string {
	if mentions > 0 {
		what += fmt.Sprintf(" · %d time%s", mentions, map[bool]string{false: "s"}[mentions == 1])
	}
	const layout = "2 January 2006"
	switch from, to := first.Format(layout), last.Format(layout); {
	case first.IsZero():
	case from == to:
		what += ", on " + from
	default:
		what += ", " + from + " to " + to
	}
	if given {
		what += " · given, not read"
	}
	return what
}

func (t *explainText) statementHead(e *Explained) {
	s := e.Statement
	t.title2("Statement", s.ID)
	t.field("speaker", orNobody(s.Speaker))
	if !s.First.IsZero() {
		t.field("first", s.First.UTC().Format("2 January 2006 15:04 UTC"))
	}
	says := fmt.Sprintf("%d reports", len(s.Reports))
	if s.Origins > 0 {
		says += fmt.Sprintf(" of %d origins", s.Origins)
	}
	t.field("reports", says)
}

func (t *explainText) claim(e *Explained) {
	t.title2("Claim", e.ID)
	if e.Claim.ID != e.ID {
		t.field("now", "it is no longer there; what was said on it is in "+e.Claim.ID+" now, which is told of below")
	}
	t.field("claim", e.Claim.Label+contested(e.Claim))
	for _, p := range e.Positions {
		t.field("stance", positionInWords(&p))
	}
}

// corrections prints each with who, when and why.
func (t *explainText) corrections(list []hearsay.Correction) {
	for i := range list {
		c := &list[i]
		by := c.Who
		if by == "" {
			by = "somebody"
		}
		says := fmt.Sprintf("%s · %s · %s, by %s", c.ID, c.When.UTC().Format("2 January 2006 15:04 UTC"), correctionInWords(c, t.names), by)
		if c.Why != "" {
			says += ": " + c.Why
		}
		if !c.InForce && c.Kind != hearsay.UndoCorrection {
			says += " (undone)"
		}
		t.field(only(i == 0, "corrections"), says)
	}
}
