package record

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"hearsay"
)

// What boards remember of statements and claims has a bound in bytes, however many
// there are, however long their forms grow and however many are over.
func TestWhatIsRememberedIsBounded(t *testing.T) {
	const goneFrom = 1 << 60
	var e epoch
	e.name, e.kept = 1, newRemembered()
	k := e.kept
	for round := range 60 {
		for i := range 500 {
			n := round*500 + i
			s := loadedStatement(hearsay.Statement{ID: fmt.Sprintf("t%015d", n), Form: []byte(strings.Repeat("f", 400+n%5000)), Reports: make([]hearsay.Report, n%9)})
			c := &boardClaim{Claim: hearsay.Claim{ID: fmt.Sprintf("c%015d", n), Proposition: []byte(strings.Repeat("p", 200+n%3000))}}
			k.statements.Put(s.ID, s)
			k.claims.Put(c.ID, c)
			k.statements.without([]string{idOf(statementLetter, goneFrom+int64(n))}, time.Unix(int64(n), 1))
			k.claims.without([]string{fmt.Sprintf("co%014d", n)}, time.Time{})
			if n%3 == 0 { // it is spoken of again
				s.Form = append(s.Form, make([]byte, 3000)...)
			}
		}
		e.keep(1, k)
	}
	statements, claims, over := 0, 0, 0
	for i := range 60 * 500 {
		if s, ok := k.statements.Get(fmt.Sprintf("t%015d", i)); ok {
			statements += s.bytes()
		}
		if c, ok := k.claims.Get(fmt.Sprintf("c%015d", i)); ok {
			claims += c.bytes()
		}
		if _, ok := k.statements.over.Get(goneFrom + int64(i)); ok {
			over++
		}
	}
	const round = 500 * 10_000 // at most what came since the last turn
	if statements == 0 || statements > 2*keptStatements+round {
		t.Errorf("%d bytes of statements are kept, want up to %d", statements, 2*keptStatements+round)
	}
	if claims == 0 || claims > 2*keptClaims+round {
		t.Errorf("%d bytes of claims are kept, want up to %d", claims, 2*keptClaims+round)
	}
	if most := 2*keptStatements/overBytes + 500; over == 0 || over > most {
		t.Errorf("%d that are over are kept, want up to %d", over, most)
	}
}
