package place

import (
	"bytes"
	"slices"

	"hearsay"
	"hearsay/internal/recent"
	"hearsay/relate/claim"
	"hearsay/relate/statement"
)

// Forms remembers forms that were read, since articles that come together are
// compared with the same statements and claims, and forms that were written. What
// articles change is open until [Forms.Flush], which writes each form once, however
// many of them changed it. It is not for several goroutines at once; nil remembers
// nothing, and leaves nothing open.
type Forms struct {
	statements *recent.Map[string, readStatement]
	claims     *recent.Map[string, readClaim]
	// What is open, with the order in which it came to be.
	openStatements map[string]*openStatement
	openClaims     map[string]*openClaim
	open           []string
}

type readStatement struct {
	from []byte
	form statement.Form
}

type readClaim struct {
	from []byte
	form claim.Form
}

// mostForms is how many bytes of forms of each kind are remembered in each of two
// generations.
const mostForms = 6 << 20

// formBytes is about what a form takes in memory together with the JSON that it was
// read from, given the length of that: by measurement on ten thousand forms, twice as
// much again, beside what the map and the row hold.
func formBytes(json int) int { return 300 + 3*json }

// NewForms remembers nothing yet.
func NewForms() *Forms {
	return &Forms{statements: recent.New[string, readStatement](), claims: recent.New[string, readClaim](),
		openStatements: map[string]*openStatement{}, openClaims: map[string]*openClaim{}}
}

// Turn lets go of what was not used lately. Without it, all is remembered.
func (f *Forms) Turn() {
	f.statements.TurnAt(mostForms, func(r readStatement) int { return formBytes(len(r.from)) })
	f.claims.TurnAt(mostForms, func(r readClaim) int { return formBytes(len(r.from)) })
}

// statement reads a statement's form. What is appended to it later is the
// caller's alone: every list is clipped.
func (f *Forms) statement(s *hearsay.Statement) (statement.Form, error) {
	if f == nil {
		return statement.Read(s.Form)
	}
	if o := f.openStatements[s.ID]; o != nil {
		return o.form, nil
	}
	if r, ok := f.statements.Get(s.ID); ok && bytes.Equal(r.from, s.Form) {
		return r.form, nil
	}
	form, err := statement.Read(s.Form)
	if err != nil {
		return form, err
	}
	form.Variants, form.Roots = slices.Clip(form.Variants), slices.Clip(form.Roots)
	f.statements.Put(s.ID, readStatement{s.Form, form})
	return form, nil
}

func (f *Forms) claim(c *hearsay.Claim) (claim.Form, error) {
	if f == nil {
		return claim.Read(c.Proposition)
	}
	if o := f.openClaims[c.ID]; o != nil {
		return o.form, nil
	}
	if r, ok := f.claims.Get(c.ID); ok && bytes.Equal(r.from, c.Proposition) {
		return r.form, nil
	}
	form, err := claim.Read(c.Proposition)
	if err != nil {
		return form, err
	}
	form.Forms, form.Stands = slices.Clip(form.Forms), slices.Clip(form.Stands)
	f.claims.Put(c.ID, readClaim{c.Proposition, form})
	return form, nil
}

// leaveStatement leaves a statement's form open; what is appended to it later is
// the next one's alone.
func (f *Forms) leaveStatement(s *openStatement) {
	s.form.Variants, s.form.Roots = slices.Clip(s.form.Variants), slices.Clip(s.form.Roots)
	if f.openStatements[s.ID] == nil {
		f.open = append(f.open, s.ID)
	}
	f.openStatements[s.ID] = s
}

func (f *Forms) leaveClaim(c *openClaim) {
	c.form.Forms, c.form.Stands = slices.Clip(c.form.Forms), slices.Clip(c.form.Stands)
	if f.openClaims[c.ID] == nil {
		f.open = append(f.open, c.ID)
	}
	f.openClaims[c.ID] = c
}

// Flush writes the forms that are open, and hands over the statements and claims
// that have them: until then those of [Placed] lack them.
func (f *Forms) Flush(statement func(*hearsay.Statement) error, claim func(*hearsay.Claim) error) error {
	open := f.open
	f.open = nil
	for _, id := range open {
		if s := f.openStatements[id]; s != nil {
			delete(f.openStatements, id)
			if err := s.write(); err != nil {
				return err
			}
			if readsAlike(s.Form) {
				f.statements.Put(id, readStatement{s.Form, s.form})
			}
			if err := statement(&s.Statement); err != nil {
				return err
			}
		}
		if c := f.openClaims[id]; c != nil {
			delete(f.openClaims, id)
			if err := c.write(); err != nil {
				return err
			}
			if readsAlike(c.Proposition) {
				f.claims.Put(id, readClaim{c.Proposition, c.form})
			}
			if err := claim(&c.Claim); err != nil {
				return err
			}
		}
	}
	return nil
}

// readsAlike is false where reading gives something else than was written: bytes
// that are no text become the sign for that.
func readsAlike(written []byte) bool { return !bytes.Contains(written, []byte(`\ufffd`)) }
