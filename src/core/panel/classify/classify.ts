import type { Classification, Kind, RegisteredKeyFigure, Text } from '#core/panel/key-figure.ts';
import { areaByRules } from './area-rules.ts';
import { type CuratedIndex, type CuratedKeyFigure, judgedAs } from './curated.ts';
import { directionRules } from './direction-rules.ts';
import { kindRules } from './kind-rules.ts';
import { firstThatSpeaks } from './rule.ts';
import { plainTitle } from './title.ts';

export type Classifiable = Pick<RegisteredKeyFigure, 'id' | 'title' | 'operatingArea' | 'scope'>;

/**
 * Kind, direction and service area of a key figure, each with its reason.
 *
 * A judgement made by a person of this very id and title comes first; else rules on the title and the operating area of
 * the snapshot's own register. Never fails: a figure no rule speaks of is context of unknown direction, and is not tested.
 * Reference: docs/methods/kinds-and-directions.md.
 */
export function classify(
  keyFigure: Classifiable,
  { curated }: { readonly curated: CuratedIndex },
): Classification {
  const judged = judgedAs(curated, keyFigure.id, keyFigure.title);
  return judged === null ? byRules(keyFigure) : byJudgement(judged);
}

/** Whether gaps of such a figure are tested: a measure whose good way is known, costs as cost. */
export function isTested({ kind, direction }: Pick<Classification, 'kind' | 'direction'>): boolean {
  return kind === 'measure' && (direction === 'higher' || direction === 'lower' || direction === 'cost');
}

function byJudgement(judged: CuratedKeyFigure): Classification {
  const isMeasure = judged.kind === 'measure';
  return {
    kind: judged.kind,
    kindReason: isMeasure ? measureReason : judged.reason,
    direction: judged.direction,
    directionReason: isMeasure ? judged.reason : untested[judged.kind],
    area: judged.area,
    basis: 'curated',
  };
}

function byRules(keyFigure: Classifiable): Classification {
  const title = plainTitle(keyFigure.title);
  const kind = firstThatSpeaks(kindRules, title);
  const direction = kind?.gives === 'measure' ? firstThatSpeaks(directionRules, title) : null;
  const given = kind?.gives ?? 'context';
  return {
    kind: given,
    kindReason: kind?.reason ?? noRuleSpeaks,
    direction: given === 'measure' || kind === null ? (direction?.gives ?? 'unknown') : 'neither',
    directionReason:
      direction?.reason ?? (given === 'measure' || kind === null ? unknownDirection : untested[given]),
    area: areaByRules(title, keyFigure.operatingArea, keyFigure.scope),
    basis: 'rule',
  };
}

const measureReason: Text = {
  sv: 'Bedömt som ett mått på verksamheten.',
  en: 'Judged to be a measure of the operations.',
};

const noRuleSpeaks: Text = {
  sv: 'Inget i titeln visar att det är ett mått på verksamheten.',
  en: 'Nothing in the title shows that it is a measure of the operations.',
};

const unknownDirection: Text = {
  sv: 'Det framgår inte vilket håll som är bättre; skillnaden visas utan omdöme.',
  en: 'It does not appear which way is better; the difference is shown without judgement.',
};

const untested: Readonly<Record<Kind, Text>> = {
  measure: unknownDirection,
  volume: {
    sv: 'Mängder följer av storleken och prövas inte.',
    en: 'Amounts follow from size and are not tested.',
  },
  context: {
    sv: 'Förutsättningar förklarar och prövas inte.',
    en: 'Conditions explain and are not tested.',
  },
  adoption: {
    sv: 'Införande matar möjligheterna och prövas inte.',
    en: 'Adoption feeds the opportunities and is not tested.',
  },
  coded: { sv: 'Kodade svar prövas inte.', en: 'Coded answers are not tested.' },
  uncertainty: {
    sv: 'Felmarginaler används för att läsa enkätsvaren och prövas inte.',
    en: 'Margins of error are used to read survey answers and are not tested.',
  },
};
