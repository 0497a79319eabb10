package ingest

import (
	"bytes"
	"fmt"
)

// openMark says that a cell of a row of CSV, as it was written from a line on,
// opens a quotation mark and does not close it: the row ends before, or goes on
// into a later line in which another cell seems to open. Marks that stand alone
// inside a cell are let through, for many write them so; a mark that is left open
// takes the next rows into the text.
func openMark(row []byte, line int, comma rune) error {
	for at := 0; at < len(row); {
		if row[at] != '"' {
			next := bytes.IndexRune(row[at:], comma)
			if next < 0 {
				return nil
			}
			at += next + 1
			continue
		}
		end, closed := markedCell(row, at, byte(comma))
		if !closed {
			at, last := line+bytes.Count(row[:at], []byte("\n")), line+bytes.Count(row, []byte("\n"))
			return fmt.Errorf("%w: the quotation mark that opens in line %d is not closed before line %d ends; close it, or write marks inside a cell twice",
				ErrRecord, at, last)
		}
		at = end
	}
	return nil
}

// markedCell is where the cell behind the one that opens with the mark at from
// begins, and whether the cell was closed before another seems to open.
func markedCell(row []byte, from int, comma byte) (end int, closed bool) {
	below := false // the opening mark's line has ended
	for i := from + 1; i < len(row); i++ {
		switch {
		case row[i] == '\n':
			below = true
		case row[i] != '"':
		case i+1 == len(row) || row[i+1] == comma || row[i+1] == '\n' || row[i+1] == '\r':
			return i + 2, true
		case row[i+1] == '"':
			i++
		case below && (row[i-1] == comma || row[i-1] == '\n'):
			return i, false
		}
	}
	return len(row), false
}
