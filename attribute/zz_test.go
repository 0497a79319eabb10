package attribute
import ("testing";"fmt";"os")
func TestZZ(t *testing.T) {
	f, _ := New()
	p, _ := parser()
	doc := p.Parse(os.Getenv("ZZ"))
	d := f.desks.Get().(*desk)
	d.fill(doc)
	d.drafts = d.drafts[:0]
	for k := range doc.Paragraphs { d.paragraph(f.chains, k) }
	for _, x := range d.drafts { fmt.Printf("draft %.2f cue %.2f role %.2f [%s] {%s} <%s>\n", x.share, x.cueShare, x.roleShare, textOf(doc,x.source), textOf(doc,[]Run{{x.cue.First,x.cue.End}}), textOf(doc,x.content)) }
	fmt.Println("least", f.chains.Least)
	for _, a := range f.Find(doc) { fmt.Printf("%s %s %.2f %.2f [%s] {%s} <%s> %s\n", a.Act, a.Rule, a.Confidence.Span, a.Confidence.Stance, a.Source.Text(doc.Text), a.Cue.Text(doc.Text), a.Content.Text(doc.Text), a.Parent) }
	if os.Getenv("ZP") != "" { for i := range doc.Tokens { t:=&doc.Tokens[i]; fmt.Println(i, doc.Word(i), t.Lemma, t.UPOS, t.XPOS, t.Head, t.Rel) } }
}
