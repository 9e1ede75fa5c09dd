import type { Kysely } from 'kysely';
import { initiativeOf, listInitiatives, numberName } from '#features/initiatives/index.ts';
import type { Language, OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { SelectionResult } from './model/result.ts';
import { tellingOf } from './result-rows.ts';
import { newestResult, planOfCalculation } from './store/calculations.ts';
import { whyNotText, whyText } from './why-text.ts';

type LatestCalculation = {
  readonly id: string;
  /** SHA-256 of everything it was made of, in hexadecimal. */
  readonly hash: string;
  readonly at: string;
  readonly result: SelectionResult;
};

/** The newest portfolio of a scenario, with the hash of what it was made of; null where none has been calculated. */
export async function latestCalculation(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  scenario: string,
): Promise<LatestCalculation | null> {
  const found = await newestResult(db, organisationId, scenario, 'selection');
  if (found?.result?.kind !== 'selection') return null;
  return {
    id: found.id,
    hash: found.inputHash,
    at: found.endedAt ?? found.askedAt,
    result: found.result,
  };
}

type ScenarioReason = {
  readonly isIn: boolean;
  /** Position of the period it starts in; null where it is out. */
  readonly start: number | null;
  /** Why, in plain words: part of a sentence. */
  readonly text: string;
};

/** Why an initiative is in or out of the newest portfolio of a scenario; null where no calculation says anything of it. */
export async function scenarioReasonFor(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  { scenario, initiative }: { readonly scenario: string; readonly initiative: string },
  language: Language,
): Promise<ScenarioReason | null> {
  const { number } = await initiativeOf(db, organisationId, initiative);
  const latest = await latestCalculation(db, organisationId, scenario);
  const plan = latest === null ? undefined : await planOfCalculation(db, organisationId, latest.id);
  if (latest === null || plan === undefined) return null;
  const all = await listInitiatives(db, organisationId);
  const named = all.map(each => ({ shown: numberName(each.number), title: each.title }));
  const telling = tellingOf(language, plan, named);
  const shown = numberName(number);
  const isThis = (each: { readonly initiative: string }) => each.initiative === shown;
  const [why, whyNot] = [latest.result.whyIn.find(isThis), latest.result.whyNot.find(isThis)];
  if (why !== undefined) {
    const start = latest.result.chosen.find(({ id }) => id === shown)?.start ?? null;
    return { isIn: true, start, text: whyText(why, telling) };
  }
  return whyNot === undefined ? null : { isIn: false, start: null, text: whyNotText(whyNot, telling) };
}
