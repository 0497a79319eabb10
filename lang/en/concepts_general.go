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
do
keep
`, phrases: `lead to = cause
result in = cause
bring about = cause
give rise to = cause
blast = criticise
lash out at = criticise
put off = delay
push back = delay
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
carry out = do
hold on = keep
give back = return
play a part = involve
rule out = refuse
set off = explode
`, idioms: `sound raise : alarm = warn
take : action step = act
drop abandon : plan bid project proposal = cancel
tell : lie lies = lie
suppress bury : report evidence finding result = hide
play : part role = involve
bear : responsibility = responsible
`}
