package engine

import (
	"context"
	"iter"
	"sync"

	"hearsay"
	"hearsay/relate/proposition"
)

// ahead are reports of articles that were read and are about to be placed, by
// article: what is parsed once need not be parsed again. Whatever is not here,
// because the program was stopped or a person corrected something, is read anew.
type ahead struct {
	lock    sync.Mutex
	reports map[string][]proposition.Report
}

// mostAhead bounds how many articles' reports are held: a few batches.
const mostAhead = 10_000

func (h *ahead) put(article string, reports []proposition.Report) {
	h.lock.Lock()
	defer h.lock.Unlock()
	if h.reports == nil || len(h.reports) >= mostAhead {
		h.reports = map[string][]proposition.Report{}
	}
	h.reports[article] = reports
}

func (h *ahead) take(article string) []proposition.Report {
	h.lock.Lock()
	defer h.lock.Unlock()
	reports := h.reports[article]
	delete(h.reports, article)
	return reports
}

// Ahead notes what the attributions of an article say, for whoever knows it before
// the article is placed: it need not be parsed for that. One report for each
// attribution, in their order; reports of which that does not hold are passed over.
func (p *Placer) Ahead(article string, reports []proposition.Report) { p.ahead.put(article, reports) }

// ReadUnknown is [Engine.ReadUnknown] for articles that are to be placed: it
// also reads what their attributions say, for [Placer.PlaceAll].
func (p *Placer) ReadUnknown(ctx context.Context, inputs iter.Seq[Input], known func(*hearsay.Article) bool) iter.Seq[Outcome] {
	return p.engine.readUnknown(ctx, inputs, known, func(a hearsay.Article) hearsay.Reading {
		r, doc := p.engine.readParsed(a)
		p.ahead.put(r.Article.ID, p.propositions.Read(proposition.Given{Document: doc, Reading: &r,
			Known: ownIDs(r.Attributions), Chains: p.engine.resolver.Chains(doc, r.Attributions)}))
		return r
	})
}

// ownIDs lets the speakers of an article be told apart by their IDs in it,
// before it is known whom the directory has.
func ownIDs(list []hearsay.Attribution) map[string]string {
	own := map[string]string{}
	for i := range list {
		for _, s := range list[i].Speakers {
			own[s.ID] = s.ID
		}
	}
	return own
}

// fits tells whether reports are those of an article's rows, as they were read.
// Two inputs may be one article, told apart by nothing but a time that one of
// them lacks: then the other one's reports are not its own.
func fits(reports []proposition.Report, w *hearsay.Waiting) bool {
	if len(reports) != len(w.Rows) {
		return false
	}
	for i := range w.Rows {
		r, row := &reports[i], &w.Rows[i]
		if row.Corrected || r.Attribution != row.Attribution.ID || len(r.Voices) != len(row.Known) ||
			r.At.UnixMicro() != w.Article.Published.UnixMicro() {
			return false
		}
	}
	return true
}
