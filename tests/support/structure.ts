import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';

/** What a page is to somebody who looks or listens, but for its words. */
export type Structure = {
  /** The same for two pages of one structure. */
  readonly digest: string;
  /** Does something while what stands in one place for the third time, or more often, is out of sight. */
  readonly withoutRepeated: (work: () => Promise<void>) => Promise<void>;
};

/**
 * The page's structure: its elements with classes, states and roles, which of them have words, names and something that
 * describes them, but not the words. Two pages of one structure are drawn with the same colours and sizes, since no page
 * carries styles of its own, and are the same to whoever listens, but for the words. So are two elements of one structure
 * in one place, as the rows of a table.
 */
export async function structureOf(page: Page): Promise<Structure> {
  const handle = await page.evaluateHandle(() => {
    const byId = Map.groupBy(document.querySelectorAll('[id]'), ({ id }) => id);
    const referring = /^(for|aria-(labelledby|describedby|controls|owns|details|errormessage))$/;
    const referred = new Map<Element, Element[]>();
    const texts = new Map<Element, string>();
    const told = (element: Element): string => {
      const attributes = [...element.attributes].map(({ name, value }) => {
        if (
          /^(class|role|type|lang|scope|tabindex|autocomplete|aria-(current|invalid|sort|live))$/.test(name)
        )
          return `${name}=${value}`;
        if (!referring.test(name)) return value.trim() === '' ? `${name}=` : name;
        const found = value.split(/\s+/).map(id => byId.get(id) ?? []);
        for (const target of found.flat()) {
          referred.set(element, [...(referred.get(element) ?? []), target]);
          referred.set(target, [...(referred.get(target) ?? []), element]);
        }
        return `${name}=${found.map(({ length }) => length).join()}`;
      });
      const hasWords = [...element.childNodes].some(
        node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
      );
      const inner = [...element.children].map(told);
      const different = inner.filter((text, index) => text !== inner[index - 1]);
      const text = `<${element.tagName} ${attributes.sort().join(' ')}>${hasWords ? '…' : ''}${different.join('')}</>`;
      texts.set(element, text);
      return text;
    };
    const structure = told(document.documentElement);

    /** Out of sight together: what is within names or describes nothing outside, nor the other way round. */
    const standsAlone = (element: Element): boolean =>
      [element, ...element.querySelectorAll('*')].every(each =>
        (referred.get(each) ?? []).every(other => element.contains(other)),
      );
    const repeated: (HTMLElement | SVGElement)[] = [];
    const collect = (element: Element): void => {
      const seen = new Map<string | undefined, number>();
      for (const child of element.children) {
        const kind = texts.get(child);
        const times = (seen.get(kind) ?? 0) + 1;
        seen.set(kind, times);
        const canBeLeftOut = child instanceof HTMLElement || child instanceof SVGElement;
        if (times > 2 && canBeLeftOut && standsAlone(child)) repeated.push(child);
        else collect(child);
      }
    };
    collect(document.body);
    return { structure, repeated };
  });
  const text = await handle.evaluate(({ structure }) => structure);
  return {
    digest: createHash('sha256').update(text).digest('hex'),
    withoutRepeated: async work => {
      await handle.evaluate(({ repeated }) => {
        for (const element of repeated) element.style.display = 'none';
      });
      try {
        await work();
      } finally {
        await handle.evaluate(({ repeated }) => {
          for (const element of repeated) element.removeAttribute('style');
        });
      }
    },
  };
}
