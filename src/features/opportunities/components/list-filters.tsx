import { Filters } from '#ui/components/filters.tsx';
import type { ListPageData } from '../list-page.ts';
import { messages } from '../messages/opportunities.ts';
import { voiceMessages } from '../messages/voice.ts';

/** A choice of area and of what speaks for the opportunities. */
export function ListFilters(
  props: Pick<ListPageData, 'language' | 'unit' | 'filter' | 'kept' | 'query' | 'areas' | 'seesOwn'>,
) {
  const { language, unit, filter, kept } = props;
  const text = messages(language).list;
  return (
    <Filters
      action={`/mojligheter/${unit.code}`}
      label={text.filters}
      button={text.show}
      reset={{ label: text.reset, href: `/mojligheter/${unit.code}${props.query}` }}
      kept={kept}
      filters={[
        {
          kind: 'select',
          name: 'omrade',
          label: text.area,
          value: filter.area,
          options: [{ value: '', label: text.allAreas }, ...props.areas],
        },
        {
          kind: 'select',
          name: 'stod',
          label: text.basis,
          value: filter.support,
          options: [
            { value: '', label: text.anyBasis },
            { value: 'bada', label: text.both },
            { value: 'laget', label: text.situation },
            { value: 'inforande', label: text.adoption },
            ...(props.seesOwn
              ? [
                  { value: 'rost', label: voiceMessages(language).filterVoice },
                  { value: 'egna', label: voiceMessages(language).filterOwn },
                ]
              : []),
          ],
        },
      ]}
    />
  );
}
