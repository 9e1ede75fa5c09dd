import { defineMessages } from '#ui/language/define-messages.ts';

export const messages = defineMessages({
  title: 'Ändringar mellan hämtningar',
  none: {
    title: 'Det finns bara en ögonblicksbild att läsa än',
    text: 'När nästa hämtning är gjord står det här vad som reviderats, dragits tillbaka och tillkommit, och vilka gap det ändrar.',
    action: 'Importera en hämtning',
  },
  nothing: (before: string, after: string) => `Inget värde ändrades mellan ${before} och ${after}`,
  finding: (revised: string, keyFigures: string, before: string, after: string) =>
    `${revised} i ${keyFigures} reviderades mellan ${before} och ${after}`,
  findingNoRevision: (before: string, after: string) => `Inget reviderades mellan ${before} och ${after}`,
  valueOne: 'värde',
  valueMany: 'värden',
  keyFigureOne: 'nyckeltal',
  keyFigureMany: 'nyckeltal',
  lede: (added: string, withdrawn: string, notFetched: string) =>
    `Tillkomna värden: ${added}. Tillbakadragna: ${withdrawn}. Inte hämtade den här gången: ${notFetched}. En skillnad på högst en miljondel är avrundning och räknas inte.`,
  choose: {
    heading: 'Jämför två andra',
    before: 'Den äldre',
    after: 'Den nyare',
    button: 'Jämför',
  },
  suspected: {
    heading: (waiting: number) =>
      waiting === 0
        ? 'Alla misstänkta omdefinitioner är avgjorda'
        : waiting === 1
          ? 'Ett nyckeltal tycks betyda något annat och väntar på ert avgörande'
          : `${waiting} nyckeltal tycks betyda något annat och väntar på ert avgörande`,
    headingOpen: (count: number) =>
      count === 1
        ? 'Ett nyckeltal tycks ha fått en annan enhet eller definition'
        : `${count} nyckeltal tycks ha fått en annan enhet eller definition`,
    lede: 'Tills någon har avgjort hur de ska läsas räknas de inte i gap, serier och effekter.',
    caption: 'Misstänkta omdefinitioner',
    keyFigure: 'Nyckeltal',
    factor: 'Nytt mot gammalt',
    cells: 'Värden',
    reason: 'Vad som tyder på det',
    state: 'Avgjort',
  },
  times: (factor: string) => `× ${factor}`,
  reasons: {
    'constant-factor': 'alla värden är en och samma faktor större eller mindre, så när som på avrundning',
    'order-of-magnitude':
      'nästan alla värden har flyttats lika många tiopotenser, men inte med en exakt faktor',
    jump: 'nästan alla värden har hoppat åt samma håll',
    'another-title': 'titeln är en annan, och de flesta värden också',
  },
  fromYear: (year: string) => `från och med ${year}`,
  decisions: {
    'held-out': 'hålls utanför, väntar på avgörande',
    break: 'brott i serien',
    'as-it-is': 'läses som det är',
    rescale: 'omräknat till den nya enheten',
  },
  gaps: {
    heading: (count: number, unit: string) =>
      count === 0
        ? `Inga verkliga gap i ${unit} ändrades`
        : count === 1
          ? `Ett verkligt gap i ${unit} ändrades`
          : `${count} verkliga gap i ${unit} ändrades`,
    lede: 'Ett gap är verkligt när det är tydligt större än vad som är vanligt bland liknande. Här står de som är verkliga i den ena hämtningen men inte, eller på annat sätt, i den andra.',
    caption: 'Verkliga gap som ändrades',
    keyFigure: 'Nyckeltal',
    change: 'Ändring',
    before: 'Före',
    after: 'Efter',
    because: 'Varför',
    notHeld: (unit: string) => `Ingen jämförelse av gap: den ena hämtningen har inte ${unit}.`,
    changes: {
      appeared: 'tillkom',
      vanished: 'försvann',
      'changed-side': 'bytte sida',
      level: 'blev tydligare eller mindre tydligt',
    },
    levels: { none: 'inget gap', avvikelse: 'mindre avvikelse', 'tydlig avvikelse': 'tydligt gap' },
    standings: {
      worse: 'sämre',
      better: 'bättre',
      'higher cost': 'högre kostnad',
      'lower cost': 'lägre kostnad',
    },
    untested: 'inte prövat',
    reasons: {
      'held-out': 'nyckeltalet hålls utanför tills någon avgjort hur det ska läsas',
      revised: 'värden reviderades',
      withdrawn: 'värden drogs tillbaka',
      'new-years': 'nya år kom till',
      others: 'andra kommuners eller nyckeltals värden ändrades',
    },
  },
  revised: {
    heading: 'Reviderade värden',
    caption: 'Reviderade värden per nyckeltal, flest först',
    cells: 'Värden',
    largest: 'Största ändringen',
    where: 'Var',
    cell: (unit: string, year: string, before: string, after: string) =>
      `${unit} ${year}: från ${before} till ${after}`,
  },
  withdrawn: {
    heading: 'Tillbakadragna värden',
    lede: 'Källan hade dem förr, och svarade inte med dem när de frågades efter igen.',
    caption: 'Tillbakadragna värden per nyckeltal, flest först',
  },
  added: { heading: 'Tillkomna värden', caption: 'Tillkomna värden per nyckeltal, flest först' },
  more: (count: string) =>
    `Och ${count} nyckeltal till. Hela listan ger API:et och kommandot rodret snapshots diff.`,
  method: 'Hur det här avgörs',
})({
  title: 'Changes between fetches',
  none: {
    title: 'There is only one snapshot to read yet',
    text: 'Once the next fetch is made, this page tells what was revised, withdrawn and added, and which gaps that changes.',
    action: 'Import a fetch',
  },
  nothing: (before, after) => `No value changed between ${before} and ${after}`,
  finding: (revised, keyFigures, before, after) =>
    `${revised} in ${keyFigures} were revised between ${before} and ${after}`,
  findingNoRevision: (before, after) => `Nothing was revised between ${before} and ${after}`,
  valueOne: 'value',
  valueMany: 'values',
  keyFigureOne: 'key figure',
  keyFigureMany: 'key figures',
  lede: (added, withdrawn, notFetched) =>
    `Values added: ${added}. Withdrawn: ${withdrawn}. Not fetched this time: ${notFetched}. A difference of a millionth at most is rounding and does not count.`,
  choose: { heading: 'Compare two others', before: 'The older', after: 'The newer', button: 'Compare' },
  suspected: {
    heading: waiting =>
      waiting === 0
        ? 'All suspected redefinitions are settled'
        : waiting === 1
          ? 'One key figure seems to mean something else and waits for you to settle it'
          : `${waiting} key figures seem to mean something else and wait for you to settle them`,
    headingOpen: count =>
      count === 1
        ? 'One key figure seems to have another unit or definition'
        : `${count} key figures seem to have another unit or definition`,
    lede: 'Until somebody has settled how to read them they count in no gap, series or effect.',
    caption: 'Suspected redefinitions',
    keyFigure: 'Key figure',
    factor: 'New against old',
    cells: 'Values',
    reason: 'What points to it',
    state: 'Settled',
  },
  times: factor => `× ${factor}`,
  reasons: {
    'constant-factor': 'all values are larger or smaller by one and the same factor, but for rounding',
    'order-of-magnitude':
      'nearly all values have moved by as many powers of ten, though not by one exact factor',
    jump: 'nearly all values have jumped the same way',
    'another-title': 'the title is another, and so are most values',
  },
  fromYear: year => `from ${year} on`,
  decisions: {
    'held-out': 'held out, waits to be settled',
    break: 'a break in the series',
    'as-it-is': 'read as it is',
    rescale: 'rescaled to the new unit',
  },
  gaps: {
    heading: (count, unit) =>
      count === 0
        ? `No real gap of ${unit} changed`
        : count === 1
          ? `One real gap of ${unit} changed`
          : `${count} real gaps of ${unit} changed`,
    lede: 'A gap is real where it is clearly larger than what is ordinary among peers. Here are those that are real in one of the fetches and not, or otherwise, in the other.',
    caption: 'Real gaps that changed',
    keyFigure: 'Key figure',
    change: 'Change',
    before: 'Before',
    after: 'After',
    because: 'Why',
    notHeld: unit => `Gaps are not compared: one of the fetches does not hold ${unit}.`,
    changes: {
      appeared: 'appeared',
      vanished: 'vanished',
      'changed-side': 'changed side',
      level: 'became clearer or less clear',
    },
    levels: { none: 'no gap', avvikelse: 'smaller gap', 'tydlig avvikelse': 'clear gap' },
    standings: {
      worse: 'worse',
      better: 'better',
      'higher cost': 'higher cost',
      'lower cost': 'lower cost',
    },
    untested: 'not tested',
    reasons: {
      'held-out': 'the key figure is held out until somebody has settled how to read it',
      revised: 'values were revised',
      withdrawn: 'values were withdrawn',
      'new-years': 'new years came',
      others: 'values of other units or key figures changed',
    },
  },
  revised: {
    heading: 'Revised values',
    caption: 'Revised values by key figure, most first',
    cells: 'Values',
    largest: 'Largest change',
    where: 'Where',
    cell: (unit, year, before, after) => `${unit} ${year}: from ${before} to ${after}`,
  },
  withdrawn: {
    heading: 'Withdrawn values',
    lede: 'The source had them before, and did not answer with them when they were asked for again.',
    caption: 'Withdrawn values by key figure, most first',
  },
  added: { heading: 'Added values', caption: 'Added values by key figure, most first' },
  more: count =>
    `And ${count} more key figures. The API and the command rodret snapshots diff give the whole list.`,
  method: 'How this is decided',
});
