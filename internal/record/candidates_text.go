package record

import (
	"context"
	"database/sql"
	"slices"
	"strconv"
	"strings"

	"hearsay"
)

const (
	// mostTexts is how many articles are looked into for each half of a part.
	mostTexts = 6
	// leastHalf and mostHalf bound the words that a half is sought by.
	leastHalf, mostHalf = 2, 6
)

// inTexts adds the direct attributions of articles whose text has half of the
// part's words, wherever they stand. A reading may have taken too few words for
// what somebody said, and the index of attributions has only those; one of the
// halves is whole where one word was changed.
func (s *seeker) inTexts(ctx context.Context, phrase, sought []string, to map[int64]bool) error {
	var articles []int64
	for _, half := range halves(phrase, sought) {
		found, err := s.articles(ctx, half)
		if err != nil {
			return err
		}
		articles = append(articles, found...)
	}
	slices.Sort(articles)
	return in(ctx, s.tx, "SELECT a.n FROM attributions a JOIN articles r ON r.n = a.article WHERE a.kind = '"+string(hearsay.Direct)+"' AND a.parent = ''"+
		s.ofOutlet()+" AND a.article IN (%s)", slices.Compact(articles), func(scan func(...any) error) error {
		var n int64
		err := scan(&n)
		to[n] = true
		return err
	})
}

// ofOutlet limits by the outlet, whose key is letters and digits only.
func (s *seeker) ofOutlet() string {
	if len(s.keys) == 0 {
		return ""
	}
	return " AND r.outlet_key = '" + s.keys[0][0] + "'"
}

// halves are the words of content in the order of the phrase, cut in two.
func halves(phrase, sought []string) [][]string {
	var list []string
	for _, w := range phrase {
		if slices.Contains(sought, w) && !slices.Contains(list, w) {
			list = append(list, w)
		}
	}
	var all [][]string
	if middle := (len(list) + 1) / 2; middle >= leastHalf {
		all = append(all, list[:min(middle, mostHalf)])
		if rest := list[middle:]; len(rest) >= leastHalf {
			all = append(all, rest[:min(len(rest), mostHalf)])
		}
	}
	return all
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
