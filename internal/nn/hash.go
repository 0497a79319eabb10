package nn

// The multipliers are those of splitmix64 (Steele, Lea, Flood 2014) and of the
// golden ratio; any odd numbers with well-spread bits would do, but they are
// part of the weights' format: other numbers, other features.
const (
	mulA = 0x9E3779B97F4A7C15
	mulB = 0xBF58476D1CE4E5B9
)

// Hash is a 64-bit hash of a string (FNV-1a, then mixed).
func Hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return finish(h)
}

// Feature hashes one value under a template's number.
func Feature(template, a uint64) uint64 {
	return finish((a ^ template*mulA) * mulB)
}

// Feature2 hashes an ordered pair of values under a template's number.
func Feature2(template, a, b uint64) uint64 {
	h := (a ^ template*mulA) * mulB
	return finish((h ^ h>>31 ^ b) * mulA)
}

// Feature3 hashes an ordered triple of values under a template's number.
func Feature3(template, a, b, c uint64) uint64 {
	h := (a ^ template*mulA) * mulB
	h = (h ^ h>>31 ^ b) * mulA
	return finish((h ^ h>>29 ^ c) * mulB)
}

func finish(h uint64) uint64 {
	h ^= h >> 32
	h *= mulB
	return h ^ h>>29
}
