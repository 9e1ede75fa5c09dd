import { data, redirect } from 'react-router';
import { z } from 'zod';
import { doneAddress, doneOf } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, shownRefusal } from '#platform/page-form.ts';
import { may } from '#platform/permissions.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary, SubmitButton } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { formatShare, formatYear } from '#ui/format/numbers.ts';
import { changeSetting } from '../actions/setting.ts';
import { NamedSelect, NamedText } from '../components/form-fields.tsx';
import { settingInput, settingValues } from '../form/setting.ts';
import { type FormState, typedIn } from '../form/values.ts';
import { formMessages } from '../messages/form.ts';
import { listMessages } from '../messages/list.ts';
import { changeSettingSchema, periodLengths } from '../model/setting.ts';
import { planningSetting } from '../store/setting.ts';
import { errorsOf } from '../wording.ts';
import type { Route } from './+types/settings';

export const handle = { permission: 'initiatives.read' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const setting = await planningSetting(member.db, member.organisation.id, member.now());
  return {
    language: member.language,
    setting,
    mayEdit: may(member.actor, 'initiatives.edit'),
    done: await doneOf(member, request),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const own = memberOf(context, { permission: 'initiatives.edit' }, request);
  const values = typedIn(await formOf(request));
  const version = Number(values.version);
  try {
    const { entry } = await performWithReceipt(changeSetting, own, { ...settingInput(values), version });
    return redirect(doneAddress('/initiativ/installningar', entry), 303);
  } catch (error) {
    const refusal = shownRefusal(error);
    const now = z.safeParse(changeSettingSchema, refusal.current).data;
    const state: FormState = {
      values,
      errors: errorsOf(refusal, own.language),
      now: now === undefined ? null : settingValues(now),
      version: now?.version ?? version,
    };
    return data(state, { status: refusal.status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${formMessages(loaderData?.language ?? 'sv').setting.title} – Rodret` }];
}

export default function SettingsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, setting } = loaderData;
  const text = formMessages(language);
  const form = actionData ?? {
    values: settingValues(setting),
    errors: {},
    now: null,
    version: setting.version,
  };
  const named = { language, form };
  const periods = text.setting.periods;
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Breadcrumb
        language={language}
        trail={[{ label: listMessages(language).title, href: '/initiativ' }]}
        current={text.setting.title}
      />
      <Finding level={1} title={text.setting.title} lede={text.setting.lede} />
      <p>
        {text.setting.readOnly(
          formatYear(setting.firstYear),
          formatYear(setting.firstYear + setting.years - 1),
          periods[setting.periodsPerYear],
          formatYear(setting.priceYear),
          formatShare(setting.discountRate, language),
        )}{' '}
        {setting.version === 0 ? text.setting.notChosen : ''}
      </p>
      <ErrorSummary
        language={language}
        errors={Object.entries(form.errors).map(([field, message]) => ({
          fieldId: field || 'firstYear',
          message,
        }))}
      />
      {loaderData.mayEdit && (
        <form className="form" method="post">
          <input type="hidden" name="version" value={form.version} />
          <NamedText {...named} name="firstYear" label={text.setting.firstYear} isRequired />
          <NamedText {...named} name="years" label={text.setting.years} isRequired />
          <NamedSelect
            {...named}
            name="periodsPerYear"
            label={text.setting.periodsPerYear}
            options={periodLengths.map(value => ({ value: String(value), label: periods[value] }))}
          />
          <NamedText {...named} name="priceYear" label={text.setting.priceYear} isRequired />
          <NamedText
            {...named}
            name="discountRate"
            label={text.setting.discountRate}
            hint={text.setting.discountRateHint}
            isRequired
          />
          <SubmitButton label={text.save} />
        </form>
      )}
    </>
  );
}
