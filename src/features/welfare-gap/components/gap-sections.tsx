import { Section } from '#ui/components/finding.tsx';
import { Disclosure } from '#ui/components/provenance.tsx';
import { formatYear } from '#ui/format/numbers.ts';
import { formatCount } from '#ui/format/plural.ts';
import type { Language } from '#ui/language/language.ts';
import type { GapView } from '../gap-page.ts';
import { assumptionMessages } from '../messages/assumptions.ts';
import { messages } from '../messages/page.ts';
import { AreaTable, AssumptionTable, HitTable, PatternTable, PopulationTable } from './gap-tables.tsx';

/** Where the gap arises, of whom there will be more, what could close it, and all that it rests on. */
export function GapSections(props: {
  readonly language: Language;
  readonly unit: string;
  readonly view: GapView;
}) {
  const { language, unit, view } = props;
  const text = messages(language);
  const assumptions = assumptionMessages(language);
  const asToday = view.assumptions.filter(({ isAsToday }) => isAsToday);
  return (
    <>
      <Section id="var" title={text.areas.heading} lede={text.areas.lede}>
        <AreaTable language={language} rows={view.areas} />
        {view.leftOut.map(line => (
          <p className="hint" key={line}>
            {line}
          </p>
        ))}
      </Section>
      <Section
        id="befolkning"
        title={text.population.heading(formatYear(view.horizon))}
        lede={text.population.lede}
      >
        <PopulationTable language={language} {...view.population} />
        {view.hits.length > 0 && (
          <Disclosure summary={text.population.hits}>
            <HitTable language={language} rows={view.hits} />
          </Disclosure>
        )}
      </Section>
      <Section id="arbetssatt" title={view.patterns.heading} lede={view.patterns.lede ?? undefined}>
        {view.patterns.rows.length > 0 && (
          <>
            <PatternTable language={language} rows={view.patterns.rows} />
            <p className="hint">{text.patterns.together}</p>
          </>
        )}
        {view.patterns.unknown.length > 0 && (
          <Disclosure summary={view.patterns.unknownHeading}>
            <ul>
              {view.patterns.unknown.map(({ pattern, name, href, reason }) => (
                <li key={pattern}>
                  <a href={href}>{name}</a>: {reason}
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </Section>
      <Section id="antaganden" title={assumptions.heading} lede={assumptions.lede}>
        <AssumptionTable
          language={language}
          unit={unit}
          label={assumptions.table}
          rows={view.assumptions.filter(({ isAsToday }) => !isAsToday)}
        />
        {asToday.length > 0 && (
          <Disclosure
            summary={assumptions.asToday(
              formatCount(asToday.length, assumptions.one, assumptions.many, language),
            )}
          >
            <AssumptionTable
              language={language}
              unit={unit}
              label={assumptions.tableAsToday}
              rows={asToday}
            />
          </Disclosure>
        )}
      </Section>
    </>
  );
}
