/**
 * What people in Sweden make passwords of, the likeliest first: everyday words, names, places. Of our own making: the
 * packages of dictionaries know no Swedish.
 */
const asList = (text: string): string[] => text.trim().split(/\s+/);

export const swedishWords = asList(`
  jag och att det är inte du vi ni han hon den ett en som på av med för till har var om men så här där nu då hur vad vem när kan ska vill måste bara
  också alla hej hejsan tjena välkommen tack snälla förlåt hejdå godmorgon godnatt lösenord lösen lösenordet hemlig hemligt hemlighet inloggning logga
  användare administratör admin konto nyckel nycklar öppna sesam kod koden dator datorn skärm tangentbord mus musen internet mobil telefon wifi nätverk
  router server kommun kommunen region regionen landsting landstinget kommunstyrelse kommunstyrelsen kommunfullmäktige fullmäktige nämnd nämnden
  socialnämnden förvaltning förvaltningen kommundirektör regiondirektör direktör direktören chef chefen ledning ledningen ledare strateg digitalisering
  digital digitalt verksamhet verksamheten budget ekonomi ekonomen personal personalen medarbetare kollega kollegor möte mötet mötesrum kontor kontoret
  jobb jobbet arbete arbetet arbetsplats lön semester semestern skola skolan förskola gymnasium elev elever lärare lärarna rektor barn barnen barnbarn
  vård vården omsorg omsorgen äldreomsorg hemtjänst sjukhus sjukhuset läkare sköterska socialtjänst bibliotek badhus park parken gata gatan torg torget
  stad staden byn land landet värld världen sommar sommaren sommarn sommarlov sommarstuga vinter vintern vår våren höst hösten årstid januari februari
  mars april maj juni juli augusti september oktober november december måndag tisdag onsdag torsdag fredag lördag söndag idag imorgon igår helg helgen
  vecka veckan månad månaden år året dag dagen natt natten morgon kväll kvällen två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton
  sexton sjutton arton nitton tjugo trettio fyrtio femtio hundra tusen miljon röd rött blå blått grön grönt gul gult vit vitt svart grå brun rosa lila
  orange turkos guld silver katt katten kissen hund hunden vovve valp häst hästen hästar ko kossa gris grisen får lamm fågel fåglar björn björnen varg
  vargen räv räven älg älgen ren renen hare haren kanin kaninen fisk fisken lax gädda abborre orm drake draken tiger lejon elefant apa råtta igelkott
  ekorre uggla örn svan mamma mammas pappa pappas mormor morfar farmor farfar syster bror son sonen dotter dottern familj familjen älskling älsklingen
  kärlek kärleken älskar hjärta hjärtat gud jesus himmel himlen ängel änglar solen sol månen måne stjärna stjärnan stjärnor havet hav sjön sjö skog
  skogen berg berget sten stenen ön strand stranden vatten eld luft jord regn snö is storm vind åska blixt dimma regnbåge hus huset hem hemma hemmet
  stuga stugan lägenhet rum köket kök säng bord stol dörr fönster tak taket golv vägg trädgård trädgården balkong bil bilen cykel cykeln båt båten tåg
  tåget buss bussen flyg flygplan resa resan väg vägen volvo saab scania ikea spotify ericsson fotboll hockey ishockey innebandy handboll golf tennis
  simning skidor löpning träning gym match mål målet allsvenskan aik djurgården hammarby göteborgs ifk malmöff häcken elfsborg frölunda färjestad brynäs
  modo luleå leksand kronor kaffe kaffet te öl ölen vin vinet mjölk bröd smör ost köttbullar pizza korv glass godis choklad bulle bullar kanelbulle
  semla äpple päron banan jordgubbe blåbär lingon potatis pannkaka jul julen julafton jultomten tomte tomten påsk påsken midsommar midsommarafton
  valborg nyår nyårsafton födelsedag lucia musik musiken gitarr piano sång sången låt dansa film filmen bok boken spel spelet boll bollen kung kungen
  drottning drottningen prins prinsessan prinsessa riddare krig fred frihet lycka lycklig glad glada ledsen snäll fin fina vacker vackra stor stora
  liten lilla gammal gamla ny nya bra bäst bästa bättre rolig roliga cool tuff stark starka snabb snabba ful fula dum dumma smart klok kalle anka pippi
  långstrump emil lönneberga bamse alfons åberg mumin mumintrollet karlsson ronja rövardotter bullerbyn madicken fan jävla jävlar helvete skit skiten
  fitta kuk knulla hora sommar123 qwerty qwertyuiop qwertyuiopå asdfgh asdfghjklöä zxcvbn åäö träd trädet blomma blommor ros rosor tulpan gräs gräset
  björk gran tall ek löv natur naturen tid tiden tider pengar pengarna krona rik lott vinst lotto framtid framtiden vision målbild rodret roder skepp
  skeppet kapten segel hamn hamnen kompass kurs
`);

