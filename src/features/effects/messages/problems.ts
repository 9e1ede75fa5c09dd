import { defineMessages } from '#ui/language/define-messages.ts';

/** Why something was refused, and why nothing could be computed, by the reason that the action gives. */
export const problemMessages = defineMessages({
  reasons: {
    'no-years-before':
      'Det finns inga värden före det året. Välj ett senare år, eller ett nyckeltal som går längre tillbaka.',
    'one-year-before':
      'Det finns bara ett år före. Av ett år går inget att säga: minst två behövs för att räkna och fem för ett omdöme.',
    'no-years-after': 'Det finns inga värden från det året. Vänta på dem, eller välj ett tidigare år.',
    'unit-among-donors': 'Kommunen står bland dem den jämförs med.',
    'unit-twice':
      'En av enheterna att jämföra med har precis samma värden alla år: det är samma enhet under annat namn. Lämna den utanför.',
    'no-donors': 'Ingen jämförbar enhet är kvar. Lämna färre utanför.',
    'no-complete-donors':
      'Ingen jämförbar enhet har värden samma år. Lämna färre utanför, eller välj ett annat nyckeltal.',
    'break-at-start':
      'Serien bryts samma år som insatsen börjar. Då går det inte att skilja det ena från det andra.',
    'key-figure-unknown': 'Nyckeltalet finns inte i öppna data. Kontrollera dess id.',
    'held-out':
      'Nyckeltalet tycks betyda något annat än i en äldre hämtning och hålls utanför. Avgör först under Data hur det ska läsas.',
    'unit-unknown': 'Ingen ögonblicksbild har den kommunen eller regionen.',
    'name-unknown': 'Något av namnen finns inte bland kommuner och regioner.',
    'no-unit':
      'Organisationen är inte knuten till någon kommun eller region. Administratören väljer den under Organisation.',
    'no-key-figures': 'Öppna data har inget av de nyckeltal som arbetssättet berör.',
    twice: 'Samma nyckeltal står två gånger.',
    'reason-missing': 'Skriv varför planen ändras: den gamla står kvar bredvid.',
    'pattern-unknown': 'Välj ett arbetssätt ur katalogen.',
    'known-already': 'Enheten står redan där med det arbetssättet.',
    'ended-already': 'Utvärderingen är redan avslutad.',
    'control-character': 'Ta bort tecken som inte syns.',
  },
  year: 'Ange ett årtal med fyra siffror.',
  years: 'Ange ett helt antal år, från 1 till 10.',
  number: 'Ange ett tal, 0 eller mer.',
  needed: 'Fyll i fältet.',
})({
  reasons: {
    'no-years-before':
      'There are no values before that year. Choose a later one, or a key figure that goes further back.',
    'one-year-before':
      'There is only one year before. Of one year nothing can be told: at least two are needed to compute and five for a verdict.',
    'no-years-after': 'There are no values from that year on. Wait for them, or choose an earlier year.',
    'unit-among-donors': 'The municipality stands among those it is compared with.',
    'unit-twice':
      'One of the units to compare with has the very same values in all years: it is the same unit under another name. Leave it out.',
    'no-donors': 'No comparable unit is left. Leave fewer out.',
    'no-complete-donors':
      'No comparable unit has values in the same years. Leave fewer out, or choose another key figure.',
    'break-at-start':
      'The series breaks in the very year in which the initiative begins. The one cannot be told from the other.',
    'key-figure-unknown': 'The key figure is not in the open data. Check its id.',
    'held-out':
      'The key figure seems to mean something else than in an older fetch and is held out. Settle first, under Data, how to read it.',
    'unit-unknown': 'No snapshot holds that municipality or region.',
    'name-unknown': 'One of the names is none of a municipality or region.',
    'no-unit':
      'The organisation is not tied to a municipality or region. An administrator chooses it under Organisation.',
    'no-key-figures': 'The open data hold none of the key figures that the pattern touches.',
    twice: 'The same key figure stands there twice.',
    'reason-missing': 'Write why the plan changes: the old one stays beside it.',
    'pattern-unknown': 'Choose a pattern of the catalogue.',
    'known-already': 'The unit stands there already with that pattern.',
    'ended-already': 'The evaluation has ended already.',
    'control-character': 'Remove characters that cannot be seen.',
  },
  years: 'Give a whole number of years, from 1 to 10.',
  year: 'Enter a year of four digits.',
  number: 'Enter a number, 0 or more.',
  needed: 'Fill in the field.',
});
