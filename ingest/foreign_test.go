package ingest

import "testing"

func TestForeign(t *testing.T) {
	for text, want := range map[string]bool{
		"Der Minister sagte am Montag, dass die Brücke nicht geschlossen wird. „Wir bleiben hier“, sagte er, und das ist auch so mit den anderen, was niemand glaubt.": true,
		"Le ministre a dit lundi que le pont ne serait pas fermé, et que personne ne partirait avant le printemps, sauf les ouvriers du chantier.":                     true,
		"The minister said on Monday that the bridge would not be closed. \"We stay here,\" he said, and nobody in the room believed him for a moment.":                false,
		"Wir bleiben hier.": false, // too short to tell
	} {
		if got := Foreign(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
