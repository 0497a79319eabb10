package hearsay

import (
	"context"
	"errors"
	"io"
	"iter"
	"time"
)

// ErrNotFound is returned for an ID that the record does not have.
var ErrNotFound = errors.New("not in the record")

// ErrReadOnly is returned for a change to a record that can only be read.
var ErrReadOnly = errors.New("the record can only be read")

// ErrNoRecord is returned for a record that is to be read and was never made.
var ErrNoRecord = errors.New("there is no record yet")

// QueryError is returned for a query that cannot be meant, whatever the record
// holds: words without a letter, a cursor that no list ended with.
type QueryError struct {
	// Doing is what was to be done, with what was given; Reason is why it cannot be.
	Doing, Reason string
}

// Error is a sentence.
func (e *QueryError) Error() string { return e.Doing + ": " + e.Reason }

// Recorder records readings. Of every batch that it acknowledges by returning
// no error all is kept, whatever happens afterwards; of a batch that fails
// nothing is. Outcomes stand in the order of the batch. Batches of a few
// hundred articles are the quickest.
type Recorder interface {
	Record(ctx context.Context, batch []Addition) ([]Outcome, error)
	// Known gives a question: whether an article, by ID, is on record as it was
	// read by this version of the program with these weights. Recording it again
	// would change nothing, and reading it can be spared. It may be asked by
	// several goroutines at once, until ctx ends.
	Known(ctx context.Context, by Provenance) (func(article string) (bool, error), error)
	// NoteCaptures notes what came of captures, so that nobody has to look at the
	// same one again. Of a key that was noted before nothing changes.
	NoteCaptures(ctx context.Context, notes []CaptureNote) error
	// CaptureNotes gives a question: what came of a capture, by its key. It may be
	// asked by several goroutines at once, until ctx ends. Where an article is
	// taken down, the notes of what it was read from are gone, too.
	CaptureNotes(ctx context.Context) (func(key string) (note CaptureNote, found bool, err error), error)
	// Settle tidies the indexes after many batches; searching is quicker
	// after it and right without it.
	Settle(ctx context.Context) error
}

// Revised tells whether the record was changed.
type Revised interface {
	// Revision names the record as it is. Where two are equal nothing was written
	// between them, by whatever program; what is read after asking is of that
	// revision or a later one. It takes microseconds.
	Revision(ctx context.Context) (string, error)
}

// Searcher finds attributions. The cursor is empty after the last page.
type Searcher interface {
	Search(ctx context.Context, q Query) (rows []Row, cursor string, err error)
	// Candidates are the attributions that may bear on a quotation, of all
	// versions: those that have a phrase, and for each part up to the limit of
	// those that have the most and rarest of the words. Where no attribution has
	// all rare words of a part, texts are the newest articles whose text has
	// half of them, and their direct attributions are candidates too. Of the
	// query only Outlet, Since, Until and Limit count. IDs of speakers are the
	// directory's, and empty where it has none. It takes a bounded time whatever
	// the words: of words that are everywhere it looks at those that stand together.
	Candidates(ctx context.Context, parts []Sought, within Query) (list []Recorded, texts []*Article, err error)
	// Tally counts what a search with these limits finds, over all pages; limit and
	// cursor do not count. It takes a bounded time: where there is too much to
	// count it says so.
	Tally(ctx context.Context, q Query) (Tally, error)
	// Extent says what a search with these limits (words and speaker apart) is made over.
	Extent(ctx context.Context, q Query) (Extent, error)
}

// Shelf lists articles.
type Shelf interface {
	Articles(ctx context.Context, q ArticleQuery) (list []KeptArticle, cursor string, err error)
	// Outlets are the names of all outlets, the one with the most articles first.
	Outlets(ctx context.Context) ([]string, error)
	// Article is one article with its text, by ID.
	Article(ctx context.Context, id string) (KeptArticle, error)
	// Reading is an article with its attributions as the record shows them.
	Reading(ctx context.Context, id string) (Reading, error)
	// Versions are the texts seen at the article's address, the first first.
	Versions(ctx context.Context, id string) ([]KeptArticle, error)
	// Difference compares the quotations of two articles, by ID.
	Difference(ctx context.Context, before, after string) ([]Difference, error)
}

