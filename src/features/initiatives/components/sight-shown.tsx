import { displayUnit, nameOf } from '#features/situation/index.ts';
import { Section } from '#ui/components/finding.tsx';
import { WithSwedish } from '#ui/components/swedish.tsx';
import { Table } from '#ui/components/table.tsx';
import { formatNumber, formatYear } from '#ui/format/numbers.ts';
import { formatDifference } from '#ui/format/units.ts';
import type { Language } from '#ui/language/language.ts';
import { sightMessages } from '../messages/sight.ts';
import type { Sight } from '../model/sight.ts';

type Detectable = Extract<Sight, { kind: 'detectable' }>;

/** Can we see whether it succeeds? The smallest change that the open values would show, beside the likely one. */
export function SightShown({
  language,
  sight,
  initiative,
}: {
  readonly language: Language;
  readonly sight: Sight;
  readonly initiative: string;
}) {
  const text = sightMessages(language);
  const shown = told(language, sight);
  return (
    <Section
      id="synlighet"
      title={`${text.question} ${shown.finding}`}
      lede={<WithSwedish text={shown.lede} part={'title' in sight ? nameOf(sight.title) : undefined} />}
    >
      {sight.kind === 'detectable' && <Effects language={language} sight={sight} />}
      {sight.kind === 'cannot-tell' && <p>{text.instead}</p>}
      <p>
        <a href={`/initiativ/${initiative}/effekt`}>{text.measure}</a>
      </p>
    </Section>
  );
}

/** The finding after the question, and the sentence below it. */
function told(language: Language, sight: Sight): { readonly finding: string; readonly lede: string } {
  const text = sightMessages(language);
  switch (sight.kind) {
    case 'no-key-figure':
      return { finding: '', lede: text.noKeyFigure };
    case 'no-unit':
      return { finding: `${text.cannotTell}.`, lede: text.noUnit };
    case 'unknown-key-figure':
      return {
        finding: `${text.cannotTell}.`,
        lede: sight.gone === null ? text.unknownKeyFigure(sight.keyFigure) : sight.gone.told[language],
      };
    case 'cannot-tell':
      return {
        finding: `${text.cannotTell}.`,
        lede: `${text.about(nameOf(sight.title), sight.unit)} ${text.reasons[sight.reason]}`,
      };
    case 'detectable': {
      const last = sight.effects.at(-1)!;
      const [size, years] = [sizeOf(last.effect, sight.title, language), text.years(last.yearsAfter)];
      const findings = { all: text.seenAll, part: text.seenPart, none: text.seenNone };
      const finding = last.seen === null ? text.seen : findings[last.seen];
      return {
        finding: `${finding(size, years)}.`,
        lede: `${text.about(nameOf(sight.title), sight.unit)} ${text.smaller}`,
      };
    }
  }
}

function Effects({ language, sight }: { readonly language: Language; readonly sight: Detectable }) {
  const text = sightMessages(language);
  const { likely } = sight;
  const size = (value: number) => sizeOf(value, sight.title, language);
  return (
    <>
      <p>
        {likely === null
          ? text.likelyUnknown
          : likely.basis === 'gap'
            ? text.likelyGap(size(likely.high))
            : text.likelyPattern(`${formatNumber(likely.low, language)}–${size(likely.high)}`)}
      </p>
      <Table
        caption={text.caption}
        label={text.caption}
        rows={sight.effects}
        rowKey={({ yearsAfter }) => `${yearsAfter}`}
        columns={[
          { key: 'after', header: text.after, align: 'text', cell: row => text.years(row.yearsAfter) },
          { key: 'smallest', header: text.smallest, align: 'number', cell: row => size(row.effect) },
          {
            key: 'seen',
            header: text.likelySeen,
            align: 'text',
            cell: row => (row.seen === null ? '–' : text.seenWord[row.seen]),
          },
        ]}
      />
      <p className="hint">
        {text.method(
          formatNumber(sight.placebos, language),
          formatNumber(sight.yearsBefore, language),
          sight.lastYear === null ? '' : formatYear(sight.lastYear),
        )}
      </p>
    </>
  );
}

/** A size without sign; between percentages it is counted in percentage points. */
const sizeOf = (value: number, title: string, language: Language): string =>
  formatDifference(value, displayUnit(title), language).replace('+', '');
