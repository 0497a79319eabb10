package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"hearsay"
	"hearsay/alert"
	"hearsay/format"
)

type alertsAdd struct {
	Kind       string        `arg:"" enum:"speaker,claim,words,dispute,change,edited" help:"What to tell of: ${enum}."`
	What       string        `arg:"" optional:"" help:"For speaker who, for claim its ID, for words which, as in hearsay search."`
	Speaker    string        `placeholder:"SPEAKER" help:"Only what this speaker says, or takes part in: ID, name or alias."`
	Claim      string        `placeholder:"CLAIM" help:"Only disputes and changes on this claim, by its ID."`
	Sure       float64       `placeholder:"SHARE" help:"Only what hearsay is at least so sure of, from 0 to 1."`
	Recent     time.Duration `placeholder:"TIME" help:"Only articles published at most so long before they were recorded, as 48h: an archive that is added tells nothing then."`
	Name       string        `placeholder:"NAME" help:"What to call the alert."`
	Webhook    string        `placeholder:"ADDRESS" help:"Post each event to this address."`
	SecretFile string        `placeholder:"FILE" help:"Sign with the secret (whsec_…) in this file, or - for standard input; without it one is made and printed once."`
	File       string        `placeholder:"FILE" help:"Write a feed (Atom) to this file."`
	Who        string        `placeholder:"NAME" env:"HEARSAY_WHO" help:"Who makes the alert; without it the name you are logged in by."`
	JSON       bool          `name:"json" help:"Print the alert as JSON, with its secret where one was made."`
	recordFlag
}

// Help is the end of the manual page.
func (alertsAdd) Help() string {
	return `It tells of what is placed in the record from now on, each statement once, however many outlets
copy it. A webhook is signed as Standard Webhooks has it (webhook-id, webhook-timestamp,
webhook-signature); what is posted is in docs/format.md. What fails is tried again for about a day.

Examples:

    hearsay alerts add speaker "Mara Kyr" --webhook https://desk.example/hook
    hearsay alerts add words 'surround* Orlen' --file orlen.atom --recent 48h
    hearsay alerts add change --speaker "Mara Kyr" --name "the general turns"
    hearsay alerts add dispute --sure 0.7
    hearsay alerts add edited

It exits with 1 when nobody, or several, are meant by the speaker, 2 when called wrongly.`
}

// Run adds the alert.
func (w *alertsAdd) Run(ctx context.Context, c console) error {
	a, err := w.alert()
	if err != nil {
		return err
	}
	if err := w.address(c, &a); err != nil {
		return err
	}
	who := signFlags{Who: w.Who}
	if a.Who, err = who.who(); err != nil {
		return err
	}
	s, err := w.toAdd(ctx, hearsay.KeepAll)
	if err != nil {
		return err
	}
	made := false
	if err = w.meant(ctx, c, s, &a); err == nil {
		made, err = alert.Put(ctx, s, &a)
	}
	var said []byte
	if err == nil {
		said, err = w.said(ctx, s, &a, made)
	}
	if err := errors.Join(err, s.Close()); err != nil {
		return err
	}
	return put(c.out, said)
}

// alert is what the flags say, before the record is asked who is meant.
func (w *alertsAdd) alert() (a hearsay.Alert, err error) {
	a = hearsay.Alert{Name: strings.TrimSpace(w.Name), Kind: hearsay.AlertKind(w.Kind), Speaker: w.Speaker, Claim: w.Claim,
		Sure: w.Sure, Recent: w.Recent}
	to := map[hearsay.AlertKind]*string{hearsay.AlertSpeaker: &a.Speaker, hearsay.AlertClaim: &a.Claim, hearsay.AlertWords: &a.Words}[a.Kind]
	switch {
	case to == nil && w.What != "":
		return a, usageError{fmt.Errorf("%s takes nothing behind it: --speaker and --claim say whose or on what", w.Kind)}
	case to != nil && *to == "" && w.What == "":
		return a, usageError{fmt.Errorf("say which %s behind %s", w.Kind, w.Kind)}
	case to != nil && *to != "" && w.What != "":
		return a, usageError{fmt.Errorf("--%s says again what stands behind %s", w.Kind, w.Kind)}
	case to != nil && w.What != "":
		*to = strings.TrimSpace(w.What)
	}
	if err := alert.Check(&a); err != nil {
		return a, usageError{err}
	}
	return a, nil
}

