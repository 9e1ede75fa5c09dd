import { z } from 'zod';
import type { Language } from '#platform/context.ts';
import type { Json } from '#platform/database/json.ts';
import { valuesOf } from './components/scenario-fields.tsx';
import type { ScenarioValues } from './form.ts';
import { settingsSchema } from './model/scenario.ts';

const now = z.object({ version: z.int(), name: z.string(), note: z.string(), settings: settingsSchema });

/** The scenario as somebody else left it, as a form shows it. */
export function scenarioNow(
  current: Json | null,
  language: Language,
): { readonly version: number; readonly values: ScenarioValues } | null {
  const parsed = now.safeParse(current);
  return parsed.success ? { version: parsed.data.version, values: valuesOf(parsed.data, language) } : null;
}
