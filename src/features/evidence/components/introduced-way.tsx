import type { WayData } from '#features/evidence/evidence-page-data.ts';
import { messages } from '#features/evidence/messages.ts';
import { Disclosure } from '#ui/components/provenance.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';

/** Who introduced one way of working when, who is compared with, and who is not counted and why. */
export function IntroducedWay({ language, way }: { readonly language: Language; readonly way: WayData }) {
  const text = messages(language).page;
  return (
    <div className="stack">
      <h3>
        {way.name} <span className="hint">({way.area.toLowerCase()})</span>
      </h3>
      <p className="hint">
        {way.id}: <Swedish>{way.title}</Swedish>, {text.asked(way.asked)}
      </p>
      <Units language={language} title={text.adopters} units={way.adopters} none={text.none} />
      <Units language={language} title={text.notIntroduced} units={way.notIntroduced} none={text.none} />
      {way.leftOut.map(({ why, units }) => (
        <Units
          key={why}
          language={language}
          title={`${text.leftOut}: ${why}`}
          units={units}
          none={text.none}
        />
      ))}
    </div>
  );
}

function Units(props: {
  readonly language: Language;
  readonly title: string;
  readonly units: readonly string[];
  readonly none: string;
}) {
  if (props.units.length === 0)
    return (
      <p>
        {props.title}: {props.none.toLowerCase()}
      </p>
    );
  return (
    <Disclosure summary={`${props.title}: ${formatNumber(props.units.length, props.language, 0)}`}>
      <p>{props.units.join(', ')}</p>
    </Disclosure>
  );
}
