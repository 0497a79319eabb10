package record

import (
	"context"
	"database/sql"
	"fmt"
	"iter"

	"hearsay"
)

// StoryOf implements hearsay.Board.
func (b *board) StoryOf(w *hearsay.Waiting) (story int64, itself bool, err error) {
	if story, itself = b.joined[w.Article.ID]; itself {
		return story, true, nil
	}
	address := clean(w.Article.Address())
	if address == "" || w.Version < 2 {
		return 0, false, nil
	}
	_, err = b.tx.one(b.ctx, []any{&story}, `SELECT s.story FROM articles r JOIN story_articles s ON s.article = r.id
		WHERE r.address_key = ? AND r.address = ? ORDER BY r.version LIMIT 1`, key64(hash(address)), address)
	return story, false, err
}

// loadJoined reads which of the articles that wait are in stories already.
func (b *board) loadJoined(articles []string) error {
	return in(b.ctx, b.tx, "SELECT article, story FROM story_articles WHERE article IN (%s)", articles, func(scan func(...any) error) error {
		var article string
		var story int64
		err := scan(&article, &story)
		b.joined[article] = story
		return err
	})
}

// Stories implements hearsay.Board.
func (b *board) Stories(numbers []int64) ([]hearsay.StorySum, error) {
	by := map[int64]hearsay.StorySum{}
	err := inPadded(b.ctx, b.tx, "SELECT n, id, first, last, size, sum FROM stories WHERE n IN (%s)", numbers, func(scan func(...any) error) error {
		var s hearsay.StorySum
		var first, last sql.NullInt64
		err := scan(&s.Number, &s.ID, &first, &last, &s.Size, &s.Sum)
		s.First, s.Last = fromMicros(first), fromMicros(last)
		by[s.Number] = s
		return err
	})
	list := make([]hearsay.StorySum, 0, len(numbers))
	for _, n := range numbers {
		if s, ok := by[n]; ok {
			list = append(list, s)
		}
	}
	return list, err
}

// PutStory implements hearsay.Board.
func (b *board) PutStory(s *hearsay.StorySum) error {
	if s.Number == 0 {
		if b.story == 0 {
			if _, err := b.tx.one(b.ctx, []any{&b.story}, "SELECT coalesce(max(n), 0) FROM stories"); err != nil {
				return err
			}
		}
		b.story++
		s.Number = b.story
	}
	return b.tx.insert(b.ctx, "stories", "n, id, first, last, size, sum",
		`ON CONFLICT (n) DO UPDATE SET first = excluded.first, last = excluded.last, size = excluded.size, sum = excluded.sum`,
		[][]any{{s.Number, s.ID, micros(s.First), micros(s.Last), s.Size, s.Sum}})
}

// Join implements hearsay.Board.
func (b *board) Join(article string, story int64) error {
	b.joined[article] = story
	return join(b.ctx, b.tx, article, story)
}

func join(ctx context.Context, tx *Tx, article string, story int64) error {
	return tx.Exec(ctx, `INSERT INTO story_articles (n, article, story) VALUES ((SELECT coalesce(max(n), 0) + 1 FROM story_articles), ?, ?)
		ON CONFLICT (article) DO UPDATE SET story = excluded.story`, article, story)
}

// PutStories implements hearsay.Placements.
func (r *Tables) PutStories(ctx context.Context, list []hearsay.Story) error {
	return r.change(ctx, "placing stories", func(tx *Tx) error {
		for i := range list {
			if err := putStory(ctx, tx, &list[i]); err != nil {
				return err
			}
		}
		return nil
	})
}

// putStory puts a story without its sum: placing its articles makes that anew.
func putStory(ctx context.Context, tx *Tx, s *hearsay.Story) error {
	var n int64
	err := tx.Query(ctx, func(scan func(...any) error) error { return scan(&n) },
		`INSERT INTO stories (n, id, first, last, size) VALUES ((SELECT coalesce(max(n), 0) + 1 FROM stories), ?, ?, ?, 0)
		ON CONFLICT (id) DO UPDATE SET first = excluded.first, last = excluded.last RETURNING n`, s.ID, micros(s.First), micros(s.Last))
	if err != nil {
		return err
	}
	if err := tx.Exec(ctx, "DELETE FROM story_articles WHERE story = ?", n); err != nil {
		return err
	}
	for _, article := range s.Articles {
		if err := join(ctx, tx, article, n); err != nil {
			return err
		}
	}
	return nil
}

// Story implements hearsay.Placements.
func (r *Tables) Story(ctx context.Context, id string) (s hearsay.Story, err error) {
	err = r.look(ctx, "looking up story "+id, func(tx *Tx) error {
		list, err := loadStories(ctx, tx, "id = ?", id)
		if err == nil && len(list) == 0 {
			err = fmt.Errorf("story %q: %w", id, hearsay.ErrNotFound)
		}
		if err == nil {
			s = list[0]
		}
		return err
	})
	return s, err
}

// Stories implements hearsay.Placements.
func (r *Tables) Stories(ctx context.Context) iter.Seq2[hearsay.Story, error] {
	return stream(ctx, r, "reading stories", func(tx *Tx, yield func(hearsay.Story) bool) error {
		return eachStory(ctx, tx, yield)
	})
}

func eachStory(ctx context.Context, tx *Tx, yield func(hearsay.Story) bool) error {
	for last := ""; ; {
		list, err := loadStories(ctx, tx, "id > ? ORDER BY id LIMIT 300", last)
		if err != nil || len(list) == 0 {
			return err
		}
		for _, s := range list {
			if !yield(s) {
				return nil
			}
		}
		last = list[len(list)-1].ID
	}
}

func loadStories(ctx context.Context, tx *Tx, where string, args ...any) ([]hearsay.Story, error) {
	var list []hearsay.Story
	var numbers []int64
	at := map[int64]int{}
	err := tx.Query(ctx, func(scan func(...any) error) error {
		var s hearsay.Story
		var n int64
		var first, last sql.NullInt64
		err := scan(&n, &s.ID, &first, &last)
		s.First, s.Last = fromMicros(first), fromMicros(last)
		at[n] = len(list)
		list, numbers = append(list, s), append(numbers, n)
		return err
	}, "SELECT n, id, first, last FROM stories WHERE "+where, args...)
	if err != nil {
		return nil, err
	}
	err = in(ctx, tx, "SELECT story, article FROM story_articles WHERE story IN (%s) ORDER BY story, n", numbers, func(scan func(...any) error) error {
		var n int64
		var article string
		err := scan(&n, &article)
		s := &list[at[n]]
		s.Articles = append(s.Articles, article)
		return err
	})
	return list, err
}

// dissolveStory takes the story of an article apart and lets its articles be
// placed anew: its sum has the words of that article, and its ID may be made of it.
func dissolveStory(ctx context.Context, tx *Tx, article string) error {
	var story int64
	found, err := tx.one(ctx, []any{&story}, "SELECT story FROM story_articles WHERE article = ?", article)
	if err != nil || !found {
		return err
	}
	var numbers []int64
	err = tx.Query(ctx, func(scan func(...any) error) error {
		var n int64
		err := scan(&n)
		numbers = append(numbers, n)
		return err
	}, "SELECT r.n FROM story_articles s JOIN articles r ON r.id = s.article WHERE s.story = ?", story)
	if err != nil {
		return err
	}
	if err := tx.Exec(ctx, "DELETE FROM stories WHERE n = ?", story); err != nil {
		return err
	}
	return wait(ctx, tx, numbers, true)
}
