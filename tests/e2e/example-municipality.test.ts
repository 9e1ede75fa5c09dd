import { expect } from 'vitest';
import { messages } from '#ui/components/messages.ts';
import { describeJourneys } from '../support/journey.ts';

const example = '9900';
const real = '1440';

const pagesOf = (unit: string): readonly string[] => [
  `/laget/${unit}`,
  `/laget/${unit}/liknande`,
  `/nyckeltal/${unit}`,
  `/nyckeltal/${unit}/N15419`,
  `/inforande/${unit}`,
  `/mojligheter/${unit}`,
  `/mojligheter/${unit}/medication-review-support`,
];

describeJourneys('Exempelkommunen', {
  'Every page of it says that its values are made up, and no page of a real one does': async ({
    page,
    open,
    look,
  }) => {
    for (const language of ['sv', 'en'] as const) {
      const text = messages(language);
      const banner = page.getByRole('complementary', { name: text.exampleLabel });
      for (const address of pagesOf(example)) {
        await open(`${address}?lang=${language}`);
        expect(await banner.isVisible(), address).toBe(true);
        expect(await banner.textContent(), address).toContain(text.exampleText);
      }
      for (const address of pagesOf(real)) {
        await open(`${address}?lang=${language}`);
        expect(await banner.count(), address).toBe(0);
      }
    }
    await open(`/laget/${example}?lang=sv`);
    await look();
  },

  'It is nobody’s peer and in no ranking': async ({ page, open }) => {
    for (const address of pagesOf(real)) {
      await open(address);
      expect(await page.getByRole('main').textContent(), address).not.toContain('Exempelkommunen');
    }
  },

  'It has gaps and opportunities to try the product on': async ({ page, open }) => {
    await open(`/mojligheter/${example}`);
    expect(await page.getByRole('main').getByRole('heading', { level: 2 }).count()).toBeGreaterThan(3);
    await open(`/laget/${example}`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/\d+/);
  },
});
