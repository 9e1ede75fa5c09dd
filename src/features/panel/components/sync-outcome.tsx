import { Disclosure } from '#ui/components/provenance.tsx';
import { Message } from '#ui/components/states.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { syncMessages } from '../messages/sync.ts';
import type { SyncShown } from '../sync-view.ts';

/** How a fetch stands, or what became of it. */
export function SyncOutcome({ language, run }: { readonly language: Language; readonly run: SyncShown }) {
  const text = syncMessages(language);
  const number = (count: number) => formatNumber(count, language, 0);
  const { progress, leftOut, withdrawn } = run;
  return (
    <>
      {run.isFailed ? (
        <Message kind="caution">
          {run.finding}
          {run.original !== null && (
            <>
              {' '}
              {text.original} <span lang="en">{run.original}</span>
            </>
          )}
        </Message>
      ) : (
        <p>{run.finding}</p>
      )}
      {progress !== null && (
        <p className="progress">
          <progress max={Math.max(1, progress.all)} value={progress.done} aria-label={text.progress} />
        </p>
      )}
      {run.more.map(sentence => (
        <p key={sentence}>{sentence}</p>
      ))}
      {run.snapshot !== null && (
        <p>
          {text.snapshot}: <a href={`/data/ogonblicksbild/${run.snapshot}`}>{run.snapshot}</a>
        </p>
      )}
      {leftOut.length > 0 && (
        <Disclosure summary={text.leftOut(number(leftOut.length))}>
          <ul>
            {leftOut.map(({ keyFigure, reason }) => (
              <li key={keyFigure}>
                {keyFigure}: <span lang="en">{reason}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {withdrawn.length > 0 && (
        <Disclosure summary={text.withdrawn(number(withdrawn.length))}>
          <p>{withdrawn.join(', ')}</p>
        </Disclosure>
      )}
    </>
  );
}
