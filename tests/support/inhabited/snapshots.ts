import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

type Does = (action: string, input: unknown) => Promise<unknown>;

const years = [2015, 2016, 2017, 2018, 2019, 2020];
const imported = z.object({ manifest: z.object({ id: z.string() }) });

/**
 * Two fetches of two units between which a key figure came to be counted in thousandths, and what was settled of that;
 * `later` is the one that most can be done with. Their values are the organisation's alone.
 */
export async function inhabitWithSnapshots(
  does: Does,
  name: string,
  { dataFolder, id }: { readonly dataFolder: string; readonly id: string },
): Promise<{ readonly earlier: string; readonly later: string }> {
  const values = path.join(dataFolder, `${id}.csv`);
  const keyFigures = path.join(dataFolder, `${id}-register.csv`);
  await writeFile(keyFigures, 'id;title\nN15030;"Elever, antal"\nN15419;"Elever i åk 9, andel (%)"\n');
  const number = Number.parseInt(id.slice(0, 8), 16) / 1000;
  const fetched = async (fetchedOn: string, factor: number): Promise<string> => {
    const rows = ['1440', '1441'].flatMap(unit =>
      years.flatMap(year => [
        `N15030,${unit},${year},T,${number + year}`,
        `N15419,${unit},${year},T,${(number + year) * factor}`,
      ]),
    );
    await writeFile(values, `kpi,unit,year,gender,value\n${rows.join('\n')}\n`);
    const made = await does('panel.importSnapshot', { values, keyFigures, source: name, fetchedOn });
    return imported.parse(made).manifest.id;
  };
  const earlier = await fetched('2024-01-02', 1);
  const later = await fetched('2025-01-02', 1000);
  await does('revisions.settleRedefinition', {
    ...{ keyFigure: 'N15419', before: earlier, after: later },
    ...{ decision: 'as-it-is', fromYear: null, reason: `${name} har skäl.`, version: 0 },
  });
  return { earlier, later };
}
