package storetest

import (
	"errors"
	"fmt"
	"testing"

	"hearsay"
)

// anew is what is placed once more, goes with what it stood in, and is found where
// it was put.
var anew = []test{
	{name: "an edited page waits with its story, and the version before has no statements", run: func(t *testing.T, s hearsay.Store) {
		first := record(t, s, bridge)[0].Article
		placeTown(t, s)
		second := record(t, s, bridgeEdited)[0].Article
		same(t, "waiting", waiting(t, s), []string{first + " statements", second + " texts statements"})
		same(t, "statements left", len(all(t, s.Statements(t.Context(), ""))), 0)
		same(t, "claims left", len(all(t, s.Claims(t.Context(), false))), 0)
		onBoard(t, s, func(list []hearsay.Waiting, b hearsay.Board) error {
			same(t, "current", []bool{list[0].Current, list[1].Current}, []bool{false, true})
			story, itself, err := b.StoryOf(&list[1])
			same(t, "story of the version before", []any{story, itself, err}, []any{1, false, nil})
			return nil
		})
	}},
	{name: "a claim that was placed anew is found by the ID it had", run: func(t *testing.T, s hearsay.Store) {
		record(t, s, bridge)
		placeTown(t, s)
		shown := hearsay.Clause{Span: hearsay.Span{Start: 2, End: 9}}
		put := func(claim string, begins int) {
			onBoard(t, s, func(list []hearsay.Waiting, b hearsay.Board) error {
				shown.Report = hearsay.Report{Article: list[0].Article.ID, Attribution: list[0].Rows[0].Attribution.ID}
				shown.Span.Start = begins
				must(t, b.PutStatement(&hearsay.Statement{ID: keptBridge, Reports: []hearsay.Report{shown.Report}}, []uint64{22}))
				must(t, b.PutClaim(&hearsay.Claim{ID: claim, Label: "the bridge"}, []uint64{32}))
				return b.PutPosition(&hearsay.Position{Claim: claim, Statement: keptBridge, Speaker: "svint", Stance: hearsay.Supports, Shown: shown})
			})
		}
		_, vint, _ := bridgeIDs()
		c := correct(t, s, hearsay.Correction{Kind: hearsay.NotAStatement, Attribution: vint})
		put(oldClaim, 2)
		_, err := s.Undo(t.Context(), c.ID, "ada", "it is one")
		must(t, err)
		_, err = s.Claim(t.Context(), oldClaim)
		same(t, "while it waits", errors.Is(err, hearsay.ErrNotFound), true)
		put(newClaim, 4)
		got, err := s.Claim(t.Context(), oldClaim)
		must(t, err)
		same(t, "the claim now", got.ID, newClaim)
		ids, err := s.Identify(t.Context(), oldClaim, 3)
		must(t, err)
		same(t, "the ID it had", ids, []hearsay.Identity{{Kind: hearsay.ClaimID, ID: oldClaim}})
		must(t, s.PutClaims(t.Context(), []hearsay.Claim{{ID: oldClaim, Label: "the bridge"}}))
		got, err = s.Claim(t.Context(), oldClaim)
		must(t, err)
		same(t, "where it is there again", got.ID, oldClaim)
	}},
	{name: "a correction, and its undoing, place the statements of the article anew", run: func(t *testing.T, s hearsay.Store) {
		id := record(t, s, bridge)[0].Article
		placeTown(t, s)
		_, vint, _ := bridgeIDs()
		c := correct(t, s, hearsay.Correction{Kind: hearsay.NotAStatement, Attribution: vint})
		same(t, "waiting", waiting(t, s), []string{id + " statements"})
		same(t, "statements left", len(all(t, s.Statements(t.Context(), ""))), 0)
		onBoard(t, s, func(list []hearsay.Waiting, _ hearsay.Board) error {
			same(t, "rows", len(list[0].Rows), 2)
			return nil
		})
		_, err := s.Undo(t.Context(), c.ID, "ada", "it is one")
		must(t, err)
		same(t, "waiting again", waiting(t, s), []string{id + " statements"})
	}},
	{name: "merging speakers places anew what either said", run: func(t *testing.T, s hearsay.Store) {
		id := record(t, s, bridge)[0].Article
		placed(t, s)
		must(t, s.PutSpeakers(t.Context(), []hearsay.KnownSpeaker{{ID: "slena", Name: "Lena Brook", Type: hearsay.Person}}))
		correct(t, s, hearsay.Correction{Kind: hearsay.MergeSpeakers, Speaker: "slena", Other: "sedovint"})
		same(t, "waiting", waiting(t, s), []string{id + " statements"})
		onBoard(t, s, func(list []hearsay.Waiting, _ hearsay.Board) error {
			same(t, "known", list[0].Rows[1].Known, []string{"slena"})
			return nil
		})
	}},
	{name: "what is taken down is in no list, story, statement or claim", run: func(t *testing.T, s hearsay.Store) {
		record(t, s, town[0], bridge)
		ids := placeTown(t, s)
		_, err := s.TakeDownArticle(t.Context(), ids[0], "ada", "")
		must(t, err)
		same(t, "stories", len(all(t, s.Stories(t.Context()))), 0)
		same(t, "statements", len(all(t, s.Statements(t.Context(), ""))), 0)
		same(t, "claims", len(all(t, s.Claims(t.Context(), false))), 0)
		same(t, "the other is placed anew", waiting(t, s), []string{ids[1] + " texts statements"})
		onBoard(t, s, func(list []hearsay.Waiting, b hearsay.Board) error {
			for of, key := range map[hearsay.Keyed]uint64{hearsay.PrintsOfArticles: 7, hearsay.WordsOfStories: 9, hearsay.KeysOfStatements: 21, hearsay.KeysOfClaims: 31} {
				lists, err := b.Holders(of, []uint64{key})
				must(t, err)
				want := "[]"
				if of == hearsay.PrintsOfArticles {
					want = fmt.Sprint(lists[0][:min(1, len(lists[0]))])
					same(t, "who holds the print", lists[0], []int64{list[0].Number})
				}
				same(t, "holders of "+string(of), fmt.Sprint(lists[0]), want)
			}
			_, there, err := b.PlacedAs(list[0].Article.ID)
			same(t, "the copy's origin", []any{there, err}, []any{false, nil})
			return nil
		})
	}},
	{name: "what was placed is carried away and restored, and its keys are made anew", pair: func(t *testing.T, s, other hearsay.Store) {
		record(t, s, town[0], town[1])
		placeTown(t, s)
		lines := everything(t, s)
		restore(t, other, entries(lines))
		same(t, "lines", everything(t, other), lines)
		onBoard(t, other, func(list []hearsay.Waiting, b hearsay.Board) error {
			for i := range list {
				story, itself, err := b.StoryOf(&list[i])
				same(t, "story", []any{story > 0, itself, err, list[i].Texts}, []any{true, true, nil, true})
				_, there, err := b.PlacedAs(list[i].Article.ID)
				same(t, "origin", []any{there, err}, []any{true, nil})
				found, err := b.StatementsBy(list[i].Article.ID, nil, 5)
				same(t, "its statement", []any{len(found), err}, []any{1, nil})
				claims, err := b.ClaimsBy(list[i].Article.ID, nil, 5)
				same(t, "its claim", []any{len(claims), err}, []any{1, nil})
			}
			return nil
		})
	}},
	{name: "claims, statements and stories are found page by page, the newest first", run: func(t *testing.T, s hearsay.Store) {
		ctx := t.Context()
		record(t, s, bridge)
		var article, kyr string
		onBoard(t, s, func(list []hearsay.Waiting, b hearsay.Board) error {
			article, kyr = list[0].Article.ID, list[0].Rows[0].Attribution.ID
			return nil
		})
		must(t, s.PutStories(ctx, []hearsay.Story{{ID: "sone", First: epoch, Last: epoch, Articles: []string{article}},
			{ID: "stwo", First: epoch, Last: epoch.AddDate(0, 0, 5), Articles: []string{"agone"}}, {ID: "snone"}}))
		var statements []hearsay.Statement
		var claims []hearsay.Claim
		var stances []hearsay.Position
		for i := range 5 {
			at := epoch.AddDate(0, 0, i)
			id := fmt.Sprint(i)
			statements = append(statements, hearsay.Statement{ID: "t" + id, Speaker: []string{"smarakyr", "sedovint"}[i%2], First: at})
			claims = append(claims, hearsay.Claim{ID: "c" + id, Label: "the gate " + id + " stays shut", Contested: i%2 == 0, Sure: float64(i) / 8})
			stances = append(stances, hearsay.Position{Claim: "c" + id, Statement: "t" + id, Speaker: statements[i].Speaker, Stance: hearsay.Supports, At: at})
		}
		statements[3].Reports = []hearsay.Report{{Article: article, Attribution: kyr}}
		must(t, s.PutStatements(ctx, statements))
		must(t, s.PutClaims(ctx, claims))
		must(t, s.PutPositions(ctx, stances))
		found := func(q hearsay.ClaimQuery) (ids []string) {
			for pages := 0; ; pages++ {
				list, cursor, err := s.FindClaims(ctx, q)
				must(t, err)
				for _, c := range list {
					ids = append(ids, c.ID)
				}
				if q.Cursor = cursor; cursor == "" || pages > 9 {
					return ids
				}
			}
		}
		for _, c := range []struct {
			name string
			q    hearsay.ClaimQuery
			want []string
		}{
			{"all, by twos", hearsay.ClaimQuery{Limit: 2}, []string{"c4", "c3", "c2", "c1", "c0"}},
			{"contested", hearsay.ClaimQuery{Contested: true, Limit: 2}, []string{"c4", "c2", "c0"}},
			{"surely contested", hearsay.ClaimQuery{Contested: true, Sure: 0.25, Limit: 1}, []string{"c4", "c2"}},
			{"less surely", hearsay.ClaimQuery{Contested: true, Under: 0.5}, []string{"c2", "c0"}},
			{"between the two", hearsay.ClaimQuery{Contested: true, Sure: 0.25, Under: 0.5}, []string{"c2"}},
			{"of a speaker", hearsay.ClaimQuery{Speakers: []string{"sedovint"}}, []string{"c3", "c1"}},
			{"of a story", hearsay.ClaimQuery{Story: "sone"}, []string{"c3"}},
			{"of some days", hearsay.ClaimQuery{Since: epoch.AddDate(0, 0, 1), Until: epoch.AddDate(0, 0, 3), Limit: 1}, []string{"c2", "c1"}},
			{"by words", hearsay.ClaimQuery{Words: "SHUT gat 1"}, []string{"c1"}},
			{"by words, by ones", hearsay.ClaimQuery{Words: "stays", Limit: 1}, []string{"c4", "c3", "c2", "c1", "c0"}},
			{"by other words", hearsay.ClaimQuery{Words: "open"}, nil},
		} {
			same(t, c.name, found(c.q), c.want)
		}
		list, cursor, err := s.FindStatements(ctx, hearsay.StatementQuery{Speakers: []string{"smarakyr"}, Limit: 2})
		must(t, err)
		same(t, "statements", []any{len(list), list[0].ID, list[1].ID, cursor != ""}, []any{2, "t4", "t2", true})
		list, cursor, err = s.FindStatements(ctx, hearsay.StatementQuery{Speakers: []string{"smarakyr"}, Limit: 2, Cursor: cursor})
		must(t, err)
		same(t, "more", []any{len(list), list[0].ID, cursor}, []any{1, "t0", ""})
		list, _, err = s.FindStatements(ctx, hearsay.StatementQuery{Story: "sone"})
		must(t, err)
		same(t, "of a story", []any{len(list), list[0].Reports}, []any{1, statements[3].Reports})
		stories, cursor, err := s.FindStories(ctx, hearsay.StoryQuery{Limit: 2})
		must(t, err)
		same(t, "stories", []any{stories[0].ID, stories[1].ID, stories[1].Articles, cursor != ""}, []any{"stwo", "sone", []string{article}, true})
		stories, _, err = s.FindStories(ctx, hearsay.StoryQuery{Article: article})
		must(t, err)
		same(t, "of an article", []any{len(stories), stories[0].ID}, []any{1, "sone"})
		rows, err := s.Reported(ctx, []hearsay.Report{{Article: "agone", Attribution: kyr}, {Article: article, Attribution: kyr}})
		must(t, err)
		same(t, "rows", []any{len(rows), rows[0].Attribution.ID}, []any{1, kyr})
		of, err := s.StatementsOf(ctx, []hearsay.Report{{Article: "agone", Attribution: kyr}, {Article: article, Attribution: kyr}})
		must(t, err)
		same(t, "statements of rows", of, []string{"", "t3"})
		stand, err := s.StancesIn(ctx, "t3")
		must(t, err)
		same(t, "stances", stand, stances[3:4])
		var query *hearsay.QueryError
		if _, _, err := s.FindClaims(ctx, hearsay.ClaimQuery{Cursor: "c4"}); !errors.As(err, &query) {
			t.Errorf("a cursor of no list: %v", err)
		}
		if _, err := s.Claim(ctx, "c9"); !errors.Is(err, hearsay.ErrNotFound) {
			t.Errorf("a claim that is not there: %v", err)
		}
	}},
}
