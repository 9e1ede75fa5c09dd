import { defineMessages } from '#ui/language/define-messages.ts';

/** Names and sentences of the welfare gap, for pages, the API, the command line and those who quote it. */
export const wordMessages = defineMessages({
  services: {
    'home-care': 'Hemtjänst',
    'special-housing': 'Särskilt boende',
    'elder-other': 'Övrigt stöd i ordinärt boende',
    'lss-housing': 'Boende enligt LSS',
    'lss-daily': 'Daglig verksamhet enligt LSS',
    preschool: 'Förskola',
    'after-school': 'Fritidshem',
    'compulsory-school': 'Grundskola F–9',
    'upper-secondary': 'Gymnasieskola',
    'health-0-19': 'Hälso- och sjukvård, 0–19 år',
    'health-20-64': 'Hälso- och sjukvård, 20–64 år',
    'health-65-79': 'Hälso- och sjukvård, 65–79 år',
    'health-80': 'Hälso- och sjukvård, 80 år och äldre',
  },
  areas: {
    'elder-care': 'Äldreomsorg',
    'disability-support': 'Stöd enligt LSS',
    preschool: 'Förskola',
    'after-school': 'Fritidshem',
    'compulsory-school': 'Grundskola',
    'upper-secondary': 'Gymnasieskola',
    'region-health': 'Hälso- och sjukvård',
  },
  inArea: {
    'elder-care': 'i äldreomsorgen',
    'disability-support': 'i stödet enligt LSS',
    preschool: 'i förskolan',
    'after-school': 'i fritidshemmen',
    'compulsory-school': 'i grundskolan',
    'upper-secondary': 'i gymnasieskolan',
    'region-health': 'i hälso- och sjukvården',
  },
  teachers: {
    more: (year: string, count: string, where: string, base: string) =>
      `Till ${year} behövs ${count} fler lärare ${where} än ${base}, om allt görs som i dag`,
    fewer: (year: string, count: string, where: string, base: string) =>
      `Till ${year} behövs ${count} färre lärare ${where} än ${base}, om allt görs som i dag`,
  },
  more: (year: string, count: string, where: string, base: string) =>
    `Till ${year} behövs ${count} fler händer ${where} än ${base}, om allt görs som i dag`,
  fewer: (year: string, count: string, where: string, base: string) =>
    `Till ${year} behövs ${count} färre händer ${where} än ${base}, om allt görs som i dag`,
  same: (year: string, base: string) =>
    `Till ${year} behövs lika många händer som ${base}, om allt görs som i dag`,
  costsMore: (year: string, money: string, base: string) =>
    `Till ${year} behövs ${money} mer per år än ${base}, om allt görs som i dag`,
  costsLess: (year: string, money: string, base: string) =>
    `Till ${year} behövs ${money} mindre per år än ${base}, om allt görs som i dag`,
  lacking: (year: string, count: string, where: string, scenario: string) =>
    `Till ${year} saknas ${count} händer ${where} med antagandena i ”${scenario}”`,
  left: (year: string, count: string, where: string, scenario: string) =>
    `Till ${year} blir ${count} händer över ${where} med antagandena i ”${scenario}”`,
  moneyLacking: (year: string, money: string, scenario: string) =>
    `Till ${year} saknas ${money} per år med antagandena i ”${scenario}”`,
  moneyLeft: (year: string, money: string, scenario: string) =>
    `Till ${year} blir ${money} per år över med antagandena i ”${scenario}”`,
  unknown: 'Hur stort gapet blir går inte att räkna ut: underlag saknas',
  source: (names: string) => `${names}; egen beräkning`,
  keyFigures: (snapshot: string) => `Nyckeltal från Kolada och SCB i ögonblicksbilden ${snapshot}`,
  official: (base: string) => `SCB:s befolkningsframskrivning i Kolada, bas ${base}`,
  imported: (name: string) => `inläst framskrivning ”${name}”`,
})({
  services: {
    'home-care': 'Home care',
    'special-housing': 'Special housing',
    'elder-other': 'Other support at home',
    'lss-housing': 'Housing under LSS',
    'lss-daily': 'Daily activities under LSS',
    preschool: 'Preschool',
    'after-school': 'After-school care',
    'compulsory-school': 'Compulsory school F–9',
    'upper-secondary': 'Upper secondary school',
    'health-0-19': 'Health care, ages 0–19',
    'health-20-64': 'Health care, ages 20–64',
    'health-65-79': 'Health care, ages 65–79',
    'health-80': 'Health care, 80 and older',
  },
  areas: {
    'elder-care': 'Elder care',
    'disability-support': 'Support under LSS',
    preschool: 'Preschool',
    'after-school': 'After-school care',
    'compulsory-school': 'Compulsory school',
    'upper-secondary': 'Upper secondary school',
    'region-health': 'Health care',
  },
  inArea: {
    'elder-care': 'in elder care',
    'disability-support': 'in support under LSS',
    preschool: 'in preschool',
    'after-school': 'in after-school care',
    'compulsory-school': 'in compulsory school',
    'upper-secondary': 'in upper secondary school',
    'region-health': 'in health care',
  },
  teachers: {
    more: (year, count, where, base) =>
      `By ${year}, ${count} more teachers are needed ${where} than in ${base}, if all is done as today`,
    fewer: (year, count, where, base) =>
      `By ${year}, ${count} fewer teachers are needed ${where} than in ${base}, if all is done as today`,
  },
  more: (year, count, where, base) =>
    `By ${year}, ${count} more hands are needed ${where} than in ${base}, if all is done as today`,
  fewer: (year, count, where, base) =>
    `By ${year}, ${count} fewer hands are needed ${where} than in ${base}, if all is done as today`,
  same: (year, base) => `By ${year}, as many hands are needed as in ${base}, if all is done as today`,
  costsMore: (year, money, base) =>
    `By ${year}, ${money} more a year is needed than in ${base}, if all is done as today`,
  costsLess: (year, money, base) =>
    `By ${year}, ${money} less a year is needed than in ${base}, if all is done as today`,
  lacking: (year, count, where, scenario) =>
    `By ${year}, ${count} hands are lacking ${where} under the assumptions of “${scenario}”`,
  left: (year, count, where, scenario) =>
    `By ${year}, ${count} hands are left over ${where} under the assumptions of “${scenario}”`,
  moneyLacking: (year, money, scenario) =>
    `By ${year}, ${money} a year is lacking under the assumptions of “${scenario}”`,
  moneyLeft: (year, money, scenario) =>
    `By ${year}, ${money} a year is left over under the assumptions of “${scenario}”`,
  unknown: 'How large the gap becomes cannot be told: data are missing',
  source: names => `${names}; own calculation`,
  keyFigures: snapshot => `Key figures from Kolada and SCB in the snapshot ${snapshot}`,
  official: base => `Statistics Sweden’s population projection in Kolada, base ${base}`,
  imported: name => `imported projection “${name}”`,
});
