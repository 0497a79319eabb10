package eval

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay"
)

// ownResolver turns the strings of one .gold file into spans of its text.
type ownResolver struct {
	name, text string
	usedCues   map[hearsay.Span]bool
	// contents are the contents of the blocks read so far, by their labels.
	contents map[string]hearsay.Passage
}

func (r *ownResolver) fail(l ownLine, format string, args ...any) error {
	return fmt.Errorf("%s:%d: %s", r.name, l.number, fmt.Sprintf(format, args...))
}

// attribution reads the block with the given number, counted from 1.
func (r *ownResolver) attribution(b ownBlock, number int) (hearsay.Attribution, error) {
	a := hearsay.Attribution{ID: strconv.Itoa(number), Polarity: hearsay.Positive}
	if l := b.line("id"); l.value != "" {
		a.ID = l.value
	}
	if _, taken := r.contents[a.ID]; taken {
		return a, r.fail(b.line("id"), "id %q a second time", a.ID)
	}
	if err := r.qualities(&a, b); err != nil {
		return a, err
	}
	if err := r.places(&a, b); err != nil {
		return a, err
	}
	for _, l := range b {
		if l.key != "speaker" {
			continue
		}
		s, err := r.speaker(l)
		if err != nil {
			return a, err
		}
		a.Speakers = append(a.Speakers, s)
	}
	r.contents[a.ID] = a.Content
	return a, nil
}

var (
	ownKinds = map[string]bool{"direct": true, "indirect": true, "mixed": true}
	ownActs  = map[string]bool{
		"assert": true, "deny": true, "confirm": true, "warn": true, "demand": true, "promise": true,
		"threaten": true, "question": true, "refuse_comment": true, "praise": true, "criticise": true, "express": true,
	}
	ownTypes = map[string]bool{
		"person": true, "organization": true, "group": true, "document": true,
		"anonymous": true, "author": true, "unknown": true,
	}
	ownHows = map[string]bool{"name": true, "surname": true, "pronoun": true, "nominal": true, "implicit": true}
)

// qualities fills kind, act, polarity and parent.
func (r *ownResolver) qualities(a *hearsay.Attribution, b ownBlock) error {
	kind, act, polarity, parent := b.line("kind"), b.line("act"), b.line("polarity"), b.line("parent")
	switch {
	case !ownKinds[kind.value]:
		return r.fail(kind, "kind %q is none of direct, indirect, mixed", kind.value)
	case !ownActs[act.value]:
		return r.fail(act, "act %q is none of hearsay's acts", act.value)
	case polarity.value != "" && polarity.value != "negative" && polarity.value != "positive":
		return r.fail(polarity, "polarity %q is neither positive nor negative", polarity.value)
	case parent.value != "" && r.contents[parent.value] == nil:
		return r.fail(parent, "parent %q is no earlier block", parent.value)
	}
	a.Kind, a.Act, a.Parent = hearsay.Kind(kind.value), hearsay.Act(act.value), parent.value
	if polarity.value != "" {
		a.Polarity = hearsay.Polarity(polarity.value)
	}
	return nil
}

// speaker reads "name | type | how | role"; a name of "-" stands for none, the role may be missing.
func (r *ownResolver) speaker(l ownLine) (hearsay.Speaker, error) {
	parts := strings.Split(l.value, "|")
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	if len(parts) < 3 || len(parts) > 4 || !ownTypes[parts[1]] || !ownHows[parts[2]] {
		return hearsay.Speaker{}, r.fail(l, "speaker %q is not of the form name | type | how | role", l.value)
	}
	s := hearsay.Speaker{Name: parts[0], Type: hearsay.SpeakerType(parts[1]), How: hearsay.How(parts[2])}
	if s.Name == "-" {
		s.Name = ""
	}
	if len(parts) == 4 {
		s.Role = parts[3]
		at := r.occurrences(s.Role)
		if len(at) == 0 {
			return s, r.fail(l, "role %q does not stand in the article", s.Role)
		}
		s.RoleSpan = at[0]
	}
	return s, nil
}

func (r *ownResolver) trap(b ownBlock) (OwnTrap, error) {
	l, why := b.line("not"), b.line("why")
	if why.value == "" {
		return OwnTrap{}, r.fail(l, "a trap says why: it is missing")
	}
	p, err := r.first(l, nil)
	if err != nil {
		return OwnTrap{}, err
	}
	if len(p) != 1 {
		return OwnTrap{}, r.fail(l, "a trap is one piece")
	}
	return OwnTrap{Span: p[0], Why: why.value}, nil
}

// places finds content, cue and source. The content is the first occurrence
// in the text; cue and source are the occurrences that leave the fewest bytes
// between themselves and it.
func (r *ownResolver) places(a *hearsay.Attribution, b ownBlock) error {
	content, err := r.first(b.line("content"), r.contents[a.Parent])
	if err != nil {
		return err
	}
	cues, err := r.passages(b.line("cue"), content)
	if err != nil {
		return err
	}
	sources, err := r.passages(b.line("source"), content)
	if err != nil {
		return err
	}
	best := math.MaxInt
	counted := strings.Contains(b.line("cue").value, "@")
	for _, c := range cues {
		if !counted && len(c) > 0 && r.usedCues[c[0]] {
			continue
		}
		for _, s := range sources {
			if ownOverlap(c, s) {
				continue
			}
			if cost := ownLeftOver(content, c, s); cost < best {
				best, a.Cue, a.Source = cost, c, s
			}
		}
	}
	if best == math.MaxInt {
		return r.fail(b.line("cue"), "every occurrence of cue %q that is left of it has been used by an earlier block", b.line("cue").value)
	}
	a.Content = content
	if len(a.Cue) > 0 {
		r.usedCues[a.Cue[0]] = true
	}
	return nil
}

