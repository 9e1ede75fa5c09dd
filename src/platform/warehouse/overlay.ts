import type { RegisteredKeyFigure, Text } from '#core/panel/key-figure.ts';
import type { UnitKind } from '#core/panel/unit.ts';
import { literal, unnested } from './duckdb.ts';

/** SQL for the kind of the unit in column `unit`, as `unitKindOf` in the core. */
export const unitKindSql = (unit: string): string =>
  `case when ${unit} = '0000' then 'nation' when ${unit} like '00%' then 'region' else 'municipality' end`;

/**
 * What stays of `base` when `layer` (relations with kpi, unit, year, gender, value, missing) is laid over it: a key figure
 * of the layer replaces the base's values of that key figure for the same kind of units – all years and genders, so that
 * two fetches are never spliced into one series –, and the rest of the base stays.
 */
export const keptSql = (base: string, layer: string, replacing: Replacing | null = null): string => `
  select kpi, unit, year, gender, value, missing
  from (select *, ${keptKindSql(replacing)} as kind from ${base})
  anti join (select distinct kpi, ${unitKindSql('unit')} as kind from ${layer}) using (kpi, kind)
  ${replacing === null ? '' : `where kind = 'spared' or ${isNotReplacedSql(replacing)}`}`;

/** What goes from the base besides what the layer replaces, and whose values stay whatever happens. */
export type Replacing = {
  /** Key figures of which all values go, also of kinds of units that the layer has none of. */
  readonly keyFigures: readonly string[];
  /** Codes of units that the layer cannot speak of. */
  readonly spared: readonly string[];
};

/** Holds for the rows of the base that no whole key figure takes with it. */
export const isNotReplacedSql = ({ keyFigures }: Replacing): string =>
  `kpi not in (select ${unnested(keyFigures)})`;

const keptKindSql = (replacing: Replacing | null): string =>
  replacing === null || replacing.spared.length === 0
    ? unitKindSql('unit')
    : `case when unit in (${replacing.spared.map(literal).join(', ')}) then 'spared' else ${unitKindSql('unit')} end`;

const kindNames: Readonly<Record<UnitKind, Text>> = {
  municipality: { sv: 'kommunerna', en: 'the municipalities' },
  region: { sv: 'regionerna', en: 'the regions' },
  nation: { sv: 'riket', en: 'the nation' },
};

const joined = (kinds: readonly UnitKind[], language: keyof Text): string => {
  const names = kinds.map(kind => kindNames[kind][language]);
  return names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} ${language === 'sv' ? 'och' : 'and'} ${names.at(-1)}`;
};

/** The register's entry of a key figure of which the base still speaks for some kinds of units. */
export function partlyReplaced(
  base: RegisteredKeyFigure,
  layer: RegisteredKeyFigure,
  kept: readonly UnitKind[],
  replaced: readonly UnitKind[],
): RegisteredKeyFigure {
  const note: Text = {
    sv: `Värdena för ${joined(replaced, 'sv')} hämtades ${layer.fetchedOn}, för ${joined(kept, 'sv')} ${base.fetchedOn}.`,
    en: `Values for ${joined(replaced, 'en')} were fetched on ${layer.fetchedOn}, for ${joined(kept, 'en')} on ${base.fetchedOn}.`,
  };
  return {
    ...layer,
    scope: base.scope === layer.scope ? layer.scope : 'both',
    source: base.source === layer.source ? layer.source : `${layer.source}; ${base.source}`,
    fetchedOn: layer.fetchedOn > base.fetchedOn ? layer.fetchedOn : base.fetchedOn,
    isOwnCalculation: base.isOwnCalculation || layer.isOwnCalculation,
    note:
      layer.note === null ? note : { sv: `${layer.note.sv} ${note.sv}`, en: `${layer.note.en} ${note.en}` },
  };
}
