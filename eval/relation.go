package eval

import (
	"sort"
	"unicode"
	"unicode/utf8"

	"hearsay"
)

// Relations counts how well found attributions agree with gold ones, by the
// definition of the plan: cues share a word, sources share a word (or both are
// empty), the words of the contents agree with F1 of at least 0.8; matched one
// to one so that as many match as can. Words are runs of letters and digits; a
// cue that is a mark alone (":") therefore never matches, unless Marks is set.
type Relations struct {
	// Marks lets cues without any word match where they overlap (the colon of a
	// transcript, the dash before a name), and attributions without a cue each
	// other (a title that is nothing but a quotation).
	Marks bool
	// Gold, Found and Right count relations over all kinds.
	All Count
	// ByKind counts gold relations by the gold kind and found ones by theirs.
	ByKind map[hearsay.Kind]*Count
	// Cue: cues that share a word. CueExact, Source, Content: spans that hold the
	// same words, whatever relation they stand in. Each is matched one to one
	// anew. ContentWord counts the words that stand in any content.
	Cue, CueExact, Source, Content, ContentWord Count
	// Acts counts pairs that match as relations: how many have an act in the
	// gold, and how many the same one found.
	Acts, ActsRight int
	// Relayed counts attributions found as told only by others, Buried those of them
	// that the gold has as the outermost: own statements taken for another's telling.
	Relayed, Buried int
}

// Count holds what precision and recall are made of. RightGold and RightFound
// differ only where gold and found are of different kinds.
type Count struct{ Gold, Found, RightGold, RightFound int }

// Precision is the share of the found that is right; 0 if nothing was found.
func (c Count) Precision() float64 { return share(c.RightFound, c.Found) }

// Recall is the share of the gold that was found; 0 if there is none.
func (c Count) Recall() float64 { return share(c.RightGold, c.Gold) }

