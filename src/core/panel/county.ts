/** The 21 counties (län) by the two digits with which their municipalities' codes begin; SCB, since 1998. */
const countyNames: Readonly<Record<string, string>> = {
  '01': 'Stockholms län',
  '03': 'Uppsala län',
  '04': 'Södermanlands län',
  '05': 'Östergötlands län',
  '06': 'Jönköpings län',
  '07': 'Kronobergs län',
  '08': 'Kalmar län',
  '09': 'Gotlands län',
  '10': 'Blekinge län',
  '12': 'Skåne län',
  '13': 'Hallands län',
  '14': 'Västra Götalands län',
  '17': 'Värmlands län',
  '18': 'Örebro län',
  '19': 'Västmanlands län',
  '20': 'Dalarnas län',
  '21': 'Gävleborgs län',
  '22': 'Västernorrlands län',
  '23': 'Jämtlands län',
  '24': 'Västerbottens län',
  '25': 'Norrbottens län',
};

/**
 * County of a unit from its code: the first two digits of a municipality (`1440` → 14), the last two of a region
 * (`0014` → 14). Null for the nation and for codes that name no county. Code table: SCB, Regionala koder.
 */
export function countyOf(unitCode: string): { readonly code: string; readonly name: string } | null {
  const code = unitCode.startsWith('00') ? unitCode.slice(2) : unitCode.slice(0, 2);
  const name = countyNames[code];
  return name === undefined ? null : { code, name };
}
