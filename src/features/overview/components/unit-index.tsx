import { messages } from '#features/overview/messages.ts';
import { Section } from '#ui/components/finding.tsx';
import type { Language } from '#ui/language/language.ts';

export type IndexedUnit = {
  readonly code: string;
  readonly name: string;
  readonly kind: 'municipality' | 'region' | 'nation';
  readonly county: string | null;
  readonly isMadeUp: boolean;
};

/** Every municipality by county, every region, and the made-up one to try things on. */
export function UnitIndex({
  language,
  units,
}: {
  readonly language: Language;
  readonly units: readonly IndexedUnit[];
}) {
  const text = messages(language).start;
  const collator = new Intl.Collator('sv');
  const sorted = [...units].sort((a, b) => collator.compare(a.name, b.name));
  const municipalities = sorted.filter(unit => unit.kind === 'municipality' && !unit.isMadeUp);
  const counties = [...new Set(municipalities.map(unit => unit.county ?? ''))].sort(collator.compare);
  const madeUp = sorted.filter(unit => unit.isMadeUp);
  return (
    <Section id="alla" title={text.allTitle}>
      {madeUp.length > 0 && (
        <div>
          <h3>{text.example}</h3>
          <UnitLinks units={madeUp} />
          <p className="hint">{text.exampleHint}</p>
        </div>
      )}
      <div className="unit-index">
        <div>
          <h3>{text.regions}</h3>
          <UnitLinks units={sorted.filter(unit => unit.kind === 'region')} />
        </div>
        {counties.map(county => (
          <div key={county}>
            <h3>{county}</h3>
            <UnitLinks units={municipalities.filter(unit => (unit.county ?? '') === county)} />
          </div>
        ))}
      </div>
    </Section>
  );
}

function UnitLinks({ units }: { readonly units: readonly IndexedUnit[] }) {
  return (
    <ul className="plain-list">
      {units.map(unit => (
        <li key={unit.code}>
          <a href={`/laget/${unit.code}`}>{unit.name}</a>
        </li>
      ))}
    </ul>
  );
}
