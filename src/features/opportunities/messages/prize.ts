import { defineMessages } from '#ui/language/define-messages.ts';

/** Texts of what an opportunity is worth and how that was reckoned, and of the rules behind its score. */
export const prizeMessages = defineMessages({
  finding: (range: string) => `Kan nå ${range} per år`,
  unknown: 'Värdet i pengar, timmar eller personer kan inte räknas ut',
  of: 'Räknat på nyckeltalet',
  gap: (own: string, peers: string, year: string, difference: string) =>
    `${own} här mot ${peers} hos liknande ${year}: ${difference}.`,
  base: (persons: string, counted: string, year: string) => `Det gäller ${persons} ${counted} (${year}).`,
  toMedian: (median: string) => `Att stå som de liknandes median vore värt ${median} per år.`,
  toBoth: (median: string, best: string) =>
    `Att stå som de liknandes median vore värt ${median} per år, och som deras bästa fjärdedel ${best}.`,
  reaches: (share: string, range: string) =>
    `Arbetssättet bedöms nå ${share} av gapet till medianen: ${range} per år.`,
  caution:
    'Beloppet är vad gapet är värt, inte en besparing som faller ut av sig själv. Kostnaden för att införa är inte avdragen.',
  reasons: {
    'not worse': 'Ni ligger inte sämre till i nyckeltalet.',
    'the gap has closed': 'Gapet är stängt det senaste året: inget finns kvar att räkna på.',
    'the unit cannot be summed':
      'Nyckeltalets enhet kan inte summeras till pengar, timmar eller personer: en väntetid, ett index eller ett betyg blir ingen mängd.',
    'no base known': 'Det finns inget nyckeltal som säger hur många det gäller.',
    'base missing': 'Saknar underlag: nyckeltalet som säger hur många det gäller har inget värde här.',
  },
  counted: {
    inhabitants: 'invånare',
    children: 'barn',
    pupils: 'elever',
    'care users': 'brukare',
    recipients: 'biståndsmottagare',
    households: 'hushåll',
    'full-time employees': 'årsarbetare',
  },
  rules: {
    severity:
      'Avvikelsen från de liknandes median i vanliga spridningar, utöver den halva som aldrig räknas. Tre ger full längd.',
    persistence: 'Andel av mätåren som gapet har funnits, i rad fram till nu. Alla år ger full längd.',
    prize: 'Vad gapet är värt som andel av det som det räknas på. En fjärdedel ger full längd.',
    addressability:
      'Mitten av hur stor del av gapet som arbetssättets mekanismer bedöms nå. Hela gapet ger full längd.',
    voice: 'Läggs till det som är mätt, med högst 20 poäng, och drar aldrig ifrån.',
  },
  basis: {
    'stands out': 'sticker ut här',
    within: 'sticker inte ut här',
    'no basis': 'saknar underlag här',
    'not held': 'finns inte i ögonblicksbilden',
  },
  noBasis: (named: string) =>
    `Saknar underlag: inget av de ${named} nyckeltal som arbetssättet ska påverka kan jämföras här. Det säger inte om det behövs.`,
  partBasis: (compared: string, named: string) =>
    `Bara ${compared} av de ${named} nyckeltal som arbetssättet ska påverka kan jämföras här, så att det inte sticker ut är osäkert.`,
  notHeld: (count: string) =>
    `${count} av dem finns inte i ögonblicksbilden: källan kan ha dragit tillbaka, eller så har det inte hämtats.`,
})({
  finding: range => `Could reach ${range} a year`,
  unknown: 'Its worth in money, hours or persons cannot be worked out',
  of: 'Reckoned on the key figure',
  gap: (own, peers, year, difference) =>
    `${own} here against ${peers} among peers in ${year}: ${difference}.`,
  base: (persons, counted, year) => `It concerns ${persons} ${counted} (${year}).`,
  toMedian: median => `To stand where the peers’ median stands would be worth ${median} a year.`,
  toBoth: (median, best) =>
    `To stand where the peers’ median stands would be worth ${median} a year, and their best quarter ${best}.`,
  reaches: (share, range) =>
    `The way of working is judged to reach ${share} of the gap to the median: ${range} a year.`,
  caution:
    'The amount is what the gap is worth, not a saving that comes by itself. The cost of introducing is not subtracted.',
  reasons: {
    'not worse': 'You do not stand worse in the key figure.',
    'the gap has closed': 'The gap has closed in the latest year: nothing is left to reckon on.',
    'the unit cannot be summed':
      'The unit of the key figure cannot be summed into money, hours or persons: a wait, an index or a grade is no amount.',
    'no base known': 'No key figure says how many it concerns.',
    'base missing': 'No basis: the key figure that says how many it concerns has no value here.',
  },
  counted: {
    inhabitants: 'inhabitants',
    children: 'children',
    pupils: 'pupils',
    'care users': 'care users',
    recipients: 'recipients of income support',
    households: 'households',
    'full-time employees': 'full-time employees',
  },
  rules: {
    severity:
      'The distance to the peers’ median in ordinary spreads, beyond the half that never counts. Three give full length.',
    persistence:
      'The share of the measured years that the gap has stood, in a row up to now. All years give full length.',
    prize: 'What the gap is worth as a share of what it is reckoned on. A quarter gives full length.',
    addressability:
      'The middle of how much of the gap the mechanisms are judged to reach. The whole gap gives full length.',
    voice: 'Added to what is measured, by 20 points at most, and never subtracts.',
  },
  basis: {
    'stands out': 'stands out here',
    within: 'does not stand out here',
    'no basis': 'no basis here',
    'not held': 'not in the snapshot',
  },
  noBasis: named =>
    `No basis: none of the ${named} key figures that the way of working should move can be compared here. It says nothing of whether it is needed.`,
  partBasis: (compared, named) =>
    `Only ${compared} of the ${named} key figures that the way of working should move can be compared here, so that it does not stand out is uncertain.`,
  notHeld: count =>
    `${count} of them cannot be found in the snapshot: withdrawn by the source, or not fetched.`,
});
