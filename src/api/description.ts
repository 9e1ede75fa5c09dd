import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { root } from '#platform/root.ts';

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
      'Läge, avvikelser, införande och möjligheter för en kommun eller region, ur daterade ögonblicksbilder av öppna nyckeltal. ' +
      'Råvärden har sin källa vid sig; jämförelser är egna beräkningar. Tjänsten nås än så länge bara på den egna datorn; ingen tillgänglighet utlovas. — ' +
      'The situation, gaps, adoption and opportunities of a municipality or region, from dated snapshots of open key figures. ' +
      'Raw values carry their source; comparisons are our own calculations. For now the service answers only on its own machine; no availability is promised.',
    contact: { name: 'Rodret', url: 'https://github.com/rodret/rodret' },
    license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
  },
  servers: [{ url: '/' }],
  tags: [
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
    { name: 'panel', description: 'Ögonblicksbilder, enheter, import. Snapshots, units, import.' },
    { name: 'situation', description: 'Läget: avvikelser, liknande, nyckeltal. Gaps, peers, key figures.' },
    { name: 'audit', description: 'Revision: vem gjorde vad, och ångra. Audit: who did what, and undo.' },
    { name: 'opportunities', description: 'Införande och möjligheter. Adoption and opportunities.' },
  ],
};
