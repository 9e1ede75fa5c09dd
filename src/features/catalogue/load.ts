import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import {
  type LawFact,
  lawFactSchema,
  type Pattern,
  patternSchema,
} from '#features/catalogue/model/pattern.ts';

/** A file of the catalogue that cannot be used; the message names the file, the path within it and the reason. */
export class CatalogueFault extends Error {
  override name = 'CatalogueFault';
}

const read = (file: URL): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new CatalogueFault(
      `${file.pathname}: cannot be read as JSON (${cause instanceof Error ? cause.message : cause})`,
    );
  }
};

const parse = <T>(schema: z.ZodType<T>, file: URL): T => {
  const parsed = schema.safeParse(read(file));
  if (parsed.success) return parsed.data;
  const reasons = parsed.error.issues.map(
    issue => `${issue.path.join('.') || '(whole file)'}: ${issue.message}`,
  );
  throw new CatalogueFault(`${file.pathname}: ${reasons.join('; ')}`);
};

const repeated = (values: readonly string[]): readonly string[] =>
  values.filter((value, position) => values.indexOf(value) !== position);

/**
 * Reads every `<id>.json` of the folder (a URL that ends with a slash) as a pattern, in order of id.
 * Throws CatalogueFault where a file is no pattern or is not named by its id; so no id can come twice.
 */
export const loadCatalogue = (folder: URL): readonly Pattern[] => {
  const files = readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .sort();
  return files.map(name => {
    const file = new URL(name, folder);
    const pattern = parse(patternSchema, file);
    if (`${pattern.id}.json` !== path.basename(name)) {
      throw new CatalogueFault(`${file.pathname}: id: is ${pattern.id}, but the file is named ${name}`);
    }
    return pattern;
  });
};

/** Reads the facts of law that patterns refer to. Throws CatalogueFault where the file is faulty or a key comes twice. */
export const loadLawFacts = (file: URL): readonly LawFact[] => {
  const facts = parse(z.array(lawFactSchema), file);
  const twice = repeated(facts.map(fact => fact.key));
  if (twice.length > 0) throw new CatalogueFault(`${file.pathname}: key: ${twice.join(', ')} comes twice`);
  return facts;
};
