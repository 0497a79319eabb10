package en

// society: labour, schools, housing, migration.
var society = topic{classes: `walkout / walkout stoppage
lockout / lockout
picket / picket
underpay
exploit / exploitation
promote / promotion
demote / demotion
suspend / suspension
reinstate rehire / reinstatement
retire / retirement
enrol enroll / enrolment enrollment
expel / expulsion
deport / deportation
evict / eviction
house home
naturalise / naturalisation
migrate emigrate / migration emigration
resettle / resettlement
migrant immigrant
refugee
student pupil schoolchild
teacher schoolteacher
university college
exam examination
headteacher headmaster
flat apartment
tenant renter
landlord
apply / application
segregate / segregation
integrate / integration
graduate / graduation
marry wed / marriage wedding
divorce / divorce
bet gamble wager / betting gambling
overcrowded cramped
dilapidated derelict
mother mum mom
father dad
teenager teen adolescent
holiday vacation
pavement sidewalk
football soccer
`, phrases: `walk out = walkout
walk off = walkout
go on strike = walkout
down tools = walkout
lock out = lockout
kick out = expel
send back = deport
put on hold = suspend
turf out = evict
`, idioms: `expel : migrant refugee immigrant = deport
`}
