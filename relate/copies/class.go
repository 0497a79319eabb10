package copies

import "hearsay"

// The thresholds were set by hand on articles of our own (the tests have them);
// story A of the evaluation was looked at afterwards.
const (
	// fewWords: nothing can be said of a text that is shorter.
	fewWords = 25
	// leastNarrative is how many shared words outside quotation marks make one
	// derive from the other.
	leastNarrative = 20
	// leastShare is the share of an article that has to come from the other.
	leastShare = 0.15
	// leastOfBackground is the same for two articles of one outlet or agency, which
	// carries its background paragraphs from one to the next, and for two that
	// lie further apart than news is copied.
	leastOfBackground = 0.4
	// wholeShare makes a copy whatever the rest is: a headline, a credit line.
	wholeShare = 0.9
	// mostShare makes a copy if the lead is shared and nothing is reported besides.
	mostShare = 0.7
	// leastRetold is the share of names and figures that a credited rewrite has
	// from the other, leastQuoted the words of quotations.
	leastRetold, leastQuoted = 0.6, 8
	// An own quotation has at least ownQuotation words; ownNames names and figures
	// that the other lacks are reporting, too.
	ownQuotation, ownNames = 5, 4
)

// derivation is what one article has from another.
type derivation struct {
	of     *rank
	class  string
	shared hearsay.Passage
	tenths int // of the article's words
}

// better orders derivations: the one that explains more of the article, in
// tenths, and among equals the earlier article.
func (d *derivation) better(than *derivation) bool {
	switch {
	case than == nil:
		return true
	case d.tenths != than.tenths:
		return d.tenths > than.tenths
	}
	return d.of.compareTime(than.of) < 0
}

// derive tells what later has from first, or nil for nothing that counts.
func derive(later, first *Entry) *derivation {
	if later.length < fewWords || first.length < fewWords {
		return nil
	}
	list := runs(later, first)
	m := measure(list, later, first)
	class := m.class(later, first)
	if class == "" {
		return nil
	}
	return &derivation{of: &first.rank, class: class, shared: passage(list, later.words), tenths: int(10 * m.share())}
}

// measured counts words of the later article.
type measured struct {
	all, shared, narrative int // narrative: shared, outside quotation marks
	quoted                 int // shared, inside
	lead, leadShared       int
	names, namesThere      int // names and figures, and those that the first has too
	ownNames, ownQuotation int // outside what is shared, and not in the first
}

func measure(list []run, later, first *Entry) measured {
	words := later.words
	m := measured{all: len(words)}
	known := later.knownTo(first)
	shared := make([]bool, len(words))
	for _, r := range list {
		for i := r.here; i < r.here+r.n; i++ {
			shared[i] = true
		}
	}
	own := map[uint64]bool{}
	for i, w := range words {
		m.count(w, shared[i], known[i])
		if w.name && !w.quoted && !shared[i] && !known[i] && !own[w.hash] {
			own[w.hash] = true
			m.ownNames++
		}
	}
	m.ownQuotation = longestOwnQuotation(words, shared, known)
	return m
}

func (m *measured) count(w word, shared, known bool) {
	if w.name && !w.quoted {
		m.names++
		if known {
			m.namesThere++
		}
	}
	if w.lead {
		m.lead++
		if shared {
			m.leadShared++
		}
	}
	if !shared {
		return
	}
	m.shared++
	if w.quoted {
		m.quoted++
	} else {
		m.narrative++
	}
}

// longestOwnQuotation counts the words of the longest quotation that is not
// shared; one whose words are mostly the other's is its quotation cut short.
func longestOwnQuotation(words []word, shared, known []bool) (longest int) {
	for i := 0; i < len(words); {
		n, there := 0, 0
		for i+n < len(words) && words[i+n].quoted && !shared[i+n] {
			if known[i+n] {
				there++
			}
			n++
		}
		if 4*there < 3*n {
			longest = max(longest, n)
		}
		i += max(n, 1)
	}
	return longest
}

func (m *measured) share() float64 { return float64(m.shared) / float64(m.all) }

// reports tells whether the later article has something of its own to report.
func (m *measured) reports(later *Entry) bool {
	return m.ownQuotation >= ownQuotation || m.ownNames >= ownNames || later.toldItself()
}

func (m *measured) class(later, first *Entry) string {
	least := leastShare
	if later.sameHouse(first) || later.farFrom(first) {
		least = leastOfBackground
	}
	switch share := m.share(); {
	case m.narrative < leastNarrative || share < least:
		return m.retold(later, first)
	case share >= wholeShare:
		return hearsay.OriginCopy
	case m.reports(later):
		return hearsay.OriginPartial
	case share >= mostShare && 2*m.leadShared >= m.lead:
		return hearsay.OriginCopy
	}
	return hearsay.OriginRewrite
}

// retold: in other words throughout, but it says whose report it is, has its
// quotations and next to nothing that is not there.
func (m *measured) retold(later, first *Entry) string {
	if !later.creditsOutlet(first) || m.quoted < leastQuoted || m.reports(later) ||
		float64(m.namesThere) < leastRetold*float64(m.names) {
		return ""
	}
	return hearsay.OriginRewrite
}
