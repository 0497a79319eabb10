package hearsay

import "time"

// Placed is an article of which the origin is known.
type Placed struct {
	// Number is the record's own name for it, in all that one call of
	// [Placer.Place] sees.
	Number    int64
	ID        string
	Published time.Time
	Origin    Origin
}
