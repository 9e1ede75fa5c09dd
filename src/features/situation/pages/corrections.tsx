import { judgedText } from '#features/situation/correction-words.ts';
import { correctionMessages } from '#features/situation/messages/correction.ts';
import { keyFigureMessages } from '#features/situation/messages/key-figures.ts';
import { placeOfPage, snapshotQuery } from '#features/situation/place-of-page.ts';
import { nameOf } from '#features/situation/wording.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { Finding } from '#ui/components/finding.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { Table } from '#ui/components/table.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { correctionsOf } from '../store/corrections.ts';
import type { Route } from './+types/corrections';

export const handle = { permission: 'values.read' } satisfies PageHandle;

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const { language, db, organisation } = member;
  const { analysis, unit } = await placeOfPage(member, request, params.unit);
  const rows = (await correctionsOf(db, organisation.id)).map(correction => {
    const position = analysis.view.positions.get(correction.keyFigure);
    const isHere = position !== undefined && analysis.corrected.has(position);
    return {
      id: correction.keyFigure,
      name: nameOf(correction.title),
      now: judgedText(correction, language),
      was: isHere ? judgedText(analysis.shipped[position]!, language) : null,
      reason: correction.reason,
      on: formatDate(correction.on, language),
      isHere,
    };
  });
  return { language, query: snapshotQuery(request), unit: { code: unit.code, name: unit.name }, rows };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${correctionMessages(loaderData?.language ?? 'sv').list.topic} – Rodret` }];
}

export default function CorrectionsPage({ loaderData }: Route.ComponentProps) {
  const { language, unit, query, rows } = loaderData;
  const text = correctionMessages(language).list;
  const all = `/nyckeltal/${unit.code}${query}`;
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: keyFigureMessages(language).list.title(unit.name), href: all }]}
        current={text.topic}
      />
      <Finding level={1} topic={text.topic} title={text.title(rows.length)} lede={text.lede} />
      {rows.length === 0 ? (
        <>
          <p>{text.empty}</p>
          <p>
            <a href={all}>{text.see}</a>
          </p>
        </>
      ) : (
        <Table
          caption={text.topic}
          captionDisplay="hidden"
          label={text.topic}
          rows={rows}
          rowKey={row => row.id}
          columns={[
            {
              key: 'name',
              header: text.keyFigure,
              align: 'text',
              cell: row =>
                row.isHere ? (
                  <a href={`/nyckeltal/${unit.code}/${row.id}${query}`} lang="sv">
                    {row.name}
                  </a>
                ) : (
                  <>
                    <Swedish>{row.name}</Swedish> ({text.notHere})
                  </>
                ),
            },
            { key: 'now', header: text.now, align: 'text', cell: row => row.now },
            { key: 'was', header: text.was, align: 'text', cell: row => row.was ?? '–' },
            { key: 'reason', header: text.reason, align: 'text', cell: row => row.reason },
            { key: 'on', header: text.on, align: 'text', cell: row => row.on },
          ]}
        />
      )}
    </>
  );
}
