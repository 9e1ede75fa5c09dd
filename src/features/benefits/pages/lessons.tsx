import { doneOf } from '#platform/action/done.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding } from '#ui/components/finding.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { EmptyState } from '#ui/components/states.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { Table } from '#ui/components/table.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { formatCount } from '#ui/format/plural.ts';
import { initiativeName } from '../components/register-table.tsx';
import { registerMessages } from '../messages/register.ts';
import { benefitWords } from '../messages/words.ts';
import { readLessons } from '../reading/lessons.ts';
import type { Route } from './+types/lessons';

export const handle = { permission: 'benefits.read' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  return {
    language: member.language,
    lessons: await readLessons(member),
    done: await doneOf(member, request),
  };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${registerMessages(loaderData?.language ?? 'sv').lessons} – Rodret` }];
}

export default function LessonsPage({ loaderData }: Route.ComponentProps) {
  const { language, lessons } = loaderData;
  const text = registerMessages(language);
  const words = benefitWords(language);
  const isEmpty = lessons.length === 0;
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Breadcrumb
        language={language}
        trail={[{ label: text.title, href: '/nyttor' }]}
        current={text.lessons}
      />
      <Finding
        level={1}
        topic={text.lessons}
        title={
          isEmpty
            ? text.lessonsEmpty
            : text.lessonsFinding(formatCount(lessons.length, text.lessonOne, text.lessonMany, language))
        }
        lede={text.lessonsLede}
      />
      {isEmpty ? (
        <EmptyState
          title={text.lessonsEmpty}
          text={text.lessonsEmptyText}
          action={{ label: text.title, href: '/nyttor' }}
        />
      ) : (
        <Table
          caption={text.lessonsCaption}
          captionDisplay="hidden"
          label={text.lessonsCaption}
          rows={lessons}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'initiative',
              header: text.lessonColumns.initiative,
              align: 'text',
              cell: ({ initiative }) => (
                <a href={`/nyttor?initiativ=${initiative.id}`}>
                  <Swedish>{initiativeName(initiative)}</Swedish>
                </a>
              ),
            },
            {
              key: 'reasons',
              header: text.lessonColumns.reasons,
              align: 'text',
              cell: ({ reasons }) => reasons.map(reason => words.reason[reason]).join('; '),
            },
            {
              key: 'lesson',
              header: text.lessonColumns.lesson,
              align: 'text',
              cell: ({ lesson }) => <Swedish>{lesson}</Swedish>,
            },
            {
              key: 'closed',
              header: text.lessonColumns.closed,
              align: 'text',
              cell: ({ closedAt, closedBy }) => `${formatDate(closedAt, language)}, ${closedBy.name}`,
            },
          ]}
        />
      )}
    </>
  );
}
