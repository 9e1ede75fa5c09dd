import { type Ages, agesName } from '#core/welfare/ages.ts';
import { type Figures, together, type WelfareFigure } from './figures.ts';
import {
  type Assumption,
  type AssumptionKind,
  assumptionId,
  growthOfHands,
  growthOfMoney,
  type Origin,
} from './model/assumption.ts';
import {
  ages,
  municipalServices,
  regionalServices,
  type ServiceDefinition,
  type ServiceId,
} from './model/service.ts';
import { priceFactor } from './prices.ts';

type Found = Pick<Assumption, 'value' | 'origin' | 'year' | 'pricesOf' | 'keyFigures'>;

const nothing: Found = { value: null, origin: 'none', year: null, pricesOf: null, keyFigures: [] };
const everybody: Found = { ...nothing, value: 1, origin: 'everybody' };
const asToday: Found = { ...nothing, value: 0, origin: 'as today' };

type Asked = { readonly figures: Figures; readonly baseYear: number };

/** A value made of key figures of one year; nothing where they are missing or give none, or less than none. */
function madeOf(
  { figures, baseYear }: Asked,
  origin: Origin,
  ids: readonly WelfareFigure[],
  make: (...values: readonly number[]) => number,
): Found {
  const found = together(figures, ids, baseYear);
  if (found === null) return nothing;
  const value = make(...found.values);
  return Number.isFinite(value) && value >= 0
    ? { value, origin, year: found.year, pricesOf: null, keyFigures: ids }
    : { ...nothing, keyFigures: ids };
}

/** Kronor of the year of their key figures, in prices of the base year: what is summed must be in the prices of one year. */
function inBasePrices({ baseYear }: Asked, cost: Found): Found {
  if (cost.value === null || cost.year === null) return cost;
  const factor = priceFactor(cost.year, baseYear);
  return factor === null
    ? { ...cost, pricesOf: cost.year }
    : { ...cost, value: cost.value * factor, pricesOf: baseYear };
}

const percent = (asked: Asked, id: WelfareFigure) => madeOf(asked, 'key figure', [id], value => value! / 100);
const asItStands = (asked: Asked, id: WelfareFigure) => madeOf(asked, 'key figure', [id], value => value!);
const oneOver = (asked: Asked, id: WelfareFigure) =>
  madeOf(asked, 'turned around', [id], value => 1 / value!);
const perInhabitant = (asked: Asked, count: WelfareFigure, persons: WelfareFigure) =>
  madeOf(asked, 'count per inhabitant', [count, persons], (each, of) => each! / of!);

/** Hands per krona of the municipality's own care of the elderly and of people with disabilities: what is bought has hands of its own. */
function handsPerKrona(asked: Asked): Found {
  return madeOf(
    asked,
    'hands by money',
    ['N20041', 'N20001', 'N01951', 'N20007', 'N01956', 'N01957', 'N20805', 'N24015'],
    (hands, both, everyone, perOld, from65, from80, boughtOld, boughtOther) => {
      const elder = perOld! * (from65! + from80!);
      const other = both! * everyone! - elder;
      return hands! / (elder * (1 - boughtOld! / 100) + other * (1 - boughtOther! / 100));
    },
  );
}

function byMoney(asked: Asked, cost: Found): Found {
  const rate = handsPerKrona(asked);
  if (rate.value === null || cost.value === null) return { ...nothing, keyFigures: rate.keyFigures };
  const sameKronor = priceFactor(cost.pricesOf ?? asked.baseYear, rate.year ?? asked.baseYear) ?? 1;
  return {
    ...rate,
    value: rate.value * cost.value * sameKronor,
    keyFigures: [...new Set([...rate.keyFigures, ...cost.keyFigures])],
  };
}

type Recipe = {
  readonly share: (asked: Asked, own: Ages) => Found;
  readonly cost: (asked: Asked) => Found;
  readonly hands: (asked: Asked, cost: Found) => Found;
};

const isOldest = (own: Ages): boolean => agesName(own) === agesName(ages.from80);

const upperSecondaryPupils = (asked: Asked) =>
  together(asked.figures, ['N17800', 'N01954', 'N17005'], asked.baseYear) !== null;

