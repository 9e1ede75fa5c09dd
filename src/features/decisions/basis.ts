import { contentHash } from '#features/handovers/index.ts';
import { threadOf } from '#features/thread/index.ts';
import type { ActionContext } from '#platform/action/action.ts';
import type { Context } from '#platform/context.ts';
import { asJson } from '#platform/database/json.ts';
import { type InitiativeSeen, wholeInitiative } from './initiatives-seen.ts';
import { type Basis, type BasisKeyFigure, basisSchema } from './model/basis.ts';
import type { Proposal } from './model/proposal.ts';
import { scenarioKept } from './scenarios-seen.ts';

const yearsKept = 5;

type Wanted = { readonly unit: string; readonly keyFigure: string };

/** The gaps that an initiative came of, however many steps back: `1440/N00945`. */
async function gapsBehind({ db, organisation }: Context, initiative: string): Promise<readonly Wanted[]> {
  const thread = await threadOf(db, organisation.id, { kind: 'initiative', id: initiative });
  return (thread?.before ?? []).flatMap(({ kind, id }) => {
    const [unit = '', keyFigure = ''] = id.split('/');
    return kind === 'gap' && keyFigure !== '' ? [{ unit, keyFigure }] : [];
  });
}

/**
 * The values of the key figures that an initiative came of and is measured by, with the snapshot they stand in. Asks the
 * warehouse: not for inside a transaction.
 */
export async function keyFiguresOf(
  context: Context,
  initiative: Pick<InitiativeSeen, 'id' | 'mainKeyFigure'>,
): Promise<readonly BasisKeyFigure[]> {
  const { warehouse, organisation } = context;
  const wanted = [...(await gapsBehind(context, initiative.id))];
  const { mainKeyFigure } = initiative;
  const { unitCode } = organisation;
  const isKnown = wanted.some(({ unit, keyFigure }) => unit === unitCode && keyFigure === mainKeyFigure);
  if (mainKeyFigure !== null && unitCode !== null && !isKnown) {
    wanted.unshift({ unit: unitCode, keyFigure: mainKeyFigure });
  }
  const figures: BasisKeyFigure[] = [];
  for (const { unit, keyFigure } of wanted) {
    const snapshot = await warehouse.newestWith(unit);
    const registered = snapshot?.keyFigures.find(({ id }) => id === keyFigure);
    const named = snapshot?.units.find(({ code }) => code === unit);
    if (snapshot === null || registered === undefined || named === undefined) continue;
    const cells = await snapshot.cells(keyFigure, unit);
    const { id, contentHash: hash } = snapshot.manifest;
    figures.push({
      id: keyFigure,
      title: registered.title,
      unit,
      unitName: named.name,
      values: cells
        .flatMap(({ gender, year, value }) => (gender === 'T' && value !== null ? [{ year, value }] : []))
        .toSorted((one, other) => one.year - other.year)
        .slice(-yearsKept),
      source: registered.source,
      isOwnCalculation: registered.isOwnCalculation,
      fetchedOn: registered.fetchedOn,
      snapshot: { id, contentHash: hash },
    });
  }
  return figures;
}

/** What a decision on a proposal relies on, as it is now. */
export async function gatherBasis(
  context: Pick<ActionContext, 'db' | 'organisation'>,
  proposal: Proposal,
  initiative: InitiativeSeen,
  keyFigures: readonly BasisKeyFigure[],
): Promise<Basis> {
  const { id, title, ask, alternatives, consequences, documents } = proposal;
  return basisSchema.parse({
    form: 'rodret-basis-1',
    proposal: {
      id,
      title,
      ask,
      alternatives,
      consequences,
      documents,
      drawnUpAt: proposal.drawnUpAt,
    },
    initiative: {
      version: initiative.version,
      versionWhenDrawnUp: proposal.drawnUpInitiativeVersion,
      content: await wholeInitiative(context, initiative.id),
    },
    scenario: (await scenarioKept(context, proposal.scenario, initiative.id)) ?? null,
    keyFigures,
  });
}

/** The basis as it is kept, with the hash of its one form. */
export const keptBasis = (basis: Basis) => ({ basis: asJson(basis), basisHash: contentHash(basis) });
