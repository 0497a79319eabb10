// Package place puts the attributions of one article among the statements and
// claims there are. Reports (relate/proposition) go in with an index that looks
// statements and claims up by keys; out comes what is new and what changed, to
// be kept: statements, claims, positions, and the keys that they are found by
// from then on.
//
// It holds no memory of its own, so that the cost of one article is that of its
// lookups: a bounded number of keys, and for each the newest few that have it.
// It refuses to place what nobody says: an attribution without a speaker gives
// a statement and no position.
package place

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"hearsay"
	"hearsay/relate/claim"
	"hearsay/relate/proposition"
	"hearsay/relate/statement"
)

// Index looks up what was kept. Of each key it gives the newest, [PerKey] at
// most; each ID once, in any order.
type Index interface {
	StatementsBy(ctx context.Context, keys []string) ([]hearsay.Statement, error)
	ClaimsBy(ctx context.Context, keys []string) ([]hearsay.Claim, error)
}

// PerKey is how many statements or claims are looked at for one key.
const PerKey = 32

// Placed is what is to be kept. Everything in it replaces what has the same ID
// (of positions: the same claim, statement and speaker); keys are added to
// those that the ID has.
type Placed struct {
	Statements []hearsay.Statement
	Claims     []hearsay.Claim
	Positions  []hearsay.Position
	// StatementKeys and ClaimKeys are the keys, by ID.
	StatementKeys, ClaimKeys map[string][]string
}

// Article places an article's reports, in their order. Forms may be nil; otherwise
// what is placed has its forms with the next [Forms.Flush].
func Article(ctx context.Context, index Index, forms *Forms, reports []proposition.Report) (Placed, error) {
	p := placer{ctx: ctx, index: index, forms: forms, statements: map[string]*openStatement{}, claims: map[string]*openClaim{}, spoken: map[string]string{}, pointed: map[string]string{}}
	for i := range reports {
		if err := p.report(&reports[i]); err != nil {
			return Placed{}, fmt.Errorf("placing the attribution %s: %w", reports[i].Attribution, err)
		}
	}
	return p.placed()
}

// placer holds what one article has touched.
type placer struct {
	ctx        context.Context
	index      Index
	forms      *Forms
	statements map[string]*openStatement
	claims     map[string]*openClaim
	// order of first touch, so that the same article gives the same output.
	touchedStatements, touchedClaims []string
	positions                        []hearsay.Position
	// long is how many words the reports have that show them, one for one.
	long []int
	// spoken are the claims that the article's propositions went into, by their keys.
	spoken map[string]string
	// pointed are those of them that were pointed to.
	pointed map[string]string
}

type openStatement struct {
	hearsay.Statement
	form statement.Form
	keys []string
}

type openClaim struct {
	hearsay.Claim
	form claim.Form
	keys []string
}

func (p *placer) report(r *proposition.Report) error {
	if len(r.Words) == 0 && len(r.Said) == 0 {
		return nil
	}
	s, err := p.statement(r)
	if err != nil {
		return err
	}
	for i := range r.Said {
		if err := p.said(s, r, &r.Said[i]); err != nil {
			return err
		}
	}
	return nil
}

// statement is the one that a report belongs to, new where there is none.
func (p *placer) statement(r *proposition.Report) (*openStatement, error) {
	keys := statement.Keys(r)
	candidates, err := p.statementsBy(keys)
	if err != nil {
		return nil, err
	}
	own := hearsay.Report{Article: r.Article, Attribution: r.Attribution}
	forms := make([]statement.Form, len(candidates))
	at := -1
	for i, c := range candidates {
		forms[i] = c.form
		if slices.Contains(c.Reports, own) {
			at = i // placed before: it stays where it is
		}
	}
	if at < 0 {
		at = statement.Find(r, forms)
	}
	var s *openStatement
	if at >= 0 {
		s = candidates[at]
	} else {
		s = &openStatement{Statement: hearsay.Statement{ID: id("t", r.Article, r.Attribution)}}
	}
	if p.statements[s.ID] == nil {
		p.statements[s.ID] = s
		p.touchedStatements = append(p.touchedStatements, s.ID)
	}
	statement.Join(&s.Statement, &s.form, r)
	s.keys = append(s.keys, keys...)
	return s, nil
}

