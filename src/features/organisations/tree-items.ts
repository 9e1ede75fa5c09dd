import type { TreeItem } from '#ui/components/tree-item.ts';
import { formatDate } from '#ui/format/dates.ts';
import type { Language } from '#ui/language/language.ts';
import { kindMessages } from './messages/kinds.ts';
import { messages } from './messages/organisation.ts';
import type { Part } from './model/part.ts';
import type { TreeNode } from './model/tree-rules.ts';

/** The tree as a page shows it: each part with its kind and since or until when. */
export const treeItems = (
  nodes: readonly TreeNode[],
  language: Language,
  hrefOf: (part: Part) => string | null,
): readonly TreeItem[] =>
  nodes.map(({ part, state, below }) => ({
    key: part.id,
    label: part.name,
    href: hrefOf(part),
    hint: [kindMessages(language)[part.kind], ...daysOf(part, state, language)].join(' · '),
    isSetBack: state !== 'now',
    below: treeItems(below, language, hrefOf),
  }));

function daysOf(part: Part, state: TreeNode['state'], language: Language): readonly string[] {
  const text = messages(language);
  const from = formatDate(part.validFrom, language);
  const to = part.validTo === null ? null : formatDate(part.validTo, language);
  if (state === 'coming') return [text.coming(from)];
  if (state === 'ended') return to === null ? [] : [text.ended(to)];
  return to === null ? [text.since(from)] : [text.since(from), text.until(to)];
}
