import { threadFor, threadLineOf } from '#features/thread/index.ts';
import { doneOf } from '#platform/action/done.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { idInAddress, orNoPage } from '#platform/page-form.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding } from '#ui/components/finding.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { ButtonLink, Message } from '#ui/components/states.tsx';
import { ThreadLine } from '#ui/components/thread-line.tsx';
import { formatKronor } from '#ui/format/money.ts';
import { formatNumber, formatYear } from '#ui/format/numbers.ts';
import { formatCount } from '#ui/format/plural.ts';
import type { Language } from '#ui/language/language.ts';
import { AboutBenefit, EarlierPromises } from '../components/about-benefit.tsx';
import { BenefitChart } from '../components/benefit-chart.tsx';
import { Bookings } from '../components/bookings.tsx';
import { ForecastShown } from '../components/forecast-shown.tsx';
import { homeText, otherHomeText } from '../home-text.ts';
import { benefitMessages } from '../messages/benefit.ts';
import { registerMessages } from '../messages/register.ts';
import { type BenefitRead, mayTakeHome, readBenefit } from '../reading/benefit.ts';
import type { Route } from './+types/benefit';

export const handle = { permission: 'benefits.read' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const id = idInAddress(params.benefit);
  const benefit = await orNoPage(readBenefit(member, id));
  const thread = await threadFor(member, { kind: 'benefit', id });
  return {
    language: member.language,
    benefit,
    thread: thread === undefined ? null : threadLineOf(thread, member.language),
    mayBook: !benefit.isClosed && (await mayTakeHome(member, id)),
    done: await doneOf(member, request),
  };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${loaderData?.benefit.what ?? ''} – Rodret` }];
}

function findingOf(benefit: BenefitRead, language: Language): string {
  const text = benefitMessages(language);
  const { due, booked, years, kind, home, promisedSoFar } = benefit;
  if (benefit.isWithdrawn) return text.findingWithdrawn;
  if (due === 0) {
    const likely = years.reduce((sum, { promised }) => sum + (promised?.likely ?? 0), 0);
    return text.findingAhead(formatKronor(likely, language), formatYear(years[0]?.year ?? 0));
  }
  if (booked === 0) {
    return text.findingSilent(formatCount(due, text.yearOne, text.yearMany, language));
  }
  if (kind !== 'financial') return text.findingOther(homeText(home, language));
  const kronor = years.reduce(
    (sum, { isOver, promised, home: of }) => sum + (isOver && promised !== null ? of.kronor : 0),
    0,
  );
  return text.finding(formatKronor(promisedSoFar, language), formatKronor(kronor, language));
}

export default function BenefitPage({ loaderData }: Route.ComponentProps) {
  const { language, benefit, thread, mayBook } = loaderData;
  const text = benefitMessages(language);
  const besides = benefit.kind === 'financial' ? otherHomeText(benefit.home, language) : '';
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Breadcrumb
        language={language}
        trail={[{ label: registerMessages(language).title, href: '/nyttor' }]}
        current={benefit.what}
      />
      <Finding
        level={1}
        topic={text.topic(formatNumber(benefit.number, language, 0), benefit.what)}
        title={findingOf(benefit, language)}
        {...(besides === '' ? {} : { lede: text.besides(besides) })}
      />
      {benefit.isClosed && (
        <Message kind="note">
          {text.closed} <a href="/nyttor/lardomar">{text.toLessons}</a>
        </Message>
      )}
      {mayBook && (
        <p className="button-row">
          <ButtonLink label={text.book} href={`/nyttor/${benefit.id}/bokfor`} variant="primary" />
          <ButtonLink label={text.passOn} href={`/nyttor/${benefit.id}/ansvarig`} variant="secondary" />
          <ButtonLink label={text.close} href={`/nyttor/${benefit.id}/stang`} variant="secondary" />
        </p>
      )}
      {thread !== null && <ThreadLine {...thread} />}
      {benefit.years.length > 0 && <BenefitChart language={language} years={benefit.years} />}
      <Bookings language={language} benefit={benefit.id} bookings={benefit.bookings} mayCorrect={mayBook} />
      {!benefit.isWithdrawn && <ForecastShown language={language} forecast={benefit.forecast} />}
      <AboutBenefit language={language} benefit={benefit} />
      <EarlierPromises language={language} benefit={benefit} />
    </>
  );
}
