package nn

import (
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
)

// AppendTo writes the chain: names, start, transitions, table.
func (c *Chain) AppendTo(b []byte) []byte {
	names := strings.Join(c.Names, "\n")
	b = binary.LittleEndian.AppendUint32(b, uint32(len(names)))
	b = append(b, names...)
	for _, x := range append(append([]int32{}, c.Start...), c.Trans...) {
		b = binary.LittleEndian.AppendUint32(b, uint32(x))
	}
	return c.Table.AppendTo(b)
}

// ReadChain reads what AppendTo wrote and returns the bytes after it.
func ReadChain(b []byte) (*Chain, []byte, error) {
	names, b, err := cut(b)
	if err != nil {
		return nil, nil, err
	}
	c := &Chain{Names: strings.Split(string(names), "\n")}
	l := len(c.Names)
	if l > 255 {
		return nil, nil, fmt.Errorf("weights chain: %d labels, more than 255", l)
	}
	var steps []int32
	if steps, b, err = readSteps(b, l+l*l); err != nil {
		return nil, nil, err
	}
	c.Start, c.Trans = steps[:l:l], steps[l:]
	if c.Table, b, err = ReadTable(b); err != nil {
		return nil, nil, err
	}
	if c.Table.labels != l {
		return nil, nil, fmt.Errorf("weights chain: %d labels named, %d in the table", l, c.Table.labels)
	}
	return c, b, nil
}

func readSteps(b []byte, n int) ([]int32, []byte, error) {
	if len(b) < 4*n {
		return nil, nil, errors.New("weights chain: cut off")
	}
	xs := make([]int32, n)
	for i := range xs {
		xs[i] = int32(binary.LittleEndian.Uint32(b[4*i:]))
		if xs[i] < Forbidden || xs[i] > -Forbidden {
			return nil, nil, fmt.Errorf("weights chain: transition %d weighs %d, out of range", i, xs[i])
		}
	}
	return xs, b[4*n:], nil
}
