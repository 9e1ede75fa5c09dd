import type { MeasureStatus } from './reading/statuses.ts';

/** What the address of the library asks to see. */
export function filterOf(asked: URLSearchParams) {
  const text = (name: string): string => asked.get(name)?.trim() ?? '';
  const values = {
    namn: text('namn'),
    status: text('status'),
    slag: text('slag'),
    mal: text('mal'),
    initiativ: text('initiativ'),
    alla: asked.get('alla') === 'ja',
  };
  const isShown = ({ measure, standing }: MeasureStatus): boolean =>
    (values.alla || !measure.isRetired) &&
    (values.namn === '' || measure.name.toLowerCase().includes(values.namn.toLowerCase())) &&
    (values.status === '' || standing.status === values.status) &&
    (values.slag === '' || measure.kind === values.slag) &&
    (values.mal === '' || measure.goals.includes(values.mal)) &&
    (values.initiativ === '' || measure.initiatives.includes(values.initiativ));
  return { values, isShown };
}
