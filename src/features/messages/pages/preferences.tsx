import { data, redirect } from 'react-router';
import { doneAddress, doneOf } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { Refusal } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import { languageOf } from '#platform/mail/language.ts';
import { frequencyOf, preferencesPath } from '#platform/mail/topics.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding, Section } from '#ui/components/finding.tsx';
import { ErrorSummary, SelectField, SubmitButton } from '#ui/components/forms.tsx';
import { chooseLanguage, choosePreference } from '../actions.ts';
import { FrequencyField } from '../components/frequency-field.tsx';
import { messages } from '../messages.ts';
import { languages } from '../model.ts';
import { addressOf, preferencesOf } from '../store.ts';
import type { Route } from './+types/preferences';

export const handle = { permission: 'own.edit' } satisfies PageHandle;

const topic = 'own-matters';

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const { db, organisation, actor, language, sendsMail } = member;
  const chosen = await preferencesOf(db, organisation.id, actor.id);
  return {
    language,
    sendsMail,
    address: await addressOf(db, organisation.id, actor.id),
    frequency: frequencyOf(topic, chosen.get(topic) ?? null),
    mailLanguage: await languageOf(db, organisation.id, actor.id),
    done: await doneOf(member, request),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const form = await request.formData().catch(() => new FormData());
  const frequency = form.get('frequency');
  if (form.get('step') === 'language') return choose(own, form);
  try {
    const { entry } = await performWithReceipt(choosePreference, own, { topic, frequency });
    return redirect(doneAddress(preferencesPath, entry), 303);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return data({ typed: typeof frequency === 'string' ? frequency : '' }, { status: error.status });
  }
}

async function choose(own: Context, form: FormData) {
  try {
    const { entry } = await performWithReceipt(chooseLanguage, own, { language: form.get('language') });
    return redirect(doneAddress(preferencesPath, entry), 303);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw data(null, { status: error.status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${messages(loaderData?.language ?? 'sv').title} – Rodret` }];
}

export default function PreferencesPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, sendsMail, address, frequency, done } = loaderData;
  const text = messages(language);
  const error = actionData === undefined ? undefined : text.notChosen;
  return (
    <>
      <Done language={language} done={done}>
        {text.saved}
      </Done>
      <Finding
        level={1}
        topic={text.title}
        title={sendsMail ? text.findings[frequency] : text.noMail}
        lede={!sendsMail ? text.noServer : address === null ? text.noAddress : text.to(address)}
      />
      <ErrorSummary
        language={language}
        errors={error === undefined ? [] : [{ fieldId: 'frequency', message: error }]}
      />
      <Section id="val" title={text.chooseTitle}>
        <form className="form" method="post">
          <FrequencyField
            language={language}
            legend={text.ownMatters}
            hint={text.ownMattersHint}
            chosen={actionData?.typed ?? frequency}
            error={error}
          />
          <SubmitButton label={text.save} />
        </form>
      </Section>
      <Section id="sprak" title={text.languageTitle} lede={text.languageLede}>
        <form className="form" method="post">
          <input type="hidden" name="step" value="language" />
          <SelectField
            id="language"
            name="language"
            label={text.language}
            value={loaderData.mailLanguage}
            options={languages.map(value => ({ value, label: text.languages[value] }))}
          />
          <SubmitButton label={text.saveLanguage} variant="secondary" />
        </form>
      </Section>
      <Section id="alltid" title={text.alwaysTitle} lede={text.alwaysLede}>
        <ul>
          <li>{text.always.security}</li>
          <li>{text.always.invitation}</li>
        </ul>
      </Section>
    </>
  );
}
