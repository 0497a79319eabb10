package record

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"strconv"
	"strings"

	"hearsay"
)

const (
	// mostTexts is how many articles are looked into for each half of a part.
	mostTexts = 8
	// leastHalf and mostHalf bound the words that a half is sought by.
	leastHalf, mostHalf = 2, 6
)

// inTexts adds the direct attributions of articles whose text has half of the
// part's rare words, wherever they stand. A reading may have taken too few words
// for what somebody said, and the index of attributions has only those; one of
// the halves is whole where one word was changed.
func (s *seeker) inTexts(ctx context.Context, phrase, rare []string, to map[int64]bool) error {
	var articles []int64
	for _, half := range halves(phrase, rare) {
		found, err := s.articles(ctx, half)
		if err != nil {
			return err
		}
		articles = append(articles, found...)
	}
	slices.Sort(articles)
	articles = slices.Compact(articles)
	err := in(ctx, s.tx, "SELECT a.n, r.n FROM articles r LEFT JOIN attributions a ON a.article = r.n AND a.kind = '"+string(hearsay.Direct)+"' AND a.parent = '' WHERE r.n IN (%s)"+
		s.ofOutlet(), articles, func(scan func(...any) error) error {
		var n sql.NullInt64
		var article int64
		err := scan(&n, &article)
		if n.Valid {
			to[n.Int64] = true
		}
		if !slices.Contains(s.texts, article) {
			s.texts = append(s.texts, article)
		}
		return err
	})
	return err
}

// load loads the articles looked into, the newest first.
func (s *seeker) load(ctx context.Context) ([]*hearsay.Article, error) {
	got, err := loadArticles(ctx, s.tx, s.texts)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(s.texts, func(a, b int64) int { return cmp.Compare(b, a) })
	var list []*hearsay.Article
	for _, n := range s.texts {
		if k := got[n]; k != nil && k.keep != hearsay.KeepPositions {
			list = append(list, &k.Article)
		}
	}
	return list, nil
}

// ofOutlet limits by the outlet, whose key is letters and digits only.
func (s *seeker) ofOutlet() string {
	if len(s.keys) == 0 {
		return ""
	}
	return " AND r.outlet_key = '" + s.keys[0][0] + "'"
}

// halves are the given words in the order of the phrase, cut in two where there
// are enough.
func halves(phrase, sought []string) [][]string {
	var list []string
	for _, w := range phrase {
		if slices.Contains(sought, w) && !slices.Contains(list, w) {
			list = append(list, w)
		}
	}
	switch {
	case len(list) < leastHalf:
		return nil
	case len(list) < 2*leastHalf:
		return [][]string{list}
	}
	middle := len(list) / 2
	return [][]string{list[:min(middle, mostHalf)], list[middle:min(middle+mostHalf, len(list))]}
}

// articles are the numbers of the newest articles whose text has all the words.
func (s *seeker) articles(ctx context.Context, all []string) ([]int64, error) {
	var m Match
	for _, w := range all {
		m.All = append(m.All, Term{Words: []string{w}})
	}
	key := s.tx.d.ArticleKey
	return s.list(ctx, "SELECT "+key+" AS n FROM article_words w WHERE "+s.tx.d.MatchArticlesWhere+s.bounds(key)+
		" ORDER BY "+key+" DESC LIMIT "+strconv.Itoa(mostTexts), m)
}

// list runs a query for numbers. They come as one string: to fetch row by row
// would take longer than to find them.
func (s *seeker) list(ctx context.Context, query string, m Match) ([]int64, error) {
	var text sql.NullString
	if _, err := s.tx.one(ctx, []any{&text}, "SELECT string_agg(CAST(n AS TEXT), ',') FROM ("+query+") x", s.tx.d.Match(m)); err != nil || text.String == "" {
		return nil, err
	}
	var list []int64
	for part := range strings.SplitSeq(text.String, ",") {
		n, err := strconv.ParseInt(part, 10, 64)
		if err != nil {
			return nil, err
		}
		list = append(list, n)
	}
	return list, nil
}
