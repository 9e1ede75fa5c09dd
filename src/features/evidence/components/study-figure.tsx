import { messages } from '#features/evidence/messages.ts';
import type { StudyView } from '#features/evidence/view.ts';
import { EventStudyFigure } from '#ui/charts/event-study.tsx';
import { StatusMark } from '#ui/components/marks.tsx';
import { WithSwedish } from '#ui/components/swedish.tsx';
import type { Language } from '#ui/language/language.ts';

/** One key figure: its verdict, the chart where there is one, and why. */
export function StudyFigure({ language, study }: { readonly language: Language; readonly study: StudyView }) {
  const text = messages(language).page;
  return (
    <div className="stack">
      {study.figure === null ? (
        <h3>
          <WithSwedish text={text.studyUntold(study.name)} part={study.name} />
        </h3>
      ) : (
        <EventStudyFigure
          language={language}
          level={3}
          text={{ title: study.title, subtitle: study.subtitle, source: study.source }}
          data={study.figure}
        />
      )}
      <p>
        <StatusMark tone={study.tone} label={study.verdict} />
      </p>
      <ul>
        {study.facts.map(fact => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </div>
  );
}
