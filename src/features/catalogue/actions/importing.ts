import { createHash } from 'node:crypto';
import { definePreparedAction } from '#platform/action/action.ts';
import { contentOf, importSchema, type OwnPattern } from '../model/own.ts';
import type { Pattern } from '../model/pattern.ts';
import { checkPatterns } from '../pattern-file.ts';
import { holdCatalogue, insertPattern, ownPatterns, updatePattern } from '../store/own-patterns.ts';
import { affectedPattern, tellOfName } from './own.ts';

/** What became of each pattern of a file, by the id it is kept by. */
export type ImportedPatterns = {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly unchanged: readonly string[];
};

const says = (pattern: Pattern): string => JSON.stringify(contentOf(pattern));

/** Takes the patterns of a file as the organisation's own: new ones are added, those it has by the same id changed; all or none. */
export const importPatterns = definePreparedAction<
  { readonly text: string },
  ImportedPatterns,
  readonly Pattern[]
>({
  name: 'catalogue.importPatterns',
  permission: 'catalogue.edit',
  input: importSchema,
  record: ({ text }) => ({
    characters: text.length,
    sha256: createHash('sha256').update(text).digest('hex'),
  }),
  prepare: (context, { text }) => checkPatterns(context, text),
  discard: async () => {},
  run: async (context, _, patterns) => {
    const { db, organisation, actor, now } = context;
    await holdCatalogue(db, organisation.id);
    const before = new Map((await ownPatterns(db, organisation.id)).map(own => [own.pattern.id, own]));
    const taken = { by: actor.id, at: now() };
    const made: { readonly change: 'added' | 'changed' | 'unchanged'; readonly own: OwnPattern }[] = [];
    for (const pattern of patterns) {
      const own = before.get(pattern.id);
      const content = contentOf(pattern);
      if (own === undefined) {
        made.push({
          change: 'added',
          own: await insertPattern(db, organisation.id, pattern.id, content, taken),
        });
      } else if (own.state === 'active' && says(own.pattern) === says(pattern)) {
        made.push({ change: 'unchanged', own });
      } else {
        const { id, version } = own;
        const change = { id, version, state: 'active', content, step: 'changed' } as const;
        const after = await updatePattern(db, organisation.id, change, taken);
        await tellOfName(context, after ?? own);
        made.push({ change: 'changed', own: after ?? own });
      }
    }
    const idsOf = (change: (typeof made)[number]['change']) =>
      made.filter(each => each.change === change).map(({ own }) => own.pattern.id);
    return {
      output: { added: idsOf('added'), changed: idsOf('changed'), unchanged: idsOf('unchanged') },
      affected: made.flatMap(({ change, own }) =>
        change === 'unchanged' ? [] : [affectedPattern(own.id, change === 'added' ? 'created' : 'changed')],
      ),
    };
  },
});