// address fills where to tell, and what to sign with where somebody brings it.
func (w *alertsAdd) address(c console, a *hearsay.Alert) (err error) {
	if a.File, err = feedFile(w.File); err != nil {
		return err
	}
	if w.Webhook == "" && w.SecretFile != "" {
		return usageError{errors.New("--secret-file is for a --webhook, and there is none")}
	}
	if w.Webhook == "" {
		return nil
	}
	if a.Webhook, err = webhookAddress(w.Webhook); err != nil || w.SecretFile == "" {
		return err
	}
	a.Secret, err = readSecret(c, w.SecretFile)
	return err
}

// webhookAddress refuses what cannot be posted to.
func webhookAddress(s string) (string, error) {
	if err := alert.CheckWebhook(s); err != nil {
		return "", usageError{fmt.Errorf("--webhook: %w", err)}
	}
	return s, nil
}

// feedFile is the whole path of a file in a folder that is there.
func feedFile(path string) (string, error) {
	if path == "" {
		return "", nil
	}
	whole, err := filepath.Abs(path)
	if err != nil {
		return "", fmt.Errorf("--file %s: %w", path, err)
	}
	if at, err := os.Stat(filepath.Dir(whole)); err != nil || !at.IsDir() {
		return "", fmt.Errorf("--file %s: its folder is not there; make it first", path)
	}
	if at, err := os.Stat(whole); err == nil && at.IsDir() {
		return "", fmt.Errorf("--file %s: it is a folder; give the name of a file in it", path)
	}
	return whole, nil
}

// mostSecret is more than any secret has.
const mostSecret = 1 << 10

func readSecret(c console, name string) (hearsay.Secret, error) {
	from := io.Reader(c.in)
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return "", fmt.Errorf("cannot read the secret in %s: %w", name, bare(err))
		}
		defer f.Close()
		from = f
	}
	b, err := io.ReadAll(io.LimitReader(from, mostSecret))
	if err != nil {
		return "", fmt.Errorf("cannot read the secret in %s: %w", name, bare(err))
	}
	s := hearsay.Secret(strings.TrimSpace(string(b)))
	if err := alert.CheckSecret(s); err != nil {
		return "", fmt.Errorf("%s holds no secret for a webhook: %w", name, err)
	}
	return s, nil
}

// meant asks the record who, what and which words are meant.
func (w *alertsAdd) meant(ctx context.Context, c console, s hearsay.Store, a *hearsay.Alert) error {
	if a.Speaker != "" {
		k, err := readSpeaker(ctx, c, s, a.Speaker)
		if err != nil {
			return err
		}
		a.Speaker = k.ID
	}
	if a.Words != "" {
		if _, _, err := s.Search(ctx, hearsay.Query{Words: a.Words, Limit: 1}); err != nil {
			return err
		}
	}
	if a.Claim == "" {
		return nil
	}
	found, err := s.Identify(ctx, a.Claim, 2)
	if err != nil {
		return err
	}
	var claims []string
	for _, f := range found {
		if f.Kind == hearsay.ClaimID {
			claims = append(claims, f.ID)
		}
	}
	if len(claims) != 1 {
		return fmt.Errorf("%d claims have an ID that begins with %q; hearsay claims lists them with theirs", len(claims), a.Claim)
	}
	a.Claim = claims[0]
	return nil
}

// addedJSON is a public contract: docs/format.md.
type addedJSON struct {
	Alert  json.RawMessage `json:"alert"`
	Secret *string         `json:"secret"`
}

func (w *alertsAdd) said(ctx context.Context, s hearsay.Store, a *hearsay.Alert, made bool) ([]byte, error) {
	about, err := alert.Describe(ctx, s, a)
	if err != nil {
		return nil, err
	}
	if w.JSON {
		line, err := format.AppendAlert(nil, a, about, nil)
		if err != nil {
			return nil, err
		}
		out := addedJSON{Alert: json.RawMessage(strings.TrimSpace(string(line)))}
		if made {
			out.Secret = orNull(string(a.Secret))
		}
		b, err := json.Marshal(out)
		return append(b, '\n'), err
	}
	said := fmt.Sprintf("Alert %s tells of %s.\n", a.ID, brief(about))
	if made {
		said += "Its secret, which is shown only now: " + string(a.Secret) + "\n"
	}
	if strings.HasPrefix(a.Webhook, "http://") {
		said += "Its webhook is not https: whoever is between can read what is told.\n"
	}
	return []byte(said + "hearsay watch, hearsay serve and hearsay alerts run tell.\n"), nil
}
