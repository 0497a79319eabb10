package record

import (
	"cmp"
	"context"
	"slices"
	"time"

	"hearsay"
)

const articleColumns = "n, id, address, address_key, version, current, reading, recorded, path, url, title, outlet, outlet_key, byline, published, modified, language, text_sha256, text_key, length, keep, page, found, dated, text"

const onConflictNothing = "ON CONFLICT DO NOTHING"

func insertArticles(ctx context.Context, tx *Tx, list []*prepared) error {
	if len(list) == 0 {
		return nil
	}
	if err := numberArticles(ctx, tx, list); err != nil {
		return err
	}
	if err := insertProvenance(ctx, tx, list); err != nil {
		return err
	}
	now := time.Now().UTC()
	rows := make([][]any, len(list))
	index := make([]IndexRow, 0, len(list))
	for i, p := range list {
		rows[i] = p.articleRow(tx.d, now)
		if len(p.words) > 0 {
			index = append(index, IndexRow{Number: p.number, Words: p.words})
		}
	}
	if err := tx.insert(ctx, "articles", articleColumns, "", rows); err != nil {
		return err
	}
	if err := insertCaptures(ctx, tx, list); err != nil {
		return err
	}
	if err := waitFirst(ctx, tx, numbersOf(list)); err != nil {
		return err
	}
	return tx.d.Index(ctx, tx, "article", index)
}

func numbersOf(list []*prepared) []int64 {
	numbers := make([]int64, len(list))
	for i, p := range list {
		numbers[i] = p.number
	}
	return numbers
}

func (p *prepared) articleRow(d *Dialect, now time.Time) []any {
	a := &p.article
	var address, addressKey, text any
	if p.address != "" {
		address, addressKey = p.address, key64(hash(p.address))
	}
	if p.keep != hearsay.KeepPositions {
		text = d.Text(a.Text)
	}
	current, length := 1, len(a.Text)
	if p.restored != nil {
		now, length = p.restored.Recorded, p.restored.Length
	}
	if p.earlier {
		current = 0
	}
	return []any{p.number, a.ID, address, addressKey, p.versionSeen, current, p.readingKey, now.UnixMicro(),
		clean(a.Path), clean(a.URL), clean(a.Title), clean(a.Outlet), p.outletKey, clean(a.Byline),
		micros(a.Published), micros(a.Modified), clean(a.Language), a.TextSHA256, key64(a.TextSHA256), length, string(p.keep),
		packPage(a.Page), len(p.atts), string(a.Dated), text}
}

// numberArticles numbers the articles day by day and puts them in order of number.
func numberArticles(ctx context.Context, tx *Tx, list []*prepared) error {
	sorted := slices.Clone(list)
	slices.SortStableFunc(sorted, func(a, b *prepared) int { return cmp.Compare(a.day, b.day) })
	err := eachDay(sorted, func(p *prepared) int64 { return p.day }, func(day int64, part []*prepared) error {
		numbers, err := tx.d.Numbers(ctx, tx, "articles", day, len(part))
		for i := range numbers {
			part[i].number = numbers[i]
		}
		return err
	})
	slices.SortFunc(list, func(a, b *prepared) int { return cmp.Compare(a.number, b.number) })
	return err
}

// eachDay calls do for every stretch of the same day.
func eachDay[T any](sorted []T, day func(T) int64, do func(day int64, part []T) error) error {
	for from := 0; from < len(sorted); {
		to := from + 1
		for to < len(sorted) && day(sorted[to]) == day(sorted[from]) {
			to++
		}
		if err := do(day(sorted[from]), sorted[from:to]); err != nil {
			return err
		}
		from = to
	}
	return nil
}

func insertProvenance(ctx context.Context, tx *Tx, list []*prepared) error {
	seen := map[string]bool{}
	var rows [][]any
	for _, p := range list {
		if !seen[p.readingKey] {
			seen[p.readingKey] = true
			rows = append(rows, []any{p.readingKey, p.version, p.weights})
		}
	}
	return tx.insert(ctx, "readings", "key, version, weights", onConflictNothing, rows)
}

