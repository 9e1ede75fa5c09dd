import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import { threadFor, threadLineOf } from '#features/thread/index.ts';
import { doneAddress, doneOf } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, idInAddress, keyTyped, orNoPage, textOf } from '#platform/page-form.ts';
import { may } from '#platform/permissions.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding, Section } from '#ui/components/finding.tsx';
import { ErrorSummary } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { ThreadLine } from '#ui/components/thread-line.tsx';
import { makeOpportunity, speakForOpportunity } from '../actions/opportunities.ts';
import { Said } from '../components/said.tsx';
import { SharesBar } from '../components/shares-bar.tsx';
import { StatementForms } from '../components/statement-forms.tsx';
import { resultFormMessages } from '../messages/result-forms.ts';
import { resultMessages } from '../messages/results.ts';
import { readStatementResult } from '../reading/statement-result.ts';
import { opportunityTyped, resultFormProblem } from '../results/form.ts';
import { areaChoices, opportunityChoices } from '../results/opportunity-choices.ts';
import type { Route } from './+types/statement-result';

export const handle = { permission: 'conversations.read' } satisfies PageHandle;

const idsIn = ({ conversation, statement }: Route.LoaderArgs['params']) => ({
  conversation: idInAddress(conversation),
  statement: idInAddress(statement),
});

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const ids = idsIn(params);
  const found = await orNoPage(readStatementResult(member, ids));
  const thread = await threadFor(member, { kind: 'statement', id: ids.statement });
  const { language } = member;
  return {
    language,
    ...found,
    key: randomUUID(),
    thread: thread === undefined ? null : threadLineOf(thread, language),
    mayMake: may(member.actor, 'opportunities.edit') && found.voice !== null,
    areas: areaChoices(language),
    opportunities: await opportunityChoices(member),
    done: await doneOf(member, request),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const own = memberOf(context, { permission: 'opportunities.edit' }, request);
  const ids = idsIn(params);
  const { address } = await orNoPage(readStatementResult(own, ids));
  const form = await formOf(request);
  const typed = opportunityTyped(form);
  const { title, what, forWhom, area, whyNow, opportunity } = typed;
  try {
    if (textOf(form, 'step') === 'support') {
      const { entry } = await performWithReceipt(speakForOpportunity, own, { ...ids, opportunity });
      return redirect(doneAddress(address, entry), 303);
    }
    const keyed = { ...own, idempotencyKey: keyTyped(form) };
    const made = { ...ids, title, what, forWhom, area: area === '' ? null : area, whyNow };
    const { output, entry } = await performWithReceipt(makeOpportunity, keyed, made);
    return redirect(doneAddress(`/mojligheter/egna/${output.id}`, entry), 303);
  } catch (error) {
    const { errors, status } = resultFormProblem(error, own.language);
    return data({ typed, errors }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${loaderData?.text ?? resultFormMessages('sv').statement.title} – Rodret` }];
}

export default function StatementResultPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, told, letters, standing, lang } = loaderData;
  const text = resultFormMessages(language).statement;
  const words = resultMessages(language);
  const errors = actionData?.errors ?? {};
  const empty = { title: '', what: '', forWhom: '', area: '', whyNow: '', opportunity: '' };
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Breadcrumb
        language={language}
        trail={[
          { label: words.conversations, href: '/samtal' },
          { label: loaderData.question, href: loaderData.home },
          { label: words.title, href: `${loaderData.home}/resultat` },
        ]}
        current={text.title}
      />
      <Finding
        level={1}
        topic={text.finding[standing]}
        title={<Said lang={lang}>{loaderData.text}</Said>}
        lede={loaderData.voice}
      />
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([field, message]) => ({ fieldId: field || 'title', message }))}
      />
      <Section id="svar" title={text.spread}>
        <dl className="spread">
          {[
            { name: text.all, told: told.all },
            ...told.groups.map((group, at) => ({ name: text.group(letters[at] ?? ''), told: group })),
          ].map(row => (
            <div key={row.name}>
              <dt>{row.name}</dt>
              <dd>
                <SharesBar language={language} told={row.told} />
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      {loaderData.thread !== null && (
        <Section id="trad" title={text.thread}>
          <ThreadLine {...loaderData.thread} />
        </Section>
      )}
      {loaderData.mayMake && (
        <StatementForms
          language={language}
          formKey={loaderData.key}
          typed={actionData?.typed ?? empty}
          errors={errors}
          areas={loaderData.areas}
          opportunities={loaderData.opportunities}
        />
      )}
    </>
  );
}
