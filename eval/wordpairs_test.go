package eval_test

// samePairs are clauses that say one thing in two ways, by topic; apartPairs say
// different things in like words. They are our own, about invented people.
const samePairs = `# general
Orlaco and Danmil swapped the mines at Ansk | there was a swap of the mines at Ansk by Orlaco and Danmil
Orlaco completed the bridge at Ansk | Orlaco finished the bridge at Ansk
Orlaco dispatched engineers to Ansk | Orlaco sent engineers to Ansk
an inspection of the dam at Ansk took place in spring | the dam at Ansk was inspected in spring
the hearing in Ansk was held up by Orlaco | Orlaco delayed the hearing in Ansk
the talks in Ansk with Orlaco were put off | the talks in Ansk with Orlaco were postponed
Orlaco asked for repairs to the dam at Ansk | Orlaco requested repairs to the dam at Ansk
the school in Tolm turned away refugees | the school in Tolm refused entry to refugees
Orlaco put residents at risk in Ansk | residents in Ansk were endangered by Orlaco
vandals set the mill on fire in Ansk | vandals torched the mill in Ansk
the council relieved Edo Vint of duties | Edo Vint was dismissed by the council
police took Edo Vint into custody | police arrested Edo Vint
the miners took Orlaco to court | the miners sued Orlaco
the law on milk in Ansk came into force | the law on milk in Ansk took effect
Orlaco broke its promise to Ansk | Orlaco reneged on its promise to Ansk
Orlaco hampered the investigation in Ansk | Orlaco obstructed the investigation in Ansk
fans brawled in Ansk | there was a brawl of fans in Ansk
Edo Vint handed over the files to Tolm | Edo Vint turned over the documents to Tolm
Orlaco switched off the alarm in Ansk | the alarm in Ansk had been deactivated
Orlaco set up a fund for Ansk | a fund for Ansk was established by Orlaco
the council of Ansk eased the rules on milk | the council of Ansk relaxed the rules on milk
Orlaco withheld the map of the mine from Ansk | the map of the mine was held back from Ansk by Orlaco
Orlaco kept the leak secret in Ansk | Orlaco concealed the leak in Ansk
the leak in Ansk was hushed up | the leak in Ansk was covered up
there had been concealment of the leak in Ansk | the leak in Ansk had been concealed
the warnings about Ansk were ignored | the warnings about Ansk were disregarded
Edo Vint has knowledge of the payments in Ansk | Edo Vint was aware of the payments in Ansk
Edo Vint was not aware of the payments in Ansk | Edo Vint did not know about the payments in Ansk
Orlaco did not warn residents in Ansk | Orlaco failed to warn residents in Ansk
Orlaco failed to inspect the dam at Ansk | Orlaco did not inspect the dam at Ansk
Edo Vint never took bribes from Orlaco | Edo Vint did not accept kickbacks from Orlaco
Edo Vint received cash from Orlaco | Edo Vint took money from Orlaco
the talks in Ansk were broken off | the talks in Ansk were halted
Orlaco pulled out of Ansk | Orlaco withdrew from Ansk
the hearing of the miners in Ansk was pushed back | the hearing of the miners in Ansk was delayed
the concert in Ansk was scrapped | the concert in Ansk was cancelled
Orlaco knew about the contamination | Orlaco was aware of the contamination
Orlaco had knowledge of the leak | Orlaco knew of the leak
the storm caused the crash at Ansk | the storm led to the crash at Ansk
the storm triggered the blackout in Ansk | the storm resulted in an outage in Ansk
Orlaco had warned the council about the leak | Orlaco alerted the council to the leak
the council postponed the hearing in Ansk | the council had put off the hearing in Ansk
the ministry of Ordova delayed the report on Ansk | the ministry of Ordova deferred the report on Ansk
Orlaco covered up the leak | Orlaco concealed the leak
Orlaco hid the leak from inspectors | Orlaco hushed up the leak
Orlaco ignored the warnings about the dam | Orlaco disregarded the warnings about the dam
the council of Ansk turned a blind eye to the fraud | the council of Ansk ignored the fraud
Ansk council called off the concert | Ansk council cancelled the concert
Orlaco violated the contract with Ansk | Orlaco had breached the contract with Ansk
Orlaco broke the rules on waste | Orlaco breached the rules on waste
the inspectors prevented a disaster at Ansk | the inspectors averted a disaster at Ansk
Edo Vint misled the parliament | Edo Vint deceived the parliament
Edo Vint was involved in the fraud | Edo Vint was complicit in the fraud
Edo Vint played a part in the fraud | Edo Vint was involved in the fraud
Orlaco is responsible for the leak | Orlaco was liable for the leak
# war
Kethara armed the rebels in Ansk | Kethara supplied weapons to the rebels in Ansk
the army surrounded the town of Ansk | the town of Ansk had been encircled by the army
a drone struck a hospital in Ansk | there was a drone attack on a hospital in Ansk
rebels seized the port of Ansk | rebels captured the port of Ansk
the rebels took control of the port of Ansk | the rebels captured the port of Ansk
Kethara carried out an attack on the bridge at Ansk | Kethara bombed the bridge at Ansk
Ketharan troops fired on the convoy near Ansk | Ketharan troops attacked the convoy near Ansk
Ketharan troops opened fire on the convoy near Ansk | Ketharan troops attacked the convoy near Ansk
rockets were fired at the port of Ansk | the port of Ansk was shelled with rockets
the hostages had been released in Ansk | the hostages were freed in Ansk
gunmen abducted three teachers in Ansk | three teachers were kidnapped in Ansk by gunmen
Kethara agreed to a ceasefire in Ansk | Kethara had agreed to a truce in Ansk
a Ketharan plane was shot down by Ordova | Ordova downed a Ketharan jet
Ordova brought down a Ketharan plane over Ansk | a Ketharan aircraft was shot down over Ansk by Ordova
Kethara pulled out its troops from Ansk | Kethara withdrew its soldiers from Ansk
Kethara retaliated in Ansk | Kethara hit back in Ansk
the bridge at Ansk was razed | the bridge at Ansk had been demolished
# crime
Edo Vint was released on bail in Ansk | Edo Vint was freed on bail in Ansk
the court dismissed the lawsuit against Orlaco | the court threw out the case against Orlaco
the records of the patients in Tolm were stolen | hackers stole the records of the patients in Tolm
Edo Vint accepted 40,000 crowns from Orlaco | Edo Vint took cash from Orlaco
Edo Vint was shot dead in Ansk | Edo Vint was killed in Ansk
the robbers stole 12 paintings in Ansk | 12 paintings were looted in Ansk
Edo Vint stands trial in Ansk | Edo Vint goes on trial in Ansk
Edo Vint pleaded guilty to fraud | Edo Vint had pleaded guilty to the scam
prosecutors charged Edo Vint | prosecutors filed charges against Edo Vint
prosecutors withdrew the charges against Edo Vint | prosecutors dropped the charges against Edo Vint
the killing of Edo Vint was murder | the slaying of Edo Vint was murder
Orlaco blackmailed Edo Vint | Edo Vint was extorted by Orlaco
clerks doctored the records of Ansk | clerks falsified the records of Ansk
police wiretapped Edo Vint | police bugged Edo Vint
Edo Vint was executed in Ansk | Edo Vint was put to death in Ansk
Edo Vint was arrested in Ansk | Edo Vint was detained in Ansk
Edo Vint was taken into custody in Ansk | police arrested Edo Vint in Ansk
Edo Vint stole the painting | Edo Vint committed the theft of the painting
Edo Vint had been found guilty of fraud | Edo Vint was convicted of fraud
Edo Vint was exonerated of fraud | Edo Vint was acquitted of fraud
Edo Vint was cleared of fraud | Edo Vint was acquitted of fraud
Edo Vint was indicted for fraud | Edo Vint had been charged with fraud
police seized the cash from Edo Vint | police confiscated the cash from Edo Vint
the miners filed a lawsuit against Orlaco | the miners sued Orlaco
Edo Vint paid bribes to the mayor of Ansk | Edo Vint bribed the mayor of Ansk
Edo Vint took bribes from Orlaco | Edo Vint accepted bribes from Orlaco
Edo Vint took money from Orlaco | Edo Vint received cash from Orlaco
Edo Vint falsified the records of Orlaco | Edo Vint forged the records of Orlaco
police are investigating Orlaco | police are looking into Orlaco
the police opened an investigation into Orlaco | the police investigated Orlaco
Edo Vint embezzled the funds of Orlaco | Edo Vint siphoned off the funds of Orlaco
Edo Vint was jailed in Ansk | Edo Vint was sent to prison in Ansk
the court of Ansk quashed the ruling on Orlaco | the court of Ansk overturned the ruling on Orlaco
the sale of the mine to Orlaco was illegal | the sale of the mine to Orlaco was unlawful
vandals set fire to the school in Ansk | vandals torched the school in Ansk
# politics
the party of Vint stole the election in Ansk | the party of Vint rigged the election in Ansk
the mayor of Ansk voted against the bill | the mayor of Ansk opposed the bill
the mayor of Ansk voted for the bill | the mayor of Ansk backed the bill
Edo Vint did not declare the payments from Orlaco | Edo Vint failed to disclose the payments from Orlaco
Edo Vint left his post in Ansk | Edo Vint resigned his post in Ansk
the party funded the campaign of Mara Kyr | the party financed the campaign of Mara Kyr
lawmakers voted down the budget of Ordova | lawmakers rejected the budget of Ordova
the bill on Ansk was waved through | the bill on Ansk was approved
Ordova ended the ban on milk from Ansk | Ordova halted the ban on milk from Ansk
Edo Vint colluded with Kethara | Edo Vint conspired with Kethara
the vote in Ansk was rigged | the rigging of the vote in Ansk
Mara Kyr was sworn in as mayor of Ansk | Mara Kyr was inaugurated as mayor of Ansk
Ordova imposed curbs on Ansk | Ordova imposed limits on Ansk
the mayor of Ansk pledged 300 homes | the mayor of Ansk promised 300 houses
Edo Vint resigned as mayor of Ansk | Edo Vint stepped down as mayor of Ansk
Edo Vint had quit the ministry of Ordova | Edo Vint resigned from the ministry of Ordova
Mara Kyr tendered her resignation to the senate of Ordova | Mara Kyr resigned from the senate of Ordova
Edo Vint was sacked by the senate of Ordova | Edo Vint was dismissed by the senate of Ordova
the senate of Ordova fired Edo Vint | the senate of Ordova sacked Edo Vint
parliament passed the law on Ansk | parliament approved the law on Ansk
the council gave the go-ahead for the dam at Ansk | the council approved the dam at Ansk
the council gave the green light to the dam at Ansk | the council approved the dam at Ansk
the parliament of Ordova banned the pesticide | the parliament of Ordova outlawed the pesticide
Ordova will allow the export of grain to Kethara | Ordova will permit the export of grain to Kethara
Edo Vint backed the amendment on Ansk | Edo Vint supported the amendment on Ansk
Edo Vint opposes the mine at Ansk | Edo Vint objects to the mine at Ansk
Kethara interfered in the election in Ordova | Kethara meddled in the election in Ordova
Orlaco financed the campaign of Edo Vint | Orlaco bankrolled the campaign of Edo Vint
there was funding of the campaign by Orlaco | Orlaco financed the campaign
Edo Vint turned down the offer from Orlaco | Edo Vint rejected the offer from Orlaco
the council abolished the tax on Ansk | the council scrapped the tax on Ansk
Ordova signed a treaty on fish with Kethara | Ordova reached an agreement on fish with Kethara
Ordova struck a deal on grain with Kethara | Ordova reached an agreement on grain with Kethara
thousands of teachers took to the streets in Ansk | thousands of teachers protested in Ansk
# economy
jobs will go at Orlaco in Ansk | Orlaco in Ansk will cut jobs
Orlaco sacked 300 workers in Ansk | Orlaco dismissed 300 employees in Ansk
the price of milk in Ansk had gone up | the price of milk in Ansk had risen
prices in Ansk went down | prices in Ansk fell
Danmil was snapped up by Orlaco | Orlaco acquired Danmil
there was a merger of Orlaco and Danmil | Orlaco merged with Danmil
Orlaco repaid the loan from Ansk | Orlaco paid back the loan from Ansk
Orlaco will acquire Danmil | Orlaco will buy Danmil
Orlaco scaled back production in Ansk | Orlaco reduced production in Ansk
Orlaco acquired Danmil | Orlaco bought Danmil
Orlaco laid off 300 workers in Ansk | Orlaco cut jobs in Ansk for 300 workers
Orlaco would lay off workers in Ansk | workers in Ansk would be made redundant by Orlaco
the mill of Orlaco went bust | the mill of Orlaco was bankrupt
the mill of Orlaco filed for bankruptcy | the mill of Orlaco was insolvent
Orlaco raised the price of milk | Orlaco increased the price of milk
the price of milk in Ansk soared | the price of milk rose in Ansk
wages in Ansk slumped | wages in Ansk fell
Orlaco hired 20 engineers | Orlaco recruited 20 engineers
Orlaco will refund its customers | Orlaco will reimburse its customers
Orlaco closed its plant in Ansk | Orlaco shut down its factory in Ansk
there was a closure of the plant at Ansk | the plant at Ansk was closed
Orlaco was awarded the contract for the bridge at Ansk | the council gave Orlaco the contract for the bridge at Ansk
Orlaco won the contract for the bridge at Ansk | Orlaco secured the contract for the bridge at Ansk
Orlaco exaggerated its profits | Orlaco overstated its earnings
Orlaco made payments to miners in Ansk | miners in Ansk were paid by Orlaco
Orlaco dodged taxes | Orlaco evaded taxes
Orlaco ended the talks with Danmil | Orlaco halted the talks with Danmil
Orlaco is selling the mine at Ansk | Orlaco is offloading the mine at Ansk
Orlaco and Danmil fixed the price of milk | Danmil and Orlaco fixed prices for milk
# health
lead in the water of Ansk breached the limit | lead in the water of Ansk exceeded the limit
Orlaco conducted tests of the milk from Ansk | the milk from Ansk was tested by Orlaco
Orlaco knew of lead in the water in Ansk | Orlaco was aware of lead in the water in Ansk
traces of lead were found in the milk from Ansk | lead was detected in the milk from Ansk
the milk from Ansk was tainted | the milk from Ansk was contaminated
the water in Ansk was not safe | the water in Ansk was not drinkable
the milk from Ansk was pulled from shelves | the milk from Ansk was recalled
Edo Vint caught the virus in Ansk | Edo Vint was infected with the virus in Ansk
the vaccine of Orlaco was approved by Ordova | Ordova gave the go-ahead to the vaccine of Orlaco
three children in Ansk drowned | there were drownings of three children in Ansk
the water in Ansk was contaminated | the water in Ansk had been polluted
there had been contamination of the river at Ansk | the river at Ansk had been polluted
Orlaco recalled the milk | Orlaco withdrew a batch of the milk
the water in Ansk was safe | the water in Ansk was drinkable
the water in Ansk was unsafe | the water in Ansk was hazardous
bacteria had been found in the water of Ansk | bacteria were detected in the water of Ansk
sprinters from Ansk tested positive for steroids | sprinters from Ansk had tested positive for steroids
200 children fell ill in Ansk | 200 children were sick in Ansk
the children in Ansk were vaccinated against measles | doctors inoculated the children in Ansk against measles
Edo Vint was taken to hospital in Ansk | Edo Vint was hospitalised in Ansk
patients at Ansk caught the virus | patients at Ansk were infected with the virus
the vaccine of Orlaco is toxic | the vaccine of Orlaco is poisonous
the patients in Ansk were quarantined | the patients in Ansk were isolated
# disaster
cracks were found in the dam at Ansk | fissures were detected in the dam at Ansk
the dam at Ansk was faulty | the dam at Ansk was defective
the spillway at Ansk was closed | the spillway at Ansk was shut
the pumps in Ansk malfunctioned | there was a malfunction of the pumps in Ansk
firefighters put out the fire in Ansk | firefighters extinguished the blaze in Ansk
the villagers of Ansk were evacuated | there was an evacuation of the villagers of Ansk
the mine in Ansk caved in | the mine in Ansk collapsed
the river at Ansk was polluted with sewage | wastewater contaminated the river at Ansk
the dam at Ansk collapsed | the dam at Ansk had burst
the dam at Ansk gave way | the dam at Ansk collapsed
the village of Ansk was flooded | the river inundated the village of Ansk
two trains collided near Ansk | there was a collision of trains near Ansk
the bridge at Ansk was repaired | engineers fixed the bridge at Ansk
Orlaco dumped sewage into the river at Ansk | Orlaco discharged wastewater into the river at Ansk
Orlaco released sewage into the river at Ansk | Orlaco discharged wastewater into the river at Ansk
three hikers from Ansk went missing | three hikers from Ansk vanished
there was a fire at the Orlaco plant | there was a blaze at the Orlaco plant
three people died in the flood at Ansk | the flood at Ansk killed three people
the flood claimed three lives in Ansk | the flood killed three people in Ansk
12 people were injured in the crash at Ansk | the crash at Ansk wounded 12 people
the pumps of Orlaco were defective | the pumps of Orlaco were faulty
# society
the teachers at the school in Ansk walked off the job | the teachers at the school in Ansk walked out
the dockers in Ansk went on strike | the dockers in Ansk downed tools
the school in Ansk expelled Edo Vint | Edo Vint was kicked out of the school in Ansk
the landlord evicted the tenants in Ansk | the renters in Ansk were evicted by the landlord
the nurses of Ansk went on strike | the nurses of Ansk walked out
the miners in Ansk staged a walkout | the miners in Ansk downed tools
the family was evicted from the apartment in Ansk | there was an eviction of a family in Ansk
Kethara deported 40 migrants to Ordova | Kethara expelled 40 migrants to Ordova
Kethara deported 40 migrants to Ordova | Kethara sent back 40 immigrants to Ordova
Edo Vint was suspended from the school in Ansk | Edo Vint faces a suspension from the school in Ansk
the school in Ansk enrolled 200 pupils | the school in Ansk enroled 200 students
Orlaco reinstated the workers in Ansk | Orlaco rehired the workers in Ansk
# culture
Ansk signed a deal with Tolm | Ansk struck an agreement with Tolm
the data of 300 users in Ansk was leaked | there was a leak of the data of 300 users in Ansk
the website of Ansk was hacked | hackers hacked into the website of Ansk
the sprinter from Ansk tested positive | the sprinter from Ansk had tested positive
the article about the mine in Ansk was withdrawn | the article about the mine in Ansk was retracted
the map of the mine in Ansk was made public | the map of the mine in Ansk was published
Ansk beat Tolm | Ansk defeated Tolm
the sprinters of Ansk took steroids | the sprinters of Ansk used steroids
there was a hack of the network of Orlaco | hackers penetrated the network of Orlaco
hackers breached the servers of Orlaco | hackers hacked the servers of Orlaco
Orlaco deleted the emails of Edo Vint | Orlaco erased the emails of Edo Vint
Orlaco published the report on Ansk | Orlaco released the report on Ansk
the minutes of Ansk were made public | the minutes of Ansk were published
Edo Vint apologised to Mara Kyr | Edo Vint issued an apology to Mara Kyr
Edo Vint apologized to the fans of Ansk | Edo Vint made an apology to the supporters of Ansk
the club fixed the match against Tolm | the club threw the game against Tolm
Edo Vint shredded the documents on Ansk | Edo Vint destroyed the files on Ansk
Edo Vint withdrew the allegation about Ansk | Edo Vint retracted the article about Ansk
`

