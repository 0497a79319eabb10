package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"sync"
	"time"

	"hearsay"
	"hearsay/format"
)

// addSummary is what became of everything that was added. Its JSON is a public
// contract: docs/format.md.
type addSummary struct {
	Record      string            `json:"record"`
	Run         string            `json:"run"`
	Articles    int               `json:"articles"`
	Added       int               `json:"added"`
	Unchanged   int               `json:"unchanged"`
	NewVersions int               `json:"new_versions"`
	Reread      int               `json:"reread"`
	TakenDown   int               `json:"taken_down"`
	Failed      int               `json:"failed"`
	Quotations  quotationCounts   `json:"quotations"`
	Versions    []json.RawMessage `json:"versions"`
	Failures    []string          `json:"failures"`
	Interrupted bool              `json:"interrupted"`
	Seconds     float64           `json:"seconds"`
	Titles      int               `json:"titles"`
	Statements  quotationCounts   `json:"statements"`

	lock    sync.Mutex
	same    sameText
	shown   []newVersion      // of Versions, for people
	command string            // that the run is of; add where empty
	notes   []hearsay.RunNote // of inputs, until they are written down
	written time.Time         // when the last ones were
}

// quotationCounts are the quotations, or the statements told indirectly, that new
// versions added, changed and dropped.
type quotationCounts struct {
	Added   int `json:"added"`
	Changed int `json:"changed"`
	Dropped int `json:"dropped"`
}

func (c *quotationCounts) count(what string) {
	switch what {
	case hearsay.QuotationAdded:
		c.Added++
	case hearsay.QuotationChanged:
		c.Changed++
	case hearsay.QuotationDropped:
		c.Dropped++
	}
}

// newVersion is an article whose text changed.
type newVersion struct {
	article hearsay.Article
	outcome hearsay.Outcome
}

// How many reasons and new versions a summary repeats, and people are shown.
// All of them are said as they come: on standard error, and by --list.
const (
	mostListed = 100
	mostShown  = 10
)

func (s *addSummary) fail(err error) {
	s.lock.Lock()
	defer s.lock.Unlock()
	if s.Failed++; len(s.Failures) < mostListed {
		s.Failures = append(s.Failures, err.Error())
	}
	s.notes = append(s.notes, hearsay.RunNote{Fate: hearsay.Refused, Reason: err.Error()})
}

// Notes are written down when there are so many, or after so long.
const (
	enoughNotes = 500
	noteWait    = 5 * time.Second
)

// noted hands over the notes that were not written down yet; none where they may wait.
func (s *addSummary) noted(now bool) []hearsay.RunNote {
	s.lock.Lock()
	defer s.lock.Unlock()
	if s.written.IsZero() {
		s.written = time.Now()
	}
	if len(s.notes) == 0 || !now && len(s.notes) < enoughNotes && time.Since(s.written) < noteWait {
		return nil
	}
	notes := s.notes
	s.notes, s.written = nil, time.Now()
	return notes
}

func (s *addSummary) count(a *hearsay.Article, o *hearsay.Outcome) error {
	s.lock.Lock()
	defer s.lock.Unlock()
	s.Articles++
	if o.Fate != hearsay.TakenDown { // of whom nothing is kept
		s.notes = append(s.notes, hearsay.RunNote{Fate: o.Fate, Article: o.Article})
	}
	switch o.Fate {
	case hearsay.Added:
		s.Added++
	case hearsay.Unchanged:
		s.Unchanged++
	case hearsay.Reread:
		s.Reread++
	case hearsay.TakenDown:
		s.TakenDown++
	case hearsay.NewVersion:
		s.NewVersions++
		return s.changed(a, o)
	}
	return nil
}

func (s *addSummary) changed(a *hearsay.Article, o *hearsay.Outcome) error {
	if o.TitleBefore != a.Title {
		s.Titles++
	}
	for i := range o.Difference {
		if d := &o.Difference[i]; d.Quoted() {
			s.Quotations.count(d.What)
		} else {
			s.Statements.count(d.What)
		}
	}
	if len(s.Versions) < mostListed {
		line, err := format.AppendOutcome(nil, a, o)
		if err != nil {
			return err
		}
		s.Versions = append(s.Versions, line)
	}
	if len(s.shown) < mostShown {
		s.shown = append(s.shown, newVersion{*a, *o})
	}
	return nil
}

