package storetest

import (
	"fmt"
	"testing"

	"hearsay"
)

// everyLine is more lines than any test's tables have.
const everyLine = 1 << 20

// oneByOne is an audit made from the rows one by one, as "table key" with its sums.
func oneByOne(t *testing.T, s hearsay.Store, q hearsay.Query) map[string]hearsay.AuditSum {
	t.Helper()
	sums := map[string]hearsay.AuditSum{}
	for row, err := range s.Rows(t.Context(), q) {
		must(t, err)
		origins, err := s.Origins(t.Context(), []string{row.Article.ID})
		must(t, err)
		one := hearsay.AuditSum{Statements: 1, Words: row.Attribution.WordsIn(row.Article.Text), Alone: 1}
		if origins[row.Article.ID].Class == hearsay.OriginCopy {
			one.Alone = 0
		}
		for _, by := range hearsay.AuditTables {
			if by == hearsay.ByTeller || !row.Attribution.Relayed {
				line := fmt.Sprint(by, " ", lineOf(&row, by))
				sum := sums[line]
				sum.Add(one)
				sums[line] = sum
			}
		}
	}
	return sums
}

// lineOf is the key of the line that counts a row.
func lineOf(row *hearsay.Row, by hearsay.AuditBy) string {
	a := &row.Attribution
	first := hearsay.Speaker{Type: hearsay.Unknown}
	if len(a.Speakers) > 0 {
		first = a.Speakers[0]
	}
	switch by {
	case hearsay.ByTeller:
		switch {
		case a.Relayed:
			return hearsay.ToldByOthers
		case len(a.Via) > 0:
			return hearsay.ToldForThem
		}
		return hearsay.ToldBySpeaker
	case hearsay.ByNaming:
		return string(a.Naming())
	case hearsay.ByType:
		return string(first.Type)
	case hearsay.ByOutlet:
		return row.Article.Outlet
	case hearsay.ByKind:
		return string(a.Kind)
	case hearsay.ByRole:
		return first.Role
	}
	if len(row.Known) > 0 && row.Known[0] != "" {
		return row.Known[0]
	}
	if first.Name != "" {
		return "=" + first.Name
	}
	return ""
}

// auditHolds holds, after whatever a test did, what the record keeps for audits
// against its rows. A record that the test closed is left.
func auditHolds(t *testing.T, s hearsay.Store) {
	t.Helper()
	if _, err := s.Audit(t.Context(), hearsay.Query{}, everyLine); err != nil {
		return
	}
	audited(t, s, hearsay.Query{})
}

// audited is an audit whose every line was held against the rows.
func audited(t *testing.T, s hearsay.Store, q hearsay.Query) hearsay.Audit {
	t.Helper()
	got, err := s.Audit(t.Context(), q, everyLine)
	must(t, err)
	want, sums := oneByOne(t, s, q), map[string]hearsay.AuditSum{}
	for _, table := range got.Tables {
		var all hearsay.AuditSum
		for _, l := range table.Lines {
			sums[fmt.Sprint(table.By, " ", l.Key)] = l.AuditSum
			all.Add(l.AuditSum)
		}
		same(t, fmt.Sprint(table.By, ": all"), table.All, all)
	}
	same(t, fmt.Sprintf("the audit of %+v", q), sums, want)
	return got
}

