import type { UnitOfMeasure } from '#core/panel/unit-of-measure.ts';

/** What a base counts, so that a prize can say *42 elever* or *12 årsarbetare*. */
export type Counted =
  | 'inhabitants'
  | 'children'
  | 'pupils'
  | 'care users'
  | 'recipients'
  | 'households'
  | 'full-time employees';

/** A companion volume: over how many persons a key figure is taken. */
export type Base = {
  readonly counted: Counted;
  /** Key figures summed, each with what its title must say (ids are reused). */
  readonly keyFigures: readonly { readonly id: string; readonly title: RegExp }[];
  /** Share of the sum that the key figure is about: a ninth of the pupils of nine years. */
  readonly share: number;
  /** Key figures in percent that narrow it further, each as the part that it tells or as the rest. */
  readonly parts: readonly { readonly id: string; readonly title: RegExp; readonly takes: 'part' | 'rest' }[];
};

const inhabitants = (from: string, id: string) => ({ id, title: new RegExp(`^invånare ${from}`, 'i') });
const everybody = inhabitants('totalt', 'N01951');
const aged0to5 = inhabitants('0-5 år, antal', 'N01952');
const aged1to5 = inhabitants('1-5 år, antal', 'N01926');
const aged6to15 = inhabitants('6-15 år, antal', 'N01953');
const aged16to19 = inhabitants('16-19 år, antal', 'N01954');
const aged20to64 = inhabitants('20-64 år, antal', 'N01955');
const aged65to79 = inhabitants('65-79 år, antal', 'N01956');
const aged80plus = inhabitants('80\\+.*antal', 'N01957');

const base = (
  counted: Counted,
  keyFigures: Base['keyFigures'],
  share = 1,
  parts: Base['parts'] = [],
): Base => ({ counted, keyFigures, share, parts });

const homeCareUsers = base('care users', [{ id: 'N21702', title: /^hemtjänsttagare 65\+/i }]);
const residents65 = base('care users', [{ id: 'N23805', title: /^brukare 65\+ i särskilt boende/i }]);
const groupHome = base('care users', [{ id: 'N28801', title: /^personer med boende enligt lss/i }]);
const dailyActivity = base('care users', [
  { id: 'N28804', title: /^personer med daglig verksamhet enligt lss/i },
]);
const assistance = base('care users', [
  { id: 'N28805', title: /^personer med personlig assistans enligt lss/i },
]);
const recipients = base('recipients', [
  { id: 'N31848', title: /^biståndsmottagare, ekonomiskt bistånd, totalt/i },
]);
const adultRecipients: Base = {
  ...recipients,
  parts: [
    { id: 'N31870', title: /^biståndsmottagare.*0-17 år.*av biståndsmottagare totalt/i, takes: 'rest' },
  ],
};
const recipientHouseholds = base('households', [
  { id: 'N31910', title: /^biståndshushåll, ekonomiskt bistånd/i },
]);
const households = base('households', [{ id: 'N02938', title: /^hushåll, antal/i }]);
const employees = base('full-time employees', [{ id: 'N00098', title: /^årsarbetare totalt, kommun/i }]);
const careEmployees = base('full-time employees', [
  { id: 'N20041', title: /^årsarbetare inom vård och omsorg om äldre/i },
]);
const preschoolStaff = base('full-time employees', [
  { id: 'N11103', title: /^årsarbetare i förskolan, lägeskommun/i },
]);
const preschoolChildren = base('children', [
  { id: 'N11732', title: /^antal barn på förskola, lägeskommun/i },
]);
/** A municipal figure over a volume that holds private preschools as well: children and staff in the same proportion. */
const municipalPreschool: Base['parts'] = [
  { id: 'N11711', title: /^barn i kommunal förskola, andel/i, takes: 'part' },
];
const municipalPreschoolStaff: Base = { ...preschoolStaff, parts: municipalPreschool };
const municipalPreschoolChildren: Base = { ...preschoolChildren, parts: municipalPreschool };
const municipalPupils = { id: 'N15809', title: /^elever i kommunal grundskola belägen i kommunen/i };
const residentPupils = { id: 'N15829', title: /^elever i grundskola åk\.? 1-9, hemkommun/i };
const municipalUpperPupils = { id: 'N17820', title: /^elever i kommunal gymnasieskola i kommunen/i };
const adaptedPupils = base('pupils', [{ id: 'N18803', title: /^elever i anpassad grundskola, hemkommun/i }]);
const languagePupils = base('pupils', [{ id: 'N18801', title: /^elever i sfi-utbildning/i }]);

