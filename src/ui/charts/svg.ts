const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Written by hand where a page holds hundreds of marks: a plot of them costs as much as the rest of the page. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly string[]
): string {
  let written = '';
  for (const key in attributes) {
    const value = attributes[key] ?? '';
    written += ` ${key}="${typeof value === 'number' ? rounded(value) : escaped(value)}"`;
  }
  return `<${name}${written}>${children.join('')}</${name}>`;
}

/** Text between tags and in attributes: never markup, whatever it holds. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, character => entities[character] ?? '');
}

/** Hundredths of a pixel are seen by nobody. */
function rounded(pixels: number): string {
  return String(Math.round(pixels * 100) / 100);
}

/** The root of a drawing: sized by the page, one picture with one name to a screen reader; colours come from charts.css. */
export function drawing(
  { width, height, label }: { readonly width: number; readonly height: number; readonly label: string },
  ...children: readonly string[]
): string {
  return element(
    'svg',
    {
      class: 'chart',
      viewBox: `0 0 ${rounded(width)} ${rounded(height)}`,
      role: 'img',
      'aria-label': label,
      focusable: 'false',
      'text-anchor': 'middle',
    },
    ...children,
  );
}
