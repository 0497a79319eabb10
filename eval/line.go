package eval

// Line is one measured score.
type Line struct {
	// Name says what was measured and on what.
	Name string
	// Value is in percent unless the name says otherwise.
	Value float64
	// Note tells what a reader has to know to trust or repeat it.
	Note string
}
