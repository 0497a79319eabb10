package en

// general: what any subject may need.
var general = topic{classes: `know aware / knowledge awareness
unaware
cause trigger provoke
warn alert / warning alert
delay postpone defer / delay postponement deferral
cancel scrap axe / cancellation
hide conceal / concealment cover-up coverup
withhold
ignore disregard overlook
fail / failure
disappoint / disappointment
prevent avert thwart foil / prevention
protect safeguard / protection
receive receipt
respond react / response reaction
act
replace / replacement
compel coerce oblige / coercion
pressure pressurise
mislead deceive / deceit deception
lie
violate breach flout contravene infringe / violation breach contravention infringement
comply adhere abide / compliance adherence
help aid assist / help aid assistance
relief
plan intend / plan intention planning
involve implicate complicit complicity / involvement
responsible accountable liable responsibility
criticise slam lambast lambaste castigate / criticism
condemn denounce / condemnation
remain stay
test / test
introduce / introduction
impose / imposition
return
happen occur
lift
link connect tie / link connection tie
break-in
wash-away
confidential secret
sufficient adequate enough
insufficient inadequate
biased
unfair unjust
fair
expensive costly
cheap inexpensive
ready prepared
void invalid
valid
attempt / attempt
request / request
turn-away
keep
obstruct hinder hamper impede / obstruction
choose select / choice selection
obtain procure
use utilise
expire lapse / expiry expiration
extend prolong / extension
amend revise modify / amendment revision modification
change alter / change alteration
ease relax loosen
tighten toughen
strengthen reinforce bolster
weaken undermine
worsen deteriorate / deterioration
intensify
achieve attain
allocate earmark / allocation
waste squander
restrict curb limit / restriction limit
endanger jeopardise imperil
risk danger peril
mistake error blunder
err
renege
fulfil fulfill / fulfilment
take-effect
blame
establish create found / establishment creation
cooperate collaborate / cooperation collaboration
fight brawl scuffle clash / fight brawl scuffle clash skirmish
hand-over handover
activate / activation
deactivate / deactivation
fabricate concoct
extinguish
disrupt / disruption
complain / complaint
deadly fatal lethal
unharmed unhurt uninjured unscathed
intact undamaged
unnecessary needless
inevitable unavoidable
unacceptable intolerable
authentic genuine
impartial unbiased
empty vacant unoccupied
operational functional
unstable volatile
incompetent inept
sceptic skeptic
licence license
centre center
programme program
guarantee ensure / guarantee
live reside dwell
own possess
remove / removal
send dispatch
split divide / split division
swap exchange / swap exchange
survive / survival
mediate broker / mediation
collect gather
`, phrases: `strike off = delete
cross off = delete
wipe from = delete
wipe off = delete
purge from = delete
strike from = delete
lead to = cause
result in = cause
bring about = cause
give rise to = cause
blast = criticise
lash out at = criticise
put off = delay
hold up = delay
call off = cancel
go ahead = happen
take place = happen
hand back = return
cover up = hide
hush up = hide
sweep under the carpet = hide
sweep under the rug = hide
keep secret = hide
keep quiet = hide
keep under wraps = hide
paper over = hide
hold back = withhold
turn a blind eye = ignore
turn a deaf ear = ignore
look the other way = ignore
brush aside = ignore
force = compel
stick to = comply
hold on = keep
give back = return
play a part = involve
ask for = request
turn away = turn-away
rule out = refuse
set off = explode
break off = stop
hold off = delay
tip off = notify
let know = notify
let down = disappoint
rip off = defraud
step up = intensify
ramp up = intensify
set up = establish
put at risk = endanger
put in danger = endanger
come into force = take-effect
come into effect = take-effect
enter into force = take-effect
go into effect = take-effect
come to blows = fight
come to an agreement = agree
come to terms = agree
work together = cooperate
team up = cooperate
go back on = renege
point the finger at = blame
lay the blame on = blame
put the blame on = blame
hand over = hand-over
turn over = hand-over
turn off = deactivate
switch off = deactivate
shut off = deactivate
turn on = activate
switch on = activate
`, idioms: `wipe : file record name patient data disk drive message email thousand hundred = delete
sound raise : alarm = warn
push : vote hearing date deadline launch start opening election trial = delay
refuse deny : entry admission access = turn-away
declare : payment income interest gift donation asset = reveal
take : action step = act
drop abandon : plan bid project proposal = cancel
tell : lie lies = lie
suppress bury : report evidence finding result = hide
play : part role = involve
bear : responsibility = responsible
put : fire blaze = extinguish
take : effect = take-effect
make : mistake error blunder = err
break : promise pledge word vow = renege
keep : promise pledge word vow = fulfil

`}