const recipes: Readonly<Partial<Record<ServiceId, Recipe>>> = {
  'home-care': {
    share: (asked, own) =>
      isOldest(own)
        ? percent(asked, 'N21704')
        : madeOf(
            asked,
            'share of the rest',
            ['N21701', 'N21704', 'N01956', 'N01957'],
            (all, oldest, from65, from80) => (all! * (from65! + from80!) - oldest! * from80!) / 100 / from65!,
          ),
    cost: asked =>
      madeOf(
        asked,
        'cost per user',
        ['N21024', 'N01957', 'N21702'],
        (cost, from80, users) => (cost! * from80!) / users!,
      ),
    hands: byMoney,
  },
  'special-housing': {
    share: (asked, own) =>
      isOldest(own)
        ? percent(asked, 'N23801')
        : madeOf(
            asked,
            'share of the rest',
            ['N23805', 'N23801', 'N01956', 'N01957'],
            (users, oldest, from65, from80) => (users! - (oldest! / 100) * from80!) / from65!,
          ),
    cost: asked => asItStands(asked, 'N23009'),
    hands: byMoney,
  },
  'elder-other': {
    share: () => everybody,
    cost: asked =>
      madeOf(asked, 'rest of ordinary housing', ['N21022', 'N21024'], (all, homeCare) => all! - homeCare!),
    hands: byMoney,
  },
  'lss-housing': {
    share: asked => perInhabitant(asked, 'N28801', 'N01955'),
    cost: asked => asItStands(asked, 'N28013'),
    hands: byMoney,
  },
  'lss-daily': {
    share: asked => perInhabitant(asked, 'N28804', 'N01955'),
    cost: asked => asItStands(asked, 'N28015'),
    hands: byMoney,
  },
  preschool: {
    share: asked => percent(asked, 'N11800'),
    cost: asked => asItStands(asked, 'N11032'),
    hands: asked => oneOver(asked, 'N11102'),
  },
  'after-school': {
    share: asked => percent(asked, 'N13800'),
    cost: asked => asItStands(asked, 'N13008'),
    hands: asked => oneOver(asked, 'N13014'),
  },
  'compulsory-school': {
    share: asked => perInhabitant(asked, 'N15835', 'N01953'),
    cost: asked => asItStands(asked, 'N15027'),
    hands: asked => oneOver(asked, 'N15034'),
  },
  'upper-secondary': {
    share: asked => (upperSecondaryPupils(asked) ? perInhabitant(asked, 'N17800', 'N01954') : everybody),
    cost: asked =>
      upperSecondaryPupils(asked) ? asItStands(asked, 'N17005') : netCostOfUpperSecondary(asked),
    hands: asked => (upperSecondaryPupils(asked) ? oneOver(asked, 'N17816') : nothing),
  },
};

/** The net cost of the accounts per inhabitant of 16–19: it was divided by the newest population there is, so it is multiplied by that. */
function netCostOfUpperSecondary({ figures, baseYear }: Asked): Found {
  const cost = together(figures, ['RN450'], baseYear);
  const people = together(
    figures,
    ['N01951', 'N01954'],
    cost === null ? baseYear : Math.min(cost.year, figures.lastYear),
  );
  if (cost === null || people === null) return nothing;
  return {
    value: (cost.values[0]! * people.values[0]!) / people.values[1]!,
    origin: 'net cost per inhabitant',
    year: cost.year,
    pricesOf: null,
    keyFigures: ['RN450', 'N01951', 'N01954'],
  };
}

/** What is counted as a need of upper secondary school: pupils where they are known, else everybody of the age. */
export const countedOf = (
  service: ServiceDefinition,
  assumptions: readonly Assumption[],
): ServiceDefinition['counted'] =>
  service.id === 'upper-secondary' &&
  assumptions.some(
    ({ id, origin }) =>
      id === assumptionId('upper-secondary', 'share', ages.from16to19) && origin === 'everybody',
  )
    ? 'inhabitants'
    : service.counted;

/** Every assumption with what open data say of it, for a municipality or a region. */
export function baselineOf(figures: Figures, baseYear: number, isRegion: boolean): readonly Assumption[] {
  const asked = { figures, baseYear };
  const whole = [
    { id: growthOfMoney, service: null, kind: 'growth-money', ages: null, ...asToday },
    { id: growthOfHands, service: null, kind: 'growth-hands', ages: null, ...asToday },
  ] as const;
  return [
    ...whole,
    ...(isRegion ? regionalServices : municipalServices).flatMap(service => ofService(service, asked)),
  ];
}

function ofService({ id, ages: own }: ServiceDefinition, asked: Asked): readonly Assumption[] {
  const recipe = recipes[id];
  const cost = inBasePrices(asked, recipe?.cost(asked) ?? nothing);
  const of = (kind: AssumptionKind, found: Found, range: Ages | null = null): Assumption => ({
    id: assumptionId(id, kind, range),
    service: id,
    kind,
    ages: range,
    ...found,
  });
  return [
    ...own.map(range => of('share', recipe?.share(asked, range) ?? everybody, range)),
    of('cost', cost),
    of('hands', recipe?.hands(asked, cost) ?? nothing),
    of('productivity', asToday),
    of('level', asToday),
  ];
}
