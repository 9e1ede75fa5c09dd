import { TileMapFigure } from '#ui/charts/tile-map.tsx';
import { Filters } from '#ui/components/filters.tsx';
import { Section } from '#ui/components/finding.tsx';
import { formatNumber, formatShare, formatYear } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import type { AdoptionMapData } from '../adoption-data.ts';
import { adoptionMessages } from '../messages/adoption.ts';

/** How far one way of working has come over the country, by county, and a choice of which. */
export function AdoptionMap(props: {
  readonly language: Language;
  readonly unitCode: string;
  readonly map: AdoptionMapData;
  readonly source: string;
  /** Parameters of the address to keep: area and snapshot. */
  readonly kept: readonly { readonly name: string; readonly value: string }[];
}) {
  const { language, map } = props;
  const text = adoptionMessages(language);
  return (
    <Section id="karta" title={text.mapTitle} lede={text.mapLede}>
      <Filters
        action={`/inforande/${props.unitCode}#karta`}
        label={text.mapChoose}
        button={text.mapShow}
        kept={props.kept}
        filters={[
          { kind: 'select', name: 'karta', label: text.way, value: map.chosen, options: map.options },
        ]}
      />
      <TileMapFigure
        language={language}
        level={3}
        text={{
          title: text.mapFinding(
            map.way,
            formatShare(map.share, language, 0),
            formatNumber(map.answering, language, 0),
          ),
          subtitle: text.mapSubtitle(formatYear(map.year)),
          source: props.source,
        }}
        map={{
          values: map.counties.map(({ county, answering, introduced }) => {
            const percent = (introduced / answering) * 100;
            return { county, value: percent, units: answering, lowest: percent, highest: percent };
          }),
          own: map.county,
          unit: text.mapUnit,
          decimals: 0,
          withSpread: false,
        }}
      />
    </Section>
  );
}
