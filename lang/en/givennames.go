package en

import (
	"strings"

	"hearsay/lang"
)

// givenNames says of which gender the bearers of a given name are, for names that
// stand too seldom in the news of one country to be counted there. Common
// knowledge of the commoner given names of Europe, Africa, Asia and America; names
// that are as often a place, a word or a surname are left out.
func givenNames() map[string]lang.Gender {
	m := make(map[string]lang.Gender, 5000)
	for _, name := range strings.Fields(womensNames) {
		m[name] = lang.Feminine
	}
	for _, name := range strings.Fields(mensNames) {
		m[name] = lang.Masculine
	}
	return m
}

const womensNames = `
aagje aanchal aarti abeba abebech abeer abena abeo abha abiola adaeze adaline adama adanna adaobi adebimpe adela adelaida adele adelheid adelia
adeline adenike aderonke adesuwa adhiambo aditi adjoa adrijana adwoa aenne aeri afia afroza afsaneh afsoon afua agata agatha agathe agim agnese agneta
agnete agnieszka agueda aicha aida aikaterini ailbhe aina aine aino aisha aishwarya aisleen aisling ajoke akanksha akiko akinyi akosua akua akuba alba
albana albertina albulena alcina aleida alejandrina aleksandra aleksandrina alemitu alena alessandra alessia alexandrina alice alienor alina aline
alka alkistis alla allegra almaz almudena althea alyona alzbeta ama amada amahle amal amalia amandine amani amara amarachi ambra amelie aminata
aminatou amira amita amparo amrita ana anabel anabela anahi anahita anais anamaria anamika ananya anastasia anastasija anastasiya ancuta anele anette
anezka anfisa ange angelika angeliki angharad anica aniela aniko anisa anja anjali anju anka anke ankita annabel annabelle annalisa annamaria annegret
anneke anneli annelies anneliese annemarie annemieke annick annika anthi antigone antje antonella antonia antonie antonietta antonija antonina anuja
anupama anuradha anushka anwara anyango anzhela anzhelika aoife aparna apinya apolline arabella araceli araminta arancha aranka aranxa archana ardita
areej areti areum arezoo argyro arianna arina arlette armelle aruna arundhati arwa asa asami asantewaa asha asma asmaa aspasia assetou assunta asuka
asya atefeh athina atieno atsuko aude aurelia aurelie aurore avani awa axelle aya ayaan ayah ayaka ayako ayana ayanda ayesha aylin aynur ayse aysegul
aysel ayten ayumi azadeh azar azieb azin azita azra azucena azza badia bahar bahareh baheya banafsheh banu barbel barbora basak basma beata beate
beatrix beatriz bedriska begona begum belen belgin bella benedetta benedicte benedita berangere bergljot berit berna bernardete bernice berta bertha
berthe bess bethan bettina betul beyza bhakti bharati bhavana bhavna bich biljana bilkis bina bintou birgit birgitta birte birthe bisi bita blanca
blanka blathnaid blerta bláthnaid bodil boglarka bogna bogumila bohdana bohumila boitumelo bojana bola bolanle bonnie boram borbala borghild bosiljka
bozena branca branka brankica branwen bregje brid bridie brigid brigida brit britt britta bronislawa bronte bronwen bruna brunhilde bryony buhle
bukola burcu busaba bushra busisiwe busra caitriona camelia camila canan candela candelaria candida cansu caoimhe capucine caridad carina carine
carlota carlotta carmela carolien caroline carys casandra cassandra cassie catalina catarina caterina catrin cayetana cecile cecilia cecilie cecily
celia celine ceri ceyda chabela chandni chanida chantal chariklia charlotta charu chaya chhaya chiamaka chiara chidimma chidinma chie chieko chihiro
chika chikako chimamanda chinelo chinwe chioma chipo chitra chiyo chiyoko christa christabel christel christelle christiane chrysa chrysanthi
chrysoula ciara cigdem cinzia clara clarice clarissa clarisse clemence clemency clementine cliona clothilde clotilde colette conceicao concetta concha
coralie cordelia corina corinne cornelia cosette cosmina costanza covadonga cressida crina csilla cyrielle dabira dafni dagmar dagny dain dalal dalia
dalma dana danae danica danijela danuse danuta daphne daria darina darja darya davina dearbhla debora deepa deepali deepika deepti defne delfina delia
delilah delphine delyth demet denisa deniz deolinda derbhla derya desanka despina devika dijana dikeledi dilara dilek dilma dilys dimitra dinah dineo
dipti dita divya doaa dobromila doina dolly dominika donatella donika dora dorcas doreen dorina dorota dorothea dorothee dragana dragica draginja
drahomira drita duaa dubravka dulcie dunja durdica durga dusana dusanka duygu eabha eadaoin ebba ebele ebru ecaterina ece eda edda edeltraud edina
edit edita edite edna edurne eefje efa effie eftychia efua eiko eilidh eilis eimear eirian eirini eirlys eithne ejiro ekaterina ekta ekua ela elaheh
eleanora eleftheria eleni eleonora eleonore eleri elettra elfriede elham eliane elif elin elina eline elira elisabet elisabeta elisabetta elisenda
eliska elizaveta elke ellinor elnaz elodie eloise elpida elsa else elsie elspeth elvira elza elzbieta eman emanuela embla emebet emel emer emese emi
emiko emilia emilie emine emmanuelle emmeline emoke encarna encarnacion enid enikö enrica enriqueta ensieh enyonam eri eriko ernestina ernestine ersi
erzsebet esha esi esin esma esme esmeralda esperanza esra esraa estefania estela estelle ester estrella eszter etelka etenesh etsuko etta eudora
eugenia eugenie eulalia eulalie eunji eunjung eunmi euphemia eva evangelia evdokia evelyne evgenia evgeniya evi ewa ewelina ezgi fabienne fabiola
fadia fadila fadimata fadumo fahimeh faiza fani fanny farah faranak farhana farida farideh farnaz farzana farzaneh fatemeh faten fatimah fatma fatmira
fatou fatoumata fauzia fayrouz federica felipa felisa femke fenella fenna fereshteh feride fern fernanda fernande feyza ffion fiammetta fidela fidelma
figen fikile filipa filiz filomena fionnuala fiorella flavia fleur floarea floor flora florencia florentina florine flutura folake folasade foluke
forough forouzan fotini franca francesca francien francisca francoise frantiska franziska frauke freda frederique freja freya friederike frigg froydis
fruzsina fulvia fulya fumie fumiko fumilayo funda funke funmi funmilayo gabi gabriella galina gamze gargi garifallia gauri gayatri gaynor gcina
geertje geeta geetha gelila genet genevieve genoveva genowefa georgeta georgette georgiana geraldine gerda germaine gerrie gertrud gertrude gertrudis
geta ghada ghadir ghazal ghazala ghislaine ghita ghizela giacinta gianna gilda gillian gimena ginevra gioia giorgia giovanna gisela gisele gita gitta
giulia giuliana giuseppina gizella gizem gladys glenda glenys glynis golnar golshifteh gonca gonul gordana graca gracia graciela grainne grazia
graziela graziella grazyna greetje grete griet griselda gro gudny gudrun gudula gul gulay gulcan guler gulnur gulsah gulsen gulten gunhild gunilla
gunvor guri gwenaelle gwendolen gwendoline gwenllian gwenyth gwladys gwyneth gyongyi habiba hacer hadeel hadiza haf hafsa hajar hajnalka hala hale
haleh halide halima halina halyna hamideh hana hanaa hanako hanan hande hanna hanne hanneke hannelore hara harini haruka haruko hasina hatice hatsue
hattie hayat heba hedda hedvig hedvika heidi heidrun heike heledd heleen helena helene helga helle heloisa heloise hema hemalatha hend hendrika
hengameh henrietta henriette henrike henryka hermelinda hermia herminia hermione hertha hester hetty heulwen hiba hideko hien hilde hildegard hildur
hiroko hirut hisako hitomi hjordis hlengiwe hoai hoda hodan homa honoka honorata honoria hortense hortensia houda hrafnhildur hristina huda hue
huguette hulya hyejin iara ibolya ibtisam idil idoia idunn ifeoma ifeyinwa iffat ignacia ijeoma ikram ikuko ila ilaria ildiko ileana ilektra ilham
ilinca ilirjana ilka ilona ilse iman imane imelda imke immacolata immaculada imogen ina inas indrani indu ineke ines inessa inga ingeborg ingeburg
inger ingunn inmaculada inna intan ioana ioanna iolanda ione ioulia iqbal iracema irem iren irena irene irina irja irma irmgard irmina iro irum
isadora isaura iselin iseult isha ishita isidora isla ismini isobel isolde israa itsuko itziar iulia iuliia iva ivana iveta ivete ivka ivona ivonne
iwona ixchel izabela izabella jacinta jadranka jadwiga jagoda jahnavi jale jaleh jamila jana janaina janina janka janneke jannie jantje jarmila
jaroslava jasmina jasna jawaher jaya jayalalithaa jayanti jayashree jazmin jeannine jelena jelica jelka jeltje jemima jenna jessamy jeta jhumpa jihye
jimena jirina jitka jiyeon joana joaquina jocasta joelle johana johanne joke jolana jolanda jolanta jorid jorinde jorun jorunn josefa josefina
josephine josette josiane jovana jovanka jozefa juana judit judita juhi juliana juliet julieta juliette julita jumoke junko jurema justyna jusztina
jutta jyoti jyotsna kaat kadriye kaede kaija kaisa kajal kajsa kalina kalliopi kalpana kalyani kalypso kamila kamilla kamini kana kanako kanchan kaniz
kanya kaoruko kapitolina kari karima karina karoliina karolina kartini kasumi kata katalin katariina katarina katarzyna katayoun katelijne katerina
kateryna katharina kathe kathrin katica katinka katja katrien katrin katya kavita kavitha kawthar kayo kayoko kazue kazuko keiko kerstin kesewa
khadija khadijah khadra khaleda khanyisile khawla kholoud khrystyna khulood kidist kikue kinga kiranmayi kirsi kirsten kirsti kirsty kirti kishwar
kitty kiyoko kjersti klara klaudia klavdia klavdiya kleopatra kobra komal konstantina korina kornelia kossiwa kripa kristiina kristina kristyna
krisztina kriti krystyna ksenia ksenija kseniya kubra kudzai kulsoom kumari kumiko kumud kunegunda kusum kvetoslava kyoko kyriaki ladan laetitia laiba
laila lakshmi lale laleh lalita lalitha lamia lamya lanh lara larisa larysa latha latifa laure laurel laurette lavinia leela leena leentje leire lejla
lela lene leni lenka leona leonie leonor leonora leontina lepa lerato leri lesia lesya leticia letitia letizia lettice lettie leyla lia libuse lidia
lidie lidiya lieke liesbeth liesel lieselotte lieve ligia lilia lilian liliana liliane liliya lilla lina lindita lindiwe linnet liridona lisbet
lisbeth lise liselotte lisette lito liudmyla liv livia livie ljerka ljiljana ljubica llinos loes lois lola lonneke loredana lorella lorenza lotte
lottie loubna loukia lovisa lowri lubna lucasta lucette lucia luciana lucie lucienne lucille lucinda lucrecia lucrezia lucyna ludivine ludmila
ludovica luigia luisa luise luiza lulama lule lulu luminita lungile lurdes lyubov lyudmila maaike maartje mabel macarena machteld madalena madalina
maddalena madeleine madelon madge madhavi madhu madhuri madiha maeve mafalda magali magda magdalena magdolna maha mahasen mahnaz mahsa mahtab mahvash
maija maike maiken maiko mair mairead mairi maisie maite maja majida majlinda makeda makena maki makiko malati malgorzata mali maliha malini malti
mamata mame mami mamiko manal manasi mandana mandira mandisa manijeh manisha manju manjula manon manuela mara maram marcela marcelina marcella mared
mareike maren marfa margareta margarete margareth margarethe margarida margaux margery margherita margit margita margret margrethe margriet margrit
marguerite mari mariam mariama mariana mariangela marianna marianthi mariatou marica maricarmen maricela marieke mariella marielle marigold mariia
marija marijana marije marijke mariko marilena marilia marinela marinella marion marisa marisol marit maritza mariya marja markella marketa marleen
marlene marloes marta marte martine marwa maryam maryana maryse maryum marzena marzieh masae masako masha masoumeh masumeh masuyo mateja mathilde
matilda matilde maud maude maura mavis mayada mayra maysoon mayu mayuko mayumi mayuree mbali mechthild meena meenakshi meera megawati megha meghna
megumi mehnaz mehreen mehrnaz mehrnoush mehrunnisa mei meike meinir mekdes melike melina melinda melisande meltem menna mercedesz mererid meret merete
merethe mervat merve meryem meseret mette mhairi micaela michaela michela michiko midori mieke mieko mies mihaela mikako miki mikiko mila milada
milagros milana mildred milena milica milijana milka millicent millie miloslava mimoza mina minal mine minerva minji minnie mioara mirabel mireia
mireille mirela mirella miriama mirjam mirjana mirna miroslava miroslawa mirta misaki misako misrak mitra mitsuko miwa miwako miyako miyu miyuki
mizuho mizuki mmapaseka moe mohini mojgan moji momina momoka momoko monica monika monique montserrat morag morena morfudd morwenna mosunmola motoko
mouna mridula mrinal muge muireann mujde mukta mumbi mumtaz muna muriel muthoni myfanwy myra myriam myroslava myrtle myrto nabila nadege nadezda
nadezhda nadiia nafisa nafissatou nagwa naheed nahia nahid naima najat najla najma najwa nakato nalan nalini nalongo namono namrata namukasa nana
nanako nandi nandini nandita nanna naoko narges nargis nariman nasim nasra nasreen nasrin nastaran nataliia nataliya natalya natasa natsuko natsumi
nawal nawel nayeli nayla nazan nazanin nazia nazli nazneen ndeye neelam neelima neeltje neema neerja neeta nefeli negar negin neide nela nele nell
nella nelli nellie nerea nergis nerys nesrin nesrine nesta nevena nevin nga ngozi nhung nia niamh nicoleta nicoletta nidhi nienke nieves nighat nika
niki nikol nikoletta nikolina nilay nilgun niloufar nilufer ninon nirmala nisha nisreen nita nittaya nitya njambi njeri nkechi nkiruka noelia noelle
noemi noemie noha nollaig nolwazi nomalanga nomfundo nomonde nompumelelo nomsa nomthandazo nomvula non nong nonhlanhla nonna nontombi nooshin noreen
noriko nosipho nothando noura novella noxolo nozomi nthabiseng ntombi nuala nunzia nur nuran nuray nurcan nurgul nuria nursel nurten nusrat nyaguthii
nyambura nyokabi oana oanh obdulia obiageli obioma octavia oddny odette odile oksana oleksandra olena olesia olesya olha olimpia olinda oline olivera
oliwia oluchi olufunke olwen omolara omotola onyinye oona oonagh ophelia ophelie orapin oraya oriana oriel orla orlaith ornella orsolya otilia otilie
ottilie ottoline otylia oumaima oumou ozge ozlem padma padmini paivi palesa pallavi paloma panagiota paola paraskevi parastoo parisa parul parvaneh
parvati parveen parvin patrizia patrycja paulette paulien paulina pavla pavlina pegah pelin penda penelope pensri pepa perdita perihan perla pernille
perpetua perrine persefoni persida petra petronella petunia philippine phillipa philomena phumzile phyllis pia piera pina pinar pippa piroska polina
polly polyxeni pooja poonam poornima pornpan portia pouran prachi pragya pranita praskovia pratibha pratima preeti prema prerna primrose priscilla
prithi priti priya priyanka prunella puan puja punam pura purificacion purnima pushpa qamar quratulain rabab rabia racha rachele rachida rada radhika
radka radmila radojka radovanka radwa rafaela raffaella raghad ragini ragna ragnhild rahila rahma raisa rajani rajeshwari rajni rakel rakhi raluca
ramatoulaye ramona randi rani rania ranjana ranjani raquel rasha rashmi rathi ratna rawan rawda raymonde razia rebeca reem reema refilwe regine rehab
rehana reiko reine reinhilde reka rekha remedios renata renate renu renuka reshma retno reva rhian rhiannon rhoda rhona richa rie rieko riffat rigmor
rigoberta riitta rika riko rima rimma rina risa ritsuko ritu riya roberta robina rocio rodica rohini roisin rokhaya rola romana romina romola ronja
roopa roos rosalba rosalia rosalie rosalind rosamund rosana rosanna rosaria roseanna rosella roselyne rosetta roshni rosine rosnah rossana rossella
roswitha rotraud roula rovena rowena roxana roxanne roya roza ruba rubina ruchi ruchika rukhsana rukhsar rukiye rukmini rula rumi rumiko runa runhild
rupa ruqayya ruslana ruvimbo ruxandra ruza ruzena ryoko saadet sabah sabine sabrina sabrine sachi sachiko sadaf sade sadhana sadhvi sadia saeeda saeko
safa safaa safia safiatou sahar saima saira sajeda sajida saki sakiko sakshi sakura salimata salma salome salwa samah samar samia samiha samina samira
sana sanaa sanaz sanda sandhya sandrine sangeeta sangita sania sanja sanjana sanna sanne saoirse saraswati sarita sarka saroj sarojini sarolta saskia
satoko satomi savita savitri sawsan sayaka sayuri seble seda seema segolene sejal selam selamawit selin selina selma semra senait senka sepideh serap
serena serpil setareh setsuko sevda severine sevgi sevil sevim sevinc seyma shabana shabnam shaghayegh shahd shaheen shahida shahla shahnaz shahrzad
shaila shailaja shaima shaimaa shaista shakuntala shalini shamim shamima shanta shanti sharada sharda sharmila sharmistha shazia sheela sheema shehla
sherine shigeko shiho shikha shilpa shirin shiva shizue shizuka shizuko shobha shohreh shoko shona shpresa shraddha shreya shruti shubha shweta sibel
sibilla sibongile sibyl sidonie sidra sieglinde sietske sigfrid signe sigrid sigrun siham sihle sile silje silke silvana silvie silvija simge simin
simina simona simonne simran sindisiwe sinead sinem siobhan sioned siphokazi siri siriporn sita sitara siti siv sjoukje sladana slavica slavka
slobodanka smaranda smita smriti sneha snezana sobha sobia socorro sofie sofija sofya soha sohee soheila sokhna solange soledad solene soline solmaz
solomiya solveig sona sonal sonali songul sonja sonya soraya sorcha sorina sotiria souad soudabeh soumya sousan sowda spomenka sravani sridevi
srividya stamatia stana stanislava stanislawa stavroula stefania stefanie steffi steliana stepanka stine stojanka stuti styliani suad subhadra sucheta
sudha sufia suhair sujata sukanya sule sumaira sumalee suman sumathi sumaya sumiko sumitra sunanda sundus sunita sunmi sunniva supaporn supriya
surabhi surekha susana susann susanna susannah susanne sushama sushila sushma susie susilowati suu suvarna suzan suzana suzette suzuko svea svenja
svitlana swantje swapna swara swati swetha sybil sybille sylvaine sylvette sylviane sylvie sylwia synne synnove szabina szilvia tabassum tabea tabitha
tadelech taghreed tahani tahereh tahira tahmina taisia takako tamako tamami tamiko tamsin tania tanja tanuja tanushree tanvi taraneh taruna taslima
tasneem tatiana tatjana tatyana tazuko tegwen tehmina telma teodora teresinha terez tereza teruko tetiana teuta thandeka thandi thandiwe thea theano
thelma theodora theoni theresia thi thomais thomasina thora thuraya thuy tihana tiina tilda tilly timea tine tineke titilayo tiwa tiziana tomasa tomoe
tomoko tomomi tone toos torild torunn tosca toshiko trijntje trine trude trudi trui truus tsehay tsigereda tsitsi tsukiko tuba tudora tugba tulay
tullia turid turkan tuuli tyra uju uliana ulku ulla ulrike ulyana umeko una unn unni urmila ursula urszula uschi usha ute uzma vaishali vaishnavi
valbona valborg valentyna valeria valeriya vanda vandana vanesa vani vania vanita vanja varsha varvara vasanthi vasiliki vasilisa vasudha vasundhara
veena veerle vendula venetia verena verica verona veronika veronique vesna vibeke vibha vicenta victorita vida vidosava vidya vigdis vijaya viktoria
viktorie viktoriia viktoriya vilde vilhelmina vilja vilma vimala vineeta vinita viola violaine violette viorica vira virag virginica virginie virna
virtudes visnja vita vitoria vittoria viviana viviane vivien vjollca vjosa vlada vlasta vlastimila vlatka vukosava wafa wafaa wahiba wairimu waithera
wakana walburga waltraud wambui wangari wanjiku wanjiru warda weronika wiebke wieslawa wietske wijdan wiktoria wilhelmina wilhelmine willemijn wilma
winifred wislawa wulan xanthi xenia ximena xiomara yaa yadira yae yamini yamuna yana yanina yaroslava yaryna yasemin yashoda yasmeen yasmina yasmine
yasuko yayoi yeganeh yejide yekaterina yelena yeliz yelizaveta yeshi yesim yetunde yevgenia yevgeniya yevheniia yewande yildiz yingluck ylva ymkje
yoko yolanda yordanos yoriko yoshie yoshiko yosra yousra yrsa yui yuka yukari yukie yukiko yuko yulianti yuliya yumi yumiko yuna yuni yuriko yusra
yuuko zacharoula zahra zaida zainab zakia zamfira zana zandile zanele zaneta zara zareen zarina zawadi zaynab zdena zdenka zehra zeina zeinab zelda
zelia zelie zeliha zeljka zena zerrin zeynep zhanna zhila zinaida zineb zinnia zita zivka zlata zlatka zodwa zofia zohra zohreh zoi zola zora zoraida
zoriana zorica zorka zoya zrinka zsofia zsuzsa zsuzsanna zubaida zubeida zuhal zuhra zukiswa zulekha zulema zulma zumrut zuwena zuzana zuzanna zyta
`

