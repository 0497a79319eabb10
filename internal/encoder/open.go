package encoder

import (
	"encoding/binary"
	"fmt"
	"math"
	"unsafe"

	"hearsay/internal/nn"
)

// Open makes an encoder of a weights file. It keeps the bytes, which must not
// change afterwards.
func Open(b []byte) (*Encoder, error) {
	f, err := nn.OpenFile(b)
	if err != nil {
		return nil, err
	}
	r := reader{file: f}
	e := &Encoder{blocks: make([]block, r.blocks())}
	for k := range e.blocks {
		name := fmt.Sprintf("blocks.%d.", k)
		e.blocks[k] = block{norm: r.norm(name + "norm"), distance: 1 << (k % 4),
			near: r.dense(name+"near", 4*Width, Width, true, stateSteps, innerSteps),
			out:  r.dense(name+"out", Width, Width, false, innerSteps, 1)}
	}
	e.norm = r.norm("norm")
	e.cue = r.dense("cue", Width, Cues, true, stateSteps, 1)
	e.token = r.dense("of_token", Width, Width, true, stateSteps, innerSteps)
	e.about = r.dense("of_cue", Width, Width, true, stateSteps, innerSteps)
	e.middle = r.dense("middle", Width, Width, false, innerSteps, innerSteps)
	e.role = r.dense("out", Width, Roles, false, innerSteps, 1)
	e.place, e.sentence = r.numbers("place.weight", places*Width, innerSteps), r.numbers("sentence.weight", sentences*Width, innerSteps)
	for k, n := range features {
		e.features[k] = r.numbers(fmt.Sprintf("features.%d.weight", k), n*Width, 1)
	}
	e.bias = r.numbers("table.bias", Width, 1)
	r.words(e)
	return e, r.err
}

// reader reads sections and keeps the first error.
type reader struct {
	file *nn.File
	err  error
}

func (r *reader) section(name string) []byte {
	b, err := r.file.Section(name)
	if err != nil && r.err == nil {
		r.err = err
	}
	return b
}

func (r *reader) blocks() int {
	if b := r.section("blocks"); len(b) == 1 {
		return int(b[0])
	}
	return 0
}

// numbers are n floats, each times by.
func (r *reader) numbers(name string, n int, by float32) []float32 {
	b := r.section(name)
	if len(b) != 4*n {
		r.wrong(name, len(b), 4*n)
		return nil
	}
	return floats(b, by)
}

func floats(b []byte, by float32) []float32 {
	out := make([]float32, len(b)/4)
	for i := range out {
		out[i] = math.Float32frombits(binary.LittleEndian.Uint32(b[4*i:])) * by
	}
	return out
}

func (r *reader) wrong(name string, have, want int) {
	if r.err == nil {
		r.err = fmt.Errorf("weights: section %q has %d bytes, want %d", name, have, want)
	}
}

func (r *reader) norm(name string) layerNorm {
	return layerNorm{gain: r.numbers(name+".weight", Width, stateSteps), bias: r.numbers(name+".bias", Width, stateSteps)}
}

// dense reads a layer whose inputs come in steps of 1/from and whose outputs go in steps of 1/to.
func (r *reader) dense(name string, in, out int, signed bool, from, to float32) *dense {
	scales, body := r.bytes(name+".weight", out, in)
	bias := r.numbers(name+".bias", out, 1)
	if r.err != nil {
		return nil
	}
	d, err := newDense(in, out, signed, body, scales, bias)
	if err != nil {
		r.err = fmt.Errorf("reading layer %s: %w", name, err)
		return nil
	}
	d.times(to/from, to)
	return d
}

// bytes are rows of bytes with the scale of each row.
func (r *reader) bytes(name string, rows, columns int) (scales []float32, body []int8) {
	b := r.section(name)
	if len(b) != rows*(4+columns) || len(b) == 0 {
		r.wrong(name, len(b), rows*(4+columns))
		return nil, nil
	}
	return floats(b[:4*rows], 1), unsafe.Slice((*int8)(unsafe.Pointer(&b[4*rows])), rows*columns)
}

// words reads the word pieces and their vectors.
func (r *reader) words(e *Encoder) {
	if r.err != nil {
		return
	}
	if e.pieces, r.err = newPieces(r.section("pieces")); r.err != nil {
		return
	}
	e.steps, e.table = r.bytes("table.weight", len(e.pieces.at)-1, Width)
}
