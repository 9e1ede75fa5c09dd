import { type Kysely, sql, type Transaction } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { Proposal, ProposalContent, ProposalState } from '../model/proposal.ts';
import type { DecisionTables } from './tables.ts';

const columns = [
  'id',
  'initiative_id as initiative',
  'scenario_id as scenario',
  'title',
  'ask',
  'alternatives',
  'documents',
  'consequences',
  'owner_id as owner',
  'benefit_owner_id as benefitOwner',
  'reviewer_id as reviewer',
  'state',
  'drawn_up_at as drawnUpAt',
  'drawn_up_initiative_version as drawnUpInitiativeVersion',
  'created_at as createdAt',
  'version',
] as const;

type Read = Omit<Proposal, 'alternatives' | 'documents'> & {
  readonly alternatives: readonly Proposal['alternatives'][number][];
  readonly documents: readonly Proposal['documents'][number][];
};

const proposalOf = (row: Read): Proposal => ({
  ...row,
  alternatives: [...row.alternatives],
  documents: [...row.documents],
});

const rowOf = (content: ProposalContent) => ({
  scenario_id: content.scenario,
  title: content.title,
  ask: content.ask,
  alternatives: JSON.stringify(content.alternatives),
  documents: JSON.stringify(content.documents),
  consequences: content.consequences,
  owner_id: content.owner,
  benefit_owner_id: content.benefitOwner,
  reviewer_id: content.reviewer,
});

/** Every proposal there is or was, newest first. */
export async function allProposals(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<readonly Proposal[]> {
  const rows = await db
    .withTables<DecisionTables>()
    .selectFrom('proposal')
    .select(columns)
    .where('organisation_id', '=', organisationId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(proposalOf);
}

export async function findProposal(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  proposal: string,
): Promise<Proposal | undefined> {
  const row = await db
    .withTables<DecisionTables>()
    .selectFrom('proposal')
    .select(columns)
    .where('organisation_id', '=', organisationId)
    .where('id', '=', proposal)
    .executeTakeFirst();
  return row === undefined ? undefined : proposalOf(row);
}

export async function insertProposal(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  initiative: string,
  content: ProposalContent,
  at: string,
): Promise<string> {
  const { id } = await trx
    .withTables<DecisionTables>()
    .insertInto('proposal')
    .values({
      organisation_id: organisationId,
      initiative_id: initiative,
      ...rowOf(content),
      drawn_up_at: null,
      drawn_up_initiative_version: null,
      created_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The version afterwards. */
export async function updateProposal(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  proposal: string,
  content: ProposalContent,
): Promise<number> {
  const { version } = await trx
    .withTables<DecisionTables>()
    .updateTable('proposal')
    .set({ ...rowOf(content), version: sql`version + 1` })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', proposal)
    .returning('version')
    .executeTakeFirstOrThrow();
  return version;
}

/** The version afterwards. `drawnUp` is said once: when working material becomes a document of the authority. */
export async function moveProposal(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  proposal: string,
  state: ProposalState,
  drawnUp?: { readonly at: string; readonly initiativeVersion: number },
): Promise<number> {
  const { version } = await trx
    .withTables<DecisionTables>()
    .updateTable('proposal')
    .set({
      state,
      version: sql`version + 1`,
      ...(drawnUp === undefined
        ? {}
        : { drawn_up_at: drawnUp.at, drawn_up_initiative_version: drawnUp.initiativeVersion }),
    })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', proposal)
    .returning('version')
    .executeTakeFirstOrThrow();
  return version;
}

export async function deleteProposal(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  proposal: string,
): Promise<void> {
  await trx
    .withTables<DecisionTables>()
    .deleteFrom('proposal')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', proposal)
    .execute();
}
