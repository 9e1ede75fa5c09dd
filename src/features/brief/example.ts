import type { Brief } from './model.ts';

/** A brief of a unit about which hardly anything is known: every part of it, and little in them. */
export const briefExample: Brief = {
  language: 'sv',
  madeOn: '2026-11-26',
  unit: { code: '1440', name: 'Ale', kind: 'municipalities', isMadeUp: false },
  organisation: null,
  snapshot: { id: '2026-03-31-22724304', fetchedOn: '2026-03-31', contentHash: '22724304' },
  situation: {
    counts: { tested: 0, worse: 0, better: 0, higherCost: 0, lowerCost: 0, smaller: 0, toCheck: 0 },
    areas: [],
    worse: [],
    better: [],
    costs: [],
    more: [],
    toAsk: [],
    toCheck: [],
    silentAreas: [],
    of: { worse: 0, better: 0, costs: 0 },
    peers: ['Vallentuna', 'Kungälv'],
    hasFewTruePeers: false,
    notKnown: {
      noDirection: 0,
      tooFewYears: 0,
      noValue: 0,
      old: 0,
      newestYear: null,
      heldOut: 0,
      isBeingCompared: false,
      hardlyAny: null,
    },
  },
  moving: { count: 0, rows: [] },
  opportunities: { total: 0, rows: [] },
  challenge: { kind: 'not-known', missing: 'projection' },
  decide: { waiting: null, waitingInAll: 0, suggestions: [] },
  sources: [],
};
