package format

import (
	"fmt"
	"time"

	"hearsay"
)

// Explained is what the record knows of one ID, with what was verified on the way.
type Explained struct {
	hearsay.Identity
	// Chains lead from attributions back to the bytes they were read from.
	Chains []ExplainedChain
	// Article is set for an article, with all versions of it.
	Article  *ExplainedArticle
	Versions []hearsay.KeptArticle
	// Speaker is set for a speaker, Statement for a statement, Claim for a
	// claim, and Corrections are those about a speaker, or the one asked for.
	Speaker     *hearsay.KnownSpeaker
	Statement   *hearsay.Statement
	Claim       *hearsay.Claim
	Positions   []hearsay.Position
	Corrections []hearsay.Correction
	// Named gives the names that the text puts beside IDs of speakers; it may be nil.
	Named Named
}

// ExplainedChain is one chain with what was verified.
type ExplainedChain struct {
	hearsay.Chain
	// Versions is how many texts were seen at the article's address.
	Versions int
	// Positions are the stances that its statements show, Claims what they are on.
	Positions []hearsay.Position
	Claims    []hearsay.Claim
	Checked   Checked
}

// ExplainedArticle is an article with what was verified.
type ExplainedArticle struct {
	Kept        hearsay.KeptArticle
	Capture     hearsay.Capture
	CaptureHash string
	Checked     Checked
}

// Checked is what was verified, from the page to the row.
type Checked struct {
	Checks []Check
	// Page is the page decoded to UTF-8, where the text was read from one that
	// is kept; Source, Cue and Content lead into it.
	Page                 string
	Source, Cue, Content hearsay.Passage
	// SourceNodes, CueNodes and ContentNodes are the text nodes that hold them,
	// one for each span.
	SourceNodes, CueNodes, ContentNodes []PageNode
}

// PageNode is a stretch of a text node of the page as a browser builds it, in
// code points; the path is an XPath, empty where it cannot be told.
type PageNode struct {
	Path       string
	Start, End int
}

// live leads a browser to the content, or where there is none to the cue or the
// source; see [LiveLink].
func (c *ExplainedChain) live() string {
	a := &c.Row.Attribution
	for _, p := range []hearsay.Passage{a.Content, a.Cue, a.Source} {
		if len(p) > 0 && p.Bounds().End <= len(c.Kept.Article.Text) {
			return LiveLink(&c.Kept.Article, p)
		}
	}
	return ""
}

// Check is one thing that was looked at while explaining.
type Check struct {
	// What is "capture", "text", "page", "spans" or "id".
	What   string
	Result CheckResult
	// Says is what was found, as a clause.
	Says string
}

// CheckResult is what a check found.
type CheckResult string

// The results. Unkept: what it would need was not kept.
const (
	Verified CheckResult = "verified"
	Failed   CheckResult = "failed"
	Unkept   CheckResult = "not_kept"
)

// Failures are the checks that failed.
func (e *Explained) Failures() (list []Check) {
	add := func(c *Checked) {
		for _, one := range c.Checks {
			if one.Result == Failed {
				list = append(list, one)
			}
		}
	}
	for i := range e.Chains {
		add(&e.Chains[i].Checked)
	}
	if e.Article != nil {
		add(&e.Article.Checked)
	}
	return list
}

type wireExplained struct {
	Kind        string            `json:"kind"`
	ID          string            `json:"id"`
	Claim       *wireClaim        `json:"claim,omitempty"`
	Positions   []wirePosition    `json:"positions,omitempty"`
	Statement   *wireStatement    `json:"statement,omitempty"`
	Speaker     *wireKnown        `json:"speaker,omitempty"`
	Article     *wireKept         `json:"article,omitempty"`
	Text        *string           `json:"text,omitempty"`
	Provenance  *wireProvenance   `json:"provenance,omitempty"`
	Capture     *wireCapture      `json:"capture,omitempty"`
	Checks      []wireVerified    `json:"checks,omitempty"`
	Versions    []wireKept        `json:"versions,omitempty"`
	Corrections *[]wireCorrection `json:"corrections,omitempty"`
	Chains      []wireChain       `json:"chains"`
}

type wireChain struct {
	Claims      []wireClaim      `json:"claims"`
	Positions   []wirePosition   `json:"positions"`
	Statements  []string         `json:"statements"`
	Attribution *wireRow         `json:"attribution"`
	AsRead      *wireRow         `json:"as_read"`
	Speakers    []wireKnown      `json:"speakers"`
	Corrections []wireCorrection `json:"corrections"`
	Provenance  wireProvenance   `json:"provenance"`
	Versions    int              `json:"versions"`
	Capture     wireCapture      `json:"capture"`
	Page        *wirePage        `json:"page"`
	Live        *string          `json:"live"`
	Checks      []wireVerified   `json:"checks"`
}

// wirePage leads into the decoded page, in code points.
type wirePage struct {
	Source  [][2]int `json:"source"`
	Cue     [][2]int `json:"cue"`
	Content [][2]int `json:"content"`
	// One node for each span, null where it cannot be told.
	SourceNodes  []*wireNode `json:"source_nodes"`
	CueNodes     []*wireNode `json:"cue_nodes"`
	ContentNodes []*wireNode `json:"content_nodes"`
}

