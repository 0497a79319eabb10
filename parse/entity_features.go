package parse

import "hearsay/internal/nn"

// EntityFeatures appends the features by which word i gets its entity label.
// All words must have their tags.
func (l *Line) EntityFeatures(i int, fs []uint64) []uint64 {
	w, p1, p2, n1, n2 := l.at(i), l.at(i-1), l.at(i-2), l.at(i+1), l.at(i+2)
	first := uint64(0)
	if i == 0 {
		first = 1
	}
	kind := w.shape<<1 | first
	return append(fs,
		nn.Feature(301, w.form),
		nn.Feature2(302, w.lower, first),
		nn.Feature(303, w.suffix2),
		nn.Feature2(304, w.suffix3, kind),
		nn.Feature(305, w.suffix4),
		nn.Feature(306, w.prefix3),
		nn.Feature2(307, kind, w.part),
		nn.Feature3(308, p1.shape, kind, n1.shape),
		nn.Feature2(309, p1.lower, w.capitalBit()),
		nn.Feature2(310, p2.lower, w.capitalBit()),
		nn.Feature2(311, n1.lower, w.capitalBit()),
		nn.Feature2(312, n2.lower, w.capitalBit()),
		nn.Feature2(313, p1.lower, w.lower),
		nn.Feature2(314, w.lower, n1.lower),
		nn.Feature2(315, p1.part, w.part),
		nn.Feature2(316, w.part, n1.part),
		nn.Feature3(317, p2.part, p1.part, w.part),
		nn.Feature3(318, w.part, n1.part, n2.part),
		nn.Feature2(319, w.fine, kind),
		nn.Feature2(320, w.near, kind),
		nn.Feature2(321, w.mid, kind),
		nn.Feature2(322, p1.fine, w.capitalBit()),
		nn.Feature2(323, n1.fine, w.capitalBit()),
		nn.Feature2(324, p1.near, w.capitalBit()),
		nn.Feature2(325, n1.near, w.capitalBit()),
		nn.Feature2(326, p1.mid, w.mid),
		nn.Feature2(327, w.mid, n1.mid),
		nn.Feature3(328, p1.mid, w.mid, n1.mid),
		nn.Feature3(329, uint64(w.capital7), uint64(w.frequency), kind),
		nn.Feature2(330, w.names, kind),
		nn.Feature3(331, p1.names, w.names, n1.names),
		nn.Feature3(332, p1.lower, w.names, w.capitalBit()),
		nn.Feature3(333, w.names, n1.lower, w.capitalBit()),
		nn.Feature3(334, p1.shape, w.suffix3, n1.shape),
		nn.Feature2(335, p2.mid, w.mid),
		nn.Feature2(336, w.mid, n2.mid),
		nn.Feature3(337, p1.suffix3, w.capitalBit(), n1.suffix3),
	)
}

func (w *word) capitalBit() uint64 {
	if w.capital {
		return 1
	}
	return 0
}
