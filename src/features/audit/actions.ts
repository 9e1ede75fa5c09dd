import { z } from 'zod';
import { definePreparedAction, type ListedAction } from '#platform/action/action.ts';
import { listed } from '#platform/action/list-actions.ts';
import { anchorsFile, readAnchors } from '#platform/audit/anchors.ts';
import { missingGuards, type VerifiedChain, verifyChain as verify } from '#platform/audit/verify.ts';
import { faultId, mostFaultsKept } from './model.ts';

type Verification = VerifiedChain & {
  /** Triggers of the database that keep the audit append-only and are off. */
  readonly guardsOff: readonly string[];
  readonly anchors: number;
};

const nothing = z.strictObject({});

/** Checks every entry of the chain against the anchors of this installation; what was found stands in its own entry. */
export const verifyChain = definePreparedAction<z.infer<typeof nothing>, Verification, Verification>({
  name: 'audit.verifyChain',
  permission: 'audit.read',
  input: nothing,
  record: () => ({}),
  prepare: async ({ db, organisation, dataFolder }) => {
    const anchors = (await readAnchors(anchorsFile(dataFolder))).filter(
      anchor => anchor.organisation === organisation.id,
    );
    const guardsOff = await missingGuards(db);
    return { ...(await verify(db, organisation.id, anchors)), guardsOff, anchors: anchors.length };
  },
  run: async ({ organisation }, _, found) => ({
    output: found,
    affected: [
      { kind: 'audit', id: organisation.id, change: 'read' },
      ...[...found.guardsOff.map(guard => `guard:${guard}`), ...found.faults.map(faultId)]
        .slice(0, mostFaultsKept)
        .map(id => ({ kind: 'audit-fault', id, change: 'read' as const })),
    ],
  }),
  discard: async () => {},
});

export const auditActions: readonly ListedAction[] = [listed(verifyChain)];
