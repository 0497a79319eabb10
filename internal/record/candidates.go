package record

import (
	"cmp"
	"context"
	"math"
	"slices"
	"strconv"
	"time"

	"hearsay"
)

const (
	// mostHits is how many rows of one word are looked at. A word with more is
	// common: it counts only together with others.
	mostHits = 1000
	// mostPhrases is how many places of a phrase are listed.
	mostPhrases = 200
	// mostSought bounds the words of a part.
	mostSought = 12
	// together is how many common words are sought at once.
	together = 4
	// enough rows with all of those make it needless to look for more.
	enough = 20
	// window is how many words of a phrase of common words are sought first.
	window = 3
)

// Candidates implements hearsay.Searcher.
func (r *Tables) Candidates(ctx context.Context, parts []hearsay.Sought, within hearsay.Query) (list []hearsay.Recorded, texts []*hearsay.Article, err error) {
	limit := limitOf(within.Limit)
	err = r.look(ctx, "looking for what bears on a quotation", func(tx *Tx) error {
		numbers := map[int64]bool{}
		s := newSeeker(tx, within)
		for _, part := range parts {
			if err := s.candidates(ctx, part, limit, numbers); err != nil {
				return err
			}
		}
		sorted := make([]int64, 0, len(numbers))
		for n := range numbers {
			sorted = append(sorted, n)
		}
		slices.SortFunc(sorted, func(a, b int64) int { return cmp.Compare(b, a) })
		if list, err = recorded(ctx, tx, sorted); err != nil {
			return err
		}
		texts, err = s.load(ctx)
		return err
	})
	// A stretch of time may begin and end within a day, which numbers do not tell.
	list = slices.DeleteFunc(list, func(c hearsay.Recorded) bool { return outside(c.Article.Published, within) })
	texts = slices.DeleteFunc(texts, func(a *hearsay.Article) bool { return outside(a.Published, within) })
	return list, texts, err
}

func outside(at time.Time, q hearsay.Query) bool {
	if q.Since.IsZero() && q.Until.IsZero() {
		return false
	}
	return at.IsZero() || at.Before(q.Since) || !q.Until.IsZero() && !at.Before(q.Until)
}

// seeker looks for rows in the index of words, within limits.
type seeker struct {
	tx       *Tx
	keys     [][]string
	from, to int64
	// texts are the numbers of the articles looked into.
	texts []int64
}

func newSeeker(tx *Tx, q hearsay.Query) *seeker {
	s := &seeker{tx: tx}
	s.from, s.to = numberRange(q.Since, q.Until)
	if q.Outlet != "" {
		s.keys = [][]string{{outletKey(q.Outlet)}}
	}
	return s
}

// bounds are the condition that keeps to the stretch of time.
func (s *seeker) bounds(key string) string {
	if s.from == 0 {
		return ""
	}
	return " AND " + key + " >= " + strconv.FormatInt(s.from, 10) + " AND " + key + " < " + strconv.FormatInt(s.to, 10)
}

// candidates adds the numbers of one part's candidates.
func (s *seeker) candidates(ctx context.Context, part hearsay.Sought, limit int, to map[int64]bool) error {
	phrase, sought := flat(part.Phrase), flat(part.Words)
	score := map[int64]float64{}
	var uncommon []string
	var common []commonWord
	var rare [][]int64 // the rows of each rare word of the phrase
	for _, word := range sought[:min(len(sought), mostSought)] {
		hits, err := s.matching(ctx, Match{All: []Term{{Words: []string{word}}}}, mostHits+1)
		if err != nil {
			return err
		}
		if len(hits) > mostHits {
			common = append(common, commonWord{word, hits[mostHits]})
			continue
		}
		weigh(score, hits)
		if slices.Contains(phrase, word) {
			rare, uncommon = append(rare, hits), append(uncommon, word)
		}
	}
	hits, err := s.havingPhrase(ctx, phrase, uncommon, rare)
	if err != nil {
		return err
	}
	if len(rare) < 2 {
		if err := s.jointly(ctx, common, len(hits) > 0, score); err != nil {
			return err
		}
	}
	for _, n := range append(hits, best(score, limit)...) {
		to[n] = true
	}
	if len(shared(rare)) > 0 {
		return nil
	}
	return s.inTexts(ctx, phrase, uncommon, to)
}

