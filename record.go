package hearsay

import (
	"crypto/sha256"
	"encoding/hex"
	"path"
	"path/filepath"
	"regexp"
	"time"
)

// Keep says how much of what was read the record keeps.
type Keep string

// The three ways. With KeepPositions neither page nor text is kept, only
// spans, hashes and names: such rows cannot be found or shown by their words.
const (
	KeepAll       Keep = "all"
	KeepText      Keep = "text"
	KeepPositions Keep = "positions"
)

// Addition is one article as it goes into the record: what was read, what was
// found in it, and who its speakers are in the directory.
type Addition struct {
	Capture Capture
	Reading Reading
	// Links tie speakers of the reading to speakers of the directory; one that
	// the directory does not know yet is added to it. Whoever has no link is
	// kept with the attribution and stays out of the directory.
	Links []Link
	// Replace asks for the rows to be replaced although the same version of
	// the program read the article with the same weights.
	Replace bool
}

// Link ties one speaker of an article to a speaker of the directory.
type Link struct {
	// Local is the [Speaker.ID] in the article.
	Local string
	// To is the directory's speaker: ID, name and type, and what is known
	// beyond. Name and role as the article gives them need not be repeated.
	To KnownSpeaker
	// By is the ID of the article that told who it is, where this one did not by
	// itself: one of days close, about the same, that names nobody else of the kind.
	// Empty where the article's own words told.
	By string `json:",omitempty"`
}

// Fate is what became of an article that was recorded.
type Fate string

// The fates. Unchanged: this text was at this address before, read by the same
// weights. Reread: the same text, its rows replaced by those of a new reading.
// NewVersion: another text was at this address before. TakenDown: a tombstone
// keeps it out. Refused: Err says why.
const (
	Added      Fate = "added"
	Unchanged  Fate = "unchanged"
	Reread     Fate = "reread"
	NewVersion Fate = "new_version"
	TakenDown  Fate = "taken_down"
	Refused    Fate = "refused"
)

// Outcome says what became of one [Addition].
type Outcome struct {
	// Article is the article's ID.
	Article string
	Fate    Fate
	// Version counts the texts seen at the address from 1; 0 where nothing was recorded.
	Version int
	// Before is the ID of the version before this one, TitleBefore its title, and
	// Difference what became of its statements; all only for NewVersion.
	Before, TitleBefore string
	Difference          []Difference
	// Err is set for Refused only.
	Err error
}

var corpusRecord = regexp.MustCompile(`:[0-9]+$`)

// Address is where an article stands, so that another text at the same address
// is a new version of it: the URL, or else the absolute path of its file.
// Standard input, relative paths and records of a corpus ("/a/corpus.jsonl:17",
// where a line put in before would move all others) have none: such an article
// is known by its text alone.
func (a *Article) Address() string {
	if a.URL != "" {
		return a.URL
	}
	if !filepath.IsAbs(a.Path) && !path.IsAbs(a.Path) || corpusRecord.MatchString(a.Path) {
		return ""
	}
	return a.Path
}

// SHA256 is the hash of the bytes in lower-case hexadecimal; empty without bytes.
func (c *Capture) SHA256() string {
	if len(c.Bytes) == 0 {
		return ""
	}
	sum := sha256.Sum256(c.Bytes)
	return hex.EncodeToString(sum[:])
}

// CaptureNote is what came of a capture: the article that it holds, or why it
// holds none.
type CaptureNote struct {
	// Key is whatever tells captures apart for who notes them: what is read of two
	// with one key is the same.
	Key     string
	Article string
	Reason  string
}

// KeptArticle is an article with what the record knows about it.
type KeptArticle struct {
	Article Article
	// Version counts the texts seen at the address from 1, and Current is
	// false for all but the last.
	Version int
	Current bool
	// Recorded is when it came into the record.
	Recorded time.Time
	// Provenance is that of the last reading.
	Provenance Provenance
	// Attributions is how many the record has of it.
	Attributions int
	// Origin is what the article is to others; Class is empty where it was not
	// placed yet.
	Origin Origin
}

