package format

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"hearsay"
)

// The types below are what an alert tells: docs/format.md has them, under
// alerts. Words are at most those of the statements and what stands around them.

type wireEvent struct {
	ID         string         `json:"id"`
	Type       string         `json:"type"`
	Timestamp  *string        `json:"timestamp"`
	Alert      wireAlertOf    `json:"alert"`
	Statement  *wireRow       `json:"statement"`
	Context    *wireContext   `json:"context"`
	Before     *wireRow       `json:"before"`
	Caveats    []string       `json:"caveats"`
	Claim      *wireClaimOf   `json:"claim"`
	Stances    []wireStand    `json:"stances"`
	From       *string        `json:"from"`
	To         *string        `json:"to"`
	Difference []wireWordEdit `json:"difference"`
	Links      wireLinks      `json:"links"`
}

type wireAlertOf struct {
	ID    string  `json:"id"`
	Kind  string  `json:"kind"`
	Name  *string `json:"name"`
	About string  `json:"about"`
}

// wireContext is what stands around the content in its paragraph.
type wireContext struct {
	Before string `json:"before"`
	After  string `json:"after"`
}

type wireClaimOf struct {
	ID        string `json:"id"`
	Label     string `json:"label"`
	Contested bool   `json:"contested"`
}

type wireLinks struct {
	Article *string `json:"article"`
	Live    *string `json:"live"`
	Record  *string `json:"record"`
	Claim   *string `json:"claim"`
}

// EventTypes are the types of events, by the kind of the alert.
var EventTypes = map[hearsay.AlertKind]string{
	hearsay.AlertSpeaker: "statement.new", hearsay.AlertClaim: "statement.new", hearsay.AlertWords: "statement.new",
	hearsay.AlertDispute: "dispute.opened", hearsay.AlertChange: "position.changed", hearsay.AlertEdited: "quotation.edited",
}

// TestEvent is the type of what is sent to try a webhook.
const TestEvent = "alert.test"

// AppendTelling adds an event as one line of JSON. Base is the address at which
// readers reach the record's pages, without a slash at its end, or empty.
func AppendTelling(b []byte, t *hearsay.Telling, base string) ([]byte, error) {
	w := wireEvent{ID: t.Event.ID, Type: EventTypes[t.Event.Kind], Timestamp: knownTime(t.Event.Made), Alert: wireOfAlertOf(&t.Alert, t.About),
		Caveats: Caveats(t), From: known(string(t.Event.From)), To: known(string(t.Event.To))}
	if err := w.rows(t); err != nil {
		return b, err
	}
	if err := w.claim(t, base); err != nil {
		return b, err
	}
	w.Links.fill(t, base)
	return appendLine(b, w, "event "+t.Event.ID)
}

// AppendTestTelling adds what is sent to try an alert's webhook.
func AppendTestTelling(b []byte, t *hearsay.Telling) ([]byte, error) {
	w := wireEvent{ID: t.Event.ID, Type: TestEvent, Timestamp: knownTime(t.Event.Made), Alert: wireOfAlertOf(&t.Alert, t.About), Caveats: []string{}}
	return appendLine(b, w, "event "+t.Event.ID)
}

func wireOfAlertOf(a *hearsay.Alert, about string) wireAlertOf {
	return wireAlertOf{a.ID, string(a.Kind), known(a.Name), about}
}

// rows puts what was said, what was said before, and what differs. Where a file
// lies on this computer is nobody's business elsewhere.
func (w *wireEvent) rows(t *hearsay.Telling) (err error) {
	if t.Row != nil {
		if w.Statement, _, err = wireOfRow(t.Row); err != nil {
			return err
		}
		w.Statement.Article.Path, w.Context = nil, contextOf(t.Row)
	}
	if t.Before != nil {
		if w.Before, _, err = wireOfRow(t.Before); err != nil {
			return err
		}
		w.Before.Article.Path = nil
	}
	if t.Event.Kind == hearsay.AlertEdited {
		w.Difference = []wireWordEdit{}
		for _, e := range EditsOf(t) {
			w.Difference = append(w.Difference, wireWordEdit{string(e.Op), e.Record, e.Quotation})
		}
	}
	return nil
}

// EditsOf are what became of the words of a quotation that was edited; nil where
// the record keeps positions only.
func EditsOf(t *hearsay.Telling) []hearsay.Edit {
	d := hearsay.Difference{}
	if t.Before != nil {
		d.BeforeText = rowWords(t.Before)
	}
	if t.Row != nil {
		d.AfterText = rowWords(t.Row)
	}
	if d.BeforeText == "" {
		return nil
	}
	return d.Edits()
}

func (w *wireEvent) claim(t *hearsay.Telling, base string) error {
	if t.Claim == nil {
		return nil
	}
	c := &t.Claim.Claim
	w.Claim = &wireClaimOf{c.ID, c.Label, t.Claim.Contested}
	if base != "" {
		w.Links.Claim = known(base + "/claim/" + c.ID)
	}
	if t.Event.Kind != hearsay.AlertDispute {
		return nil
	}
	w.Stances = []wireStand{}
	for i := range t.Claim.Stands {
		stand, err := wireOfStand(&t.Claim.Stands[i])
		if err != nil {
			return err
		}
		if stand.Report != nil {
			stand.Report.Article.Path = nil
		}
		w.Stances = append(w.Stances, stand)
	}
	return nil
}

// fill puts the addresses that lead back to the words.
func (l *wireLinks) fill(t *hearsay.Telling, base string) {
	r := t.Row
	if r == nil {
		r = t.Before
	}
	l.Article, l.Live = known(r.Article.URL), known(liveOf(r))
	if base != "" {
		l.Record = known(base + "/article/" + r.Article.ID + "#" + r.Attribution.ID)
	}
}

