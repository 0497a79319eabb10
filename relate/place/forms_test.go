package place

import (
	"encoding/json"
	"fmt"
	"runtime"
	"testing"

	"hearsay"
	"hearsay/relate/proposition"
	"hearsay/relate/statement"
)

// Forms are remembered up to a bound in bytes, however many are read, and what a
// form is said to take is about what it takes.
func TestFormsAreBounded(t *testing.T) {
	f := NewForms()
	read := 0
	before := inUse()
	for i := range 40_000 {
		s := hearsay.Statement{ID: fmt.Sprint("t", i), Form: written(t, i)}
		if _, err := f.statement(&s); err != nil {
			t.Fatal(err)
		}
		read += formBytes(len(s.Form))
		if i%400 == 0 {
			f.Turn()
		}
	}
	f.Turn()
	kept := 0
	for i := range 40_000 {
		if r, ok := f.statements.Get(fmt.Sprint("t", i)); ok {
			kept += formBytes(len(r.from))
		}
	}
	const since = 400 * 3000
	if kept == 0 || kept > 2*(mostForms+since) || read < 4*mostForms {
		t.Errorf("of %d bytes of forms %d are kept, want up to %d", read, kept, 2*(mostForms+since))
	}
	if held := inUse() - before; held > 2*kept {
		t.Errorf("%d bytes are held for forms that are said to take %d", held, kept)
	}
	runtime.KeepAlive(f)
}

// written is the form of a statement with a few wordings, as JSON.
func written(t *testing.T, i int) []byte {
	t.Helper()
	var form statement.Form
	for range 1 + i%3 {
		form.Variants = append(form.Variants, proposition.Report{Attribution: fmt.Sprint("q", i), Words: []string{"we", "will", "not", "leave", fmt.Sprint("ansk", i), "before", "spring", "said", "kyr"}})
	}
	b, err := json.Marshal(form)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := statement.Read(b); err != nil {
		t.Fatal(err)
	}
	return b
}

func inUse() int {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int(m.HeapAlloc)
}
