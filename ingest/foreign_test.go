package ingest

import "testing"

// What is in another language, or no sentences at all.
var foreign = []string{
	`Die Ministerin Mara Kyr sagte am Montag in Ansk, die Schiffe der Flotte blieben im Hafen, bis der Sturm vorüber sei, und niemand wisse, wann das der Fall sein werde.`,
	`Der Hafenmeister Ivo Dovrad war in der Nacht an Bord und sah, wie das Wasser stieg; er hat den Behörden geschrieben, aber keine Antwort bekommen, sagt seine Frau.`,
	`De minister zei maandag dat de schepen in de haven blijven tot de storm voorbij is, en dat was ook de wens van de burgemeester, die met de vissers had gesproken over hun loon.`,
	`We hebben het haar al vaak gezegd, maar ze wil niet luisteren, zei Ivo Dovrad in Ansk. Of ze nu komt of niet, het werk gaat door, want er is geen geld meer in de kas.`,
	`Ministeren sagde mandag, at skibene bliver i havnen, til stormen er ovre, og at ingen af dem, der har været om bord, har fået penge for de uger, de var på havet.`,
	`Han har sagt til dem, at de skal blive her, for der er over hundrede mand om bord, og de kan ikke komme hjem før på fredag, siger Mara Kyr fra Ansk i et brev.`,
	`Statsråden sa mandag at skipene blir i havnen til stormen er over, og at hun har bedt om et møte med ordføreren for byen, som har vært mot planen hele tiden.`,
	`Ministern sade i måndags att fartygen stannar i hamnen tills stormen är över, och att hon har bett om ett möte med borgmästaren, som har varit emot planen hela tiden.`,
	`La ministre Mara Kyr a dit lundi que les navires de la flotte resteraient au port jusqu'à la fin de la tempête, et que personne ne savait quand cela serait le cas pour les autres.`,
	`Le maire est venu me voir dans la nuit et il a dit on verra bien, nous on attend sur le quai, car il y a encore des gens qui pensent que tout est bon pour eux.`,
	`La ministra dijo el lunes que los barcos de la flota se quedarán en el puerto hasta que pase la tormenta, y que no sabe cuándo será eso, porque nadie le ha dicho nada a ella ni a él.`,
	`A ministra disse na segunda-feira que os navios da frota ficarão no porto até que a tempestade passe, e que não sabe quando isso será, porque ninguém lhe disse nada do que viu.`,
	`La ministra ha detto lunedì che le navi della flotta resteranno in porto finché non sarà passata la tempesta, e che nessuno sa quando ciò avverrà, perché i dati non ci sono.`,
	`Ministerka powiedziała w poniedziałek, że okręty floty pozostaną w porcie, dopóki nie minie sztorm, i że nikt nie wie, kiedy to nastąpi, bo do tej pory nie ma żadnych danych o tym.`,
	`Menteri itu berkata pada hari Senin bahwa kapal-kapal armada akan tetap di pelabuhan sampai badai berlalu, dan tidak ada yang tahu kapan itu akan terjadi, kata seorang pejabat di kota itu.`,
	`Die minister het Maandag gesê dat die skepe in die hawe bly totdat die storm verby is, en dat sy was met die burgemeester in gesprek, wat teen die plan is en dit ook gesê het.`,
	`Ministri sanoi maanantaina, että laivat jäävät satamaan kunnes myrsky on ohi, eikä kukaan tiedä milloin se on, sillä he eivät ole saaneet mitään tietoja me emme tiedä sitä itse.`,
	`A miniszter hétfőn azt mondta, hogy a hajók a kikötőben maradnak, amíg a vihar el nem múlik, és hogy senki sem tudja, mikor lesz ez, mert az adatok még nem érkeztek meg hozzá.`,
	`Bakan pazartesi günü gemilerin fırtına geçene kadar limanda kalacağını söyledi ve bunun ne zaman olacağını kimsenin bilmediğini belirtti, çünkü onlara bu konuda henüz bir bilgi verilmedi.`,
	`Министр сказала в понедельник, что корабли флота останутся в порту, пока не пройдёт буря, и никто не знает, когда это будет, потому что данных до сих пор нет ни у кого.`,
	`Ministrul a spus luni că navele flotei rămân în port până când trece furtuna, și că nimeni nu știe când va fi asta, pentru că nu are date despre ea de la cei care au fost pe mare.`,
	`Tha am ministear ag ràdh Diluain gum fuirich na soithichean anns a' phort gus an tèid an stoirm seachad, agus nach eil fios aig duine cuin a bhios sin, oir chan eil e soilleir fhathast.`,
	`Mara Kyr Ivo Dovrad Lio Ferrant Hanna Ostrel Tolan Brenk Edo Vint Petra Halden Sim Moro Dara Tarsk Oren Bellin Vela Ansgar Jonas Culp Mirek Derwin Tessa Emra`,
	`lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore et dolore magna aliqua ut enim ad minim veniam quis nostrud exercitation ullamco`,
}

// What is English, however little of it is said between names.
var english = []string{
	`“Mara,” he told her, “Ivo knows.” She did not answer him. Lio Ferrant looked at Hanna, and Hanna at Tolan; none of them spoke.`,
	`Ivo Dovrad loves Mara Kyr. Mara Kyr loves Lio Ferrant. “I can't help it,” she told Hanna Ostrel. “You can,” Hanna told her.`,
	`Kyr: We won't. Dovrad: You will. Kyr: Who says so? Dovrad: I do. Ferrant: He does not. Ostrel: They both do, don't they?`,
	`Asked whether Dovrad had met Kyr, Ferrant, Ostrel or Brenk, Tolan Vint shrugged. “Me? No. Ask Petra Halden; she'd know. He's her brother.”`,
	`Shares in Kyr & Dovrad, the Ansk shipping firm founded by former mayor Lio Ferrant, fell 15% in early trading in Tesmir on Monday.`,
	`Private surveys suggest stronger growth than official estimates, Ms Kyr said. Other surveys show rapid slowdown in house price growth, she pointed out.`,
	"The minister said on Monday that the bridge would not be closed. \"We stay here,\" he said, and nobody in the room believed him for a moment.",
}

func TestForeign(t *testing.T) {
	for _, text := range foreign {
		if !Foreign(text) {
			t.Errorf("it takes %q for English", text)
		}
	}
	for _, text := range english {
		if Foreign(text) {
			t.Errorf("it takes %q for another language", text)
		}
	}
	if Foreign("Wir bleiben hier.") {
		t.Error("a few words are too short to tell")
	}
}
