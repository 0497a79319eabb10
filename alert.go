package hearsay

import (
	"context"
	"log/slog"
	"time"
)

// AlertKind is what an alert tells of.
type AlertKind string

// The kinds: a new statement of one speaker, that bears on one claim, or that
// has given words; a claim that somebody denies for the first time while another
// supports it; a speaker's stance on a claim that is another one than before; a
// quotation that was changed or dropped in a later version of its article.
const (
	AlertSpeaker AlertKind = "speaker"
	AlertClaim   AlertKind = "claim"
	AlertWords   AlertKind = "words"
	AlertDispute AlertKind = "dispute"
	AlertChange  AlertKind = "change"
	AlertEdited  AlertKind = "edited"
)

// AlertKinds are all of them.
var AlertKinds = []AlertKind{AlertSpeaker, AlertClaim, AlertWords, AlertDispute, AlertChange, AlertEdited}

// Alert is what somebody wants to be told of, and where. It tells of what is
// placed after it was made, and of nothing that was on record before.
type Alert struct {
	ID string
	// Name is what people call it; empty where nobody said.
	Name string `json:",omitempty"`
	Kind AlertKind
	// Speaker and Claim are IDs, Words a query as in [Query]; every one that is
	// set has to fit.
	Speaker string `json:",omitempty"`
	Claim   string `json:",omitempty"`
	Words   string `json:",omitempty"`
	// Sure is the least that each confidence of what is told of may be.
	Sure float64 `json:",omitempty"`
	// Recent leaves out articles that were published longer than this before they
	// were recorded, and those without a date; 0 leaves out none.
	Recent time.Duration `json:",omitempty"`
	// Webhook is the address that events are posted to, signed with Secret; File
	// is the path of an Atom feed. Both may be empty: the pages have a feed anyway.
	Webhook string `json:",omitempty"`
	Secret  Secret `json:"-"`
	File    string `json:",omitempty"`
	Made    time.Time
	// Who made it.
	Who string `json:",omitempty"`
	// Paused ones tell nothing; Reason says why where the program paused it.
	Paused bool   `json:",omitempty"`
	Reason string `json:",omitempty"`
	// Trace are reports of what was said on the claim: where the claim is placed
	// anew under another ID, they lead to it.
	Trace []Report `json:",omitempty"`
	// Cursor is the number of the last arrival that was looked at.
	Cursor int64 `json:"-"`
}

// Secret is what webhooks are signed with. It does not print.
type Secret string

const hidden = "(secret)"

// String hides it.
func (s Secret) String() string { return hidden }

// GoString hides it.
func (s Secret) GoString() string { return hidden }

// LogValue hides it.
func (s Secret) LogValue() slog.Value { return slog.StringValue(hidden) }

// MarshalText hides it.
func (s Secret) MarshalText() ([]byte, error) { return []byte(hidden), nil }

// Arrival is an article that was placed for the first time, or again: because
// somebody corrected or merged something, or because an edited page took the
// place of an earlier one. Numbers ascend in the order of placing.
type Arrival struct {
	Number  int64
	Article string
	Again   bool
}

// Stood is a stance that a report showed on a claim which was taken apart since.
type Stood struct {
	Claim string
	Report
	Speaker string
	Stance  Stance
}

// Event is one thing that an alert tells of. It holds IDs and no words: these
// are read from the record whenever it is told, so that what was corrected or
// taken down meanwhile is told as it is, or not at all.
type Event struct {
	// ID is made of the alert and of what it tells of: found twice, it is the same.
	ID string
	// Number ascends with every event of the record.
	Number int64 `json:"-"`
	Alert  string
	Kind   AlertKind
	Made   time.Time
	// Report is the attribution that it is about; empty attribution where a
	// quotation was dropped. Before is the report of the stance before, or the
	// quotation in the version before.
	Report, Before Report
	// Speaker is the directory's ID of whose statement it is; may be empty.
	Speaker string `json:",omitempty"`
	// Claim is what is disputed, or what the position is on.
	Claim string `json:",omitempty"`
	// From and To are the stances of a position change.
	From, To Stance `json:",omitempty"`
	Delivery `json:"-"`
}

