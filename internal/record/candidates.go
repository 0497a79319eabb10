package record

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"

	"hearsay"
)

const (
	// mostHits is how many rows of one word are looked at. A word with more is
	// common: it counts only together with others.
	mostHits = 2000
	// mostPhrases is how many places of a phrase are listed.
	mostPhrases = 200
	// mostSought bounds the words of a part.
	mostSought = 12
	// together is how many common words are sought at once.
	together = 4
)

// Candidates implements hearsay.Searcher.
func (r *Tables) Candidates(ctx context.Context, parts []hearsay.Sought, limit int) (list []hearsay.Recorded, err error) {
	limit = limitOf(limit)
	err = r.look(ctx, "looking for what bears on a quotation", func(tx *Tx) error {
		numbers := map[int64]bool{}
		for _, part := range parts {
			if err := candidates(ctx, tx, part, limit, numbers); err != nil {
				return err
			}
		}
		sorted := make([]int64, 0, len(numbers))
		for n := range numbers {
			sorted = append(sorted, n)
		}
		slices.SortFunc(sorted, func(a, b int64) int { return cmp.Compare(b, a) })
		list, err = recorded(ctx, tx, sorted)
		return err
	})
	return list, err
}

// candidates adds the numbers of one part's candidates.
func candidates(ctx context.Context, tx *Tx, part hearsay.Sought, limit int, to map[int64]bool) error {
	phrase := flat(part.Phrase)
	if len(phrase) > 0 {
		hits, err := matching(ctx, tx, Match{All: []Term{{Words: phrase}}}, mostPhrases)
		if err != nil {
			return err
		}
		for _, n := range hits {
			to[n] = true
		}
	}
	score := map[int64]float64{}
	sought := flat(part.Words)
	var common []string
	for _, word := range sought[:min(len(sought), mostSought)] {
		hits, err := matching(ctx, tx, Match{All: []Term{{Words: []string{word}}}}, mostHits+1)
		if err != nil {
			return err
		}
		if len(hits) > mostHits {
			common = append(common, word)
			continue
		}
		weigh(score, hits)
	}
	if err := jointly(ctx, tx, common, score); err != nil {
		return err
	}
	for _, n := range best(score, limit) {
		to[n] = true
	}
	return nil
}

// flat folds words as the index has them, each once.
func flat(list []string) []string {
	var out []string
	for _, w := range list {
		out = append(out, words(w)...)
	}
	return out
}

// weigh adds to each row what a word with so many rows is worth.
func weigh(score map[int64]float64, hits []int64) {
	worth := math.Log(1 + float64(mostHits*10)/float64(len(hits)+1))
	for _, n := range hits {
		score[n] += worth
	}
}

// jointly looks for common words that stand in one row: the first of them all
// at once, and with each one left out, since one may have been changed.
func jointly(ctx context.Context, tx *Tx, common []string, score map[int64]float64) error {
	for len(common) >= 2 {
		some := common[:min(len(common), together)]
		common = common[len(some):]
		sets := [][]string{some}
		if len(some) > 2 {
			for i := range some {
				sets = append(sets, slices.Delete(slices.Clone(some), i, i+1))
			}
		}
		for _, set := range sets {
			var m Match
			for _, w := range set {
				m.All = append(m.All, Term{Words: []string{w}})
			}
			hits, err := matching(ctx, tx, m, mostHits)
			if err != nil {
				return err
			}
			weigh(score, hits)
		}
	}
	return nil
}

// best are the numbers with the highest scores; of equal ones the newest.
func best(score map[int64]float64, limit int) []int64 {
	list := make([]int64, 0, len(score))
	for n := range score {
		list = append(list, n)
	}
	slices.SortFunc(list, func(a, b int64) int {
		return cmp.Or(cmp.Compare(score[b], score[a]), cmp.Compare(b, a))
	})
	return list[:min(len(list), limit)]
}

// matching are the numbers of the newest rows that match.
func matching(ctx context.Context, tx *Tx, m Match, limit int) ([]int64, error) {
	var list []int64
	err := tx.Query(ctx, func(scan func(...any) error) error {
		var n int64
		err := scan(&n)
		list = append(list, n)
		return err
	}, fmt.Sprintf("SELECT %s FROM attribution_words w WHERE %s ORDER BY 1 DESC LIMIT %d", tx.d.AttributionKey, tx.d.MatchAttributionsWhere, limit), tx.d.Match(m))
	return list, err
}

// recorded makes what the quotation check judges by.
func recorded(ctx context.Context, tx *Tx, numbers []int64) ([]hearsay.Recorded, error) {
	byNumber := map[int64]*loaded{}
	err := in(ctx, tx, "SELECT "+loadColumns+" FROM attributions a WHERE a.hidden = 0 AND a.n IN (%s)", numbers, func(scan func(...any) error) error {
		l, err := scanAttribution(scan)
		if err == nil {
			byNumber[l.n] = l
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	var rows []*loaded
	for _, n := range numbers {
		if l := byNumber[n]; l != nil {
			rows = append(rows, l)
		}
	}
	shown, err := rowsOf(ctx, tx, rows)
	if err != nil {
		return nil, err
	}
	latest, err := latestOf(ctx, tx, shown)
	if err != nil {
		return nil, err
	}
	statements, err := statementsOf(ctx, tx, shown)
	if err != nil {
		return nil, err
	}
	list := make([]hearsay.Recorded, len(shown))
	for i := range shown {
		row := &shown[i]
		a := row.Attribution
		a.Speakers = slices.Clone(a.Speakers)
		for j, id := range row.Known {
			if id != "" {
				a.Speakers[j].ID = id
			}
		}
		list[i] = hearsay.Recorded{Attribution: a, Article: row.Article, Latest: latest[row.Article.ID],
			Statement: statements[hearsay.Report{Article: row.Article.ID, Attribution: a.ID}]}
	}
	return list, nil
}

// latestOf are the newest versions of the articles that were edited since.
func latestOf(ctx context.Context, tx *Tx, rows []hearsay.Row) (map[string]*hearsay.Article, error) {
	latest := map[string]*hearsay.Article{}
	for i := range rows {
		if _, done := latest[rows[i].Article.ID]; done || rows[i].Current {
			continue
		}
		list, err := versions(ctx, tx, rows[i].Article.ID)
		if err != nil {
			return nil, err
		}
		latest[rows[i].Article.ID] = nil
		for _, k := range list {
			if k.Current {
				latest[rows[i].Article.ID] = &k.Article
			}
		}
	}
	return latest, nil
}

// statementsOf are the statements that rows report.
func statementsOf(ctx context.Context, tx *Tx, rows []hearsay.Row) (map[hearsay.Report]string, error) {
	var ids []string
	seen := map[string]bool{}
	for i := range rows {
		if id := rows[i].Article.ID; !seen[id] {
			seen[id] = true
			ids = append(ids, id)
		}
	}
	of := map[hearsay.Report]string{}
	err := in(ctx, tx, "SELECT article, attribution, statement FROM reports WHERE article IN (%s)", ids, func(scan func(...any) error) error {
		var p hearsay.Report
		var statement string
		err := scan(&p.Article, &p.Attribution, &statement)
		of[p] = statement
		return err
	})
	return of, err
}
