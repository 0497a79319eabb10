package en

// war: fighting, weapons, borders, hostages, diplomacy.
var war = topic{classes: `encircle surround besiege envelop ring / encirclement siege
attack bombard pound assail strafe / attack strike hit raid assault airstrike shelling bombing bombardment gunfire onslaught
ambush / ambush
retaliate / retaliation reprisal
wound injure hurt maim / injury wound
destroy demolish raze obliterate flatten ruin annihilate devastate / destruction demolition annihilation devastation
explode detonate / explosion detonation blast
withdraw depart evacuate leave / withdrawal retreat pullout pullback evacuation departure exit
advance / advance offensive
capture seize conquer overrun occupy / capture seizure conquest occupation
recapture retake / recapture
annex / annexation
free release liberate / release liberation
surrender capitulate / surrender capitulation
truce ceasefire cease-fire armistice pause cessation / truce ceasefire cease-fire armistice pause cessation
negotiate bargain parley discuss / talk negotiation negotiations bargaining dialogue discussion
order command instruct instruction / order command
arrive reach roll enter entry / arrival
deliver supply provide / delivery shipment provision
invade / invasion incursion
intercept / interception
shootdown / shootdown
breakout / breakout break-out
rotate / rotation
deploy / deployment
mobilise / mobilisation
conscript / conscription
disarm demilitarise / disarmament demilitarisation
kidnap abduct / kidnapping abduction
hostage captive
torture / torture
massacre slaughter butcher / massacre slaughter carnage
genocide / genocide
displace / displacement
flee escape / escape
smuggle / smuggling
embargo blockade / embargo blockade
escalate / escalation
de-escalate / de-escalation
convoy column
truck lorry vehicle
soldier troop troops serviceman force forces fighter army military combatant garrison battalion
mercenary
rebel insurgent militant
civilian noncombatant townspeople villager
bridge viaduct
engineer sapper
weapon arm arms gun firearm weaponry
ammunition munition ammo
missile rocket
landmine
drone uav
ship vessel boat
warship frigate destroyer
plane aircraft jet airplane aeroplane
car automobile
border frontier
envoy emissary
boast brag
repel repulse
revolt / uprising revolt rebellion insurrection
mutiny / mutiny
defend / defence defense
supply-arms
`, phrases: `cut off = encircle
seal off = encircle
hem in = encircle
shell = attack
bomb = attack
target = attack
fire on = attack
fire at = attack
fire into = attack
fire upon = attack
fire towards = attack
fire toward = attack
fire from = attack
fire across = attack
fire missile = attack
fire missiles = attack
fire rocket = attack
fire rockets = attack
fire shell = attack
fire shells = attack
fire shot = attack
fire shots = attack
fire bullets = attack
fire rounds = attack
fire mortars = attack
fire drones = attack
fire artillery = attack
strike back = retaliate
hit back = retaliate
blow up = destroy
wreck = destroy
level = destroy
wipe out = destroy
reduce to rubble = destroy
go off = explode
pull out = withdraw
pull back = withdraw
back down = withdraw
push forward = advance
push into = advance
push ahead = advance
push deeper = advance
push towards = advance
push toward = advance
move forward = advance
take over = capture
take control of = capture
seize control of = capture
gain control of = capture
take back = recapture
set free = free
let go = free
lay down = surrender
give up = surrender
talk = negotiate
ship = deliver
shoot down = shootdown
bring down = shootdown
break out = breakout
take hostage = kidnap
hold hostage = kidnap
drive back = repel
beat back = repel
fight off = repel
rise up = revolt
back out = withdraw
drop out = withdraw
arm = supply-arms
`, idioms: `fire : round shot shell missile rocket bullet salvo mortar = attack
close throw draw tighten complete : ring noose encirclement = encircle
open : fire = attack
drop : bomb = attack
launch : missile rocket = attack
down : plane jet aircraft drone helicopter airliner = shootdown
take : town city village port airport base fortress district capital hill bridge = capture
raise hoist : flag = surrender
lay : arm = surrender
supply send deliver provide : weapon arm weaponry ammunition = supply-arms
`}
