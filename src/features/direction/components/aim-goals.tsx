import { StatusMark } from '#ui/components/marks.tsx';
import { Table } from '#ui/components/table.tsx';
import type { Language } from '#ui/language/language.ts';
import { messages } from '../messages/direction.ts';
import type { TargetRow } from '../target-row.ts';

export type AimGoals = {
  readonly label: string;
  readonly goals: readonly {
    readonly id: string;
    readonly title: string;
    readonly whose: string;
    readonly weight: string;
    readonly targets: readonly TargetRow[];
  }[];
};

/** The goals under one aim, each with its targets and where they stand. */
export function AimGoalsTable({ language, aim }: { readonly language: Language; readonly aim: AimGoals }) {
  const text = messages(language);
  return (
    <Table
      caption={text.caption(aim.label)}
      captionDisplay="hidden"
      label={text.caption(aim.label)}
      rows={aim.goals}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'goal',
          header: text.goal,
          align: 'text',
          cell: goal => (
            <>
              <a href={`/inriktning/mal/${goal.id}`}>{goal.title}</a>
              <br />
              <span className="hint">{goal.whose}</span>
            </>
          ),
        },
        { key: 'weight', header: text.weight, align: 'number', cell: goal => goal.weight },
        {
          key: 'targets',
          header: text.targets,
          align: 'text',
          cell: goal =>
            goal.targets.length === 0 ? (
              <span className="hint">{text.noTarget}</span>
            ) : (
              goal.targets.map(target => (
                <div key={target.key} className="cell-part">
                  <Measure target={target} />
                  <br />
                  {target.wanted} · {target.isMeasured ? text.nowText(target.now) : target.now}
                  {target.status !== null && (
                    <>
                      {' '}
                      <StatusMark tone={target.status.tone} label={target.status.word} />
                    </>
                  )}
                </div>
              ))
            ),
        },
      ]}
    />
  );
}

export function Measure({ target }: { readonly target: TargetRow }) {
  return target.href === null ? target.measure : <a href={target.href}>{target.measure}</a>;
}

/** Where a target stands now, with a status where baseline and target give the direction. */
export function Standing({ target }: { readonly target: TargetRow }) {
  return (
    <>
      {target.now}
      {target.status !== null && (
        <>
          <br />
          <StatusMark tone={target.status.tone} label={target.status.word} />
        </>
      )}
    </>
  );
}
