package hearsay

import "time"

// Statement is one utterance by one speaker; it groups the attributions that
// report it.
type Statement struct {
	ID string
	// Speaker is an ID of the directory; empty where nobody is named.
	Speaker string
	// First is the earliest report.
	First time.Time
	// Origins is how many independent reports there are; 0 while unknown.
	Origins int
	Reports []Report
	// Form is the normal form that reports are compared with, as JSON.
	Form []byte `json:",omitempty"`
	// Until is the time after which no report joins it any more; zero where that
	// is not known, or never.
	Until time.Time `json:",omitzero"`
}

// Report is one attribution that reports a statement.
type Report struct{ Article, Attribution string }

// Claim is a proposition, apart from who said it.
type Claim struct {
	ID string
	// Label is neutral, and words of a statement.
	Label string
	// Negative is true where the label's words say that the proposition is not so
	// ("We will not leave").
	Negative  bool `json:",omitempty"`
	Contested bool
	// Sure is how sure it is that it is disputed; 0 where nothing speaks for it.
	Sure float64 `json:",omitempty"`
	// Proposition is the normal form that statements are compared by, as JSON.
	Proposition []byte
	// Until is the time after which nothing joins it any more; zero where that is
	// not known, or never.
	Until time.Time `json:",omitzero"`
}

// Stance is where a speaker stands on a claim.
type Stance string

// The stances.
const (
	Supports Stance = "support"
	Denies   Stance = "deny"
	Queries  Stance = "query"
	Comments Stance = "comment"
)

// Toward is a stance to the proposition as one to what the label says: who
// denies that they will leave supports "We will not leave".
func (c *Claim) Toward(s Stance) Stance {
	switch {
	case c.Negative && s == Supports:
		return Denies
	case c.Negative && s == Denies:
		return Supports
	}
	return s
}

// Position is a speaker's stance on a claim with the statement that shows it.
type Position struct {
	Claim, Statement, Speaker string
	// Stance is to the claim's proposition; [Claim.Toward] makes it one to the label.
	Stance Stance
	// Strength and Condition are the statement's own words ("ready to", "if …").
	Strength, Condition string
	At                  time.Time
	Confidence          float64
	// Relayed is true where it shows only in what somebody else tells of the speaker:
	// then it is no stance of the speaker's own.
	Relayed bool `json:",omitempty"`
	// Shown are the words that show it; zero where an earlier version kept none.
	Shown Clause `json:",omitzero"`
}

// Clause is a stretch of words in one report of a statement.
type Clause struct {
	Report
	Span Span
}

// What an article can be to others.
const (
	OriginOriginal = "original"
	OriginCopy     = "copy"
	OriginPartial  = "partial"
	OriginRewrite  = "rewrite"
	OriginUnknown  = "unknown"
)

// Origin says whether an article reports by itself or derives from another.
type Origin struct {
	Article string
	Class   string
	// Of is the article it derives from; empty for an original or where unknown.
	Of string
	// Shared are the passages it shares with that one.
	Shared Passage
	// Words is how many words the article has, Tenths how many tenths of them it
	// shares.
	Words  int `json:",omitempty"`
	Tenths int `json:",omitempty"`
}

// Feed is an address that is polled for articles.
type Feed struct {
	URL, Title string
	// ETag and LastModified are sent with the next request.
	ETag, LastModified string
	Polled, Next       time.Time
	// Failures counts failed polls since the last that worked; Error is the last reason.
	Failures int
	Error    string
	Paused   bool
	// Items are the articles that it listed last, the first first.
	Items []FeedItem `json:",omitempty"`
}

// FeedItem is one article that a feed lists, and how far watching it has come.
type FeedItem struct {
	URL, Title string
	// Published and Modified are as the feed says; zero where it does not.
	Published, Modified time.Time `json:",omitzero"`
	// ETag and LastModified are sent with the next request for the page.
	ETag, LastModified string `json:",omitempty"`
	// Checked is when the page was last seen to be on record as it is; zero
	// while it never was. Next is when to look again, Wait how long that is.
	Checked, Next time.Time     `json:",omitzero"`
	Wait          time.Duration `json:",omitempty"`
	// Failures counts failed requests since the last that worked; Error is the
	// last reason, also where the page is no article.
	Failures int    `json:",omitempty"`
	Error    string `json:",omitempty"`
}

// Run is one call of a command that changed the record.
type Run struct {
	ID              string
	Command         string
	Started, Ended  time.Time
	Added           int
	Unchanged       int
	NewVersions     int
	Reread          int
	Failed          int
	Version, Reason string
}

// RunNote is what a run did with one input: the article that it has, or why it
// could not be read (Refused).
type RunNote struct {
	Fate    Fate
	Article string
	Reason  string
}
