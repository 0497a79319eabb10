package en

import (
	"strings"

	"hearsay/lang"
)

// states: members of the United Nations and other governments, as news calls them,
// with adjective and seat. One a line: name, "|", adjective, "|", capital. Public facts.
const stateLines = `afghanistan|afghan|kabul
albania|albanian|tirana
algeria|algerian|algiers
angola|angolan|luanda
argentina|argentine|buenos aires
armenia|armenian|yerevan
australia|australian|canberra
austria|austrian|vienna
azerbaijan|azerbaijani|baku
bahrain|bahraini|manama
bangladesh|bangladeshi|dhaka
belarus|belarusian|minsk
belgium|belgian|
bolivia|bolivian|la paz
bosnia|bosnian|sarajevo
botswana|botswanan|gaborone
brazil|brazilian|brasilia
britain|british|london
uk|british|london
united kingdom|british|london
england|english|
scotland|scottish|edinburgh
wales|welsh|cardiff
northern ireland||belfast
bulgaria|bulgarian|sofia
burundi|burundian|
cambodia|cambodian|phnom penh
cameroon|cameroonian|yaounde
canada|canadian|ottawa
chad|chadian|
chile|chilean|santiago
china|chinese|beijing
colombia|colombian|bogota
congo|congolese|kinshasa
costa rica|costa rican|
croatia|croatian|zagreb
cuba|cuban|havana
cyprus|cypriot|nicosia
czech republic|czech|prague
denmark|danish|copenhagen
dominican republic|dominican|
ecuador|ecuadorean|quito
egypt|egyptian|cairo
el salvador|salvadoran|
eritrea|eritrean|asmara
estonia|estonian|tallinn
ethiopia|ethiopian|addis ababa
fiji|fijian|suva
finland|finnish|helsinki
france|french|paris
gambia|gambian|
georgia|georgian|tbilisi
germany|german|berlin
ghana|ghanaian|accra
greece|greek|athens
guatemala|guatemalan|
guinea|guinean|
haiti|haitian|
honduras|honduran|tegucigalpa
hungary|hungarian|budapest
iceland|icelandic|reykjavik
india|indian|new delhi
indonesia|indonesian|jakarta
iran|iranian|tehran
iraq|iraqi|baghdad
ireland|irish|dublin
israel|israeli|jerusalem
italy|italian|rome
ivory coast|ivorian|
jamaica|jamaican|kingston
japan|japanese|tokyo
jordan|jordanian|amman
kazakhstan|kazakh|astana
kenya|kenyan|nairobi
kosovo|kosovar|pristina
kuwait|kuwaiti|
kyrgyzstan|kyrgyz|bishkek
laos|laotian|
latvia|latvian|riga
lebanon|lebanese|beirut
liberia|liberian|monrovia
libya|libyan|tripoli
lithuania|lithuanian|vilnius
luxembourg|luxembourgish|
macedonia|macedonian|skopje
malaysia|malaysian|kuala lumpur
mali|malian|bamako
malta|maltese|valletta
mexico|mexican|mexico city
moldova|moldovan|chisinau
mongolia|mongolian|
montenegro|montenegrin|podgorica
morocco|moroccan|rabat
mozambique|mozambican|maputo
myanmar|burmese|naypyidaw
namibia|namibian|windhoek
nepal|nepali|kathmandu
netherlands|dutch|the hague
new zealand||wellington
nicaragua|nicaraguan|managua
niger|nigerien|
nigeria|nigerian|abuja
north korea|north korean|pyongyang
norway|norwegian|oslo
oman|omani|muscat
pakistan|pakistani|islamabad
palestine|palestinian|ramallah
panama|panamanian|
paraguay|paraguayan|
peru|peruvian|lima
philippines|philippine|manila
poland|polish|warsaw
portugal|portuguese|lisbon
qatar|qatari|doha
romania|romanian|bucharest
russia|russian|moscow
rwanda|rwandan|kigali
saudi arabia|saudi|riyadh
senegal|senegalese|dakar
serbia|serbian|belgrade
sierra leone||freetown
singapore|singaporean|
slovakia|slovak|bratislava
slovenia|slovenian|ljubljana
somalia|somali|mogadishu
south africa|south african|pretoria
south korea|south korean|seoul
south sudan|south sudanese|juba
soviet union|soviet|
spain|spanish|madrid
sri lanka|sri lankan|colombo
sudan|sudanese|khartoum
sweden|swedish|stockholm
switzerland|swiss|bern
syria|syrian|damascus
taiwan|taiwanese|taipei
tajikistan|tajik|dushanbe
tanzania|tanzanian|
thailand|thai|bangkok
tunisia|tunisian|tunis
turkey|turkish|ankara
turkmenistan|turkmen|ashgabat
uganda|ugandan|kampala
ukraine|ukrainian|kyiv
united arab emirates|emirati|abu dhabi
united states|american|washington
u.s.|american|washington
us|american|washington
america|american|washington
uruguay|uruguayan|montevideo
uzbekistan|uzbek|tashkent
vatican||
venezuela|venezuelan|caracas
vietnam|vietnamese|hanoi
yemen|yemeni|sanaa
zambia|zambian|lusaka
zimbabwe|zimbabwean|harare
european union|european|brussels
eu|european|brussels
hong kong||
catalonia|catalan|barcelona
crimea|crimean|
north|| 
south||
alabama||
alaska||
arizona||
arkansas||
california||
colorado||
connecticut||
delaware||
florida||
hawaii||
idaho||
illinois||
indiana||
iowa||
kansas||
kentucky||
louisiana||
maine||
maryland||
massachusetts||
michigan||
minnesota||
mississippi||
missouri||
montana||
nebraska||
nevada||
new hampshire||
new jersey||
new mexico||
new york||
north carolina||
north dakota||
ohio||
oklahoma||
oregon||
pennsylvania||
rhode island||
south carolina||
south dakota||
tennessee||
texas||
utah||
vermont||
virginia||
west virginia||
wisconsin||
wyoming||
puerto rico||
ala.||
ariz.||
ark.||
calif.||
colo.||
conn.||
del.||
fla.||
ga.||
ill.||
ind.||
kan.||
ky.||
md.||
mass.||
mich.||
minn.||
miss.||
mo.||
mont.||
neb.||
nev.||
n.h.||
n.j.||
n.m.||
n.y.||
n.c.||
n.d.||
okla.||
ore.||
pa.||
r.i.||
s.c.||
s.d.||
tenn.||
tex.||
vt.||
va.||
w.va.||
wis.||
wyo.||
d.c.||
ontario||
quebec||
alberta||
queensland||
tasmania||`

