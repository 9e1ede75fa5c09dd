import {
  type BriefBlock,
  type BriefDocument,
  type Cell,
  type Line,
  spreadOf,
  textOf,
} from '../document/document.ts';
import { escaped, svgOf } from './svg.ts';

type Written = Pick<BriefDocument, 'language'>;

/** The brief as the inside of a page: headings, lists, tables and drawings, without a script or an inline style. */
export function bodyOf({ language, blocks }: Pick<BriefDocument, 'language' | 'blocks'>): string {
  return blocks.map((block, at) => blockOf(block, { language }, at)).join('\n');
}

function blockOf(block: BriefBlock, written: Written, at: number): string {
  switch (block.kind) {
    case 'title':
      return `<header class="brief-title"><p class="brief-topic">${escaped(block.topic)}</p><h1>${escaped(block.title)}</h1><p class="brief-facts-line">${escaped(block.facts)}</p></header>`;
    case 'heading': {
      const newPage = block.onNewPage === true ? ' class="brief-new-page"' : '';
      return `<h${block.level}${newPage} id="del-${at}">${escaped(block.text)}</h${block.level}>`;
    }
    case 'lead':
      return `<p class="brief-lead">${lineOf(block.line, written)}</p>`;
    case 'text':
      return `<p${block.isNote === true ? ' class="brief-note"' : ''}>${lineOf(block.line, written)}</p>`;
    case 'list': {
      const tag = block.isNumbered ? 'ol' : 'ul';
      return `<${tag} class="brief-list">${block.items.map(item => `<li>${lineOf(item, written)}</li>`).join('')}</${tag}>`;
    }
    case 'numbers':
      return `<ul class="brief-numbers">${block.numbers
        .map(
          ({ number, words, sense }) =>
            `<li data-sense="${sense}"><strong>${escaped(number)}</strong> <span>${escaped(words)}</span></li>`,
        )
        .join('')}</ul>`;
    case 'facts':
      return `<dl class="brief-facts">${block.facts
        .map(({ term, line }) => `<div><dt>${escaped(term)}</dt><dd>${lineOf(line, written)}</dd></div>`)
        .join('')}</dl>`;
    case 'table':
      return tableOf(block, written);
  }
}

function tableOf(block: Extract<BriefBlock, { kind: 'table' }>, written: Written): string {
  const { caption, columns, rows } = block;
  const head = columns
    .map(({ head: words, align }) =>
      align === 'spread'
        ? `<th scope="col" data-align="spread"><span class="brief-spread">${spreadOf(words)
            .map(word => `<span>${escaped(word)}</span>`)
            .join(' ')}</span></th>`
        : `<th scope="col" data-align="${align}">${escaped(words)}</th>`,
    )
    .join('');
  const body = rows
    .map(
      cells =>
        `<tr>${cells
          .map((cell, at) => {
            const tag = at === 0 ? 'th scope="row"' : 'td';
            const sense =
              cell.kind === 'line' && cell.sense !== undefined ? ` data-sense="${cell.sense}"` : '';
            return `<${tag} data-align="${columns[at]?.align ?? 'start'}"${sense}>${cellOf(cell, written)}</${at === 0 ? 'th' : 'td'}>`;
          })
          .join('')}</tr>`,
    )
    .join('');
  const dense = block.isDense === true ? ' brief-dense' : '';
  return `<div class="table-frame" tabindex="0" role="region" aria-label="${escaped(caption)}"><table class="brief-table${dense}"><caption class="visually-hidden">${escaped(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

const cellOf = (cell: Cell, written: Written): string =>
  cell.kind === 'line'
    ? lineOf(cell.line, written)
    : svgOf(cell.drawing, (tone, how) => `class="brief-${how}" data-tone="${tone}"`);

function lineOf(line: Line, { language }: Written): string {
  return line
    .map(({ text, isStrong, isSoft, isSwedish, sense }) => {
      const words = text.split('\n').map(escaped).join('<br>');
      const spoken = isSwedish === true && language !== 'sv' ? `<span lang="sv">${words}</span>` : words;
      const soft = isSoft === true ? `<span class="brief-soft">${spoken}</span>` : spoken;
      const meant = sense === undefined ? soft : `<span data-sense="${sense}">${soft}</span>`;
      return isStrong === true ? `<strong>${meant}</strong>` : meant;
    })
    .join('');
}

/** The brief as one file that needs nothing beside it; `styles` are those of the page. */
export function htmlOf(document: BriefDocument, styles: string): string {
  const { title, language, madeOn, author, foot } = document;
  const first = document.blocks.find(({ kind }) => kind === 'lead');
  const description = first?.kind === 'lead' ? textOf(first.line) : title;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<meta name="author" content="${escaped(author)}">
<meta name="date" content="${madeOn}">
<meta name="description" content="${escaped(description)}">
<style>
${styles}
</style>
</head>
<body class="brief-alone">
<main class="brief">
${bodyOf(document)}
</main>
<footer class="brief-foot">${escaped(foot)}</footer>
</body>
</html>
`;
}