// havingPhrase are the rows that may have the phrase, all that do among them.
// To go through the rows of every word of a long phrase is dear: the rows that
// all its rare words share are known already, and those of three words in a row,
// together with a rare word where there is one, are mostly few.
func (s *seeker) havingPhrase(ctx context.Context, phrase, uncommon []string, rare [][]int64) ([]int64, error) {
	if len(phrase) == 0 {
		return nil, nil
	}
	if len(rare) > 0 {
		if hits := shared(rare); len(hits) <= mostPhrases {
			return hits, nil
		}
	}
	if len(phrase) > window {
		m := Match{All: []Term{{Words: longest(phrase)}}}
		for _, w := range uncommon[:min(len(uncommon), 2)] {
			m.All = append(m.All, Term{Words: []string{w}})
		}
		hits, err := s.matching(ctx, m, mostPhrases+1)
		if err != nil || len(hits) <= mostPhrases {
			return hits, err
		}
	}
	return s.matching(ctx, Match{All: []Term{{Words: phrase}}}, mostPhrases)
}

// shared are the numbers that all lists have.
func shared(lists [][]int64) []int64 {
	count := map[int64]int{}
	for _, list := range lists {
		for _, n := range list {
			count[n]++
		}
	}
	var all []int64
	for n, c := range count {
		if c == len(lists) {
			all = append(all, n)
		}
	}
	return all
}

// longest is the window of the phrase with the most letters: long words are rare.
func longest(phrase []string) []string {
	at, most := 0, 0
	for i := 0; i+window <= len(phrase); i++ {
		letters := 0
		for _, w := range phrase[i : i+window] {
			letters += len(w)
		}
		if letters > most {
			at, most = i, letters
		}
	}
	return phrase[at : at+window]
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

// commonWord is a word with more rows than are looked at. The farther back the
// last of them stands, the fewer it has.
type commonWord struct {
	word string
	last int64
}

// jointly looks for common words that stand in one row: the rarest few of them,
// all at once, and, where that finds little and no row has a part of the phrase,
// with each one left out, since one may have been changed. Lists of common words
// are long, and to go through them is what takes the time.
func (s *seeker) jointly(ctx context.Context, common []commonWord, phrased bool, score map[int64]float64) error {
	if len(common) < 2 {
		return nil
	}
	slices.SortStableFunc(common, func(a, b commonWord) int { return cmp.Compare(a.last, b.last) })
	var some []string
	for _, w := range common[:min(len(common), together)] {
		some = append(some, w.word)
	}
	found, err := s.allOf(ctx, some, score)
	if err != nil || phrased || found >= enough || len(some) < 3 {
		return err
	}
	for i := range some {
		if _, err := s.allOf(ctx, slices.Delete(slices.Clone(some), i, i+1), score); err != nil {
			return err
		}
	}
	return nil
}

// allOf weighs the rows that have all the words, and says how many they are.
func (s *seeker) allOf(ctx context.Context, list []string, score map[int64]float64) (int, error) {
	var m Match
	for _, w := range list {
		m.All = append(m.All, Term{Words: []string{w}})
	}
	hits, err := s.matching(ctx, m, mostHits)
	weigh(score, hits)
	return len(hits), err
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
func (s *seeker) matching(ctx context.Context, m Match, limit int) ([]int64, error) {
	key := s.tx.d.AttributionKey
	m.Keys = s.keys
	return s.list(ctx, "SELECT "+key+" AS n FROM attribution_words w WHERE "+s.tx.d.MatchAttributionsWhere+s.bounds(key)+
		" ORDER BY "+key+" DESC LIMIT "+strconv.Itoa(limit), m)
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
			a.Speakers[j].ID = id
		}
		a.Via = byDirectory(a.Via)
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
