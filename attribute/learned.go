package attribute

import (
	"encoding/binary"
	"fmt"
	"math"

	"hearsay/internal/nn"
)

// Learned is what was learned beside the encoder: a judge of whole drafts and
// the numbers that were chosen on dev.
type Learned struct {
	// Judge tells how likely a draft is right; nil: not yet learned.
	Judge *nn.Trees
	// Assessor tells how likely what is left of a draft in the end is right; nil: not
	// yet learned, and the judge's word counts.
	Assessor *nn.Trees
	// CueBias, in nats, is added to the encoder's log probability of "begins a
	// cue" at every token: it trades precision for recall. It is kept in thousandths.
	CueBias float64
	// Least is the smallest probability at which a draft is kept, in 1/1000.
	Least int32
	// Calibration turns the assessor's probability into the confidence of the spans.
	Calibration Calibration
}

// Bytes is the weights file.
func (l *Learned) Bytes() []byte {
	var f nn.File
	f.Add("judge", l.Judge.AppendTo(nil))
	f.Add("assessor", l.Assessor.AppendTo(nil))
	bias := uint16(int16(math.Round(l.CueBias * 1000)))
	f.Add("bias", binary.LittleEndian.AppendUint16(binary.LittleEndian.AppendUint16(nil, bias), uint16(l.Least)))
	f.Add("calibration", l.Calibration.bytes())
	return f.Bytes()
}

// ReadLearned reads a weights file in place.
func ReadLearned(b []byte) (*Learned, error) {
	f, err := nn.OpenFile(b)
	if err != nil {
		return nil, err
	}
	l := &Learned{}
	if l.Judge, err = readTrees(f, "judge", JudgeInputs); err != nil {
		return nil, err
	}
	if l.Assessor, err = readTrees(f, "assessor", AssessInputs); err != nil {
		return nil, err
	}
	bias, err := section(f, "bias", 4)
	if err != nil {
		return nil, err
	}
	l.CueBias = float64(int16(binary.LittleEndian.Uint16(bias))) / 1000
	l.Least = int32(binary.LittleEndian.Uint16(bias[2:]))
	curve, err := section(f, "calibration", 8)
	if err != nil {
		return nil, err
	}
	l.Calibration = readCalibration(curve)
	return l, nil
}

// readTrees reads the trees of that name, which ask for so many numbers.
func readTrees(f *nn.File, name string, inputs int) (*nn.Trees, error) {
	b, err := f.Section(name)
	if err != nil {
		return nil, err
	}
	t, err := nn.ReadTrees(b)
	if err != nil {
		return nil, fmt.Errorf("reading the %s: %w", name, err)
	}
	if t.Inputs != inputs {
		return nil, fmt.Errorf("the %s asks for %d numbers, %d are known", name, t.Inputs, inputs)
	}
	return t, nil
}

// section is a part of the file that has n bytes.
func section(f *nn.File, name string, n int) ([]byte, error) {
	b, err := f.Section(name)
	if err == nil && len(b) != n {
		err = fmt.Errorf("weights: %d bytes of %s, want %d", len(b), name, n)
	}
	return b, err
}
