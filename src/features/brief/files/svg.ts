import { cornersOf, type Drawing, type Point, type Shape, type Tone } from '../document/drawing.ts';

/** How a tone is written on a shape: as a class of the page, or as a colour of its own. */
export type Painting = (tone: Tone, how: 'fill' | 'stroke') => string;

/** A drawing as SVG; its words stand in `label` alone. */
export function svgOf({ width, height, label, shapes }: Drawing, paint: Painting): string {
  const inside = shapes.map(shape => shapeOf(shape, paint)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(label)}">${inside}</svg>`;
}

function shapeOf(shape: Shape, paint: Painting): string {
  switch (shape.kind) {
    case 'line': {
      const dash = shape.isDashed === true ? ' stroke-dasharray="2.5 2"' : '';
      return `<polyline points="${pointsOf(shape.points)}" fill="none" stroke-width="${shape.width}" stroke-linejoin="round"${dash} ${paint(shape.tone, 'stroke')}/>`;
    }
    case 'area':
      return `<polygon points="${pointsOf(shape.points)}" ${paint(shape.tone, 'fill')}/>`;
    case 'mark': {
      const [x, y] = shape.at;
      if (shape.form === 'circle') {
        return `<circle cx="${short(x)}" cy="${short(y)}" r="${shape.radius}" ${paint(shape.tone, 'fill')}/>`;
      }
      if (shape.form === 'ring') {
        return `<circle cx="${short(x)}" cy="${short(y)}" r="${shape.radius}" fill="none" stroke-width="1.2" ${paint(shape.tone, 'stroke')}/>`;
      }
      return `<polygon points="${pointsOf(cornersOf(shape))}" ${paint(shape.tone, 'fill')}/>`;
    }
  }
}

const pointsOf = (points: readonly Point[]): string =>
  points.map(([x, y]) => `${short(x)},${short(y)}`).join(' ');

const short = (value: number): number => Math.round(value * 100) / 100;

/** A text as it stands in HTML, XML and their attributes. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
