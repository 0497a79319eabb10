package format

import (
	"testing"

	"hearsay"
)

// What is printed of claims, statements and stories, for machines and for
// people, escape sequences and all: one row has no text, one speaker no name.
func TestGoldenAcross(t *testing.T) {
	rows := madeRows(t)
	bare := rows[1]
	without := *bare.Article
	without.Text = ""
	bare.Article = &without
	at := rows[0].Article.Published
	clause := rows[0].Attribution.Content[1] // "and we will not come back"
	standing := &hearsay.Standing{Claim: hearsay.Claim{ID: "c1", Label: "the port\x1b[31m had been\nshelled"}, Contested: true, Counted: hearsay.Counted{Articles: 3, Outlets: 2, Origins: 1},
		First: at, Last: at.AddDate(0, 0, 2), Stands: []hearsay.Stand{
			{Speaker: "s1", Name: "Mara Kyr", Stance: hearsay.Denies, First: at, Last: at, Strength: "never", Confidence: 0.8764, Statements: []string{"t1", "t2"},
				Counted: hearsay.Counted{Articles: 2, Outlets: 1, Origins: 1}, Row: &rows[0],
				Shown: []hearsay.ShownIn{{Row: &rows[0], Span: clause}, {Row: &rows[1]}}},
			{Stance: hearsay.Supports, Condition: "if it\nrains", Confidence: 0.5, Statements: []string{"t3"}, Counted: hearsay.Counted{Articles: 1, Origins: 1}, Row: &bare},
		}}
	told := &hearsay.Told{Statement: hearsay.Statement{ID: "t1", Speaker: "s1", First: at}, Counted: hearsay.Counted{Articles: 2, Outlets: 1, Origins: 1}, Reports: []hearsay.ToldIn{
		{Row: rows[0], Origin: hearsay.Origin{Class: hearsay.OriginOriginal}, Root: rows[0].Article.ID},
		{Row: rows[1], Origin: hearsay.Origin{Class: hearsay.OriginCopy, Of: "a0"}, Root: "a0"},
		{Row: bare, Root: "a9"},
	}}
	story := &hearsay.StoryArticles{Story: hearsay.Story{ID: "sa0", First: at, Last: at}, Counted: hearsay.Counted{Articles: 1, Outlets: 1, Origins: 1},
		Articles: []hearsay.KeptArticle{{Article: *rows[0].Article, Version: 1, Current: true, Attributions: 2, Origin: hearsay.Origin{Class: hearsay.OriginPartial, Of: "a0"}}}}
	claim := hearsay.Claim{ID: "c1", Label: "the port had been shelled"}
	now := hearsay.Position{Claim: "c1", Statement: "t2", Speaker: "s1", Stance: hearsay.Denies, At: at, Confidence: 0.9}
	before := hearsay.Position{Claim: "c1", Statement: "t1", Speaker: "s1", Stance: hearsay.Supports, At: at.AddDate(0, 0, -3)}
	shown := &Positioned{Row: rows[0], Statement: "t2", Positions: []hearsay.Position{now}, Claims: []hearsay.Claim{claim}, Shown: []hearsay.ShownIn{{Row: &rows[0], Span: clause}},
		Change: &hearsay.PositionChange{Claim: claim, Speaker: "s1", From: before, To: now}}
	text := &AcrossText{Look: Look{Width: 80}}
	var b []byte
	for _, add := range []func([]byte) ([]byte, error){
		func(b []byte) ([]byte, error) { return AppendStanding(b, standing) },
		func(b []byte) ([]byte, error) { return AppendTold(b, told) },
		func(b []byte) ([]byte, error) { return AppendVariants(b, told) },
		func(b []byte) ([]byte, error) { return AppendStory(b, story) },
		func(b []byte) ([]byte, error) { return AppendPositioned(b, shown) },
		func(b []byte) ([]byte, error) { return text.Standing(b, standing) },
		func(b []byte) ([]byte, error) { return text.Told(b, told) },
		func(b []byte) ([]byte, error) {
			return text.Told(b, &hearsay.Told{Statement: hearsay.Statement{ID: "t0"}})
		},
		func(b []byte) ([]byte, error) { return text.Variants(b, told) },
		func(b []byte) ([]byte, error) { return text.Story(b, story, true) },
		func(b []byte) ([]byte, error) {
			return (&PositionedText{RowText: RowText{Look: Look{Width: 80}}}).Append(b, shown)
		},
	} {
		var err error
		if b, err = add(b); err != nil {
			t.Fatal(err)
		}
	}
	golden(t, "across.txt", b)
}
