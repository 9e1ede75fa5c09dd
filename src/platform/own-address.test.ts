import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownAddress } from './own-address.ts';

test.each([
  ['/personer?q=a#b', '/personer?q=a#b'],
  ['/', '/'],
  ['//other.example', '/'],
  ['/\\other.example', '/'],
  ['/.//other.example', '/'],
  ['/\t/other.example', '/'],
  ['https://other.example/', '/'],
  ['javascript:alert(1)', '/'],
  ['personer', '/'],
  [null, '/'],
])('%s leads to %s', (given, address) => expect(ownAddress(given)).toBe(address));

test('Whatever is given, a browser stays on the site', () => {
  const parts = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    '\t',
    '\n',
    '@',
    ':',
    'a',
    'other.example',
    '?',
    '#',
    '%2f',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(parts).map(list => `/${list.join('')}`),
      ),
      text => {
        expect(new URL(ownAddress(text), 'https://rodret.example').origin).toBe('https://rodret.example');
      },
    ),
    { numRuns: 2000 },
  );
});