// said puts one proposition into a claim, and the speakers' positions on it.
func (p *placer) said(s *openStatement, r *proposition.Report, said *proposition.Said) error {
	switch {
	case said.Recants:
		return p.recanted(s, r, said)
	case said.Figure > 0:
		return p.figure(s, r, said)
	}
	keys := said.Keys()
	if len(keys) == 0 {
		return nil
	}
	c, err := p.claimOf(r, said)
	if err != nil {
		return err
	}
	if c == nil {
		c = &openClaim{Claim: hearsay.Claim{ID: id("c", r.Article, r.Attribution, said.Key())}}
	}
	if p.claims[c.ID] == nil {
		p.claims[c.ID] = c
		p.touchedClaims = append(p.touchedClaims, c.ID)
	}
	p.spoken[said.Exact()] = c.ID
	if said.Pointed {
		p.pointed[said.Exact()] = c.ID
	}
	if said.Own != nil {
		keys = append(keys, said.Own.Keys()...)
	}
	if said.Accuses && !r.Relayed {
		keys = append(keys, heldBy(r)...)
	}
	if said.Stance == hearsay.Denies && !r.Relayed {
		keys = append(keys, deniedBy(r)...)
	}
	c.keys = append(c.keys, append(keys, countedBy(r, said)...)...)
	p.takes(c, s, r, said)
	return nil
}

// takes adds what was said to a claim, and the speakers' positions on it.
func (p *placer) takes(c *openClaim, s *openStatement, r *proposition.Report, said *proposition.Said) {
	said = claim.Toward(said, &c.form)
	claim.Join(&c.Claim, &c.form, said, r)
	for i := range r.Voices {
		if r.Voices[i].Known() {
			p.position(len(r.Words), hearsay.Position{Claim: c.ID, Statement: s.ID, Speaker: r.Voices[i].ID, Stance: said.Stance,
				Strength: said.Strength, Condition: said.Condition, At: spokenAt(s, r), Confidence: confidence(r, said), Relayed: r.Relayed,
				Shown: hearsay.Clause{Report: hearsay.Report{Article: r.Article, Attribution: r.Attribution}, Span: said.Words}})
		}
	}
}

// spokenAt is when what a report tells was first reported: an article that repeats
// on Friday what was said on Monday shows a position of Monday.
func spokenAt(s *openStatement, r *proposition.Report) time.Time {
	if !s.First.IsZero() && s.First.Before(r.At) {
		return s.First
	}
	return r.At
}

// claimOf is the claim that a proposition belongs to; nil where there is none.
func (p *placer) claimOf(r *proposition.Report, said *proposition.Said) (*openClaim, error) {
	if said.Retracts {
		held, forms, err := p.open(heldBy(r))
		if err != nil {
			return nil, err
		}
		if at := claim.Held(r.At, r.Speakers(), forms); at >= 0 {
			return held[at], nil
		}
	}
	if c := p.pointedAt(said); c != nil {
		return c, nil
	}
	candidates, forms, err := p.open(said.Keys())
	if err != nil {
		return nil, err
	}
	found := claim.Find(&said.Proposition, r.At, r.Speakers(), forms)
	if said.Grants && (found < 0 || !forms[found].DeniedBy(r.At, r.Speakers())) {
		denied, own, err := p.open(deniedBy(r))
		if err != nil {
			return nil, err
		}
		if at := claim.Granted(&said.Proposition, r.At, r.Speakers(), own); at >= 0 {
			return denied[at], nil
		}
	}
	if found >= 0 {
		return candidates[found], nil
	}
	return nil, nil
}

// open are the claims that have one of the keys, with their forms.
func (p *placer) open(keys []string) ([]*openClaim, []claim.Form, error) {
	candidates, err := p.claimsBy(keys)
	if err != nil {
		return nil, nil, err
	}
	forms := make([]claim.Form, len(candidates))
	for i, c := range candidates {
		forms[i] = c.form
	}
	return candidates, forms, nil
}

// heldBy are the keys of what a report's speakers accuse others of.
func heldBy(r *proposition.Report) (keys []string) {
	for _, who := range r.Speakers() {
		keys = append(keys, "held "+who)
	}
	return keys
}

// deniedBy are the keys of what a report's speakers deny.
func deniedBy(r *proposition.Report) (keys []string) {
	for _, who := range r.Speakers() {
		keys = append(keys, "denied "+who)
	}
	return keys
}

// countedBy are the keys of the numbers that a report's speakers give.
func countedBy(r *proposition.Report, said *proposition.Said) (keys []string) {
	if said.Stance != hearsay.Supports || said.Pointed || r.Relayed {
		return nil
	}
	for _, x := range said.Quantities {
		if x.Value >= leastFigure {
			keys = append(keys, figureOf(r, x.Value)...)
		}
	}
	return keys
}