// buildings and streets that stand for who works there; those that have become
// the body's own short name count as names.
var metonyms = metonymTable()

func metonymTable() map[string]lang.Metonym {
	m := map[string]lang.Metonym{
		"kremlin": {For: "Kremlin"}, "downing street": {For: "Downing Street"}, "whitehall": {For: "Whitehall"},
		"elysee": {For: "Elysee"}, "élysée": {For: "Élysée"}, "blue house": {For: "Blue House"},
		"capitol hill": {For: "Capitol Hill"}, "foggy bottom": {For: "Foggy Bottom"}, "wall street": {For: "Wall Street"},
		"silicon valley": {For: "Silicon Valley"}, "fleet street": {For: "Fleet Street"}, "hollywood": {For: "Hollywood"},
		"buckingham palace": {For: "Buckingham Palace"}, "holy see": {For: "Holy See"}, "kyiv": {For: "Ukraine"}, "kiev": {For: "Ukraine"},
		"white house": {For: "White House", Name: true}, "pentagon": {For: "Pentagon", Name: true},
		"vatican": {For: "Vatican", Name: true}, "trump tower": {For: "Trump Tower"},
		"scotland yard": {For: "Scotland Yard", Name: true}, "politburo": {For: "Politburo", Name: true},
		"state house": {For: "State House"}, "presidential palace": {For: "presidential palace"},
		"number 10": {For: "Downing Street"}, "no. 10": {For: "Downing Street"}, "no 10": {For: "Downing Street"},
		"quai d'orsay": {For: "Quai d'Orsay"}, "zhongnanhai": {For: "Zhongnanhai"}, "brooklyn": {For: "Brooklyn"},
	}
	for name, s := range stateTable() {
		if s.capital == "" {
			continue
		}
		if _, met := m[s.capital]; !met {
			m[s.capital] = lang.Metonym{For: name}
		}
	}
	for capital, state := range map[string]string{"washington": "United States", "london": "Britain", "brussels": "European Union"} {
		m[capital] = lang.Metonym{For: state}
	}
	delete(m, "brooklyn")
	return m
}

type state struct{ adjective, capital string }

// stateTable is keyed by the name as written in news: "South Korea".
func stateTable() map[string]state {
	m := map[string]state{}
	for line := range strings.SplitSeq(stateLines, "\n") {
		f := strings.Split(line, "|")
		m[capitalised(f[0])] = state{f[1], strings.TrimSpace(f[2])}
	}
	return m
}

func capitalised(name string) string {
	words := strings.Fields(name)
	for i, w := range words {
		words[i] = strings.ToUpper(w[:1]) + w[1:]
	}
	return strings.Join(words, " ")
}

func stateNames() map[string]bool {
	m := map[string]bool{}
	for name := range stateTable() {
		m[strings.ToLower(name)] = true
	}
	return m
}

func demonymTable() map[string]string {
	m := map[string]string{}
	for name, s := range stateTable() {
		if s.adjective != "" {
			m[s.adjective] = name
		}
	}
	m["american"], m["british"], m["european"] = "United States", "Britain", "European Union"
	m["ukrainian"], m["saudi"] = "Ukraine", "Saudi Arabia"
	return m
}
