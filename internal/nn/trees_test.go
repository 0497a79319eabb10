package nn

import (
	"math"
	"testing"
)

// twoTrees has a tree of three leaves and one of a single leaf.
func twoTrees() *Trees {
	t := &Trees{Inputs: 2, Base: 100}
	t.Plant([]TreeNode{
		{Input: 0, Value: 5, Below: 1, Above: 2},
		{Input: Leaf, Value: -2000},
		{Input: 1, Value: -3, Below: 3, Above: 4},
		{Input: Leaf, Value: 300},
		{Input: Leaf, Value: 700},
	})
	t.Plant([]TreeNode{{Input: Leaf, Value: -100}})
	return t
}

func TestTreesSumTheirLeaves(t *testing.T) {
	for _, c := range []struct {
		row  []int16
		logs float64
	}{
		{[]int16{5, 0}, -2}, // at most 5
		{[]int16{6, -3}, 0.3},
		{[]int16{6, -2}, 0.7},
	} {
		if got, want := twoTrees().Share(c.row), 1/(1+math.Exp(-c.logs)); math.Abs(got-want) > 1e-12 {
			t.Errorf("%v has a share of %g, want %g", c.row, got, want)
		}
	}
}

func TestTreesAreReadAsWritten(t *testing.T) {
	whole := twoTrees().AppendTo(nil)
	got, err := ReadTrees(whole)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range [][]int16{{5, 0}, {6, -3}, {9, 9}} {
		if got.Share(row) != twoTrees().Share(row) {
			t.Errorf("%v falls otherwise", row)
		}
	}
	for n := range whole {
		if _, err := ReadTrees(whole[:n]); err == nil {
			t.Errorf("the first %d of %d bytes are read as trees", n, len(whole))
		}
	}
	for _, spoil := range []struct {
		at   int
		to   byte
		what string
	}{
		{8, 7, "an input that is not there"},
		{11, 0, "a way back to the root"},
		{12, 9, "a node that is not there"},
	} {
		b := append([]byte{}, whole...)
		b[spoil.at] = spoil.to
		if _, err := ReadTrees(b); err == nil {
			t.Errorf("%s is read", spoil.what)
		}
	}
}