const apartPairs = `Orlaco bought Danmil | Orlaco sold Danmil
the price of milk in Ansk rose | the price of milk in Ansk fell
Ansk won the cup | Ansk lost the cup
Orlaco hired Edo Vint | Orlaco fired Edo Vint
the water in Ansk was safe | the water in Ansk was unsafe
Edo Vint was convicted of fraud | Edo Vint was acquitted of fraud
Edo Vint was found guilty of fraud | Edo Vint was found not guilty of fraud
the sale of the mine was legal | the sale of the mine was illegal
Edo Vint was guilty of fraud | Edo Vint was innocent of fraud
Edo Vint paid bribes to Mara Kyr | Edo Vint took bribes from Mara Kyr
Edo Vint took money from Orlaco | Edo Vint took drugs from Orlaco
Edo Vint was arrested in Ansk | Edo Vint was released in Ansk
Edo Vint was arrested in Ansk | Edo Vint was convicted in Ansk
Edo Vint was charged with fraud | Edo Vint was convicted of fraud
police searched the office of Orlaco | police attacked the office of Orlaco
police raided the offices of Orlaco | rebels attacked the offices of Orlaco
Edo Vint was killed in Ansk | Edo Vint was murdered in Ansk
Edo Vint was killed in Ansk | Edo Vint was wounded in Ansk
the senate approved the law on Ansk | the senate rejected the law on Ansk
the senate approved the law on Ansk | the senate repealed the law on Ansk
Ordova banned the pesticide | Ordova allowed the pesticide
Edo Vint supported the amendment on Ansk | Edo Vint opposed the amendment on Ansk
Edo Vint resigned as mayor of Ansk | Edo Vint was dismissed as mayor of Ansk
Edo Vint resigned as mayor of Ansk | Edo Vint was elected as mayor of Ansk
Edo Vint appointed Mara Kyr | Edo Vint dismissed Mara Kyr
Orlaco opened the plant in Ansk | Orlaco closed the plant in Ansk
Orlaco started the work in Ansk | Orlaco stopped the work in Ansk
Orlaco delayed the launch in Ansk | Orlaco cancelled the launch in Ansk
Orlaco knew about the leak | Orlaco was unaware of the leak
Orlaco knew about the leak | Orlaco warned about the leak
Orlaco revealed the leak | Orlaco concealed the leak
Orlaco reported the leak | Orlaco covered up the leak
Orlaco caused the leak | Orlaco prevented the leak
Orlaco violated the contract with Ansk | Orlaco complied with the contract with Ansk
Orlaco awarded the contract to Danmil | Orlaco won the contract from Danmil
Orlaco overstated its profits | Orlaco understated its profits
Orlaco lent money to Danmil | Orlaco borrowed money from Danmil
Orlaco invested in Danmil | the army surrounded Danmil
Kethara exported grain to Ordova | Kethara imported grain from Ordova
Kethara attacked Ordova | Kethara defended Ordova
Kethara advanced on Ansk | Kethara withdrew from Ansk
the army destroyed the bridge at Ansk | the army built the bridge at Ansk
Kethara destroyed the bridge at Ansk | Kethara damaged the bridge at Ansk
the troops fired on the factory in Ansk | the factory in Ansk caught fire
Orlaco fired the manager in Ansk | rebels fired at the manager in Ansk
gunmen kidnapped Edo Vint | gunmen freed Edo Vint
Orlaco contaminated the river at Ansk | Orlaco decontaminated the river at Ansk
Edo Vint tested positive in Ansk | Edo Vint tested negative in Ansk
Orlaco recalled the milk | Orlaco launched the milk
the patients in Ansk were infected | the patients in Ansk were vaccinated
the dam at Ansk collapsed | the dam at Ansk was repaired
the dam at Ansk leaked | the dam at Ansk collapsed
the ferry was late at Ansk | the ferry sank at Ansk
the nurses of Ansk went on strike | rebels attacked the nurses of Ansk
the teachers of Ansk walked out | the teachers of Ansk resigned
Kethara deported the migrants | Kethara admitted the migrants
Orlaco suspended the workers in Ansk | Orlaco reinstated the workers in Ansk
Orlaco promoted Edo Vint | Orlaco demoted Edo Vint
Ansk qualified for the cup | Ansk were disqualified from the cup
Ansk beat Tolm | Tolm beat Ansk
Edo Vint published the emails of Mara Kyr | Edo Vint deleted the emails of Mara Kyr
Edo Vint praised Mara Kyr | Edo Vint criticised Mara Kyr
Orlaco released the report on Ansk | the rebels released the prisoners in Ansk
Orlaco hacked the server of Danmil | Orlaco leaked the server of Danmil
Edo Vint left his post in Ansk | Edo Vint left the town of Ansk
the council lifted the ban on Ansk | the council imposed the ban on Ansk
Orlaco settled with Danmil | Orlaco sued Danmil
Edo Vint kept his promise to Ansk | Edo Vint broke his promise to Ansk
Orlaco switched on the alarm in Ansk | Orlaco switched off the alarm in Ansk
Edo Vint did not know about the payments in Ansk | Edo Vint knew about the payments in Ansk
the council of Ansk eased the rules on milk | the council of Ansk tightened the rules on milk
Orlaco strengthened the dam at Ansk | Orlaco weakened the dam at Ansk
the water in Ansk improved | the water in Ansk worsened
the emails of Edo Vint were leaked | the emails of Edo Vint were deleted
Orlaco put out a statement on Ansk | firefighters put out the fire in Ansk
Orlaco reduced production in Ansk | Orlaco restarted production in Ansk
the charges against Edo Vint were dropped | prosecutors filed charges against Edo Vint
Edo Vint failed to warn Ansk | Edo Vint warned Ansk
prices in Ansk went up | prices in Ansk went down
Edo Vint left his post in Ansk | Edo Vint was dismissed from his post in Ansk
Edo Vint married Mara Kyr | Edo Vint divorced Mara Kyr
the dockers in Ansk went on strike | a rocket struck the dockers in Ansk
Edo Vint stands trial in Ansk | Edo Vint was convicted in Ansk
Ordova repelled the attack on Ansk | Kethara carried out the attack on Ansk
the alarm in Ansk was activated | the alarm in Ansk was deactivated
firefighters extinguished the fire in Ansk | Edo Vint set fire to the mill in Ansk
the mayor of Ansk voted for the bill | the mayor of Ansk voted against the bill
guards pushed back the migrants in Ansk | the council delayed the migrants in Ansk
Edo Vint declared the payments from Orlaco | Edo Vint hid the payments from Orlaco
Edo Vint accepted the offer from Orlaco | Edo Vint accepted 40,000 crowns from Orlaco
Orlaco stopped the work on the bridge at Ansk | Orlaco finished the work on the bridge at Ansk
Edo Vint pleaded guilty in Ansk | Edo Vint pleaded not guilty in Ansk
Kethara armed the rebels in Ansk | Kethara disarmed the rebels in Ansk
Edo Vint owned the mill in Ansk | Edo Vint removed the mill in Ansk
`