// fates counts the articles by what became of them.
func (s *addSummary) fates() map[string]int {
	s.lock.Lock()
	defer s.lock.Unlock()
	return map[string]int{string(hearsay.Added): s.Added, string(hearsay.Unchanged): s.Unchanged, string(hearsay.NewVersion): s.NewVersions,
		string(hearsay.Reread): s.Reread, string(hearsay.TakenDown): s.TakenDown}
}

// new is how many articles the record did not have so before.
func (s *addSummary) new() int {
	s.lock.Lock()
	defer s.lock.Unlock()
	return s.Added + s.NewVersions + s.Reread
}

// run is the row that the record keeps of this call.
func (s *addSummary) run(began time.Time, reason string) hearsay.Run {
	s.lock.Lock()
	defer s.lock.Unlock()
	command := "add"
	if s.command != "" {
		command = s.command
	}
	return hearsay.Run{ID: s.Run, Command: command, Started: began, Version: hearsay.Version, Reason: reason,
		Added: s.Added, Unchanged: s.Unchanged, NewVersions: s.NewVersions, Reread: s.Reread, Failed: s.Failed}
}

func (s *addSummary) print(out io.Writer, asJSON bool) error {
	text := s.inWords()
	if asJSON {
		if s.Failures == nil {
			s.Failures = []string{}
		}
		if s.Versions == nil {
			s.Versions = []json.RawMessage{}
		}
		line, err := json.Marshal(s)
		if err != nil {
			return fmt.Errorf("printing the summary: %w", err)
		}
		text = string(line) + "\n"
	}
	return put(out, []byte(text))
}

// inWords is the summary for people.
func (s *addSummary) inWords() string {
	var b strings.Builder
	b.WriteString(s.counts())
	for _, v := range s.shown {
		v.describe(&b)
	}
	if n := s.NewVersions - len(s.shown); n > 0 {
		fmt.Fprintf(&b, "%d more new versions; --list names all.\n", n)
	}
	return b.String()
}

func (s *addSummary) counts() string {
	var parts []string
	for _, p := range []struct {
		n    int
		what string
	}{
		{s.Added, "added"}, {s.NewVersions, "new version" + plural(s.NewVersions)}, {s.Reread, "read again"},
		{s.Unchanged, "unchanged"}, {s.TakenDown, "kept out (taken down)"}, {s.Failed, "failed"},
	} {
		if p.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", p.n, p.what))
		}
	}
	said := strings.Join(parts, ", ")
	switch {
	case s.Interrupted && said == "":
		return fmt.Sprintf("Interrupted: nothing was added to %s.\n", s.Record)
	case s.Interrupted:
		return fmt.Sprintf("Interrupted: %s, in %s. The same call goes on from here.\n", said, s.Record)
	case said == "":
		return fmt.Sprintf("Nothing was added to %s.\n", s.Record)
	}
	return fmt.Sprintf("%s, in %s.\n", said, s.Record)
}

func plural(n int) string {
	if n == 1 {
		return ""
	}
	return "s"
}

// describe tells what became of an edited article's title and of what is said in it.
func (v *newVersion) describe(b *strings.Builder) {
	fmt.Fprintf(b, "\nVersion %d of %s\n", v.outcome.Version, titled(&v.article))
	retitled := v.outcome.TitleBefore != v.article.Title
	if retitled {
		fmt.Fprintf(b, "  title    %s\n       now  %s\n", brief(v.outcome.TitleBefore), brief(v.article.Title))
	}
	if len(v.outcome.Difference) == 0 && !retitled {
		b.WriteString("  no title, quotation or statement changed\n")
	}
	for i, d := range v.outcome.Difference {
		if i == mostShown {
			fmt.Fprintf(b, "  and %d more\n", len(v.outcome.Difference)-i)
			return
		}
		switch d.What {
		case hearsay.QuotationChanged:
			fmt.Fprintf(b, "  changed  %s%s\n       to  %s%s\n", toldAs(&d, d.Before), brief(d.BeforeText), toldAs(&d, d.After), brief(d.AfterText))
		case hearsay.QuotationAdded:
			fmt.Fprintf(b, "  added    %s%s\n", toldAs(&d, d.After), brief(d.AfterText))
		case hearsay.QuotationDropped:
			fmt.Fprintf(b, "  dropped  %s%s\n", toldAs(&d, d.Before), brief(d.BeforeText))
		}
	}
}

// toldAs is what is done with a statement told indirectly; a quotation is known by
// its marks.
func toldAs(d *hearsay.Difference, a *hearsay.Attribution) string {
	switch {
	case d.Quoted():
		return ""
	case a.Polarity == hearsay.Negative:
		return "not " + string(a.Act) + ": "
	}
	return string(a.Act) + ": "
}
