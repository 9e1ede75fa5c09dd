import { data, redirect } from 'react-router';
import { doneAddress, doneOf } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { doorsContext, memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, shownRefusal, textOf } from '#platform/page-form.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding, Section } from '#ui/components/finding.tsx';
import { ErrorSummary, SelectField, SubmitButton, TextArea } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { Message } from '#ui/components/states.tsx';
import { Table } from '#ui/components/table.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import { setSyncSchedule } from '../actions/sync.ts';
import { SyncOutcome } from '../components/sync-outcome.tsx';
import { messages } from '../messages/data.ts';
import { syncMessages } from '../messages/sync.ts';
import { typedKeyFigures } from '../model/sync.ts';
import { readSyncRuns } from '../store/sync-runs.ts';
import { readSyncSetting } from '../store/sync-setting.ts';
import { settingText, syncShown } from '../sync-view.ts';
import type { Route } from './+types/kolada';

export const handle = { permission: 'values.sync' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const { db, organisation, language, now } = member;
  const setting = await readSyncSetting(db, organisation.id);
  const runs = await readSyncRuns(db, organisation.id, null, 30);
  return {
    language,
    setting,
    told: settingText(setting, language),
    address: context.get(doorsContext).config.kolada.address,
    runs: runs.map(run => syncShown(run, now(), language)),
    done: await doneOf(member, request),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const member = memberOf(context, handle, request);
  const form = await formOf(request);
  const typed = { nightly: textOf(form, 'nightly'), keyFigures: textOf(form, 'keyFigures') };
  const chosen = typedKeyFigures(typed.keyFigures);
  try {
    const { entry } = await performWithReceipt(setSyncSchedule, member, {
      isNightly: typed.nightly === 'ja',
      keyFigures: chosen.length === 0 ? null : chosen,
      version: Number(textOf(form, 'version')),
    });
    return redirect(doneAddress('/data/kolada', entry), 303);
  } catch (error) {
    const { status } = shownRefusal(error);
    return data({ typed, isStale: status === 409 }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${syncMessages(loaderData?.language ?? 'sv').page.title} – Rodret` }];
}

export default function KoladaPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, setting, told, runs } = loaderData;
  const all = syncMessages(language);
  const text = all.page;
  const typed = actionData?.typed ?? {
    nightly: setting.isNightly ? 'ja' : 'nej',
    keyFigures: setting.keyFigures?.join(', ') ?? '',
  };
  const isBad = actionData !== undefined && !actionData.isStale;
  const fault = isBad ? text.badKeyFigures : actionData?.isStale === true ? text.stale : null;
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Breadcrumb
        language={language}
        trail={[{ label: messages(language).data.title, href: '/data' }]}
        current={all.title}
      />
      <Finding
        level={1}
        topic={text.title}
        title={told.nightly.replace(/\.$/, '')}
        lede={`${told.what} ${text.address(loaderData.address)}`}
      />
      {fault !== null && (
        <ErrorSummary
          language={language}
          errors={[{ fieldId: isBad ? 'keyFigures' : 'nightly', message: fault }]}
        />
      )}
      {actionData?.isStale === true && (
        <Message kind="caution">
          {text.now(told.nightly, told.what)} {setting.keyFigures?.join(', ')}
        </Message>
      )}
      <form className="form" method="post">
        <input type="hidden" name="version" value={setting.version} />
        <SelectField
          id="nightly"
          name="nightly"
          label={text.nightly}
          hint={text.nightlyHint}
          value={typed.nightly}
          options={[
            { value: 'nej', label: text.no },
            { value: 'ja', label: text.yes },
          ]}
        />
        <TextArea
          id="keyFigures"
          name="keyFigures"
          label={text.keyFigures}
          hint={text.keyFiguresHint}
          value={typed.keyFigures}
          rows={4}
          error={isBad ? text.badKeyFigures : undefined}
        />
        <SubmitButton label={text.save} />
      </form>
      <Section id="hamtningar" title={text.history}>
        {runs.length === 0 ? (
          <p>{text.historyNone}</p>
        ) : (
          <Table
            caption={text.history}
            captionDisplay="hidden"
            label={`${text.history}: ${text.asked.toLowerCase()}, ${text.outcome.toLowerCase()}`}
            rows={runs}
            rowKey={run => run.id}
            columns={[
              { key: 'asked', header: text.asked, align: 'text', cell: run => run.askedAt },
              {
                key: 'outcome',
                header: text.outcome,
                align: 'text',
                cell: run => <SyncOutcome language={language} run={run} />,
              },
              {
                key: 'values',
                header: text.values,
                align: 'number',
                cell: run => (run.values === null ? '' : formatNumber(run.values, language, 0)),
              },
            ]}
          />
        )}
      </Section>
    </>
  );
}
