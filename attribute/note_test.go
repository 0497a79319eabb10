package attribute

import "testing"

// What an outlet says of its own article is nobody's statement; what only looks
// like it is.
func TestNotesOfTheOutlet(t *testing.T) {
	const before = "Mara Kyr said on Monday that the fleet would stay in Ansk.\n\n"
	for _, note := range []string{
		"Correction: An earlier version of this article said that Mara Kyr had resigned. She has not; a spokesman said she was on leave.",
		"CORRECTION (March 9): Lio Ferrant told the Courier, not the Gazette, that the ships were lost.",
		"Corrections and clarifications: A previous version of this story said that Ivo Dovrad denied the report.",
		"Corrections & Clarifications: Ivo Dovrad said that he had paid the fine. We regret the error.",
		"Clarification, 9 March — Hanna Ostrel said that forty ships were lost, not all ships.",
		"* This article was amended on 9 March to make clear that Ivo Dovrad denied the report. The original said that he confirmed it.",
		"Editor’s note: A previous version of this report incorrectly said that Hanna Ostrel claimed the ships were lost.",
		"(An earlier version of the article said that the harbour was closed.)",
		"This post originally said that Ivo Dovrad had denied the report.",
		"Correction\n\nIvo Dovrad said that the harbour would stay open, not that it would be closed.",
		"This story and headline have been updated to reflect that Kyr said she would stay.",
	} {
		if got := find(t, before+note); len(got) != 1 {
			t.Errorf("%q: found %d attributions, want the one before it", note, len(got))
		}
	}
	for _, said := range []string{
		"Corrections officers in Ansk said that the prison was full.",
		"Correction officials said: “The prison is full.”",
		"“Correction: we will not leave,” Ivo Dovrad said.",
		"An earlier version of the report, which was leaked in March, said that the dam was unsafe.",
		"Clarifications are needed, Ivo Dovrad said.",
		"This article of the law was amended in March, Ivo Dovrad said.",
		"Update: Ivo Dovrad said that the harbour would stay open.",
	} {
		if got := find(t, before+said); len(got) < 2 {
			t.Errorf("%q: found %d attributions, want two", said, len(got))
		}
	}
	// What stands before the note in its paragraph is the article's.
	if got := find(t, before+"Ivo Dovrad said that the harbour would stay open. An earlier version of this story said that it was closed."); len(got) != 2 {
		t.Errorf("before a note: found %d attributions, want two", len(got))
	}
}
