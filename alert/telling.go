package alert

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"hearsay"
	"hearsay/engine"
)

// ErrWithdrawn is returned for an event of which the record has nothing any
// more: it was taken down, or corrected away.
var ErrWithdrawn = errors.New("what it was about is not in the record any more")

// Telling is an event with what the record has of it now.
func Telling(ctx context.Context, record Record, a *hearsay.Alert, e *hearsay.Event) (t hearsay.Telling, err error) {
	t.Event, t.Alert = *e, *a
	if t.About, err = Describe(ctx, record, a); err != nil {
		return t, err
	}
	if t.Row, err = rowOf(ctx, record, e.Report); err != nil {
		return t, err
	}
	if t.Before, err = rowOf(ctx, record, e.Before); err != nil {
		return t, err
	}
	if !whole(&t) {
		return t, ErrWithdrawn
	}
	if a.Kind == hearsay.AlertSpeaker {
		id, err := speakerNow(ctx, record, a.Speaker)
		if err != nil {
			return t, err
		}
		if !slices.Contains(t.Row.Known, id) {
			return t, ErrWithdrawn // somebody corrected who it is
		}
	}
	if e.Claim != "" {
		t.Claim, err = standing(ctx, record, e.Claim)
	}
	return t, err
}

// whole tells whether what the event names is there.
func whole(t *hearsay.Telling) bool {
	e := &t.Event
	return (t.Row != nil || e.Report.Attribution == "") && (t.Before != nil || e.Before.Attribution == "") && (t.Row != nil || t.Before != nil)
}

// Tellings are those of a list of events; what was withdrawn is left out.
func Tellings(ctx context.Context, record Record, a *hearsay.Alert, events []hearsay.Event) (list []hearsay.Telling, err error) {
	for i := range events {
		t, err := Telling(ctx, record, a, &events[i])
		if errors.Is(err, ErrWithdrawn) {
			continue
		}
		if err != nil {
			return list, err
		}
		list = append(list, t)
	}
	return list, nil
}

// rowOf is the row of a report; nil where there is none.
func rowOf(ctx context.Context, record Record, r hearsay.Report) (*hearsay.Row, error) {
	if r.Attribution == "" {
		return nil, nil
	}
	rows, err := record.Reported(ctx, []hearsay.Report{r})
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	return &rows[0], nil
}

func standing(ctx context.Context, record Record, claim string) (*hearsay.Standing, error) {
	s, err := engine.OneClaim(ctx, record, claim, 0)
	if errors.Is(err, hearsay.ErrNotFound) {
		return nil, nil
	}
	return &s, err
}

var tellsOf = map[hearsay.AlertKind]string{
	hearsay.AlertSpeaker: "statements", hearsay.AlertClaim: "statements", hearsay.AlertWords: "statements",
	hearsay.AlertDispute: "disputes", hearsay.AlertChange: "position changes", hearsay.AlertEdited: "quotations edited at source",
}

// Describe says in words what an alert tells of.
func Describe(ctx context.Context, record Record, a *hearsay.Alert) (string, error) {
	by, on := "", ""
	if a.Speaker != "" {
		k, err := record.Speaker(ctx, a.Speaker)
		if err != nil && !errors.Is(err, hearsay.ErrNotFound) {
			return "", err
		}
		by = k.Name
		if by == "" {
			by = "a speaker who is not in the directory any more"
		}
	}
	if a.Claim != "" {
		id, err := claimNow(ctx, record, a)
		if err != nil {
			return "", err
		}
		on = "a claim that is placed nowhere now"
		if c, err := record.Claim(ctx, id); err == nil {
			on = "“" + c.Label + "”"
		} else if !errors.Is(err, hearsay.ErrNotFound) {
			return "", err
		}
	}
	said := tellsOf[a.Kind]
	for _, p := range [][2]string{{"by", by}, {"on", on}, {"with", a.Words}} {
		if p[1] != "" {
			said += " " + p[0] + " " + p[1]
		}
	}
	if a.Sure > 0 {
		said += fmt.Sprintf(", at least %v sure", a.Sure)
	}
	if a.Recent > 0 {
		said += ", in articles of the last " + shortly(a.Recent)
	}
	return said, nil
}

// shortly writes a time in days where it is whole days.
func shortly(d time.Duration) string {
	const day = 24 * time.Hour
	switch {
	case d == day:
		return "day"
	case d%day == 0:
		return fmt.Sprintf("%d days", d/day)
	}
	return strings.TrimSuffix(strings.TrimSuffix(d.String(), "0s"), "0m")
}