func insertCaptures(ctx context.Context, tx *Tx, list []*prepared) error {
	rows := make([][]any, 0, len(list))
	for _, p := range list {
		c := &p.capture
		var bytes any
		if c.bytes != nil {
			bytes = c.bytes
		}
		rows = append(rows, []any{p.number, c.sha, c.path, c.url, c.media, c.at, c.size, c.way, bytes})
	}
	return tx.insert(ctx, "captures", "n, sha256, path, url, media_type, at, size, way, bytes", "", rows)
}

const attributionColumns = "n, article, seq, id, parent, kind, act, polarity, rule, source, cue, content, span, speaker, stance, sure, doubt, speakers, links, earlier, hidden, relayed, noun_cue"

// placed is an attribution with its article.
type placed struct {
	p   *prepared
	row *attRow
}

func insertAttributions(ctx context.Context, tx *Tx, l *ledger, list []*prepared) error {
	var all []placed
	for _, p := range list {
		for i := range p.atts {
			if !p.atts[i].dropped {
				all = append(all, placed{p, &p.atts[i]})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b placed) int { return cmp.Compare(a.p.day, b.p.day) })
	err := eachDay(all, func(a placed) int64 { return a.p.day }, func(day int64, part []placed) error {
		numbers, err := tx.d.Numbers(ctx, tx, "attributions", day, len(part))
		for i := range numbers {
			part[i].row.number = numbers[i]
		}
		return err
	})
	if err != nil {
		return err
	}
	// The index is written fastest in the order of the numbers.
	slices.SortFunc(all, func(a, b placed) int { return cmp.Compare(a.row.number, b.row.number) })
	return writeAttributions(ctx, tx, l, all)
}

func writeAttributions(ctx context.Context, tx *Tx, l *ledger, all []placed) error {
	rows := make([][]any, len(all))
	index := make([]IndexRow, len(all))
	facets := make([][]any, len(all))
	var mentions [][]any
	var articles []string
	for i, x := range all {
		if id := x.p.article.ID; len(articles) == 0 || articles[len(articles)-1] != id {
			articles = append(articles, id)
		}
		rows[i] = x.row.columns(x.p.number, x.p.earlier)
		facets[i] = []any{x.row.number, flag(x.p.earlier), facetsOf(&x.row.att, x.row.links, x.p.outletKey), flag(x.row.att.Relayed), flag(x.row.via), x.row.voice}
		index[i] = IndexRow{x.row.number, x.row.words, indexKeys(&x.row.att, x.row.links, x.p.outletKey)}
		mentions = append(mentions, mentionRows(l, x.row.number, x.row.att.Speakers, x.row.links)...)
	}
	if err := tx.insert(ctx, "attributions", attributionColumns, "", rows); err != nil {
		return err
	}
	if err := putFacets(ctx, tx, facets); err != nil {
		return err
	}
	if err := markCopies(ctx, tx, articles); err != nil {
		return err
	}
	// The table of mentions is in the order of the speakers.
	slices.SortStableFunc(mentions, func(a, b []any) int { return cmp.Compare(a[0].(string), b[0].(string)) })
	if err := tx.insert(ctx, "mentions", "speaker, attribution, position, name, role", "", mentions); err != nil {
		return err
	}
	return tx.d.Index(ctx, tx, "attribution", index)
}

func (row *attRow) columns(article int64, earlier bool) []any {
	a := &row.att
	old := 0
	if earlier {
		old = 1
	}
	return []any{row.number, article, row.seq, a.ID, a.Parent, string(a.Kind), string(a.Act), string(a.Polarity), a.Rule,
		row.source, row.cue, row.content, a.Confidence.Span, a.Confidence.Speaker, a.Confidence.Stance, least(a.Confidence), a.Doubt(),
		row.speakers, row.linksJSON, old, 0, flag(a.Relayed), flag(a.NounCue)}
}

func mentionRows(l *ledger, number int64, speakers []hearsay.Speaker, links []string) [][]any {
	var rows [][]any
	for i, id := range links {
		if id == "" {
			continue
		}
		name, role := clean(speakers[i].Name), clean(speakers[i].Role)
		rows = append(rows, []any{id, number, i, name, role})
		l.mention(id, name, role, number, 1)
	}
	return rows
}
