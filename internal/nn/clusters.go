package nn

import (
	"errors"
	"fmt"
	"hash/crc32"
	"unicode"
	"unicode/utf8"
)

// Cluster is what unlabelled text taught about a word: which words it behaves
// like, how often it is seen, and how often it is written with a capital.
// The zero Cluster stands for a word that was not seen often enough.
type Cluster struct {
	// Fine is the class of words with the same neighbours, from 1; 0 is unknown.
	Fine uint16
	// Near is the class in a second, independent clustering (word vectors); 0 is unknown.
	Near uint16
	// Mid and Coarse are Fine's ancestors in the tree of merged classes, from 1.
	Mid, Coarse uint8
	// Frequency is the whole part of the binary logarithm of the count in the
	// training text, at most 31.
	Frequency uint8
	// Capital is the share of capitalised occurrences inside sentences, in sevenths, 0 to 7.
	Capital uint8
}

// Known reports whether the word is in the table.
func (c Cluster) Known() bool { return c.Fine != 0 }

// Limits of the format.
const (
	// MaxClusterClass is the highest number of a Fine or Near class.
	MaxClusterClass = 1<<11 - 1

	clusterMagic   = "HSCLUST1"
	clusterHeader  = 32
	clusterLevels  = 4 * (MaxClusterClass + 1)
	clusterMinBits = 4
	clusterMaxBits = 24
)

// A slot is one little-endian uint64:
//
//	bits  0-23 fingerprint   24-34 fine   35-45 near   46-50 frequency   51-53 capital
//	bit  54    the capitalised form has a slot of its own and is the commoner one
//
// An empty slot is 0; a full one is not, for fine is at least 1.
const (
	fingerprintMask = 1<<24 - 1
	fineShift       = 24
	nearShift       = 35
	frequencyShift  = 46
	capitalShift    = 51
	capitalFirstBit = 1 << 54
	classMask       = MaxClusterClass
)

// Clusters is an opened table of word clusters. It reads from the bytes it was
// opened on, keeps no other state, and is safe for concurrent use.
type Clusters struct {
	slots  string
	mask   uint64
	probes int
	words  int
	levels [MaxClusterClass + 1][2]uint8 // fine class to mid and coarse
}

// errClusters is what all refusals of OpenClusters wrap.
var errClusters = errors.New("not a usable table of word clusters; use the clusters.bin of this version")

// OpenClusters opens a table written by [EncodeClusters] without copying it.
// A table of another format, cut short or damaged is an error.
func OpenClusters(b string) (*Clusters, error) {
	if len(b) < clusterHeader+clusterLevels || b[:len(clusterMagic)] != clusterMagic {
		return nil, fmt.Errorf("opening word clusters of %d bytes: %w", len(b), errClusters)
	}
	bits, probes, words := uint32At(b, 8), uint32At(b, 12), uint32At(b, 16)
	if bits < clusterMinBits || bits > clusterMaxBits || len(b) != clusterHeader+clusterLevels+8<<bits {
		return nil, fmt.Errorf("opening word clusters: %d bytes for a table of 2^%d words: %w", len(b), bits, errClusters)
	}
	if probes > 1<<bits || words > 1<<bits {
		return nil, fmt.Errorf("opening word clusters: %d probes, %d words in a table of 2^%d: %w", probes, words, bits, errClusters)
	}
	if want, got := uint32At(b, 20), checksum(b[clusterHeader:]); want != got {
		return nil, fmt.Errorf("opening word clusters: checksum %08x, want %08x: %w", got, want, errClusters)
	}
	c := &Clusters{
		slots:  b[clusterHeader+clusterLevels:],
		mask:   1<<bits - 1,
		probes: int(probes),
		words:  int(words),
	}
	for i := range c.levels {
		at := clusterHeader + 4*i
		c.levels[i] = [2]uint8{b[at], b[at+1]}
	}
	return c, nil
}

