package hearsay

import "strings"

// Edits is the word difference of the two sides of a difference, with the
// words before as Record and the words after as Quotation: words are what
// white space parts, and as many as possible stay in their order (the longest
// common subsequence). Where one side is empty, the other is one edit.
func (d *Difference) Edits() []Edit {
	was, is := strings.Fields(d.BeforeText), strings.Fields(d.AfterText)
	kept := commonWords(was, is)
	var edits []Edit
	for i, j := 0, 0; i < len(was) || j < len(is); {
		fromI, fromJ := i, j
		for i < len(was) && j < len(is) && was[i] == is[j] {
			i, j = i+1, j+1
		}
		if i > fromI {
			edits = append(edits, edit(was[fromI:i], is[fromJ:j], Equal))
			continue
		}
		for (i < len(was) || j < len(is)) && !(i < len(was) && j < len(is) && was[i] == is[j]) {
			if j == len(is) || i < len(was) && kept[i+1][j] >= kept[i][j+1] {
				i++
			} else {
				j++
			}
		}
		edits = append(edits, edit(was[fromI:i], is[fromJ:j], Replace))
	}
	return edits
}

func edit(was, is []string, op EditOp) Edit {
	if len(was) == 0 {
		op = Insert
	}
	if len(is) == 0 {
		op = Delete
	}
	return Edit{Op: op, Record: strings.Join(was, " "), Quotation: strings.Join(is, " ")}
}

// commonWords holds at [i][j] how many words was[i:] and is[j:] have in common
// in the same order.
func commonWords(was, is []string) [][]int {
	kept := make([][]int, len(was)+1)
	for i := range kept {
		kept[i] = make([]int, len(is)+1)
	}
	for i := len(was) - 1; i >= 0; i-- {
		for j := len(is) - 1; j >= 0; j-- {
			if was[i] == is[j] {
				kept[i][j] = kept[i+1][j+1] + 1
			} else {
				kept[i][j] = max(kept[i+1][j], kept[i][j+1])
			}
		}
	}
	return kept
}
