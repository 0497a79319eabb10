package known

import (
	"strings"

	"hearsay/lang/en"
)

// isoLines are codes of ISO 3166-1 with the states' names as news has them.
const isoLines = `af=afghanistan al=albania dz=algeria ao=angola ar=argentina am=armenia au=australia at=austria az=azerbaijan
bh=bahrain bd=bangladesh by=belarus be=belgium bo=bolivia ba=bosnia bw=botswana br=brazil bg=bulgaria kh=cambodia cm=cameroon
ca=canada td=chad cl=chile cn=china co=colombia hr=croatia cu=cuba cy=cyprus cz=czechia dk=denmark ec=ecuador eg=egypt ee=estonia
et=ethiopia fi=finland fr=france ge=georgia de=germany gh=ghana gr=greece gt=guatemala ht=haiti hn=honduras hu=hungary is=iceland
in=india id=indonesia ir=iran iq=iraq ie=ireland il=israel it=italy jm=jamaica jp=japan jo=jordan kz=kazakhstan ke=kenya kw=kuwait
kg=kyrgyzstan la=laos lv=latvia lb=lebanon ly=libya lt=lithuania lu=luxembourg my=malaysia ml=mali mt=malta mx=mexico md=moldova
mn=mongolia me=montenegro ma=morocco mz=mozambique mm=myanmar na=namibia np=nepal nl=netherlands ni=nicaragua ne=niger ng=nigeria
no=norway om=oman pk=pakistan pa=panama py=paraguay pe=peru ph=philippines pl=poland pt=portugal qa=qatar ro=romania ru=russia
rw=rwanda sn=senegal rs=serbia sg=singapore sk=slovakia si=slovenia so=somalia es=spain lk=srilanka sd=sudan se=sweden
ch=switzerland sy=syria tw=taiwan tj=tajikistan tz=tanzania th=thailand tn=tunisia tr=turkey ug=uganda ua=ukraine
uy=uruguay uz=uzbekistan ve=venezuela vn=vietnam ye=yemen zm=zambia zw=zimbabwe gb=britain uk=britain us=unitedstates kr=southkorea
kp=northkorea sa=saudiarabia za=southafrica nz=newzealand ae=unitedarabemirates eu=europeanunion xk=kosovo`

// isoStates maps a code to the state as stateOf writes it.
var isoStates = readISO(isoLines)

func readISO(lines string) map[string]string {
	m := map[string]string{}
	for pair := range strings.FieldsSeq(lines) {
		code, state, _ := strings.Cut(pair, "=")
		m[code] = state
	}
	return m
}

// sameStates writes states that have several names as one.
var sameStates = map[string]string{
	"us": "unitedstates", "usa": "unitedstates", "america": "unitedstates", "uk": "britain", "unitedkingdom": "britain",
	"greatbritain": "britain", "uae": "unitedarabemirates", "eu": "europeanunion", "burma": "myanmar", "turkiye": "turkey", "czechrepublic": "czechia",
}

// longForms writes short forms of states, which folding would take apart, in full.
var longForms = strings.NewReplacer("U.S.A.", "United States", "U.S.", "United States", "U.K.", "United Kingdom", "E.U.", "European Union", "U.N.", "United Nations")

// stateAt reads a state or its adjective at the beginning of folded words, in as
// many words as it has; "" for none.
func stateAt(words []string) (state string, n int) {
	naming := &en.English().Naming
	for n = min(3, len(words)); n > 0; n-- {
		phrase := strings.Join(words[:n], " ")
		name, demonym := naming.Demonyms[phrase]
		switch {
		case demonym && name != "":
			state = strings.ReplaceAll(fold(name), " ", "")
		case naming.States[phrase]:
			state = strings.ReplaceAll(phrase, " ", "")
		default:
			continue
		}
		if s, ok := sameStates[state]; ok {
			state = s
		}
		return state, n
	}
	return "", 1
}

// placeWord is a word of a body's name or a role so that spellings, and a place
// and its adjective, are one. A state is told by its table.
func placeWords(words []string) (out []string, states []string) {
	for i := 0; i < len(words); {
		state, n := stateAt(words[i:])
		if state != "" {
			out, states = append(out, state), append(states, state)
		} else {
			out = append(out, bodyWord(words[i]))
		}
		i += n
	}
	return out, states
}

// stateWord reports a word as [placeWords] writes a state.
func stateWord(w string) bool {
	state, _ := stateAt([]string{w})
	return state != "" || joinedStates[w]
}

var joinedStates = readJoined()

func readJoined() map[string]bool {
	m := map[string]bool{}
	for _, state := range isoStates {
		m[state] = true
	}
	return m
}
