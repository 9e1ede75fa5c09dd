import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { requestLine } from '#platform/rest/request-line.ts';
import { Finding, Section } from '#ui/components/finding.tsx';
import { SameNumbers } from '#ui/components/same-numbers.tsx';
import { EmptyState } from '#ui/components/states.tsx';
import { formatKronor } from '#ui/format/money.ts';
import { formatNumber, formatYear } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { RegisterFilters } from '../components/register-filters.tsx';
import { initiativeName, RegisterTable } from '../components/register-table.tsx';
import { Sums, WorstAndMean } from '../components/sums.tsx';
import { registerMessages } from '../messages/register.ts';
import { type BenefitRow, readRegister, wholeRegister } from '../reading/register.ts';
import { filterAsked, filterQuery } from '../register-filter.ts';
import type { Route } from './+types/register';

export const handle = { permission: 'benefits.read' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const filter = filterAsked(request);
  const { rows: all } = await readRegister(member, wholeRegister);
  return {
    command: requestLine(member, `/api/v1/benefits-sum${filterQuery(filter)}`),
    language: member.language,
    filter,
    total: all.length,
    ...(await readRegister(member, filter)),
    owners: optionsOf(all.flatMap(({ owner }) => (owner === null ? [] : [owner]))),
    initiatives: optionsOf(
      all.map(({ initiative }) => ({ id: initiative.id, name: initiativeName(initiative) })),
    ),
    years: [...new Set(all.flatMap(({ years }) => years.map(({ year }) => year)))].toSorted((a, b) => a - b),
  };
}

const optionsOf = (named: readonly { readonly id: string; readonly name: string }[]) =>
  [...new Map(named.map(({ id, name }) => [id, { value: id, label: name }])).values()].toSorted((a, b) =>
    a.label.localeCompare(b.label, 'sv'),
  );

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${registerMessages(loaderData?.language ?? 'sv').title} – Rodret` }];
}

type Told = {
  readonly rows: readonly BenefitRow[];
  readonly sum: Route.ComponentProps['loaderData']['sum'];
};

function findingOf({ rows, sum }: Told, language: Language): string {
  const text = registerMessages(language);
  const number = (value: number) => formatNumber(value, language, 0);
  if (sum.promisedMoney > 0) {
    return text.finding(formatKronor(sum.promisedMoney, language), formatKronor(sum.bookedMoney, language));
  }
  if (sum.due > 0) return text.findingYears(number(sum.booked), number(sum.due));
  const ahead = rows.flatMap(({ years }) => years.filter(({ promised }) => promised !== null));
  const [first] = ahead.map(({ year }) => year).toSorted((a, b) => a - b);
  const likely = ahead.reduce((total, { promised }) => total + (promised?.likely ?? 0), 0);
  return first === undefined
    ? text.findingNothing
    : text.findingAhead(formatKronor(likely, language), formatYear(first + 1));
}

export default function BenefitRegisterPage({ loaderData }: Route.ComponentProps) {
  const { language, total, rows, sum, filter } = loaderData;
  const text = registerMessages(language);
  const number = (value: number) => formatNumber(value, language, 0);
  if (total === 0) {
    return (
      <>
        <Finding level={1} topic={text.title} title={text.empty} lede={text.lede} />
        <EmptyState
          title={text.empty}
          text={text.emptyText}
          action={{ label: text.emptyAction, href: '/beslut' }}
        />
      </>
    );
  }
  const names = Object.fromEntries(loaderData.initiatives.map(({ value, label }) => [value, label]));
  return (
    <>
      <Finding
        level={1}
        topic={text.title}
        title={rows.length === 0 ? text.nothingFits : findingOf({ rows, sum }, language)}
        lede={text.lede}
      />
      {sum.due > 0 && <p>{text.coverage(number(sum.booked), number(sum.due))}</p>}
      <WorstAndMean language={language} sum={sum} initiativeNames={names} />
      <p>
        <a href="/nyttor/lardomar">{text.lessonsLink}</a>
      </p>
      <Section id="registret" title={text.tableTitle}>
        <RegisterFilters
          language={language}
          filter={filter}
          owners={loaderData.owners}
          initiatives={loaderData.initiatives}
          years={loaderData.years}
        />
        {rows.length === 0 ? <p>{text.nothingFits}</p> : <RegisterTable language={language} rows={rows} />}
        <p>
          <a href={`/api/v1/benefits-file${filterQuery(filter)}`} download="nyttor.csv">
            {text.file}
          </a>
        </p>
      </Section>
      {sum.rows.length > 0 && <Sums language={language} rows={sum.rows} />}
      <SameNumbers
        language={language}
        text={text.methodText}
        method="benefits"
        command={loaderData.command}
      />
    </>
  );
}
