package known

import "strings"

// romanized writes letters of other alphabets in Latin ones.
var romanized = romanizations(cyrillic, greek, arabic, hebrew, georgian, armenian)

func romanizations(tables ...string) map[rune]string {
	m := make(map[rune]string, 256)
	for _, table := range tables {
		for _, pair := range strings.Fields(table) {
			letter, latin, _ := strings.Cut(pair, "=")
			for _, c := range letter {
				m[c] = latin
			}
		}
	}
	return m
}

// cyrillic is the table of ICAO Doc 9303 part 3 (Russian, Ukrainian,
// Belarusian, Bulgarian, Serbian, Macedonian), which passports use; where one
// letter differs by language ("г", "и", "щ") the Russian value stands, and
// comparing treats the other as near.
const cyrillic = `а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh
ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya і=i ї=yi є=ye ґ=g ў=u ђ=dj ѓ=gj ј=j љ=lj њ=nj ћ=c ќ=kj џ=dzh ѕ=dz
ә=a ғ=gh қ=q ң=n ө=o ұ=u ү=u һ=h ҳ=h ҷ=j ӣ=i ӯ=u`

// greek is ISO 843 as transcription, without its digraphs.
const greek = `α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o`

// arabic is BGN/PCGN 1956 for consonants, with the letters of Persian and
// Urdu; short vowels are not written and cannot be known.
const arabic = `ا=a أ=a إ=i آ=a ٱ=a ب=b ت=t ث=th ج=j ح=h خ=kh د=d ذ=dh ر=r ز=z س=s ش=sh ص=s ض=d ط=t ظ=z ع= غ=gh ف=f
ق=q ك=k ل=l م=m ن=n ه=h و=u ي=i ى=a ة=a ء= ؤ=u ئ=i پ=p چ=ch ژ=zh گ=g ک=k ی=i ہ=h ھ=h ے=e ں=n ٹ=t ڈ=d ڑ=r`

// hebrew is the Academy's simple table of 2006 for consonants.
const hebrew = `א=a ב=b ג=g ד=d ה=h ו=v ז=z ח=h ט=t י=i כ=k ך=k ל=l מ=m ם=m נ=n ן=n ס=s ע=a פ=p ף=f צ=ts ץ=ts ק=k ר=r ש=sh ת=t`

// georgian is the national system of 2002, armenian BGN/PCGN 1981.
const georgian = `ა=a ბ=b გ=g დ=d ე=e ვ=v ზ=z თ=t ი=i კ=k ლ=l მ=m ნ=n ო=o პ=p ჟ=zh რ=r ს=s ტ=t უ=u ფ=p ქ=k ღ=gh ყ=q შ=sh
ჩ=ch ც=ts ძ=dz წ=ts ჭ=ch ხ=kh ჯ=j ჰ=h`

const armenian = `ա=a բ=b գ=g դ=d ե=e զ=z է=e ը=y թ=t ժ=zh ի=i լ=l խ=kh ծ=ts կ=k հ=h ձ=dz ղ=gh ճ=ch մ=m յ=y ն=n շ=sh ո=o
չ=ch պ=p ջ=j ռ=r ս=s վ=v տ=t ր=r ց=ts ւ=u փ=p ք=k օ=o ֆ=f և=ev`
