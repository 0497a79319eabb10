package fit

import "testing"

// What is right is told by two inputs together, which no line can part.
func TestBoostLearnsWhatNoLineParts(t *testing.T) {
	var rows [][]int16
	var right []bool
	for i := range int16(40) {
		for j := range int16(40) {
			rows = append(rows, []int16{i, j, i * j % 7})
			right = append(right, (i < 20) != (j < 13))
		}
	}
	trees := Boost(rows, right, BoostOptions{Trees: 60, Leaves: 4, Least: 5, Rate: 0.3, Ridge: 1})
	for i, row := range rows {
		if share := trees.Share(row); share > 0.5 != right[i] {
			t.Fatalf("%v has a share of %g, and right is %v", row, share, right[i])
		}
	}
}

// Where no input tells anything, a share is how many are right.
func TestBoostWithoutASign(t *testing.T) {
	rows, right := make([][]int16, 100), make([]bool, 100)
	for i := range rows {
		rows[i], right[i] = []int16{3}, i%4 == 0
	}
	if got := Boost(rows, right, BoostOptions{Trees: 5, Leaves: 4, Least: 5, Rate: 0.1, Ridge: 1}).Share([]int16{3}); got < 0.22 || got > 0.28 {
		t.Errorf("a quarter is right, the share is %g", got)
	}
}
