import { data, redirect } from 'react-router';
import { doneAddress, doneOf } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { may } from '#platform/permissions.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding, Section } from '#ui/components/finding.tsx';
import { ErrorSummary } from '#ui/components/forms.tsx';
import { ButtonLink, EmptyState } from '#ui/components/states.tsx';
import { formatCount } from '#ui/format/plural.ts';
import { passCommitments } from '../actions/commitments.ts';
import { RegisterFilters, RegisterTable } from '../components/register-table.tsx';
import { Waiting } from '../components/waiting.tsx';
import { formProblem } from '../form.ts';
import { registerMessages } from '../messages/register.ts';
import { everything, readDecisions } from '../reading/decisions.ts';
import { readProposals } from '../reading/proposals.ts';
import { waitingFor } from '../reading/waiting.ts';
import { filterAsked, filterQuery } from '../register-filter.ts';
import type { Route } from './+types/register';

export const handle = { permission: 'decisions.read' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const filter = filterAsked(request);
  const all = await readDecisions(member, everything);
  const proposals = await readProposals(member);
  return {
    language: member.language,
    filter,
    total: all.length,
    lacking: all.filter(({ missing }) => missing.length > 0).length,
    rows: await readDecisions(member, filter),
    owners: [...new Map(all.flatMap(({ owner }) => (owner === null ? [] : [[owner.id, owner]])))].map(
      ([, owner]) => owner,
    ),
    initiatives: [...new Map(all.map(({ initiative }) => [initiative.id, initiative])).values()],
    waiting: await waitingFor(member, all),
    working: proposals.filter(({ state }) => state === 'working-material').length,
    drawnUp: proposals.filter(({ state }) => state === 'drawn-up').length,
    mayPrepare: may(member.actor, 'decisions.prepare'),
    mayRecord: may(member.actor, 'decisions.record'),
    done: await doneOf(member, request),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const own = memberOf(context, { permission: 'decisions.record' }, request);
  try {
    const { entry } = await performWithReceipt(passCommitments, own, {});
    return redirect(doneAddress('/beslut', entry), 303);
  } catch (error) {
    const problem = formProblem(error, own.language, true);
    return data({ errors: problem.errors }, { status: problem.status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${registerMessages(loaderData?.language ?? 'sv').title} – Rodret` }];
}

export default function RegisterPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, rows, total, lacking, mayPrepare, filter } = loaderData;
  const text = registerMessages(language);
  const count = (number: number) => formatCount(number, text.one, text.many, language);
  const finding =
    total === 0
      ? text.empty
      : lacking === 0
        ? text.findingWhole(count(total))
        : text.findingMissing(String(lacking), count(total));
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Finding level={1} topic={text.title} title={finding} lede={text.lede} />
      <ErrorSummary
        language={language}
        errors={Object.values(actionData?.errors ?? {}).map(message => ({ fieldId: 'registret', message }))}
      />
      <Waiting language={language} waiting={loaderData.waiting} mayRecord={loaderData.mayRecord} />
      {(mayPrepare || loaderData.mayRecord) && (
        <Section
          id="bereda"
          title={text.prepare}
          lede={text.prepareLede(
            formatCount(loaderData.working, text.proposalOne, text.proposalMany, language),
            formatCount(loaderData.drawnUp, text.proposalOne, text.proposalMany, language),
          )}
        >
          <p className="button-row">
            <ButtonLink label={text.toProposals} href="/beslut/forslag" variant="secondary" />
            <ButtonLink label={text.toMeetings} href="/beslut/moten" variant="secondary" />
            {mayPrepare && <ButtonLink label={text.propose} href="/beslut/forslag/nytt" variant="primary" />}
          </p>
        </Section>
      )}
      {total === 0 ? (
        <EmptyState
          title={text.empty}
          text={mayPrepare ? text.emptyText : text.emptyTextReader}
          {...(mayPrepare ? { action: { label: text.propose, href: '/beslut/forslag/nytt' } } : {})}
        />
      ) : (
        <section id="registret">
          <RegisterFilters
            language={language}
            filter={filter}
            owners={loaderData.owners}
            initiatives={loaderData.initiatives}
          />
          {rows.length === 0 ? <p>{text.nothingFits}</p> : <RegisterTable language={language} rows={rows} />}
          <p>
            <a href={`/api/v1/decisions-file${filterQuery(filter)}`} download="beslut.csv">
              {text.file}
            </a>
          </p>
        </section>
      )}
    </>
  );
}
