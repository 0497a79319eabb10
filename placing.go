package hearsay

import (
	"context"
	"time"
)

// Placer relates articles to each other as they are recorded. What it keeps of
// that is read by [Placements].
type Placer interface {
	// Place hands do the articles that wait to be placed, the oldest first and up
	// to the limit, with the board that they are placed on, and says how many
	// they were: 0 when none waits. What do puts on the board is kept, and the
	// articles wait no longer, once Place returns no error; otherwise nothing
	// changed. Nobody else places meanwhile. Do may be called again from the
	// beginning where another program got in the way.
	Place(ctx context.Context, limit int, do func(list []Waiting, b Board) error) (int, error)
	// Waiting is how many articles wait.
	Waiting(ctx context.Context) (int, error)
}

// Waiting is an article that waits to be placed. Recording makes it wait, a
// new reading and a correction make it wait anew.
type Waiting struct {
	// Number is the record's own name for it; it holds in one call of [Placer.Place].
	Number  int64
	Article *Article
	Version int
	// Current is false for a version that another followed: its statements are
	// nobody's any more.
	Current bool
	// Texts says that its origin and story are to be found, Statements that its
	// statements are.
	Texts, Statements bool
	// Carried says that what its statements say came along when the record was
	// carried here: only the keys that it is found by are to be put on the board.
	Carried bool
	// Fresh says that it is placed for the first time.
	Fresh bool
	// Again says that it was placed before, and is placed anew because of a change
	// that may be news: it arrives once more.
	Again bool
	// Rows are its attributions with corrections applied, those corrected away
	// left out. Nil unless Statements.
	Rows []Row
}

// Placed is an article of which the origin is known.
type Placed struct {
	ID        string
	Published time.Time
	Origin    Origin
}

// Keyed names a list of who has which keys.
type Keyed string

// The lists: articles by fingerprints of their text, stories by words,
// statements and claims by keys of what they say.
const (
	PrintsOfArticles Keyed = "prints"
	WordsOfStories   Keyed = "story_words"
	KeysOfStatements Keyed = "statement_keys"
	KeysOfClaims     Keyed = "claim_keys"
)

// StorySum is a story with what new articles are compared with; the sum means
// something only to who wrote it.
type StorySum struct {
	Number      int64
	ID          string
	First, Last time.Time
	Size        int
	Sum         []byte
}

// Board is what is placed, within one call of [Placer.Place]: it shows what was
// put on it before. No list on it grows with the record.
type Board interface {
	// Epoch names the time in which nothing but placing, and recording articles
	// that are new, has changed the record: what was seen on a board of the same
	// epoch, and what was put on one whose transaction ended well, still holds.
	Epoch() uint64
	// Expect looks up keys that will be asked for, all at once.
	Expect(of Keyed, keys []uint64) error
	// Holders are, for each key, who has it, in the order in which they came to.
	Holders(of Keyed, keys []uint64) ([][]int64, error)
	// Hold notes that somebody has the keys, as the last that came. A list that
	// is longer than most loses its oldest but the first so many.
	Hold(of Keyed, keys []uint64, number int64, first, most int) error

	// PlacedAs is an article by ID; false where its origin is not known.
	PlacedAs(article string) (Placed, bool, error)
	// Text is an article by number, with its text where that is kept.
	Text(number int64) (*Article, error)
	PutOrigin(o Origin) error

	// StoryOf is the number of the story that an article is in, or an earlier
	// version at its address; itself tells which of the two, and 0 that neither is.
	StoryOf(w *Waiting) (story int64, itself bool, err error)
	// Stories are stories by number; those that are not there are left out.
	Stories(numbers []int64) ([]StorySum, error)
	// PutStory keeps a story; one without a number gets one.
	PutStory(s *StorySum) error
	// Join puts an article into a story, as the last that came.
	Join(article string, story int64) error

	// StatementsBy are the statements that have the most of the keys, up to most,
	// and before them those that the article reports already. ClaimsBy are such
	// claims, before them those that its statements are about already. Of a key
	// only the newest that have it are looked at.
	StatementsBy(article string, keys []uint64, most int) ([]Statement, error)
	ClaimsBy(article string, keys []uint64, most int) ([]Claim, error)
	// PutStatement keeps a statement with the keys that it is found by beside
	// those it has; the reports that it had before stay as they are. PutClaim
	// replaces what has the same ID; of a position that is there the earlier time
	// and the greater confidence stay.
	PutStatement(s *Statement, keys []uint64) error
	PutClaim(c *Claim, keys []uint64) error
	PutPosition(p *Position) error
	// HoldAs notes the keys of a statement or claim by ID, as PutStatement and
	// PutClaim do, and changes nothing else. Keys of what is not there mean nothing.
	HoldAs(of Keyed, id string, keys []uint64) error
}

// Story is the articles on one event.
type Story struct {
	ID string
	// First and Last are the times of the first and last article; zero where
	// none has a time.
	First, Last time.Time
	// Articles are IDs, in the order in which they came.
	Articles []string
}
