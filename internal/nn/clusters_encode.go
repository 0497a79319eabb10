package nn

import (
	"encoding/binary"
	"fmt"
	"math/bits"
)

// ClusterWord is one word of a table to be encoded.
type ClusterWord struct {
	// Word is the form to be looked up; case and digits are folded.
	Word string
	// Upper marks the entry for the capitalised form of a word that also has one in lower case.
	Upper bool
	// Cluster is what Lookup shall give; Mid and Coarse are taken from the levels.
	Cluster Cluster
}

// ClusterLevel names a fine class's two ancestors.
type ClusterLevel struct{ Mid, Coarse uint8 }

// EncodeClusters writes a table for [OpenClusters]. The words come in order of
// falling frequency: of two words whose keys cannot be told apart (about one
// pair in a hundred thousand words) the first is kept. levels is indexed by
// fine class. A class out of range is an error.
func EncodeClusters(words []ClusterWord, levels []ClusterLevel) ([]byte, error) {
	if len(levels) > MaxClusterClass+1 {
		return nil, fmt.Errorf("encoding word clusters: %d fine classes, at most %d fit", len(levels)-1, MaxClusterClass)
	}
	size := max(clusterMinBits, bits.Len(uint(len(words)+len(words)/5)))
	if size > clusterMaxBits {
		return nil, fmt.Errorf("encoding word clusters: %d words are too many; raise the minimum count", len(words))
	}
	b := make([]byte, clusterHeader+clusterLevels+8<<size)
	copy(b, clusterMagic)
	for i, level := range levels {
		b[clusterHeader+4*i], b[clusterHeader+4*i+1] = level.Mid, level.Coarse
	}
	slots := b[clusterHeader+clusterLevels:]
	probes, kept, err := fillSlots(slots, words, len(levels))
	if err != nil {
		return nil, err
	}
	le := binary.LittleEndian
	le.PutUint32(b[8:], uint32(size))
	le.PutUint32(b[12:], uint32(probes))
	le.PutUint32(b[16:], uint32(kept))
	le.PutUint32(b[20:], checksum(string(b[clusterHeader:])))
	return b, nil
}

// fillSlots puts the words into the open-addressing table and gives the
// longest search it takes to find one, and how many were kept.
func fillSlots(slots []byte, words []ClusterWord, classes int) (probes, kept int, err error) {
	first := commonerCapital(words)
	for _, w := range words {
		c := w.Cluster
		if c.Fine == 0 || int(c.Fine) >= classes || c.Near > MaxClusterClass || c.Frequency > 31 || c.Capital > 7 {
			return 0, 0, fmt.Errorf("encoding word clusters: %q has %+v, outside the format", w.Word, c)
		}
		key, _, _ := clusterKey(w.Word)
		slot := uint64(c.Fine)<<fineShift | uint64(c.Near)<<nearShift |
			uint64(c.Frequency)<<frequencyShift | uint64(c.Capital)<<capitalShift
		if w.Upper {
			key = capitalKey(key)
		} else if first[key] {
			slot |= capitalFirstBit
		}
		n, ok := place(slots, key, slot)
		if ok {
			kept++
			probes = max(probes, n)
		}
	}
	return probes, kept, nil
}

// commonerCapital gives the keys of the words whose capitalised entry comes before the other.
func commonerCapital(words []ClusterWord) map[uint64]bool {
	first, lower := map[uint64]bool{}, map[uint64]bool{}
	for _, w := range words {
		key, _, _ := clusterKey(w.Word)
		if !w.Upper {
			lower[key] = true
		} else if !lower[key] {
			first[key] = true
		}
	}
	return first
}

// place puts a slot where find will look for it, and gives the length of that search;
// it is false where find would take another word for this one.
func place(slots []byte, key, slot uint64) (int, bool) {
	mask := uint64(len(slots)/8 - 1)
	print := key & fingerprintMask
	at := key >> 24
	for n := 1; n <= len(slots)/8; n++ {
		i := (at & mask) * 8
		held := binary.LittleEndian.Uint64(slots[i:])
		if held == 0 {
			binary.LittleEndian.PutUint64(slots[i:], slot|print)
			return n, true
		}
		if held&fingerprintMask == print {
			return 0, false
		}
		at++
	}
	return 0, false
}
