package claim

// ofWay and ofSign are what each way and sign is worth, in logits: logistic regression
// on the disputes of testdata/judged.tsv, which a reader judged (docs/decisions/claims.md).
// A test holds them to it.
var (
	ofWay = [ways]float64{
		byInside: 0.29, byNoun: -0.44, byThat: 1.09, byPronoun: -1.5, byAnswer: 0.43, byThing: 1.1, byWords: 0.58, byLooseWords: -1.5,
		outright: 0.37, outrightApart: -1.5, negated: -0.46, negatedApart: -1.5,
	}
	ofSign = [signs]float64{2.22, 0.44, 0.35, -1.9, -1.72, 0.83, -1.73, 0.49, -1.06, -1.29, -0.73}
)
