import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { root } from '#platform/root.ts';
import { usualLimits } from './limits.ts';

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL('package.json', root), 'utf8')));

/** Head of the OpenAPI document, in Swedish and English as the national REST profile asks. */
export const apiDescription = {
  openapi: '3.1.0',
  info: {
    title: 'Rodret',
    version,
    description:
      'Läge, avvikelser, införande och möjligheter för en kommun eller region, ur daterade ögonblicksbilder av öppna nyckeltal; organisationen, dess personer, nycklar och revision. ' +
      'Råvärden har sin källa vid sig; jämförelser är egna beräkningar. ' +
      'Servicenivå: den organisation som kör Rodret svarar för driften; projektet utlovar ingen tillgänglighet. ' +
      `Begränsningar: högst ${usualLimits.token} anrop i minuten per nyckel, ${usualLimits.session} per session och ${usualLimits.address} per adress utan inloggning; högst 1 000 poster på en sida. — ` +
      'The situation, gaps, adoption and opportunities of a municipality or region, from dated snapshots of open key figures; the organisation, its people, keys and audit. ' +
      'Raw values carry their source; comparisons are our own calculations. ' +
      'Service level: the organisation that runs Rodret answers for its operation; the project promises no availability. ' +
      `Limitations: at most ${usualLimits.token} requests a minute by token, ${usualLimits.session} by session and ${usualLimits.address} by address without either; at most 1,000 items on a page.`,
    contact: { name: 'Rodret', url: 'https://github.com/rodret/rodret' },
    license: {
      name: 'EUPL-1.2',
      url: 'https://interoperable-europe.ec.europa.eu/collection/eupl/eupl-text-eupl-12',
    },
    'x-sla': {
      availability: 'Utlovas av den som kör tjänsten. Promised by whoever runs the service.',
      responseTime:
        '95 % inom 120 ms vid 100 samtidiga användare. 95 % within 120 ms with 100 users at once.',
      support: 'https://github.com/rodret/rodret/issues',
    },
  },
  externalDocs: {
    description: 'Dokumentation av Rodret. Documentation of Rodret.',
    url: 'https://github.com/rodret/rodret',
  },
  tags: [
    { name: 'api', description: 'Om API:et självt. About the API itself.' },
    { name: 'organisation', description: 'Den egna organisationen. The own organisation.' },
    { name: 'account', description: 'Inloggning och det egna kontot. Sign-in and the own account.' },
    { name: 'people', description: 'Personer, roller, inbjudningar. People, roles, invitations.' },
    { name: 'messages', description: 'Utskick: vad och hur ofta. Mail: what and how often.' },
    { name: 'tokens', description: 'Nycklar för program. Keys for programs.' },
    {
      name: 'handovers',
      description:
        'Överlämningar mellan myndigheter och till rådgivare. Hand-overs between authorities and to advisers.',
    },
    {
      name: 'revisions',
      description:
        'Skillnader mellan ögonblicksbilder och misstänkta omdefinitioner. Differences between snapshots, and suspected redefinitions.',
    },
    { name: 'panel', description: 'Ögonblicksbilder, enheter, import. Snapshots, units, import.' },
    { name: 'situation', description: 'Läget: avvikelser, liknande, nyckeltal. Gaps, peers, key figures.' },
    {
      name: 'brief',
      description: 'Ledningsbriefen, som data och filer. The leadership brief, as data and files.',
    },
    {
      name: 'welfare-gap',
      description:
        'Välfärdsgapet: läget enligt öppna data, scenarier och prognoser. The welfare gap: as open data have it, scenarios and projections.',
    },
    {
      name: 'maturity',
      description:
        'Mognad: ledningens självskattningar och resultat av andra modeller. Maturity: self-assessments of the leadership and results of other models.',
    },
    {
      name: 'direction',
      description: 'Inriktning: mål, vikter och trender. Direction: goals, weights and trends.',
    },
    {
      name: 'conversations',
      description:
        'Samtal: leda, bjuda in, delta, läsa påståenden. Conversations: leading, inviting, taking part, reading statements.',
    },
    {
      name: 'vision',
      description:
        'Visionen: meningar, vad de vilar på, utgåvor. The vision: sentences, what they rest on, editions.',
    },
    { name: 'thread', description: 'Röda tråden: vad som leder till vad. The thread: what leads to what.' },
    {
      name: 'ideas',
      description:
        'Idéer: vad anställda ser, och svaren på det. Ideas: what employees see, and the replies to it.',
    },
    {
      name: 'initiatives',
      description: 'Initiativ och planens inställningar. Initiatives and settings of the plan.',
    },
    {
      name: 'portfolio',
      description:
        'Portföljen: ramar, scenarier och beräkningar. The portfolio: limits, scenarios and calculations.',
    },
    {
      name: 'duties',
      description:
        'Måsten, regeln för det som är försenat, och frånvaro. Duties, the rule for what is overdue, and absences.',
    },
    {
      name: 'decisions',
      description: 'Förslag, möten, beslut och åtaganden. Proposals, meetings, decisions and commitments.',
    },
    {
      name: 'effects',
      description:
        'Effekter: vad som ska mätas, mätningar, och vem som har gjort vad när. Effects: what is to be measured, measurements, and who did what when.',
    },
    {
      name: 'follow-up',
      description:
        'Avstämningar, ledningens dagordning och uppmärksamhet. Check-ins, the leadership’s agenda and attention.',
    },
    { name: 'benefits', description: 'Nyttor: utlovat och hemtaget. Benefits: promised and taken home.' },
    {
      name: 'reports',
      description: 'Rapporter till nämnder och redovisning. Reports to boards and accounts.',
    },
    { name: 'measures', description: 'Mått: nyckeltalsbiblioteket. Measures: the library.' },
    { name: 'audit', description: 'Revision: vem gjorde vad, och ångra. Audit: who did what, and undo.' },
    {
      name: 'evidence',
      description: 'Vad som hände där arbetssätt infördes. What happened where patterns were introduced.',
    },
    {
      name: 'catalogue',
      description:
        'Katalogen över digitala arbetssätt, och organisationens egna. The catalogue of digital ways of working, and those of the organisation’s own.',
    },
    { name: 'opportunities', description: 'Införande och möjligheter. Adoption and opportunities.' },
  ],
};
