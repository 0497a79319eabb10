package attribute

import (
	"encoding/binary"
	"fmt"
	"math"

	"hearsay/internal/nn"
)

// Chains are the learned parts: one finds cues, one labels source and content
// given a cue, one judges the whole (nil: not yet learned).
type Chains struct {
	Cue, Role, Judge *nn.Chain
	// CueBias is added to the sum of "begins a cue" at every token: it trades
	// precision for recall, in steps of the cue table's scale.
	CueBias int32
	// CueMix and RoleMix are how much the encoder's log probabilities count
	// beside the chains' sums.
	CueMix, RoleMix float32
	// Least is the smallest probability at which a draft is kept, in 1/1000.
	Least int32
	// Calibration turns the judge's probability into the confidence of the spans.
	Calibration Calibration
}

// Bytes is the weights file.
func (c *Chains) Bytes() []byte {
	var f nn.File
	f.Add("cue", c.Cue.AppendTo(nil))
	f.Add("role", c.Role.AppendTo(nil))
	f.Add("judge", c.Judge.AppendTo(nil))
	f.Add("bias", []byte{byte(c.CueBias), byte(c.CueBias >> 8), byte(c.Least), byte(c.Least >> 8)})
	f.Add("mix", binary.LittleEndian.AppendUint32(binary.LittleEndian.AppendUint32(nil, math.Float32bits(c.CueMix)), math.Float32bits(c.RoleMix)))
	f.Add("calibration", c.Calibration.bytes())
	return f.Bytes()
}

// ReadChains reads a weights file in place.
func ReadChains(b []byte) (*Chains, error) {
	f, err := nn.OpenFile(b)
	if err != nil {
		return nil, err
	}
	c := &Chains{}
	if c.Cue, err = readChain(f, "cue", len(CueNames)); err != nil {
		return nil, err
	}
	if c.Role, err = readChain(f, "role", len(RoleNames)); err != nil {
		return nil, err
	}
	if c.Judge, err = readChain(f, "judge", len(JudgeNames)); err != nil {
		return nil, err
	}
	bias, err := f.Section("bias")
	if err != nil {
		return nil, err
	}
	if len(bias) != 4 {
		return nil, fmt.Errorf("weights: %d bytes of bias, want 4", len(bias))
	}
	c.Least = int32(bias[2]) | int32(bias[3])<<8
	c.CueBias = int32(int16(uint16(bias[0]) | uint16(bias[1])<<8))
	mix, err := f.Section("mix")
	if err != nil {
		return nil, err
	}
	if len(mix) != 8 {
		return nil, fmt.Errorf("weights: %d bytes of mix, want 8", len(mix))
	}
	c.CueMix, c.RoleMix = math.Float32frombits(binary.LittleEndian.Uint32(mix)), math.Float32frombits(binary.LittleEndian.Uint32(mix[4:]))
	curve, err := f.Section("calibration")
	if err != nil {
		return nil, err
	}
	if len(curve) != 8 {
		return nil, fmt.Errorf("weights: %d bytes of calibration, want 8", len(curve))
	}
	c.Calibration = readCalibration(curve)
	return c, nil
}

func readChain(f *nn.File, name string, labels int) (*nn.Chain, error) {
	b, err := f.Section(name)
	if err != nil {
		return nil, err
	}
	c, _, err := nn.ReadChain(b)
	if err != nil {
		return nil, fmt.Errorf("reading the %s chain: %w", name, err)
	}
	if len(c.Names) != labels {
		return nil, fmt.Errorf("the %s chain has %d labels, want %d", name, len(c.Names), labels)
	}
	return c, nil
}
