package web

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"hearsay"
	"hearsay/format"
)

// matrix is who stood where on which day: a line for each speaker, a column for
// each day on which somebody took a stance.
type matrix struct {
	Days  []string
	Lines []matrixLine
}

type matrixLine struct {
	Speaker speakerView
	Cells   [][]stanceMark
}

// stanceMark is a stance that a statement shows, by a sign and a word.
type stanceMark struct {
	Stance      hearsay.Stance
	Glyph, Word string
	// Perhaps tells that it may be somebody else's.
	Perhaps bool
	// Words are the first few of those that show it, To leads to them.
	Words, To string
}

// taken is a stance with its time and the statement that shows it.
type taken struct {
	who  string
	name speakerView
	at   time.Time
	mark stanceMark
}

// takenOf are all stances on a claim in the order of time; those without one first.
func takenOf(s *hearsay.Standing, told map[string]*hearsay.Told) (list []taken) {
	for i := range s.Stands {
		st := &s.Stands[i]
		v := viewOfStand(st)
		for k, id := range st.Statements {
			t := told[id]
			if t == nil {
				continue
			}
			shown := hearsay.ShownIn{Row: &t.Reports[0].Row}
			if k < len(st.Shown) {
				shown = st.Shown[k]
			}
			mark := stanceMark{st.Stance, v.Glyph, v.Word, v.Perhaps, inQuotes(firstWords(format.Shown(&shown), cellWords)), viewOfRow(shown.Row).InPlace}
			list = append(list, taken{cmp.Or(st.Speaker, st.Name), v.Speaker, t.Reports[0].Row.Article.Published, mark})
		}
	}
	slices.SortStableFunc(list, func(a, b taken) int { return a.at.Compare(b.at) })
	return list
}

// cellWords is how many words a cell has room for.
const cellWords = 14

func firstWords(s string, most int) string {
	if words := strings.Fields(s); len(words) > most {
		return strings.Join(words[:most], " ") + " …"
	}
	return s
}

func matrixOf(s *hearsay.Standing, told map[string]*hearsay.Told) (m matrix) {
	lines, list := map[string]int{}, takenOf(s, told)
	for _, t := range list {
		if day := shortDay(t.at); !slices.Contains(m.Days, day) {
			m.Days = append(m.Days, day)
		}
	}
	for _, t := range list {
		i, there := lines[t.who]
		if !there {
			i = len(m.Lines)
			lines[t.who] = i
			m.Lines = append(m.Lines, matrixLine{t.name, make([][]stanceMark, len(m.Days))})
		}
		at := slices.Index(m.Days, shortDay(t.at))
		cell := &m.Lines[i].Cells[at]
		if !slices.ContainsFunc(*cell, func(o stanceMark) bool { return o.Stance == t.mark.Stance }) {
			*cell = append(*cell, t.mark)
		}
	}
	return m
}

func shortDay(t time.Time) string {
	if t.IsZero() {
		return format.Undated
	}
	return t.UTC().Format("2 Jan 2006")
}
