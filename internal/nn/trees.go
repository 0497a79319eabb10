package nn

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
)

// Trees is a sum of decision trees over whole numbers, learned by gradient
// boosting (Friedman 2001): log odds. As all of it is whole numbers, it gives the
// same everywhere.
type Trees struct {
	// Inputs is how many numbers are asked of; at most 254.
	Inputs int
	// Base is the sum before any tree, in units of LeafScale.
	Base  int32
	trees [][]TreeNode
}

// LeafScale is what a unit of a leaf's value is worth, in nats.
const LeafScale = 0.001

// TreeNode asks whether an input is at most Value and goes on to one of two
// nodes behind it in its tree; a leaf (Input is [Leaf]) adds Value.
type TreeNode struct {
	Input        uint8
	Value        int16
	Below, Above uint8
}

// Leaf marks a node that asks nothing.
const Leaf = 255

const nodeBytes = 5

// Plant adds a tree, its root first. Trees must not change once they are asked.
func (t *Trees) Plant(tree []TreeNode) { t.trees = append(t.trees, tree) }

// Share is the probability for one row of inputs.
func (t *Trees) Share(row []int16) float64 {
	sum := t.Base
	for _, tree := range t.trees {
		sum += int32(Fall(tree, row))
	}
	return 1 / (1 + math.Exp(-float64(sum)*LeafScale))
}

// Fall is the value of the leaf of one tree that a row comes to.
func Fall(tree []TreeNode, row []int16) int16 {
	n := &tree[0]
	for n.Input != Leaf {
		if row[n.Input] <= n.Value {
			n = &tree[n.Below]
		} else {
			n = &tree[n.Above]
		}
	}
	return n.Value
}

// AppendTo appends the trees as [ReadTrees] reads them.
func (t *Trees) AppendTo(b []byte) []byte {
	b = append(b, byte(t.Inputs))
	b = binary.LittleEndian.AppendUint32(b, uint32(t.Base))
	b = binary.LittleEndian.AppendUint16(b, uint16(len(t.trees)))
	for _, tree := range t.trees {
		b = append(b, byte(len(tree)))
		for _, n := range tree {
			b = append(b, n.Input, byte(n.Value), byte(n.Value>>8), n.Below, n.Above)
		}
	}
	return b
}

// ReadTrees reads trees and refuses what would ask for an input that is not
// there, or go round in a circle.
func ReadTrees(b []byte) (*Trees, error) {
	if len(b) < 7 {
		return nil, errShortTrees
	}
	t := &Trees{Inputs: int(b[0]), Base: int32(binary.LittleEndian.Uint32(b[1:]))}
	n := int(binary.LittleEndian.Uint16(b[5:]))
	b = b[7:]
	for range n {
		tree, rest, err := readTree(b, t.Inputs)
		if err != nil {
			return nil, err
		}
		t.Plant(tree)
		b = rest
	}
	if len(b) > 0 {
		return nil, fmt.Errorf("weights: %d bytes behind the last tree", len(b))
	}
	return t, nil
}

var errShortTrees = errors.New("weights: trees end early")

func readTree(b []byte, inputs int) (tree []TreeNode, rest []byte, err error) {
	if len(b) < 1 || b[0] == 0 || len(b) < 1+int(b[0])*nodeBytes {
		return nil, nil, errShortTrees
	}
	tree = make([]TreeNode, b[0])
	b = b[1:]
	for i := range tree {
		n := TreeNode{Input: b[0], Value: int16(binary.LittleEndian.Uint16(b[1:])), Below: b[3], Above: b[4]}
		back := int(n.Below) <= i || int(n.Above) <= i || int(n.Below) >= len(tree) || int(n.Above) >= len(tree)
		if n.Input != Leaf && (int(n.Input) >= inputs || back) {
			return nil, nil, fmt.Errorf("weights: node %d of a tree leads nowhere", i)
		}
		tree[i], b = n, b[nodeBytes:]
	}
	return tree, b, nil
}