// Row is one attribution as the record shows it, with its article.
type Row struct {
	Article *Article
	Version int
	Current bool
	// Recorded is when the article came into the record, Provenance that of
	// its last reading.
	Recorded   time.Time
	Provenance Provenance
	// Attribution has the corrections applied.
	Attribution Attribution
	// Known are the IDs in the directory of Attribution.Speakers, one for one;
	// empty where a speaker is not in the directory.
	Known []string
	// Corrected says that a correction changed the row.
	Corrected bool
}

// Query says which attributions to find. The zero value finds all that are
// part of a current version.
type Query struct {
	// Words must all occur in the content: words, "phrases in quotation
	// marks" and prefi*es, without regard to case, accents and punctuation.
	Words string
	// Any are phrases of which at least one must occur; none means no condition.
	Any []string
	// Speakers are IDs of the directory, Name is a name or alias there: the
	// whole of it, or its last word. A row by any of those is found.
	Speakers []string
	Name     string
	// Called and Role are how the article has to call those Speakers: exactly this
	// name, exactly this role. Without Speakers and Name, Called finds what is said by
	// somebody whom the article calls so, or by a name that ends so, without regard to
	// case, and who is not in the directory; of several speakers the first counts.
	Called, Role string
	Outlet       string
	Act          Act
	Kind         Kind
	// Since and Until bound the time of publication: from Since to before
	// Until. Articles without a date are found only where both are zero.
	Since, Until time.Time
	// Sure is the least that the confidences of spans and speaker may be and,
	// where Act is set, that of the stance.
	Sure float64
	// Own leaves out what is only told of the speakers by somebody else
	// ([Attribution.Relayed]); so does Sure: nobody is sure of it that they said it.
	Own bool
	// Article limits to one article, by ID.
	Article string
	// AllVersions finds rows of earlier versions too.
	AllVersions bool
	// OldestFirst turns the order of days around; it is newest first.
	OldestFirst bool
	// Doubtful finds only what leaves a doubt, the most ([Attribution.Doubt]) first.
	Doubtful bool
	// Limit is how many rows at most; 50 where 0. Cursor goes on where the
	// page before ended.
	Limit  int
	Cursor string
}

// ArticleQuery says which articles to list, newest first.
type ArticleQuery struct {
	// Words and Any are sought in the article's text, as in [Query].
	Words  string
	Any    []string
	Outlet string
	// URL or path, exactly.
	Address      string
	Since, Until time.Time
	AllVersions  bool
	OldestFirst  bool
	Limit        int
	Cursor       string
	// WithText fills Text and Page too.
	WithText bool
}

// Extent is what a search was made over.
type Extent struct {
	Articles, Attributions, Outlets int
	// Textless is how many of the articles are kept as positions only: no words
	// can be found in them.
	Textless int
	// Since and Until are the first and last day of publication; zero where no
	// article has a date.
	Since, Until time.Time
}

// Sought is what to look for to find what bears on a quotation, as the
// quotation check asks for it.
type Sought struct {
	// Phrase is a part of the quotation word for word.
	Phrase []string
	// Words are its words of content, the likeliest to be rare first.
	Words []string
}

// Identity is an ID of the record with what bears it.
type Identity struct {
	Kind IdentityKind
	ID   string
}

// IdentityKind is what an ID is of.
type IdentityKind string

// The kinds.
const (
	AttributionID IdentityKind = "attribution"
	ArticleID     IdentityKind = "article"
	SpeakerID     IdentityKind = "speaker"
	StatementID   IdentityKind = "statement"
	ClaimID       IdentityKind = "claim"
	StoryID       IdentityKind = "story"
	CorrectionID  IdentityKind = "correction"
)

// Chain leads from an attribution back to the bytes it was read from.
type Chain struct {
	Row Row
	// AsRead is the attribution as the weights had it, before corrections.
	AsRead      Attribution
	Kept        KeptArticle
	Capture     Capture
	CaptureHash string
	// Speakers are the directory's entries for Row.Known, where it has one.
	Speakers    []KnownSpeaker
	Corrections []Correction
	// Statements are the IDs of the statements it is part of.
	Statements []string
}
