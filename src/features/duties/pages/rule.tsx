import { data, redirect } from 'react-router';
import { doneAddress, doneOf } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf } from '#platform/page-form.ts';
import { may } from '#platform/permissions.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding, Section } from '#ui/components/finding.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { formatCount } from '#ui/format/plural.ts';
import { ruleNow, setRule } from '../actions/rule.ts';
import { RuleForm } from '../components/rule-form.tsx';
import { dutyMessages } from '../messages/duties.ts';
import { ruleMessages } from '../messages/rule.ts';
import { ruleInput, ruleProblem, ruleTyped, ruleValues } from '../rule-form.ts';
import type { Route } from './+types/rule';

export const handle = { permission: 'duties.read' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const rule = await ruleNow(member.db, member.organisation.id);
  return {
    language: member.language,
    rule,
    values: ruleValues(rule),
    mayChange: may(member.actor, 'duties.rule'),
    done: await doneOf(member, request),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const own = memberOf(context, { permission: 'duties.rule' }, request);
  const form = await formOf(request);
  try {
    const { entry } = await performWithReceipt(setRule, own, ruleInput(form));
    return redirect(doneAddress('/mina-masten/regel', entry), 303);
  } catch (error) {
    const { status, errors, now } = ruleProblem(error, own.language);
    return data({ values: ruleTyped(form), errors, now }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${ruleMessages(loaderData?.language ?? 'sv').title} – Rodret` }];
}

export default function RulePage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, rule } = loaderData;
  const text = ruleMessages(language);
  const workingDays = (count: number) =>
    formatCount(count, text.workingDayOne, text.workingDayMany, language);
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Breadcrumb
        language={language}
        trail={[{ label: dutyMessages(language).title, href: '/mina-masten' }]}
        current={text.title}
      />
      <Finding
        level={1}
        topic={text.title}
        title={text.finding(
          formatCount(rule.remindDaysBefore, text.dayOne, text.dayMany, language),
          workingDays(rule.graceWorkingDays),
          workingDays(rule.agendaWorkingDays),
        )}
        lede={text.lede}
      />
      <Section id="sa-galler" title={text.how}>
        <ul>
          {Object.values(text.points).map(point => (
            <li key={point}>{point}</li>
          ))}
        </ul>
        <h3>{text.daysOffTitle}</h3>
        {rule.daysOff.length === 0 ? (
          <p>{text.daysOffNone}</p>
        ) : (
          <ul>
            {rule.daysOff.map(({ day, name }) => (
              <li key={day}>
                {formatDate(day, language)}: {name}
              </li>
            ))}
          </ul>
        )}
      </Section>
      {loaderData.mayChange && (
        <Section id="andra" title={text.change} lede={text.changeLede}>
          <RuleForm
            language={language}
            version={actionData?.now?.version ?? rule.version}
            values={actionData?.values ?? loaderData.values}
            now={actionData?.now?.values ?? null}
            errors={actionData?.errors ?? {}}
          />
        </Section>
      )}
    </>
  );
}
