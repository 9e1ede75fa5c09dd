import type { OrganisationId } from '#platform/context.ts';
import type { ThreadKind } from '../model.ts';

export type ThreadTables = {
  thread_object: {
    organisation_id: OrganisationId;
    kind: ThreadKind;
    id: string;
    title: string;
    told: string;
    title_english: string | null;
    told_english: string | null;
    href: string;
    at: string;
  };
  thread_link: {
    organisation_id: OrganisationId;
    from_kind: ThreadKind;
    from_id: string;
    to_kind: ThreadKind;
    to_id: string;
    at: string;
  };
};
