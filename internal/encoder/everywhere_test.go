package encoder

import (
	"encoding/binary"
	"hash/fnv"
	"math"
	"testing"
)

// A made-up encoder says the same to the last bit on every processor: the
// number below is the same for amd64, 386, arm64, riscv64, ppc64le and s390x.
func TestSameBitsEverywhere(t *testing.T) {
	const want = uint64(0xdee43bdccecbb987)
	eachWay(t, func(t testing.TB) {
		e := chance(t, 4)
		var s Stretch
		s.Tokens = text(50)
		e.Run(&s)
		var p Scene
		e.Begin(&p, s.States[:20*Width])
		roles := e.Roles(&p, 4, 6, 0, 20, func(i int) Place { return Reach(i, 4, 6, 0, false, false) })
		sum := fnv.New64a()
		for _, v := range s.States[:50*Width] {
			sum.Write(binary.LittleEndian.AppendUint16(nil, uint16(v)))
		}
		for _, v := range append(s.Cues[:50*Cues:50*Cues], roles...) {
			sum.Write(binary.LittleEndian.AppendUint32(nil, math.Float32bits(v)))
		}
		if have := sum.Sum64(); have != want {
			t.Errorf("states, cues and roles have the sum %#x, want %#x", have, want)
		}
	})
}