// DeliveryState is how far the delivery of an event has come.
type DeliveryState string

// The states. Kept: the alert has no webhook. Failed: it was tried as often as
// is tried. Withdrawn: before it could be delivered, what it was about was taken
// out of the record.
const (
	DeliveryKept      DeliveryState = "kept"
	DeliveryWaiting   DeliveryState = "waiting"
	DeliveryDelivered DeliveryState = "delivered"
	DeliveryFailed    DeliveryState = "failed"
	DeliveryWithdrawn DeliveryState = "withdrawn"
)

// Delivery is what became of posting an event to the alert's webhook.
type Delivery struct {
	State DeliveryState
	// Attempts counts those that were made, Last is when the last one was, Next
	// when the next is due.
	Attempts   int
	Last, Next time.Time
	// Status is what the receiver answered last, 0 where it did not; Error is why
	// the last attempt failed.
	Status int
	Error  string
}

// EventQuery says which events to list, the newest first.
type EventQuery struct {
	// ID and Alert are exact; empty means all.
	ID, Alert string
	// States is which states; none means all.
	States []DeliveryState
	// Due limits to those that are to be delivered by then; zero does not.
	Due time.Time
	// OldestFirst turns the order around.
	OldestFirst bool
	Limit       int
	Cursor      string
}

// Alerter keeps alerts, what arrived since they last looked, and what they told.
type Alerter interface {
	// PutAlert keeps an alert, or what changed of one that is there. One that is
	// new, or was paused and is not any more, begins with what arrives next.
	PutAlert(ctx context.Context, a Alert) error
	// DropAlert takes an alert out with all that it told.
	DropAlert(ctx context.Context, id string) error
	// Alerts are all alerts with their secrets, in the order in which they were made.
	Alerts(ctx context.Context) ([]Alert, error)
	// Arrivals are those after a number, the first first. Those that every alert
	// has looked at are forgotten.
	Arrivals(ctx context.Context, after int64, limit int) ([]Arrival, error)
	// ArrivedAs are the numbers of articles when they came for the first time; those
	// that are forgotten, and those that arrived before there was an alert, are left
	// out. ArrivedAgain are the last numbers of those that were placed again.
	ArrivedAs(ctx context.Context, articles []string) (map[string]int64, error)
	ArrivedAgain(ctx context.Context, articles []string) (map[string]int64, error)
	// StoodBefore are the stances that reports in these articles showed on claims
	// which were taken apart, until every alert has looked at what they became.
	StoodBefore(ctx context.Context, articles []string) ([]Stood, error)
	// Tell keeps events and notes that alerts, from their cursors on, have looked at
	// all arrivals up to a number, in one transaction. An alert that was dropped, or
	// whose cursor is another now because somebody else looked meanwhile, is passed
	// over with its events, and so is what was told before; told are those that are
	// new.
	Tell(ctx context.Context, looked []Alert, upTo int64, events []Event) (told []Event, err error)
	// Events lists page by page; the cursor is empty after the last.
	Events(ctx context.Context, q EventQuery) (list []Event, cursor string, err error)
	// EventCounts says, by alert, how many events are in which state.
	EventCounts(ctx context.Context) (map[string]map[DeliveryState]int, error)
	// HoldAlert says whether by may deliver the events of an alert until then;
	// until that nobody else may. Asked again it goes on holding, and with a time
	// that is past it lets go.
	HoldAlert(ctx context.Context, id, by string, until time.Time) (bool, error)
	// PutDelivery notes what became of deliveries, by the events' IDs.
	PutDelivery(ctx context.Context, became map[string]Delivery) error
}

// Telling is an event with what the record has of it now.
type Telling struct {
	Event Event
	Alert Alert
	// About says in words what the alert tells of.
	About string
	// Row is the statement, nil where a quotation was dropped; Before is the
	// statement of the stance before, or the quotation in the version before.
	Row, Before *Row
	// Claim is what is disputed or what a position is on, with who stands where;
	// nil where there is none, or it was placed anew.
	Claim *Standing
}
