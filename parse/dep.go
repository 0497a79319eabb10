package parse

import (
	"fmt"

	"hearsay/internal/nn"
)

// DepParser decides heads and relations: greedily, move by move, in the
// arc-hybrid system, then each arc's relation from the whole tree.
type DepParser struct {
	Moves *nn.Table  // labels are Move values
	Rels  *nn.Sparse // labels are Rel values
}

// Parse decides the heads and relations of a line whose words have their tags.
func (p *DepParser) Parse(l *Line) {
	a := &l.arcs
	a.Begin(len(l.Content()))
	var sums [MoveCount]int32
	for !a.Done() {
		m, only := a.only()
		if !only {
			l.features = l.MoveFeatures(a, l.features[:0])
			p.Moves.Sum(l.features, sums[:])
			m = a.choose(&sums)
		}
		a.Take(m)
	}
	l.takeTree(a)
	p.label(l)
}

// only gives the move where there is but one.
func (a *Arcs) only() (m Move, only bool) {
	switch {
	case len(a.Stack) == 0:
		return Shift, true
	case int(a.B0) < a.N:
		return 0, false
	case len(a.Stack) == 1:
		return Left, true
	}
	return Right, true
}

func (a *Arcs) choose(sums *[MoveCount]int32) Move {
	top := Shift
	if sums[Left] > sums[Shift] {
		top = Left
	}
	if len(a.Stack) > 1 && sums[Right] > sums[top] {
		top = Right
	}
	return top
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

func (p *DepParser) label(l *Line) {
	l.sums = grow(l.sums, RelCount)
	for k, i := range l.content {
		if l.Heads[i] < 0 {
			l.Rels[i] = RelRoot
			continue
		}
		l.features = l.RelFeatures(&l.arcs, int32(k), l.features[:0])
		p.Rels.Sum(l.features, l.sums)
		l.Rels[i] = Rel(best(l.sums[:RelCount]))
	}
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
	if p.Rels, err = section(f, "rels", nn.ReadSparse); err != nil {
		return nil, fmt.Errorf("opening the dependency parser: %w", err)
	}
	if p.Moves.Labels() != MoveCount || p.Rels.Labels() != RelCount {
		return nil, fmt.Errorf("opening the dependency parser: it has %d moves and %d relations, this version %d and %d; train it again",
			p.Moves.Labels(), p.Rels.Labels(), MoveCount, RelCount)
	}
	return p, nil
}
