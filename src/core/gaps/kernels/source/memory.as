// Where everything lies that the kernels read and write. `open-kernels.ts` shows the same places as arrays.

/** The network of comparators in `sorting.as` sorts so many peers. */
export const mostPeers: i32 = 7;

export let units: i32 = 0;
export let years: i32 = 0;
export let window: i32 = 0;
/** Fewest peers with a value for a year to count, at least one. */
export let fewestPeers: i32 = 0;
export let fewestForTrend: i32 = 0;

/** Values of the key figure at hand, `[unit][year]`. */
export let values: usize = 0;
/** A row without values, for peers that are not there. */
export let nothing: usize = 0;
/** Positions of peers `[area][unit][7]`, −1 in unused slots. */
export let peers: usize = 0;
export let scoredClass: usize = 0;
/** Units that count in a class, `[class − 1][place]`, and how many they are. */
export let members: usize = 0;
export let memberCounts: usize = 0;
/** Weights of yearly gaps, `[number of years][place]`. */
export let weights: usize = 0;

export let gaps: usize = 0;
export let gapCounts: usize = 0;
export let latestYears: usize = 0;
export let latestMedians: usize = 0;
export let latestDeviations: usize = 0;
export let means: usize = 0;
export let squares: usize = 0;
export let lagProducts: usize = 0;

export let slopes: usize = 0;
export let scores: usize = 0;
export let pointCounts: usize = 0;
export let national: usize = 0;

/** Room for rows of two numbers that are sorted side by side. */
export let rows: usize = 0;

/** So many bytes, beginning where a register is read fastest. */
function room(bytes: i32): usize {
  const place = heap.alloc(bytes + 16);
  return (place + 15) & ~15;
}

export function prepare(
  unitCount: i32,
  yearCount: i32,
  areaCount: i32,
  windowYears: i32,
  fewestPeersOfYear: i32,
  fewestPointsOfTrend: i32,
): void {
  units = unitCount;
  years = yearCount;
  window = windowYears;
  fewestPeers = max(fewestPeersOfYear, 1);
  fewestForTrend = fewestPointsOfTrend;
  values = room(units * years * 8 + 16);
  nothing = room(years * 8 + 16);
  for (let year = 0; year <= years; year++) store<f64>(nothing + (<usize>year << 3), NaN);
  peers = room(areaCount * units * mostPeers * 4);
  scoredClass = room(units);
  members = room(2 * units * 4);
  memberCounts = room(2 * 4);
  weights = room((window + 1) * window * 8);
  gaps = room(units * window * 8);
  gapCounts = room(units);
  latestYears = room(units * 2);
  latestMedians = room(units * 8);
  latestDeviations = room(units * 8);
  means = room(units * 8);
  squares = room(units * 8);
  lagProducts = room(units * 8);
  slopes = room(units * 8);
  scores = room(units * 4);
  pointCounts = room(units);
  national = room(2 * years * units * 8);
  const pairs = (window * (window - 1)) / 2;
  rows = room((max(pairs, units) + 2 * mostPeers) * 16);
}

export function placeOf(which: i32): usize {
  switch (which) {
    case 0: return values;
    case 1: return peers;
    case 2: return scoredClass;
    case 3: return members;
    case 4: return memberCounts;
    case 5: return weights;
    case 6: return gaps;
    case 7: return gapCounts;
    case 8: return latestYears;
    case 9: return latestMedians;
    case 10: return latestDeviations;
    case 11: return means;
    case 12: return squares;
    case 13: return lagProducts;
    case 14: return slopes;
    case 15: return scores;
    case 16: return pointCounts;
    default: return national;
  }
}
