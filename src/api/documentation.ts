import { basePath } from './document.ts';

type Operation = {
  readonly operationId?: string;
  readonly summary?: string;
  readonly parameters?: readonly unknown[];
};
type ApiDocument = {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string };
  readonly paths?: Readonly<Record<string, unknown>>;
};

const methods = ['get', 'put', 'post', 'delete'] as const;

const escaped = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    character => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? character,
  );

/** The document holds both languages, Swedish first; the page shows the reader's. */
const inLanguage = (text: string, separator: string, language: 'sv' | 'en'): string => {
  const at = text.indexOf(separator);
  if (at < 0) return text;
  return language === 'sv' ? text.slice(0, at) : text.slice(at + separator.length);
};

/** The API as a page to read: every operation with what it is for, and an address to try. No script, no style of its own. */
export function documentationPage(document: ApiDocument, stylesheet: string, language: 'sv' | 'en'): string {
  const rows = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    methods.flatMap(method => {
      const operation = operationOf(item, method);
      return operation === null ? [] : [rowOf(method, `${basePath}${path}`, operation, language)];
    }),
  );
  const text =
    language === 'sv'
      ? {
          title: 'Öppet API',
          all: 'Alla anrop',
          operation: 'Anrop',
          does: 'Vad det gör',
          spec: 'Hela beskrivningen (OpenAPI)',
          try: 'Pröva',
          start: 'Till startsidan',
        }
      : {
          title: 'Open API',
          all: 'All operations',
          operation: 'Operation',
          does: 'What it does',
          spec: 'The whole description (OpenAPI)',
          try: 'Try',
          start: 'To the start page',
        };
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>${text.title} – Rodret</title>
<link rel="stylesheet" href="${stylesheet}"></head>
<body><div class="page" data-size="sm"><div class="body body-alone"><main id="content">
<div class="finding"><h1>${text.title}</h1><p class="lede">${escaped(inLanguage(document.info.description ?? '', ' — ', language))}</p></div>
<p><a href="/api/v1/openapi.json">${text.spec}</a> · ${text.try}: <a href="/api/v1/units/1440/situation">/api/v1/units/1440/situation</a> · <a href="/">${text.start}</a></p>
<section class="table-frame" aria-label="${text.all}" tabindex="0"><table class="ds-table table">
<caption class="ds-sr-only">${text.all}</caption>
<thead><tr><th scope="col">${text.operation}</th><th scope="col">${text.does}</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table></section>
</main></div></div></body></html>`;
}

function operationOf(item: unknown, method: string): Operation | null {
  if (typeof item !== 'object' || item === null || !(method in item)) return null;
  return (item as Readonly<Record<string, Operation>>)[method] ?? null;
}

function rowOf(
  method: string,
  path: string,
  { summary, operationId }: Operation,
  language: 'sv' | 'en',
): string {
  const does = inLanguage(summary ?? '', '. ', language).replace(/\.$/, '');
  const address = escaped(path).replaceAll('/', '/<wbr>');
  return `<tr><th scope="row"><code>${method.toUpperCase()} ${address}</code></th><td>${escaped(does)}. <span class="hint">${escaped(operationId ?? '')}</span></td></tr>`;
}
