import { defineMessages } from '#ui/language/define-messages.ts';

/** Texts of correcting what a key figure is. */
export const correctionMessages = defineMessages({
  correct: 'Rätta sort och riktning',
  change: 'Ändra rättelsen',
  title: 'Rätta sort och riktning',
  lede: (now: string) =>
    `Nu räknas nyckeltalet som ${now}. Det ni skriver här gäller i hela er organisation: läget, gapen och möjligheterna räknas om efter det, för alla enheter ni tittar på. Andra organisationer ser inget av det.`,
  judged: (kind: string, direction: string) => `${kind.toLowerCase()} (${direction.toLowerCase()})`,
  shippedReason: 'Skälet i dag',
  think: 'Tänk på vad en höjning betyder för invånarna, och om ledningen ärligt kan hållas ansvarig för den.',
  fields: {
    kind: 'Sort',
    kindHint: 'Bara mått prövas. Mängder följer av storleken, förutsättningar förklarar.',
    direction: 'Riktning',
    directionHint: 'Välj ”varken” för allt som inte är ett mått.',
    reason: 'Skäl, med egna ord',
    reasonHint: 'Står på nyckeltalets sida för alla i organisationen.',
  },
  save: 'Spara rättelsen',
  takeBack: 'Ta tillbaka rättelsen',
  takeBackText: (was: string) => `Då räknas nyckeltalet åter som ${was}.`,
  corrected: (date: string, was: string) => `Rättat av er den ${date} (var ${was}).`,
  standsNow: (value: string) => `Någon annan ändrade under tiden. Nu står det: ${value}`,
  problems: {
    stale:
      'Någon annan har ändrat rättelsen. Vad som står där nu visas vid fälten; spara igen om det ska ersättas.',
    'direction-needs-measure': 'Bara ett mått kan ha en riktning som är bättre. Välj ”varken” eller ”okänd”.',
    'same-as-shipped':
      'Så räknas nyckeltalet redan. Välj en annan sort eller riktning, eller ta tillbaka rättelsen.',
    'correction-unknown': 'Rättelsen är redan tillbakatagen.',
  },
  list: {
    title: (count: number) =>
      count === 0
        ? 'Ni har inte rättat något nyckeltal'
        : count === 1
          ? 'Ni har rättat ett nyckeltal'
          : `Ni har rättat ${count} nyckeltal`,
    topic: 'Egna rättelser',
    lede: 'Sort och riktning följer med produkten, bedömda av människor eller av regler på titeln. Det ni rättar gäller bara hos er.',
    empty: 'Öppna ett nyckeltal som ni tycker är fel bedömt och välj Rätta sort och riktning.',
    see: 'Se alla nyckeltal',
    keyFigure: 'Nyckeltal',
    now: 'Räknas som',
    was: 'Var',
    reason: 'Skäl',
    on: 'Rättat',
    notHere: 'finns inte i den här ögonblicksbilden',
    link: (count: number) => (count === 1 ? 'En egen rättelse' : `${count} egna rättelser`),
  },
})({
  correct: 'Correct kind and direction',
  change: 'Change the correction',
  title: 'Correct kind and direction',
  lede: now =>
    `The key figure now counts as ${now}. What you write here holds in all of your organisation: the situation, the gaps and the opportunities go by it, for every unit you look at. Other organisations see nothing of it.`,
  judged: (kind, direction) => `${kind.toLowerCase()} (${direction.toLowerCase()})`,
  shippedReason: 'The reason today',
  think: 'Think of what a rise means for residents, and whether the leadership can honestly be held to it.',
  fields: {
    kind: 'Kind',
    kindHint: 'Only measures are tested. Volumes follow from size, context explains.',
    direction: 'Direction',
    directionHint: 'Choose “neither” for all that is no measure.',
    reason: 'Reason, in your own words',
    reasonHint: 'Stands on the page of the key figure for all of the organisation.',
  },
  save: 'Save the correction',
  takeBack: 'Take the correction back',
  takeBackText: was => `The key figure then counts as ${was} again.`,
  corrected: (date, was) => `Corrected by you on ${date} (was ${was}).`,
  standsNow: value => `Somebody else changed it meanwhile. Now it says: ${value}`,
  problems: {
    stale:
      'Somebody else has changed the correction. What stands there now is shown at the fields; save again if it is to be replaced.',
    'direction-needs-measure': 'Only a measure can have a way that is better. Choose “neither” or “unknown”.',
    'same-as-shipped':
      'The key figure counts as that already. Choose another kind or direction, or take the correction back.',
    'correction-unknown': 'The correction has been taken back already.',
  },
  list: {
    title: count =>
      count === 0
        ? 'You have corrected no key figure'
        : count === 1
          ? 'You have corrected one key figure'
          : `You have corrected ${count} key figures`,
    topic: 'Own corrections',
    lede: 'Kind and direction come with the product, judged by people or by rules on the title. What you correct holds with you alone.',
    empty: 'Open a key figure that you think is wrongly judged and choose Correct kind and direction.',
    see: 'See all key figures',
    keyFigure: 'Key figure',
    now: 'Counts as',
    was: 'Was',
    reason: 'Reason',
    on: 'Corrected',
    notHere: 'not in this snapshot',
    link: count => (count === 1 ? 'One own correction' : `${count} own corrections`),
  },
});
