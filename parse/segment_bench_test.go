package parse

import (
	"strings"
	"testing"

	"hearsay/lang/en"
)

// story is read again and again by the benchmark.
const story = `Kethara says the town of Tesmir is encircled

TESMIR, March 9 (CPS) — Gen. Malvo Reyes said on Monday that his troops hadn't withdrawn from the U.S.-built depot, "and they won't before the talks end." The ministry's spokeswoman, Ana K. Torv, dismissed the report as "a fairy tale."

“We have 1,200 people here, about 40% of them children,” Okafor’s deputy told the Tesmir Post on March 3. “What do you want us to do? Leave?” He asked for $3.5 million in aid and said the road was open between 7:30 a.m. and 5 p.m.

However, the president of neighbouring Sarrane, who is attending a meeting in Port Elisse, confirmed that discussions would continue over the weekend and expressed cautious optimism about the prospect of peace in the non-aligned region.

`

func BenchmarkSegment(b *testing.B) {
	text := strings.Repeat(story, 40)
	s := NewSegmenter(en.English())
	d := &Document{}
	s.Into(d, text)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		s.Into(d, text)
	}
	b.ReportMetric(float64(len(d.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}
