import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import { measureNames } from '#features/measures/index.ts';
import { doneAddress } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, idInAddress, keyTyped, orNoPage } from '#platform/page-form.ts';
import { todayOf } from '#platform/today.ts';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary, SubmitButton } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { formatKronor } from '#ui/format/money.ts';
import { formatYear } from '#ui/format/numbers.ts';
import { bookBenefit } from '../actions/book.ts';
import type { BookValues } from '../book-values.ts';
import { BookFields } from '../components/book-fields.tsx';
import { bookInput, bookTyped, bookValues, formProblem } from '../form.ts';
import { formMessages } from '../messages/form.ts';
import { registerMessages } from '../messages/register.ts';
import { readBenefit } from '../reading/benefit.ts';
import type { Route } from './+types/book';

export const handle = { permission: 'benefits.book' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const benefit = await orNoPage(readBenefit(member, idInAddress(params.benefit)));
  const asked = new URL(request.url).searchParams;
  const wanted = asked.get('rattar');
  const corrected = benefit.bookings.find(({ id, correctedBy }) => id === wanted && correctedBy === null);
  if (wanted !== null && corrected === undefined) throw data(null, { status: 404 });
  const today = todayOf(member);
  const thisYear = Number(today.slice(0, 4));
  const ahead = benefit.years.filter(({ year }) => year <= thisYear).map(({ year }) => year);
  const years = [...new Set([...ahead, thisYear])].toSorted((one, other) => one - other);
  const missing = benefit.years.find(({ isOver, isBooked }) => isOver && !isBooked)?.year ?? thisYear;
  const year = years.find(each => String(each) === asked.get('ar')) ?? missing;
  const empty: BookValues = {
    ...{ year: formatYear(year), form: '', amount: '', unit: '', told: '', evidence: '' },
    ...{ reference: '', measure: '', documentHash: '', realisedOn: today },
  };
  return {
    language: member.language,
    key: randomUUID(),
    benefit: { id: benefit.id, what: benefit.what },
    promised: benefit.years
      .filter(({ isOver, isBooked }) => isOver && !isBooked)
      .flatMap(({ year: of, promised }) =>
        promised === null ? [] : [{ year: of, likely: promised.likely }],
      ),
    corrects: corrected === undefined ? null : { id: corrected.id, year: corrected.year },
    years: (corrected === undefined ? years : [corrected.year]).map(formatYear),
    measures: [...(await measureNames(member.db, member.organisation.id))].flatMap(([id, each]) =>
      each.isRetired && id !== corrected?.measure?.id ? [] : [{ id, name: each.name }],
    ),
    values: corrected === undefined ? empty : bookValues(corrected),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const { id: benefit } = await orNoPage(readBenefit(own, idInAddress(params.benefit)));
  const form = await formOf(request);
  const values = await bookTyped(form);
  try {
    const { entry } = await performWithReceipt(
      bookBenefit,
      { ...own, idempotencyKey: keyTyped(form) },
      bookInput(form, benefit, values),
    );
    return redirect(doneAddress(`/nyttor/${benefit}`, entry), 303);
  } catch (error) {
    const problem = formProblem(error, own.language);
    return data({ values, errors: problem.errors }, { status: problem.status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${formMessages(loaderData?.language ?? 'sv').book} – Rodret` }];
}

export default function BookPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, benefit, promised, corrects } = loaderData;
  const text = formMessages(language);
  const errors: Readonly<Record<string, string>> = actionData?.errors ?? {};
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: registerMessages(language).title, href: '/nyttor' },
          { label: benefit.what, href: `/nyttor/${benefit.id}` },
        ]}
        current={text.book}
      />
      <Finding
        level={1}
        topic={benefit.what}
        title={
          corrects === null ? text.bookTitle(benefit.what) : text.correctTitle(formatYear(corrects.year))
        }
        lede={corrects === null ? text.bookLede : text.correctLede}
      />
      {corrects === null && promised.length > 0 && (
        <ul className="plain-list">
          {promised.map(({ year, likely }) => (
            <li key={year}>{text.promisedFor(formatYear(year), formatKronor(likely, language))}</li>
          ))}
        </ul>
      )}
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([field, message]) => ({
          fieldId: field === '' ? 'year' : field,
          message,
        }))}
      />
      <form className="form" method="post" encType="multipart/form-data">
        <input type="hidden" name="key" value={loaderData.key} />
        <input type="hidden" name="corrects" value={corrects?.id ?? ''} />
        <BookFields
          language={language}
          values={actionData?.values ?? loaderData.values}
          errors={errors}
          years={loaderData.years}
          measures={loaderData.measures}
        />
        <SubmitButton label={text.save} />
      </form>
    </>
  );
}
