package place

import (
	"cmp"
	"context"
	"slices"

	"hearsay"
)

// Memory is an index in memory, for tests, measuring and single readings. It is
// not for several goroutines at once.
type Memory struct {
	statements                map[string]hearsay.Statement
	claims                    map[string]hearsay.Claim
	positions                 map[string][]hearsay.Position // by claim, in the order of Positions
	statementKeys, claimKeys  map[string][]string           // newest last
	statementOrder, claimList []string
}

// NewMemory is an empty index.
func NewMemory() *Memory {
	return &Memory{statements: map[string]hearsay.Statement{}, claims: map[string]hearsay.Claim{}, positions: map[string][]hearsay.Position{},
		statementKeys: map[string][]string{}, claimKeys: map[string][]string{}}
}

// StatementsBy looks statements up.
func (m *Memory) StatementsBy(_ context.Context, keys []string) ([]hearsay.Statement, error) {
	return lookUp(keys, m.statementKeys, m.statements), nil
}

// ClaimsBy looks claims up.
func (m *Memory) ClaimsBy(_ context.Context, keys []string) ([]hearsay.Claim, error) {
	return lookUp(keys, m.claimKeys, m.claims), nil
}

func lookUp[T any](keys []string, holders map[string][]string, all map[string]T) (list []T) {
	seen := map[string]bool{}
	for _, key := range keys {
		ids := holders[key]
		for _, id := range ids[max(0, len(ids)-PerKey):] {
			if !seen[id] {
				seen[id] = true
				list = append(list, all[id])
			}
		}
	}
	return list
}

// Keep keeps what was placed.
func (m *Memory) Keep(p Placed) {
	for _, s := range p.Statements {
		if _, there := m.statements[s.ID]; !there {
			m.statementOrder = append(m.statementOrder, s.ID)
		}
		m.statements[s.ID] = s
		hold(m.statementKeys, p.StatementKeys[s.ID], s.ID)
	}
	for _, c := range p.Claims {
		if _, there := m.claims[c.ID]; !there {
			m.claimList = append(m.claimList, c.ID)
		}
		m.claims[c.ID] = c
		hold(m.claimKeys, p.ClaimKeys[c.ID], c.ID)
	}
	for _, q := range p.Positions {
		m.keepPosition(q)
	}
}

// keepPosition puts a position in its place among those on its claim, and takes out
// what the same statement had its speaker hold of the claim before.
func (m *Memory) keepPosition(q hearsay.Position) {
	list := slices.DeleteFunc(m.positions[q.Claim], func(o hearsay.Position) bool { return o.Statement == q.Statement && o.Speaker == q.Speaker })
	at, _ := slices.BinarySearchFunc(list, q, olderPosition)
	m.positions[q.Claim] = slices.Insert(list, at, q)
}

// olderPosition orders positions on one claim by time, those of one time by statement
// and speaker.
func olderPosition(a, b hearsay.Position) int {
	return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.Statement, b.Statement), cmp.Compare(a.Speaker, b.Speaker))
}

func hold(holders map[string][]string, keys []string, id string) {
	for _, key := range keys {
		if !slices.Contains(holders[key], id) {
			holders[key] = append(holders[key], id)
		}
	}
}

// Statements are all, as they came.
func (m *Memory) Statements() (list []hearsay.Statement) {
	for _, id := range m.statementOrder {
		list = append(list, m.statements[id])
	}
	return list
}

// Claims are all, as they came.
func (m *Memory) Claims() (list []hearsay.Claim) {
	for _, id := range m.claimList {
		list = append(list, m.claims[id])
	}
	return list
}

// Positions are those on a claim, the oldest first.
func (m *Memory) Positions(claim string) []hearsay.Position { return slices.Clone(m.positions[claim]) }
