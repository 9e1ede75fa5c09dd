import { defineMessages } from '#ui/language/define-messages.ts';

export const messages = defineMessages({
  title: 'Så räknar vi',
  lede: 'Varje siffra går att följa till sin källa och räkna om. Det här är metoden i korthet.',
  sources: {
    title: 'Varifrån värdena kommer',
    text: 'Råvärdena kommer från öppna källor: Kolada, SCB och SKR. De ligger i daterade ögonblicksbilder som aldrig ändras. Vid varje siffra står källa och hämtningsdag. Det vi själva räknar ut anges som egen beräkning, aldrig med Kolada som källa.',
  },
  kinds: {
    title: 'Vad som får kallas bättre och sämre',
    text: 'Bara mått där riktningen är känd, alltså om högt eller lågt är bra, prövas. Mängder, befolkning, inkomster och valresultat förklarar men bedöms inte. En kostnad är varken bra eller dålig i sig: den visas för sig, och kallas sämre bara bredvid kvalitet som inte är bättre. Är riktningen okänd visas skillnaden utan omdöme.',
  },
  peers: {
    title: 'Vilka ni jämförs med',
    text: 'För varje verksamhetsområde används RKA:s officiella grupp ”Liknande kommuner” eller ”Liknande regioner”, den senaste som finns. Saknas en grupp beräknas de sju närmaste ur folkmängd, täthet, ålder, skattekraft, utbildning och arbetslöshet.',
  },
  gaps: {
    title: 'När ett gap är verkligt',
    text: 'Jämförbara kommuner och regioner skiljer sig åt av vanliga skäl. Därför prövas inte om gapet är noll, utan om det är större än den vanliga spridningen dem emellan. Gapet är ett vägt medel över högst tio år, där varje år väger 0,8 av året efter. Variansen stabiliseras över alla enheter och hänsyn tas till att år liknar varandra. Gränsen är satt så att i genomsnitt högst omkring var tionde utpekad avvikelse är falsk, hos en kommun eller region; där år liknar varandra mycket starkt kan det bli fler. Avvikelse betyder påvisat mer än halva spridningen, tydlig avvikelse mer än hela. Att ingen avvikelse är påvisad betyder inte att det inte finns någon.',
  },
  prize: {
    title: 'Vad ett gap är värt',
    text: 'Där nyckeltalets enhet tillåter räknas gapet till medianen hos liknande om till kronor, timmar eller personer per år. Belopp som vilar på samma kostnad får inte läggas ihop.',
  },
  adoption: {
    title: 'Införande',
    text: 'Kommunernas egna svar på vad de har infört. Fanns något redan det första året skrivs ”senast 2021”. Ett svar som backar visas som osäker uppgift. Frågorna ställs bara till kommuner.',
  },
  opportunities: {
    title: 'Möjligheter',
    text: 'En möjlighet är ett digitalt arbetssätt vars mekanism pekar mot ett nyckeltal som sticker ut här. Ordningen följer hur stort, varaktigt, värdefullt och påverkbart gapet är. Att liknande har infört något bevisar inte att det var orsaken.',
  },
  welfare: {
    title: 'Välfärdsgapet',
    text: 'Antal invånare per ålder, ur den officiella befolkningsframskrivningen eller en egen, gånger behov per invånare gånger kostnad och händer per behov, år för år, mot det som finns basåret. Priserna är fasta. Åldrar som framskrivningen är grövre än följer den grövre gruppen. Vad arbetssätt kan ge är spännvidder, och de som verkar på samma behov läggs inte ihop rakt av. Varje antagande står på sidan och går att ändra i ett scenario.',
  },
  evidence: {
    title: 'Belägg: vad som hände där det infördes',
    text: 'Kommuner som svarar att de har infört ett arbetssätt två år i rad, efter ett lägre svar, jämförs med dem som inte hade infört det då: hur ändrades nyckeltalet från året före? Banden gäller för alla år samtidigt, och åren före införandet visas också. Med färre än 20 kommuner eller tre år sägs inget annat än ”går inte att avgöra ännu”.',
  },
  effects: {
    title: 'Effekter',
    text: 'Om en insats gjorde skillnad prövas mot kommuner som inte gjorde den. Av dem vägs en jämförelse ihop som liknar åren före, och skillnaden efteråt jämförs med den hos de 60 mest lika kommunerna, där inget gjordes. Tydlig effekt är det som är bland de två största av 61; det sägs felaktigt i färre än 5 fall av 100. De som är kända för att ha gjort detsamma lämnas utanför. Tre metoder visas bredvid varandra. Färre än fem år före, färre än 60 att jämföra med eller år som inte går att efterlikna ger svaret Går inte att avgöra.',
  },
  measures: {
    title: 'Mått',
    text: 'Mellan utgångsläget och målvärdet går en rak väg. Status är det senaste värdet jämfört med vägen den dagen: minst lika bra är över mål, sämre men inom toleransen är bevaka, sämre än så är åtgärd krävs. Utan mål, utan värde eller efter ett brott utan nytt utgångsläge saknas underlag. Ett värde som rättas ersätts aldrig: båda står kvar. Värden ur öppna data följer den senaste ögonblicksbilden.',
  },
  benefits: {
    title: 'Nyttor',
    text: 'Det som lovas vid beslutet står fast år för år, med det troligaste beloppet. Ett år räknas när det har gått. Det som inte är bokfört är okänt, inte noll. Pengar är bara det som sänkt en budget eller hållit borta en kostnad; timmar räknas för sig och kvalitet summeras aldrig. Andelen gäller år som är bokförda, och sämst visas bredvid snittet. Prognosen kräver minst två bokförda år och visas med spridning.',
  },
  attention: {
    title: 'Dagordning och uppmärksamhet',
    text: 'På dagordningen står det som väntar på ledningsgruppen, lagkrav först och sedan efter vad väntan kostar: nyttan för ett helt år och 800 000 kronor per bunden årsarbetare, gånger väntan plus 30 dagar. Uppmärksamhet är hur mycket av det som hade en dag de senaste tolv månaderna som gjordes senast den dagen. Det räknas i månaden för dagen, och i procent först från tio.',
  },
  limits: {
    title: 'Vad metoden inte kan',
    text: 'Ett gap säger att något skiljer, inte varför. Nyckeltal med färre än tre år prövas inte. Mycket stora avstånd beror oftare på att verksamheten är ordnad på annat sätt, eller på att få personer ingår, än på läget; de märks ”kontrollera jämförbarheten”. ”Går inte att avgöra” är ett vanligt och ärligt svar.',
  },
  yourself: 'Räkna om själv',
  yourselfText: 'Samma metoder finns på kommandoraden och i det öppna API:et:',
  reference: 'Formler, källor och prövningar står i mappen docs/methods i källkoden.',
})({
  title: 'How we calculate',
  lede: 'Every figure can be followed to its source and computed again. This is the method in brief.',
  sources: {
    title: 'Where the values come from',
    text: 'Raw values come from open sources: Kolada, SCB and SKR. They lie in dated snapshots that never change. Beside each figure stand its source and day of fetch. What we work out ourselves is named as our own calculation, never with Kolada as its source.',
  },
  kinds: {
    title: 'What may be called better and worse',
    text: 'Only measures with a known good direction are tested. Volumes, population, incomes and votes explain but are not judged. A cost is neither good nor bad by itself: it is shown apart, and called worse only beside quality that is not better. Where the direction is unknown the difference is shown without judgement.',
  },
  peers: {
    title: 'Whom you are compared with',
    text: 'For each service area RKA’s official group of similar municipalities or regions is used, the latest there is. Where there is none the seven nearest are computed from population, density, age, tax base, education and unemployment.',
  },
  gaps: {
    title: 'When a gap is real',
    text: 'Comparable municipalities differ for ordinary reasons. So the test is not whether the gap is zero, but whether it is larger than the ordinary spread among comparable units. The gap is a weighted mean over ten years at most, in which each year weighs 0.8 of the year after. The variance is steadied over all units, and years that resemble each other are allowed for. The limit is set so that on average about one in ten at most of the gaps called at a municipality or region is false; where years resemble each other very strongly there may be more. A gap means shown to be more than half the spread, a clear gap more than the whole. That no gap is shown does not mean that there is none.',
  },
  prize: {
    title: 'What a gap is worth',
    text: 'Where the unit of the key figure allows, the gap to the peers’ median is turned into kronor, hours or persons a year. Amounts that rest on the same cost must not be added up.',
  },
  adoption: {
    title: 'Adoption',
    text: 'The municipalities’ own answers on what they have introduced. Where something was there already in the first year we write “in 2021 at the latest”. An answer that goes back is shown as uncertain. Regions are not asked.',
  },
  opportunities: {
    title: 'Opportunities',
    text: 'An opportunity is a digital way of working whose mechanism points at a key figure that stands out here. The order follows how large, lasting, valuable and reachable the gap is. That peers have introduced something does not prove that it was the cause.',
  },
  welfare: {
    title: 'The welfare gap',
    text: 'Inhabitants by age, of the official projection of the population or one of your own, times need per inhabitant times cost and hands per need, year by year, against what there is in the base year. Prices are fixed. Ages that the projection is coarser than follow the coarser group. What ways of working could give are ranges, and those that act on the same needs are not simply added up. Every assumption stands on the page and can be changed in a scenario.',
  },
  evidence: {
    title: 'Evidence: what happened where it was introduced',
    text: 'Municipalities that say two years in a row that they have introduced a way of working, after a lower answer, are held against those that had not by then: how did the key figure change from the year before? The bands hold for all years at once, and the years before are shown too. With fewer than 20 municipalities or three years nothing is said but “cannot tell yet”.',
  },
  effects: {
    title: 'Effects',
    text: 'Whether an initiative made a difference is tried against municipalities without it. Of them a comparison is mixed that is like the years before, and the difference afterwards is held against that of the 60 municipalities most alike, where nothing was done. A clear effect is among the two largest of 61; it is said wrongly in fewer than 5 cases of 100. Those known to have done the same are left out. Three methods are shown side by side. Fewer than five years before, fewer than 60 to compare with, or years that cannot be imitated give the answer Cannot be told.',
  },
  measures: {
    title: 'Measures',
    text: 'A straight path runs from the baseline to the target. The status is the newest value against the path on that day: at least as good is above target, worse but within the tolerance is watch, worse than that is action needed. Without a target, without a value or after a break without a new baseline there is no basis. A value that is corrected is never replaced: both stay. Values of open data follow the newest snapshot.',
  },
  benefits: {
    title: 'Benefits',
    text: 'What a decision promises stands year by year, with its likeliest amount. A year counts when it is over. What is not booked is unknown, not zero. Money is only what lowered a budget or kept a cost away; hours are counted apart and qualities are never summed. The share is of booked years, and the worst is shown beside the mean. A forecast takes at least two booked years and is shown with its spread.',
  },
  attention: {
    title: 'Agenda and attention',
    text: 'The agenda holds what waits for the leadership group, what the law demands first and then by what waiting costs: the benefit of a full year and 800,000 kronor for each full-time equivalent that is tied up, times the wait plus 30 days. Attention is how much of what had a day in the last twelve months was done by that day. It counts in the month of the day, and in per cent from ten on.',
  },
  limits: {
    title: 'What the method cannot do',
    text: 'A gap says that something differs, not why. Key figures with fewer than three years are not tested. Very large distances more often come from another organisation or a few persons than from the situation; they are marked “check comparability”. “Cannot be decided” is a normal and honest answer.',
  },
  yourself: 'Compute it yourself',
  yourselfText: 'The same methods are on the command line and in the open API:',
  reference: 'Formulas, references and proofs are in the folder docs/methods of the source code.',
});
