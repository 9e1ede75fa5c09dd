import spectral from '@stoplight/spectral-core';
import { profile } from './digg-profile.ts';
import type { Document } from './document.ts';

// A CommonJS package: its names come as one.
const { Spectral } = spectral;

/** What of a document does not follow the profile: the rule, where and what. */
export async function faultsByProfile(
  document: Document,
): Promise<readonly { rule: string; what: string }[]> {
  const linter = new Spectral();
  linter.setRuleset({
    rules: Object.fromEntries(
      Object.entries(profile).map(([name, { given, finds }]) => [
        name,
        {
          given: [given].flat(),
          message: '{{error}}',
          severity: 'error' as const,
          // The references stand as they are: what they lead to is described once.
          resolved: false,
          // biome-ignore lint/suspicious/noThenProperty: so the linter calls what a rule does
          then: { function: (value: unknown) => [...finds(value)] },
        },
      ]),
    ),
  });
  const found = await linter.run(JSON.parse(JSON.stringify(document)));
  return found.map(({ code, message, path }) => ({
    rule: String(code),
    what: `${path.join('/')}: ${message}`,
  }));
}
