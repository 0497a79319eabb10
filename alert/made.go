package alert

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"net/url"
	"strings"
	"time"

	"hearsay"
)

// NewID is a new name for an alert.
func NewID() string {
	var b [8]byte
	_, _ = rand.Read(b[:]) // never fails, by its documentation
	return "l" + hex.EncodeToString(b[:])
}

// Check says in a sentence what of an alert cannot be meant, or nil. It asks no
// record: whether there is such a speaker or claim is not its matter.
func Check(a *hearsay.Alert) error {
	of := map[hearsay.AlertKind]string{hearsay.AlertSpeaker: a.Speaker, hearsay.AlertClaim: a.Claim, hearsay.AlertWords: a.Words}
	what, needed := of[a.Kind]
	switch {
	case tellsOf[a.Kind] == "":
		return errors.New("there is no alert of the kind " + string(a.Kind))
	case needed && strings.TrimSpace(what) == "":
		return errors.New("say which " + string(a.Kind) + " to tell of")
	case a.Words != "" && a.Kind != hearsay.AlertWords:
		return errors.New("only an alert for words has words")
	case a.Claim != "" && (a.Kind == hearsay.AlertSpeaker || a.Kind == hearsay.AlertWords || a.Kind == hearsay.AlertEdited):
		return errors.New("a claim limits disputes and changes; statements on one are told by an alert for the claim")
	case a.Sure < 0 || a.Sure > 1:
		return errors.New("how sure is a share from 0 to 1")
	case a.Recent < 0:
		return errors.New("how recent is a time, and not less than none")
	}
	return nil
}

// CheckWebhook refuses what cannot be posted to. It does not tell the address
// again, which may be a secret.
func CheckWebhook(address string) error {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" || u.User != nil {
		return errors.New("that is no address to post to; write it as https://desk.example/hook, without a password in it")
	}
	return nil
}

// Put keeps a new alert: it gives it an ID and the time, the trace of its claim,
// and a secret where it has a webhook and none.
func Put(ctx context.Context, record Record, a *hearsay.Alert) (made bool, err error) {
	a.ID, a.Made = NewID(), time.Now().UTC().Truncate(time.Second)
	if a.Claim != "" {
		if a.Trace, err = Trace(ctx, record, a.Claim); err != nil {
			return false, err
		}
	}
	if made = a.Webhook != "" && a.Secret == ""; made {
		a.Secret = NewSecret()
	}
	return made, record.PutAlert(ctx, *a)
}
