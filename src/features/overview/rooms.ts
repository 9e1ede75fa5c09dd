import { messages } from '#features/overview/messages.ts';
import type { Actor, Language } from '#platform/context.ts';
import { may, type Permission } from '#platform/permissions.ts';

/** The rooms that are built, in the loop's order. Without a unit only those that need none. */
export function roomsOf(
  unitCode: string | null,
  snapshotId: string | null,
  pathname: string,
  language: Language,
) {
  const text = messages(language).rooms;
  const query = snapshotId === null ? '' : `?snapshot=${encodeURIComponent(snapshotId)}`;
  const ofUnit =
    unitCode === null
      ? []
      : [
          { label: text.situation, path: `/laget/${unitCode}` },
          { label: text.keyFigures, path: `/nyckeltal/${unitCode}` },
          { label: text.adoption, path: `/inforande/${unitCode}` },
          { label: text.opportunities, path: `/mojligheter/${unitCode}` },
          { label: text.welfareGap, path: `/valfardsgapet/${unitCode}` },
        ];
  const ofAll = [
    { label: text.catalogue, path: '/monster' },
    { label: text.data, path: '/data' },
  ];
  return [...ofUnit, ...ofAll].map(({ label, path }) => ({
    label,
    href: `${path}${ofAll.some(room => room.path === path) ? '' : query}`,
    isCurrent: pathname === path || pathname.startsWith(`${path}/`),
  }));
}

/** Pages of the organisation, in the order they are read. */
export const organisationPages: readonly {
  readonly label: Exclude<keyof ReturnType<typeof messages>['organisationRooms'], 'heading'>;
  readonly path: string;
  readonly permission: Permission;
}[] = [
  { label: 'duties', path: '/mina-masten', permission: 'duties.read' },
  { label: 'conversations', path: '/samtal', permission: 'conversations.read' },
  { label: 'direction', path: '/inriktning', permission: 'direction.read' },
  { label: 'maturity', path: '/mognad', permission: 'maturity.read' },
  { label: 'ideas', path: '/ideer', permission: 'ideas.read' },
  { label: 'vision', path: '/vision', permission: 'vision.read' },
  { label: 'initiatives', path: '/initiativ', permission: 'initiatives.read' },
  { label: 'portfolio', path: '/portfolj', permission: 'portfolio.read' },
  { label: 'decisions', path: '/beslut', permission: 'decisions.read' },
  { label: 'followUp', path: '/uppfoljning', permission: 'follow-up.read' },
  { label: 'measures', path: '/matt', permission: 'measures.read' },
  { label: 'benefits', path: '/nyttor', permission: 'benefits.read' },
  { label: 'effects', path: '/effekter', permission: 'effects.read' },
  { label: 'reports', path: '/rapporter', permission: 'reports.read' },
  { label: 'organisation', path: '/organisation', permission: 'organisation.read' },
  { label: 'leadership', path: '/organisation/ledningsgrupp', permission: 'organisation.read' },
  { label: 'people', path: '/personer', permission: 'people.read' },
  { label: 'handovers', path: '/overlamningar', permission: 'handovers.read' },
  { label: 'audit', path: '/revision', permission: 'audit.read' },
  { label: 'tokens', path: '/nycklar', permission: 'tokens.manage' },
];

/** The pages of the organisation that somebody may see. */
export function roomsOfOrganisation(
  actor: Pick<Actor, 'roles' | 'scopes'>,
  pathname: string,
  language: Language,
) {
  const text = messages(language).organisationRooms;
  const seen = organisationPages.filter(({ permission }) => may(actor, permission));
  const here = seen
    .filter(({ path }) => pathname === path || pathname.startsWith(`${path}/`))
    .reduce((deepest, { path }) => (path.length > deepest.length ? path : deepest), '');
  return seen.map(({ label, path }) => ({ label: text[label], href: path, isCurrent: path === here }));
}
