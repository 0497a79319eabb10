package attribute

import "hearsay/internal/encoder"

// chainAlone keeps the sums of the cue chain before the encoder's are added.
func (d *desk) chainAlone() { d.alone = append(d.alone[:0], d.paths.Sums...) }

// oddsOfCue are the log odds that token from+i begins a cue against that it is
// none, by the chain's sum of that token and by the encoder.
func (d *desk) oddsOfCue(c *Chains, i, from int) (chain, enc float64) {
	sums := d.alone[i*len(CueNames):]
	shares := d.encoded.cues[(from+i)*encoder.Cues:]
	return float64(sums[cueBegin]-sums[0]) * float64(c.Cue.Table.Scale()), float64(shares[cueBegin] - shares[0])
}

// viewsOf compares the path of labels that both decided on with the one that
// the chain alone takes, and with the encoder's likeliest label of each token.
func viewsOf(path, chain []uint8, logShares []float32) views {
	v := views{source: 3, content: 3}
	sum := 0.0
	for i, l := range path {
		row := logShares[i*encoder.Roles : (i+1)*encoder.Roles]
		v.compare(l, chain[i], 1)
		v.compare(l, likeliest(row), 2)
		share := float64(row[l])
		sum += share
		if l != 0 {
			v.weakest = min(v.weakest, share)
		}
	}
	v.mean = sum / float64(max(len(path), 1))
	return v
}

// compare takes the bit from source or content where one label says it and the other does not.
func (v *views) compare(a, b uint8, bit uint8) {
	if kindOfRole(a) == kindOfRole(b) {
		return
	}
	for _, k := range [...]uint8{kindOfRole(a), kindOfRole(b)} {
		switch k {
		case 1:
			v.source &^= bit
		case 2:
			v.content &^= bit
		}
	}
}

// kindOfRole is 0 outside, 1 in a source, 2 in content.
func kindOfRole(label uint8) uint8 { return (label + 1) / 2 }

func likeliest(row []float32) uint8 {
	best := 0
	for k, v := range row {
		if v > row[best] {
			best = k
		}
	}
	return uint8(best)
}
