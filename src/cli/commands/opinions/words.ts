import type { OpinionWarning, Side } from '#core/opinions/analysis.ts';
import type { Language } from '#platform/context.ts';

type Words = {
  readonly conversation: (participants: number, statements: number, leftOut: number, used: number) => string;
  readonly groups: (k: number, silhouette: number, gradual: number, division: number) => string;
  readonly noGroups: string;
  readonly group: (id: number, size: number, silhouette: number) => string;
  readonly consensus: (isOfGroups: boolean) => string;
  readonly divisive: string;
  readonly warnings: string;
  readonly none: string;
  readonly heads: Readonly<
    Record<'side' | 'share' | 'votes' | 'difference' | 'least' | 'statement' | 'between', string>
  >;
  readonly side: Readonly<Record<Side, string>>;
  readonly warning: Readonly<Record<OpinionWarning, string>>;
};

const decimals = (value: number): string => value.toFixed(2);

export const opinionWords: Readonly<Record<Language, Words>> = {
  sv: {
    conversation: (participants, statements, leftOut, used) =>
      `${participants} deltagare, ${statements} påståenden${leftOut === 0 ? '' : ` (${leftOut} borttagna)`}. ${used} har röster nog att placeras.`,
    groups: (k, silhouette, gradual, division) =>
      `${k} grupper skiljer sig åt. Silhuett ${decimals(silhouette).replace('.', ',')}; ett moln utan grupper ger ${decimals(gradual).replace('.', ',')}. ${Math.round(100 * division)} % av hur rösterna skiljer sig ligger mellan grupperna.`,
    noGroups: 'Inga grupper kan skiljas åt: alla räknas tillsammans.',
    group: (id, size, silhouette) =>
      `Grupp ${id}, ${size} deltagare (silhuett ${decimals(silhouette).replace('.', ',')}): vad som utmärker den`,
    consensus: isOfGroups =>
      isOfGroups ? 'Samsyn: vad de flesta i varje grupp tycker' : 'Samsyn: vad de flesta tycker',
    divisive: 'Vad som skiljer',
    warnings: 'Att tänka på',
    none: 'Inget.',
    heads: {
      side: 'sida',
      share: 'andel',
      votes: 'instämmer/tar avstånd/avstår',
      difference: 'skillnad',
      least: 'minst',
      statement: 'påstående',
      between: 'mellan',
    },
    side: { agree: 'instämmer', disagree: 'tar avstånd' },
    warning: {
      'no-votes': 'Ingen har röstat.',
      'one-participant': 'Bara en deltagare har röstat.',
      'one-statement': 'Det finns bara ett påstående: grupper kan inte skiljas åt av det.',
      'few-statements':
        'Det finns färre påståenden än de röster som annars krävs: den som har röstat på alla placeras.',
      'nobody-finished': 'Ingen har röstat på så många påståenden att den kan placeras.',
      'few-participants':
        'För få har röstat på tillräckligt många påståenden för att grupper ska kunna skiljas åt.',
      'everyone-votes-alike': 'Alla har röstat lika: det finns inget som skiljer.',
      'no-groups-told-apart': 'Rösterna ger inte fler grupper än slumpen eller en glidande skala skulle ge.',
      'groups-shade-over': 'Skillnaderna är mest mer eller mindre av samma sak: många står på gränsen.',
      'small-groups-set-aside': 'Några få står långt från alla andra och räknas inte till någon grupp.',
      'second-component-arbitrary':
        'Kartans andra axel är en av flera som passar lika bra: läs inte in något i den.',
      'seen-by-too-few': 'Några påståenden har setts av för få i någon grupp och bedöms inte.',
      coordinated: 'Många har lagt exakt samma röster på många påståenden: rösterna kan vara samordnade.',
    },
  },
  en: {
    conversation: (participants, statements, leftOut, used) =>
      `${participants} participants, ${statements} statements${leftOut === 0 ? '' : ` (${leftOut} left out)`}. ${used} have votes enough to be placed.`,
    groups: (k, silhouette, gradual, division) =>
      `${k} groups are told apart. Silhouette ${decimals(silhouette)}; a cloud without groups gives ${decimals(gradual)}. ${Math.round(100 * division)} % of how votes differ lies between the groups.`,
    noGroups: 'No groups can be told apart: all are counted together.',
    group: (id, size, silhouette) =>
      `Group ${id}, ${size} participants (silhouette ${decimals(silhouette)}): what tells it apart`,
    consensus: isOfGroups =>
      isOfGroups ? 'Consensus: what most in every group think' : 'Consensus: what most think',
    divisive: 'What divides',
    warnings: 'To bear in mind',
    none: 'Nothing.',
    heads: {
      side: 'side',
      share: 'share',
      votes: 'agree/disagree/pass',
      difference: 'difference',
      least: 'at least',
      statement: 'statement',
      between: 'between',
    },
    side: { agree: 'agree', disagree: 'disagree' },
    warning: {
      'no-votes': 'Nobody has voted.',
      'one-participant': 'Only one participant has voted.',
      'one-statement': 'There is one statement only: groups cannot be told apart by it.',
      'few-statements':
        'There are fewer statements than the votes that are asked for otherwise: who has voted on all of them is placed.',
      'nobody-finished': 'Nobody has voted on statements enough to be placed.',
      'few-participants': 'Too few have voted on statements enough for groups to be told apart.',
      'everyone-votes-alike': 'All have voted alike: nothing tells them apart.',
      'no-groups-told-apart': 'Votes give no more groups than chance or a gradual scale would.',
      'groups-shade-over': 'Differences are mostly more or less of the same: many stand on the border.',
      'small-groups-set-aside': 'A few stand far from all others and are counted in no group.',
      'second-component-arbitrary':
        'The second axis of the map is one of several that fit as well: read nothing into it.',
      'seen-by-too-few': 'Some statements were seen by too few in some group and are not judged.',
      coordinated: 'Many have cast the very same votes on many statements: they may be coordinated.',
    },
  },
};
