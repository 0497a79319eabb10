package claim

import (
	"testing"
	"time"

	"hearsay"
)

// What is said months later is another dispute, if it is one.
func TestASideOfAnotherTimeIsNone(t *testing.T) {
	day := time.Date(2031, 3, 1, 12, 0, 0, 0, time.UTC)
	for days, want := range map[int]bool{0: true, 20: true, 60: false, -60: false} {
		var f Form
		f.take(Stand{Who: "Kyr", Stance: hearsay.Supports, From: day, To: day, Near: 1})
		at := day.AddDate(0, 0, days)
		f.take(Stand{Who: "Dovrad", Stance: hearsay.Denies, From: at, To: at, Near: 1})
		if f.Contested() != want {
			t.Errorf("a denial %d days later is contested: %v", days, !want)
		}
		f.take(Stand{Who: "Kyr", Stance: hearsay.Supports, From: at, To: at, Near: 1})
		if !f.Contested() {
			t.Errorf("a denial %d days later of what is said again then is not contested", days)
		}
	}
}
