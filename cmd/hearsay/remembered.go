package main

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"io"
	"iter"
	"os"
	"slices"
	"sync"

	"hearsay"
	"hearsay/ingest"
)

// remembered knows what came of the pages of archives that were looked at before,
// so that an archive that is added again, or was left in the middle, is gone
// through without looking for the main text of each page anew. A page is the same
// only if all its bytes are, at the same address, under the same options, looked
// at by the same program to the byte: whatever changed is read.
type remembered struct {
	store hearsay.Recorder
	// ask is what was noted, known whether an article is on record as it would be read now.
	ask   func(key string) (hearsay.CaptureNote, bool, error)
	known func(*hearsay.Article) bool
	// kept gives an article as it is on record; nil where nobody wants to see it.
	kept func(id string) (hearsay.Article, error)

	lock  sync.Mutex
	fresh []hearsay.CaptureNote
	lost  error // of notes that could not be written down
}

// mostFresh is how many notes wait to be written down, together.
const mostFresh = 500

// newRemembered makes one; nothing is remembered where the record cannot say so
// or the program cannot tell itself from another one.
func newRemembered(ctx context.Context, s hearsay.Store, known func(*hearsay.Article) bool) (*remembered, error) {
	ask, err := s.CaptureNotes(ctx)
	if err != nil {
		return nil, err
	}
	return &remembered{store: s, ask: ask, known: known}, nil
}

// page is a page of an archive: what came of it before, or else what it holds,
// which is noted.
func (m *remembered) page(in *inputs, c hearsay.Capture, read iter.Seq2[hearsay.Captured, error]) iter.Seq2[hearsay.Captured, error] {
	return func(yield func(hearsay.Captured, error) bool) {
		key := keyOf(&c, &in.options)
		a, why, found := m.look(key, &c)
		switch {
		case key == "" || !found:
			m.noting(in, key, read)(yield)
		case why != "":
			in.passOver(why)
		default:
			yield(hearsay.Captured{Article: a, Capture: c}, nil)
		}
	}
}

// look finds what came of a page, if that still holds.
func (m *remembered) look(key string, c *hearsay.Capture) (a hearsay.Article, why string, found bool) {
	note, found, err := m.ask(key)
	if err != nil || !found || note.Reason != "" {
		return a, note.Reason, err == nil && found
	}
	a = hearsay.Article{ID: note.Article, Path: c.Path, URL: c.URL}
	if !m.known(&a) {
		return a, "", false
	}
	if m.kept != nil {
		path := a.Path
		if a, err = m.kept(note.Article); err != nil {
			return a, "", false
		}
		a.Path = path
	}
	return a, "", true
}

// noting reads a page, and notes what came of it: one article, or a reason for
// which everybody passes over it. What failed is not noted.
func (m *remembered) noting(in *inputs, key string, read iter.Seq2[hearsay.Captured, error]) iter.Seq2[hearsay.Captured, error] {
	return func(yield func(hearsay.Captured, error) bool) {
		for a, err := range read {
			note := hearsay.CaptureNote{Key: key, Article: a.Article.ID, Reason: noArticle(err)}
			if key != "" && (err == nil || note.Reason != "") {
				m.note(note)
			}
			if note.Reason != "" {
				in.passOver(note.Reason)
			} else if !yield(a, err) {
				return
			}
		}
	}
}

// note notes what came of a page. An archive may have a million pages without one
// article: whoever looks at them writes the notes down.
func (m *remembered) note(note hearsay.CaptureNote) {
	m.lock.Lock()
	m.fresh = append(m.fresh, note)
	m.lock.Unlock()
	if err := m.write(context.Background(), false); err != nil {
		m.lock.Lock()
		m.lost = err
		m.lock.Unlock()
	}
}

// write writes down what is to be remembered, now or when it is enough. That may
// be before the articles are recorded: a note of an article that is not on record
// says nothing.
func (m *remembered) write(ctx context.Context, now bool) error {
	if m == nil {
		return nil
	}
	m.lock.Lock()
	notes, lost := m.fresh, m.lost
	if lost != nil || len(notes) == 0 || !now && len(notes) < mostFresh {
		m.lock.Unlock()
		return lost
	}
	m.fresh = nil
	m.lock.Unlock()
	return m.store.NoteCaptures(ctx, notes)
}

// keyOf tells a page from every other one: by its bytes, where and as what it came,
// how it is to be read, and by which program. It is empty where that is not known.
func keyOf(c *hearsay.Capture, o *ingest.Options) string {
	by := ownHash()
	if by == nil {
		return ""
	}
	h := sha256.New()
	place := c.URL
	if place == "" {
		place = c.Path
	}
	head := []string{string(by), fmt.Sprintf("%+v", *o), place, c.MediaType}
	for _, part := range head {
		binary.Write(h, binary.LittleEndian, int64(len(part))) // a hash takes everything
		h.Write([]byte(part))
	}
	h.Write(c.Bytes)
	return base64.RawURLEncoding.EncodeToString(h.Sum(nil)[:18])
}

// ownHash is the hash of the program that runs: two builds of one version may read
// a page differently. It is nil where the program cannot be read.
var ownHash = sync.OnceValue(func() []byte {
	path, err := os.Executable()
	if err != nil {
		return nil
	}
	f, err := os.Open(path)
	if err != nil {
		return nil
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return nil
	}
	return slices.Clip(h.Sum(nil))
})
