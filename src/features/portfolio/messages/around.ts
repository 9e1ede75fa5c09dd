import { defineMessages } from '#ui/language/define-messages.ts';

export const aroundMessages = defineMessages({
  finding: (what: string, gain: string) => `Mest skulle ${what} ge: ${gain}`,
  findingNone: 'Mer pengar eller fler händer skulle inte ge mer',
  notYet: 'Vad mer skulle ge är inte beräknat än',
  notYetText: 'Räkna fram portföljen, så visas vad en miljon kronor eller en årsarbetare till skulle ge.',
  marginal: 'En miljon kronor eller en årsarbetare till',
  marginalLede:
    'Vinsten när en gräns i taget vidgas. Den räknas som om initiativ gick att dela; i verkligheten kommer den i hela initiativ, och kan dröja tills steget är stort nog.',
  million: (budget: string, year: string) => `en miljon kronor mer till ${budget} ${year}`,
  hand: (role: string) => `en årsarbetare till som ${role}`,
  more: 'Mer av',
  gain: 'Vinst',
  marginalSubtitle: 'vinst i kronor, vägd och diskonterad, av ett steg till',
  robustness: 'Vad som håller när nyttan varierar',
  robustnessLede:
    'Nyttan dras slumpvis inom sina uppskattningar, tusen gånger, och portföljen väljs om varje gång. En uppskattning, inte ett bevis: varje utfall söks snabbt.',
  robustNone: 'Inte beräknat än.',
  robustButton: 'Dra tusen utfall',
  robustTitle: (sure: string, of: string) => `${sure} av ${of} valda är med i minst åtta av tio utfall`,
  robustSubtitle: (draws: string) =>
    `andel av ${draws} utfall där initiativet väljs; de mörka är valda i portföljen`,
  robustRegret: (share: string, gap: string) =>
    `I genomsnitt hade portföljen kunnat vara ${share} bättre i efterhand. Uppskattningen ligger högst ${gap} under det möjliga.`,
  share: 'Andel utfall',
  isChosen: 'Vald',
  yes: 'ja',
  no: 'nej',
  frontier: 'Avvägningen mellan två syften',
  frontierLede:
    'De bästa portföljerna när det ena syftet får väga mer och mer mot det andra. Ingen av dem kan ge mer av det ena utan att ge mindre av det andra.',
  frontierNone: 'Inte beräknad än.',
  frontierButton: 'Räkna fram avvägningen',
  first: 'Första syftet',
  second: 'Andra syftet',
  frontierTitle: (lost: string, first: string, won: string, second: string) =>
    `Från den ena änden till den andra: ${lost} mindre för ${first}, ${won} mer för ${second}`,
  frontierFlat: 'De två syftena drar åt samma håll: ingen avvägning behövs',
  frontierSubtitle: (first: string, second: string) =>
    `nytta i mnkr: vågrätt ${first}, lodrätt ${second}; den fyllda punkten är portföljen med scenariots egna vikter`,
  notProved: 'Tiden räckte inte för att bevisa varje punkt: bättre portföljer kan finnas.',
  point: 'Punkt',
  own: 'scenariots egen',
  count: 'Initiativ',
  made: (at: string) => `Beräknat ${at}.`,
  old: 'Något har ändrats sedan dess.',
})({
  finding: (what, gain) => `The most would come from ${what}: ${gain}`,
  findingNone: 'More money or more hands would give no more',
  notYet: 'What more would give has not been calculated yet',
  notYetText:
    'Calculate the portfolio, and it shows what a million kronor or a full-time equivalent more would give.',
  marginal: 'A million kronor or a full-time equivalent more',
  marginalLede:
    'The gain when one limit at a time is widened. It counts parts of initiatives; in reality it comes in whole initiatives, and may wait until the step is large enough.',
  million: (budget, year) => `a million kronor more for ${budget} ${year}`,
  hand: role => `one more full-time equivalent of ${role}`,
  more: 'More of',
  gain: 'Gain',
  marginalSubtitle: 'gain in kronor, weighted and discounted, of one step more',
  robustness: 'What holds when benefits vary',
  robustnessLede:
    'Benefits are drawn at random within their estimates, a thousand times, and the portfolio is chosen anew each time. An estimate, not a proof: each outcome is searched quickly.',
  robustNone: 'Not calculated yet.',
  robustButton: 'Draw a thousand outcomes',
  robustTitle: (sure, of) => `${sure} of ${of} chosen stay in at least eight of ten outcomes`,
  robustSubtitle: draws =>
    `share of ${draws} outcomes in which the initiative is chosen; the dark ones are in the portfolio`,
  robustRegret: (share, gap) =>
    `On average the portfolio could have been ${share} better in hindsight. The estimate lies at most ${gap} below what is possible.`,
  share: 'Share of outcomes',
  isChosen: 'Chosen',
  yes: 'yes',
  no: 'no',
  frontier: 'The trade-off between two aims',
  frontierLede:
    'The best portfolios as the one aim weighs more and more against the other. None of them can give more of the one without giving less of the other.',
  frontierNone: 'Not calculated yet.',
  frontierButton: 'Calculate the trade-off',
  first: 'First aim',
  second: 'Second aim',
  frontierTitle: (lost, first, won, second) =>
    `From the one end to the other: ${lost} less for ${first}, ${won} more for ${second}`,
  frontierFlat: 'The two aims pull the same way: no trade-off is needed',
  frontierSubtitle: (first, second) =>
    `benefit in SEK million: across ${first}, up ${second}; the filled point is the portfolio at the scenario’s own weights`,
  notProved: 'Time ran out before each point was proved: there may be better portfolios.',
  point: 'Point',
  own: 'the scenario’s own',
  count: 'Initiatives',
  made: at => `Calculated ${at}.`,
  old: 'Something has changed since.',
});