var auditing = []test{
	{name: "everything that is found is audited, whatever limits it", run: func(t *testing.T, s hearsay.Store) {
		out := record(t, s, append([]piece{bridge, bridgeEdited}, town...)...)
		must(t, s.PutOrigins(t.Context(), []hearsay.Origin{{Article: out[2].Article, Class: hearsay.OriginCopy, Of: out[3].Article}}))
		rows := rowsOf(t, s, hearsay.Query{})
		for _, q := range []hearsay.Query{{}, {Words: "river"}, {Name: "Kyr"}, {Outlet: "harbor post", Kind: hearsay.Indirect}, {Act: hearsay.Deny}, {Since: day("2026-03-03")},
			{Sure: 0.8}, {Own: true}, {AllVersions: true}, {Article: rows[0].Article.ID}, {Since: day("2026-03-02 12:00"), Words: "the"}, {Name: "Nobody"}, {Words: "xyzzy"}} {
			got := audited(t, s, q)
			q.Limit = everyLine
			same(t, fmt.Sprintf("as many as %+v finds", q), got.Statements, len(rowsOf(t, s, q)))
			for _, table := range got.Tables {
				for _, l := range table.Lines {
					for _, alone := range []bool{false, true} {
						opens(t, s, q, hearsay.AuditPick{By: table.By, Key: l.Key, Alone: alone}, l.AuditSum)
					}
				}
			}
		}
	}},
	{name: "all further lines of an audit open", run: func(t *testing.T, s hearsay.Store) {
		record(t, s, town...)
		got, err := s.Audit(t.Context(), hearsay.Query{}, 1)
		must(t, err)
		for _, table := range got.Tables {
			same(t, fmt.Sprint(table.By, " has one line"), len(table.Lines), 1)
			opens(t, s, hearsay.Query{}, hearsay.AuditPick{By: table.By, Rest: true, Most: 1}, table.Rest)
		}
		_, _, err = s.Audited(t.Context(), hearsay.Query{}, hearsay.AuditPick{By: "colour"}, 0)
		if err == nil {
			t.Error("a table that there is not opens")
		}
	}},
	{name: "an audit follows corrections, editions, copies and takedowns", run: func(t *testing.T, s hearsay.Store) {
		out := record(t, s, bridge, bridgeEdited, town[0], town[1])
		audited(t, s, hearsay.Query{})
		copied := hearsay.Origin{Article: out[2].Article, Class: hearsay.OriginCopy, Of: out[1].Article}
		must(t, s.PutOrigins(t.Context(), []hearsay.Origin{copied}))
		before := audited(t, s, hearsay.Query{})
		row := rowsOf(t, s, hearsay.Query{Article: copied.Article})[0]
		for _, c := range []hearsay.Correction{
			{Kind: hearsay.CorrectAct, Attribution: row.Attribution.ID, Value: "threaten"},
			{Kind: hearsay.NotAStatement, Attribution: row.Attribution.ID},
			{Kind: hearsay.MergeSpeakers, Speaker: "smarakyr", Other: "soskarkyr"},
		} {
			done := correct(t, s, c)
			audited(t, s, hearsay.Query{})
			_, err := s.Undo(t.Context(), done.ID, "ada", "")
			must(t, err)
			same(t, fmt.Sprintf("%s, undone", c.Kind), audited(t, s, hearsay.Query{}), before)
		}
		copied.Class = hearsay.OriginRewrite
		must(t, s.PutOrigins(t.Context(), []hearsay.Origin{copied}))
		audited(t, s, hearsay.Query{})
		copied.Class = hearsay.OriginCopy
		must(t, s.PutOrigins(t.Context(), []hearsay.Origin{copied}))
		_, err := s.TakeDownPerson(t.Context(), "sedovint", "ada", "asked")
		must(t, err)
		audited(t, s, hearsay.Query{})
		_, err = s.TakeDownArticle(t.Context(), out[1].Article, "ada", "asked")
		must(t, err)
		audited(t, s, hearsay.Query{})
	}},
	{name: "more is audited than comes in one part", run: func(t *testing.T, s hearsay.Store) {
		const many, pieces = 2_100, 25 // more than internal/record hears at once
		var list []piece
		for k := range pieces {
			p := piece{url: fmt.Sprintf("https://big.example/%d", k), outlet: "Big Post", day: fmt.Sprintf("2026-03-%02d", k+1)}
			for i := range many {
				p.said = append(p.said, said{who: []string{"Mara Kyr", "Edo Vint"}[i%2], what: fmt.Sprintf("“Gate %d”", i)})
			}
			list = append(list, p)
		}
		record(t, s, list...)
		for _, q := range []hearsay.Query{{}, {Words: "gate"}} {
			got, err := s.Audit(t.Context(), q, 15)
			must(t, err)
			same(t, "all", got.Statements, many*pieces)
			half := hearsay.AuditSum{Statements: many * pieces / 2, Words: many * pieces, Alone: many * pieces / 2}
			for _, table := range got.Tables {
				if table.By == hearsay.BySpeaker {
					same(t, "the speakers", table.Lines, []hearsay.AuditLine{{Key: "sedovint", Name: "Edo Vint", AuditSum: half}, {Key: "smarakyr", Name: "Mara Kyr", AuditSum: half}})
				}
			}
			rows, sum, err := s.Audited(t.Context(), q, hearsay.AuditPick{By: hearsay.BySpeaker, Key: "sedovint"}, many*pieces/2-3)
			must(t, err)
			same(t, "the last of them", []any{len(rows), sum}, []any{3, half})
		}
	}},
}

// opens holds the statements behind a number against the number, all and page by page.
func opens(t *testing.T, s hearsay.Store, q hearsay.Query, of hearsay.AuditPick, want hearsay.AuditSum) {
	t.Helper()
	n, words := 0, 0
	var all []string
	for row, err := range s.AuditedRows(t.Context(), q, of) {
		must(t, err)
		n, words, all = n+1, words+row.Attribution.WordsIn(row.Article.Text), append(all, row.Attribution.ID)
	}
	many := want.Statements
	if of.Alone {
		many = want.Alone
	}
	same(t, fmt.Sprintf("%+v", of), n, many)
	var paged []string
	q.Limit = 2
	for from := 0; from <= n; from += 2 {
		rows, sum, err := s.Audited(t.Context(), q, of, from)
		must(t, err)
		same(t, fmt.Sprintf("%+v in all", of), []int{sum.Statements, sum.Words}, []int{n, words})
		paged = append(paged, idsOf(rows)...)
	}
	same(t, fmt.Sprintf("%+v, page by page", of), paged, all)
}
