package format

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"hearsay"
)

// AppendExplainedText adds what is known of an ID for people. It may change at any time.
func AppendExplainedText(b []byte, e *Explained, look Look) ([]byte, error) {
	t := explainText{page{look: look, r: &hearsay.Reading{}, width: max(look.Width, 40), b: b, roles: map[string]bool{}}, e.Named}
	if look.Width <= 0 {
		t.width = 80
	}
	switch {
	case e.Speaker != nil:
		t.speaker(e)
	case e.Article != nil:
		t.article(e)
	case e.Claim != nil:
		t.claim(e)
	case e.Statement != nil:
		t.statementHead(e)
	case e.Kind == hearsay.CorrectionID:
		t.title2("Correction", e.ID)
		t.corrections(e.Corrections)
	}
	if e.Kind == hearsay.AttributionID && len(e.Chains) > 1 {
		t.field("note", fmt.Sprintf("%d articles have this text; there is a chain for each", len(e.Chains)))
	}
	for i := range e.Chains {
		if len(t.b) > len(b) {
			t.b = append(t.b, '\n')
		}
		if err := t.chain(&e.Chains[i]); err != nil {
			return b, err
		}
	}
	return t.b, nil
}

// explainText lays out labelled lines.
type explainText struct {
	page
	names Named
}

// labels is how wide the labels are.
const labels = 12

func (t *explainText) title2(what, id string) { t.line(0, t.style("1", what)+" "+id) }

// field is a label with what belongs to it, wrapped beside it.
func (t *explainText) field(label, says string) {
	for i, line := range wrap(oneLine(says), t.width-labels-2) {
		if i > 0 {
			label = ""
		}
		t.line(2, t.dim(fmt.Sprintf("%-*s", labels, label))+line)
	}
}

// checks are those of some kinds, each on a line of its own.
func (t *explainText) checks(list []Check, kinds ...string) {
	for _, c := range list {
		if !slices.Contains(kinds, c.What) {
			continue
		}
		mark := map[CheckResult]string{Verified: t.style("32", "verified: "), Unkept: t.style("33", "not verified: "), Failed: t.style("31", "FAILED: ")}[c.Result]
		plain := map[CheckResult]string{Verified: "verified: ", Unkept: "not verified: ", Failed: "FAILED: "}[c.Result]
		for i, line := range wrap(plain+c.Says, t.width-labels-2) {
			if i == 0 {
				line = mark + strings.TrimPrefix(line, strings.TrimSuffix(plain, " ")+" ")
			}
			t.line(2+labels, line)
		}
	}
}

// chain prints a row and its way back to the bytes.
func (t *explainText) chain(c *ExplainedChain) error {
	printer := &RowText{Look: t.look}
	printed, err := printer.Append(nil, &c.Row)
	if err != nil {
		return err
	}
	t.b = append(append(t.b, printed...), '\n')
	if slices.ContainsFunc(c.Corrections, func(k hearsay.Correction) bool { return k.Kind == hearsay.NotAStatement && k.InForce }) {
		t.field("state", "no statement, a person says: searches leave it out")
	}
	for _, claim := range c.Claims {
		t.field("claim", fmt.Sprintf("%s · %s%s", claim.ID, claim.Label, contested(&claim)))
	}
	for _, p := range c.Positions {
		t.field("stance", positionInWords(&p))
	}
	if len(c.Statements) == 0 {
		t.field("statement", "not grouped with other reports")
	}
	for _, id := range c.Statements {
		t.field("statement", id)
	}
	t.found(c)
	t.speakersOf(c)
	t.versionOf(&c.Kept, c.Versions)
	t.hash("text", c.Kept.Article.TextSHA256)
	t.checks(c.Checked.Checks, "text")
	t.captureOf(&c.Capture, c.CaptureHash)
	t.checks(c.Checked.Checks, "capture", "page")
	t.readBy(&c.Kept.Provenance)
	if len(c.Corrections) == 0 {
		t.field("corrections", "none")
	}
	t.corrections(c.Corrections)
	return nil
}

// found prints the spans, in characters of the text and of the page.
func (t *explainText) found(c *ExplainedChain) {
	a, as := &c.Row.Attribution, &c.AsRead
	t.field("found", fmt.Sprintf("%s, %s, %s, by %s", as.Kind, as.Act, as.Polarity, as.Rule))
	text, page := c.Kept.Article.Text, c.Checked.Page
	inText, inPage := hearsay.NewOffsets(text), hearsay.NewOffsets(page)
	for _, p := range []struct {
		label    string
		at, page hearsay.Passage
	}{{"source", a.Source, c.Checked.Source}, {"cue", a.Cue, c.Checked.Cue}, {"content", a.Content, c.Checked.Content}} {
		switch {
		case len(p.at) == 0:
			t.field(p.label, "none")
			continue
		case text == "":
			t.field(p.label, fmt.Sprintf("bytes %s of the text", bytesCell(p.at)))
			continue
		}
		w := wireOfPassage(p.at, text, inText)
		says := fmt.Sprintf("“%s”, characters %s", elide(w.Text, 48), spansCell(w.Spans))
		if p.label == "content" { // its words stand above
			says = "characters " + spansCell(w.Spans)
		}
		if len(p.page) > 0 {
			says += " of the text, " + spansCell(wireOfPassage(p.page, page, inPage).Spans) + " of the page"
		}
		t.field(p.label, says)
	}
	if live := c.live(); live != "" {
		t.field("on the page", live)
	}
	t.checks(c.Checked.Checks, "spans", "id")
	k := a.Confidence
	t.field("sure", fmt.Sprintf("spans %.2f, speaker %.2f, act %.2f", figure(k.Span), figure(k.Speaker), figure(k.Stance)))
	if c.Row.Corrected {
		names := make([]string, len(as.Speakers))
		for i := range as.Speakers {
			names[i] = who(&as.Speakers[i])
		}
		t.field("as read", fmt.Sprintf("%s, %s, %s: %s", strings.Join(names, " and "), as.Act, as.Polarity, elide(as.Content.Text(inside(text, as.Content)), 60)))
	}
}

