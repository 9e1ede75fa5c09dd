import { lineKinds } from '#features/initiatives/index.ts';
import { Filters } from '#ui/components/filters.tsx';
import type { Option } from '#ui/components/forms.tsx';
import { formatYear } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { registerMessages } from '../messages/register.ts';
import { benefitWords } from '../messages/words.ts';
import type { RegisterFilter } from '../reading/register.ts';

/** What of the register is shown. */
export function RegisterFilters(props: {
  readonly language: Language;
  readonly filter: RegisterFilter;
  readonly owners: readonly Option[];
  readonly initiatives: readonly Option[];
  readonly years: readonly number[];
}) {
  const { language, filter, owners, initiatives, years } = props;
  const text = registerMessages(language);
  const words = benefitWords(language);
  const all = { value: '', label: text.all };
  const select = (name: string, label: string, value: string | null, options: readonly Option[]) =>
    ({ kind: 'select', name, label, value: value ?? '', options: [all, ...options] }) as const;
  return (
    <Filters
      action="/nyttor"
      label={text.filters}
      button={text.show}
      reset={{ label: text.clear, href: '/nyttor' }}
      filters={[
        select('initiativ', text.initiative, filter.initiative, initiatives),
        select('ansvarig', text.owner, filter.owner, owners),
        select(
          'slag',
          text.kind,
          filter.kind,
          lineKinds.map(kind => ({ value: kind, label: words.kind[kind] })),
        ),
        select(
          'ar',
          text.year,
          filter.year === null ? null : formatYear(filter.year),
          years.map(year => ({ value: formatYear(year), label: formatYear(year) })),
        ),
      ]}
    />
  );
}
