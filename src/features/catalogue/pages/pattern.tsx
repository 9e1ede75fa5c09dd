import { data } from 'react-router';
import { doneOf } from '#platform/action/done.ts';
import { pageContext, visitContext } from '#platform/page-context.ts';
import { may } from '#platform/permissions.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding } from '#ui/components/finding.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { Facts } from '#ui/components/provenance.tsx';
import { ButtonLink, Message } from '#ui/components/states.tsx';
import { PatternShown } from '../components/pattern-shown.tsx';
import { catalogueMessages } from '../messages/catalogue.ts';
import { allOwn, patternNamed } from '../own.ts';
import { patternView } from '../pattern-view.ts';
import { readerOf, unitOfPage } from '../reading.ts';
import type { Route } from './+types/pattern';

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const open = context.get(pageContext);
  const { language, warehouse } = open;
  const member = readerOf(context.get(visitContext).member);
  const pattern = await patternNamed(member, params.pattern);
  if (pattern === undefined) throw data(catalogueMessages(language).missing(params.pattern), { status: 404 });
  const own =
    member === null ? undefined : (await allOwn(member)).find(each => each.pattern.id === pattern.id);
  const unit = await unitOfPage(open, member, request);
  const snapshot = unit === null ? null : await warehouse.newestWith(unit.code);
  return {
    language,
    unit,
    held: snapshot?.keyFigures.map(({ id }) => id).filter(id => namesOf(pattern).has(id)) ?? [],
    pattern: patternView(pattern, language),
    own: own === undefined ? null : { id: own.id, isWithdrawn: own.state === 'withdrawn' },
    mayEdit: member !== null && may(member.actor, 'catalogue.edit'),
    done: member === null ? null : await doneOf(member, request),
  };
}

const namesOf = ({ mechanisms, adoptionKeyFigures }: NonNullable<Awaited<ReturnType<typeof patternNamed>>>) =>
  new Set([
    ...mechanisms.flatMap(({ keyFigures }) => keyFigures.map(({ id }) => id)),
    ...adoptionKeyFigures.map(({ id }) => id),
  ]);

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${loaderData?.pattern.name ?? ''} – Rodret` }];
}

export default function PatternPage({ loaderData }: Route.ComponentProps) {
  const { language, pattern, own, unit, mayEdit } = loaderData;
  const text = catalogueMessages(language);
  const copy = { label: text.copy, href: `/monster/nytt?fran=${pattern.id}` };
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Breadcrumb
        language={language}
        trail={[{ label: text.room, href: '/monster' }]}
        current={pattern.name}
      />
      <Finding
        level={1}
        topic={own === null ? text.title : text.own}
        title={pattern.name}
        lede={pattern.summary}
      />
      {own?.isWithdrawn === true && <Message kind="caution">{text.withdrawnText}</Message>}
      {own?.isWithdrawn === false && <Message kind="note">{text.ownText}</Message>}
      <Facts
        facts={[
          { term: text.areasOf, description: pattern.areas.join(', ') },
          { term: text.scope, description: pattern.scope },
        ]}
      />
      {mayEdit && (
        <p className="button-row">
          {own === null && <ButtonLink {...copy} variant="secondary" />}
          {own?.isWithdrawn === false && (
            <ButtonLink label={text.change} href={`/monster/egna/${own.id}/andra`} variant="primary" />
          )}{' '}
          {own !== null && <a href={`/monster/egna/${own.id}`}>{text.history}</a>}
        </p>
      )}
      <ul className="plain-list">
        {unit !== null && (
          <>
            <li>
              <a href={`/mojligheter/${unit.code}/${pattern.id}`}>{text.opportunityLink(unit.name)}</a>
            </li>
            <li>
              <a href={`/inforande/${unit.code}`}>{text.adoptionLink(unit.name)}</a>
            </li>
          </>
        )}
        <li>
          <a href={`/belagg/${pattern.id}`}>{text.evidenceLink}</a>
        </li>
        <li>
          <a href={`/api/v1/patterns-file?pattern=${pattern.id}`} download>
            {text.file}
          </a>
        </li>
      </ul>
      <PatternShown language={language} pattern={pattern} unit={unit} held={loaderData.held} />
    </>
  );
}
