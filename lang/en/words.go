package en

// prefixes follows what the treebanks EWT and GUM leave unsplit.
var prefixes = set(`non e anti re pre co pro mid cross post over ex semi sub multi counter mini
micro macro mega neo inter intra infra un arch socio psycho ultra super hyper over under extra pseudo
trans bi tri afro anglo euro sino franco russo de dis mis ante auto bio geo cyber hydro electro
para proto retro thermo tele`)

// fused words are split where the treebanks split them.
var fused = map[string]int{
	"cannot": 3, "gonna": 3, "gotta": 3, "wanna": 3, "gimme": 3, "lemme": 3, "dunno": 2,
	"dont": 2, "cant": 2, "wont": 2, "didnt": 3, "doesnt": 4, "isnt": 2, "wasnt": 3, "arent": 3, "werent": 4,
	"couldnt": 5, "wouldnt": 5, "shouldnt": 6, "havent": 4, "hasnt": 3, "hadnt": 3,
	"im": 1, "ive": 1, "youre": 3, "theyre": 4, "youve": 3, "theyve": 4, "thats": 4,
}

var clitics = set(`'s 'm 'd 're 've 'll n't`)

// elided words keep their apostrophe; it is no quotation mark.
var elided = set(`'em 'til 'till 'cause 'cos 'n 'n' 'tis 'twas 'twill 'bout 'round 'neath 'fore 'nother
'im 'er 'ere 'ello 'tude 'hood 'kay 'nuff 'sup 'cept 'course
nothin' somethin' anythin' everythin' goin' doin' lookin' talkin' comin' gettin' tryin' sayin' makin'
workin' livin' lovin' cookin' runnin' thinkin' playin' havin' bein' takin' tellin' waitin' walkin'
kiddin' feelin' askin' messin' rockin' drinkin' fightin' fuckin' freakin' darlin' ol' an' o' lil' mo' po' th' d' l'`)

var units = set(`am pm a.m p.m a.m. p.m. m mm cm km kg g mg lb lbs oz ft yd mi mph kph km/h k b bn mn tn hz khz mhz ghz
kb mb gb tb kw mw gw kwh mwh twh hrs hr min mins sec secs yr yrs x c f p ml l ha mt bpd bps percent pct`)

// domains are the common ends of addresses and file names.
var domains = set(`com org net edu gov mil int info biz tv fm io co uk us eu ca au nz ie in de fr it es nl be ch at
se no dk fi pl cz ru ua by cn jp kr br mx ar za ng ke me ly ai app news online site
html htm php asp aspx jsp pdf doc docx xls xlsx ppt pptx txt csv jpg jpeg png gif mp3 mp4 zip exe`)

// starters are the closed words that open sentences; no name begins with them.
var starters = set(`the a an this that these those there here he she it they we you i his her its their our my your
in on at by for from to with after before during since until while when where why how what who which
if unless although though because as but and or so yet nor however meanwhile still also then now
is are was were do does did has have had can could will would should may
some many most all both each every several few no not none one another other others
according despite under over about among between through more among last earlier later today yesterday tomorrow
asked speaking please let just even only perhaps maybe once instead moreover furthermore`)

// says are the reporting verbs found between a quotation that ends in "?" or "!" and its sentence's end.
var says = set(`said says say asked asks ask replied replies answered answers shouted shouts cried cries yelled
wondered wonders exclaimed exclaims demanded demands wrote writes tweeted tweets added adds told tells quipped
joked jokes responded responds screamed whispered muttered inquired enquired declared declares recalled recalls
continued chanted reads read went called posted begged pleaded snapped retorted thundered roared`)

// notices stand before a colon without naming who speaks.
var notices = set(`update updated note watch breaking related correction clarification editor's warning photo photos video
image images source sources read more caption contact contacts tags topics share follow subject date time place location
re fwd cc address phone email website figure table fact opinion analysis exclusive report live summary background
key headline example conclusion introduction step tip tips bonus ps p.s also however result results previously online also-read contents
first second third finally today tomorrow spoiler disclaimer warning faq about interview profile obituary podcast explainer`)

// kickers close the words before a title's colon that say what kind of piece it heads.
var kickers = set(`live latest update updates blog liveblog as-it-happened analysis exclusive explainer explained recap watch breaking factbox
timeline profile obituary comment opinion podcast briefing roundup`)

// bylines open a line that names its author.
var bylines = []string{"By", "BY", "by", "Reporting by", "(Reporting by", "Additional reporting by", "(Additional reporting by",
	"Written by", "Posted by", "Compiled by", "Contributing:", "Interview by", "Edited by"}

// credits end a line that names who helped.
var credits = []string{"contributed to this report", "contributed reporting", "contributed to this story", "contributed to this article"}
