import { Message } from '#ui/components/states.tsx';
import { formatCount } from '#ui/format/plural.ts';
import type { Language } from '#ui/language/language.ts';
import { messages } from '../messages/portfolio.ts';
import type { ScenarioFrame } from '../scenario-view.ts';

export type View = 'result' | 'timeline' | 'around' | 'settings';

const below: Readonly<Record<View, string>> = {
  result: '',
  timeline: '/tidslinje',
  around: '/kanslighet',
  settings: '/installningar',
};

export const viewAddress = (scenario: string, view: View): string =>
  `/portfolj/scenarier/${scenario}${below[view]}`;

/** Scenarios as tabs, and under them the pages of the one that is shown. */
export function ScenarioTabs(props: {
  readonly language: Language;
  readonly frame: Pick<ScenarioFrame, 'scenario' | 'scenarios' | 'mayEdit'>;
  readonly view: View;
}) {
  const { language, view } = props;
  const { scenario, scenarios, mayEdit } = props.frame;
  const text = messages(language);
  const other = scenarios.find(({ id }) => id !== scenario.id);
  return (
    <div>
      <nav className="choice-line" aria-label={text.scenarios}>
        <ul>
          {scenarios.map(({ id, name }) => (
            <li key={id}>
              <a href={viewAddress(id, view)} aria-current={id === scenario.id ? 'true' : undefined}>
                {name}
              </a>
            </li>
          ))}
          {mayEdit && (
            <li>
              <a href="/portfolj/scenarier/nytt">{text.newScenario}</a>
            </li>
          )}
          {other !== undefined && (
            <li>
              <a href={`/portfolj/jamfor?a=${scenario.id}&b=${other.id}`}>{text.toCompare}</a>
            </li>
          )}
          <li>
            <a href="/portfolj/ramar">{text.toFrame}</a>
          </li>
        </ul>
      </nav>
      <nav className="choice-line" aria-label={text.views.label}>
        <ul>
          {(['result', 'timeline', 'around', 'settings'] as const).map(each => (
            <li key={each}>
              <a href={viewAddress(scenario.id, each)} aria-current={each === view ? 'page' : undefined}>
                {text.views[each]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

/** What to know before reading a result: that it is old, that one is being made, that limits are missing. */
export function ScenarioNotes(props: {
  readonly language: Language;
  readonly frame: ScenarioFrame;
  readonly isFresh: boolean | null;
  /** How many are not finished within the plan. */
  readonly beyond?: number;
}) {
  const { language, frame, isFresh, beyond = 0 } = props;
  const text = messages(language);
  return (
    <>
      {frame.open !== null && (
        <Message kind="note">
          <p>
            {text.isRunning} <a href={`/portfolj/berakningar/${frame.open}`}>{text.follow}</a>
          </p>
        </Message>
      )}
      {frame.open === null && frame.lastFailure !== null && (
        <Message kind="caution">
          <p>{frame.lastFailure === 'interrupted' ? text.interrupted : text.failed}</p>
        </Message>
      )}
      {isFresh === false && (
        <Message kind="caution">
          <p>{text.stale}</p>
        </Message>
      )}
      {beyond > 0 && (
        <Message kind="note">
          <p>{text.beyond(formatCount(beyond, text.counted.one, text.counted.many, language))}</p>
        </Message>
      )}
      {!frame.hasFrame && (
        <Message kind="caution">
          <p>
            {text.noFrame} <a href="/portfolj/ramar">{text.setFrame}</a>
          </p>
        </Message>
      )}
      {frame.hasFrame && frame.unlimited.length > 0 && (
        <Message kind="note">
          <p>
            {text.notLimited(frame.unlimited.join(', '))} <a href="/portfolj/ramar">{text.setFrame}</a>
          </p>
        </Message>
      )}
    </>
  );
}
