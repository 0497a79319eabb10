package en

// culture: sport, media, the arts, technology, leaks.
var culture = topic{classes: `win / victory triumph win
lose / loss defeat
beat thrash trounce
dope / doping
transfer / transfer
disqualify / disqualification
qualify / qualification
relegate / relegation
match-fix match-fixing
cheat / cheating
boo jeer heckle
hack / hack hacking cyberattack cyber-attack
encrypt / encryption
delete erase / deletion erasure
destroy-record
collect-data
publish / publication
reveal disclose divulge / disclosure revelation
retract / retraction
broadcast televise / broadcast
censor / censorship
plagiarise / plagiarism
defame / defamation
apologise / apology
praise laud commend / praise
monitor / monitoring
upgrade update / upgrade update
referee umpire
fan supporter
footballer
champion titleholder
journalist reporter correspondent
film movie
author writer novelist
phone smartphone handset
photograph photo picture image
video footage clip
email e-mail
television tv
website
document file
concert gig
stadium arena
exhibit display / exhibition
impersonate / impersonation
glitch bug
actor actress
theatre theater
jewellery jewelry
artefact artifact
sent-off
`, phrases: `hack into = hack
air = broadcast
break into = break-in
make public = publish
defeat = beat
rout = beat
make amends = apologise
send off = sent-off
`, idioms: `fix throw rig : match game race fight bout = match-fix
breach penetrate : system network server database = hack
harvest collect gather : data information = collect-data
destroy shred burn : document record file evidence = destroy-record
release : report data document figure result file footage video recording transcript email minutes = publish
withdraw : claim statement remark comment allegation article = retract
make issue offer : apology = apologise
take use inject : steroid steroids = dope
`}
