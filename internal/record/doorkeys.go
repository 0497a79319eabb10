package record

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"hearsay"
)

// AddToken implements hearsay.Door.
func (r *Tables) AddToken(ctx context.Context, t hearsay.Token) error {
	if t.ID == "" || len(t.SHA256) != 64 {
		return errors.New("a token needs an ID and its hash")
	}
	if err := checkRole(t.Role); err != nil {
		return err
	}
	if t.Made.IsZero() {
		t.Made = r.now()
	}
	t.For = clean(t.For)
	body, err := marshal(t)
	if err != nil {
		return err
	}
	return r.changeUser(ctx, t.User, "token made", string(t.Role)+" "+t.ID, func(tx *Tx) error {
		return tx.insert(ctx, "tokens", "sha256, id, owner, role, made, until, body", "",
			[][]any{{t.SHA256, t.ID, t.User, string(t.Role), t.Made.UnixMicro(), untilOf(t.Until), body}})
	})
}

// untilOf is 0 for what does not end.
func untilOf(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.UnixMicro()
}

// DropToken implements hearsay.Door.
func (r *Tables) DropToken(ctx context.Context, id string) error {
	return r.change(ctx, "removing the token "+id, func(tx *Tx) error {
		var owner string
		found, err := tx.one(ctx, []any{&owner}, "SELECT owner FROM tokens WHERE id = ?", clean(id))
		if err == nil && !found {
			err = fmt.Errorf("the token %s: %w", id, hearsay.ErrNotFound)
		}
		if err == nil {
			err = tx.Exec(ctx, "DELETE FROM tokens WHERE id = ?", id)
		}
		if err != nil {
			return err
		}
		return r.logged(ctx, tx, "", "token removed", owner, id)
	})
}

// Tokens implements hearsay.Door.
func (r *Tables) Tokens(ctx context.Context) (list []hearsay.Token, err error) {
	err = r.look(ctx, "listing tokens", func(tx *Tx) error {
		list, err = bodies[hearsay.Token](ctx, tx, "SELECT body FROM tokens ORDER BY owner, made, id")
		return err
	})
	return list, err
}

// TokenBy implements hearsay.Door.
func (r *Tables) TokenBy(ctx context.Context, sha256 string, at time.Time) (t hearsay.Token, u hearsay.User, err error) {
	u, err = r.letIn(ctx, &t, "SELECT k.body, "+userColumns+" FROM tokens k JOIN users u ON u.name = k.owner WHERE k.sha256 = ? AND (k.until = 0 OR k.until > ?)", sha256, at)
	return t, u, err
}

// SessionBy implements hearsay.Door.
func (r *Tables) SessionBy(ctx context.Context, sha256 string, at time.Time) (s hearsay.Session, u hearsay.User, err error) {
	u, err = r.letIn(ctx, &s, "SELECT k.body, "+userColumns+" FROM sessions k JOIN users u ON u.name = k.owner WHERE k.sha256 = ? AND k.until > ?", sha256, at)
	return s, u, err
}

// letIn finds what a hash lets in, and whom.
func (r *Tables) letIn(ctx context.Context, what any, query, sha256 string, at time.Time) (hearsay.User, error) {
	var u userInto
	err := r.look(ctx, "looking who comes in", func(tx *Tx) error {
		var body []byte
		found, err := tx.one(ctx, append([]any{&body}, u.into()...), query, clean(sha256), at.UnixMicro())
		switch {
		case err != nil:
			return err
		case !found:
			return hearsay.ErrNotFound
		}
		if err := json.Unmarshal(body, what); err != nil {
			return fmt.Errorf("a row is damaged: %w", err)
		}
		return nil
	})
	return u.whole(), err
}

// OpenSession implements hearsay.Door.
func (r *Tables) OpenSession(ctx context.Context, s hearsay.Session) error {
	if len(s.SHA256) != 64 || s.Opened.IsZero() || !s.Until.After(s.Opened) {
		return errors.New("a session needs its hash, and an end after its begin")
	}
	s.From = clean(s.From)
	body, err := marshal(s)
	if err != nil {
		return err
	}
	return r.change(ctx, "opening a session", func(tx *Tx) error {
		if err := tx.Exec(ctx, "DELETE FROM sessions WHERE until <= ?", s.Opened.UnixMicro()); err != nil {
			return err
		}
		if _, err := userIn(ctx, tx, s.User); err != nil {
			return err
		}
		return tx.insert(ctx, "sessions", "sha256, owner, until, body", "", [][]any{{s.SHA256, s.User, s.Until.UnixMicro(), body}})
	})
}

// CloseSession implements hearsay.Door.
func (r *Tables) CloseSession(ctx context.Context, sha256 string) error {
	return r.change(ctx, "closing a session", func(tx *Tx) error {
		return tx.Exec(ctx, "DELETE FROM sessions WHERE sha256 = ?", clean(sha256))
	})
}
