//go:build linux

package main

import (
	"context"
	"fmt"
	"os"
	"strings"

	"hearsay"
)

// looks counts what placing looks at and writes: it does not hang on the machine,
// as time does.
type looks struct {
	lists      int // lists of keys that were read
	entries    int // of those lists
	stories    int // sums of stories that were read
	statements int // statements that were compared
	claims     int
	forms      int // bytes of what statements and claims are compared by
	texts      int // articles that were read again
	held       int // keys that were written
	sifted     int // keys that would be looked up in the file, but for the sieves
	spared     int // of those, how many were not
	reads      int // calls that read from files, mostly a page each
	writes     int // calls that write to them
}

// text is what one of so many articles took.
func (l looks) text(articles int) string {
	n := float64(articles)
	return fmt.Sprintf("%.0f entries of %.0f lists, %.1f statements, %.1f claims, %.2f stories, %.2f texts; %.0f keys written; sieves spare %.0f of %.0f look-ups; %.1f reads and %.1f writes of files",
		float64(l.entries)/n, float64(l.lists)/n, float64(l.statements)/n, float64(l.claims)/n, float64(l.stories)/n, float64(l.texts)/n, float64(l.held)/n,
		float64(l.spared)/n, float64(l.sifted)/n, float64(l.reads)/n, float64(l.writes)/n)
}

// fileCalls are how often this process has read from files and written to them.
func fileCalls() (reads, writes int) {
	b, err := os.ReadFile("/proc/self/io")
	if err != nil {
		return 0, 0
	}
	for line := range strings.Lines(string(b)) {
		fmt.Sscanf(line, "syscr: %d", &reads)
		fmt.Sscanf(line, "syscw: %d", &writes)
	}
	return reads, writes
}

// counting is a record that counts what is looked at on its boards.
type counting struct {
	hearsay.Store
	looks looks
}

func (c *counting) Place(ctx context.Context, limit int, do func([]hearsay.Waiting, hearsay.Board) error) (int, error) {
	return c.Store.Place(ctx, limit, func(list []hearsay.Waiting, b hearsay.Board) error {
		return do(list, &countingBoard{b, &c.looks})
	})
}

type countingBoard struct {
	hearsay.Board
	*looks
}

func (b *countingBoard) Holders(of hearsay.Keyed, keys []uint64) ([][]int64, error) {
	lists, err := b.Board.Holders(of, keys)
	b.lists += len(lists)
	for _, l := range lists {
		b.entries += len(l)
	}
	return lists, err
}

func (b *countingBoard) Hold(of hearsay.Keyed, keys []uint64, number int64, first, most int) error {
	b.held += len(keys)
	return b.Board.Hold(of, keys, number, first, most)
}

func (b *countingBoard) HoldAs(of hearsay.Keyed, id string, keys []uint64) error {
	b.held += len(keys)
	return b.Board.HoldAs(of, id, keys)
}

func (b *countingBoard) Text(number int64) (*hearsay.Article, error) {
	b.texts++
	return b.Board.Text(number)
}

func (b *countingBoard) Stories(numbers []int64) ([]hearsay.StorySum, error) {
	list, err := b.Board.Stories(numbers)
	b.stories += len(list)
	return list, err
}

func (b *countingBoard) StatementsBy(article string, keys []uint64, most int) ([]hearsay.Statement, error) {
	list, err := b.Board.StatementsBy(article, keys, most)
	b.statements += len(list)
	for i := range list {
		b.forms += len(list[i].Form)
	}
	return list, err
}

func (b *countingBoard) ClaimsBy(article string, keys []uint64, most int) ([]hearsay.Claim, error) {
	list, err := b.Board.ClaimsBy(article, keys, most)
	b.claims += len(list)
	for i := range list {
		b.forms += len(list[i].Proposition)
	}
	return list, err
}

func (b *countingBoard) PutStatement(s *hearsay.Statement, keys []uint64) error {
	b.held += len(keys)
	return b.Board.PutStatement(s, keys)
}

func (b *countingBoard) PutClaim(c *hearsay.Claim, keys []uint64) error {
	b.held += len(keys)
	return b.Board.PutClaim(c, keys)
}
