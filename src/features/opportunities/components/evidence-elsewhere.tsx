import { type EvidenceSummary, evidenceMessages } from '#features/evidence/index.ts';
import { EventStudyFigure } from '#ui/charts/event-study.tsx';
import { Section } from '#ui/components/finding.tsx';
import { WithSwedish } from '#ui/components/swedish.tsx';
import type { Language } from '#ui/language/language.ts';

/** What happened where the way of working was introduced: the verdict, why, and the key figure that says most. */
export function EvidenceElsewhere(props: {
  readonly language: Language;
  readonly evidence: EvidenceSummary;
  readonly isRegion: boolean;
}) {
  const { language, evidence } = props;
  const text = evidenceMessages(language);
  const { lead } = evidence;
  return (
    <Section id="dar-det-infordes" title={text.section.title}>
      <p>
        <strong>
          <WithSwedish text={evidence.finding} part={evidence.swedish} />.
        </strong>{' '}
        {evidence.explanation}
      </p>
      {props.isRegion && <p>{text.explanations.regions}</p>}
      {lead?.figure != null && (
        <EventStudyFigure
          language={language}
          level={3}
          text={{ title: lead.title, subtitle: lead.subtitle, source: lead.source }}
          data={lead.figure}
        />
      )}
      <p>
        <a href={evidence.href}>{text.section.more}</a>
      </p>
    </Section>
  );
}
