import { documentOf } from '../content/document.ts';
import type { Brief, BriefFormat } from '../model.ts';
import { htmlOf } from './html.ts';
import { pdfOf } from './pdf/pdf.ts';
import { stylesAlone } from './styles.ts';
import { wordOf } from './word/word.ts';

export const mediaTypes: Readonly<Record<BriefFormat, string>> = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json',
};

/** A brief as the file of a format, named without its folder. */
export async function briefFile(brief: Brief, format: BriefFormat) {
  const document = documentOf(brief);
  return { name: `${document.fileName}.${format}`, bytes: await bytesOf() };

  async function bytesOf(): Promise<Uint8Array<ArrayBuffer>> {
    switch (format) {
      case 'html':
        return encoded(htmlOf(document, stylesAlone()));
      case 'pdf':
        return pdfOf(document);
      case 'docx':
        return wordOf(document);
      case 'json':
        return encoded(`${JSON.stringify(brief, null, 2)}\n`);
    }
  }
}

const encoded = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text));
