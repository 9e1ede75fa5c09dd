import { fileURLToPath } from 'node:url';
import PdfDocument from 'pdfkit';
import { briefFile, gatherBrief } from '#features/brief/index.ts';
import { placeOf } from '#features/situation/index.ts';
import { root } from '#platform/root.ts';
import { openWarehouse } from '#platform/warehouse/warehouse.ts';

/**
 * The promise of the brief: from a warm analysis to the whole PDF, while a reader waits.
 *
 * Prints one JSON document and ends with 1 where it is missed. Beside it the plain reference: as many pages of plain text
 * by the same library, without fonts of its own, tags, tables or drawings.
 */
const target = { seconds: 5 };
const pages = 5;

const warehouse = openWarehouse({
  starterFolder: fileURLToPath(new URL('data/starter', root)),
  folder: fileURLToPath(new URL('data/none', root)),
});
const place = await placeOf(warehouse, '1440', null);

async function timed<Made>(make: () => Promise<Made>) {
  const started = performance.now();
  const made = await make();
  return { seconds: (performance.now() - started) / 1000, made };
}

const whole = await timed(async () => {
  const asked = { place, warehouse, member: null, language: 'sv', madeOn: '2026-03-31' } as const;
  return briefFile(await gatherBrief(asked), 'pdf');
});

const plain = await timed(
  () =>
    new Promise<number>((resolve, reject) => {
      const sheet = new PdfDocument({ size: 'A4' });
      let size = 0;
      sheet.on('data', (chunk: Buffer) => {
        size += chunk.length;
      });
      sheet.on('end', () => resolve(size));
      sheet.on('error', reject);
      for (let page = 0; page < pages; page++) {
        if (page > 0) sheet.addPage();
        sheet.text('Så mycket text som en sida rymmer. '.repeat(90));
      }
      sheet.end();
    }),
);
await warehouse.close();

const isMet = whole.seconds <= target.seconds;
process.stdout.write(
  `${JSON.stringify(
    {
      target,
      isMet,
      seconds: whole.seconds,
      bytes: whole.made.bytes.length,
      plainReference: { seconds: plain.seconds, bytes: plain.made, pages },
    },
    null,
    2,
  )}\n`,
);
if (!isMet) process.exitCode = 1;
