package hearsay

import (
	"crypto/sha256"
	"encoding/hex"
	"time"
)

// Article is the text read from a capture with what the page says about itself.
// Its text never changes afterwards: everything later is a span into it.
type Article struct {
	// ID is derived from the URL and the text: the same page read twice has the
	// same ID, an edited page another.
	ID   string
	Path string
	URL  string
	// Title, Outlet and Byline are as the page gives them; empty where it does not.
	Title  string
	Outlet string
	Byline string
	// Published and Modified are zero where the page does not say.
	Published time.Time
	Modified  time.Time
	// Dated says by what Published is known.
	Dated Dating `json:",omitempty"`
	// Language is a BCP 47 tag such as "en"; empty where unknown.
	Language string
	Text     string
	// TextSHA256 is the hash of Text in lower-case hexadecimal.
	TextSHA256 string
	// Page leads from the text back to the capture, piece by piece, in text
	// order; nil where the text is the capture's own (plain text).
	Page []PagePiece
}

// Dating says by what it is known when an article was published.
type Dating string

// By the page, record or feed that it comes in, or whoever added it; by the dateline
// in its text ("KELDA, 4 March 2031 (Wire) —"); by a line at the head of its text
// that is a day, or a byline with one.
const (
	DatedByPage     Dating = ""
	DatedByDateline Dating = "dateline"
	DatedByHead     Dating = "head"
)

// PagePiece says where one stretch of an article's text stands in the page.
// White space that the reader put between blocks belongs to no piece.
type PagePiece struct {
	// Text is the stretch in Article.Text.
	Text Span
	// Page is the stretch of the capture, decoded to UTF-8, that it was read
	// from; longer than Text where the page writes character references or
	// white space that the text does not keep.
	Page Span
}

// Seal fills TextSHA256 and ID from URL and Text. Every reader of articles calls it last.
func (a *Article) Seal() {
	sum := sha256.Sum256([]byte(a.Text))
	a.TextSHA256 = hex.EncodeToString(sum[:])
	id := sha256.Sum256([]byte(a.URL + "\x00" + a.TextSHA256))
	a.ID = "a" + hex.EncodeToString(id[:8])
}
