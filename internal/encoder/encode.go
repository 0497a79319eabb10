package encoder

// Token is one token of a stretch as the encoder reads it.
type Token struct {
	// Word is empty for a break, which stands before each paragraph.
	Word     string
	Features Features
	// Head is the place of its head in the stretch, its own where there is none.
	Head int32
	// Unit numbers the paragraph; a break has that of the paragraph after it.
	Unit int32
}

// Stretch is what one call of States works with. It may be used again, by one
// goroutine at a time.
type Stretch struct {
	Tokens []Token
	// States has Width numbers a token.
	States []int16
	// Cues has for each token the scores of the labels of cues.
	Cues []float32

	split      split
	x          []float32
	seen, wide []int16
	buffers    buffers
}

// Run computes States and Cues of the stretch's tokens.
func (e *Encoder) Run(s *Stretch) {
	n := len(s.Tokens)
	rows := (n + tile - 1) / tile * tile
	s.x, s.States = grow(s.x, rows*Width), grow(s.States, rows*Width)
	s.wide, s.seen = grow(s.wide, rows*4*Width), grow(s.seen, rows*Width)
	clear(s.x)
	for i := range s.Tokens {
		e.embed(s, &s.Tokens[i], s.x[i*Width:(i+1)*Width])
	}
	for k := range e.blocks {
		e.blocks[k].run(s, rows)
	}
	e.norm.rows(s.x, s.States)
	s.Cues = scores(e.cue, s.States, rows, &s.buffers, s.Cues, Cues)
}

// embed adds up what is known of a token.
func (e *Encoder) embed(s *Stretch, t *Token, x []float32) {
	copy(x, e.bias)
	if t.Word != "" {
		list := e.pieces.of(&s.split, t.Word)
		for _, p := range list {
			addBytes(x, e.table[p*Width:(p+1)*Width], e.steps[p]/float32(len(list)))
		}
	}
	for k, v := range t.Features {
		addRow(x, e.features[k][int(v)*Width:(int(v)+1)*Width])
	}
}

func (n *layerNorm) rows(x []float32, out []int16) {
	for at := 0; at < len(x); at += Width {
		normalize(x[at:at+Width], n.gain, n.bias, out[at:at+Width])
	}
}

func (b *block) run(s *Stretch, rows int) {
	b.norm.rows(s.x, s.seen)
	clear(s.wide)
	for i := range s.Tokens {
		b.gather(s, i)
	}
	b.near.sums(s.wide, rows, &s.buffers)
	for at := 0; at < rows*Width; at += Width {
		relu(s.buffers.acc[at:at+Width], b.near.scale, b.near.bias, s.seen[at:at+Width])
	}
	b.out.sums(s.seen, rows, &s.buffers)
	for at := 0; at < rows*Width; at += Width {
		addSums(s.x[at:at+Width], s.buffers.acc[at:at+Width], b.out.scale, b.out.bias)
	}
}

// gather puts side by side what token i sees: the token to its left, itself,
// the one to its right in the paragraph, its head.
func (b *block) gather(s *Stretch, i int) {
	to := s.wide[i*4*Width : (i+1)*4*Width]
	state := func(k int) []int16 { return s.seen[k*Width : (k+1)*Width] }
	if left := i - b.distance; left >= 0 {
		copy(to, state(left))
	}
	copy(to[Width:], state(i))
	if right := i + b.distance; right < len(s.Tokens) && s.Tokens[right].Unit == s.Tokens[i].Unit {
		copy(to[2*Width:], state(right))
	}
	copy(to[3*Width:], state(int(s.Tokens[i].Head)))
}

// scores are the first n outputs of each row.
func scores(d *dense, x []int16, rows int, b *buffers, out []float32, n int) []float32 {
	wide := padded(d.out)
	out = grow(out, rows*n)
	d.sums(x, rows, b)
	for r := range rows {
		for k := range n {
			out[r*n+k] = float32(float32(b.acc[r*wide+k])*d.scale[k]) + d.bias[k]
		}
	}
	return out
}

func grow[T any](b []T, n int) []T {
	if cap(b) < n {
		return make([]T, n+n/4)[:n]
	}
	return b[:n]
}