// first is the passage whose first piece is its first occurrence (or the one
// counted with @n) and whose every further piece is the next after the one
// before; where there is a parent it is the first inside the parent.
func (r *ownResolver) first(l ownLine, parent hearsay.Passage) (hearsay.Passage, error) {
	if l.value == "" {
		return nil, r.fail(l, "the block has no %s", l.key)
	}
	all, err := r.passages(l, nil)
	if err != nil {
		return nil, err
	}
	if len(parent) == 0 {
		return all[0], nil
	}
	for _, p := range all {
		if parent.Bounds().Contains(p.Bounds()) {
			return p, nil
		}
	}
	return nil, r.fail(l, "%s %q does not stand inside the parent's content", l.key, l.value)
}

// passages are all the places where the line's first piece stands, each with
// the further pieces that follow it, but for those that overlap content. A line
// without value has one empty passage.
func (r *ownResolver) passages(l ownLine, content hearsay.Passage) ([]hearsay.Passage, error) {
	if l.value == "" {
		return []hearsay.Passage{nil}, nil
	}
	pieces := strings.Split(l.value, " || ")
	var found []hearsay.Passage
	for _, start := range r.counted(pieces[0]) {
		p := hearsay.Passage{start}
		for _, piece := range pieces[1:] {
			for _, s := range r.counted(piece) {
				if s.Start >= p[len(p)-1].End {
					p = append(p, s)
					break
				}
			}
		}
		if len(p) == len(pieces) && !ownOverlap(p, content) {
			found = append(found, p)
		}
	}
	if len(found) == 0 {
		return nil, r.fail(l, "%s %q does not stand in the article (outside the content); compare letters, marks and the order of pieces", l.key, l.value)
	}
	return found, nil
}

// counted are the occurrences of a piece; of "piece @n" only the n-th of the whole text.
func (r *ownResolver) counted(piece string) []hearsay.Span {
	if i := strings.LastIndex(piece, " @"); i >= 0 {
		if n, err := strconv.Atoi(piece[i+2:]); err == nil {
			at := r.occurrences(piece[:i])
			if n < 1 || n > len(at) {
				return nil
			}
			return at[n-1 : n]
		}
	}
	return r.occurrences(piece)
}

// occurrences are the places in the text where words stands, not inside a longer
// word. A space matches a line's end too, but no blank line.
func (r *ownResolver) occurrences(words string) []hearsay.Span {
	head, rest, _ := strings.Cut(words, " ")
	if head == "" {
		return nil
	}
	var at []hearsay.Span
	for from := 0; ; {
		i := strings.Index(r.text[from:], head)
		if i < 0 {
			return at
		}
		start := from + i
		from = start + 1
		end, ok := r.follow(start+len(head), rest)
		if s := (hearsay.Span{Start: start, End: end}); ok && !r.insideWord(s) {
			at = append(at, s)
		}
	}
}

// follow is the end of the words that follow byte i after white space, if they do.
func (r *ownResolver) follow(i int, words string) (int, bool) {
	for words != "" {
		j := i
		for j < len(r.text) && strings.IndexByte(" \t\r\n", r.text[j]) >= 0 {
			j++
		}
		word, rest, _ := strings.Cut(words, " ")
		if j == i || strings.Count(r.text[i:j], "\n") > 1 || !strings.HasPrefix(r.text[j:], word) {
			return 0, false
		}
		i, words = j+len(word), rest
	}
	return i, true
}

func (r *ownResolver) insideWord(s hearsay.Span) bool {
	before, _ := utf8.DecodeLastRuneInString(r.text[:s.Start])
	first, _ := utf8.DecodeRuneInString(r.text[s.Start:])
	last, _ := utf8.DecodeLastRuneInString(r.text[:s.End])
	after, _ := utf8.DecodeRuneInString(r.text[s.End:])
	return ownWordRune(before) && ownWordRune(first) || ownWordRune(last) && ownWordRune(after)
}

func ownWordRune(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }

// ownLeftOver is the number of bytes between cue, source and the piece of content
// nearest to them that belong to none of the three.
func ownLeftOver(content, cue, source hearsay.Passage) int {
	least := math.MaxInt - 1
	for _, piece := range content {
		from, to, covered := piece.Start, piece.End, piece.Len()
		for _, p := range [2]hearsay.Passage{cue, source} {
			if len(p) == 0 {
				continue
			}
			from, to = min(from, p.Bounds().Start), max(to, p.Bounds().End)
			for _, s := range p {
				covered += s.Len()
			}
		}
		least = min(least, to-from-covered)
	}
	return least
}

func ownOverlap(p, q hearsay.Passage) bool {
	for _, a := range p {
		for _, b := range q {
			if a.Overlaps(b) {
				return true
			}
		}
	}
	return false
}
