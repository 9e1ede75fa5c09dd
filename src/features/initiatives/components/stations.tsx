import { Section } from '#ui/components/finding.tsx';
import type { Language } from '#ui/language/language.ts';
import { initiativeMessages } from '../messages/initiative.ts';
import { type Station, stations, type Want } from '../model/stations.ts';

/** The stations of an initiative, and what each still asks for. */
export function Stations(props: {
  readonly language: Language;
  readonly station: Station;
  readonly missing: Readonly<Record<'idea' | 'basis' | 'follow-up', readonly Want[]>>;
}) {
  const text = initiativeMessages(props.language);
  const said = (wants: readonly Want[], ready: string) =>
    wants.length === 0 ? ready : text.stations.missing(wants.map(want => text.wants[want]).join(', '));
  const tells: Readonly<Record<Station, string>> = {
    idea: said(props.missing.idea, text.stations.ready),
    basis: said(props.missing.basis, text.stations.ready),
    decision: text.stations.decisionText,
    'follow-up': said(props.missing['follow-up'], text.stations.followUpText),
  };
  return (
    <Section id="vagen" title={text.stations.title}>
      <ol className="stations">
        {stations.map(station => (
          <li key={station} aria-current={station === props.station ? 'step' : undefined}>
            <strong>{text.stations[station]}</strong>
            {station === props.station && <span className="hint"> {text.stations.here}</span>}
            <p>{tells[station]}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
