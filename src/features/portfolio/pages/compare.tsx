import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { Finding, Section } from '#ui/components/finding.tsx';
import { SelectField, SubmitButton } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { Message } from '#ui/components/states.tsx';
import { Table } from '#ui/components/table.tsx';
import { scenarioAddress } from '../actions/scenarios.ts';
import { sideOf, titlesNow } from '../comparing.ts';
import { measureRows } from '../comparison-rows.ts';
import { sureOf } from '../components/robustness-figure.tsx';
import { compareMessages } from '../messages/compare.ts';
import { messages } from '../messages/portfolio.ts';
import { differencesBetween } from '../model/comparison.ts';
import { periodWords } from '../period-words.ts';
import { listScenarios } from '../store/scenarios.ts';
import type { Route } from './+types/compare';

export const handle = { permission: 'portfolio.read' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const { db, organisation, language } = member;
  const asked = new URL(request.url).searchParams;
  const [a, b] = [await sideOf(member, asked.get('a')), await sideOf(member, asked.get('b'))];
  const scenarios = await listScenarios(db, organisation.id);
  const common = {
    language,
    scenarios: scenarios.map(({ id, name }) => ({ value: id, label: name })),
    a: a?.id ?? scenarios[0]?.id ?? '',
    b: b?.id ?? scenarios[1]?.id ?? '',
    missing: [a, b].flatMap(side =>
      side !== null && side.selection === null ? [{ id: side.id, name: side.name }] : [],
    ),
  };
  if (a?.selection == null || b?.selection == null) return { ...common, compared: null };
  const titles = await titlesNow(member);
  const told = (side: typeof a, period: number | null) =>
    period === null || side.plan === null ? null : periodWords(side.plan, period, language);
  const measured = ({
    selection,
    robustness,
  }: {
    selection: NonNullable<typeof a.selection>;
    robustness: typeof a.robustness;
  }) => ({
    selection,
    robustness,
    sure: robustness === null ? null : sureOf(robustness),
  });
  return {
    ...common,
    compared: {
      names: [a.name, b.name] as const,
      differences: differencesBetween(a.selection, b.selection).map(each => ({
        ...each,
        title: titles[each.id] ?? each.id,
        before: told(a, each.before),
        after: told(b, each.after),
      })),
      measures: measureRows(
        measured({ selection: a.selection, robustness: a.robustness }),
        measured({ selection: b.selection, robustness: b.robustness }),
        language,
      ),
    },
  };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${compareMessages(loaderData?.language ?? 'sv').title} – Rodret` }];
}

export default function ComparePage({ loaderData }: Route.ComponentProps) {
  const { language, scenarios, compared, missing } = loaderData;
  const text = compareMessages(language);
  const differences = compared?.differences ?? [];
  const count = (kind: string) => String(differences.filter(each => each.kind === kind).length);
  const [nameA = '', nameB = ''] = compared?.names ?? [];
  const finding =
    differences.length === 0
      ? text.same(nameB)
      : text.finding(count('out'), count('into'), count('moved'), nameB);
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: messages(language).title, href: '/portfolj' }]}
        current={text.title}
      />
      {compared === null ? (
        <Finding level={1} title={text.choose} lede={text.chooseText} />
      ) : (
        <Finding level={1} title={finding} topic={text.title} />
      )}
      <form className="filters" method="get">
        <SelectField id="a" name="a" label={text.a} value={loaderData.a} options={scenarios} />
        <SelectField id="b" name="b" label={text.b} value={loaderData.b} options={scenarios} />
        <SubmitButton label={text.show} variant="secondary" />
      </form>
      {missing.map(({ id, name }) => (
        <Message kind="caution" key={id}>
          <p>
            {text.notCalculated(name)} <a href={scenarioAddress(id)}>{text.toScenario(name)}</a>
          </p>
        </Message>
      ))}
      {compared !== null && (
        <>
          <Section id="skiljer" title={text.differences}>
            {differences.length === 0 ? (
              <p>{text.noDifferences}</p>
            ) : (
              <Table
                caption={text.differences}
                captionDisplay="hidden"
                label={text.between(text.differences, nameA, nameB)}
                columns={[
                  { key: 'title', header: text.initiative, align: 'text', cell: row => row.title },
                  { key: 'kind', header: text.change, align: 'text', cell: row => text[row.kind] },
                  { key: 'a', header: nameA, align: 'text', cell: row => row.before ?? text.notIn },
                  { key: 'b', header: nameB, align: 'text', cell: row => row.after ?? text.notIn },
                ]}
                rows={differences}
                rowKey={row => row.id}
              />
            )}
          </Section>
          <Section id="matt" title={text.measures}>
            <Table
              caption={text.measures}
              captionDisplay="hidden"
              label={text.between(text.measures, nameA, nameB)}
              columns={[
                { key: 'name', header: text.measure, align: 'text', cell: row => row.name },
                { key: 'a', header: nameA, align: 'number', cell: row => row.a },
                { key: 'b', header: nameB, align: 'number', cell: row => row.b },
                { key: 'difference', header: text.difference, align: 'number', cell: row => row.difference },
              ]}
              rows={compared.measures}
              rowKey={row => row.name}
            />
          </Section>
        </>
      )}
    </>
  );
}
