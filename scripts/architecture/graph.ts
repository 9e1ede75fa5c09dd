/** One import between two files, as paths from the root of the repository. */
export type FileImport = { readonly from: string; readonly to: string };

export const floors = ['entrances', 'features', 'ui', 'platform', 'core'] as const;
export type Floor = (typeof floors)[number];

/** The folders of each floor, and which floors and which features import which. */
export type Graph = {
  readonly folders: Readonly<Record<Floor, readonly string[]>>;
  readonly betweenFloors: readonly (readonly [Floor, Floor])[];
  readonly betweenFeatures: readonly (readonly [string, string])[];
};

const isFloor = (name: string): name is Floor => floors.some(floor => floor === name);

/** `src/core/gaps/scan.ts` lies on the floor core in the folder gaps; files beside folders are named by themselves. */
const placeOf = (file: string): { floor: Floor; folder: string } => {
  const [, top = '', second = '', ...rest] = file.split('/');
  if (isFloor(top)) return { floor: top, folder: rest.length > 0 ? second : second.replace(/\.[a-z]+$/, '') };
  return { floor: 'entrances', folder: second === '' ? top : `${top}/` };
};

const isDrawn = (file: string) => file.startsWith('src/') && !/\.test\.tsx?$/.test(file);

const unique = <Pair extends readonly [string, string]>(pairs: readonly Pair[]): Pair[] =>
  [...new Map(pairs.map(pair => [pair.join(' '), pair])).values()].sort((a, b) =>
    a.join(' ') < b.join(' ') ? -1 : 1,
  );

/** Gathers files into folders and imports into arrows; `order` puts the features from the ground up. */
export const graphOf = (
  files: readonly string[],
  imports: readonly FileImport[],
  order: readonly string[],
): Graph => {
  const places = files.filter(isDrawn).map(placeOf);
  const onFloor = (floor: Floor) =>
    [...new Set(places.filter(place => place.floor === floor).map(place => place.folder))].sort();
  const arrows = imports
    .filter(({ from, to }) => isDrawn(from) && isDrawn(to))
    .map(({ from, to }) => ({ from: placeOf(from), to: placeOf(to) }));
  return {
    folders: {
      entrances: onFloor('entrances'),
      features: onFloor('features').sort((a, b) => order.indexOf(a) - order.indexOf(b)),
      ui: onFloor('ui'),
      platform: onFloor('platform'),
      core: onFloor('core'),
    },
    betweenFloors: unique(
      arrows
        .filter(({ from, to }) => from.floor !== to.floor)
        .map(({ from, to }) => [from.floor, to.floor] as const),
    ),
    betweenFeatures: unique(
      arrows
        .filter(
          ({ from, to }) => from.floor === 'features' && to.floor === 'features' && from.folder !== to.folder,
        )
        .map(({ from, to }) => [from.folder, to.folder] as const),
    ),
  };
};