// Explainer leads back from a row to its page. An attribution's ID is that of
// a place in a text: where several articles have the same text there are
// several chains.
type Explainer interface {
	// Identify lists what bears an ID or, where nothing does, IDs that begin
	// so: of each kind up to limit.
	Identify(ctx context.Context, begins string, limit int) ([]Identity, error)
	Explain(ctx context.Context, attribution string) ([]Chain, error)
	// Capture is what an article, by ID, was read from, with the bytes where
	// they were kept, and the hash that they had when they were read.
	Capture(ctx context.Context, article string) (c Capture, sha256 string, err error)
}

// Corrector appends corrections and applies them.
type Corrector interface {
	// Correct appends a correction and returns it as recorded, with its ID.
	Correct(ctx context.Context, c Correction) (Correction, error)
	// Undo appends the taking back of a correction; an undo can be undone too.
	Undo(ctx context.Context, id, who, why string) (Correction, error)
	Corrections(ctx context.Context, q CorrectionQuery) ([]Correction, error)
}

// Directory is the list of known speakers. Merging, renaming and linking are
// corrections, so that they are signed and can be undone.
type Directory interface {
	Speakers(ctx context.Context, q SpeakerQuery) (list []KnownSpeaker, cursor string, err error)
	// Speaker is one entry with aliases and roles in time; of a merged one, the
	// entry it was merged into.
	Speaker(ctx context.Context, id string) (KnownSpeaker, error)
	// PutSpeakers adds entries, and to those there are what they lack: names
	// and roles are added, empty fields filled, nothing is overwritten.
	PutSpeakers(ctx context.Context, list []KnownSpeaker) error
	// Split gives attributions of one speaker to another, new or known, by one
	// correction each.
	Split(ctx context.Context, speaker string, attributions []string, to KnownSpeaker, who, why string) ([]Correction, error)
	// AllSpeakers streams the whole directory, for whoever links.
	AllSpeakers(ctx context.Context) iter.Seq2[KnownSpeaker, error]
}

// Taker takes articles and persons down for good, leaving a tombstone.
type Taker interface {
	// TakeDownArticle removes every version at the article's address.
	TakeDownArticle(ctx context.Context, id, who, why string) (Tombstone, error)
	// TakeDownPerson removes the directory's entry and every attribution to
	// it; the articles' own texts stay.
	TakeDownPerson(ctx context.Context, id, who, why string) (Tombstone, error)
	Tombstones(ctx context.Context) ([]Tombstone, error)
}

// Entry is one thing of the record as it is carried away; exactly one field is set.
type Entry struct {
	Speaker    *KnownSpeaker `json:",omitempty"`
	Tombstone  *Tombstone    `json:",omitempty"`
	Correction *Correction   `json:",omitempty"`
	Article    *ArticleEntry `json:",omitempty"`
	Statement  *Statement    `json:",omitempty"`
	Claim      *Claim        `json:",omitempty"`
	Position   *Position     `json:",omitempty"`
	Origin     *Origin       `json:",omitempty"`
	Story      *Story        `json:",omitempty"`
	Feed       *Feed         `json:",omitempty"`
	Run        *Run          `json:",omitempty"`
}

// ArticleEntry is an article with all that was read of it, before corrections.
type ArticleEntry struct {
	Capture     Capture
	CaptureHash string
	CaptureSize int
	Reading     Reading
	Links       []Link
	Version     int
	Recorded    time.Time
	Current     bool
	Length      int
	Keep        Keep
	// Waiting says that its statements were still to be placed.
	Waiting bool `json:",omitempty"`
}

// Kind names the field that is set; empty where none is, or more than one.
func (e *Entry) Kind() string {
	kind, n := "", 0
	for _, f := range []struct {
		set  bool
		name string
	}{
		{e.Speaker != nil, "speaker"}, {e.Tombstone != nil, "tombstone"}, {e.Correction != nil, "correction"},
		{e.Article != nil, "article"}, {e.Statement != nil, "statement"}, {e.Claim != nil, "claim"},
		{e.Position != nil, "position"}, {e.Origin != nil, "origin"}, {e.Story != nil, "story"}, {e.Feed != nil, "feed"}, {e.Run != nil, "run"},
	} {
		if f.set {
			kind = f.name
			n++
		}
	}
	if n != 1 {
		return ""
	}
	return kind
}

// Restored counts what became of entries, by [Entry.Kind].
type Restored struct {
	// Added are new, There were in the record before, KeptOut is what a
	// tombstone keeps out.
	Added, There, KeptOut map[string]int
}

