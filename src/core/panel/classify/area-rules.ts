/** A row `[what the plain title holds, service area]`; the first that speaks decides. */
type AreaRow = readonly [RegExp, string];

/** Titles that decide whatever operating area the register gives (it sets several figures in odd places). */
const everywhere: readonly AreaRow[] = [
  [/\(soL, lss, sfb\)|äldre och (personer med )?funktionsnedsättning/i, 'elder-care'],
  [
    /lss|\bsfb\b|funktionsnedsättning|funktionsfinder|funktionshinder|boendestöd sol|sysselsättning sol|boende särskild service|personlig assistans/,
    'disability-support',
  ],
  [/räddningstjänst|brandskydd|responstid|ambulans/, 'safety-rescue'],
  [/äldreomsorg|hemtjänst|särskilt boende|särskilda boende|äldreboende/, 'elder-care'],
  [/ekonomiskt bistånd|försörjningsstöd|biståndsmottagare|försörjningshinder/, 'income-support'],
  [/^(?!.*förskola).*(fritidshem|öppen fritidsverksamhet)/, 'after-school'],
  [/anpassad (grund|gymnasie)skola|särskola/, 'adapted-school'],
  [
    /komvux|vuxenutbildning|\bsfi\b|svenska för invandrare|vuxen- och påbyggnad|högskoleutbildning|uppdragsutbildning/,
    'adult-education',
  ],
  [/gymnasie/, 'upper-secondary'],
  [/grundskola|förskoleklass|elever i åk/, 'compulsory-school'],
  [/förskol|pedagogisk omsorg/, 'preschool'],
  [
    /individ- och familjeomsorg|\bifo\b|missbruk|barn och ungdomsvård|barn- och ungdomsvård|familjerätt|familjehem|\bhvb\b|vräkning/,
    'social-services',
  ],
  [
    /arbetsmarknadsåtgärder|arbetsmarknadsverksamhet|finsam|flykting(?!hushåll)|etableringsuppdrag|arbetslös/,
    'labour-market',
  ],
  [/röster på|valdeltagande|röstade i|förtroendevald|politisk verksamhet|fullmäktige/, 'democracy'],
  [/anmälda |anmält våld|^ntu -|trygg utomhus|låg oro|få problem/, 'safety-rescue'],
  [/tandvård|tandhälsa/, 'dental'],
  [/kollektivtrafik/, 'public-transport'],
  [/psykiatri/, 'psychiatry'],
];

const municipality: readonly AreaRow[] = [
  [
    /medarbetarengagemang|^hme|anställda|månadsavlönade|årsarbetare|arbetad tid|sjukfrånvaro|timavlönade|lönegap/,
    'staff',
  ],
  [
    /bemötande|svar på frågor|kontakt|tillgänglighet|e-tjänst|information|insikt - (tillgänglighet|information|bemötande|kompetens|rättssäkerhet|effektivitet|totalt)|servicemätning|webb/,
    'administration',
  ],
  [/politiker|påverka politiska|inflytande|insyn|beslut som fattas/, 'democracy'],
  [/bygglov|gator|gång- och cykel|cykelväg|snöröj|parker|planering/, 'planning-building'],
  [/bibliotek|kultur|idrott|fritid|motions/, 'culture-leisure'],
  [/avfall|återvinning|dricksvatten|vatten|avlopp/, 'utilities'],
  [/miljö|klimat|utsläpp|livsmedelskontroll/, 'environment'],
  [/bostad|boende/, 'housing'],
  [/inkomst|utbildning|invånare \d|sysselsatta|föräldrapenning/, 'population'],
];

const infrastructure: readonly AreaRow[] = [
  [/insikt - (bygglov)|bygglov|plan/, 'planning-building'],
  [
    /insikt - (tillgänglighet|information|bemötande|kompetens|rättssäkerhet|effektivitet|totalt)/,
    'administration',
  ],
  [/avfall|återvinning|matavfall|renhållning|va-|vatten|avlopp/, 'utilities'],
  [/utsläpp|miljö|klimat|natur|betes|slåtter|ekologisk|sjöar|grundvatten/, 'environment'],
  [/bostäder|boyta|trångbodd|fastighetspris|småhus|flerbostadshus/, 'housing'],
];

const regionalCare: readonly AreaRow[] = [
  [/primärvård|vårdcentral|hälsocentral|diabetes|läkemedel|antibiotika|allmänläkar/, 'primary-care'],
  [
    /sjukhus|slutenvård|sluten|operation|cancer|stroke|hjärtinfarkt|specialiserad|akut|vårdplats|drg|vårdtid|vårdtillf/,
    'hospital-care',
  ],
  [/tandvård/, 'dental'],
];

const byOperatingArea: ReadonlyMap<
  string,
  { readonly rows: readonly AreaRow[]; readonly otherwise: string }
