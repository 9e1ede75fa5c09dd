import { data } from 'react-router';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { idInAddress, orNoPage } from '#platform/page-form.ts';
import { Said } from '../components/said.tsx';
import { SharesBar } from '../components/shares-bar.tsx';
import { showingMessages } from '../messages/showing.ts';
import type { Found } from '../model/findings.ts';
import { readResults } from '../reading/results.ts';
import { headingOf, partText, peopleText, sharedText } from '../results/wording.ts';
import type { Route } from './+types/wall';

export const handle = { permission: 'conversations.read' } satisfies PageHandle;

const refreshSeconds = 10;
const mostShown = 4;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const results = await orNoPage(readResults(member, idInAddress(params.conversation)));
  const isHeld = new URL(request.url).searchParams.has('pausad');
  const shown = { language: member.language, results, isHeld };
  const refresh = `${refreshSeconds}; url=/samtal/${results.conversation}/vagg`;
  return data(shown, isHeld || results.isFinal ? {} : { headers: { Refresh: refresh } });
}

export const headers = ({ loaderHeaders }: Route.HeadersArgs) => loaderHeaders;

export function meta({ loaderData }: Route.MetaArgs) {
  const { wall } = showingMessages(loaderData?.language ?? 'sv');
  const question = loaderData?.results.question;
  return [{ title: `${question === undefined ? '' : `${question}: `}${wall.title} – Rodret` }];
}

export default function WallPage({ loaderData }: Route.ComponentProps) {
  const { language, results, isHeld } = loaderData;
  const { wall } = showingMessages(language);
  const { findings, texts, invited, conversation, isFinal } = results;
  const own = `/samtal/${conversation}`;
  const isGrouped = (findings?.groups.length ?? 0) > 1;
  const toldOf = (id: string) => findings?.statements.find(each => each.id === id);
  const list = (found: readonly Found[], title: string, isShared: boolean) => (
    <section aria-label={title} className="stack">
      <h2>{title}</h2>
      {found.length === 0 && <p>{wall.notYet}</p>}
      <ul className="opinions">
        {found.slice(0, mostShown).map(each => {
          const told = toldOf(each.statement);
          return (
            <li key={each.statement}>
              <p className="opinion-text">
                <Said lang={results.language}>{texts[each.statement] ?? ''}</Said>
              </p>
              {isShared && <p>{sharedText(each, isGrouped, language)}</p>}
              {!isShared && told !== undefined && <SharesBar language={language} told={told.all} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
  return (
    <div className="wall">
      <p className="topic">
        <Said lang={results.language}>{results.question}</Said>
      </p>
      <h1>{headingOf(findings, language)}</h1>
      {findings !== null && (
        <p className="wall-joined">
          {wall.joined(peopleText(findings.participants, language))}
          {invited !== null && invited >= findings.participants && (
            <span> · {wall.of(partText(findings.participants / invited, language))}</span>
          )}
        </p>
      )}
      {findings !== null && invited !== null && invited >= findings.participants && (
        <svg className="shares-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
          <rect className="shares-pass" x={0} y={0} width={100} height={6} />
          <rect
            className="shares-agree"
            x={0}
            y={0}
            width={(100 * findings.participants) / invited}
            height={6}
          />
        </svg>
      )}
      <div className="wall-columns">
        {list(findings?.consensus ?? [], wall.shared, true)}
        {list(findings?.divisive ?? [], wall.divides, false)}
      </div>
      <p className="wall-foot">
        {!isFinal && <span>{isHeld ? wall.held : wall.live} </span>}
        {!isFinal && (
          <a href={isHeld ? `${own}/vagg` : `${own}/vagg?pausad=ja`}>{isHeld ? wall.refresh : wall.hold}</a>
        )}{' '}
        <a href={`${own}/resultat`}>{wall.back}</a>
      </p>
    </div>
  );
}
