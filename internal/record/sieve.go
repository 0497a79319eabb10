package record

import "math/bits"

// A sieve tells of most keys that are in no list that they are not: a Bloom filter
// (Bloom 1970), whose bits of one key lie in one line of the processor's cache (Putze,
// Sanders, Singler 2007), and which grows by generations, each four times the one
// before, rather than be made anew (Almeida and others 2007). A generation is cut into
// blocks by the order of the keys: lists move on to the large table in that order, so
// that those of one transaction lie in few blocks, which are rows of the record.
const (
	lineBytes  = 64
	blockLines = 63 // so that a block and what the table needs beside it fit a page
	blockBytes = lineBytes * blockLines
	// With twelve bits a key and six of them set, some six in a thousand keys that
	// are not there are let through.
	bitsPerKey   = 12
	bitsSet      = 6
	keysPerBlock = blockBytes * 8 / bitsPerKey
	// firstBlocks are those of the first generation; further ones have moreBlocks
	// times as many each. The last lets ever more through when it is full: so the
	// memory is bounded, 22 MiB at most with all, which are full at 14 million keys.
	firstBlocks     = 16
	moreBlocks      = 4
	mostGenerations = 5
)

func blocksOf(generation int) int {
	n := firstBlocks
	for range generation {
		n *= moreBlocks
	}
	return n
}

// blocksUpTo are the blocks of so many generations.
func blocksUpTo(generations int) (n int) {
	for g := range generations {
		n += blocksOf(g)
	}
	return n
}

// blockOf is the block of a key, given where it lies in order, as spread tells.
func blockOf(generation int, at uint64) int {
	n, _ := bits.Mul64(at, uint64(blocksOf(generation)))
	return int(n)
}

// spread is where a key lies among all of its table, in order, from nothing to the
// greatest number.
type spread func(key uint64) uint64

// evenly is of keys that are hashes.
func evenly(key uint64) uint64 { return key }

// asLeast is of fingerprints, which are the least hashes of nine in a row, each once:
// of them a share of 1-5q⁹+4q¹⁰ lies below a hash of 1-q. In whole numbers, so that
// every processor comes to the same.
func asLeast(key uint64) uint64 {
	q := ^key
	q2, _ := bits.Mul64(q, q)
	q4, _ := bits.Mul64(q2, q2)
	q8, _ := bits.Mul64(q4, q4)
	q9, _ := bits.Mul64(q8, q)
	more, _ := bits.Mul64(q9, key)
	sum := q9
	for range 4 {
		var over uint64
		if sum, over = bits.Add64(sum, more, 0); over > 0 {
			return 0
		}
	}
	return ^sum
}

// scattered is a number whose bits hang on all of the key's (Stafford's mix, as in SplitMix64).
func scattered(key uint64) uint64 {
	key = (key ^ key>>30) * 0xbf58476d1ce4e5b9
	key = (key ^ key>>27) * 0x94d049bb133111eb
	return key ^ key>>31
}

// lineOf is the line of a block that a key's bits are in, and which they are, nine
// bits for each.
func lineOf(block []byte, key uint64) (line []byte, at uint64) {
	at = scattered(key)
	n, _ := bits.Mul64(at, blockLines)
	return block[n*lineBytes : (n+1)*lineBytes], scattered(at)
}

// inBlock tells whether a block has all bits of a key. Where there is no block, none is set.
func inBlock(block []byte, key uint64) bool {
	if len(block) != blockBytes {
		return false
	}
	line, at := lineOf(block, key)
	for range bitsSet {
		if line[at>>3&63]&(1<<(at&7)) == 0 {
			return false
		}
		at >>= 9
	}
	return true
}

// markIn sets them.
func markIn(block []byte, key uint64) {
	line, at := lineOf(block, key)
	for range bitsSet {
		line[at>>3&63] |= 1 << (at & 7)
		at >>= 9
	}
}