export const swedishNames = asList(`
  erik lars karl anders johan per nils carl mikael jan hans lennart olof peter gunnar sven fredrik bengt bo daniel åke gustav göran alexander magnus
  martin andreas stefan leif john henrik thomas mats ulf björn bertil jonas christer kjell stig robert david mattias rolf arne ingvar roger emil simon
  oskar viktor anton niklas jakob patrik lukas christian filip oliver elias hugo william liam noah adam axel ludvig leo theo arvid albin edvin isak
  melvin vincent sixten alfred harry matteo loke frans nore charlie josef mohamed ali sebastian kevin jonathan kent tobias rasmus marcus joakim rikard
  dennis tommy torbjörn roland håkan börje sture ove gert maria elisabeth anna kristina margareta eva linnea karin birgitta marie ingrid sofia lena
  marianne sara helena emma johanna katarina cecilia anette annika inger ulla gunilla susanne louise viktoria monica carina jenny hanna emelie siv malin
  elsa therese viola charlotte linda ann caroline matilda astrid alice julia ellen elin ida lisa frida mona agneta barbro britt berit gun yvonne åsa pia
  camilla jessica lovisa klara amanda moa wilma maja ella olivia vera selma saga ebba lilly freja agnes alma signe stella nova iris leia tyra molly
  lykke juni edith tuva isabelle sigrid nathalie felicia jasmine josefin rebecka amalia kerstin gerd rut greta märta asta sanna petra ulrika veronica
  andersson johansson karlsson nilsson eriksson larsson olsson persson svensson gustafsson pettersson jonsson jansson hansson bengtsson jönsson lindberg
  jakobsson magnusson lindström olofsson lindqvist lindgren berg axelsson bergström lundberg lind lundgren lundqvist mattsson berglund fredriksson
  sandberg henriksson forsberg sjöberg wallin engström eklund danielsson lundin håkansson björk bergman gunnarsson wikström holm samuelsson isaksson
  fransson bergqvist nyström holmberg arvidsson löfgren söderberg nyberg ahmed blomqvist claesson nordström mårtensson lundström hassan björklund
  eliasson pålsson viklund berggren sandström nordin ström åberg hermansson ekström hedlund falk sundberg
`);

export const swedishPlaces = asList(`
  stockholm uppsala sörmland östergötland jönköpings län kronoberg kalmar gotland blekinge skåne halland västra götalandsregionen värmland örebro
  västmanland dalarna gävleborg västernorrland jämtland härjedalen västerbotten norrbotten upplands väsby vallentuna österåker värmdö järfälla ekerö
  huddinge botkyrka salem haninge tyresö bro nykvarn täby danderyd sollentuna södertälje nacka sundbyberg solna lidingö vaxholm norrtälje sigtuna
  nynäshamn håbo älvkarleby knivsta heby tierp enköping östhammar vingåker gnesta nyköping oxelösund flen katrineholm eskilstuna strängnäs trosa ödeshög
  ydre kinda boxholm åtvidaberg finspång valdemarsvik linköping norrköping söderköping motala vadstena mjölby aneby gnosjö mullsjö habo gislaved
  vaggeryd jönköping nässjö värnamo sävsjö vetlanda eksjö tranås uppvidinge lessebo tingsryd alvesta älmhult markaryd växjö ljungby högsby torsås
  mörbylånga hultsfred mönsterås emmaboda nybro oskarshamn västervik vimmerby borgholm olofström karlskrona ronneby karlshamn sölvesborg svalöv
  staffanstorp burlöv vellinge östra göinge örkelljunga bjuv kävlinge lomma svedala skurup sjöbo hörby höör tomelilla bromölla osby perstorp klippan
  åstorp båstad malmö lund landskrona helsingborg höganäs eslöv ystad trelleborg kristianstad simrishamn ängelholm hässleholm hylte halmstad laholm
  falkenberg varberg kungsbacka härryda partille öckerö stenungsund tjörn orust sotenäs munkedal tanum dals färgelanda ale lerum vårgårda bollebygd
  grästorp essunga karlsborg gullspång tranemo bengtsfors mellerud lilla edet mark svenljunga herrljunga vara götene tibro töreboda göteborg mölndal
  kungälv lysekil uddevalla strömstad vänersborg trollhättan alingsås borås ulricehamn åmål mariestad lidköping skara skövde hjo tidaholm falköping kil
  eda torsby storfors hammarö munkfors forshaga grums årjäng sunne karlstad kristinehamn filipstad hagfors arvika säffle lekeberg laxå hallsberg
  degerfors hällefors ljusnarsberg kumla askersund karlskoga nora lindesberg skinnskatteberg surahammar kungsör hallstahammar norberg västerås sala
  fagersta köping arboga vansbro malung sälen gagnef leksand rättvik orsa älvdalen smedjebacken mora falun borlänge säter hedemora avesta ludvika
  ockelbo hofors ovanåker nordanstig ljusdal gävle sandviken söderhamn bollnäs hudiksvall ånge timrå härnösand sundsvall kramfors sollefteå örnsköldsvik
  ragunda bräcke krokom strömsund åre berg östersund nordmaling bjurholm vindeln robertsfors norsjö malå storuman sorsele dorotea vännäs vilhelmina
  åsele umeå lycksele skellefteå arvidsjaur arjeplog jokkmokk överkalix kalix övertorneå pajala gällivare älvsbyn luleå piteå boden haparanda kiruna
  sverige norge danmark finland island norden skandinavien europa lappland norrland svealand götaland småland öland bohuslän dalsland västergötland
  närke södermanland uppland gästrikland hälsingland medelpad ångermanland vänern vättern mälaren hjälmaren siljan södermalm norrmalm kungsholmen
  vasastan östermalm hisingen rosengård london paris berlin köpenhamn oslo helsingfors
`);
