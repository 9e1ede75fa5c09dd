import type { Floor, Graph } from './graph.ts';

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const ink = '#14213d';
const fjord = '#0b5c7a';
const width = 1120;
const margin = 72;
const chip = { height: 30, gap: 10, rowGap: 10, letter: 7.6, padding: 24 };
const floorGap = 56;
const inside = { top: 40, side: 20, bottom: 20 };

const says: Readonly<Record<Floor, string>> = {
  entrances: 'entrances – HTTP, REST, command line',
  features: 'features – the rooms of the house, from the ground up',
  ui: 'ui – what users see everywhere',
  platform: 'platform – the doors to the outside',
  core: 'core – arithmetic: methods as pure functions',
};

/** Chips of a floor, set in rows like words in a line. */
const setChips = (names: readonly string[], x: number, y: number, available: number): Map<string, Box> => {
  const chips = new Map<string, Box>();
  let left = x;
  let top = y;
  for (const name of names) {
    const size = Math.round(name.length * chip.letter + chip.padding);
    if (left > x && left + size > x + available) {
      left = x;
      top += chip.height + chip.rowGap;
    }
    chips.set(name, { x: left, y: top, width: size, height: chip.height });
    left += size + chip.gap;
  }
  return chips;
};

const floorAround = (chips: Map<string, Box>, x: number, y: number, size: number, below: number): Box => {
  const bottom = Math.max(y + inside.top, ...[...chips.values()].map(box => box.y + box.height));
  return { x, y, width: size, height: bottom - y + below };
};

const rectangle = ({ x, y, width, height }: Box, look: string) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" ${look}/>`;

const text = (x: number, y: number, words: string, look: string) =>
  `<text x="${x}" y="${y}" ${look}>${words}</text>`;

const drawFloor = (name: Floor, floor: Box, chips: Map<string, Box>): string[] => [
  rectangle(floor, `rx="6" fill="#f6f8f9" stroke="#c9d2d8"`),
  text(floor.x + inside.side, floor.y + 26, says[name], `font-size="14" font-weight="600" fill="${ink}"`),
  ...[...chips].flatMap(([label, box]) => [
    rectangle(box, `rx="4" fill="#ffffff" stroke="${fjord}"`),
    text(box.x + box.width / 2, box.y + 20, label, `font-size="13" text-anchor="middle" fill="${ink}"`),
  ]),
];

const arrow = (path: string) =>
  `<path d="${path}" fill="none" stroke="${fjord}" stroke-width="1.5" marker-end="url(#head)"/>`;

const middle = (box: Box) => box.x + box.width / 2;
const foot = (box: Box) => box.y + box.height;

/** Straight down into the next floor; past a floor, along a rail in the margin. */
const floorArrow = (from: Floor, to: Floor, boxes: Readonly<Record<Floor, Box>>, rail: number): string => {
  const [start, end] = [boxes[from], boxes[to]];
  const isNext = end.y - foot(start) === floorGap;
  if (isNext) {
    const x = middle(start.width < end.width ? start : end);
    return arrow(`M${x} ${foot(start)} V${end.y - 2}`);
  }
  const isLeft = to === 'ui';
  const edge = isLeft ? start.x - 14 * rail : start.x + start.width + 14 * rail;
  const [startX, endX] = isLeft ? [start.x, end.x - 2] : [start.x + start.width, end.x + end.width + 2];
  return arrow(`M${startX} ${start.y + 20} H${edge} V${end.y + 12 + 10 * rail} H${endX}`);
};

/** A bow below the row of features, from the one that imports to the one that is imported. */
const featureArrow = (start: Box, end: Box): string => {
  const depth = 12 + Math.min(44, Math.abs(middle(start) - middle(end)) / 12);
  const towards = middle(end) < middle(start) ? 8 : -8;
  const [startX, endX] = [middle(start) - towards, middle(end) + towards];
  const lowest = Math.max(foot(start), foot(end)) + depth;
  return arrow(`M${startX} ${foot(start)} C${startX} ${lowest} ${endX} ${lowest} ${endX} ${foot(end) + 2}`);
};

/** The picture of the architecture: the same graph gives the same picture, byte for byte. */
export const drawArchitecture = ({ folders, betweenFloors, betweenFeatures }: Graph): string => {
  const full = width - 2 * margin;
  const half = (full - floorGap / 2) / 2;
  const place = (name: Floor, x: number, y: number, size: number, below = inside.bottom) => {
    const chips = setChips(folders[name], x + inside.side, y + inside.top, size - 2 * inside.side);
    return { name, chips, box: floorAround(chips, x, y, size, below) };
  };
  const entrances = place('entrances', margin, 24, full);
  const features = place('features', margin, foot(entrances.box) + floorGap, full, 64);
  const middleTop = foot(features.box) + floorGap;
  const ui = place('ui', margin, middleTop, half);
  const platform = place('platform', margin + full - half, middleTop, half);
  const tallest = Math.max(ui.box.height, platform.box.height);
  const level = (placed: typeof ui) => ({ ...placed, box: { ...placed.box, height: tallest } });
  const core = place('core', margin, middleTop + tallest + floorGap, full);
  const placed = [entrances, features, level(ui), level(platform), core];
  const boxOf = (name: Floor) => placed.find(floor => floor.name === name)?.box ?? core.box;
  const boxes: Record<Floor, Box> = {
    entrances: boxOf('entrances'),
    features: boxOf('features'),
    ui: boxOf('ui'),
    platform: boxOf('platform'),
    core: boxOf('core'),
  };
  const height = foot(core.box) + 24;
  const drawn = [
    ...placed.flatMap(floor => drawFloor(floor.name, floor.box, floor.chips)),
    ...betweenFloors.map(([from, to], index) => floorArrow(from, to, boxes, 1 + (index % 4))),
    ...betweenFeatures.flatMap(([from, to]) => {
      const [start, end] = [features.chips.get(from), features.chips.get(to)];
      return start && end ? [featureArrow(start, end)] : [];
    }),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="Which part of Rodret imports which" font-family="Inter, 'Segoe UI', system-ui, sans-serif">
<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 L8 4 L0 8 z" fill="${fjord}"/></marker></defs>
<rect width="${width}" height="${height}" fill="#ffffff"/>
${drawn.join('\n')}
</svg>
`;
};
