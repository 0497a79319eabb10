package eval

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"hearsay"
	"hearsay/engine"
	"hearsay/ingest"
	"hearsay/resolve/known"
	"hearsay/sqlite"
)

// PageRecord is a record made of pages, the whole way: read, attributed,
// recorded in a file that goes when it is closed.
type PageRecord struct {
	Store   hearsay.Store
	checker *engine.Checker
	linker  *known.Linker
	folder  string
}

// ReadPageRecord records the files in their order, one after the other.
func ReadPageRecord(ctx context.Context, files []string) (*PageRecord, error) {
	e, err := engine.New()
	if err != nil {
		return nil, err
	}
	folder, err := os.MkdirTemp("", "hearsay-eval-")
	if err != nil {
		return nil, fmt.Errorf("making a record to measure: %w", err)
	}
	r := &PageRecord{checker: engine.NewChecker(), linker: known.New(), folder: folder}
	if r.Store, err = sqlite.Open(ctx, filepath.Join(folder, "measured.db"), sqlite.Options{}); err != nil {
		os.RemoveAll(folder)
		return nil, err
	}
	for _, file := range files {
		if err := r.add(ctx, e, file); err != nil {
			r.Close()
			return nil, err
		}
	}
	return r, nil
}

// Close removes the record.
func (r *PageRecord) Close() error {
	err := r.Store.Close()
	os.RemoveAll(r.folder)
	return err
}

func (r *PageRecord) add(ctx context.Context, e *engine.Engine, file string) error {
	page, err := os.ReadFile(file)
	if err != nil {
		return fmt.Errorf("reading a page: %w", err)
	}
	if file, err = filepath.Abs(file); err != nil {
		return fmt.Errorf("reading a page: %w", err)
	}
	c := hearsay.Capture{Path: file, Bytes: page}
	for a, err := range ingest.From(bytes.NewReader(page), c, ingest.Options{}) {
		if err != nil {
			return fmt.Errorf("reading the page %s: %w", file, err)
		}
		reading := e.Read(a)
		out, err := r.Store.Record(ctx, []hearsay.Addition{{Capture: c, Reading: reading, Links: r.linker.Link(&reading)}})
		if err != nil {
			return err
		}
		if out[0].Err != nil {
			return fmt.Errorf("recording the page %s: %w", file, out[0].Err)
		}
	}
	return nil
}

// Check checks a quotation as the command does.
func (r *PageRecord) Check(ctx context.Context, q QuoteCheck) (hearsay.QuotationCheck, error) {
	return r.checker.Check(ctx, r.Store, engine.Shared{Text: q.Text, Speaker: q.Name})
}

// pagesIn are the pages of a folder, in the order of their names.
func pagesIn(folder string) ([]string, error) {
	files, err := filepath.Glob(filepath.Join(folder, "*.html"))
	if err == nil && len(files) == 0 {
		err = fmt.Errorf("no page in %s: %w", folder, os.ErrNotExist)
	}
	return files, err
}

// QuoteChecksOfPages measures the check on the annotated story's pages, the
// whole way: what reading misses, the check has to do without.
func QuoteChecksOfPages(dataDir string) ([]Line, error) {
	folder := filepath.Join(dataDir, "stories", "A")
	story, err := ReadStoryRecord(folder)
	if err != nil {
		return nil, err
	}
	return checksOfPages("story A", filepath.Join(folder, "html"), story.Checks)
}

// OwnQuoteChecks measures the check on the project's own story in a folder:
// pages, and probes.json with what is to be said of each quotation.
func OwnQuoteChecks(folder string) ([]Line, error) {
	checks, err := ReadProbes(folder)
	if err != nil {
		return nil, err
	}
	return checksOfPages("own story", folder, checks)
}

// ReadProbes reads the quotations of the project's own story.
func ReadProbes(folder string) ([]QuoteCheck, error) {
	raw, err := os.ReadFile(filepath.Join(folder, "probes.json"))
	if err != nil {
		return nil, fmt.Errorf("reading the quotations to check: %w", err)
	}
	var list []struct {
		ID, Text, Speaker string
		Verdict           hearsay.Verdict
		Acceptable        []hearsay.Verdict
	}
	if err := json.Unmarshal(raw, &list); err != nil {
		return nil, fmt.Errorf("reading the quotations in %s: %w", folder, err)
	}
	checks := make([]QuoteCheck, len(list))
	for i, p := range list {
		checks[i] = QuoteCheck{ID: p.ID, Text: p.Text, Name: p.Speaker, Verdict: p.Verdict, Acceptable: p.Acceptable}
	}
	return checks, nil
}

func checksOfPages(name, folder string, checks []QuoteCheck) ([]Line, error) {
	ctx := context.Background()
	files, err := pagesIn(folder)
	if err != nil {
		return nil, err
	}
	r, err := ReadPageRecord(ctx, files)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	var exact, right, lent int
	for _, q := range checks {
		got, err := r.Check(ctx, q)
		if err != nil {
			return nil, err
		}
		exact += count(got.Verdict == q.Verdict)
		right += count(q.Right(got.Verdict))
		lent += count(q.Lent(got.Verdict))
	}
	note := fmt.Sprintf("%d quotations, %d pages read and recorded", len(checks), len(files))
	return []Line{
		{"quotation check " + name + " pages, verdicts", percent(exact, len(checks)), note},
		{"quotation check " + name + " pages, with those acceptable", percent(right, len(checks)), note},
		{"quotation check " + name + " pages, not borne out wrongly", percent(len(checks)-lent, len(checks)), note},
	}, nil
}

// bornOut are the verdicts by which a quotation may be passed on.
var bornOut = []hearsay.Verdict{hearsay.Verbatim, hearsay.Trimmed, hearsay.Altered}

// Lent tells whether a verdict bears out what ought not to be.
func (q QuoteCheck) Lent(v hearsay.Verdict) bool {
	return slices.Contains(bornOut, v) && !slices.Contains(bornOut, q.Verdict) && !slices.Contains(q.Acceptable, v)
}
