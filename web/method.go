package web

import (
	"crypto/sha256"
	"fmt"
	"io"
	"net/http"
	"strings"

	"hearsay"
)

// scoreView is one line of eval/scores.txt.
type scoreView struct{ Name, Value, Note string }

// scoreSection is what was measured of one thing.
type scoreSection struct {
	Name  string
	Lines []scoreView
}

// methodView says how often hearsay is right.
type methodView struct {
	First    []scoreView
	Sections []scoreSection
	Version  string
}

// first are the scores that a reader of the pages needs, by their lines in
// eval/scores.txt, with what they say.
var first = []struct{ score, says string }{
	{"relation direct F1 polnear-dev", "direct quotations found whole, in political news"},
	{"relation mixed F1 polnear-dev", "mixed ones, part of them in quotation marks"},
	{"relation indirect F1 polnear-dev", "indirect ones, without quotation marks"},
	{"relation F1 story A, marks as cues match", "all of them, in one made-up news story"},
	{"act accuracy story A", "acts right, of those found there"},
	{"speakers end to end, right of the relations found", "speakers right, of the relations found in our own articles"},
	{"own articles nested found with their parent", "statements inside statements found, in our own articles"},
	{"span confidence .9 to .10, right", "right, of what is marked 0.9 or surer"},
}

// scores is all that was measured, as it was written down.
func (s *site) scores(w http.ResponseWriter, _ *http.Request) error {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	_, err := io.WriteString(w, hearsay.Scores)
	return err
}

// methodFeed is what was measured, an entry for each part; a part is another entry
// when another program tells other figures.
func (s *site) methodFeed(w http.ResponseWriter, r *http.Request) error {
	feed := s.feedOf(r, "/method.atom", "/method", "how often it is right")
	for _, part := range sectionsOf(hearsay.Scores) {
		var text strings.Builder
		for _, l := range part.Lines {
			fmt.Fprintf(&text, "%s: %s\n", l.Name, l.Value)
		}
		sum := sha256.Sum256([]byte(part.Name + text.String()))
		feed.Entries = append(feed.Entries, told(r, fmt.Sprintf("measured:%x", sum[:8]), part.Name, "/method", text.String(), s.began))
	}
	return sendFeed(w, feed)
}

// method is the page that says how it works, how often it errs, and what it does not do.
func (s *site) method(w http.ResponseWriter, r *http.Request) error {
	v := methodView{Sections: sectionsOf(hearsay.Scores), Version: hearsay.Version}
	for _, f := range first {
		if line, ok := lineOf(v.Sections, f.score); ok {
			line.Name = f.says
			v.First = append(v.First, line)
		}
	}
	s.show(w, r, http.StatusOK, "method", view{Title: "Method", Nav: "method", Body: v, Feed: "/method.atom", Export: []link{{"All that was measured, as text", "/method/scores.txt"}, {"as CSV", "/export/method.csv"}}})
	return nil
}

// sectionsOf reads eval/scores.txt: a heading in brackets, then lines of a
// name, a number and a note, parted by two spaces or more.
func sectionsOf(scores string) (list []scoreSection) {
	for line := range strings.Lines(scores) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "["):
			list = append(list, scoreSection{Name: strings.Trim(line, "[]")})
		case len(list) > 0:
			if one, ok := scoreOf(line); ok {
				last := &list[len(list)-1]
				last.Lines = append(last.Lines, one)
			}
		}
	}
	return list
}

func scoreOf(line string) (s scoreView, ok bool) {
	name, rest, ok := strings.Cut(line, "  ")
	if !ok {
		return s, false
	}
	value, note, _ := strings.Cut(strings.TrimSpace(rest), "  ")
	return scoreView{name, value, strings.TrimSpace(note)}, true
}

func lineOf(sections []scoreSection, name string) (scoreView, bool) {
	for _, s := range sections {
		for _, l := range s.Lines {
			if l.Name == name {
				return l, true
			}
		}
	}
	return scoreView{}, false
}
