import { inflateSync } from 'node:zlib';

type Parts = ReadonlyMap<number, { readonly head: string; readonly stream: Buffer | null }>;

/** The objects of a PDF with their streams, unpacked. */
function objectsOf(pdf: Buffer): Parts {
  const text = pdf.toString('latin1');
  const objects = new Map<number, { head: string; stream: Buffer | null }>();
  for (const found of text.matchAll(/(\d+) 0 obj\n([\s\S]*?)endobj/g)) {
    const body = found[2] ?? '';
    const at = body.indexOf('stream\n');
    const head = at < 0 ? body : body.slice(0, at);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const from = (found.index ?? 0) + found[0].indexOf(body) + at + 'stream\n'.length;
    const raw = at < 0 ? null : pdf.subarray(from, from + length);
    const stream = raw !== null && head.includes('/FlateDecode') ? inflateSync(raw) : raw;
    objects.set(Number(found[1]), { head, stream });
  }
  return objects;
}

/** What each glyph of a font stands for, by its own table: without that no text can be selected or searched. */
function glyphsOf(map: string): ReadonlyMap<number, string> {
  const glyphs = new Map<number, string>();
  const textOf = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, from = '', , listed = ''] of map.matchAll(/<(\w+)> <(\w+)> \[([^\]]*)\]/g)) {
    for (const [index, [, hex = '']] of [...listed.matchAll(/<(\w+)>/g)].entries()) {
      glyphs.set(Number.parseInt(from, 16) + index, textOf(hex));
    }
  }
  return glyphs;
}

/** The text of a PDF as a reader that selects or searches it would get, page after page. */
export function pdfText(pdf: Buffer): string {
  const objects = objectsOf(pdf);
  const fonts = new Map<string, ReadonlyMap<number, string>>();
  for (const { head } of objects.values()) {
    for (const [, name = '', number = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(Number(number))?.head ?? '')?.[1];
      const stream = objects.get(Number(map))?.stream;
      if (stream !== undefined && stream !== null) fonts.set(name, glyphsOf(stream.toString('latin1')));
    }
  }
  const lines: string[] = [];
  for (const { stream } of objects.values()) {
    const content = stream?.toString('latin1') ?? '';
    if (!content.includes('BT\n')) continue;
    let glyphs: ReadonlyMap<number, string> = new Map();
    for (const [line] of content.matchAll(/\/F\d+ [\d.]+ Tf|\[[^\]]*\] TJ/g)) {
      const font = /^\/(F\d+)/.exec(line)?.[1];
      if (font !== undefined) {
        glyphs = fonts.get(font) ?? new Map();
        continue;
      }
      const codes = [...line.matchAll(/<(\w+)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
      lines.push(codes.map(code => glyphs.get(Number.parseInt(code, 16)) ?? '\ufffd').join(''));
    }
  }
  return lines.join('\n');
}
