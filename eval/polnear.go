package eval

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"hearsay"
)

// Annotated is an article with the attributions that one annotator marked.
type Annotated struct {
	// Name is the article's, Annotator the suffix that tells annotators apart.
	Name, Annotator string
	Text            string
	Gold            []hearsay.Attribution
}

// ReadPolnear reads one part of PolNeAR (Newell, Margolin, Ruths 2018) from a
// folder that holds text and attributions, in the order of the names. Where
// several people annotated an article, all of them are given, the first by
// suffix first; see [FirstAnnotators].
func ReadPolnear(folder string) ([]Annotated, error) {
	paths, err := filepath.Glob(filepath.Join(folder, "attributions", "*.ann"))
	if err != nil {
		return nil, fmt.Errorf("listing PolNeAR's annotations in %s: %w", folder, err)
	}
	if len(paths) == 0 {
		return nil, fmt.Errorf("no attributions/*.ann in %q: give the folder of one part of PolNeAR", folder)
	}
	var out []Annotated
	for _, path := range paths {
		base := strings.TrimSuffix(filepath.Base(path), ".ann")
		cut := strings.LastIndexByte(base, '_')
		if cut < 0 {
			return nil, fmt.Errorf("%s: the name has no annotator's suffix", path)
		}
		a := Annotated{Name: base[:cut], Annotator: base[cut+1:]}
		text, err := os.ReadFile(filepath.Join(folder, "text", a.Name+".txt"))
		if err != nil {
			return nil, fmt.Errorf("reading the article that %s belongs to: %w", path, err)
		}
		ann, err := os.ReadFile(path)
		if err != nil {
			return nil, fmt.Errorf("reading annotations: %w", err)
		}
		a.Text = string(text)
		if a.Gold, err = parseBrat(a.Text, string(ann)); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		out = append(out, a)
	}
	return out, nil
}

// FirstAnnotators keeps the first annotator of each article.
func FirstAnnotators(as []Annotated) []Annotated {
	var out []Annotated
	for i, a := range as {
		if i == 0 || as[i-1].Name != a.Name {
			out = append(out, a)
		}
	}
	return out
}

// parseBrat reads brat standoff: T lines are spans, E lines tie them. Relations
// without a cue or without content are left out: nothing can be scored of them.
func parseBrat(text, ann string) ([]hearsay.Attribution, error) {
	off := hearsay.NewOffsets(text)
	spans := map[string]hearsay.Passage{}
	var events [][]string
	for _, line := range strings.Split(ann, "\n") {
		cols := strings.SplitN(strings.TrimSuffix(line, "\r"), "\t", 3)
		if len(cols) < 2 || !numbered(cols[0]) {
			continue // a span's text may hold line breaks; notes have other letters
		}
		switch {
		case cols[0][0] == 'T' && len(cols) == 3:
			_, where, _ := strings.Cut(cols[1], " ")
			p, err := bratPieces(off, text, where)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", cols[0], err)
			}
			spans[cols[0]] = p
		case cols[0][0] == 'E':
			events = append(events, strings.Fields(cols[1]))
		}
	}
	var out []hearsay.Attribution
	for _, e := range events {
		if a := bratRelation(spans, e); len(a.Cue) > 0 && len(a.Content) > 0 {
			out = append(out, a)
		}
	}
	return out, nil
}

func numbered(id string) bool {
	_, err := strconv.Atoi(id[min(1, len(id)):])
	return err == nil && (id[0] == 'T' || id[0] == 'E')
}

func bratPieces(off *hearsay.Offsets, text, where string) (hearsay.Passage, error) {
	var p hearsay.Passage
	for _, piece := range strings.Split(where, ";") {
		from, to, _ := strings.Cut(piece, " ")
		a, err1 := strconv.Atoi(from)
		b, err2 := strconv.Atoi(to)
		if err1 != nil || err2 != nil || a > b {
			return nil, fmt.Errorf("span %q is not two numbers in order", piece)
		}
		p = append(p, hearsay.Span{Start: off.Byte(a), End: off.Byte(b)})
	}
	return tidy(p), nil
}

func bratRelation(spans map[string]hearsay.Passage, event []string) hearsay.Attribution {
	a := hearsay.Attribution{Polarity: hearsay.Positive}
	for _, role := range event {
		name, id, _ := strings.Cut(role, ":")
		switch strings.TrimRight(name, "0123456789") {
		case "Source":
			a.Source = tidy(append(a.Source, spans[id]...))
		case "Cue":
			a.Cue = tidy(append(a.Cue, spans[id]...))
		case "Content":
			a.Content = tidy(append(a.Content, spans[id]...))
		}
	}
	return a
}

// tidy sorts the pieces of a passage and joins those that overlap or touch.
func tidy(p hearsay.Passage) hearsay.Passage {
	for i := 1; i < len(p); i++ {
		for j := i; j > 0 && p[j].Start < p[j-1].Start; j-- {
			p[j], p[j-1] = p[j-1], p[j]
		}
	}
	n := 0
	for _, s := range p {
		switch {
		case s.Empty():
		case n > 0 && s.Start <= p[n-1].End:
			p[n-1].End = max(p[n-1].End, s.End)
		default:
			p[n] = s
			n++
		}
	}
	return p[:n]
}
