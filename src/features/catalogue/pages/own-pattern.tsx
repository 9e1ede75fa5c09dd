import { data, redirect } from 'react-router';
import { doneAddress, doneOf } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, idInAddress, orNoPage, textOf } from '#platform/page-form.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding, Section } from '#ui/components/finding.tsx';
import { ErrorSummary, SubmitButton } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { Table } from '#ui/components/table.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { formatNumber } from '#ui/format/numbers.ts';
import { formatCount } from '#ui/format/plural.ts';
import { bringBackPattern, withdrawPattern } from '../actions/own.ts';
import { noRows, patternProblem } from '../form/problem.ts';
import { catalogueMessages } from '../messages/catalogue.ts';
import { formMessages } from '../messages/form.ts';
import { ownPatternOf } from '../own.ts';
import { stepsOf } from '../store/own-patterns.ts';
import type { Route } from './+types/own-pattern';

export const handle = { permission: 'catalogue.edit' } satisfies PageHandle;

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const { db, organisation, language } = member;
  const own = await orNoPage(ownPatternOf(member, idInAddress(params.ownPattern)));
  return {
    language,
    id: own.pattern.id,
    name: own.pattern.name[language],
    version: own.version,
    isWithdrawn: own.state === 'withdrawn',
    steps: await stepsOf(db, organisation.id, own.id),
    done: await doneOf(member, request),
  };
}

export async function action({ params, request, context }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const ownPattern = idInAddress(params.ownPattern);
  await orNoPage(ownPatternOf(own, ownPattern));
  const form = await formOf(request);
  const seen = { ownPattern, version: Number(textOf(form, 'version')) };
  try {
    const step = textOf(form, 'step') === 'bring-back' ? bringBackPattern : withdrawPattern;
    const { entry } = await performWithReceipt(step, own, seen);
    return redirect(doneAddress(`/monster/egna/${ownPattern}`, entry), 303);
  } catch (error) {
    const { errors, status } = patternProblem(error, own.language, noRows);
    return data({ errors }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${loaderData?.name ?? ''} – Rodret` }];
}

export default function OwnPatternPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, id, name, version, isWithdrawn, steps } = loaderData;
  const text = formMessages(language);
  const errors: Readonly<Record<string, string>> = actionData?.errors ?? {};
  const words = isWithdrawn
    ? { step: 'bring-back', title: text.bringBack, lede: text.bringBackText }
    : { step: 'withdraw', title: text.withdraw, lede: text.withdrawText };
  const versions = formatCount(version, text.version, text.versions, language);
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Breadcrumb
        language={language}
        trail={[
          { label: catalogueMessages(language).room, href: '/monster' },
          { label: name, href: `/monster/${id}` },
        ]}
        current={catalogueMessages(language).history}
      />
      <Finding level={1} title={text.historyFinding(name, versions)} />
      <ErrorSummary
        language={language}
        errors={Object.values(errors).map(message => ({ fieldId: 'steget', message }))}
      />
      <Table
        caption={text.steps}
        label={text.steps}
        rows={steps}
        rowKey={step => formatNumber(step.version, 'en', 0)}
        columns={[
          {
            key: 'version',
            header: text.versionColumn,
            align: 'number',
            cell: step => formatNumber(step.version, language, 0),
          },
          { key: 'step', header: text.stepColumn, align: 'text', cell: ({ step }) => text.stepWords[step] },
          { key: 'at', header: text.whenColumn, align: 'text', cell: ({ at }) => formatDate(at, language) },
          { key: 'by', header: text.whoColumn, align: 'text', cell: ({ by }) => by },
        ]}
      />
      <Section id="steget" title={words.title} lede={words.lede}>
        <form method="post">
          <input type="hidden" name="step" value={words.step} />
          <input type="hidden" name="version" value={version} />
          <SubmitButton label={words.title} variant="secondary" />
        </form>
      </Section>
    </>
  );
}
