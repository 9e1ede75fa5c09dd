import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isInWords, numbersCaught, personsNamed, seemsTwoThoughts } from './caught.ts';

/** Ten digits with the check digit that fits. */
const withCheckDigit = (nine: string): string => {
  const sum = [...nine].reduce((total, digit, at) => {
    const doubled = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${nine}${(10 - (sum % 10)) % 10}`;
};

describe('What points out a person', () => {
  test('is every personnummer and samordningsnummer, in each way they are written', () => {
    const born = fc.record({
      century: fc.constantFrom('', '19', '20'),
      year: fc.integer({ min: 0, max: 99 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
      isCoordination: fc.boolean(),
      number: fc.integer({ min: 0, max: 999 }),
      between: fc.constantFrom('', '-', ' ', '+', '–'),
    });
    fc.assert(
      fc.property(born, ({ century, year, month, day, isCoordination, number, between }) => {
        const two = (value: number) => String(value).padStart(2, '0');
        const date = `${two(year)}${two(month)}${two(isCoordination ? day + 60 : day)}`;
        const digits = withCheckDigit(`${date}${String(number).padStart(3, '0')}`);
        const written = `${century}${digits.slice(0, 6)}${between}${digits.slice(6)}`;
        expect(numbersCaught(`Fråga ${written} om det.`)).toContain('personal-number');
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['Ring 070-123 45 67 i stället', 'telephone'],
    ['Ring +46 8 123 456 78', 'telephone'],
    ['Skriv till anna.berg@example.se', 'e-mail'],
    ['Skriv till anna (at) example.se', 'e-mail'],
    ['Fråga ８１１２１８９８７６ om det', 'personal-number'],
  ] as const)('is found in “%s”', (text, kind) => {
    expect(numbersCaught(text)).toContain(kind);
  });

  test.each([
    'Vi skriver samma uppgift i 3 system, 12 gånger om dagen.',
    'Budgeten för 2026–2028 räcker inte till 1 250 000 kronor.',
    'Diarienummer 2026/00123 letas upp för hand.',
    'Vi öppnar klockan 07.30 i stället för 08.00.',
  ])('is not found in “%s”', text => {
    expect(numbersCaught(text)).toEqual([]);
  });

  test('is a name of the organisation’s people, whole in any case or in part with a capital', () => {
    const names = ['Karin Hallgren', 'Bo Ek', 'Åsa Lind'];
    expect(personsNamed('Karins möten är för långa', names)).toEqual(['Karin Hallgren']);
    expect(personsNamed('Det är hallgren, karin som bestämmer', names)).toEqual(['Karin Hallgren']);
    expect(personsNamed('Alla väntar på Hallgren', names)).toEqual(['Karin Hallgren']);
    expect(personsNamed('En lind och en ek vid entrén', names)).toEqual([]);
    expect(personsNamed('Mötena är för långa', names)).toEqual([]);
  });
});

describe('Two thoughts', () => {
  test.each([
    'Mötena är för långa. Vi borde ha färre system.',
    'Vi behöver färre system i vården och alla borde få arbeta hemifrån ibland.',
    'We should have fewer meetings in the week and everybody should get a new phone.',
  ])('are suspected in “%s”', text => expect(seemsTwoThoughts(text)).toBe(true));

  test.each([
    'Vi skriver samma uppgift i flera system.',
    'Vård och omsorg behöver samma journal.',
    'Det borde gå att boka t.ex. tvättid på nätet.',
  ])('are not suspected in “%s”', text => expect(seemsTwoThoughts(text)).toBe(false));
});

test('A picture, a file or signs alone are no words, in whatever script words are', () => {
  const no = ['data:image/png;base64,iVBORw0KGgo=', '🎉🎉🎉', '1 + 1 = 2', 'iVBORw0KGgo'.repeat(8)];
  expect(no.filter(isInWords)).toEqual([]);
  const yes = [
    'Fler pauser.',
    'نحتاج إلى المزيد من الوقت',
    '我们需要更多时间'.repeat(20),
    'Kommunfullmäktigeledamotsutbildning behövs',
  ];
  expect(yes.filter(isInWords)).toEqual(yes);
});
