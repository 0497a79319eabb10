package hearsay

import (
	"context"
	"iter"
)

// AuditBy is what a table of an audit sorts statements by.
type AuditBy string

// The tables. ByTeller: whether the article has it from the speaker. It alone counts
// what is only told of a speaker by somebody else: the others count whose words are
// reported, and those are not the speaker's. The speaker is the first of each.
const (
	ByTeller  AuditBy = "told"
	ByNaming  AuditBy = "naming"
	ByType    AuditBy = "type"
	ByOutlet  AuditBy = "outlet"
	ByKind    AuditBy = "kind"
	BySpeaker AuditBy = "speaker"
	ByRole    AuditBy = "role"
)

// AuditTables are all tables.
var AuditTables = []AuditBy{ByTeller, ByNaming, ByType, ByOutlet, ByKind, BySpeaker, ByRole}

// The keys of lines of ByTeller.
const (
	ToldBySpeaker = "own"
	ToldForThem   = "via" // by an outlet, or by who speaks for the speaker
	ToldByOthers  = "relayed"
)

// Audit says whose words are reported: of everything that a query finds.
type Audit struct {
	Statements int
	Tables     []AuditTable
}

// AuditTable is one table: its lines, the most statements first. Rest is what all
// further lines have together, and Further how many those are.
type AuditTable struct {
	By      AuditBy
	All     AuditSum
	Lines   []AuditLine
	Rest    AuditSum
	Further int
}

// AuditLine is one line. Its key is a value of what the table is by: the outlet's
// name, the ID of a speaker of the directory, "=" and the name of one who is not in
// it; empty where it is unknown. Name is that for people; empty where the key is
// one of the record's own words.
type AuditLine struct {
	Key, Name string
	AuditSum
}

// AuditSum is how many statements there are, how many words they have together,
// and how many of them stand in an article that is no copy.
type AuditSum struct{ Statements, Words, Alone int }

// Add adds to a sum.
func (s *AuditSum) Add(o AuditSum) {
	s.Statements, s.Words, s.Alone = s.Statements+o.Statements, s.Words+o.Words, s.Alone+o.Alone
}

// AuditPick is the statements behind a number of an audit: of the line with a key,
// or, with Rest, of all lines behind the first Most. Alone leaves out copies.
type AuditPick struct {
	By          AuditBy
	Key         string
	Rest, Alone bool
	Most        int
}

// Auditor counts whose words are reported.
type Auditor interface {
	// Audit counts all that a query finds, however much it is, with so many lines a
	// table; limit and cursor do not count. It takes about a second for a million
	// statements, and one is made after the other.
	Audit(ctx context.Context, q Query, most int) (Audit, error)
	// Audited is a page of the statements that a number of an audit counts, the
	// newest first, from a place on, with what all of them make together.
	Audited(ctx context.Context, q Query, of AuditPick, from int) (rows []Row, all AuditSum, err error)
	// AuditedRows are all of them.
	AuditedRows(ctx context.Context, q Query, of AuditPick) iter.Seq2[Row, error]
}
