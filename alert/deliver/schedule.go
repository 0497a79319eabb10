package deliver

import (
	"math/rand/v2"
	"time"
)

// UsualTimeout is how long a post may take where nobody says otherwise.
const UsualTimeout = 10 * time.Second

// usualAttempts with the waits below take 21 to 25 hours: 10 s, 30 s, 90 s and
// so on three times as long each up to six hours, and each up to a fifth longer
// by chance, so that what failed together does not come back together.
const (
	usualAttempts = 11
	firstWait     = 10 * time.Second
	timesLonger   = 3
	longestWait   = 6 * time.Hour
)

// wait is how long to wait after so many attempts.
func wait(attempts int) time.Duration {
	d := firstWait
	for range attempts - 1 {
		if d *= timesLonger; d >= longestWait {
			return longestWait
		}
	}
	return d
}

func backOff(attempts int) time.Duration {
	d := wait(attempts)
	return d + rand.N(d/5+1)
}

// longest is how long all attempts take at least. An event that waited behind
// others for longer is tried once.
func longest(attempts int) (sum time.Duration) {
	for n := 1; n < attempts; n++ {
		sum += wait(n)
	}
	return sum
}
