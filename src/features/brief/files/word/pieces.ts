import { BorderStyle, convertMillimetersToTwip, ImageRun, type IRunOptions, TextRun } from 'docx';
import { type Line, languageTag, type Piece } from '../../document/document.ts';
import type { Drawing } from '../../document/drawing.ts';
import { pngOf } from '../png.ts';
import { svgOf } from '../svg.ts';
import { senseColours, softInk, toneColours } from '../theme.ts';

export const bare = (colour: string): string => colour.slice(1);
export const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
export const thin = (colour: string) =>
  ({ style: BorderStyle.SINGLE, size: 4, color: bare(colour) }) as const;
export const noFrame = { top: none, left: none, right: none, bottom: none } as const;
/** Between the margins of the page, in twentieths of a point. */
export const wholeWidth = convertMillimetersToTwip(210 - 2 * 20);

type Base = Pick<IRunOptions, 'size' | 'bold' | 'color'>;

export function runsOf(line: Line, base: Base = {}): readonly TextRun[] {
  return line.flatMap(piece =>
    piece.text
      .split('\n')
      .map((text, at) => new TextRun({ ...base, ...styleOf(piece), text, ...(at > 0 ? { break: 1 } : {}) })),
  );
}

function styleOf({ isStrong, isSoft, isSwedish, sense }: Piece): IRunOptions {
  const colour = sense !== undefined ? senseColours[sense] : isSoft === true ? softInk : null;
  return {
    ...(isStrong === true ? { bold: true } : {}),
    ...(colour === null ? {} : { color: bare(colour) }),
    ...(isSwedish === true ? { language: { value: languageTag('sv') } } : {}),
  };
}

export function pictureOf(drawing: Drawing, width: number): ImageRun {
  const svg = svgOf(drawing, (tone, how) => `${how}="${toneColours[tone]}"`);
  // docx counts in pixels of a 96th of an inch.
  const size = { width: (width * 96) / 72, height: (((drawing.height * width) / drawing.width) * 96) / 72 };
  return new ImageRun({
    type: 'svg',
    data: Buffer.from(svg),
    transformation: size,
    altText: { name: drawing.label, title: drawing.label, description: drawing.label },
    fallback: { type: 'png', data: Buffer.from(pngOf(drawing)) },
  });
}