// checksum is taken in pieces, so that the string need not be copied.
func checksum(s string) uint32 {
	var buf [4096]byte
	var sum uint32
	table := crc32.MakeTable(crc32.Castagnoli)
	for len(s) > 0 {
		n := copy(buf[:], s)
		sum = crc32.Update(sum, table, buf[:n])
		s = s[n:]
	}
	return sum
}

// Words is the number of keys in the table.
func (c *Clusters) Words() int { return c.words }

// Lookup gives the cluster of a token as it stands in the text. Letters are
// folded to lower case, digits to one shape and the curly apostrophe to the
// straight one; a capitalised word ("Brown") is looked up as such where it has a
// cluster of its own. Set initial for a sentence's first word, whose capital
// tells nothing: the commoner form is taken. A hyphenated word that is not in
// the table gives the cluster of its last part. It does not allocate.
func (c *Clusters) Lookup(word string, initial bool) Cluster {
	if c == nil {
		return Cluster{}
	}
	key, capital, hyphen := clusterKey(word)
	lower := c.find(key)
	if capital && (!initial || lower == 0 || lower&capitalFirstBit != 0) {
		if upper := c.find(capitalKey(key)); upper != 0 {
			return c.unpack(upper)
		}
	}
	if lower == 0 && hyphen > 0 && hyphen+1 < len(word) {
		return c.Lookup(word[hyphen+1:], initial)
	}
	return c.unpack(lower)
}

// find gives the slot of a key, or 0.
func (c *Clusters) find(key uint64) uint64 {
	at, print := key>>24, key&fingerprintMask
	for range c.probes {
		slot := uint64At(c.slots, int(at&c.mask)*8)
		if slot == 0 || slot&fingerprintMask == print {
			return slot
		}
		at++
	}
	return 0
}

func (c *Clusters) unpack(slot uint64) Cluster {
	fine := slot >> fineShift & classMask
	level := c.levels[fine]
	return Cluster{
		Fine:      uint16(fine),
		Near:      uint16(slot >> nearShift & classMask),
		Mid:       level[0],
		Coarse:    level[1],
		Frequency: uint8(slot >> frequencyShift & 31),
		Capital:   uint8(slot >> capitalShift & 7),
	}
}

const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

// clusterKey hashes the folded word (FNV-1a, then the finalizer of MurmurHash3,
// for FNV alone leaves the high bits of short words poor), and tells whether
// it begins with a capital and where its last hyphen is (-1 if nowhere).
func clusterKey(word string) (key uint64, capital bool, hyphen int) {
	h := uint64(fnvOffset)
	hyphen = -1
	for i := 0; i < len(word); i++ {
		b := word[i]
		switch {
		case 'A' <= b && b <= 'Z':
			b += 'a' - 'A'
			capital = capital || i == 0
		case '0' <= b && b <= '9':
			b = '0'
		case b == '-':
			hyphen = i
		case b >= utf8.RuneSelf:
			r, size := utf8.DecodeRuneInString(word[i:])
			capital = capital || i == 0 && unicode.IsUpper(r)
			h = hashRune(h, foldRune(r))
			i += size - 1
			continue
		}
		h = (h ^ uint64(b)) * fnvPrime
	}
	return mixKey(h), capital, hyphen
}

// foldRune folds a letter to lower case and the curly apostrophe to the straight one.
func foldRune(r rune) rune {
	if r == '’' {
		return '\''
	}
	return unicode.ToLower(r)
}

func hashRune(h uint64, r rune) uint64 {
	var buf [utf8.UTFMax]byte
	for _, b := range buf[:utf8.EncodeRune(buf[:], r)] {
		h = (h ^ uint64(b)) * fnvPrime
	}
	return h
}

// capitalKey is the key of the capitalised form of a word.
func capitalKey(key uint64) uint64 { return mixKey(key ^ 0x9e3779b97f4a7c15) }

func mixKey(h uint64) uint64 {
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h >> 33
	h *= 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}

func uint32At(s string, i int) uint32 {
	s = s[i : i+4]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

func uint64At(s string, i int) uint64 {
	s = s[i : i+8]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}
