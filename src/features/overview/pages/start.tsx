import { data, redirect } from 'react-router';
import { findUnits } from '#core/panel/find-units.ts';
import { chooseUnit } from '#features/organisations/index.ts';
import { UnitIndex } from '#features/overview/components/unit-index.tsx';
import { exampleSituations } from '#features/overview/examples.ts';
import { messages } from '#features/overview/messages.ts';
import { perform } from '#platform/action/perform.ts';
import { Refusal } from '#platform/action/refusal.ts';
import { doorsContext, memberOf, pageContext } from '#platform/page-context.ts';
import { may } from '#platform/permissions.ts';
import { Finding, Section } from '#ui/components/finding.tsx';
import { SubmitButton } from '#ui/components/forms.tsx';
import { SearchForm } from '#ui/components/search-form.tsx';
import { ButtonLink, EmptyState, Message } from '#ui/components/states.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Route } from './+types/start';

const mostFound = 8;

export async function loader({ request, context }: Route.LoaderArgs) {
  const { warehouse, language, organisation, actor } = context.get(pageContext);
  const search = new URL(request.url).searchParams;
  const query = search.get('q')?.trim() ?? '';
  const units = (await warehouse.units()).filter(({ kind }) => kind !== 'nation');
  const found = query === '' ? [] : findUnits(units, query);
  // One sure answer needs no list: the reader asked for that place.
  if (found.length === 1 || (found[0]?.match === 'exact' && found[1]?.match !== 'exact')) {
    throw redirect(`/laget/${found[0]!.unit.code}`);
  }
  return {
    language,
    query,
    found: found.slice(0, mostFound).map(({ unit }) => ({ code: unit.code, name: unit.name })),
    own: organisation?.unitCode == null ? null : { code: organisation.unitCode, name: organisation.name },
    // Without an account in a demonstration the first thing to do is to become somebody.
    isOffered: actor === null && context.get(doorsContext).config.mode === 'demonstration' && query === '',
    mayChoose: actor !== null && may(actor, 'organisation.edit'),
    isSaved: search.has('sparat'),
    examples: query === '' ? await exampleSituations(warehouse) : [],
    units: units.map(({ code, name, kind, county, isMadeUp }) => ({
      code,
      name,
      kind,
      isMadeUp,
      county: county?.name ?? null,
    })),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  // What is no form has no field: it is refused as a form without one.
  const form = await request.formData().catch(() => new FormData());
  try {
    await perform(chooseUnit, memberOf(context, { permission: 'organisation.edit' }, request), {
      unitCode: form.get('unitCode'),
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw data(null, { status: error.status });
  }
  return redirect('/?sparat', 303);
}

export function meta({ loaderData }: Route.MetaArgs) {
  const text = messages(loaderData?.language ?? 'sv');
  const query = loaderData?.query ?? '';
  return [{ title: query === '' ? text.titles.start : `${text.search.title}: ${query} – Rodret` }];
}

export default function StartPage({ loaderData }: Route.ComponentProps) {
  const { language, query, found, own } = loaderData;
  const text = messages(language).start;
  return (
    <>
      <Finding level={1} title={text.title} lede={text.lede} />
      {loaderData.isSaved && own !== null && <Message kind="saved">{text.chosen(own.name)}</Message>}
      <SearchForm
        action="/"
        query={query}
        size="large"
        id="start"
        label={text.label}
        hint={text.hint}
        button={text.button}
      />
      {query !== '' && found.length === 0 && (
        <EmptyState title={text.nothing(query)} text={text.nothingText} />
      )}
      {found.length > 0 && (
        <Section id="traffar" title={text.found(found.length)}>
          <ul className="unit-choices">
            {found.map(unit => (
              <li key={unit.code}>
                <a href={`/laget/${unit.code}`}>{unit.name}</a>
                {loaderData.mayChoose && (
                  <form method="post" action="/?index">
                    <input type="hidden" name="unitCode" value={unit.code} />
                    <SubmitButton label={text.choose(unit.name)} variant="secondary" />
                  </form>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {loaderData.isOffered && (
        <Section id="prova" title={text.tryTitle} lede={text.tryText}>
          <ButtonLink label={text.tryButton} href="/prova" variant="primary" />
        </Section>
      )}
      {own !== null && query === '' && (
        <Section id="egen" title={text.continueTitle(own.name)} lede={text.continueText}>
          <ButtonLink label={text.button} href={`/laget/${own.code}`} variant="primary" />
        </Section>
      )}
      {loaderData.examples.length > 0 && (
        <Section id="exempel" title={text.examplesTitle} lede={text.examplesLede}>
          <ul className="examples">
            {loaderData.examples.map(example => (
              <li key={example.code}>
                <a href={`/laget/${example.code}`}>
                  {text.exampleSentence(
                    example.name,
                    formatNumber(example.counts.tested, language),
                    formatNumber(example.counts.worse, language),
                    formatNumber(example.counts.better, language),
                  )}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <UnitIndex language={language} units={loaderData.units} />
    </>
  );
}