> = new Map([
  ['Kommunen, övergripande', { rows: municipality, otherwise: 'overall' }],
  [
    'Regionen, övergripande',
    {
      rows: [
        ...municipality.slice(0, 2),
        [/natur|utsläpp|miljö/, 'environment'],
        [/inkomst|medelålder|invånare/, 'population'],
      ],
      otherwise: 'region-overall',
    },
  ],
  ['Befolkning', { rows: [], otherwise: 'population' }],
  [
    'Äldre och funktionshinder',
    {
      rows: [[/stöd- och serviceboende|gruppbostad|servicebostad|daglig verksamhet/, 'disability-support']],
      otherwise: 'elder-care',
    },
  ],
  ['Individ- och familjeomsorg', { rows: [[/bostadsmarknad/, 'housing']], otherwise: 'social-services' }],
  ['Infrastruktur, miljö- och hälsoskydd mm', { rows: infrastructure, otherwise: 'planning-building' }],
  [
    'Demokrati',
    {
      rows: [
        [/ställföreträd|god man|förvaltare|överförmyndare/, 'social-services'],
        [/bemötande|e-post|telefon|webb|e-tjänst|information|svar/, 'administration'],
      ],
      otherwise: 'democracy',
    },
  ],
  ['Grundskola åk 0-9 inkl förskoleklass', { rows: [], otherwise: 'compulsory-school' }],
  ['Gymnasieskola åk 1-3', { rows: [], otherwise: 'upper-secondary' }],
  ['Förskoleverksamhet', { rows: [[/öppen fritidsverksamhet/, 'after-school']], otherwise: 'preschool' }],
  ['Vuxenutbildning', { rows: [], otherwise: 'adult-education' }],
  ['Anpassad skola', { rows: [], otherwise: 'adapted-school' }],
  ['Utbildning, övergripande', { rows: [], otherwise: 'compulsory-school' }],
  ['Kultur och fritid', { rows: [], otherwise: 'culture-leisure' }],
  [
    'Arbetsmarknad',
    { rows: [[/föräldrapenning|sjukpenning|sysselsatta/, 'population']], otherwise: 'labour-market' },
  ],
  [
    'Affärsverksamhet',
    {
      rows: [
        [/^företag|^nystartade|branschbredd|gästnätter|^försäljning|konkurs/, 'population'],
        [/bostad/, 'housing'],
      ],
      otherwise: 'utilities',
    },
  ],
  ['Tandvård', { rows: [], otherwise: 'dental' }],
]);

/** Words of service areas without an operating area to lean on (own calculations, other registers). */
const byTitleAlone: readonly AreaRow[] = [
  [/kultur|fritid|bibliotek/, 'culture-leisure'],
  [/vård och omsorg om äldre|äldre/, 'elder-care'],
  [/färdtjänst/, 'disability-support'],
  [/infrastruktur|gator|bygglov/, 'planning-building'],
  [/insatser till vuxna/, 'social-services'],
  [/särskilt riktade/, 'labour-market'],
  [/affärsverksamhet|avfall|energi/, 'utilities'],
  [/sjukfrånvaro|anställda|medarbetar/, 'staff'],
  [/primärvård, kr|hälso- och sjukvård, övrigt/, 'municipal-health'],
  [/invånare|befolkning|utrikes födda/, 'population'],
];

const find = (rows: readonly AreaRow[], title: string): string | null =>
  rows.find(([where]) => where.test(title))?.[1] ?? null;

/**
 * The service area (id in data/service-areas.json) of a figure by its plain title, the register's operating area (null
 * where it has none) and whether it describes regions only. Never fails: what no row speaks of is `overall` for
 * municipalities and `region-overall` for regions.
 */
export function areaByRules(
  plainTitle: string,
  operatingArea: string | null,
  scope: 'municipality' | 'region' | 'both',
): string {
  const isRegional = scope === 'region';
  if (isRegional && operatingArea === 'Tandvård' && !/exkl\.? tandvård/.test(plainTitle)) return 'dental';
  if (isRegional && /trafik|färdtjänst/.test(plainTitle)) return 'public-transport';
  if (isRegional && operatingArea === 'Hälso- och sjukvård')
    return find([[/psykiatri/, 'psychiatry'], ...regionalCare], plainTitle) ?? 'region-health';
  if (
    isRegional &&
    /månadsavlönade|medarbetarengagemang|^hme|anställda|årsarbetare|sjukfrånvaro/.test(plainTitle)
  )
    return 'staff';
  const decided = find(everywhere, plainTitle);
  if (decided !== null) return decided;
  if (operatingArea === 'Hälso- och sjukvård')
    return /kommunala hälso- och sjukvård|välfärdsteknik|hemsjukvård|fallskador|trycksår|utskrivningsklar|automatiserade/.test(
      plainTitle,
    )
      ? 'municipal-health'
      : 'population';
  const table = operatingArea === null ? undefined : byOperatingArea.get(operatingArea);
  if (table !== undefined) return find(table.rows, plainTitle) ?? table.otherwise;
  return find(byTitleAlone, plainTitle) ?? (isRegional ? 'region-overall' : 'overall');
}
