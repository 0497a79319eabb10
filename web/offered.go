package web

import (
	"context"
	"sync"

	"hearsay"
)

// filterLists are what the forms offer.
type filterLists struct {
	Acts    []hearsay.Act
	Kinds   []hearsay.Kind
	Outlets []string
}

// mostOutlets is how many outlets a form offers by name.
const mostOutlets = 300

// offered are the outlets that the record has at one revision: most pages have a form
// that offers them, and to list them takes a fifth of what a search takes.
type offered struct {
	lock     sync.Mutex
	known    bool
	revision string
	outlets  []string
}

// at is what was kept for a revision; false where nothing was.
func (o *offered) at(revision string) ([]string, bool) {
	o.lock.Lock()
	defer o.lock.Unlock()
	return o.outlets, o.known && o.revision == revision
}

func (o *offered) keep(revision string, outlets []string) {
	o.lock.Lock()
	defer o.lock.Unlock()
	o.known, o.revision, o.outlets = true, revision, outlets
}

// lists are what the forms offer as the record is now.
func (s *site) lists(ctx context.Context) (filterLists, error) {
	l := filterLists{Acts: hearsay.Acts, Kinds: kinds}
	revision, unnamed := s.whole.Revision(ctx) // first: what comes in meanwhile has another one
	if outlets, known := s.offered.at(revision); known && unnamed == nil {
		l.Outlets = outlets
		return l, nil
	}
	outlets, err := s.store.Outlets(ctx)
	if err != nil {
		return l, err
	}
	l.Outlets = outlets[:min(len(outlets), mostOutlets)]
	if unnamed == nil {
		s.offered.keep(revision, l.Outlets)
	}
	return l, nil
}
