import { defineMessages } from '#ui/language/define-messages.ts';

export const settleMessages = defineMessages({
  finding: (factor: string, before: string, after: string) =>
    `Värdena är omkring ${factor} gånger så stora i hämtningen ${after} som ${before}`,
  findingPlain: (before: string, after: string) =>
    `Tycks betyda något annat i hämtningen ${after} än ${before}`,
  lede: (cells: string, reason: string) => `${cells} ändrades: ${reason}.`,
  series: {
    heading: (unit: string) => `${unit} i de två hämtningarna`,
    caption: (unit: string) => `Värden för ${unit} år för år, så som de hämtades`,
    year: 'År',
    ratio: 'Nytt mot gammalt',
  },
  now: 'Så läses det nu',
  state: {
    'held-out':
      'Nyckeltalet hålls utanför gap, serier och effekter tills någon har avgjort hur det ska läsas.',
    break: 'Serien bryts: det som ligger före brottet visas men räknas inte.',
    'as-it-is': 'Värdena läses som de är i den nyare hämtningen, utan brott.',
    rescale: 'Äldre år är omräknade med faktorn till den nya enheten.',
  },
  history: 'Vad som har avgjorts',
  by: (name: string, date: string) => `${name}, ${date}`,
  form: {
    heading: 'Avgör hur det ska läsas',
    decision: 'Avgörande',
    choose: 'Välj …',
    options: {
      break: 'Brott: definitionen är en annan, jämför inte över brottet',
      'as-it-is': 'Som det är: källan har räknat om alla år, eller rättat dem',
      rescale: 'Räkna om: bara enheten är en annan',
      'held-out': 'Håll utanför igen, tills vi vet mer',
    },
    noRescale:
      'Att räkna om går bara när en enda faktor förklarar alla värden inom avrundningen. Det gör den inte här.',
    fromYear: 'Första året med den nya definitionen',
    fromYearHint:
      'Lämnas tomt när den nyare hämtningen har den nya definitionen i alla år: då börjar serien om där.',
    reason: 'Skäl',
    reasonHint: 'Vad källan säger, eller vad ni vet. Står kvar för den som undrar senare.',
    button: 'Spara avgörandet',
  },
  problems: {
    stale:
      'Någon annan avgjorde det medan ni skrev. Se vad som gäller nu, och spara igen om ni vill ändra det.',
    'factor-not-constant': 'En enda faktor förklarar inte alla värden: välj brott eller som det är.',
    'factor-of-other-years': 'Faktorn gäller från det år som hittades. Lämna året som det stod.',
    'held-out-already': 'Det hålls redan utanför.',
  },
})({
  finding: (factor, before, after) =>
    `The values are about ${factor} times as large in the fetch of ${after} as in that of ${before}`,
  findingPlain: (before, after) =>
    `Seems to mean something else in the fetch of ${after} than in that of ${before}`,
  lede: (cells, reason) => `${cells} changed: ${reason}.`,
  series: {
    heading: unit => `${unit} in the two fetches`,
    caption: unit => `Values of ${unit} year by year, as they were fetched`,
    year: 'Year',
    ratio: 'New against old',
  },
  now: 'How it is read now',
  state: {
    'held-out':
      'The key figure is held out of gaps, series and effects until somebody has settled how to read it.',
    break: 'The series breaks: what lies before the break is shown but does not count.',
    'as-it-is': 'The values are read as they are in the newer fetch, without a break.',
    rescale: 'Older years are rescaled by the factor to the new unit.',
  },
  history: 'What has been settled',
  by: (name, date) => `${name}, ${date}`,
  form: {
    heading: 'Settle how to read it',
    decision: 'Decision',
    choose: 'Choose …',
    options: {
      break: 'A break: the definition is another, compare nothing across it',
      'as-it-is': 'As it is: the source has recalculated all years, or corrected them',
      rescale: 'Rescale: only the unit is another',
      'held-out': 'Hold out again, until we know more',
    },
    noRescale:
      'Rescaling is possible only where one single factor explains all values within rounding. It does not here.',
    fromYear: 'First year of the new definition',
    fromYearHint:
      'Left empty where the newer fetch has the new definition in all years: then the series begins anew there.',
    reason: 'Reason',
    reasonHint: 'What the source says, or what you know. It stays for whoever wonders later.',
    button: 'Save the decision',
  },
  problems: {
    stale:
      'Somebody else settled it while you were writing. See what holds now, and save again if you want to change it.',
    'factor-not-constant': 'No single factor explains all values: choose a break, or as it is.',
    'factor-of-other-years': 'The factor holds from the year that was found. Leave the year as it stood.',
    'held-out-already': 'It is held out already.',
  },
});
