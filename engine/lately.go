package engine

import (
	"hearsay"
	"hearsay/internal/recent"
	"hearsay/relate/copies"
	"hearsay/relate/place"
	"hearsay/relate/story"
)

// lately is what was looked at while articles were placed, for the next ones: news
// that comes together is compared with the same others. It holds as long as the
// record's epoch, and no more than a bounded part of any record.
type lately struct {
	epoch   uint64
	entries *recent.Map[int64, *copies.Entry]
	words   int // of the entries put since the last turn
	forms   *place.Forms
	stories *recent.Map[int64, *story.Story]
}

// How much is remembered in each of two generations: words of articles, some 64
// bytes each, and stories, some 4 KB each.
const (
	latelyWords   = 100_000
	latelyStories = 700
)

func newLately(epoch uint64) *lately {
	return &lately{epoch: epoch, entries: recent.New[int64, *copies.Entry](), forms: place.NewForms(), stories: recent.New[int64, *story.Story]()}
}

// putEntry remembers an article as it is compared. It can be read again at any
// time, so that a generation may end here.
func (l *lately) putEntry(number int64, e *copies.Entry) {
	l.entries.Put(number, e)
	if l.words += e.Words(); l.words > latelyWords {
		l.entries.Turn(0)
		l.words = 0
	}
}

// recall is what is remembered of the board's epoch. Nobody else has it until
// remember gives it back, and nothing is remembered of what failed.
func (p *Placer) recall(b hearsay.Board) *lately {
	p.lock.Lock()
	defer p.lock.Unlock()
	l := p.lately
	p.lately = nil
	if l == nil || l.epoch != b.Epoch() {
		l = newLately(b.Epoch())
	}
	return l
}

func (p *Placer) remember(l *lately) {
	l.forms.Turn()
	l.stories.Turn(latelyStories)
	p.lock.Lock()
	defer p.lock.Unlock()
	p.lately = l
}