// inside is the text, or none where a passage does not fit it.
func inside(text string, p hearsay.Passage) string {
	if p.Bounds().End > len(text) {
		return strings.Repeat(" ", p.Bounds().End)
	}
	return text
}

func bytesCell(p hearsay.Passage) string {
	parts := make([]string, len(p))
	for i, s := range p {
		parts[i] = fmt.Sprintf("%d-%d", s.Start, s.End)
	}
	return strings.Join(parts, " ")
}

func (t *explainText) speakersOf(c *ExplainedChain) {
	a := &c.Row.Attribution
	if len(a.Speakers) == 0 {
		t.field("speaker", "nobody: the article gives no source")
	}
	for i := range a.Speakers {
		s := &a.Speakers[i]
		says := fmt.Sprintf("%s, %s, by %s", who(s), s.Type, s.How)
		if id := knownID(&c.Row, i); id != "" {
			says += " · " + id
			for _, k := range c.Speakers {
				if k.ID == id && k.Name != s.Name {
					says += ", " + k.Name
				}
			}
		} else {
			says += " · not in the directory"
		}
		if s.LinkedBy != "" {
			says += " · told by the article " + s.LinkedBy + ", of days close and about the same"
		}
		t.field("speaker", says)
	}
	for i := range a.Via {
		v := &a.Via[i]
		t.field("told by", fmt.Sprintf("%s %s · %s", TellingWord(v), tellerNames(v), v.Attribution))
	}
	if a.Relayed {
		t.field("relayed", "it is told by somebody else, and no statement of the speaker’s own")
	}
}

func (t *explainText) versionOf(k *hearsay.KeptArticle, versions int) {
	a := &k.Article
	t.field("article", a.ID+" · "+strings.Join(filled(a.Title, a.Outlet, a.Byline, when(a)), " · "))
	t.line(2+labels, standing(a))
	state := fmt.Sprintf("%d of %d", k.Version, max(versions, k.Version))
	if !k.Current {
		state += ", edited since"
	}
	t.field("version", state+", recorded "+k.Recorded.UTC().Format("2 January 2006 15:04 UTC"))
}

func filled(values ...string) (list []string) {
	for _, v := range values {
		if v != "" {
			list = append(list, v)
		}
	}
	return list
}

func (t *explainText) captureOf(c *hearsay.Capture, sha string) {
	var about []string
	if !c.Time.IsZero() {
		about = append(about, "read "+c.Time.UTC().Format("2 January 2006 15:04 UTC"))
	}
	if len(c.Bytes) > 0 {
		about = append(about, fmt.Sprintf("%d bytes", len(c.Bytes)))
	}
	t.field("capture", strings.Join(append([]string{c.Path}, filled(append(about, c.MediaType)...)...), " · "))
	if sha != "" {
		t.hash("", sha)
	}
}

func (t *explainText) readBy(p *hearsay.Provenance) {
	t.field("read by", "hearsay "+p.Version)
	var list []string
	for _, name := range slices.Sorted(maps.Keys(p.Weights)) {
		list = append(list, fmt.Sprintf("%s %.12s", name, p.Weights[name]))
	}
	if len(list) > 0 {
		t.field("", "weights "+strings.Join(list, ", "))
	}
}

// hash is a label with a SHA-256, which is never broken.
func (t *explainText) hash(label, sha string) {
	t.line(2, t.dim(fmt.Sprintf("%-*s", labels, label))+sha)
}

func contested(c *hearsay.Claim) string {
	if words := ClaimContestedInWords(c); words != "" {
		return " (" + words + ")"
	}
	return ""
}

func positionInWords(p *hearsay.Position) string {
	says := fmt.Sprintf("%s %s %s, by statement %s, sure %.2f", orNobody(p.Speaker), standWords[p.Stance], p.Claim, p.Statement, figure(p.Confidence))
	for _, more := range filled(p.Strength, p.Condition) {
		says += ", “" + more + "”"
	}
	if p.Relayed {
		says += ", as somebody else tells it"
	}
	return says
}

func orNobody(speaker string) string {
	if speaker == "" {
		return "somebody"
	}
	return speaker
}