// F1 is the harmonic mean of precision and recall.
func (c Count) F1() float64 {
	p, r := c.Precision(), c.Recall()
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

func share(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

func (c *Count) add(gold, found, right int) {
	c.Gold, c.Found = c.Gold+gold, c.Found+found
	c.RightGold, c.RightFound = c.RightGold+right, c.RightFound+right
}

// words are the runs of letters and digits of a text, in order.
type words []hearsay.Span

func wordsOf(text string) words {
	var ws words
	start := -1
	for i, r := range text {
		in := unicode.IsLetter(r) || unicode.IsDigit(r) || start >= 0 && unicode.IsMark(r)
		switch {
		case in && start < 0:
			start = i
		case !in && start >= 0:
			ws = append(ws, hearsay.Span{Start: start, End: i})
			start = -1
		}
	}
	if start >= 0 {
		ws = append(ws, hearsay.Span{Start: start, End: len(text)})
	}
	return ws
}

// of numbers the words that a passage touches, in order.
func (ws words) of(p hearsay.Passage) []int {
	var out []int
	for _, s := range p {
		i := sort.Search(len(ws), func(i int) bool { return ws[i].End > s.Start })
		for ; i < len(ws) && ws[i].Start < s.End; i++ {
			if len(out) == 0 || out[len(out)-1] < i {
				out = append(out, i)
			}
		}
	}
	return out
}

// common counts the numbers that two ascending lists share.
func common(a, b []int) int {
	n, j := 0, 0
	for _, x := range a {
		for j < len(b) && b[j] < x {
			j++
		}
		if j < len(b) && b[j] == x {
			n++
		}
	}
	return n
}

func sameWords(a, b []int) bool { return len(a) == len(b) && common(a, b) == len(a) }

// relation is an attribution as sets of words.
type relation struct {
	source, cue, content []int
	marks                hearsay.Passage // the cue's span, if it has no word and marks count
	bare                 bool            // there is no cue, and marks count
	kind                 hearsay.Kind
	act                  hearsay.Act
}

func (r relation) sharesCue(o relation) bool {
	if common(r.cue, o.cue) > 0 {
		return true
	}
	for _, a := range r.marks {
		for _, b := range o.marks {
			if a.Overlaps(b) {
				return true
			}
		}
	}
	return r.bare && o.bare
}

func (r relation) sharesSource(o relation) bool {
	return common(r.source, o.source) > 0 || len(r.source) == 0 && len(o.source) == 0
}

func (r relation) sharesContent(o relation) bool {
	// F1 = 2·common / (|a|+|b|) ≥ 0.8
	return 10*common(r.content, o.content) >= 4*(len(r.content)+len(o.content)) && len(r.content) > 0
}

func (r relation) matches(o relation) bool {
	return r.sharesCue(o) && r.sharesSource(o) && r.sharesContent(o)
}

// Add compares what was found in one text with the gold. Attributions with a
// Parent are left out on both sides: the outermost layer is scored.
func (s *Relations) Add(text string, gold, found []hearsay.Attribution) {
	ws, inside := wordsOf(text), quotedBytes(text)
	g, f := relations(ws, inside, gold), relations(ws, inside, found)
	if !s.Marks {
		withoutMarks(g)
		withoutMarks(f)
	}
	if s.ByKind == nil {
		s.ByKind = map[hearsay.Kind]*Count{hearsay.Direct: {}, hearsay.Mixed: {}, hearsay.Indirect: {}}
	}
	for _, r := range g {
		s.ByKind[r.kind].Gold++
	}
	for _, r := range f {
		s.ByKind[r.kind].Found++
	}
	partner := matching(len(g), len(f), func(i, j int) bool { return g[i].matches(f[j]) })
	right := 0
	for i, j := range partner {
		if j < 0 {
			continue
		}
		right++
		s.ByKind[g[i].kind].RightGold++
		s.ByKind[f[j].kind].RightFound++
		if g[i].act != "" {
			s.Acts++
			if g[i].act == f[j].act {
				s.ActsRight++
			}
		}
	}
	s.All.add(len(g), len(f), right)
	s.addParts(g, f)
	s.addRelayed(ws, inside, g, partner, found)
}

// addRelayed counts the outermost gold attributions without a partner that were
// found as told by somebody else.
func (s *Relations) addRelayed(ws words, inside []bool, g []relation, partner []int, found []hearsay.Attribution) {
	var told []hearsay.Attribution
	for _, a := range found {
		if a.Relayed {
			a.Parent = ""
			told = append(told, a)
		}
	}
	s.Relayed += len(told)
	r := relations(ws, inside, told)
	for _, at := range matching(len(g), len(r), func(i, j int) bool { return partner[i] < 0 && g[i].matches(r[j]) }) {
		s.Buried += count(at >= 0)
	}
}

func (s *Relations) addParts(g, f []relation) {
	pairs := func(c *Count, ok func(a, b relation) bool) {
		right := 0
		for _, j := range matching(len(g), len(f), func(i, j int) bool { return ok(g[i], f[j]) }) {
			if j >= 0 {
				right++
			}
		}
		c.add(len(g), len(f), right)
	}
	pairs(&s.Cue, relation.sharesCue)
	pairs(&s.CueExact, func(a, b relation) bool { return sameWords(a.cue, b.cue) })
	pairs(&s.Source, func(a, b relation) bool { return sameWords(a.source, b.source) })
	pairs(&s.Content, func(a, b relation) bool { return sameWords(a.content, b.content) })
	gw, fw := contentWords(g), contentWords(f)
	s.ContentWord.add(len(gw), len(fw), common(gw, fw))
}

// contentWords are the words inside any content, in order.
func contentWords(rs []relation) []int {
	var out []int
	for _, r := range rs {
		out = append(out, r.content...)
	}
	sort.Ints(out)
	n := 0
	for i, w := range out {
		if i == 0 || w != out[n-1] {
			out[n] = w
			n++
		}
	}
	return out[:n]
}

func relations(ws words, inside []bool, as []hearsay.Attribution) []relation {
	var out []relation
	for _, a := range as {
		if a.Parent != "" {
			continue
		}
		r := relation{source: ws.of(a.Source), cue: ws.of(a.Cue), content: ws.of(a.Content), act: a.Act}
		if len(r.cue) == 0 {
			r.marks, r.bare = a.Cue, len(a.Cue) == 0
		}
		r.kind = kindOf(ws, inside, r.content)
		out = append(out, r)
	}
	return out
}

func withoutMarks(rs []relation) {
	for i := range rs {
		rs[i].marks, rs[i].bare = nil, false
	}
}

// kindOf is the plan's definition, on the text alone: what gold and found say
// of their own kind is not asked.
func kindOf(ws words, inside []bool, content []int) hearsay.Kind {
	quoted := 0
	for _, w := range content {
		if inside[ws[w].Start] {
			quoted++
		}
	}
	switch {
	case quoted == 0:
		return hearsay.Indirect
	case 10*quoted >= 8*len(content):
		return hearsay.Direct
	}
	return hearsay.Mixed
}

// quotedBytes marks the bytes of a text that stand inside double quotation
// marks. A line without a closing mark is quoted to its end, and every line
// begins outside: a quotation that runs on opens each line anew.
func quotedBytes(text string) []bool {
	inside := make([]bool, len(text))
	in := false
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		switch r {
		case '\n':
			in = false
		case '"':
			in = !in
		case '“', '„', '«':
			in = true
		case '”', '»':
			in = false
		}
		for k := i; k < i+n; k++ {
			inside[k] = in
		}
		i += n
	}
	return inside
}

// matching pairs as many of m with n as ok allows, one to one (Kuhn 1955), and
// returns the partner of each of m, or -1.
func matching(m, n int, ok func(i, j int) bool) []int {
	of, partner := make([]int, n), make([]int, m)
	for j := range of {
		of[j] = -1
	}
	var seen []bool
	var try func(i int) bool
	try = func(i int) bool {
		for j := 0; j < n; j++ {
			if seen[j] || !ok(i, j) {
				continue
			}
			seen[j] = true
			if of[j] < 0 || try(of[j]) {
				of[j] = i
				return true
			}
		}
		return false
	}
	for i := 0; i < m; i++ {
		seen = make([]bool, n)
		try(i)
	}
	for i := range partner {
		partner[i] = -1
	}
	for j, i := range of {
		if i >= 0 {
			partner[i] = j
		}
	}
	return partner
}

// Matched tells of each found attribution whether a gold one matches it as a
// relation, one to one. Unlike [Relations.Add] it takes all layers as they come.
func Matched(text string, gold, found []hearsay.Attribution) []bool {
	ws, inside := wordsOf(text), quotedBytes(text)
	all := func(as []hearsay.Attribution) []relation {
		var out []relation
		for _, a := range as {
			a.Parent = ""
			out = append(out, relations(ws, inside, []hearsay.Attribution{a})...)
		}
		return out
	}
	g, f := all(gold), all(found)
	right := make([]bool, len(f))
	for _, j := range matching(len(g), len(f), func(i, j int) bool { return g[i].matches(f[j]) }) {
		if j >= 0 {
			right[j] = true
		}
	}
	return right
}
