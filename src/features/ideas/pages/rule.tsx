import { data, redirect } from 'react-router';
import { doneAddress, doneOf } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf } from '#platform/page-form.ts';
import { may } from '#platform/permissions.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding, Section } from '#ui/components/finding.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { setIdeaRule } from '../actions/rule.ts';
import { RuleForm } from '../components/rule-form.tsx';
import { ableToAnswer } from '../duties.ts';
import { formProblem } from '../form.ts';
import { ruleMessages } from '../messages/rule.ts';
import { ideaWords } from '../messages/words.ts';
import { ruleInput, ruleText, ruleTyped, ruleValues } from '../rule-form.ts';
import { everybody } from '../store/people.ts';
import { ruleOf } from '../store/rule.ts';
import type { Route } from './+types/rule';

export const handle = { permission: 'ideas.read' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const { db, organisation } = member;
  const rule = await ruleOf(db, organisation.id);
  const mayChange = may(member.actor, 'duties.rule');
  const named = (await everybody(db, organisation.id)).find(({ id }) => id === rule.person);
  return {
    language: member.language,
    rule,
    told: ruleText(rule, named?.name ?? '', member.language),
    mayChange,
    people: mayChange ? (await ableToAnswer(member)).map(({ id, name }) => ({ value: id, label: name })) : [],
    done: await doneOf(member, request),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const own = memberOf(context, { permission: 'duties.rule' }, request);
  const form = await formOf(request);
  try {
    const { entry } = await performWithReceipt(setIdeaRule, own, ruleInput(form));
    return redirect(doneAddress('/ideer/regel', entry), 303);
  } catch (error) {
    const { status, errors } = formProblem(error, own.language);
    return data({ values: ruleTyped(form), errors, isStale: status === 409 }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${ruleMessages(loaderData?.language ?? 'sv').title} – Rodret` }];
}

export default function IdeaRulePage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, rule, told } = loaderData;
  const text = ruleMessages(language);
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Breadcrumb
        language={language}
        trail={[{ label: ideaWords(language).title, href: '/ideer' }]}
        current={text.title}
      />
      <Finding level={1} topic={text.title} title={told} lede={text.lede} />
      <ul>
        {Object.values(text.points).map(point => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <p>
        <a href="/mina-masten/regel">{text.escalation}</a>
      </p>
      {loaderData.mayChange && (
        <Section id="andra" title={text.change}>
          <RuleForm
            language={language}
            version={rule.version}
            values={actionData?.values ?? ruleValues(rule)}
            errors={actionData?.errors ?? {}}
            // The loader has read it anew after the refusal: what stands now is what it shows.
            now={actionData?.isStale === true ? text.now(told) : null}
            people={loaderData.people}
          />
        </Section>
      )}
    </>
  );
}
