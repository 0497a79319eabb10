package nn

import "testing"

func TestCodesAnswerWhatWasPutIn(t *testing.T) {
	var codes []Code
	for i := range 1000 {
		codes = append(codes, Code{Hash(string(rune('a'+i%26))) + uint64(i)*0x9E3779B97F4A7C15, uint16(i)})
	}
	c, rest, err := ReadCodes(NewCodes(codes).AppendTo(nil))
	if err != nil || len(rest) != 0 {
		t.Fatalf("reading the codes back: %v, %d bytes left", err, len(rest))
	}
	for i, x := range codes {
		if got := c.Get(x.Feature); got != x.Code {
			t.Errorf("code %d is %d", i, got)
		}
	}
	strangers := 0
	for i := range 10000 {
		if c.Get(Feature(5, uint64(i))) != 0 {
			strangers++
		}
	}
	if strangers > 5 {
		t.Errorf("%d of 10,000 strangers were given a code", strangers)
	}
	if got := c.Max(); got != 999 {
		t.Errorf("the highest code is %d, want 999", got)
	}
}

func TestDamagedCodesAreAnError(t *testing.T) {
	good := NewCodes([]Code{{1 << 40, 5}}).AppendTo(nil)
	for _, n := range []int{0, 3, 4, len(good) - 1} {
		if _, _, err := ReadCodes(good[:n]); err == nil {
			t.Errorf("codes cut off after %d bytes were read", n)
		}
	}
	for i := 4; i < len(good); i++ {
		good[i] = 7
	}
	if _, _, err := ReadCodes(good); err == nil {
		t.Error("codes without an empty slot were read")
	}
}