const mensNames = `
aad aage aakash aamir aarav aaref aart abayomi abdallah abdelaziz abdelhamid abdelkader abdelkarim abdellatif abdelmalek abdelrahman abderrahmane
abdirahman abdirashid abdou abdoulaye abdulaziz abdulhakim abdulkadir abdulkarim abdullahi abdulrahman abebe abelardo abera abhay abhijit abhinav
abhishek abilio abiy abner abolfazl abolhassan abraha abrar achilleas achim adalbert adalberto adamu adan adarsh adebayo adedayo adeel adekunle
adelino adelmo aderito adewale adham adisu aditya adjei adnan adolf adolfo adorjan adriaan adriano adrianus adrien aert afanasy afonso afshin afzal
agapito agastya agostinho agostino agron agus agustin agyei ahmadou ahmed ahmet ahsan aidan aijaz ailill aiman airlangga ajani ajay ajit akash ake
akhil akhilesh akhtar akif akihiko akihiro akihito akin akinori akintola akinwumi akio akos aksel akshay akwasi akwesi alaa alaattin alaeddin alaric
alasdair alassane alastair alauddin alban albano albin albino albrecht alcides aldo aldous aled aleixo alejo aleksa aleksandar aleksander aleksandr
aleksei aleksy alemayehu ales alessio alewijn alexandr alexandre alexandros alexandru alexey alf alfio alfons alfred algernon alhaji alhassan alican
aliko alin aliou alioune alireza alisdair aliyu alois aloisio alojzy alok alonso alparslan alphonse altaf altan altin aluisio alun alvaro alvise alwin
alwyn amadeo amadou amadu aman amancio amandio amanuel amar amarinder amarnath amaury ambrish ambroise ambros ambrose ambroz ambrozy ambrus amedeo
ameer americo amerigo amilcar amilcare amin amir amirali amirhossein amit amitabh amjad ammar amol amr amund anacleto anani anant anas anastasio
anastasios anatole anatoli anatolii anatoliy andile andor andras andreas andres andrey andrii andrzej aneirin aneurin angelos anghel angus anibal
aniket anil aniruddha anirudh anis anish anker ankit ankur anselm anselme anselmo ansgar anshul ansu antal ante antero antoine antonello antoni
antonin antonino antonios antonis antoon antun anuj anup anupam anurag anutin anwar aodhan aonghus aparicio apolinar apolinary apostolos aqeel arafat
arash arata arbab arben arcangelo archibald ard arda ardeshir ardian aref arend arian arie arief arif arifin arild aris aristeidis aristide aristides
aristidis aristotelis arjan arjen arjun arkadiusz arkadiy arkady arlindo arman armand armin arn arnaldo arnaud arndt arne arnfinn arno arnost arnoud
arnulf arnulfo aron arpad arrigo arsene arsenio arseniy arseny artan artem artemy artur artyom arun arvid arvind arwel aryan asaduddin asamoah asao
asbjorn asdrubal asfandyar asgeir asghar asher ashfaq ashiq ashish ashok ashraf ashutosh ashwin asif asim askold aslak aslam aslan asmund asrat assad
assane atakan ataullah atef ates athanasios athar atif atiku atilano atilla atiq ato atsushi atta attila attilio atul audun august auguste augustin
augusto augustus aurel aurelien aurelio aureliusz avelino avinash avni avraam awad awais ayaz aydin ayele ayhan aykut aymeric ayodeji ayoub aytac
ayush azam azeddine azhar aziz azmi azubuike babacar babak babar babatunde babis badr badruddin baha bahaa bahadir bahadur bahman bahram bajram bakary
baki bakr balazs baldassare baldev baldomero balint balram baltasar baltazar balthasar balwant bambang bandele baptiste baraka baran bardhyl barend
baris barna barnabas barnabe barnaby barra barthelemy bartholomew bartley bartlomiej bartolome bartolomej bartosz bas basel bashar bashir bashiru
bashkim basile basilio basim basit bassam bassem bastiaan bastien basuki battista bautista bayram bayu bearach beat bedri bedrich bedwyr behnam
behrouz behzad bekele bekir belay belmiro bence bendeguz benedek benedetto benedict benedicto benedikt benedito benedykt bengt beniamino benigno
benito benjamim benkt benno benoit beppe berat berend berhane berhanu berk berkay bernabe bernard bernardino bernardo bernd berndt bernhard bernt
bertalan berthold bertie bertold bertram bertrand besim besnik bhagat bhagwan bharat bhaskar bheki bhupendra bhupesh bhupinder biagio bijan bijoy
bikram bilal bilawal birbal birendra birger birhanu birol biruk bivoj bizhan bjarne bjarni bjoern bjorn blahoslav blaise blazej bleddyn boakye boban
bodo bogdan bogoljub boguslaw bohdan bohumil bohumir bohus bohuslav bojan bojko boleslav boleslaw bonaventura bongani bonginkosi bonifacio bonifacy
borge borislav borivoj boro borys bosko botond boualem boubacar boureima boutros boyko bozidar bozo brahim bram brane branimir branislav branko
bratislav braulio bretislav brice brijesh bronislav bronislaw bruno bryn brynjar budi bujar bukar bulent bunta burak burhan burim burkhard burkhardt
cadfael cadwaladr caetano cahal cahir cahit caio caleb calin callum calogero calum camillo camilo candido canice caoimhin caradog carel carmelo
carmine carsten carwyn casimiro caspar cassiano cataldo catalin cathal cathan cathaoir cayetano cedomir cees celal celestino celso cem cemal cemil
cengiz cenk cerith cesare cetin ceyhun cezar cezary chakib chandan chandra chandrababu chandrashekhar charalambos charalampos chawki chege chester
chetan chibuike chibuzo chidambaram chidi chidiebere chiedu chigozie chijioke chikara chike chima chimezie chinedu chinua chirag chisomo christer
christiaan christodoulos christof christoforos christophe chuan chukwudi chukwuemeka chukwuma chuma cian ciaran cihan cillian ciprian ciro claas
clarence claudio claudiu claus cledwyn clemens clovis coen coilin coll colm colman conall conrado constantijn constantin corentin cormac cornel
cornelis corneliu cornelius corrado cosimo cosme cosmin costantino costel costin crispim crispin cristian cristiano cristinel cristobal cristovao
csaba csongor ctibor ctirad cuauhtemoc cuneyt cuthbert cvetko cyprian cyprien cyrille cyrus cyryl czeslaw daan dacian dafydd dagfinn dai daichi daiki
daisuke daithi dalibor dalimil damaso damiano damiao damir damjan damodar daniil danil danilo danish daniso danko danut danylo daoud dario darius
dariush dariusz darko darragh darshan davi davide davood davor davut dawid dawit dayanand debashish debele declan deepender deiniol dejan delfim
delfin demeke demetrio demissie demyan denes denys dermot desiderio desimir desire detlef detlev devendra devlet dewi dezso dhananjay dharam
dharmendra dhruv diarmaid diarmuid dibango diederik diego dieter diethard diethelm dietmar dietrich dieudonne digvijaya dilip dilwyn dimitar dimitrije
dimitrios dimitris dimosthenis dinis dinko dino dinu diogo dionisio dionizy dionysios dionysis dipak dipankar dirk djamel djibo djibril djoko djordje
dlamini dmitri dmitrii dmitriy dobrica dobrivoje dobromil dobroslav dogan dogu domagoj domenico domingos dominic dominik domonkos donal donatien
donato donnacha donncha donough doru dougal dougie douwe dragan dragoljub dragomir dragos dragoslav dragutin drahomir drahoslav drasko drazen dries
driss dritan drummond duarte duchoslav dudley duilio dumitru dung dunstan duro dusan dushyant dusko dustin dyfan dyfed eachann eamon eamonn eanna
ebenezer eberhard ebo ebrahim ebuka eckart eckhard edelmiro edem edgard edgardo edi edmilson edmond edmundo edoardo edouard edson edvard eelco eelke
efim efosa efrain efrem efren efstathios efthymios egbert egidio egil egon egor ehrenfried ehsan ehtesham eifion eiichi eiji eike eikichi einar einion
eirik eisaku eivind ejike ekene eknath eko ekow ekrem eladio elco eldred eldridge eleftherios elek elemer eleuterio elfed eligio eligiusz elio elis
eliseo eliseu eliud elliott elmer elof eloi eloy elvir elwyn emad emanoil emanuel emanuele emeka emelyan emenike emeric emeterio emidio emiel emile
emiliano emilio emin emir emlyn emmanouil emmanuel emmanuil emmett emrah emre emrys emyr enda ender endre engelbert engin enguerrand enis enkelejd
ennio enow enrico enver enzo eoghan eoin epaminondas ephraim epifanio erasmo erazm ercan ercole erdal erdem erdogan eren ergun erhan erhard erich
erkan erlend erling ermanno ernesto erno ernst erol errol ersin ersoy ertan ertugrul ervin eryk esben eshaq eskandar eskil eskild eskinder esmail
espen essam estanislao estevao etienne ettore euan euclides eufemio eugen eugene eugenio eugeniusz eusebio eustace evan evangelos evariste evaristo
everardo evert evgeni evgeny evzen ewald ewan ewen ewoud eyvind ezekiel ezequiel ezio ezra ezzat ezzatollah fabian fabiano fabien fabio fabrice
fabricio fabrizio facundo fadel fadi fadil fadl fahad fahd fahim fahrettin fahri faiz faizan fajar falk falko fanel fanis faramarz farhad farhan
fariborz farid faris farooq farouk farquhar farrokh farrukh farshad faruk farzad fassil fathi fatih faton fatos faustino fausto fawad fawaz fawzi
fayez fayiz faysal fazal fazle feargal fearghal feargus federico fedir fedor fehmi feike fekadu felice feliciano felicien feliks felim felisberto
felix femi ferdinando ferdynand ferenc fereydoun fergal fergus ferhat ferit fermin fernand ferruccio ferry fethi fevzi feyyaz fiachra fidel fidelio
fiifi fikre fikret fikri fikru filiberto filinto filip filipe filipp filippo filippos findlay finlay finn fintan fionn fionnan fiorenzo firas firat
firmin firmino fisnik fitzroy flaminio flavio flaviu flip florencio florent florentino florian florin floris flórián foday folarin foma fortunato
fotis fouad francesco franciszek franck frane franjo franklin frans frantisek franz fraser frederic frederico frederik fredrik freek fridtjof
friedbert friedemann friedhelm frigyes frimpong frits frode froilan fructuoso fryderyk fuad fuat fulgencio fulgenzio fulvio fumihiko fumio fyodor
gabino gabor gael gaetan gaetano gagan galal galeazzo galip gamal ganesh gard gareth garret gaspar gaspard gaspare gaston gastone gatluak gaudencio
gaurav gautam gauthier gautier gavriil gazi gazmend gearoid gebhard gebre gebremedhin geert geir gellert genaro genc genichiro gennadi gennadiy
gennady gennaro georg georges georgi georgios georgiy georgy geraint geraldo gerallt gerardo gerben gereon gergely gergo gerhard gerhart germain
germano gernot gero gerrit gert gervais getachew gethin getulio geza gezim ghaleb ghasem ghassan ghazi gheorghe gheorghita ghislain ghodratollah
gholam gholamali gholamhossein gholamreza ghulam giacinto giacomo giampaolo giampiero giancarlo gianfranco gianluca gianluigi gianmarco gianni giannis
gianpaolo gica gideon gigi gijs gijsbert gilberto gildardo giles gilles gilson gino ginés gioacchino giordano giorgio giorgos girma girolamo gisle
gitau giuliano giulio giuseppe giustino gizaw gjermund gleb glyn glyndwr godefroy godfrey godfried godswill goffredo goichi goitom gojko gokhan
goncalo gontran goodluck gopal gopalan gopinath goran gordan gorm goro gosta gote gottfried gotthard gottlieb govert govind graciano gracjan graham
graziano gregoire gregor grgur griff griffith grigore grigori grigorios grigoris grigory gruff gruffudd gruffydd grzegorz gualtiero gudbrand gudmund
gudni guglielmo guido guilherme guillaume guillermo gulab gulbuddin gulshan gumersindo gunawan gunnar gunter gunther gurbachan gurdas gurkan gursel
gustaf gustav gustave gustaw gusztav guus gwenael gwilym gwion gwyn gwynfor gyorgy gyula haakon habib habibollah habibullah habtamu habte haci hadi
hadrian hafeez hafez hafizullah hagen haico haidar haider haile hailemariam hailu haitham hakan hakim haldun halfdan halil halim hallvard haluk
halvard halvor hamad hamada hamadou hamdan hamdi hamed hamidou hamidreza hamidullah hammad hampus hamza hani hannes hanno haralambos haralampos harald
hardik harendra hareth haris harish harm harmen haroun harsh harsha harshad harshvardhan hartmut hartwig haruhiko haruki harun haruto harvey hasani
hashem hashim hasim hasnain hasse hatem hatim hauk havard havel hayao hayato haydar haytham hazem hazim hefin heiko hein heiner heino heinrich heinz
heitor helder helge helio heliodoro hellmut helmar helmer helmut helmuth hemant hemming hendrick hendrik hendro henk henner henning henok henri henrik
henrique henryk herculano hercules hereward heribert heriberto herluf hermann hermano hernan hernando hernani heru herve herwig hesham hessel heydar
hicham hidayet hidde hideaki hidefumi hidekazu hideki hidenori hideo hideto hideyuki hieronim hikmet hilal hilario hilbert hilmi himanshu himanta
hipolito hippolyte hiram hiroaki hirofumi hirohito hiroki hiromasa hironobu hiroshi hirosuke hiroto hiroyuki hisashi hisham hitesh hitoshi hjalmar
hlompho hoang hogne holger honore honorio hooshang horacio horatio horatiu horia hormoz horst hoshang hosni hossam hossein houman houssam hristo
hrithik hrvoje hryhorii hryhoriy huba huberto hubertus hugo hugues huibert hulusi humayun humbert humberto humphrey hunor huseyin husni husnu hussam
hussein huub huw hynek hywel iacob iacopo iancu iarla ibou ibrahima ibro ichiro idar idris idriss idrissa idwal ieuan ifan ifeanyi ifor iftikhar ignac
ignace ignacio ignacy ignat ignatius ignaz ignazio ihab ihsan ihsanullah ijaz ikechukwu ikenna ikuo ilario ilhami ilhan ilias ilie ilija ilir ilker
illia illtyd illya ilyas imad immanuel imre imtiaz inacio inam indalecio inder indrajit ingemar ingmar ingo ingolf ingvar inigo innes innocenzo
innokenty inocencio inzamam ioan ioann ioannis iolo ion ionel ionut iorwerth iosif ippolito iraj iraklis ireneusz irfan irshad irwan isaias isamu isao
ishaan ishaq ishfaq isidore isidoro isidro iskandar islwyn ismael ismet isoroku issa issam issei istvan italo itsuki iulian iuliu iulius iustin ivan
ivano ivar ivaylo iver ivica ivo ivor iwan iyad iyasu izet izhar izsak izydor izzet jaafar jaap jabari jaber jabir jabulani jacek jachym jacinto jaco
jacobo jacobus jacopo jad jadran jafar jagan jagat jagdish jahangir jaideep jair jairam jakaya jakob jakov jakub jalal jameel jamil jamshed jamshid
janez janko jannik jannis janos januario janusz japhet jarek jarl jarlath jarle jarmil jarmo jarolim jaromir jaroslav jaroslaw jarvis jasper jassim
jaswant jatin javad javaid javed jawad jawahar jawaharlal jayant jayaprakash jayesh jedrzej jeetendra jelani jelle jenaro jeno jeppe jeremi jeremiah
jeremy jerko jeroen jerome jeronimo jeronym jerzy jesper jethro jignesh jihad jimoh jindrich jiri jiro jitendra jitin joachim joakim joao joaquim joar
jobst jochem jochen jocke joep johan johann johannes joko jomar jomo jonas jonatan joost jordi jorg jorgen jorik joris jorn jorrit jos josef josip
joso josselin jost jostein josue jotaro jouma jovan jovica joyo joze jozef jozo jozsef juan juichi juichiro jules juliao julien juliusz juma junaid
junichi junichiro junji juraj jure jurica jurriaan juscelino justin justino justo justus justyn juventino jürg kaan kaare kabir kabiru kaboré kacper
kadhim kadir kagiso kai kailash kaito kaj kajetan kaleem kalle kalman kamal kamau kambiz kamel kamil kamlesh kamran kandeh kanhaiya kapil karam karan
karel karl karlheinz karol karoly karsten karthik kartik karun kashif kashinath kasit kaspar kasper kassa kassem kastriot kato katsuhiko katsuhiro
katsumasa katsunobu katsuo katsuya kauko kaveh kazem kazim kazimierz kazmer kazuhiko kazuhiro kazuhisa kazuki kazuo kazushi kazuto kazuya kazuyoshi
kazuyuki kebede kedar kees keigo keiichi keiichiro keiji keisuke keita keitaro keizo kelemen kemal kenan kenelm kenenisa kengo kenichi kenichiro kenji
kenjiro kenshin kensuke kenta kentaro kenzaburo kenzo kerem keremcan keshav ketan ketil keyvan kgalema kgosi khaldoun khalifa khalil khama khamis
khashayar khosrow khurram khurshid kianoush kidane kifle kihika kiichi kiiza kilian killian kimani kimitoshi kimon kinfe kinya kioumars kipkemboi
kipkorir kiplagat kiprono kipruto kiptoo kiril kirill kiro kishan kishore kiyohiko kiyoshi kizito kizza kjartan kjell kjetil klaas klas klemens
klement klim knud knut kobina kobus kodjo kodwo koen koenraad kofi koichi koichiro koji kojo kokou kolbjorn kolos komi komla konrad konstantinos
konstanty koray korbinian korkut kornel kosaku kosei kossi kosta kostas kostiantyn kostis kostyantyn kosuke kotaro kouame kouassi kouhei kouji kourosh
kozo krasimir kresimir krishna krishnan kristian kristjan kristof kristoffer krisztian kruno krunoslav kryspin krystian krystof krzysztof ksawery
kubilay kujtim kuldeep kumaraswamy kunal kunihiko kunio kunle kuno kutlu kuzma kvido kwabena kwadwo kwaku kwamena kwasi kwesi kyohei kyriakos kyrylo
lachlan ladislao ladislav laercio lahcen lajos lakhdar lalit lalu lambert lamberto lambertus lamin lamine lampros lancelot lansana lapo lasse laszlo
laureano laurens laurentiu lauri laurits lauro lautaro lavrenty laxman lazar lazare lazaro lazaros lazzaro leander leandre leandro leen leendert
lefteris lehel leif lemma lenard lennart leobardo leocadio leonard leonce leoncio leone leonel leonhard leonida leonidas leonyd leopold leopoldo leos
leszek lesław letsile lev levi levin liaquat libero libor licinio lienhard lieven lino linus lisandro livio liviu ljubisa ljubo ljubomir ljupco
llewellyn llewelyn llyr llywelyn lochlainn lodewijk lodovico loic lokesh lorand lorant lorcan lorenz lorenzo lorinc lotfi lothaire lothar louis loukas
lourenco luan luay lubomir lubor lubos luc lucas lucian luciano lucien lucio lucius lucjan ludek ludger ludovic ludovico ludvig ludvik ludwig ludwik
luhut luigi luitpold luiz luka lukacs lukas lulzim lumir lungelo luqman lutfi luther lutz luuk lwazi lyndon lyuben lyubomir lyubomyr maarten macario
maciej macsen madan madhav madhusudan madoc mads magne magnus mahdi mahendra maher mahesh mahfooz mahfoud mahir mahmood mahmoud mahmud mahmut maina
majed majid makar makary makis makonnen makram maksim maksym maksymilian malachy maldwyn malek mallikarjun malte malusi mamadi mamadou mamdouh mamoru
mamoudou mamoun manabu manas mandla manfred manfredo mangaliso mangosuthu manik manish manjunath manlio manmohan manoel manohar manoj manolis manolo
manouchehr mansour manus maqbool maqsood marceli marcelin marcelino marcell marcello marcial marcin marcio marcos marcus marek mariano marijan marijn
marin marinko marino marinos marios marius mariusz marko markos markus marmaduke marnix mart martial martijn martim martinho martino marton marwan
masaaki masaharu masahiko masahiro masahito masakazu masaki masanobu masanori masao masaru masashi masataka masato masatoshi masaya masayoshi masayuki
masood masoud massimiliano massimo mate matei matej mateus mateusz mathias mathieu mathijs mathis matias matija matjaz matko mato matous mats matteo
matthaus matthias matthieu matthijs matti mattia mattias matvei matvey matyas mauricio maurits maurizio mauro maxence maxime maximiano maximilian
maximiliano maximilien maximino maximo maxmilian mayank mazen mazhar mbongeni mbwana mcebisi medard mees mehboob mehmed mehmet mehran mehrdad meindert
meinhard meinrad meirion mekonnen melchior melchiorre melchor meles melese melih menelaos mengistu menno mensur merfyn merlin mert mervyn mesfin mesut
metin metodej metodi meurig mevlut meysam mfundo michail michal michalis michel michelangelo michiel michio mieczyslaw miha mihai mihail mihailo
mihajlo mihaly mihnea mijat mijo mikael mikio mikis mikkel mikko miklos mikolaj mikulas milad mile milenko milind milivoj milivoje miljan miljenko
milorad milos miloslav milosz milovan miltiadis milutin minas minoru mircea mirko miro miroljub miron miroslav miroslaw mirsad misbah mishack mislav
miso mitar mithat mithun mitrofan mitsuhiro mitsuo mitsuru mladen mlungisi moacir modeste modibo mogens mohamad mohamadou mohammadreza mohan mohandas
mohannad mohau mohit mohsen mohsin moin moises mojmir mojtaba mokgweetsi momcilo momir moncef monir montague moritz morten morteza mortimer mosiuoa
mostafa mostyn motohiro motoki moulay mounir mourad moussa moustafa mpumelelo mstislav muammer muayyad mubarak mubashir mucahit mudassar mufid mugur
muhamed muhammadu muhammet muhanad muhannad muharem muharrem muhindo muhittin muhsin muhyiddin muiris mujahid mujeeb mujibur mujo mukesh mukhisa
mukhtar mukul mulatu mulayam mulugeta munawar muneeb munenori mungo munir munther muqtada murali murat murdo murdoch murilo murtagh murtaza murugan
musa musab mushahid mushir mushtaq musonda mustafa mustapha musyoka muthanna muthui mutsuhito mutua muzaffer muzammil mwai mwangi mxolisi mykhaylo
mykola mykyta myrddin mzwandile nabil naci nadeem nader nadim naeem nagesh najam najeeb naji nakul namik nandan nandor naohiro naoise naoki naoto
naoya naqeeb narasimha narayan narayana narciso narendra naresh nariaki narve naseer naser nasir nasr nasrullah nasser nathanael natsuo naveed naveen
nawaf nawaz nayden nayef nazar nazario nazih nazim nazir ndaba ndiaga ndivhuwo nduduzo neagu nebojsa necati necdet necip nedeljko nedzad neeraj
negasso nejat nektarios nelinho nello nelson nelu nemesio nenad nepomuk nestore neven neville nevzat nexhmedin ngugi niall nicanor nicasio niccolo
nico nicolae nicolau nicolo nicomedes nicu nicusor nidal niek niels nihat nijaz nikhil nikica nikifor nikiforos nikitas niklas niko nikolai nikolaj
nikolaos nikolaus nikolay nikos nilesh nils nilson nilton nima ninian nino niranjan nirav nisar nishant nitin nitish niyazi nizamuddin nizar njabulo
njal njoroge njuguna nkosana nkosinathi nkululeko nnamdi nobuaki nobuhiko nobuhiro nobuo nobuyuki noe noel noman norbert norberto norihiko norihiro
norio noriyuki nosratollah noureddine nouri novak nsubuga nuhu nuno nunzio nureddin nurettin nuri nwachukwu nye obafemi obaid obed obi obinna obrad
ochieng octave octavian octavio octavius oddbjorn oddgeir oddvar odhiambo odhran odilon odon odysseas ognjen ognyan oisin oivind okan okechukwu okello
okey okoth oktay okwudili olabode oladele oladipo olaf olafur olajide olanrewaju olatunji olav olavi olavo olawale olcay oldrich olegario oleh oleksa
oleksii oles olgierd olivier olof olov olumide olusegun oluwole omair omari omer omid omondi omprakash onder ondrej onno onofre onur onyango onyebuchi
opiyo oran orazio orest oreste orestes orestis orhan orjan ornulf orson osahon osama osamu osei osip oskar osman osmar ostap osvald osvaldo oswald
oswin oszkar ota otakar otavio otfried othman otieno otmar oto otokar ottavio ottfried otto ottokar ottone oumar oumarou ousama ousmane ove ovidio
ovidiu owain owen owusu oystein ozan ozcan ozgur ozkan paa paal paavo pacifique paco pacome padraic padraig padraigh palle panagiotis panayiotis
pancracio pandelis pankaj pankracy pankraz panos pantelis paolino paolo par paramjit paraskevas parham parth partha parvez parviz pascal pascual pasko
pasquale patrice patricio patrik patryk paulino paulo paulus pavan pavao pavel pavle pavlo pavlos pavo pawan pawel payam peadar pearse peder peer pehr
pejman pekka pelayo pellegrino pepe per percival percy peredur peregrine perfecto periklis pero pertti pervaiz pervez petar petr petre petri petrica
petrisor petrit petro petros petru petter peyman phelim philibert philipp phineas phuc phumlani pichai pier pierangelo pierfrancesco piergiorgio
pierluigi piero pierpaolo piers piet pieter pietro pinarayi pio piotr pita placide placido plamen plutarco polat pongrac porfirio poul pouria pouya
prabhakar prabhat prabodh prabowo pradeep pradip praful prafulla prakash pramod pramono pranab pranav prasad prasanna prasanta prashant prasun pratap
prataprao prateek pratik praveen pravin pravoslav prawit preben predrag premysl primitivo primoz prithvi prithviraj priyank procopio prodromos
proinsias prokhor prokofy prokop prosper prospero prudencio przemyslaw puneet purushottam pyotr pyrros qais qasim qassem qassim quang quim quinten
quintin quintino quirino rabih rabindra rabindranath rachid radan rade radek radenko radhakrishnan radim radisa radivoj radivoje radoje radomil
radomir radoslav radoslaw radovan radu radwan raed rafal raffaele rafic rafik rafiq rafli raghav raghu raghunath raghuram ragnar raheel rahim
rahimullah rahmi rahul raila raimondo raimund raimundo rainer rajan rajat rajdeep rajeev rajendra rajesh rajinder rajiv rajko rajkumar rajmund rajnath
raju raka rakesh ralf ram ramachandra ramadan raman ramazan ramdas rameez ramesh rameshwar ramin ramiro ramiz ramnath ramush ramzi ranald ranbir
ranieri ranjit ranko raouf raoul rares rashad rashed rasheed rashid rasim rasmus rasoul rastislav rastko ratan ratko rauf ravichandran ravindra
raymundo razvan recep redouane redvers refik reginald reginaldo regis rehman rehor reidar reimar rein reinaldo reiner reinhard reinhardt reinhold
reinier reinout rejean relja rembrandt remco remi remigiusz remo remus remy remzi renan renato renaud rene renzo resul reto rexhep reynold reza rezso
rhisiart rhodri rhun rhydian riad riaz riccardo ridha ridwan rifaat rifat rigoberto rikidozan rinaldo rintaro rinus risto ritesh riyad riza rizwan
roald roar robbert rocco roch roderich rodion rodolfo rodolphe rodrigue roel roeland roelof rogelio rogerio rogier rohit rokuro roland rolando rollo
romain romaric romario rombout romeo romeu romolo romualdo ronaldo ronan roque rosco rosen rosendo rostam rostislav rostyslav rotimi rouhollah rowland
ruadhan ruairc ruairi ruaridh rubem rudi rudiger rudolf rudra rudyard rufino rufus ruggero ruhi ruhollah rui rumen runar rune rupert ruperto ruprecht
ruslan rustam rustem rustu rutger ruud ryohei ryoichi ryosuke ryota ryotaro ryszard ryuichi ryuji ryunosuke ryutaro ryuzo saad sabatino sabin sabino
sabri saburo sachin sadao sadayuki saddam sadegh sadeq sadettin sadik sadiq sadri sadullah saeid safdar safet saffet safwan sagar sahil sahl said
saidou saif saifullah saikou sajid sajjad salah salahuddin saleem saleh salem sali salih salim saliou salman salomon salvo saman samarth sambit sambo
sameer sameh sami samiullah samora samson samuele samuli sancho sandeep sander sandor sandro sandu sanjeev sanjit sanjiv sankar santo santosh sanusi
saqib sarat sarfraz sarvesh sasa sasan satish satoru satoshi satyajit satyendra saud sauli saulo saurabh saurav savas savely saverio savino savo savva
savvas sayed sayyid sead seamus seanan sebastiaan sebastiano sebastiao sebastien sedat sefer segun seidu seiichi seiichiro seiji seishiro sejad sekou
selahattin selami selcuk selim semen semih semyon senad senan senyo sepehr sepp seppo septimiu septimus serafim serafin serafino serban serdar sergiu
sergiusz serhat serhii serigne serkan servac servando seumas severiano severin severino sevket seweryn seyfettin seyfi shabbir shafiq shafqat shahab
shahbaz shahid shahin shahram shahriar shahrokh shaip shaka shakeel shaker shakib shakir shamsul shankar shantanu shapour sharad sharif shashank
shatrughan shaukat shawki shehab sheharyar shehbaz shehu shekhar shibu shigeaki shigehiro shigeki shigenobu shigeo shigeru shigeto shigeyoshi shingo
shinichi shinichiro shinji shinjiro shinsuke shintaro shinya shinzo shirish shiro shiv shivaji shivraj shoaib shohei shoichi shoichiro shoji shotaro
shozo shridhar shrikant shubham shuhei shuichi shuja shuji shukri shunichi shunsuke shuntaro shusaku shyam siamak siavash sibusiso siddaramaiah
siddhanta siddharth sidi sidnei siebe siegbert siegfried sieghard siegmar siegmund siem sietse sifiso sigbjorn sigismund sigmar sigmund sigurd
sigurdur sigvard silas silvain silvano silverio silvester silvestr silvestre silvestro silvino silvio silviu simao simba sime simen simeon simeone
simion simo simos simphiwe sinan sindre sinisa sion siphiwe sipho siraj sirajul sirri sitaram sivert sixto siyabonga sizwe sjaak sjoerd sjur skender
skerdilaid slamet slavko slavoj slavoljub slavomir slawomir slimane slobodan snorre sobeslav sofiane sohail sohei soheil sohrab soichi soichiro
solomon somchai somerled somhairle somkid somnath sondhi soner sophus soren sorin soroush sosuke sotaro sotirios sotiris souhail souleymane soumaila
soumana sourav spartaco spartak spas spyridon spyros srdan srdja srdjan srecko sreten srettha sridhar srikanth srinivas srinivasan sriram staffan
stamatis stanimir stanislas stanislav stanislaw stanko stanoje stathis stavros steen stefaan stefan stefano stefanos steffen stein steinar stelian
stelios sten stepan stevan stevo stian stig stipan stipe stjepan stojan stoyan stratos sture suat subhash subrahmanyam subramanian subrata sudhakar
sudhir sudip sudirman sugata sugeng suhail sujit sujono sukhbir sukhdev sukru sukumar sulaiman sulayman suleiman suleyman sumio sumit sundar sundeep
suparno suraj surendra suresh surinder sururi surya suryadi sushant sushil susilo susumu sutrisno suwit svante svatopluk svatoslav svein sven svend
sverre svetislav svetlan svetozar sviatoslav svyatoslav swapan syahrul sybrand sylvain sylvester sylvestre sylwester szabolcs szczepan szczesny
szilard szilveszter szymon taco tadahiro tadao tadashi tadayoshi tadeas tadeo tadesse tadeusz tadhg tadija tafa tafari taghi taha tahar taher tahir
tahsin taichi taiga taiichi taimur taisuke takaaki takafumi takahiko takahiro takahito takanori takao takashi takato takatoshi takayoshi takayuki
takehiko takehiro takeo takeru takeshi takis taksin takuma takumi takuro takuya talal talat talha talib taliesin tamas tamer tamim tamotsu tancrede
tancredi taner tanguy tanju tanvir tapan tapani tapio taras tarek tareq tarik tarje tarjei tarkan taro tarquin tarun tasos tassilo tatsuhiko tatsuo
tatsuro tatsuya tauseef tavish tawfik tawfiq taye tayfun tayyab tayyip teboho tecwyn tedjo teemu teferi teiichi tejas tejashwi tekin tekle telemaco
telesforo temel temesgen teodor teodoro teofil teofilo terenty terenzio terje teruaki teruo teruyuki tesfaye teshome tetsuji tetsuo tetsuro tetsuya
teun teuvo tevfik thabang thabo thaddee thaddeus thamer thamsanqa thanasis thanos thaung themba themistoklis theobald theodor theodoros theodosis
theofanis theofilos theophile thiago thibaud thibault thibaut thierry thijs thilo thodoris thokozani thorben thorbjorn thorkild thorleif thorstein
thorsten thorvald thrasyvoulos thulani tiago tiarnan tiberio tiberiu tibor tiburcio tichomir tiemen tiernan tigere tihamer tihomir tijmen tiken tikhon
tilman tilo timo timofei timofey timos timotej timoteo timothee timucin timur tinashe tivadar tiziano tjark tjeerd tlotlo toader todor toivo tokio
tolga tolgahan toma tomasz tomaz tome tomica tomislav tommaso tomo tomohiko tomohiro tomokazu tomonori tomos tomoya tomoyuki tonci toon torbjorn tord
tore torgeir torgny toribio torkel torleif tormod torolf torquil torstein torsten toru torvald toshiaki toshifumi toshihide toshihiko toshihiro
toshikazu toshiki toshimitsu toshio toshiro toshiya toshiyuki touraj toussaint toyotaro traian traugott trefor trilok tristram troels trond trong
truls trygve tsegaye tshepo tsuneo tsutomu tsuyoshi tsvetan tuan tudor tudur tufail tufan tugrul tullio tunc tuncay tundu tung tuomas tuomo tuong
turgay turgut turhan turki turlough tushar tvrtko tyge tymofiy tymon tymoteusz tytus ubaldo uberto uday uddhav udit udo ueli uffe ugo ugochukwu ugur
uhuru ujjal ulas ulderico ulf ulick ulises ulisse ulisses ulrik ulysse umberto umer umesh umit umut uno upendra urbain urho urien uros urs usama usman
uthman utkarsh uttam uwe uzoma vaclav vadim vadym vagn vahid vahit vaibhav valdemar valdir valentin valentino valentyn valere valeri valeriano valerii
valerio valeriu valeriy valter vangelis varun vasant vasco vasil vasile vasili vasilije vasilios vasilis vasily vassilis vasudevan vasundhar vasyl
vavrinec vebjorn vedat vedran vegard veikko veli velibor velimir veljko vemund vendelin veniamin venkaiah venkat venkatesh ventseslav ventsislav
veselin viacheslav vianney vicentiu victoriano victorien victorino vid vidar vidyasagar viggo vijay vikas vikentiy viking vikram vikrant vilem vilhelm
vilibald viljar ville villy vilmos vinay vinayak vince vincenc vincenzo vineet vinicius vinko vinod vinzenz viorel vipin viplav viraj virat virender
virgile virgilio virginio visar vishal vishnu vishwanath vit vitali vitalii vitezslav vito vitor vittore vittorio vivek vivekananda vjekoslav vlad
vladan vladislav vlado vladut vladyslav vlaicu vlajko vlastimil vlastislav vlatko vojin vojislav vojo vojtech volkan volker volkmar vratislav vsevolod
vuk vukasin vusi vusumuzi waclaw wael wafula waheed wahid wahyu wajdi wajid waldemar wale waleed walid wallace walmir walter walther wanderley wanjala
waqar waqas warren waseem wasim wassim wataru wawrzyniec welile wenceslao wenzel werner wernher wessel wiebe wieger wieland wieslaw wigald wiktor
wilbur wilfred wilfredo wilfrid wilfried wilhelm wiljan willem willi willibald wim wincenty winfried winrich winston wissam witold wladyslaw
wlodzimierz wojciech wole wolf wolfhard wolfram wondimu woodrow wopke workneh wouter wubbo wubshet wyn xander xaver xenofon xhemal xisto xolani yacine
yadollah yahya yakiv yakov yakubu yakup yalcin yanis yann yannick yannis yaqoob yared yaroslav yasar yaser yash yashar yashpal yashwant yasin yasir
yasser yassin yassine yasuhiko yasuhiro yasuhito yasukazu yasunari yasunori yasuo yasushi yasutaka yasuyuki yavuz yaw yawar yaya yazid yde yefim
yefrem yegor yekta yermak yero yevgeni yevhen yevhenii yiannis yigit yilma yilmaz yngvar yngve yoann yogendra yogesh yogi yohannes yohei yoichi
yoichiro yoji yojiro yonas yordan yorgos yorihito yoshiaki yoshifumi yoshihide yoshihiko yoshihiro yoshihisa yoshihito yoshikazu yoshiki yoshimasa
yoshinobu yoshinori yoshio yoshiro yoshitaka yoshito yoshiya yoshiyuki yosuke yotaro younes younis younus yousaf yousef youssef youssouf yoweri ype
yudai yuichi yuichiro yuji yujiro yukihiko yukihiro yukio yulian yunus yurii yuriy yury yusaku yushi yusril yusuf yusuke yutaka yuvraj yuya yuzo yvan
yves yvon zacarias zacharias zacharie zachary zafar zafer zahar zaheer zaher zahid zahir zaid zakari zakaria zakes zakhar zaki zakir zalan zaman zarko
zayd zayed zbigniew zbynek zbysek zdenek zdenko zdislav zdravko zdzislaw zebedee zeferino zeger zekeriya zeki zelalem zeljko zenji zeno zenon zeray
zerihun zhivko zia ziad ziauddin ziemowit zikmund zine zinoviy zivko zivojin zivorad ziya ziyad zlatan zlatko zoheir zoilo zolani zoltan zoran
zsigmond zsolt zsombor zubair zuhair zulfikar zulfiqar zulkifli zvonimir zvonko zwelinzima zwelithini zygfryd zygmunt åge øystein
`
