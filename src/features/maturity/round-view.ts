import { type AreaChange, changeSince, type Profile } from '#core/maturity/profile.ts';
import type { Context } from '#platform/context.ts';
import type { Round } from './model.ts';
import { closedProfile, roundBefore, roundSeen } from './reading.ts';

/** What has changed since the round before; null where there is none, or nothing to compare yet. */
export async function changesOf(
  context: Context,
  round: Round,
  profile: Profile | null,
): Promise<{
  readonly before: Round;
  readonly profile: Profile;
  readonly areas: readonly AreaChange[];
} | null> {
  const before = profile === null ? null : await roundBefore(context, round);
  if (before === null || profile === null) return null;
  const earlier = await closedProfile(context, before);
  return { before, profile: earlier, areas: changeSince(earlier, profile) };
}

/** A round as the API tells of it. */
export async function roundForApi(context: Context, round: Round) {
  const { answered, joint, profile, spreads } = await roundSeen(context, round);
  return {
    round,
    answered,
    joint: joint?.map(({ person: _, ...sheet }) => sheet) ?? null,
    profile,
    spreads:
      spreads === null
        ? null
        : [...spreads].flatMap(([item, spread]) => (spread === null ? [] : [{ item, ...spread }])),
    changes: (await changesOf(context, round, profile))?.areas ?? null,
  };
}
