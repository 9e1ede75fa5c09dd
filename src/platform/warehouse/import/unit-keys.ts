import type { Unit } from '#core/panel/unit.ts';

const withoutDiacritics = (text: string): string => text.normalize('NFD').replace(/\p{Mn}/gu, '');

/**
 * Every text, in lower case, by which a row may name a unit, with its code: the code, the code without its leading
 * zeros, and the name in its usual forms. A form that fits two units names neither, unless it is the very name of one
 * (`Habo` is Habo, never Håbo).
 */
export function unitKeys(units: readonly Unit[]): ReadonlyMap<string, string> {
  const exact = new Map<string, string>();
  for (const unit of units) {
    exact.set(unit.code.toLowerCase(), unit.code);
    exact.set(unit.code.replace(/^0+(?=.)/, '').toLowerCase(), unit.code);
    if (unit.kind === 'nation') exact.set('00', unit.code);
  }
  for (const unit of units)
    if (!exact.has(unit.name.toLowerCase())) exact.set(unit.name.toLowerCase(), unit.code);
  const loose = new Map<string, Set<string>>();
  for (const unit of units) {
    for (const form of formsOf(unit)) {
      for (const key of [
        form,
        withoutDiacritics(form),
        form.replaceAll(' ', '-'),
        form.replaceAll('-', ' '),
      ]) {
        loose.set(key, (loose.get(key) ?? new Set()).add(unit.code));
      }
    }
  }
  for (const [key, codes] of loose) {
    const [code] = codes;
    if (codes.size === 1 && code !== undefined && !exact.has(key)) exact.set(key, code);
  }
  return exact;
}

function formsOf(unit: Unit): readonly string[] {
  const name = unit.name.toLowerCase();
  if (unit.kind === 'nation') return [name, 'sverige', 'hela riket'];
  if (unit.kind === 'municipality') {
    return [
      name,
      `${name} kommun`,
      `${name}s kommun`,
      `${name} stad`,
      `${name}s stad`,
      `${unit.code} ${name}`,
    ];
  }
  const bare = name
    .replace(/^region /, '')
    .replace(/s? län$/, '')
    .replace(/s?regionen$/, '');
  return [
    name,
    `region ${bare}`,
    `${bare}`,
    `${bare}s läns landsting`,
    `landstinget ${bare}`,
    `${unit.code} ${name}`,
  ];
}
