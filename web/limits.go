package web

import (
	"context"
	"crypto/sha256"
	"math"
	"net/http"
	"net/netip"
	"strconv"
	"sync"
	"time"
)

// Limits bound what one user, token or address may ask. The zero value does not.
type Limits struct {
	// Rate is how many requests a second over time, Burst how many at once.
	Rate  float64
	Burst int
}

// mostBuckets is how many askers a limiter tells apart; each takes some hundred bytes.
const mostBuckets = 20_000

// limiter is a bucket of requests for each asker: it holds Burst, and fills by
// Rate. Its memory is bounded: who has not asked for long is forgotten, which
// changes nothing, since their bucket is full again; where that is not enough,
// whoever comes up is, which is to their advantage.
type limiter struct {
	Limits
	now  func() time.Time
	most int
	lock sync.Mutex
	by   map[string]bucket
}

type bucket struct {
	left float64
	at   time.Time
}

func newLimiter(l Limits) *limiter {
	return &limiter{Limits: l, now: time.Now, most: mostBuckets, by: map[string]bucket{}}
}

// take takes a request of some weight out of an asker's bucket; where it does
// not hold so much it takes nothing, and says how long to wait for it. What
// weighs more than a bucket holds takes a whole one.
func (l *limiter) take(key string, weight int) (wait time.Duration) {
	if l.Rate <= 0 || key == "" {
		return 0
	}
	l.lock.Lock()
	defer l.lock.Unlock()
	now, burst := l.now(), float64(max(l.Burst, 1))
	b := l.filled(key, now)
	need := min(float64(weight), burst)
	if b.left < need {
		return time.Duration(math.Ceil((need-b.left)/l.Rate*1000)) * time.Millisecond
	}
	if len(l.by) >= l.most {
		l.shrink(now)
	}
	l.by[key] = bucket{b.left - need, now}
	return 0
}

// filled is an asker's bucket as it is now; whoever is not known has a full one.
func (l *limiter) filled(key string, now time.Time) bucket {
	b, ok := l.by[key]
	burst := float64(max(l.Burst, 1))
	if !ok {
		return bucket{burst, now}
	}
	return bucket{min(burst, b.left+now.Sub(b.at).Seconds()*l.Rate), now}
}

// give puts back what was taken.
func (l *limiter) give(key string) {
	l.lock.Lock()
	defer l.lock.Unlock()
	if b, ok := l.by[key]; ok {
		l.by[key] = bucket{min(float64(l.Burst), b.left+1), b.at}
	}
}

// shrink forgets full buckets, and where that is not enough a tenth of the others.
func (l *limiter) shrink(now time.Time) {
	for key := range l.by {
		if l.filled(key, now).left >= float64(l.Burst) {
			delete(l.by, key)
		}
	}
	for key := range l.by {
		if len(l.by) < l.most*9/10 {
			return
		}
		delete(l.by, key)
	}
}

// later is the answer to who asks too much.
func later(wait time.Duration, says string) error {
	return &refusal{status: http.StatusTooManyRequests, says: says + " Ask again in " + seconds(wait) + " seconds.", after: wait}
}

// seconds is a time in whole seconds, never 0.
func seconds(d time.Duration) string {
	return strconv.Itoa(max(1, int(math.Ceil(d.Seconds()))))
}

// How often somebody may be wrong, from one address and about one name: at once,
// and then once in so many seconds. An address is one of many behind a provider,
// and a name is tried from many by who guesses; both can be wrong by mistake. NIST
// SP 800-63B, 5.2.2, allows a hundred wrong ones in a row.
var (
	triesFrom = Limits{Rate: 1. / 20, Burst: 10}
	triesAt   = Limits{Rate: 1. / 30, Burst: 50}
)

func newTries() map[string]*limiter {
	return map[string]*limiter{"from": newLimiter(triesFrom), "name": newLimiter(triesAt)}
}

// wrong counts a try before it is known whether it is right, so that a hundred
// at once are not all free; what was right is given back.
func (d *door) wrong(from string, names ...string) error {
	wait := d.tries["from"].take(network(from), 1)
	for _, name := range names {
		wait = max(wait, d.tries["name"].take(name, 1))
	}
	if wait > 0 {
		return later(wait, "There were too many wrong tries.")
	}
	return nil
}

func (d *door) forgive(from string, names ...string) {
	d.tries["from"].give(network(from))
	for _, name := range names {
		d.tries["name"].give(name)
	}
}

// try checks a password or token against a hash. One is tried at a time.
func (d *door) try(ctx context.Context, secret, hash string) (bool, error) {
	select {
	case d.slow <- struct{}{}:
		defer func() { <-d.slow }()
		return secretIs(secret, hash), nil
	case <-ctx.Done():
		return false, ctx.Err()
	}
}

// right tells whether it is the server's token.
func (d *door) right(ctx context.Context, token, from string) (bool, error) {
	of := sha256.Sum256([]byte(token))
	d.lock.Lock()
	known := d.known[of]
	d.lock.Unlock()
	if known {
		return true, nil
	}
	if err := d.wrong(from); err != nil {
		return false, err
	}
	right, err := d.try(ctx, token, d.Token)
	if !right || err != nil {
		return false, err
	}
	d.forgive(from)
	d.lock.Lock()
	defer d.lock.Unlock()
	d.known[of] = true
	return true, nil
}

// network is what an address is counted by: of IPv6 the network of a household,
// since whoever has one address there has all.
func network(from string) string {
	at, err := netip.ParseAddr(from)
	if err != nil || !at.Unmap().Is6() {
		return from
	}
	p, err := at.WithZone("").Prefix(64)
	if err != nil {
		return from
	}
	return p.String()
}
