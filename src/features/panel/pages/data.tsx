import { data, redirect } from 'react-router';
import { messages } from '#features/panel/messages/data.ts';
import { perform } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';
import { memberOf, pageContext, visitContext } from '#platform/page-context.ts';
import { formOf, idInAddress, shownRefusal, textOrNull } from '#platform/page-form.ts';
import { may } from '#platform/permissions.ts';
import { Finding, Section } from '#ui/components/finding.tsx';
import { ButtonLink } from '#ui/components/states.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { formatNumber } from '#ui/format/numbers.ts';
import { stopSync, syncKolada } from '../actions/sync.ts';
import { SnapshotTable } from '../components/snapshot-table.tsx';
import { SyncSection } from '../components/sync-section.tsx';
import { syncMessages } from '../messages/sync.ts';
import { snapshotName } from '../snapshot-name.ts';
import { readSyncRuns } from '../store/sync-runs.ts';
import { readSyncSetting } from '../store/sync-setting.ts';
import { settingText, syncShown } from '../sync-view.ts';
import type { Route } from './+types/data';

const refreshSeconds = 3;

/** Whoever may fetch sees how it goes: the page reads itself again by a header for as long as a fetch is under way. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { warehouse, language, organisation, actor } = context.get(pageContext);
  const { member } = context.get(visitContext);
  const sync = member !== null && may(member.actor, 'values.sync') ? await syncOf(member) : null;
  const isStill = new URL(request.url).searchParams.has('stilla');
  const shown = {
    language,
    sync,
    isStill,
    unitCode: organisation?.unitCode ?? null,
    // Who is nobody here may sign in as somebody who may.
    mayImport: actor === null || may(actor, 'values.import'),
    snapshots: (await warehouse.list()).map(manifest => ({
      ...manifest,
      name: snapshotName(manifest, language),
    })),
    problems: await warehouse.problems(),
  };
  const isWaitedFor = sync?.run?.isOpen === true && !isStill;
  // Another address each time: to the same one with a fragment a browser only scrolls.
  const next = `/data?hamtar=${Date.now()}#kolada`;
  return data(shown, isWaitedFor ? { headers: { Refresh: `${refreshSeconds}; url=${next}` } } : {});
}

async function syncOf({ db, organisation, language, now }: Context) {
  const [latest] = await readSyncRuns(db, organisation.id, null, 1);
  return {
    run: latest === undefined ? null : syncShown(latest, now(), language),
    setting: settingText(await readSyncSetting(db, organisation.id), language),
  };
}

/** Begins a fetch of what is set, or stops the one that is named. */
export async function action({ request, context }: Route.ActionArgs) {
  const member = memberOf(context, { permission: 'values.sync' }, request);
  const run = textOrNull(await formOf(request), 'run');
  const text = syncMessages(member.language);
  try {
    if (run !== null) await perform(stopSync, member, { syncRun: idInAddress(run) });
    else {
      const { keyFigures } = await readSyncSetting(member.db, member.organisation.id);
      await perform(syncKolada, member, { keyFigures });
    }
  } catch (error) {
    const { status } = shownRefusal(error);
    return data({ problem: run === null ? text.underWay : text.endedAlready }, { status });
  }
  return redirect('/data#kolada', 303);
}

export function headers({ loaderHeaders }: Route.HeadersArgs) {
  return loaderHeaders;
}

export function meta() {
  return [{ title: 'Data – Rodret' }];
}

export default function DataPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, snapshots, problems } = loaderData;
  const text = messages(language).data;
  const number = (count: number) => formatNumber(count, language);
  const newest = snapshots[0];
  return (
    <>
      <Finding
        level={1}
        topic={text.title}
        title={
          newest === undefined
            ? text.title
            : text.finding(formatDate(newest.fetchedOn, language), number(newest.scope.keyFigures))
        }
        lede={text.lede}
      />
      <SnapshotTable language={language} snapshots={loaderData.snapshots} />
      <p>
        <a href="/data/andringar">{text.revisions}</a>
      </p>
      {problems.length > 0 && (
        <Section id="problem" title={text.problems}>
          <ul>
            {problems.map(problem => (
              <li key={problem.folder}>{text.problem(problem.folder, problem.reason)}</li>
            ))}
          </ul>
        </Section>
      )}
      {loaderData.sync !== null && (
        <SyncSection
          language={language}
          {...loaderData.sync}
          isStill={loaderData.isStill}
          problem={actionData?.problem ?? null}
        />
      )}
      {loaderData.mayImport && (
        <Section id="importera" title={text.import} lede={text.importLede}>
          <ButtonLink label={text.importLink} href="/data/importera" variant="secondary" />
        </Section>
      )}
    </>
  );
}
