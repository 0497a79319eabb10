package en

// disaster: weather, dams, accidents, infrastructure, the environment.
var disaster = topic{classes: `flood inundate submerge / flood flooding inundation
crash collide / crash collision smash
derail / derailment
capsize
sink
fire blaze inferno
wildfire bushfire
burn
collapse burst rupture / collapse rupture
spill / spill spillage
leak / leak leakage
discharge dump / discharge dumping
rescue save / rescue
earthquake quake
hurricane cyclone typhoon
landslide mudslide landslip
shut close closed / closure shutdown
open reopen / opening reopening
repair fix mend / repair
restore / restoration
rebuild reconstruct / reconstruction
build construct erect / construction
maintain / maintenance upkeep
inspect / inspection
defective faulty flawed
defect flaw
malfunction / malfunction
blackout outage / blackout outage
damage / damage
emit / emission
poach / poaching
deforest / deforestation
negligent negligence careless
missing disappear vanish / disappearance
stranded
ground
dam
levee dyke dike embankment
rubble debris wreckage
firefighter fireman
driver motorist
road route highway
river stream
train
pipe pipeline
forest woodland
ignite
erode / erosion
crack fissure
overflow
tornado twister
melt thaw
subside / subsidence
rubbish garbage trash
motorway freeway expressway
railway railroad
litre liter
metre meter
kilometre kilometer
mould mold
`, phrases: `shut down = shut
close down = shut
wind up = shut
wind down = shut
cave in = collapse
give way = collapse
go missing = missing
catch fire = burn
go up in flames = burn
burn down = burn
wash away = wash-away
`, idioms: `catch : fire = burn
release pump : sewage wastewater effluent waste slurry = discharge
release : water = discharge
`}