type wireNode struct {
	Path  string `json:"path"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

func wireOfNodes(list []PageNode) []*wireNode {
	w := make([]*wireNode, len(list))
	for i, n := range list {
		if n.Path != "" {
			w[i] = &wireNode{n.Path, n.Start, n.End}
		}
	}
	return w
}

type wireCapture struct {
	Path      *string `json:"path"`
	URL       *string `json:"url"`
	MediaType *string `json:"media_type"`
	Read      *string `json:"read"`
	SHA256    *string `json:"sha256"`
	Kept      bool    `json:"kept"`
	Size      *int    `json:"size"`
}

type wireVerified struct {
	What   string `json:"what"`
	Result string `json:"result"`
	Says   string `json:"says"`
}

// AppendExplained adds what is known of an ID as one line of JSON.
func AppendExplained(b []byte, e *Explained) ([]byte, error) {
	w := wireExplained{Kind: string(e.Kind), ID: e.ID, Chains: make([]wireChain, 0, len(e.Chains)),
		Positions: wireOfPositions(e.Positions, e.Chains...)}
	for i := range e.Chains {
		chain, err := wireOfChain(&e.Chains[i])
		if err != nil {
			return b, err
		}
		w.Chains = append(w.Chains, chain)
	}
	for i := range e.Versions {
		w.Versions = append(w.Versions, wireOfKept(&e.Versions[i]))
	}
	if e.Article != nil {
		w.article(e.Article)
	}
	if e.Statement != nil {
		s := wireOfStatement(e.Statement)
		w.Statement = &s
	}
	if e.Claim != nil {
		c := wireClaim{e.Claim.ID, e.Claim.Label, e.Claim.Contested}
		w.Claim = &c
	}
	if e.Speaker != nil {
		s := wireOfKnown(e.Speaker)
		w.Speaker = &s
	}
	if e.Kind == hearsay.SpeakerID || e.Kind == hearsay.CorrectionID {
		list := wireOfCorrections(e.Corrections, "")
		w.Corrections = &list
	}
	line, err := encode(w)
	if err != nil {
		return b, fmt.Errorf("printing %s as JSON: %w", e.ID, err)
	}
	return append(b, line...), nil
}

func (w *wireExplained) article(a *ExplainedArticle) {
	kept, capture := wireOfKept(&a.Kept), wireOfCapture(&a.Capture, a.CaptureHash)
	w.Article, w.Capture, w.Checks = &kept, &capture, wireOfVerified(a.Checked.Checks)
	w.Text = known(a.Kept.Article.Text)
	w.Provenance = &wireProvenance{a.Kept.Provenance.Version, a.Kept.Provenance.Weights}
}

func wireOfChain(c *ExplainedChain) (w wireChain, err error) {
	w = wireChain{Claims: make([]wireClaim, 0, len(c.Claims)), Positions: wireOfPositions(c.Positions, *c), Statements: c.Statements,
		Speakers: make([]wireKnown, 0, len(c.Speakers)), Corrections: wireOfCorrections(c.Corrections, c.Kept.Article.Text),
		Provenance: wireProvenance{c.Kept.Provenance.Version, c.Kept.Provenance.Weights}, Versions: c.Versions,
		Capture: wireOfCapture(&c.Capture, c.CaptureHash), Checks: wireOfVerified(c.Checked.Checks), Live: known(c.live())}
	if w.Statements == nil {
		w.Statements = []string{}
	}
	if w.Positions == nil {
		w.Positions = []wirePosition{}
	}
	for _, claim := range c.Claims {
		w.Claims = append(w.Claims, wireClaim{claim.ID, claim.Label, claim.Contested})
	}
	for i := range c.Speakers {
		w.Speakers = append(w.Speakers, wireOfKnown(&c.Speakers[i]))
	}
	if w.Attribution, _, err = wireOfRow(&c.Row); err != nil {
		return w, err
	}
	if c.Row.Corrected {
		as := c.Row
		as.Attribution, as.Corrected, as.Known = c.AsRead, false, nil
		if w.AsRead, _, err = wireOfRow(&as); err != nil {
			return w, err
		}
	}
	if k := &c.Checked; k.Page != "" {
		o := hearsay.NewOffsets(k.Page)
		w.Page = &wirePage{wireOfPassage(k.Source, k.Page, o).Spans, wireOfPassage(k.Cue, k.Page, o).Spans, wireOfPassage(k.Content, k.Page, o).Spans,
			wireOfNodes(k.SourceNodes), wireOfNodes(k.CueNodes), wireOfNodes(k.ContentNodes)}
	}
	return w, nil
}

func wireOfCapture(c *hearsay.Capture, sha string) wireCapture {
	w := wireCapture{Path: known(c.Path), URL: known(c.URL), MediaType: known(c.MediaType),
		Read: knownTime(c.Time.Truncate(time.Second)), SHA256: known(sha), Kept: len(c.Bytes) > 0}
	if n := len(c.Bytes); n > 0 {
		w.Size = &n
	}
	return w
}

func wireOfVerified(list []Check) []wireVerified {
	w := make([]wireVerified, 0, len(list))
	for _, c := range list {
		w = append(w, wireVerified{c.What, string(c.Result), c.Says})
	}
	return w
}
