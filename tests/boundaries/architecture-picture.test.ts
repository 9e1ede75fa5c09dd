import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { graphOf } from '../../scripts/architecture/graph.ts';
import { drawArchitecture } from '../../scripts/architecture/picture.ts';
import { architectureOfRepository } from './cruise.ts';

test('The picture of the architecture shows the imports as they are; `npm run draw` brings it up to date', async () => {
  const drawn = drawArchitecture(await architectureOfRepository());
  const kept = readFileSync(new URL('../../docs/architecture.svg', import.meta.url), 'utf8');
  expect(drawn === kept, 'docs/architecture.svg is older than the imports: run `npm run draw`').toBe(true);
});

test('Folders become boxes on their floor, tests are left out, and imports become arrows once', () => {
  const graph = graphOf(
    [
      'src/core/gaps/scan.ts',
      'src/core/gaps/scan.test.ts',
      'src/platform/config.ts',
      'src/features/situation/model/gap.ts',
      'src/features/panel/index.ts',
      'src/routes.ts',
      'src/api/api.ts',
    ],
    [
      { from: 'src/features/situation/model/gap.ts', to: 'src/features/panel/index.ts' },
      { from: 'src/features/situation/model/gap.ts', to: 'src/core/gaps/scan.ts' },
      { from: 'src/features/panel/index.ts', to: 'src/core/gaps/scan.ts' },
      { from: 'src/core/gaps/scan.test.ts', to: 'src/platform/config.ts' },
      { from: 'src/platform/config.ts', to: 'node_modules/zod/index.js' },
    ],
    ['panel', 'situation'],
  );
  expect(graph).toEqual({
    folders: {
      entrances: ['api/', 'routes.ts'],
      features: ['panel', 'situation'],
      ui: [],
      platform: ['config'],
      core: ['gaps'],
    },
    betweenFloors: [['features', 'core']],
    betweenFeatures: [['situation', 'panel']],
  });
});