// liveOf leads to a row's words on the live page.
func liveOf(r *hearsay.Row) string {
	if textless(r) {
		return ""
	}
	for _, p := range []hearsay.Passage{r.Attribution.Content, r.Attribution.Cue, r.Attribution.Source} {
		if len(p) > 0 {
			return LiveLink(r.Article, p)
		}
	}
	return ""
}

// Caveats say what is to be kept in mind of an event's statement: that it was
// only relayed, that nobody is sure who spoke or what the act was, that it did
// not take place, that a person corrected it, that its article was edited since.
func Caveats(t *hearsay.Telling) []string {
	list := []string{}
	if t.Row == nil {
		return list
	}
	a := &t.Row.Attribution
	for _, c := range []struct {
		holds bool
		name  string
	}{
		{a.Relayed || len(a.Via) > 0, "relayed"},
		{slices.ContainsFunc(a.Speakers, func(s hearsay.Speaker) bool { return s.Name == "" && s.Type != hearsay.Author }), "unclear"},
		{a.Polarity == hearsay.Negative, "negative"},
		{unsureAct(a) != "", "act_unsure"},
		{t.Row.Corrected, "corrected"},
		{!t.Row.Current, "earlier_version"},
	} {
		if c.holds {
			list = append(list, c.name)
		}
	}
	return list
}

// mostContext is how many characters of the paragraph stand on either side.
const mostContext = 150

// contextOf is what stands around the content in its paragraph, in whole words;
// nil where there is no text.
func contextOf(r *hearsay.Row) *wireContext {
	if textless(r) || len(r.Attribution.Content) == 0 {
		return nil
	}
	text, at := r.Article.Text, r.Attribution.Content.Bounds()
	return &wireContext{lastWords(block(text[:at.Start], true)), firstWords(block(text[at.End:], false))}
}

func lastWords(s string) string {
	if n := utf8.RuneCountInString(s); n > mostContext {
		s = string([]rune(s)[n-mostContext:])
		if i := strings.IndexByte(s, ' '); i >= 0 {
			s = s[i+1:]
		}
	}
	return s
}

func firstWords(s string) string {
	if utf8.RuneCountInString(s) > mostContext {
		s = string([]rune(s)[:mostContext])
		if i := strings.LastIndexByte(s, ' '); i >= 0 {
			s = s[:i]
		}
	}
	return s
}

// caveatWords say a caveat to people.
var caveatWords = map[string]string{
	"relayed": "relayed: it is told by somebody else, and no statement of the speaker’s own", "unclear": "it is unclear who said it", "negative": "the article says that this was not said",
	"act_unsure": "how it was said is not sure", "corrected": "corrected by a person", "earlier_version": "the article was edited since",
}

// TellingText says an event to people in a line and, below it, what is to be
// kept in mind; words are those of the articles.
func TellingText(t *hearsay.Telling) (head, more string) {
	switch t.Event.Kind {
	case hearsay.AlertDispute:
		head = "Disputed: " + saying(t.Row)
		if t.Claim != nil {
			head = "Disputed: “" + oneLine(t.Claim.Claim.Label) + "”" + sidesOf(t.Claim) + ". " + saying(t.Row)
		}
	case hearsay.AlertChange:
		head = fmt.Sprintf("Position changed from %s to %s: %s; before: %s", t.Event.From, t.Event.To, saying(t.Row), saying(t.Before))
	case hearsay.AlertEdited:
		head = "Dropped at source: " + saying(t.Before)
		if t.Row != nil {
			head = "Edited at source: " + saying(t.Row) + "; before: " + saying(t.Before)
		}
	default:
		head = saying(t.Row)
	}
	var notes []string
	for _, c := range Caveats(t) {
		notes = append(notes, caveatWords[c])
	}
	return head, strings.Join(notes, "; ")
}

// sidesOf are who supports and who denies a claim.
func sidesOf(c *hearsay.Standing) (sides string) {
	for _, side := range []struct {
		stance hearsay.Stance
		words  string
	}{{hearsay.Supports, "supported by"}, {hearsay.Denies, "denied by"}} {
		var names []string
		for i := range c.Stands {
			if name := cmp.Or(oneLine(c.Stands[i].Name), "somebody without a name"); c.Stands[i].Stance == side.stance && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
		if len(names) > 0 {
			sides += ", " + side.words + " " + strings.Join(names, " and ")
		}
	}
	return sides
}

// saying is who did what, and the words.
func saying(r *hearsay.Row) string {
	words := "(the record keeps positions only)"
	if !textless(r) {
		words = oneLine(strings.Join(strings.Fields(r.Attribution.Content.Text(r.Article.Text)), " "))
	}
	return sayingWho(&r.Attribution) + " " + actWord(&r.Attribution, textOf(r)) + ": " + words
}

// textOf is the text that a row's spans stand in; "" where the record keeps positions only.
func textOf(r *hearsay.Row) string {
	if textless(r) {
		return ""
	}
	return r.Article.Text
}

// sayingWho are the speakers, and through whom it is told.
func sayingWho(a *hearsay.Attribution) string {
	names := strings.Join(speakersOf(a), " and ")
	return toldBy(names, a)
}

// speakersOf are the speakers of an attribution as a sentence names them, with
// their roles set off by commas.
func speakersOf(a *hearsay.Attribution) (names []string) {
	for i := range a.Speakers {
		name := oneLine(speakerWords(&a.Speakers[i]))
		if strings.Contains(name, ", ") {
			name += ","
		}
		names = append(names, name)
	}
	if len(names) == 0 {
		names = []string{"Nobody named"}
	}
	return names
}
