import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { classify } from '#core/panel/classify/classify.ts';
import { indexCurated, judgedAs } from '#core/panel/classify/curated.ts';
import { ruleQualities } from '#core/panel/classify/rule-quality.ts';
import { shippedReferenceData } from '#platform/reference-data/shipped.ts';
import { judgementsOfUnseen } from '../tests/support/judgements-of-unseen.ts';

/**
 * `node scripts/rule-quality.ts REGISTER [unseen]`: how well the rules on titles find what people judged, as the tables of
 * docs/methods/kinds-and-directions.md; with `unseen` against the figures that were judged blind.
 */
const [, , registerPath = '', which] = process.argv;
const register = z
  .array(
    z.object({
      id: z.string(),
      title: z.string(),
      operating_area: z.string(),
      municipality_type: z.enum(['K', 'L', 'A']),
    }),
  )
  .parse(JSON.parse(readFileSync(registerPath, 'utf8')));
const scopes = { K: 'municipality', L: 'region', A: 'both' } as const;
const curated = which === 'unseen' ? indexCurated(judgementsOfUnseen()) : shippedReferenceData().curated;
const pairs = register.flatMap(({ id, title, operating_area, municipality_type }) => {
  const judged = judgedAs(curated, id, title);
  if (judged === null) return [];
  const figure = { id, title, operatingArea: operating_area, scope: scopes[municipality_type] };
  return [{ judged, rule: classify(figure, { curated: indexCurated([]) }) }];
});
const percent = (share: number) => (Number.isNaN(share) ? '–' : (100 * share).toFixed(1));
process.stdout.write(
  '| answer | judged | given by rules | precision, % | recall, % |\n| --- | --: | --: | --: | --: |\n',
);
for (const { answer, judged, given, precision, recall } of ruleQualities(pairs)) {
  process.stdout.write(`| ${answer} | ${judged} | ${given} | ${percent(precision)} | ${percent(recall)} |\n`);
}
