package hearsay

import "time"

// ClaimQuery says which claims to list, those spoken of last first.
type ClaimQuery struct {
	// Contested leaves out what nobody disputes.
	Contested bool
	// Sure and Under bound how sure it is that a claim is contested: from Sure to
	// before Under; zero is no bound.
	Sure, Under float64
	// Words must all occur in the label, as whole words or their beginnings.
	Words string
	// Speakers are IDs of the directory: claims that one of them takes a stance on.
	Speakers []string
	// Called is what articles call somebody who is not in the directory, or how that
	// name ends: claims on which one of them takes a stance.
	Called string
	// Story is an ID: claims that are spoken of in its articles.
	Story string
	// Since and Until bound the time of a stance: from Since to before Until.
	Since, Until time.Time
	Limit        int
	Cursor       string
}

// StatementQuery says which statements to list, the newest first.
type StatementQuery struct {
	Speakers []string
	// Called finds those of somebody who is not in the directory, as of [ClaimQuery].
	Called       string
	Story        string
	Since, Until time.Time
	Limit        int
	Cursor       string
}

// StoryQuery says which stories to list, the newest first.
type StoryQuery struct {
	// Article is an ID: the story that it is in.
	Article      string
	Since, Until time.Time
	Limit        int
	Cursor       string
}

// ChangeQuery says which changes of position to list, the newest first.
type ChangeQuery struct {
	// Speakers are IDs of the directory, Story and Claim IDs: of what is said in its
	// articles, or on it.
	Speakers     []string
	Story, Claim string
	// Since and Until bound the time of the later position: from Since to before Until.
	Since, Until time.Time
	Limit        int
	Cursor       string
}

// Turn is a position of a speaker on a claim that differs from an earlier one: where
// it may have changed.
type Turn struct{ Claim, Statement, Speaker string }

// Counted is how often something was reported: in how many articles, by how
// many outlets, and how many of the articles report it independently. Earlier
// versions of edited articles do not count.
type Counted struct{ Articles, Outlets, Origins int }

// Standing is a claim with who stands where.
type Standing struct {
	Claim Claim
	// Contested says that one speaker supports it and another denies it, by
	// the stances that are listed.
	Contested bool
	Counted
	// First and Last are the times of the first and last stance.
	First, Last time.Time
	Stands      []Stand
	// Relayed are stances that speakers take only in what somebody else tells of
	// them, one for each speaker, stance and teller: they are nobody's own, make no
	// claim contested, and are left out where sure ones are asked for.
	Relayed []Stand
}

// LeastDisputed is how sure a dispute is at least that lists have without being asked
// for more: by cross-validation seven in ten of these are right, and five in six of
// those that are right are listed (docs/errors.md).
const LeastDisputed = 0.45

// SurelyDisputed is how sure one is of which nobody says "perhaps": eight in ten are right.
const SurelyDisputed = 0.72

// PerhapsContested tells whether it is contested, but not surely; where an earlier
// version did not tell how sure it was, it is not.
func (s *Standing) PerhapsContested() bool { return s.Contested && s.Claim.perhaps() }

// PerhapsContested tells the same of a claim by itself.
func (c *Claim) PerhapsContested() bool { return c.Contested && c.perhaps() }

func (c *Claim) perhaps() bool { return c.Sure > 0 && c.Sure < SurelyDisputed }

// Stand is one speaker's stance on a claim.
type Stand struct {
	// Speaker is the directory's ID, Name the name there or else the article's;
	// both may be empty.
	Speaker, Name string
	Stance        Stance
	First, Last   time.Time
	// Strength and Condition are those of the first statement that has some.
	Strength, Condition string
	// Confidence is that of the surest.
	Confidence float64
	// Statements are IDs, the earliest first. Of a relayed one Row.Attribution.Via
	// tells who tells it.
	Statements []string
	Counted
	// Row is the report that shows it first; nil where the record lost it.
	Row *Row
	// Shown are the words of each of the statements, in their order, that show the
	// stance; the first are words of Row.
	Shown []ShownIn
}

// ShownIn is a report with the words in it that show a stance.
type ShownIn struct {
	Row *Row
	// Span is empty where the record keeps none: then all of the content shows it.
	Span Span
}

// Told is a statement with its reports, the earliest first.
type Told struct {
	Statement Statement
	Counted
	Reports []ToldIn
}

// ToldIn is one report of a statement.
type ToldIn struct {
	Row Row
	// Origin is what the article is to others; Class is empty where it was not placed.
	Origin Origin
	// Root is the article in which these words stood first, in its newest version.
	Root string
}

// PositionChange is a speaker's position on a claim at two times.
type PositionChange struct {
	Claim    Claim
	Speaker  string
	From, To Position
}

// ChangedPosition is a position change with whose it is and the words of both times.
type ChangedPosition struct {
	PositionChange
	// Name is the speaker's in the directory.
	Name          string
	Before, After ShownIn
}

// StoryArticles is a story with its articles in their newest versions, the
// earliest first, and what they are to each other.
type StoryArticles struct {
	Story Story
	Counted
	Articles []KeptArticle
}
