package main

import (
	"context"
	"fmt"
	"strings"

	"hearsay"
	"hearsay/format"
)

// pageSize is how many rows are asked for at once.
const pageSize = 500

// listFlags are embedded by commands that list.
type listFlags struct {
	Limit  int    `short:"n" default:"50" help:"How many at most; 0 lists all."`
	Cursor string `placeholder:"CURSOR" help:"Go on where an earlier list ended."`
	JSON   bool   `name:"json" help:"Print JSON, one object a line."`
	Colour string `name:"colour" default:"auto" enum:"auto,always,never" help:"Colours in text: ${enum}."`
	unsure int    // how many of those printed may be of another act than the one asked for
}

// look is how text is laid out.
func (f *listFlags) look(c console) format.Look { return lookOf(c, f.Colour) }

// lookOf is the layout for a terminal, or for none.
func lookOf(c console, colour string) format.Look {
	look := format.Look{Width: min(c.width, 100), Colour: c.colour}
	if colour != "auto" {
		look.Colour = colour == "always"
	}
	return look
}

func (f *listFlags) check() error {
	if f.Limit < 0 {
		return usageError{fmt.Errorf("--limit %d is no number of rows: 0 lists all", f.Limit)}
	}
	return nil
}

// pages lists page after page up to the limit: one asks for up to n from a
// cursor on, prints them, and says where the next begin and how many they were.
// It returns where the list goes on, empty at its end, and how many it printed.
func (f *listFlags) pages(ctx context.Context, one func(cursor string, n int) (next string, printed int, err error)) (cursor string, all int, err error) {
	cursor = f.Cursor
	for ctx.Err() == nil {
		n := pageSize
		if f.Limit > 0 {
			n = min(n, f.Limit-all)
		}
		next, printed, err := one(cursor, n)
		all += printed
		if err != nil || next == "" || f.Limit > 0 && all >= f.Limit {
			return next, all, err
		}
		cursor = next
	}
	return cursor, all, ctx.Err()
}

// rowPrinter prints rows of the record for people or machines.
func (f *listFlags) rowPrinter(c console) format.RowPrinter {
	if f.JSON {
		return format.RowLines{}
	}
	return &format.RowText{Look: f.look(c)}
}

// printRows prints what a query finds.
func (f *listFlags) printRows(ctx context.Context, c console, s hearsay.Searcher, q hearsay.Query) (cursor string, all int, err error) {
	printer := f.rowPrinter(c)
	return f.pages(ctx, func(cursor string, n int) (string, int, error) {
		q.Cursor, q.Limit = cursor, n
		rows, next, err := s.Search(ctx, q)
		if err != nil {
			return "", 0, err
		}
		var b []byte
		for i := range rows {
			if q.Act != "" && format.UnsureActInWords(&rows[i].Attribution) != "" {
				f.unsure++
			}
			if b, err = printer.Append(b, &rows[i]); err != nil {
				return "", 0, err
			}
		}
		return next, len(rows), put(c.out, b)
	})
}

// sayUnsure says on standard error how many of those that were asked for by their act
// may be of another one: the list says it of each.
func (f *listFlags) sayUnsure(c console) {
	if f.unsure > 0 {
		fmt.Fprintf(c.err, "hearsay: of these %d may be of another act, and say \"perhaps\"; --sure %.2f leaves out what is not sure\n", f.unsure, format.ToldFrom)
	}
}

// more says on standard error how a list that was cut goes on.
func (f *listFlags) more(c console, cursor string, all int) {
	if cursor != "" {
		fmt.Fprintf(c.err, "hearsay: there are more than %d; --cursor %s goes on, --limit 0 lists all\n", all, cursor)
	}
}

// searchedInWords says what a search was made over.
func searchedInWords(e hearsay.Extent) string {
	said := []string{fmt.Sprintf("%d article%s of %d outlet%s", e.Articles, plural(e.Articles), e.Outlets, plural(e.Outlets))}
	const layout = "2 January 2006"
	switch from, to := e.Since.Format(layout), e.Until.Format(layout); {
	case e.Since.IsZero():
	case from == to:
		said = append(said, "published on "+from)
	default:
		said = append(said, "published from "+from+" to "+to)
	}
	if e.Textless > 0 {
		said = append(said, fmt.Sprintf("of which %d without text, where no words can be found", e.Textless))
	}
	return strings.Join(said, ", ")
}
