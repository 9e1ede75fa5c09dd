import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

const { document } = parseHTML('<!doctype html><html><body></body></html>');

/**
 * A plot as an SVG text for a page with a strict CSP: no style element, no style attribute, one accessible name on
 * the root (the groups' own `aria-label` is not allowed without a role), size from the page. Colours come from
 * charts.css through the marks' classes.
 */
export function renderPlot(options: Plot.PlotOptions, label: string): string {
  const svg = Plot.plot({ ...options, document, className: 'chart', figure: false });
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    for (const name of ['style', 'aria-label', 'aria-description', 'font-family', 'font-variant'])
      element.removeAttribute(name);
  }
  for (const name of ['width', 'height', 'fill', 'font-size']) svg.removeAttribute(name);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  svg.setAttribute('focusable', 'false');
  return svg.toString();
}

/** Wide for desktop, narrow for phones; the page shows the one that fits its frame. */
export type ChartVariants = { readonly wide: string; readonly narrow: string };
