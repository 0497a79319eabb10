package resolve

import (
	"strings"
	"testing"

	"hearsay"
	"hearsay/parse"
)

// BenchmarkResolve resolves an article of 1,200 words, its parse given.
func BenchmarkResolve(b *testing.B) {
	const part = `{President Emil Hartmann} said on Monday that the bridge over the Osk would stay closed until May.
‹“We have no money for it,”› {he} told reporters in the town hall of Lenn.

{The Finance Ministry} confirmed that the repairs would cost three million. {It} declined to give a date.

{Susan Miller, the mayor of Lenn,} called the decision a disgrace, and {residents} complained of the long way round.
{Miller} said that she would write to Hartmann. {A spokesman for the council} did not comment.

`
	var marked strings.Builder
	for range 14 {
		marked.WriteString(part)
	}
	text, atts := read(b, marked.String())
	p, err := parse.New()
	if err != nil {
		b.Fatal(err)
	}
	r, err := New()
	if err != nil {
		b.Fatal(err)
	}
	doc := p.Parse(text)
	b.ReportAllocs()
	for b.Loop() {
		r.Resolve(doc, &hearsay.Article{Text: text}, atts)
	}
	b.ReportMetric(float64(len(doc.Tokens)*b.N)/b.Elapsed().Seconds(), "tokens/s")
}
