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
// compared with the same statements and claims, and forms that were written. It is not for several goroutines
// at once; nil remembers nothing.
type Forms struct {
	statements *recent.Map[string, readStatement]
	claims     *recent.Map[string, readClaim]
}

type readStatement struct {
	from []byte
	form statement.Form
}

type readClaim struct {
	from []byte
	form claim.Form
}

// mostForms is how many forms of each kind are remembered in each of two
// generations: some 3 KB each.
const mostForms = 6000

// NewForms remembers nothing yet.
func NewForms() *Forms {
	return &Forms{recent.New[string, readStatement](), recent.New[string, readClaim]()}
}

// Turn lets go of what was not used lately. Without it, all is remembered.
func (f *Forms) Turn() {
	f.statements.Turn(mostForms)
	f.claims.Turn(mostForms)
}

// statement reads a statement's form. What is appended to it later is the
// caller's alone: every list is clipped.
func (f *Forms) statement(s *hearsay.Statement) (statement.Form, error) {
	if f == nil {
		return statement.Read(s.Form)
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

// wroteStatement remembers a form as it was written, so that it need not be read.
func (f *Forms) wroteStatement(s *openStatement) {
	if f != nil && readsAlike(s.Form) {
		s.form.Variants, s.form.Roots = slices.Clip(s.form.Variants), slices.Clip(s.form.Roots)
		f.statements.Put(s.ID, readStatement{s.Form, s.form})
	}
}

func (f *Forms) wroteClaim(c *openClaim) {
	if f != nil && readsAlike(c.Proposition) {
		c.form.Forms, c.form.Stands = slices.Clip(c.form.Forms), slices.Clip(c.form.Stands)
		f.claims.Put(c.ID, readClaim{c.Proposition, c.form})
	}
}

// readsAlike is false where reading gives something else than was written: bytes
// that are no text become the sign for that.
func readsAlike(written []byte) bool { return !bytes.Contains(written, []byte(`\ufffd`)) }
