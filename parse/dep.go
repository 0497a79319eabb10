package parse

import (
	"fmt"

	"hearsay/internal/nn"
)

// DepParser decides heads and relations: greedily, move by move, in the
// arc-hybrid system, with the relation of each arc as it is drawn.
type DepParser struct {
	Moves *nn.Table // labels are Move values
	Rels  *nn.Table // labels are Rel values
}

// Parse decides the heads and relations of a line whose words have their tags.
func (p *DepParser) Parse(l *Line) {
	a := &l.arcs
	l.BeginArcs(a)
	for !a.Done() {
		m, only := a.Only()
		dep := int32(-1)
		if n := len(a.Stack); n > 0 {
			dep = a.Stack[n-1]
		}
		if !only {
			m = p.move(l)
		}
		a.Take(m)
		if m != Shift {
			p.relate(l, dep)
		}
	}
	l.takeTree(a)
}

// move decides the next move where there are several.
func (p *DepParser) move(l *Line) Move {
	a, sums := &l.arcs, l.sums[:MoveCount]
	notRight := len(a.Stack) < 2 || l.speakerAfter(a)
	v := l.look(a)
	l.features = v.first(l.features[:0])
	p.Moves.Ask(l.features)
	p.Moves.Sum(l.features, sums)
	m, lead := choose(sums, notRight)
	if float32(lead)*p.Moves.Scale() < float32(earlyMove) {
		l.features = v.rest(l.features[:0])
		p.Moves.Ask(l.features)
		p.Moves.Add(l.features, sums)
		m, _ = choose(sums, notRight)
	}
	return m
}

// relate gives a word that has just got its head its relation.
func (p *DepParser) relate(l *Line, i int32) {
	a := &l.arcs
	if int(a.Heads[i]) == a.N {
		a.Relate(i, RelRoot)
		return
	}
	v := l.lookAtArc(a, i)
	l.features = v.first(l.features[:0])
	top, sure := earlyRel.first(p.Rels, l.features, l.sums[:])
	if !sure {
		l.features = v.rest(l.features[:0])
		top = earlyRel.rest(p.Rels, l.features, l.sums[:])
	}
	a.Relate(i, Rel(top))
}

// BeginArcs makes the state before the first move over the line's content words.
func (l *Line) BeginArcs(a *Arcs) {
	a.Begin(len(l.Content()))
	a.quoted = l.quoted
}

// Only gives the move where there is but one. Where a quotation has ended, its
// words are joined before anything outside joins them.
func (a *Arcs) Only() (m Move, only bool) {
	switch {
	case len(a.Stack) == 0:
		return Shift, true
	case int(a.B0) < a.N:
		return Right, a.closes()
	case len(a.Stack) == 1:
		return Left, true
	}
	return Right, true
}

// closes reports that the two topmost words stand in the same quotation and the next word does not.
func (a *Arcs) closes() bool {
	n := len(a.Stack)
	if n < 2 || a.quoted == nil {
		return false
	}
	q := a.quoted[a.Stack[n-1]]
	return q != 0 && a.quoted[a.Stack[n-2]] == q && a.quoted[a.B0] != q
}

// speakerAfter reports a name or noun on the stack right after a quotation that
// ended with a comma ("…," the minister): it does not depend on what was said.
func (l *Line) speakerAfter(a *Arcs) bool {
	n := len(a.Stack)
	if n < 2 {
		return false
	}
	s0, s1 := a.Stack[n-1], a.Stack[n-2]
	if l.quoted[s1] == 0 || l.quoted[s0] != 0 || l.marksBetween(s1, s0)&3 != 3 {
		return false
	}
	switch l.UPOS[l.content[s0]] {
	case Noun, PropN, Pron:
		return true
	}
	return false
}

// choose gives the best move and how far it leads.
func choose(sums []int32, notRight bool) (m Move, lead int32) {
	m, lead = Shift, sums[Shift]-sums[Left]
	if lead < 0 {
		m, lead = Left, -lead
	}
	if notRight {
		return m, lead
	}
	switch r := sums[Right] - sums[m]; {
	case r > 0:
		return Right, r
	case -r < lead:
		lead = -r
	}
	return m, lead
}

// takeTree moves the heads from the content words to the line, and gives the
// punctuation its heads.
func (l *Line) takeTree(a *Arcs) {
	if a.N == 0 {
		l.onlyMarks()
		return
	}
	for i := range l.Heads {
		l.Heads[i], l.Rels[i] = -1, RelPunct
	}
	for k, i := range l.content {
		if h := a.Heads[k]; int(h) < a.N {
			l.Heads[i] = l.content[h]
		}
		l.Rels[i] = a.Rels[k]
	}
	l.punctuation()
}

// onlyMarks hangs a line of punctuation alone on its first mark.
func (l *Line) onlyMarks() {
	for i := range l.Heads {
		l.Heads[i], l.Rels[i] = 0, RelPunct
	}
	l.Heads[0], l.Rels[0] = -1, RelRoot
}

// Bytes is the parser as a weights file.
func (p *DepParser) Bytes() []byte {
	var f nn.File
	f.Add("moves", p.Moves.AppendTo(nil))
	f.Add("rels", p.Rels.AppendTo(nil))
	return f.Bytes()
}

// OpenDepParser reads a parser in place from what Bytes wrote.
func OpenDepParser(b []byte) (*DepParser, error) {
	f, err := nn.OpenFile(b)
	if err != nil {
		return nil, fmt.Errorf("opening the dependency parser: %w", err)
	}
	p := &DepParser{}
	if p.Moves, err = section(f, "moves", nn.ReadTable); err != nil {
		return nil, fmt.Errorf("opening the dependency parser: %w", err)
	}
	if p.Rels, err = section(f, "rels", nn.ReadTable); err != nil {
		return nil, fmt.Errorf("opening the dependency parser: %w", err)
	}
	if p.Moves.Labels() != MoveCount || p.Rels.Labels() != RelCount {
		return nil, fmt.Errorf("opening the dependency parser: it has %d moves and %d relations, this version %d and %d; train it again",
			p.Moves.Labels(), p.Rels.Labels(), MoveCount, RelCount)
	}
	return p, nil
}
