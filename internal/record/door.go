package record

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"hearsay"
)

// AddUser implements hearsay.Door.
func (r *Tables) AddUser(ctx context.Context, u hearsay.User) error {
	if err := errors.Join(hearsay.CheckUserName(u.Name), checkRole(u.Role)); err != nil {
		return err
	}
	if u.Since.IsZero() {
		u.Since = r.now()
	}
	return r.change(ctx, "adding the user "+u.Name, func(tx *Tx) error {
		if _, err := userIn(ctx, tx, u.Name); err == nil {
			return fmt.Errorf("%s: %w", u.Name, hearsay.ErrTaken)
		} else if !errors.Is(err, hearsay.ErrNotFound) {
			return err
		}
		if err := tx.insert(ctx, "users", "name, role, hash, since", "", [][]any{{u.Name, string(u.Role), u.Hash, u.Since.UnixMicro()}}); err != nil {
			return err
		}
		return r.logged(ctx, tx, "", "user added", u.Name, string(u.Role))
	})
}

func checkRole(role hearsay.Role) error {
	if !slices.Contains(hearsay.Roles, role) {
		return fmt.Errorf("%q is no role; there are %v", role, hearsay.Roles)
	}
	return nil
}

// SetRole implements hearsay.Door.
func (r *Tables) SetRole(ctx context.Context, user string, role hearsay.Role) error {
	if err := checkRole(role); err != nil {
		return err
	}
	return r.changeUser(ctx, user, "user role", string(role), func(tx *Tx) error {
		return tx.Exec(ctx, "UPDATE users SET role = ? WHERE name = ?", string(role), user)
	})
}

// SetPassword implements hearsay.Door.
func (r *Tables) SetPassword(ctx context.Context, user, hash string) error {
	return r.changeUser(ctx, user, "user password", "", func(tx *Tx) error {
		if err := tx.Exec(ctx, "UPDATE users SET hash = ? WHERE name = ?", hash, user); err != nil {
			return err
		}
		return tx.Exec(ctx, "DELETE FROM sessions WHERE owner = ?", user)
	})
}

// DropUser implements hearsay.Door.
func (r *Tables) DropUser(ctx context.Context, user string) error {
	return r.changeUser(ctx, user, "user removed", "", func(tx *Tx) error {
		for _, statement := range []string{"DELETE FROM sessions WHERE owner = ?", "DELETE FROM tokens WHERE owner = ?", "DELETE FROM users WHERE name = ?"} {
			if err := tx.Exec(ctx, statement, user); err != nil {
				return err
			}
		}
		return nil
	})
}

// changeUser changes a user who has to be there, and logs it.
func (r *Tables) changeUser(ctx context.Context, user, what, detail string, work func(tx *Tx) error) error {
	return r.change(ctx, "changing the user "+user, func(tx *Tx) error {
		if _, err := userIn(ctx, tx, user); err != nil {
			return err
		}
		if err := work(tx); err != nil {
			return err
		}
		return r.logged(ctx, tx, "", what, user, detail)
	})
}

const userColumns = "u.name, u.role, u.hash, u.since"

// userInto is where the columns of a user go.
type userInto struct {
	hearsay.User
	since int64
}

func (u *userInto) into() []any { return []any{&u.Name, &u.Role, &u.Hash, &u.since} }

func (u *userInto) whole() hearsay.User {
	u.Since = time.UnixMicro(u.since).UTC()
	return u.User
}

func userIn(ctx context.Context, tx *Tx, name string) (hearsay.User, error) {
	var u userInto
	found, err := tx.one(ctx, u.into(), "SELECT "+userColumns+" FROM users u WHERE u.name = ?", clean(name))
	if err == nil && !found {
		err = fmt.Errorf("the user %s: %w", name, hearsay.ErrNotFound)
	}
	return u.whole(), err
}

// User implements hearsay.Door.
func (r *Tables) User(ctx context.Context, name string) (u hearsay.User, err error) {
	err = r.look(ctx, "finding a user", func(tx *Tx) error {
		u, err = userIn(ctx, tx, name)
		return err
	})
	return u, err
}

// Users implements hearsay.Door.
func (r *Tables) Users(ctx context.Context) (list []hearsay.User, err error) {
	err = r.look(ctx, "listing users", func(tx *Tx) error {
		return tx.Query(ctx, func(scan func(...any) error) error {
			var u userInto
			err := scan(u.into()...)
			list = append(list, u.whole())
			return err
		}, "SELECT "+userColumns+" FROM users u ORDER BY u.name")
	})
	return list, err
}
