package entities

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"hearsay"
)

// wikidata is as much of an entity of Wikidata as is read.
type wikidata struct {
	ID, Type     string
	Labels       byKey[wikidataText]
	Descriptions byKey[wikidataText]
	Aliases      byKey[[]wikidataText]
	Claims       byKey[[]wikidataClaim]
}

// byKey is an object of Wikidata; an empty one is written as an empty array there.
type byKey[T any] map[string]T

// UnmarshalJSON implements json.Unmarshaler.
func (m *byKey[T]) UnmarshalJSON(b []byte) error {
	if len(b) > 0 && b[0] == '[' {
		return nil
	}
	return json.Unmarshal(b, (*map[string]T)(m))
}

type wikidataText struct{ Value string }

type wikidataClaim struct {
	Mainsnak struct {
		Datavalue struct{ Value json.RawMessage }
	}
	Rank string
}

// The properties and items of Wikidata that are read.
const (
	instanceOf  = "P31"
	citizenOf   = "P27"
	countryOf   = "P17"
	humanBeing  = "Q5"
	preferred   = "preferred"
	outOfDate   = "deprecated"
	englishText = "en"
)

// bodyClasses are items that bodies are instances of: organizations, companies,
// parties, media, offices, states, armed forces, parliaments, courts, clubs.
var bodyClasses = set(`Q43229 Q4830453 Q783794 Q891723 Q6881511 Q7278 Q11032 Q1110794 Q192283 Q192350 Q327333 Q2659904 Q3918
Q163740 Q79913 Q484652 Q245065 Q22687 Q6256 Q3624078 Q176799 Q772547 Q476028 Q35749 Q41487 Q11691 Q33506 Q16917
Q31855 Q708676 Q178790 Q2085381 Q1616075 Q41298 Q157031 Q48204 Q4438121 Q1331793 Q15265344`)

// countries are ISO 3166 codes of items that people are citizens of.
var countries = pairs(`Q30=US Q145=GB Q142=FR Q183=DE Q159=RU Q212=UA Q148=CN Q17=JP Q668=IN Q155=BR Q38=IT Q29=ES Q36=PL Q16=CA
Q408=AU Q43=TR Q794=IR Q801=IL Q79=EG Q258=ZA Q34=SE Q20=NO Q35=DK Q33=FI Q55=NL Q31=BE Q39=CH Q40=AT Q27=IE Q45=PT Q41=GR
Q28=HU Q213=CZ Q214=SK Q218=RO Q219=BG Q403=RS Q224=HR Q215=SI Q211=LV Q37=LT Q191=EE Q184=BY Q217=MD Q230=GE Q399=AM Q227=AZ
Q232=KZ Q265=UZ Q884=KR Q423=KP Q865=TW Q869=TH Q881=VN Q252=ID Q833=MY Q928=PH Q334=SG Q843=PK Q889=AF Q902=BD Q96=MX Q414=AR
Q298=CL Q739=CO Q717=VE Q241=CU Q419=PE Q851=SA Q878=AE Q796=IQ Q858=SY Q822=LB Q810=JO Q1033=NG Q114=KE Q115=ET Q664=NZ`)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

func pairs(words string) map[string]string {
	m := map[string]string{}
	for w := range strings.FieldsSeq(words) {
		key, value, _ := strings.Cut(w, "=")
		m[key] = value
	}
	return m
}

func parseWikidata(b []byte) (Entity, error) {
	var w wikidata
	if err := json.Unmarshal(b, &w); err != nil {
		return Entity{}, fmt.Errorf("this is no entity of Wikidata: %w", err)
	}
	if !isWikidata(w.ID) {
		if w.Type == "property" || w.Type == "lexeme" {
			return Entity{Other: w.Type}, nil
		}
		return Entity{}, fmt.Errorf("%q is no Wikidata ID", w.ID)
	}
	kind := w.kind()
	if kind == "" {
		return Entity{Other: "other items"}, nil
	}
	k := hearsay.KnownSpeaker{ID: WikidataID(w.ID), Wikidata: w.ID, Type: kind, Name: w.name()}
	if k.Name == "" {
		return Entity{}, errors.New(w.ID + " has no name")
	}
	w.fill(&k)
	return Entity{Speaker: k}, nil
}

func (w *wikidata) kind() hearsay.SpeakerType {
	for _, q := range w.items(instanceOf) {
		switch {
		case q == humanBeing:
			return hearsay.Person
		case bodyClasses[q]:
			return hearsay.Organization
		}
	}
	return ""
}

// name is the English label, or that of all languages, or the first there is.
func (w *wikidata) name() string {
	for _, language := range append([]string{englishText, "mul", "en-gb", "en-ca"}, slices.Sorted(maps.Keys(w.Labels))...) {
		if name := clean(w.Labels[language].Value); name != "" && len(name) <= longestName {
			return name
		}
	}
	return ""
}

// fill takes over aliases in English, labels in every language, the English
// description as a role ("Ordovan politician"), and the country.
func (w *wikidata) fill(k *hearsay.KnownSpeaker) {
	for _, language := range []string{englishText, "mul"} {
		for _, a := range w.Aliases[language] {
			addAlias(k, a.Value)
		}
	}
	for _, language := range slices.Sorted(maps.Keys(w.Labels)) {
		addAlias(k, w.Labels[language].Value)
	}
	if k.Type == hearsay.Person {
		addRole(k, w.Descriptions[englishText].Value)
	}
	for _, property := range []string{citizenOf, countryOf} {
		for _, q := range w.items(property) {
			if k.Country == "" {
				k.Country = countries[q]
			}
		}
	}
}

// items are the items that a property has, the preferred first.
func (w *wikidata) items(property string) (out []string) {
	for _, c := range w.Claims[property] {
		var v struct{ ID string }
		if c.Rank == outOfDate || json.Unmarshal(c.Mainsnak.Datavalue.Value, &v) != nil || v.ID == "" {
			continue
		}
		if c.Rank == preferred {
			out = slices.Insert(out, 0, v.ID)
		} else {
			out = append(out, v.ID)
		}
	}
	return out
}
