package claim

// ofWay, ofSign and ofLabel are what each way, each sign, and a label that is no clause
// by itself are worth, in logits: logistic regression on the disputes of
// testdata/judged.tsv, which a reader judged (docs/decisions/claims.md). A test holds
// them to it.
var (
	ofWay = [ways]float64{
		byInside: 0.48, byNoun: -0.71, byThat: 1.27, byPronoun: -1.5, byAnswer: 0.01, byThing: 0.96, byWords: 0.71, byLooseWords: -1.5,
		outright: 0.69, outrightApart: -1.5, negated: -0.26, negatedApart: -1.79,
	}
	ofSign  = [signs]float64{2.17, 0.64, 0.81, -1.85, -1.78, 0.36, -1.79, 0.19, -0.93, -1.48, 0.45, 1.42, 0.87, -1.93, -0.69}
	ofLabel = -0.61
)
