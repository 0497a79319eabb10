package encoder

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"

	"hearsay/internal/nn"
)

// Tensor is a table of numbers as it was learned, in rows.
type Tensor struct {
	Rows, Columns int
	Numbers       []float32
}

// Learned are all tensors of an encoder by the names of the trainer, and the
// vocabulary of word pieces, one a line.
type Learned struct {
	Tensors map[string]Tensor
	Pieces  []byte
}

// layers are the names of the layers in the trainer's and the file's order.
func layers(blocks int) (dense, norms []string) {
	for k := range blocks {
		dense = append(dense, fmt.Sprintf("blocks.%d.near", k), fmt.Sprintf("blocks.%d.out", k))
		norms = append(norms, fmt.Sprintf("blocks.%d.norm", k))
	}
	return append(dense, "cue", "of_token", "of_cue", "middle", "out"), append(norms, "norm")
}

// rows are the names of the tables of plain numbers.
func rows() []string {
	names := []string{"place", "sentence"}
	for k := range features {
		names = append(names, fmt.Sprintf("features.%d", k))
	}
	return names
}

// Bytes is the weights file of what was learned: weights of layers and word
// pieces as bytes with a scale each row, all else as it is.
func (l *Learned) Bytes() ([]byte, error) {
	blocks := 0
	for l.Tensors[fmt.Sprintf("blocks.%d.near.weight", blocks)].Rows > 0 {
		blocks++
	}
	var f nn.File
	f.Add("blocks", []byte{byte(blocks)})
	f.Add("pieces", l.Pieces)
	put := func(name string, as func(Tensor) []byte) error {
		t, ok := l.Tensors[name]
		if !ok {
			return fmt.Errorf("there is no tensor %q", name)
		}
		f.Add(name, as(t))
		return nil
	}
	dense, norms := layers(blocks)
	var all error
	for _, n := range append(dense, "table") {
		most := float32(mostWeight)
		if n == "table" {
			most = 127 // is added, not multiplied by whole numbers
		}
		all = errors.Join(all, put(n+".weight", func(t Tensor) []byte { return inBytes(t, most) }))
	}
	for _, n := range append(append(dense, norms...), "table") {
		all = errors.Join(all, put(n+".bias", asTheyAre))
	}
	for _, n := range append(norms, rows()...) {
		all = errors.Join(all, put(n+".weight", asTheyAre))
	}
	return f.Bytes(), all
}

func asTheyAre(t Tensor) []byte {
	b := make([]byte, 0, 4*len(t.Numbers))
	for _, v := range t.Numbers {
		b = binary.LittleEndian.AppendUint32(b, math.Float32bits(v))
	}
	return b
}

// inBytes is the scale of each row, and then the rows in whole numbers up to greatest.
func inBytes(t Tensor, greatest float32) []byte {
	scales := Tensor{Numbers: make([]float32, t.Rows)}
	body := make([]byte, len(t.Numbers))
	for r := range t.Rows {
		row := t.Numbers[r*t.Columns : (r+1)*t.Columns]
		most := float32(1e-9)
		for _, v := range row {
			most = max(most, v, -v)
		}
		scales.Numbers[r] = most / greatest
		for k, v := range row {
			body[r*t.Columns+k] = byte(int8(math.RoundToEven(float64(v / scales.Numbers[r]))))
		}
	}
	return append(asTheyAre(scales), body...)
}
