package main

import (
	"fmt"
	"math"

	"hearsay"
	"hearsay/attribute"
	"hearsay/eval"
	"hearsay/internal/encoder"
	"hearsay/lang/en"
)

// judged is one attribution found in an article: what the assessor gave it, and
// whether it is right.
type judged struct {
	article int
	share   float64
	right   bool
}

// unlabelled are the articles of dev whose speakers nobody has labelled: what is sure
// of relation and speaker is measured on the others, which nothing may be fitted to.
func unlabelled(dir string, dev []goldArticle) ([]goldArticle, error) {
	labelled, err := eval.ReadSpeakers(dir)
	if err != nil {
		return nil, err
	}
	texts := map[string]bool{}
	for i := range labelled {
		texts[labelled[i].Text] = true
	}
	var apart []goldArticle
	for _, a := range dev {
		if !texts[a.Text] {
			apart = append(apart, a)
		}
	}
	return apart, nil
}

// calibrate fits the curve from the assessor's probabilities to how often they are
// right, on dev: it has two numbers. What it prints is the calibration error of
// one half of the articles by the curve fitted on the other, before and after.
func calibrate(l *attribute.Learned, e *encoder.Encoder, dev []goldArticle) {
	l.Calibration = attribute.Calibration{}
	f := attribute.Make(en.English(), e, l)
	var all []judged
	for n, a := range dev {
		var found []hearsay.Attribution
		for _, x := range f.Find(a.doc) {
			if x.Parent == "" {
				found = append(found, x)
			}
		}
		for i, right := range eval.Matched(a.Text, a.Gold, found) {
			if found[i].Rule == "weights" {
				all = append(all, judged{n, found[i].Confidence.Span, right})
			}
		}
	}
	var before, after eval.Reliability
	for half := range 2 {
		curve := fitCurve(all, func(n int) bool { return n%2 != half })
		for _, x := range all {
			if x.article%2 == half {
				before.Add(x.share, x.right)
				after.Add(curve.Of(x.share), x.right)
			}
		}
	}
	l.Calibration = fitCurve(all, func(int) bool { return true })
	fmt.Printf("calibration: %+v; error %.4f before, %.4f after, each half by the other\n", l.Calibration, before.Error(), after.Error())
}

// fitCurve is logistic regression on one number by Newton's steps.
func fitCurve(all []judged, in func(article int) bool) attribute.Calibration {
	slope, offset := 1.0, 0.0
	for range 30 {
		var g0, g1, h00, h01, h11 float64
		for _, x := range all {
			if !in(x.article) {
				continue
			}
			z := attribute.LogOdds(x.share)
			p := 1 / (1 + math.Exp(-slope*z-offset))
			y := 0.0
			if x.right {
				y = 1
			}
			w := p * (1 - p)
			g0, g1 = g0+y-p, g1+(y-p)*z
			h00, h01, h11 = h00+w, h01+w*z, h11+w*z*z
		}
		d := h00*h11 - h01*h01
		if d < 1e-9 {
			break
		}
		offset += (g0*h11 - g1*h01) / d
		slope += (g1*h00 - g0*h01) / d
	}
	return attribute.Calibration{Slope: slope, Offset: offset}
}
