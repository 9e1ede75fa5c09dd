import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { idInAddress, orNoPage } from '#platform/page-form.ts';
import { Filters } from '#ui/components/filters.tsx';
import { Finding, Section } from '#ui/components/finding.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { Changes } from '../components/changes.tsx';
import { visionMessages } from '../messages.ts';
import { editionPage } from '../view.ts';
import type { Route } from './+types/edition';

export const handle = { permission: 'vision.read' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const against = new URL(request.url).searchParams.get('mot');
  const page = await orNoPage(editionPage(member, idInAddress(params.edition), against));
  return { language: member.language, ...page };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${loaderData?.topic ?? ''} – Rodret` }];
}

export default function EditionPage({ loaderData }: Route.ComponentProps) {
  const { language, edition, topic, compared, others } = loaderData;
  const text = visionMessages(language);
  return (
    <>
      <Breadcrumb language={language} trail={[{ label: text.room, href: '/vision' }]} current={topic} />
      <Finding level={1} topic={topic} title={compared?.finding ?? text.firstEdition} />
      <div className="finding">
        <p className="vision-title">
          <Swedish>{edition.title}</Swedish>
        </p>
        {edition.lede !== '' && (
          <p className="lede">
            <Swedish>{edition.lede}</Swedish>
          </p>
        )}
      </div>
      <ol className="vision-plain">
        {edition.sentences.map(({ id, words, supports }) => (
          <li key={id}>
            <p>
              <Swedish>{words}</Swedish>
            </p>
            <ul className="plain-list">
              {supports.map(({ kind, voice, words: said, told }) => (
                <li key={`${kind} ${voice}`} className="hint">
                  <Swedish>{told === '' ? `”${said}”` : `”${said}” ${told}`}</Swedish>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {compared !== null && (
        <Section id="andrat" title={compared.finding}>
          {others.length > 1 && (
            <Filters
              action={`/vision/utgavor/${edition.id}`}
              label={text.compare}
              button={text.compareButton}
              kept={[]}
              filters={[
                {
                  kind: 'select',
                  name: 'mot',
                  label: text.compare,
                  value: compared.against,
                  options: others,
                },
              ]}
            />
          )}
          <Changes language={language} changes={compared.changes} label={text.changesTable} />
        </Section>
      )}
    </>
  );
}