/** A title and area that a base belongs to; the first that fits is used. */
type BaseRule = { readonly areas: readonly string[] | null; readonly title: RegExp; readonly base: Base };

const yearly = (years: number, keyFigure: Base['keyFigures'][number]): Base =>
  base('pupils', [keyFigure], 1 / years);

const shareRules: readonly BaseRule[] = [
  {
    areas: null,
    title: /^vuxna.*% ?\)? av bef(?:olkningen)?\b/i,
    base: base('inhabitants', [aged20to64, aged65to79, aged80plus]),
  },
  { areas: ['income-support'], title: /^vuxna biståndsmottagare/i, base: adultRecipients },
  { areas: null, title: /% ?\)? av bef(?:olkningen)?\b/i, base: base('inhabitants', [everybody]) },
  { areas: null, title: /sjukfrånvaro.*(?:vård och omsorg|äldre)/i, base: careEmployees },
  {
    areas: ['staff', 'overall'],
    title: /sjukfrånvaro.*(?:anställda|kommun)|^(?:långtids)?sjukfrånvar/i,
    base: employees,
  },
  { areas: ['elder-care'], title: /hemtjänst/i, base: homeCareUsers },
  { areas: ['elder-care'], title: /särskilt boende/i, base: residents65 },
  { areas: ['disability-support'], title: /daglig verksamhet/i, base: dailyActivity },
  { areas: ['disability-support'], title: /boende/i, base: groupHome },
  { areas: ['disability-support'], title: /personlig assistans/i, base: assistance },
  {
    areas: ['preschool'],
    title: /^(?:årsarbetare|heltidstjänster).*förskola.*kommunal/i,
    base: municipalPreschoolStaff,
  },
  { areas: ['preschool'], title: /^(?:årsarbetare|heltidstjänster).*förskola/i, base: preschoolStaff },
  { areas: ['preschool'], title: /barn.*kommunal/i, base: municipalPreschoolChildren },
  { areas: ['preschool'], title: /barn/i, base: preschoolChildren },
  { areas: ['compulsory-school'], title: /åk\.? ?\d\b.*hemkommun/i, base: yearly(9, residentPupils) },
  { areas: ['compulsory-school'], title: /åk\.? ?\d\b.*kommunal/i, base: yearly(9, municipalPupils) },
  {
    areas: ['upper-secondary'],
    title: /gymnasieelever.*kommunala skolor/i,
    base: yearly(3, municipalUpperPupils),
  },
  { areas: ['upper-secondary'], title: /gymnasieelever.*hemkommun/i, base: yearly(4, aged16to19) },
  { areas: ['income-support'], title: /biståndsmottagare/i, base: recipients },
  { areas: ['income-support'], title: /hushåll/i, base: recipientHouseholds },
  { areas: ['adult-education'], title: /sfi/i, base: languagePupils },
  { areas: null, title: /^invånare (?:totalt|som|med)|av bef/i, base: base('inhabitants', [everybody]) },
];

const ageRules: readonly BaseRule[] = [
  { areas: null, title: /\b0-5 år/i, base: base('inhabitants', [aged0to5]) },
  { areas: null, title: /\b1-5 år/i, base: base('inhabitants', [aged1to5]) },
  { areas: null, title: /\b6-15 år/i, base: base('inhabitants', [aged6to15]) },
  { areas: null, title: /\b(?:16|17|18)-(?:19|20|24) år/i, base: base('inhabitants', [aged16to19]) },
  { areas: null, title: /\b(?:18|20)-6[456] år/i, base: base('inhabitants', [aged20to64]) },
  { areas: null, title: /\b65-79 år/i, base: base('inhabitants', [aged65to79]) },
  { areas: null, title: /\b80\+|\b80 år och äldre/i, base: base('inhabitants', [aged80plus]) },
  { areas: null, title: /\b65\+|\b65 år och äldre/i, base: base('inhabitants', [aged65to79, aged80plus]) },
];

