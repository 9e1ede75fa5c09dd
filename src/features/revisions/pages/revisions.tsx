import { data } from 'react-router';
import { pageContext, visitContext } from '#platform/page-context.ts';
import { orNoPage } from '#platform/page-form.ts';
import { may } from '#platform/permissions.ts';
import { Finding, Section } from '#ui/components/finding.tsx';
import { SelectField, SubmitButton } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { EmptyState } from '#ui/components/states.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { formatNumber } from '#ui/format/numbers.ts';
import { formatCount } from '#ui/format/plural.ts';
import { CountedSection, RevisedSection } from '../components/changed-tables.tsx';
import { GapsSection } from '../components/gaps-section.tsx';
import { SuspectedSection } from '../components/suspected-section.tsx';
import { messages } from '../messages/revisions.ts';
import { changesShown, gapsShown, suspectedShown } from '../page-data.ts';
import { chosenPair, readDifference } from '../reading.ts';
import type { Route } from './+types/revisions';

export async function loader({ request, context }: Route.LoaderArgs) {
  const own = context.get(pageContext);
  const { member } = context.get(visitContext);
  const { language, warehouse } = own;
  const query = new URL(request.url).searchParams;
  const asked = { before: query.get('fran'), after: query.get('till') };
  const snapshots = await warehouse.list();
  const ids = new Set(snapshots.map(({ id }) => id));
  if ([asked.before, asked.after].some(id => id !== null && !ids.has(id))) throw data(null, { status: 404 });
  const pair = chosenPair(snapshots, asked);
  const mayImport = member !== null && may(member.actor, 'values.import');
  if (pair === null) return { language, mayImport, shown: null };
  const difference = await orNoPage(readDifference(own, pair.before.id, pair.after.id));
  const { names, ...changes } = await changesShown(own, difference);
  const unit = query.get('enhet') ?? own.organisation?.unitCode ?? null;
  return {
    language,
    mayImport,
    shown: {
      ...changes,
      before: { id: pair.before.id, fetchedOn: pair.before.fetchedOn },
      after: { id: pair.after.id, fetchedOn: pair.after.fetchedOn },
      choices: snapshots.map(({ id, fetchedOn, name }) => ({
        value: id,
        label: `${fetchedOn}, ${name} (${id.slice(-8)})`,
      })),
      suspected: await suspectedShown(member, language, difference, names),
      isMember: member !== null,
      unit:
        unit === null
          ? null
          : {
              code: unit,
              name: (await warehouse.units()).find(({ code }) => code === unit)?.name ?? unit,
              gaps: await gapsShown(own, unit, difference),
            },
    },
  };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${messages(loaderData?.language ?? 'sv').title} – Rodret` }];
}

export default function RevisionsPage({ loaderData }: Route.ComponentProps) {
  const { language, shown } = loaderData;
  const text = messages(language);
  const trail = [{ label: 'Data', href: '/data' }];
  if (shown === null) {
    return (
      <>
        <Breadcrumb language={language} trail={trail} current={text.title} />
        <EmptyState
          title={text.none.title}
          text={text.none.text}
          {...(loaderData.mayImport
            ? { action: { label: text.none.action, href: '/data/importera' } }
            : { action: { label: 'Data', href: '/data' } })}
        />
      </>
    );
  }
  const { report, before, after, unit } = shown;
  const [from, to] = [formatDate(before.fetchedOn, language), formatDate(after.fetchedOn, language)];
  const number = (count: number) => formatNumber(count, language);
  const links = { language, unit: unit?.code ?? null, snapshot: after.id };
  return (
    <>
      <Breadcrumb language={language} trail={trail} current={text.title} />
      <Finding
        level={1}
        topic={text.title}
        title={
          report.revised > 0
            ? text.finding(
                formatCount(report.revised, text.valueOne, text.valueMany, language),
                formatCount(report.revisedIn, text.keyFigureOne, text.keyFigureMany, language),
                from,
                to,
              )
            : report.added + report.withdrawn === 0
              ? text.nothing(from, to)
              : text.findingNoRevision(from, to)
        }
        lede={text.lede(number(report.added), number(report.withdrawn), number(report.notFetched))}
      />
      <SuspectedSection language={language} suspected={shown.suspected} isMember={shown.isMember} />
      {unit !== null && <GapsSection language={language} unit={unit.name} gaps={unit.gaps} />}
      <RevisedSection {...links} shown={shown.revised} />
      <CountedSection {...links} kind="withdrawn" shown={shown.withdrawn} />
      <CountedSection {...links} kind="added" shown={shown.added} />
      <Section id="jamfor" title={text.choose.heading}>
        <form className="form" method="get">
          <SelectField
            id="fran"
            name="fran"
            label={text.choose.before}
            value={before.id}
            options={shown.choices}
          />
          <SelectField
            id="till"
            name="till"
            label={text.choose.after}
            value={after.id}
            options={shown.choices}
          />
          {unit !== null && <input type="hidden" name="enhet" value={unit.code} />}
          <SubmitButton label={text.choose.button} variant="secondary" />
        </form>
      </Section>
    </>
  );
}
