package parse

import (
	"fmt"
	"strings"

	"hearsay/internal/nn"
)

// Namer finds the named entities of a line: a linear chain over the labels "O",
// "B-Person", "I-Person" and so on.
type Namer struct {
	Chain *nn.Chain
	// types says of each label which entity type it is, and whether it begins one.
	types  []EntityType
	begins []bool
}

// Found is one entity in a line: words First to End (half-open).
type Found struct {
	First, End int
	// Name is the label in the annotation's own types ("Facility"), Type is ours.
	Name  string
	Type  EntityType
	Share float32
}

// entityTypes maps the annotation's types to ours. Dates and amounts of money
// are found, so that nothing else is made of them, but name nobody.
var entityTypes = map[string]EntityType{
	"Person": PersonName, "Organization": OrganizationName, "Location": PlaceName, "Facility": PlaceName,
	"NORP": Nationality, "Product": OtherName, "Misc": OtherName, "Date": NoEntity, "Money": NoEntity,
}

// EntityTypeOf is our type for one of the annotation's.
func EntityTypeOf(name string) EntityType { return entityTypes[name] }

// NewNamer makes a Namer of a chain whose labels are "O", "B-Name", "I-Name".
func NewNamer(c *nn.Chain) (*Namer, error) {
	m := &Namer{Chain: c}
	for _, label := range c.Names {
		place, name, _ := strings.Cut(label, "-")
		t, ok := entityTypes[name]
		if !ok && label != "O" {
			return nil, fmt.Errorf("entity weights: unknown label %q", label)
		}
		m.types = append(m.types, t)
		m.begins = append(m.begins, place == "B")
	}
	if c.Names[0] != "O" {
		return nil, fmt.Errorf("entity weights: the first label is %q, want O", c.Names[0])
	}
	return m, nil
}

// Find appends the entities of a line whose words have their tags.
func (m *Namer) Find(l *Line, found []Found) []Found {
	for from := 0; from < l.N; {
		if !l.Hot(from) {
			from++
			continue
		}
		to := from + 1
		for to < l.N && l.Hot(to) {
			to++
		}
		found = m.stretch(l, from, to, found)
		from = to
	}
	return found
}

// Hot reports whether word i may be part of a name: it or a word next to it has
// a capital or a digit, or it stands between two such. All other words are
// outside every name, which spares their labels.
func (l *Line) Hot(i int) bool {
	return l.at(i).bright || l.at(i-1).bright || l.at(i+1).bright ||
		l.at(i-2).bright && (l.at(i+2).bright)
}

func (m *Namer) stretch(l *Line, from, to int, found []Found) []Found {
	p := &l.paths
	m.Chain.Begin(p, to-from)
	m.Chain.Tokens(p, func(f []uint64, i int) []uint64 { return l.EntityFeatures(from+i, f) })
	path := m.Chain.Best(p)
	shares := false
	for i := 0; i < len(path); {
		k := path[i]
		end := i + 1
		if k == 0 {
			i = end
			continue
		}
		for end < len(path) && path[end] != 0 && !m.begins[path[end]] {
			end++
		}
		if !shares {
			m.Chain.Posteriors(p)
			shares = true
		}
		found = append(found, Found{First: from + i, End: from + end, Name: m.Chain.Names[k][2:], Type: m.types[k], Share: m.share(p, path, i, end)})
		i = end
	}
	return found
}

// share is the probability of the labels' least probable one: an entity is as
// doubtful as its weakest word.
func (m *Namer) share(p *nn.Paths, path []uint8, from, to int) float32 {
	least := 1.0
	for i := from; i < to; i++ {
		least = min(least, p.Share(i, path[i]))
	}
	return float32(least)
}

// OpenNamer reads the entity weights in place: a chain and the names' table.
func OpenNamer(b []byte) (*Namer, *nn.Codes, error) {
	f, err := nn.OpenFile(b)
	if err != nil {
		return nil, nil, fmt.Errorf("opening the entity weights: %w", err)
	}
	c, err := section(f, "chain", nn.ReadChain)
	if err != nil {
		return nil, nil, fmt.Errorf("opening the entity weights: %w", err)
	}
	names, err := section(f, "names", nn.ReadCodes)
	if err != nil {
		return nil, nil, fmt.Errorf("opening the entity weights: %w", err)
	}
	m, err := NewNamer(c)
	if err != nil {
		return nil, nil, fmt.Errorf("opening the entity weights: %w", err)
	}
	return m, names, nil
}

// EntityBytes is the entity weights as a file.
func EntityBytes(c *nn.Chain, names *nn.Codes) []byte {
	var f nn.File
	f.Add("chain", c.AppendTo(nil))
	f.Add("names", names.AppendTo(nil))
	return f.Bytes()
}