// Carrier carries the record away and brings it back. Both stream: memory does
// not grow with the record.
type Carrier interface {
	// Rows are all rows that a query finds; limit and cursor do not count.
	Rows(ctx context.Context, q Query) iter.Seq2[Row, error]
	// Entries are everything there is, as of one moment.
	Entries(ctx context.Context) iter.Seq2[Entry, error]
	// Restore takes in entries, a few hundred at a time. Into an empty record it
	// restores exactly what was exported; what is there already stays as it is,
	// and to a speaker comes what it lacks. What it tells was taken in is kept,
	// also where it ends with an error; restoring again goes on from there.
	Restore(ctx context.Context, entries iter.Seq2[Entry, error]) (Restored, error)
}

// Placements are what relates articles to each other. Putting replaces what has
// the same key.
type Placements interface {
	PutStories(ctx context.Context, list []Story) error
	PutStatements(ctx context.Context, list []Statement) error
	PutClaims(ctx context.Context, list []Claim) error
	PutPositions(ctx context.Context, list []Position) error
	PutOrigins(ctx context.Context, list []Origin) error
	Statement(ctx context.Context, id string) (Statement, error)
	// Statements are those of a speaker, or all where it is empty, oldest first.
	Statements(ctx context.Context, speaker string) iter.Seq2[Statement, error]
	Claims(ctx context.Context, contestedOnly bool) iter.Seq2[Claim, error]
	// Positions are those on a claim, of a speaker, or both, oldest first.
	Positions(ctx context.Context, claim, speaker string) iter.Seq2[Position, error]
	Origin(ctx context.Context, article string) (Origin, error)
	// Story is one by ID.
	Story(ctx context.Context, id string) (Story, error)
	// Stories are all, by ID.
	Stories(ctx context.Context) iter.Seq2[Story, error]
	// Claim is one by ID. Of one that is no longer there it is the claim that holds
	// most of what was said on it, where there is one: then its ID is another.
	Claim(ctx context.Context, id string) (Claim, error)
	// StancesIn are the positions that a statement shows.
	StancesIn(ctx context.Context, statement string) ([]Position, error)
	// FindClaims, FindStatements and FindStories list page by page; the cursor is
	// empty after the last.
	FindClaims(ctx context.Context, q ClaimQuery) (list []Claim, cursor string, err error)
	FindStatements(ctx context.Context, q StatementQuery) (list []Statement, cursor string, err error)
	FindStories(ctx context.Context, q StoryQuery) (list []Story, cursor string, err error)
	// FindChanges are positions that differ from an earlier one of the same speaker
	// on the same claim, the newest first: among them are all changes of position.
	FindChanges(ctx context.Context, q ChangeQuery) (list []Turn, cursor string, err error)
	// StatementsOf are the statements that reports belong to, one for one; empty
	// where a report belongs to none.
	StatementsOf(ctx context.Context, reports []Report) ([]string, error)
	// Reported are the rows of reports, in their order; what is not there, or was
	// corrected away, is left out.
	Reported(ctx context.Context, reports []Report) ([]Row, error)
	// Origins are those of articles that were placed, by article.
	Origins(ctx context.Context, articles []string) (map[string]Origin, error)
}

// Desk keeps feeds and runs.
type Desk interface {
	PutFeed(ctx context.Context, f Feed) error
	DropFeed(ctx context.Context, url string) error
	Feeds(ctx context.Context) ([]Feed, error)
	// Feed finds one by its address; ErrNotFound where it is not among the feeds.
	Feed(ctx context.Context, url string) (Feed, error)
	// PutRun records a run, or what became of it where the ID is known.
	PutRun(ctx context.Context, r Run) error
	// Runs are the last ones, the newest first, and Run is one of them.
	Runs(ctx context.Context, limit int) ([]Run, error)
	Run(ctx context.Context, id string) (Run, error)
	// NoteRun appends what a run did with its inputs. Of each fate the first ten
	// thousand are kept. RunNotes are those of one fate in the order in which they
	// came; cursor goes on where a list ended, and next is empty at the last.
	NoteRun(ctx context.Context, run string, notes []RunNote) error
	RunNotes(ctx context.Context, run string, fate Fate, limit int, cursor string) (list []RunNote, next string, err error)
}

// Store is the record.
type Store interface {
	Recorder
	Searcher
	Auditor
	Shelf
	Explainer
	Corrector
	Directory
	Taker
	Carrier
	Placer
	Placements
	Desk
	Alerter
	Door
	Revised
	io.Closer
}
