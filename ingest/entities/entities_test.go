package entities

import (
	"fmt"
	"strings"
	"testing"

	"hearsay"
)

const (
	kyr = `{"id":"Q900000003","type":"item","labels":{"en":{"language":"en","value":"Mara Kyr"},"uk":{"language":"uk","value":"Мара Кир"}},` +
		`"descriptions":{"en":{"language":"en","value":"Ordovan politician"}},"aliases":{"en":[{"language":"en","value":"Mara  Kyr-Olen"}]},` +
		`"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q5"},"type":"wikibase-entityid"}},"rank":"normal"}],` +
		`"P27":[{"mainsnak":{"datavalue":{"value":{"id":"Q159"}}},"rank":"normal"},{"mainsnak":{"datavalue":{"value":{"id":"Q212"}}},"rank":"preferred"}]}}`
	bank = `{"id":"Q900000004","labels":{"en":{"value":"Orla Bank"}},"aliases":[],"descriptions":[],"claims":{"P31":[{"mainsnak":{"snaktype":"somevalue"}},` +
		`{"mainsnak":{"datavalue":{"value":{"id":"Q22687"}}}}]}}`
	hill   = `{"id":"Q900000005","labels":{"en":{"value":"Orla Hill"}},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q54050"}}}}]}}`
	dovrad = `{"id":"ordova-1","schema":"Person","properties":{"name":["Ivo Dovrad","Ivo  Dovrad Sr."],"alias":["Iwo Dowrad"],"country":["ua"],"position":["Minister of Fish"]}}`
	ship   = `{"id":"ship-1","schema":"Vessel","properties":{"name":["Orla"]}}`
)

// listed shows what a file gives, one entity a line.
func listed(file string) string {
	var b strings.Builder
	for e, err := range Read(strings.NewReader(file)) {
		switch k := &e.Speaker; {
		case err != nil:
			fmt.Fprintf(&b, "error %v\n", err)
		case e.Other != "":
			fmt.Fprintf(&b, "%d other %s\n", e.Line, e.Other)
		default:
			fmt.Fprintf(&b, "%d %s %s %s %s %s", e.Line, k.ID, k.Name, k.Type, k.Wikidata, k.Country)
			for _, a := range k.Aliases {
				b.WriteString(" | " + a.Name)
			}
			for _, r := range k.Roles {
				b.WriteString(" # " + r.Role)
			}
			b.WriteString("\n")
		}
	}
	return b.String()
}

func TestRead(t *testing.T) {
	const kyrRead = "sq900000003 Mara Kyr person Q900000003 UA | Mara Kyr-Olen | Мара Кир # Ordovan politician\n"
	const bankRead = "sq900000004 Orla Bank organization Q900000004 \n"
	dovradRead := idFrom("ftm", "ordova-1") + " Ivo Dovrad person  UA | Ivo Dovrad Sr. | Iwo Dowrad # Minister of Fish\n"
	pretty := strings.NewReplacer(",", ",\n", "{", "{\n").Replace(bank)
	for _, c := range []struct{ name, file, want string }{
		{"one a line", kyr + "\n" + dovrad + "\n\n" + bank, "1 " + kyrRead + "2 " + dovradRead + "4 " + bankRead},
		{"a dump", "[\n" + kyr + ",\n" + bank + "\n]\n", "2 " + kyrRead + "3 " + bankRead},
		{"an array on one line", "[" + kyr + "," + bank + "]", "1 " + kyrRead + "1 " + bankRead},
		{"an array laid out", "[\n" + pretty + ",\n" + dovrad + "\n]", "2 " + bankRead + fmt.Sprint(3+strings.Count(pretty, "\n")) + " " + dovradRead},
		{"as Wikidata gives one", `{"entities":{"Q900000003":` + kyr + `}}`, "1 " + kyrRead},
		{"a byte order mark and CRLF", "\ufeff" + dovrad + "\r\n" + dovrad + "\r\n", "1 " + dovradRead + "2 " + dovradRead},
		{"others", hill + "\n" + ship, "1 other other items\n2 other Vessel\n"},
		{"a damaged line", dovrad + "\n{\"id\": \"x\", \n" + dovrad, "1 " + dovradRead + "error line 2: this is no entity in JSON: unexpected end of JSON input\n3 " + dovradRead},
		{"an object of another kind", `{"id":"x"}`, "error line 1: this is neither an entity of Wikidata (it has no \"labels\") nor of FollowTheMoney (it has no \"schema\")\n"},
		{"no schema", `{"id":"x","schema":""}`, "error line 1: \"\" is no schema of FollowTheMoney\n"},
		{"no name", `{"id":"x","schema":"Person","properties":{}}`, "error line 1: this entity has no ID or no name\n"},
		{"cut off", "[\n{\n\"id\":\"x\",", "error line 2: this is not the JSON of entities: unexpected EOF\n"},
		{"no JSON", "Mara Kyr\n", "error line 1: this is not the JSON of entities: invalid character 'M' looking for beginning of value\n"},
		{"nothing", "", ""},
	} {
		if got := listed(c.file); got != c.want {
			t.Errorf("%s: read\n%swant\n%s", c.name, got, c.want)
		}
	}
}

func TestReadingStopsWhenAsked(t *testing.T) {
	for _, file := range []string{dovrad + "\n" + dovrad, "[" + dovrad + "," + dovrad + "]", "[\n{\n" + dovrad[1:] + "," + dovrad + "]"} {
		n := 0
		for range Read(strings.NewReader(file)) {
			n++
			break
		}
		if n != 1 {
			t.Errorf("%d entities after the first was enough", n)
		}
	}
}

func TestALineTooLongIsAnError(t *testing.T) {
	got := listed(dovrad + "\n" + strings.Repeat("x", Largest+1))
	if !strings.HasSuffix(got, "error line 2: it is longer than 32 MiB, and no entity is\n") {
		t.Errorf("read %.300q", got)
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{kyr, "[\n" + bank + ",\n" + hill + "\n]", "[" + dovrad + "," + ship + "]", `{"entities":{"Q1":` + kyr + `}}`, "[\n{\n}]", "{", "[]", "\ufeff[", `{"id":"x","schema":"Person","properties":{"name":["a\u0000"]}}`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, file string) {
		last, lines := 1, strings.Count(file, "\n")+1
		for e, err := range Read(strings.NewReader(file)) {
			if e.Line < last || e.Line > lines {
				t.Fatalf("an entity on line %d after line %d of %d", e.Line, last, lines)
			}
			last = e.Line
			if err == nil && e.Other == "" && (e.Speaker.Name == "" || e.Speaker.ID == "" || e.Speaker.Type != hearsay.Person && e.Speaker.Type != hearsay.Organization) {
				t.Fatalf("an entity without name, ID or type: %+v", e.Speaker)
			}
		}
	})
}
