package eval

import (
	"math"

	"hearsay"
)

// ChainScores sums up over texts how well chains of mentions agree with gold
// ones, by the three measures whose mean F1 is the CoNLL score (Pradhan and
// others 2012): MUC counts links (Vilain and others 1995), B-cubed mentions
// (Bagga and Baldwin 1998), CEAF-e chains, best matched (Luo 2005, φ4). Mentions
// are the same where their spans are. The zero value is ready for use.
type ChainScores struct {
	MUC, BCubed, CEAF PrecisionRecall
	// Mentions counts the mentions found, whatever chain they are in.
	Mentions PrecisionRecall
}

// PrecisionRecall holds the sums that precision and recall are ratios of.
type PrecisionRecall struct{ RightFound, Found, RightGold, Gold float64 }

// Precision is the share of the found that is right, 0 to 1; 0 if nothing was found.
func (p PrecisionRecall) Precision() float64 { return ratio(p.RightFound, p.Found) }

// Recall is the share of the gold that was found, 0 to 1; 0 if there is none.
func (p PrecisionRecall) Recall() float64 { return ratio(p.RightGold, p.Gold) }

// F1 is the harmonic mean of precision and recall.
func (p PrecisionRecall) F1() float64 {
	return ratio(2*p.Precision()*p.Recall(), p.Precision()+p.Recall())
}

func ratio(a, b float64) float64 {
	if b == 0 {
		return 0
	}
	return a / b
}

// CoNLL is the mean of the three F1 scores, 0 to 1.
func (s *ChainScores) CoNLL() float64 { return (s.MUC.F1() + s.BCubed.F1() + s.CEAF.F1()) / 3 }

// Add counts one text's chains.
func (s *ChainScores) Add(gold, found [][]hearsay.Span) {
	goldOf, foundOf := chainsOf(gold), chainsOf(found)
	s.MUC.RightGold, s.MUC.Gold = mucLinks(gold, foundOf, s.MUC.RightGold, s.MUC.Gold)
	s.MUC.RightFound, s.MUC.Found = mucLinks(found, goldOf, s.MUC.RightFound, s.MUC.Found)
	s.BCubed.RightGold, s.BCubed.Gold = bCubed(gold, foundOf, s.BCubed.RightGold, s.BCubed.Gold)
	s.BCubed.RightFound, s.BCubed.Found = bCubed(found, goldOf, s.BCubed.RightFound, s.BCubed.Found)
	alike := alignedChains(gold, found)
	s.CEAF.RightGold += alike
	s.CEAF.RightFound += alike
	s.CEAF.Gold += float64(len(gold))
	s.CEAF.Found += float64(len(found))
	same := 0
	for m := range goldOf {
		if _, ok := foundOf[m]; ok {
			same++
		}
	}
	s.Mentions.RightGold += float64(same)
	s.Mentions.RightFound += float64(same)
	s.Mentions.Gold += float64(len(goldOf))
	s.Mentions.Found += float64(len(foundOf))
}

func chainsOf(chains [][]hearsay.Span) map[hearsay.Span]int {
	of := map[hearsay.Span]int{}
	for i, c := range chains {
		for _, m := range c {
			of[m] = i
		}
	}
	return of
}

// mucLinks adds, for each chain, how many of its links the other side has: its
// mentions less the parts that the other side's chains cut it into.
func mucLinks(chains [][]hearsay.Span, other map[hearsay.Span]int, right, all float64) (float64, float64) {
	for _, c := range chains {
		parts, alone := map[int]bool{}, 0
		for _, m := range c {
			if k, ok := other[m]; ok {
				parts[k] = true
			} else {
				alone++
			}
		}
		right += float64(len(c) - len(parts) - alone)
		all += float64(len(c) - 1)
	}
	return right, all
}

// bCubed adds, for each mention, the share of its chain that the other side keeps with it.
func bCubed(chains [][]hearsay.Span, other map[hearsay.Span]int, right, all float64) (float64, float64) {
	for _, c := range chains {
		parts := map[int]int{}
		for _, m := range c {
			if k, ok := other[m]; ok {
				parts[k]++
			}
		}
		for _, n := range parts {
			right += float64(n) * float64(n) / float64(len(c))
		}
		all += float64(len(c))
	}
	return right, all
}

// alignedChains is the likeness of gold and found chains, 2|both| / (|gold|+|found|),
// summed over the best pairing of one with one.
func alignedChains(gold, found [][]hearsay.Span) float64 {
	foundOf := chainsOf(found)
	n := max(len(gold), len(found))
	cost := make([][]float64, n)
	for i := range cost {
		cost[i] = make([]float64, n)
		if i >= len(gold) {
			continue
		}
		for _, m := range gold[i] {
			if j, ok := foundOf[m]; ok {
				cost[i][j] -= 2 / float64(len(gold[i])+len(found[j]))
			}
		}
	}
	return -assign(cost)
}

// assign is the least sum of a square matrix's entries, one in each row and
// column (the Hungarian method in the form of Jonker and Volgenant 1987).
func assign(cost [][]float64) float64 {
	n := len(cost)
	u, v := make([]float64, n+1), make([]float64, n+1)
	of, way := make([]int, n+1), make([]int, n+1)
	for i := 1; i <= n; i++ {
		of[0] = i
		least, seen := make([]float64, n+1), make([]bool, n+1)
		for j := range least {
			least[j] = math.Inf(1)
		}
		j0 := 0
		for of[j0] != 0 {
			seen[j0] = true
			delta, j1 := math.Inf(1), 0
			for j := 1; j <= n; j++ {
				if seen[j] {
					continue
				}
				if c := cost[of[j0]-1][j-1] - u[of[j0]] - v[j]; c < least[j] {
					least[j], way[j] = c, j0
				}
				if least[j] < delta {
					delta, j1 = least[j], j
				}
			}
			for j := range seen {
				if seen[j] {
					u[of[j]] += delta
					v[j] -= delta
				} else {
					least[j] -= delta
				}
			}
			j0 = j1
		}
		for j0 != 0 {
			of[j0] = of[way[j0]]
			j0 = way[j0]
		}
	}
	sum := 0.0
	for j := 1; j <= n; j++ {
		sum += cost[of[j]-1][j-1]
	}
	return sum
}
