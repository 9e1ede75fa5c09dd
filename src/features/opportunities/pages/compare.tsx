import { redirect } from 'react-router';
import { patternsFor } from '#features/catalogue/index.ts';
import {
  keptOfPage,
  notesOn,
  placeBesideOnPage,
  placeOfPage,
  snapshotQuery,
} from '#features/situation/index.ts';
import { pageContext, visitContext } from '#platform/page-context.ts';
import { Finding, Section } from '#ui/components/finding.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { SearchForm } from '#ui/components/search-form.tsx';
import { Message, Notes } from '#ui/components/states.tsx';
import { comparisonShown } from '../compare-view.ts';
import { peersBeside, placeBeside, unitsBeside } from '../comparing.ts';
import { ComparedList } from '../components/compared-list.tsx';
import { compareMessages } from '../messages/compare.ts';
import type { Route } from './+types/compare';

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const own = context.get(pageContext);
  const { member } = context.get(visitContext);
  const place = await placeOfPage(own, request, params.unit, member);
  const search = new URL(request.url).searchParams;
  const asked = search.get('sok')?.trim() ?? '';
  const query = snapshotQuery(request);
  const address = (unit: string, other: string) =>
    `/mojligheter/${unit}/jamfor${query === '' ? '?' : `${query}&`}med=${other}`;
  const { sure, found } = unitsBeside(place, asked);
  if (sure !== null) throw redirect(address(place.unit.code, sure.code));
  const chosen = search.get('med');
  const beside = chosen === null ? null : placeBeside(place, chosen);
  const other = beside === null ? null : await placeBesideOnPage(place, request, beside.unit.code, member);
  const linked = (units: readonly { readonly code: string; readonly name: string }[]) =>
    units.map(({ code, name }) => ({ name, href: address(place.unit.code, code) }));
  return {
    language: own.language,
    query,
    asked,
    kept: keptOfPage(request),
    notes: notesOn(place, own.language),
    unit: { code: place.unit.code, name: place.unit.name },
    cannot: chosen !== null && other === null,
    found: linked(found),
    peers: linked(peersBeside(place)),
    compared:
      other === null
        ? null
        : {
            other: { code: other.unit.code, name: other.unit.name },
            turned: address(other.unit.code, place.unit.code),
            ...comparisonShown(place, other, await patternsFor(member), {
              language: own.language,
              query,
            }),
          },
  };
}

export function meta({ loaderData }: Route.MetaArgs) {
  if (loaderData === undefined) return [{ title: 'Rodret' }];
  const text = compareMessages(loaderData.language);
  const { unit, compared } = loaderData;
  const names = compared === null ? text.topic(unit.name) : text.topicOf(unit.name, compared.other.name);
  return [{ title: `${names} – Rodret` }];
}

export default function ComparePage({ loaderData }: Route.ComponentProps) {
  const { language, unit, query, asked, compared, found } = loaderData;
  const text = compareMessages(language);
  const names = { one: unit.name, other: compared?.other.name ?? '' };
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: text.listOf(unit.name), href: `/mojligheter/${unit.code}${query}` }]}
        current={compared === null ? text.link : text.topicOf(unit.name, compared.other.name)}
      />
      {compared === null ? (
        <Finding level={1} topic={text.topic(unit.name)} title={text.choose} lede={text.chooseLede} />
      ) : (
        <Finding
          level={1}
          topic={text.topicOf(unit.name, compared.other.name)}
          title={text.finding(
            compared.both.length,
            unit.name,
            compared.onlyOne.length,
            compared.other.name,
            compared.onlyOther.length,
          )}
          lede={text.lede}
        />
      )}
      <Notes notes={loaderData.notes} />
      {loaderData.cannot && <Message kind="caution">{text.cannot}</Message>}
      {compared !== null && (
        <>
          <ComparedList
            language={language}
            id="bada"
            title={text.both(names.one, names.other)}
            none={text.bothNone}
            names={names}
            opportunities={compared.both}
          />
          <ComparedList
            language={language}
            id="bara-har"
            title={text.only(names.one)}
            none={text.onlyNone(names.one)}
            names={names}
            opportunities={compared.onlyOne}
          />
          <ComparedList
            language={language}
            id="bara-dar"
            title={text.only(names.other)}
            none={text.onlyNone(names.other)}
            names={names}
            opportunities={compared.onlyOther}
          />
          <p>
            <a href={compared.turned}>{text.turn(compared.other.name)}</a>
          </p>
        </>
      )}
      <Section id="valj" title={compared === null ? text.searchTitle : text.another}>
        <SearchForm
          action={`/mojligheter/${unit.code}/jamfor`}
          query={asked}
          size="large"
          id="compare-search"
          name="sok"
          label={text.label}
          hint={text.hint}
          button={text.button}
          kept={loaderData.kept}
        />
        {asked !== '' && (
          <>
            <h3>{found.length === 0 ? text.none(asked) : text.found}</h3>
            {found.length === 0 ? <p>{text.noneText}</p> : <Names units={found} />}
          </>
        )}
        {loaderData.peers.length > 0 && (
          <>
            <h3>{text.peers}</h3>
            <Names units={loaderData.peers} />
          </>
        )}
      </Section>
    </>
  );
}

function Names({ units }: { readonly units: readonly { readonly name: string; readonly href: string }[] }) {
  return (
    <ul className="fact-line">
      {units.map(({ name, href }) => (
        <li key={href}>
          <a href={href}>{name}</a>
        </li>
      ))}
    </ul>
  );
}
