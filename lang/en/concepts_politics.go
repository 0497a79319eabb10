package en

// politics: elections, parliament, laws, funding, lobbying.
var politics = topic{classes: `elect / election
vote ballot / vote
resign quit / resignation step-down
dismiss sack oust / dismissal sacking ouster
appoint / appointment
nominate / nomination
impeach / impeachment
approve ratify greenlight okay enact rubber-stamp / approval ratification enactment
accept / acceptance
reject refuse spurn rebuff / rejection refusal rebuff
veto / veto
repeal abolish revoke rescind / repeal abolition revocation
ban prohibit forbid outlaw proscribe / ban prohibition
allow permit let authorise / permission authorisation
lobby / lobbying
finance bankroll / funding financing
subsidise / subsidy
donate donation
interfere meddle / interference meddling
collude conspire / collusion conspiracy plot
overthrow topple / overthrow coup
support endorse / support endorsement backing
oppose / opposition objection
protest demonstrate rally march / protest demonstration rally march
riot / riot rioting unrest
promise pledge vow / promise pledge vow
notify inform / notification
consult / consultation
dissolve / dissolution
privatise / privatisation
nationalise / nationalisation
regulate / regulation
deregulate / deregulation
agree / agreement accord deal pact treaty
settle / settlement
sign / signing
meet / meeting summit
visit / visit trip
attend participate participation / attendance
spend spending expenditure
tax levy taxation
law legislation statute
parliament legislature
lawmaker legislator mp parliamentarian
voter elector
candidate contender
referendum plebiscite
government administration
inaugurate / inauguration
censure reprimand rebuke / censure reprimand rebuke
secede / secession
adjourn / adjournment
declare / declaration
recount / recount
register / registration
debate / debate
chairman chairwoman chairperson
councillor councilman councilwoman
spokesperson spokesman spokeswoman
concede-defeat
`, phrases: `leave of his own accord = resign
leave of his own volition = resign
leave at his own request = resign
leave of her own accord = resign
leave of her own volition = resign
leave at her own request = resign
leave of their own accord = resign
leave of their own volition = resign
leave at their own request = resign
step down = resign
stand down = resign
bow out = resign
step aside = resign
stand aside = resign
fire = dismiss
remove as = dismiss
remove from office = dismiss
remove from post = dismiss
relieve of duties = dismiss
name as = appoint
sign off = approve
wave through = approve
vote through = approve
vote against = oppose
turn against = oppose
vote in favour of = support
vote in favor of = support
vote for = support
vote down = reject
turn down = reject
throw out = reject
bar = ban
fund = finance
plot = collude
back = support
back up = support
champion = support
favour = support
favor = support
object = oppose
take to the streets = protest
go to the polls = vote
bring in = introduce
take part = attend
ink = sign
force out = dismiss
swear in = inaugurate
`, idioms: `leave vacate relinquish quit : post office job role position = resign
tender submit hand announce : resignation = resign
give grant get : go-ahead ahead nod approval blessing assent light = approve
pass adopt : bill law legislation act motion measure budget resolution amendment reform decree = approve
clear : merger takeover deal sale acquisition = approve
grant give : permission authorisation authorization leave = allow
decline : offer invitation request bid proposal = reject
scrap : law act rule tax limit = repeal
lift : ban sanction embargo restriction = lift
cast : vote ballot = vote
strike clinch seal conclude broker close : deal agreement accord pact = agree
make offer : donation = donate
sack remove : minister director chief manager official judge coach officer general adviser aide head = dismiss
concede admit accept : defeat = concede-defeat
steal fix : election vote ballot = rig
`}
