package main

import (
	"context"
	"log/slog"

	"hearsay"
)

// tell begins to tell what alerts have to tell while the record is served, until
// the returned function is called. A record that is only shown tells nothing:
// what was told could not be noted.
func (v *serveCommand) tell(ctx context.Context, c console, s hearsay.Store) (stop func(), err error) {
	log := slog.New(slog.NewTextHandler(c.err, &slog.HandlerOptions{Level: slog.LevelWarn}))
	sender, client, err := v.sender(s, "", log)
	if err != nil {
		return nil, err
	}
	base, err := v.base()
	if err != nil || v.ReadOnly || v.Public {
		client.Close()
		return func() {}, err
	}
	end := newAlerting(s, sender, base, log, false).start(ctx)
	return func() {
		end()
		client.Close()
	}, nil
}