const perRules: readonly BaseRule[] = [
  { areas: null, title: /^inv(?:ånare)?$/i, base: base('inhabitants', [everybody]) },
  { areas: null, title: /^inv(?:ånare)? 80\+/i, base: base('inhabitants', [aged80plus]) },
  { areas: null, title: /^inv(?:ånare)? 65\+/i, base: base('inhabitants', [aged65to79, aged80plus]) },
  { areas: null, title: /^inv(?:ånare)? 1-5/i, base: base('inhabitants', [aged1to5]) },
  { areas: null, title: /^inv(?:ånare)? (?:7|6)-15/i, base: base('inhabitants', [aged6to15]) },
  {
    areas: null,
    title: /^inv(?:ånare)? 16-19|^inv(?:ånare)? 16-18/i,
    base: base('inhabitants', [aged16to19]),
  },
  { areas: null, title: /^inv(?:ånare)? (?:18|20)-6[45]/i, base: base('inhabitants', [aged20to64]) },
  { areas: null, title: /^hemtjänsttagare/i, base: homeCareUsers },
  { areas: null, title: /^hushåll/i, base: households },
  { areas: null, title: /^bidragshushåll|^biståndshushåll/i, base: recipientHouseholds },
  { areas: ['compulsory-school'], title: /^elev/i, base: base('pupils', [municipalPupils]) },
  { areas: ['upper-secondary'], title: /^elev/i, base: base('pupils', [municipalUpperPupils]) },
  { areas: ['adapted-school'], title: /^elev/i, base: adaptedPupils },
  { areas: ['preschool'], title: /barn/i, base: preschoolChildren },
  { areas: ['elder-care'], title: /^(?:brukare|plats)/i, base: residents65 },
];

/** Where the volume that the area would give counts others than those the figure is about, or many times as many. */
const otherThanTheBase =
  /medborgarundersökning|företagsklimat|nöjd.*index|^lärare|\(flyktingar\)|förskoleklass.*kr\/elev|anpassad gymnasieskola|gymnasieelever.*(?:yrkesprogram|högskoleförberedande|indraget)|nybörjare/i;

/**
 * The companion volume over which a key figure is taken, by its unit, title and service area; null where none is known.
 *
 * Surveys of the general public (Medborgarundersökningen, Öppna jämförelser av företagsklimat) have no base here: a share of
 * answers is no number of persons served. Nor have teachers, programmes or beginners, whose volumes are not known.
 */
export function baseOf(title: string, area: string, unit: UnitOfMeasure): Base | null {
  if (otherThanTheBase.test(title)) return null;
  const isOf = (text: string) => (rule: BaseRule) =>
    (rule.areas === null || rule.areas.includes(area)) && rule.title.test(text);
  switch (unit.kind) {
    case 'kronor':
    case 'hours': {
      const per = unit.per;
      const found = per === null ? null : (perRules.find(isOf(per))?.base ?? null);
      if (found === preschoolChildren && /kommunal/i.test(title)) return municipalPreschoolChildren;
      const isOfResidents = area === 'compulsory-school' && /hemkommun/i.test(title);
      return isOfResidents && found?.counted === 'pupils' ? base('pupils', [residentPupils]) : found;
    }
    case 'count per': {
      // "personer 80+, antal/100 000 inv" is per inhabitant of that age.
      const ofPer = perRules.find(isOf(unit.per))?.base ?? null;
      const ofAge = ageRules.find(isOf(title))?.base ?? null;
      return ofPer === null || ofPer.keyFigures[0] === everybody ? (ofAge ?? ofPer) : ofPer;
    }
    case 'percent':
    case 'percentage points':
      return (
        [...shareRules.slice(0, -1), ...ageRules, ...shareRules.slice(-1)].find(isOf(title))?.base ?? null
      );
    case 'days':
      return area === 'income-support' && /försörjningsstöd/i.test(title) ? recipientHouseholds : null;
    case 'rate':
    case 'count':
    case 'months':
    case 'years':
    case 'minutes':
    case 'index':
    case 'ratio':
    case 'coded answer':
    case 'quantity':
    case 'other':
      return null;
  }
}
