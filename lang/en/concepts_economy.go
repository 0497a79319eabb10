package en

// economy: business, jobs, prices, contracts, mergers.
var economy = topic{classes: `buy purchase acquire / purchase acquisition takeover buyout
sell offload divest / sale divestment sell-off
merge amalgamate / merger amalgamation tie-up
bankrupt insolvent / bankruptcy insolvency
lay-off layoff redundancy redundancies
hire recruit employ / recruitment hiring
increase rise raise hike grow climb surge jump soar boost / increase rise growth hike surge jump climb
decrease fall drop reduce cut decline slump shrink plunge plummet tumble slash diminish lower dip / decrease fall drop reduction cut decline slump cutback plunge
expand enlarge / expansion enlargement
triple treble
stagnate / stagnation
recover rebound / recovery rebound
pay paid payment
repay reimburse refund / repayment reimbursement refund
compensate compensation
owe
invest investment
export / export
import / import
overcharge gouge / overcharging gouging
price-fix price-fixing
award-contract
win-contract
fundraise / fundraising
outsource subcontract
relocate / relocation
evade dodge / evasion
default / default
overstate exaggerate inflate / exaggeration overstatement
downplay understate minimise
boycott / boycott
launch / launch rollout
offer propose / offer proposal bid
start begin commence / start beginning onset
stop halt end cease terminate discontinue / end halt termination
finish complete conclude / completion conclusion
continue proceed / continuation
resume restart / resumption
stockpile hoard
lend
borrow
price cost
wage salary
money funds cash fund
company firm corporation business
worker employee staff staffer workforce
shareholder stockholder
profit earnings
revenue turnover
customer client
shop store
factory plant
rival competitor
lender bank
watchdog regulator
share stock
shortage scarcity
bail-out bailout
manufacture produce / production manufacturing
thrive prosper flourish
recession downturn
unemployment joblessness
unemployed jobless
profitable lucrative
deficit shortfall
freight cargo
petrol gasoline
`, phrases: `go up = increase
go down = decrease
rocket = increase
scale back = decrease
scale down = decrease
cut back = decrease
lay off = lay-off
make redundant = lay-off
go bust = bankrupt
go under = bankrupt
go bankrupt = bankrupt
file for bankruptcy = bankrupt
file for insolvency = bankrupt
sell off = sell
buy out = buy
buy up = buy
snap up = buy
pay back = repay
contract out = outsource
roll out = launch
kick off = start
set in motion = start
get under way = start
get underway = start
put an end to = stop
bring to an end = stop
come to an end = stop
call a halt to = stop
carry on = continue
press ahead = continue
play down = downplay
bail out = bail-out
pay off = repay
`, idioms: `cut axe shed slash eliminate lose : job post position workforce headcount jobs = lay-off
pay award : compensation damage damages = compensate
go : job jobs = lay-off
make : payment = pay
fix : price = price-fix
award give hand grant : contract tender = award-contract
raise : money fund funds cash = fundraise
win secure land : contract tender = win-contract
declare : bankruptcy insolvency = bankrupt
inflate : figure number = overstate
`}
