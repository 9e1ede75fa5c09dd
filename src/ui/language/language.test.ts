import { describe, expect, test } from 'vitest';
import { defineMessages } from '#ui/language/define-messages.ts';
import { addressInLanguage, languageCookie, negotiateLanguage } from '#ui/language/negotiate.ts';

const request = (address: string, headers: Record<string, string> = {}) =>
  new Request(`http://localhost${address}`, { headers });

describe('which language a page has', () => {
  test('the address decides before the cookie and the browser', () => {
    const asked = request('/laget?lang=en', { cookie: 'language=sv', 'accept-language': 'sv' });
    expect(negotiateLanguage(asked)).toEqual({ language: 'en', source: 'address' });
  });

  test('the cookie decides before the browser', () => {
    const remembered = request('/laget', { cookie: 'session=abc; language=en', 'accept-language': 'sv' });
    expect(negotiateLanguage(remembered)).toEqual({ language: 'en', source: 'cookie' });
  });

  test('the browser is asked by weight', () => {
    const preferring = (header: string) =>
      negotiateLanguage(request('/', { 'accept-language': header })).language;
    expect(preferring('de-DE,en-GB;q=0.7,sv;q=0.9')).toBe('sv');
    expect(preferring('en-US,en;q=0.9,sv;q=0.8')).toBe('en');
    expect(preferring('en;q=0,sv;q=0.1')).toBe('sv');
  });

  test('without any wish, or with one that makes no sense, it is Swedish', () => {
    expect(negotiateLanguage(request('/'))).toEqual({ language: 'sv', source: 'default' });
    const odd = request('/?lang=xx', { cookie: 'language=; language', 'accept-language': ';;q=,*' });
    expect(negotiateLanguage(odd)).toEqual({ language: 'sv', source: 'default' });
  });

  test('the cookie written is the cookie read', () => {
    const pair = languageCookie('en').split(';')[0] ?? '';
    expect(negotiateLanguage(request('/', { cookie: pair }))).toEqual({ language: 'en', source: 'cookie' });
  });
});

test('the address in another language keeps path and query and replaces an earlier language', () => {
  expect(addressInLanguage('/laget/1440?verksamhet=elder-care&lang=sv', 'en')).toBe(
    '/laget/1440?verksamhet=elder-care&lang=en',
  );
});

describe('messages', () => {
  const messages = defineMessages({
    title: 'Läget',
    gaps: (count: number) => (count === 1 ? '1 avvikelse' : `${count} avvikelser`),
    states: { empty: 'Inget här' },
  })({
    title: 'Situation',
    gaps: count => (count === 1 ? '1 gap' : `${count} gaps`),
    states: { empty: 'Nothing here' },
  });

  test('each language gives its own texts, with parameters and groups', () => {
    expect(messages('sv').gaps(2)).toBe('2 avvikelser');
    expect(messages('en').gaps(1)).toBe('1 gap');
    expect(messages('en').states.empty).toBe('Nothing here');
  });

  test('a missing, extra or differently shaped English text does not compile', () => {
    const swedish = defineMessages({ title: 'Läget', gaps: (count: number) => `${count}` });
    // @ts-expect-error the English text of gaps is missing
    swedish({ title: 'Situation' });
    // @ts-expect-error there is no Swedish text of this name
    swedish({ title: 'Situation', gaps: count => `${count}`, extra: 'Extra' });
    // @ts-expect-error a text of parameters cannot become a plain one
    const wrong = swedish({ title: 'Situation', gaps: 'gaps' });
    expect(wrong('en').title).toBe('Situation');
  });
});
