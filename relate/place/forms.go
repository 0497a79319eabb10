package place

import (
	"bytes"
	"slices"

	"hearsay"
	"hearsay/relate/claim"
	"hearsay/relate/statement"
)

// Forms remembers forms that were read, since articles that come together are
// compared with the same statements and claims. It is not for several goroutines
// at once; nil remembers nothing.
type Forms struct {
	statements map[string]readStatement
	claims     map[string]readClaim
}

type readStatement struct {
	from []byte
	form statement.Form
}

type readClaim struct {
	from []byte
	form claim.Form
}

// mostForms is how many forms are remembered of each kind.
const mostForms = 4000

// NewForms remembers nothing yet.
func NewForms() *Forms {
	return &Forms{statements: map[string]readStatement{}, claims: map[string]readClaim{}}
}

// statement reads a statement's form. What is appended to it later is the
// caller's alone: every list is clipped.
func (f *Forms) statement(s *hearsay.Statement) (statement.Form, error) {
	if f == nil {
		return statement.Read(s.Form)
	}
	if r, ok := f.statements[s.ID]; ok && bytes.Equal(r.from, s.Form) {
		return r.form, nil
	}
	form, err := statement.Read(s.Form)
	if err != nil {
		return form, err
	}
	form.Variants, form.Roots = slices.Clip(form.Variants), slices.Clip(form.Roots)
	if len(f.statements) >= mostForms {
		clear(f.statements)
	}
	f.statements[s.ID] = readStatement{s.Form, form}
	return form, nil
}

func (f *Forms) claim(c *hearsay.Claim) (claim.Form, error) {
	if f == nil {
		return claim.Read(c.Proposition)
	}
	if r, ok := f.claims[c.ID]; ok && bytes.Equal(r.from, c.Proposition) {
		return r.form, nil
	}
	form, err := claim.Read(c.Proposition)
	if err != nil {
		return form, err
	}
	form.Forms, form.Stands = slices.Clip(form.Forms), slices.Clip(form.Stands)
	if len(f.claims) >= mostForms {
		clear(f.claims)
	}
	f.claims[c.ID] = readClaim{c.Proposition, form}
	return form, nil
}
