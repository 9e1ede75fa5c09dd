import type { BriefBlock, Line } from '../../document/document.ts';
import { heightOf, layOut } from './lay-out.ts';
import { contentWidth, type Pen } from './pen.ts';

export const bodySize = 9.4;
export const factSize = 8.8;
export const factIndent = 92;

/** Higher than this, what stands under a heading may go on to the next page. */
const highestWhole = 230;
/** So many items of a list stand with its heading. */
const fewestItems = 3;

/** What a heading needs so as not to part from its text: all of it where that is little, else its beginning. */
export function heightUntilHeading(pen: Pen, [heading, ...rest]: readonly BriefBlock[]): number {
  if (heading?.kind !== 'heading') return 0;
  const own = heading.level === 2 ? 46 : 24;
  const [beginning, ...later] = rest;
  if (beginning?.kind === 'heading') return own + heightUntilHeading(pen, rest);
  const end = later.findIndex(({ kind }) => kind === 'heading');
  const under = end < 0 ? rest : rest.slice(0, end + 1);
  const next = rest[under.length];
  const isLede =
    next?.kind === 'heading' && next.level > heading.level && under.every(({ kind }) => kind === 'text');
  const whole = own + under.reduce((sum, block) => sum + heightOfBlock(pen, block), 0);
  if (isLede) return whole + heightUntilHeading(pen, rest.slice(under.length));
  return whole <= highestWhole ? whole : own + heightOfBeginning(pen, under);
}

/** The texts right under a heading, and the first pieces of what follows them. */
function heightOfBeginning(pen: Pen, under: readonly BriefBlock[]): number {
  const end = under.findIndex(({ kind }) => kind !== 'text');
  const texts = (end < 0 ? under : under.slice(0, end)).reduce(
    (sum, block) => sum + heightOfBlock(pen, block),
    0,
  );
  const next = end < 0 ? undefined : under[end];
  switch (next?.kind) {
    case 'facts':
      return texts + heightOfBlock(pen, { ...next, facts: next.facts.slice(0, 1) });
    case 'list':
      return texts + heightOfBlock(pen, { ...next, items: next.items.slice(0, fewestItems) });
    case undefined:
      return texts;
    default:
      return texts + 60;
  }
}

function heightOfBlock(pen: Pen, block: BriefBlock): number {
  const laid = (line: Line, width: number, size: number) =>
    heightOf(layOut(pen.sheet, line, { width, size }), size);
  switch (block.kind) {
    case 'text':
      return laid(block.line, contentWidth(pen), bodySize) + 5;
    case 'facts':
      return block.facts.reduce(
        (sum, { line }) => sum + laid(line, contentWidth(pen) - factIndent, factSize) + 2.4,
        4,
      );
    case 'list':
      return block.items.reduce((sum, item) => sum + laid(item, contentWidth(pen) - 18, bodySize) + 4, 2);
    case 'title':
    case 'heading':
    case 'lead':
    case 'numbers':
    case 'table':
      return highestWhole;
  }
}
