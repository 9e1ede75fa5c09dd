import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterOf } from './letter.ts';
import { oneLine } from './mailer.ts';

const given = {
  topic: 'own-matters',
  organisation: 'Ale kommun',
  preferences: 'https://rodret.example.se/konto/utskick',
} as const;

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[<>&"'\r\n a-z:/.]{0,40}$/),
  fc.constantFrom('</p><script>alert(1)</script>', 'https://evil.example/"onclick="x', '<img src=//evil>'),
);

const ours =
  /^<(!doctype html|\/?(html|head|meta|title|body|h2|p|br|hr|a)( (lang|charset|href)="[^"<>]*")*)$/;

describe('A letter', () => {
  it('holds no element and no attribute but its own, whatever was written', () => {
    fc.assert(
      fc.property(hostile, hostile, fc.constantFrom('sv', 'en'), (subject, body, language) => {
        for (const notes of [
          [{ subject, body }],
          [
            { subject, body },
            { subject: body, body: subject },
          ],
        ]) {
          const [first, ...others] = notes;
          if (first === undefined) return;
          const { html } = letterOf(language, [first, ...others], given);
          const opened = html
            .split('>')
            .flatMap(part => (part.includes('<') ? [part.slice(part.indexOf('<'))] : []));
          expect(opened.filter(tag => !ours.test(tag))).toEqual([]);
        }
      }),
    );
  });

  it('makes a link of an address only, and shows where it leads', () => {
    const { html, text } = letterOf('sv', [{ subject: 's', body: 'Se https://a.example/b?c=d&e=f.' }], given);
    expect(html).toContain(
      '<p>Se <a href="https://a.example/b?c=d&amp;e=f">https://a.example/b?c=d&amp;e=f</a>.</p>',
    );
    expect(text).toContain('Se https://a.example/b?c=d&e=f.');
  });

  it('has a subject of one line', () => {
    fc.assert(
      fc.property(hostile, subject => {
        expect(oneLine(subject)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
        expect(oneLine(subject).length).toBeLessThanOrEqual(300);
      }),
    );
  });
});
