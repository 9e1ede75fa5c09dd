/** What a column of a long table of values says. */
export type ColumnRole = 'keyFigure' | 'unit' | 'year' | 'gender' | 'value' | 'status' | 'withdrawn';

/** Names by which a column is known, letters and digits only, without diacritics; the first found in a header counts. */
const names: Readonly<Record<ColumnRole, readonly string[]>> = {
  keyFigure: [
    'kpi',
    'kpiid',
    'variabelkod',
    'nyckeltalsid',
    'nyckeltalskod',
    'nyckeltalid',
    'keyfigure',
    'keyfigureid',
    'nyckeltal',
    'indikator',
  ],
  unit: [
    'municipalityid',
    'municipalitycode',
    'kommunid',
    'kommunkod',
    'regionid',
    'regionkod',
    'regioncode',
    'unitid',
    'unitcode',
    'enhetsid',
    'enhetskod',
    'unit',
    'enhet',
    'kommun',
    'municipality',
    'municipalityname',
    'kommunnamn',
    'region',
    'regionname',
  ],
  year: ['year', 'ar', 'period', 'tid'],
  gender: ['gender', 'kon', 'sex'],
  value: ['value', 'varde'],
  status: ['status', 'missing', 'bortfallsorsak', 'missingreason'],
  withdrawn: ['isdeleted', 'deleted'],
};

export const columnRoles: readonly ColumnRole[] = [
  'keyFigure',
  'unit',
  'year',
  'gender',
  'value',
  'status',
  'withdrawn',
];

/** Without these there is no long table. */
export const neededRoles: readonly ColumnRole[] = ['keyFigure', 'unit', 'year', 'value'];

/** Lower case letters and digits of a column's name, without diacritics: `År` → `ar`, `municipality_id` → `municipalityid`. */
export const columnKey = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/**
 * Positions of the columns that have a role, by their names in Swedish or English in any order; where several could
 * name the unit, a code goes before a name. Roles that no column has are absent. An empty header gives no roles.
 */
export function rolesOf(header: readonly string[]): ReadonlyMap<ColumnRole, number> {
  const keys = header.map(columnKey);
  const found = new Map<ColumnRole, number>();
  for (const role of columnRoles) {
    const name = names[role].find(candidate => keys.includes(candidate));
    if (name !== undefined) found.set(role, keys.indexOf(name));
  }
  return found;
}
