import { placeOfPage, snapshotQuery } from '#features/situation/index.ts';
import { pageContext, visitContext } from '#platform/page-context.ts';
import { todayOf } from '#platform/today.ts';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { ButtonLink, Message } from '#ui/components/states.tsx';
import { documentOf } from '../content/document.ts';
import { bodyOf } from '../files/html.ts';
import { gatherBrief } from '../gathering/gather.ts';
import { pageMessages } from '../messages/page.ts';
import type { Route } from './+types/brief';

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const open = context.get(pageContext);
  const { language } = open;
  const place = await placeOfPage(open, request, params.unit);
  const { member } = context.get(visitContext);
  const brief = await gatherBrief({
    place,
    warehouse: open.warehouse,
    member,
    language,
    madeOn: todayOf(open),
  });
  return {
    language,
    query: snapshotQuery(request),
    unit: brief.unit,
    organisation: brief.organisation,
    body: bodyOf(documentOf(brief)),
  };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [
    {
      title: `${loaderData === undefined ? '' : pageMessages(loaderData.language).title(loaderData.unit.name)} – Rodret`,
    },
  ];
}

export default function BriefPage({ loaderData }: Route.ComponentProps) {
  const { language, query, unit, organisation, body } = loaderData;
  const text = pageMessages(language);
  const file = (format: string) =>
    `/api/v1/units/${unit.code}/brief-file${query === '' ? '?' : `${query}&`}format=${format}&language=${language}`;
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: text.toSituation, href: `/laget/${unit.code}${query}` }]}
        current={text.title(unit.name)}
      />
      <nav className="button-row" aria-label={text.files}>
        <ButtonLink label={text.pdf} href={file('pdf')} variant="primary" />
        <ButtonLink label={text.word} href={file('docx')} variant="secondary" />
        <ButtonLink label={text.html} href={file('html')} variant="secondary" />
        <ButtonLink label={text.json} href={file('json')} variant="secondary" />
      </nav>
      {organisation !== null && (
        <div className="brief-screen-only">
          <Message kind="note">{text.own(organisation)}</Message>
        </div>
      )}
      <Body html={body} />
    </>
  );
}

function Body({ html }: { readonly html: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: every text is escaped where the brief is written
  return <article className="brief" dangerouslySetInnerHTML={{ __html: html }} />;
}
