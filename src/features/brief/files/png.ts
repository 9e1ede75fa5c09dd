import { deflateSync } from 'node:zlib';
import { cornersOf, type Drawing, type Point, type Shape } from '../document/drawing.ts';
import { toneColours } from './theme.ts';

/** Dots for each point of the drawing. */
const scale = 4;

type Canvas = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

/** A drawing as PNG on white, for readers of Word files that know no SVG. */
export function pngOf(drawing: Drawing): Uint8Array {
  const width = Math.ceil(drawing.width * scale);
  const height = Math.ceil(drawing.height * scale);
  const canvas = { width, height, pixels: new Uint8Array(width * height * 3).fill(255) };
  for (const shape of drawing.shapes) paint(canvas, shape);
  return encode(canvas);
}

function paint(canvas: Canvas, shape: Shape): void {
  switch (shape.kind) {
    case 'line':
      for (const [from, to] of segmentsOf(shape.points, shape.isDashed === true)) {
        fill(
          canvas,
          boxOf([from, to], shape.width),
          shape.tone,
          (x, y) => distance(x, y, from, to) - shape.width / 2,
        );
      }
      return;
    case 'area':
      fill(canvas, boxOf(shape.points, 0), shape.tone, (x, y) => (isInside(x, y, shape.points) ? -1 : 1));
      return;
    case 'mark': {
      const { at, radius, form } = shape;
      const [centreX, centreY] = at;
      const fromCentre = (x: number, y: number) => Math.hypot(x - centreX, y - centreY);
      const box = boxOf([at], radius * 1.3);
      if (form === 'circle') fill(canvas, box, shape.tone, (x, y) => fromCentre(x, y) - radius);
      else if (form === 'ring')
        fill(canvas, box, shape.tone, (x, y) => Math.abs(fromCentre(x, y) - radius) - 0.6);
      else {
        const corners = cornersOf(shape);
        fill(canvas, box, shape.tone, (x, y) => (isInside(x, y, corners) ? -1 : 1));
      }
    }
  }
}

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

const boxOf = (points: readonly Point[], around: number): Box => ({
  left: Math.min(...points.map(([x]) => x)) - around - 1,
  top: Math.min(...points.map(([, y]) => y)) - around - 1,
  right: Math.max(...points.map(([x]) => x)) + around + 1,
  bottom: Math.max(...points.map(([, y]) => y)) + around + 1,
});

/** Parts of a dot that are looked at, across and down. */
const parts = 3;

/** Paints where `outside` is below zero, in points; an edge by the share of the dot that it covers. */
function fill(
  { width, height, pixels }: Canvas,
  box: Box,
  tone: Shape['tone'],
  outside: (x: number, y: number) => number,
): void {
  const colour = [1, 3, 5].map(at => Number.parseInt(toneColours[tone].slice(at, at + 2), 16));
  const [fromX, toX] = [
    Math.max(0, Math.floor(box.left * scale)),
    Math.min(width, Math.ceil(box.right * scale)),
  ];
  const [fromY, toY] = [
    Math.max(0, Math.floor(box.top * scale)),
    Math.min(height, Math.ceil(box.bottom * scale)),
  ];
  for (let row = fromY; row < toY; row++) {
    for (let column = fromX; column < toX; column++) {
      let covered = 0;
      for (let part = 0; part < parts * parts; part++) {
        const x = (column + ((part % parts) + 0.5) / parts) / scale;
        const y = (row + (Math.floor(part / parts) + 0.5) / parts) / scale;
        if (outside(x, y) < 0) covered++;
      }
      if (covered === 0) continue;
      const share = covered / (parts * parts);
      const at = (row * width + column) * 3;
      colour.forEach((value, channel) => {
        pixels[at + channel] = Math.round((pixels[at + channel] ?? 255) * (1 - share) + value * share);
      });
    }
  }
}

function distance(x: number, y: number, [x1, y1]: Point, [x2, y2]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / length));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}

function isInside(x: number, y: number, corners: readonly Point[]): boolean {
  let isIn = false;
  corners.forEach(([x1, y1], at) => {
    const [x2, y2] = corners[(at + 1) % corners.length] ?? [x1, y1];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) isIn = !isIn;
  });
  return isIn;
}

const dash = { drawn: 2.5, whole: 4.5 };

/** The parts of a line that are drawn, one after the other. */
function segmentsOf(points: readonly Point[], isDashed: boolean): readonly (readonly [Point, Point])[] {
  const segments: (readonly [Point, Point])[] = [];
  let walked = 0;
  for (const [at, from] of points.slice(0, -1).entries()) {
    const to = points[at + 1] ?? from;
    if (!isDashed) {
      segments.push([from, to]);
      continue;
    }
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    const pointAt = (along: number): Point => [
      from[0] + ((to[0] - from[0]) * along) / length,
      from[1] + ((to[1] - from[1]) * along) / length,
    ];
    for (let start = -(walked % dash.whole); start < length; start += dash.whole) {
      const [first, last] = [Math.max(0, start), Math.min(length, start + dash.drawn)];
      if (last > first) segments.push([pointAt(first), pointAt(last)]);
    }
    walked += length;
  }
  return segments;
}

function encode({ width, height, pixels }: Canvas): Uint8Array {
  const raw = Buffer.alloc(height * (width * 3 + 1));
  for (let row = 0; row < height; row++) {
    raw.set(pixels.subarray(row * width * 3, (row + 1) * width * 3), row * (width * 3 + 1) + 1);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(raw)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(checksum(named));
  return Buffer.concat([length, named, sum]);
}

/** CRC-32 as PNG has it (ISO 3309). */
function checksum(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
