import { parseHTML } from 'linkedom';

/** A form of a page as a browser would send it. */
export type Form = {
  readonly action: string;
  readonly method: string;
  readonly fields: readonly Field[];
};

/** `options` are all values that the field offers; the first is what it holds. */
export type Field = { readonly name: string; readonly options: readonly string[] };

const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? '';

function fieldOf(control: Element): Field | null {
  const name = attribute(control, 'name');
  const type = attribute(control, 'type');
  if (name === '' || type === 'file' || type === 'submit') return null;
  if (control.tagName === 'SELECT') {
    const options = [...control.querySelectorAll('option')];
    const chosen = options.filter(option => option.hasAttribute('selected'));
    return { name, options: [...chosen, ...options].map(option => attribute(option, 'value')) };
  }
  if (control.tagName === 'TEXTAREA') return { name, options: [control.textContent || 'Text'] };
  // Whoever attacks ticks every box: a form that was not confirmed would say no more than that.
  const given = attribute(control, 'value');
  return { name, options: [given === '' ? (type === 'date' ? '2026-03-02' : 'Text') : given] };
}

/** All forms of a page; those of other addresses than pages are left to what they lead to. */
export function formsOf(html: string, at: string): readonly Form[] {
  const { document } = parseHTML(html);
  return [...document.querySelectorAll('form')].map(form => {
    const controls = [...form.querySelectorAll('input, select, textarea, button[name]')];
    const radios = new Map<string, Field>();
    const fields = controls.flatMap(control => {
      const field = fieldOf(control);
      if (field === null) return [];
      if (attribute(control, 'type') !== 'radio') return [field];
      const before = radios.get(field.name);
      radios.set(field.name, { name: field.name, options: [...(before?.options ?? []), ...field.options] });
      return [];
    });
    return {
      action: attribute(form, 'action') || at,
      method: attribute(form, 'method').toUpperCase() || 'GET',
      fields: [...fields, ...radios.values()],
    };
  });
}

/** Addresses on this site that a page leads to. */
export function linksOf(html: string): readonly string[] {
  const { document } = parseHTML(html);
  const found = [...document.querySelectorAll('a[href]')].map(link => attribute(link, 'href'));
  return [
    ...new Set(found.filter(address => address.startsWith('/')).map(address => address.split('#')[0] ?? '')),
  ];
}