// leastFigure is from where on a number is one that somebody may speak of later.
const leastFigure = 10

// figureOf are the keys of a number that a report's speakers gave.
func figureOf(r *proposition.Report, value float64) (keys []string) {
	for _, who := range r.Speakers() {
		keys = append(keys, fmt.Sprintf("counted %g %s", value, who))
	}
	return keys
}

// ClaimKeys are all that the claims of a report are looked up by.
func ClaimKeys(r *proposition.Report) (keys []string) {
	for s := range r.Said {
		keys = append(keys, r.Said[s].Keys()...)
		if r.Said[s].Retracts {
			keys = append(keys, heldBy(r)...)
		}
		if r.Said[s].Grants || r.Said[s].Recants {
			keys = append(keys, deniedBy(r)...)
		}
		if r.Said[s].Figure > 0 {
			keys = append(keys, figureOf(r, r.Said[s].Figure)...)
		}
	}
	return keys
}

// pointedAt is the claim of what is pointed to, where that stands before in the
// article, or of what was pointed to before; also of what was said in the article
// in the same normal form by whomever ("the bridge is safe"). Nil where nothing is.
func (p *placer) pointedAt(said *proposition.Said) *openClaim {
	if !said.Pointed && !said.ToldHere() {
		return p.claims[p.pointed[said.Exact()]]
	}
	return p.claims[p.spoken[said.Exact()]]
}

// position keeps one for each claim, statement and speaker: the surest. Of those
// that are of one stance the longest report shows it: a headline says less than
// the quotation.
func (p *placer) position(long int, n hearsay.Position) {
	i := slices.IndexFunc(p.positions, func(o hearsay.Position) bool {
		return o.Claim == n.Claim && o.Statement == n.Statement && o.Speaker == n.Speaker
	})
	if i < 0 {
		p.positions, p.long = append(p.positions, n), append(p.long, long)
		return
	}
	o := &p.positions[i]
	if n.Stance == o.Stance {
		sure := max(n.Confidence, o.Confidence)
		if long > p.long[i] {
			*o, p.long[i] = n, long
		}
		o.Confidence = sure
	} else if n.Confidence > o.Confidence {
		*o, p.long[i] = n, long
	}
}

// How much less sure what is only presupposed or pointed to is.
const (
	minorShare   = 0.6
	pointedShare = 0.8
)

func confidence(r *proposition.Report, s *proposition.Said) float64 {
	c := cmp.Or(r.Speaker, 1) * cmp.Or(r.Sure, 1)
	if s.Minor {
		c *= minorShare
	}
	if s.Pointed {
		c *= pointedShare
	}
	return c
}

// id is made of what was placed first, so that placing again gives the same.
func id(kind string, of ...string) string {
	h := sha256.New()
	for _, s := range of {
		fmt.Fprintf(h, "%s\x00", s)
	}
	return kind + hex.EncodeToString(h.Sum(nil)[:8])
}

func (p *placer) placed() (out Placed, err error) {
	out = Placed{Positions: p.positions, StatementKeys: map[string][]string{}, ClaimKeys: map[string][]string{}}
	for _, id := range p.touchedStatements {
		s := p.statements[id]
		s.Until = s.form.Until()
		if p.forms != nil {
			p.forms.leaveStatement(s)
		} else if err = s.write(); err != nil {
			return out, err
		}
		out.Statements = append(out.Statements, s.Statement)
		out.StatementKeys[id] = sortedSet(s.keys)
	}
	for _, id := range p.touchedClaims {
		c := p.claims[id]
		c.Until = c.form.Until()
		if p.forms != nil {
			p.forms.leaveClaim(c)
		} else if err = c.write(); err != nil {
			return out, err
		}
		out.Claims = append(out.Claims, c.Claim)
		out.ClaimKeys[id] = sortedSet(c.keys)
	}
	return out, nil
}

func (s *openStatement) write() (err error) {
	if s.Form, err = json.Marshal(s.form); err != nil {
		err = fmt.Errorf("writing the form of statement %s: %w", s.ID, err)
	}
	return err
}

func (c *openClaim) write() (err error) {
	if c.Proposition, err = json.Marshal(c.form); err != nil {
		err = fmt.Errorf("writing the form of claim %s: %w", c.ID, err)
	}
	return err
}

func sortedSet(keys []string) []string {
	slices.Sort(keys)
	return slices.Compact(keys)
}
