package encoder

// Place says how a token stands to a cue: see [Reach].
type Place struct{ Place, Sentence uint8 }

// steps are the distances at which places change.
var steps = [...]int{0, 1, 2, 3, 4, 5, 6, 8, 11, 15, 20, 28, 40, 60, 90}

// Reach is the place of token i to the cue [first, end): the side and the
// distance, how many sentences lie between, and whether token and cue stand in a
// quotation. apart is the token's sentence less the cue's.
func Reach(i, first, end, apart int, quoted, cueQuoted bool) Place {
	side, far := 1, 0
	switch {
	case i < first:
		side, far = 0, first-i
	case i >= end:
		side, far = 2, i-end+1
	}
	near := len(steps)
	for k, s := range steps {
		if far <= s {
			near = k
			break
		}
	}
	return Place{uint8(side*16 + near), uint8((max(-3, min(3, apart))+3)*4 + bit(quoted)*2 + bit(cueQuoted))}
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}

// Scene is what is computed of a paragraph's tokens whatever the cue, and the
// scratch space of the roles. It may be used again, by one goroutine at a time.
type Scene struct {
	states []int16
	token  []float32
	near   []float32
	hidden []int16
	sums   buffers
	scores []float32
}

// Begin takes the paragraph's states, Width numbers a token.
func (e *Encoder) Begin(s *Scene, states []int16) {
	n := len(states) / Width
	rows := (n + tile - 1) / tile * tile
	s.states = grow(s.states, rows*Width)
	clear(s.states[copy(s.states, states):])
	s.token = layer(e.token, s.states, rows, &s.sums, s.token)
}

// layer is what a layer of Width outputs says of each row.
func layer(d *dense, x []int16, rows int, b *buffers, out []float32) []float32 {
	out = grow(out, rows*Width)
	clear(out)
	d.sums(x, rows, b)
	for at := 0; at < rows*Width; at += Width {
		addSums(out[at:at+Width], b.acc[at:at+Width], d.scale, d.bias)
	}
	return out
}

// Roles gives for each token [from, to) of the paragraph the scores of its
// roles, given the cue [first, end). place says how a token stands to it. The
// result, [Roles] numbers a token, is valid until the next call.
func (e *Encoder) Roles(s *Scene, first, end, from, to int, place func(i int) Place) []float32 {
	cue := e.aboutCue(s, first, end)
	rows := (to - from + tile - 1) / tile * tile
	s.hidden = grow(s.hidden, rows*Width)
	clear(s.hidden[(to-from)*Width:])
	for i := from; i < to; i++ {
		p := place(i)
		reluRows(s.token[i*Width:(i+1)*Width], cue, e.place[int(p.Place)*Width:(int(p.Place)+1)*Width],
			e.sentence[int(p.Sentence)*Width:(int(p.Sentence)+1)*Width], s.hidden[(i-from)*Width:(i-from+1)*Width])
	}
	e.middle.sums(s.hidden, rows, &s.sums)
	for at := 0; at < rows*Width; at += Width {
		reluAdd(s.sums.acc[at:at+Width], e.middle.scale, e.middle.bias, s.hidden[at:at+Width], s.hidden[at:at+Width])
	}
	s.scores = scores(e.role, s.hidden, rows, &s.sums, s.scores, Roles)
	return s.scores[:(to-from)*Roles]
}

// aboutCue is what the cue's first and last token say, half of each.
func (e *Encoder) aboutCue(s *Scene, first, end int) []float32 {
	var x [tile * Width]int16
	copy(x[:Width], s.states[first*Width:(first+1)*Width])
	copy(x[Width:], s.states[(end-1)*Width:end*Width])
	s.near = layer(e.about, x[:], tile, &s.sums, s.near)
	for k := range Width {
		s.near[k] = float32((s.near[k] + s.near[Width+k]) * 0.5)
	}
	return s.near[:Width]
}
