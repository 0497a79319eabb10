package web

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"hearsay"
)

// lanes is the same as the matrix as a picture: a lane for each speaker over
// time, high where they support, low where they deny, a change as a step. It
// is drawn on the server, and the table beside it says the same.
type lanes struct {
	Width, Height int
	Lanes         []lane
	Days          []laneDay
	// Perhaps tells that a point may be somebody else's stance, so that the legend
	// explains its circle.
	Perhaps bool
}

type lane struct {
	// Name is whole, Lines are it as it stands beside the lane.
	Name  string
	Lines []laneLine
	// Y is the lane's middle, Path the steps from stance to stance.
	Y      int
	Path   string
	Points []lanePoint
}

type lanePoint struct {
	X, Y   int
	Glyph  string
	Stance hearsay.Stance
	// Perhaps tells that it may be somebody else's.
	Perhaps bool
	To      string
	Says    string
}

// laneLine is one line of a name, with where it stands.
type laneLine struct {
	Y    int
	Text string
}

type laneDay struct {
	X    int
	Name string
}

// Sizes of the picture, in the units of its own box.
const (
	laneWidth  = 720
	laneLeft   = 180
	laneRight  = 40
	laneHeight = 56
	laneTop    = 28
	laneStep   = 14
	nameMost   = 24
)

// height of a stance above the middle of the lane.
var laneLevel = map[hearsay.Stance]int{hearsay.Supports: -laneStep, hearsay.Denies: laneStep}

func lanesOf(s *hearsay.Standing, told map[string]*hearsay.Told) (l lanes) {
	list := takenOf(s, told)
	for len(list) > 0 && list[0].at.IsZero() {
		list = list[1:] // without a time there is no place
	}
	if len(list) < 2 {
		return l
	}
	first, last := list[0].at, list[len(list)-1].at
	x := func(t time.Time) int {
		if span := last.Sub(first); span > 0 {
			return laneLeft + int(float64(laneWidth-laneLeft-laneRight)*float64(t.Sub(first))/float64(span))
		}
		return (laneLeft + laneWidth - laneRight) / 2
	}
	at := map[string]int{}
	for _, t := range list {
		i, there := at[t.who]
		if !there {
			i = len(l.Lanes)
			at[t.who] = i
			y := laneTop + laneHeight*i + laneHeight/2
			l.Lanes = append(l.Lanes, lane{Name: t.name.Name, Lines: nameLines(t.name.Name, y), Y: y})
		}
		l.Lanes[i].add(x(t.at), &t)
		l.Perhaps = l.Perhaps || t.mark.Perhaps
	}
	l.Width, l.Height = laneWidth, laneTop+laneHeight*len(l.Lanes)+8
	l.days(first, last, x)
	return l
}

// nameLines are a name in two lines at most, broken between words; what has no
// room ends with three dots, and the whole is told when it is pointed at.
func nameLines(name string, y int) []laneLine {
	const below, apart = 4, 15 // from a line's middle to where its letters stand, and to the next one
	lines := []string{""}
	for _, word := range strings.Fields(name) {
		last := &lines[len(lines)-1]
		if *last != "" && utf8.RuneCountInString(*last+" "+word) > nameMost {
			lines = append(lines, word)
			continue
		}
		*last = strings.TrimSpace(*last + " " + word)
	}
	more := len(lines) > 2
	lines = lines[:min(len(lines), 2)]
	var list []laneLine
	for i, line := range lines {
		dots := more && i == len(lines)-1
		if room := nameMost - map[bool]int{true: 2}[dots]; utf8.RuneCountInString(line) > room {
			line, dots = strings.TrimSpace(firstRunes(line, room-1)), true
		}
		if dots {
			line += " …"
		}
		list = append(list, laneLine{y + below + apart*i - apart*(len(lines)-1)/2, line})
	}
	return list
}

func (l *lane) add(x int, t *taken) {
	p := lanePoint{x, l.Y + laneLevel[t.mark.Stance], t.mark.Glyph, t.mark.Stance, t.mark.Perhaps, t.mark.To, fmt.Sprintf("%s %s, %s", t.name.Name, t.mark.Word, shortDay(t.at))}
	if p.Perhaps {
		p.Says = "perhaps " + p.Says
	}
	if n := len(l.Points); n == 0 {
		l.Path = fmt.Sprintf("M%d %d", p.X, p.Y)
	} else {
		if l.Points[n-1].X == p.X && l.Points[n-1].Y == p.Y {
			return // one mark says it
		}
		l.Path += fmt.Sprintf("H%dV%d", p.X, p.Y)
	}
	l.Points = append(l.Points, p)
}

// mostLaneDays is how many days are named along the top.
const mostLaneDays = 6

func (l *lanes) days(first, last time.Time, x func(time.Time) int) {
	day := first.UTC().Truncate(24 * time.Hour)
	step := max(1, (int(last.Sub(day)/(24*time.Hour))+1+mostLaneDays-1)/mostLaneDays)
	for ; !day.After(last); day = day.AddDate(0, 0, step) {
		at := day
		if at.Before(first) {
			at = first
		}
		l.Days = append(l.Days, laneDay{x(at), strings.TrimSpace(day.Format("2 Jan"))})
	}
}
