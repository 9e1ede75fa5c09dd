import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allActions } from '#features/audit/index.ts';
import type { OrganisationId } from '#platform/context.ts';
import { type Permission, permissionNames, roles } from '#platform/permissions.ts';
import { makeToken } from '#platform/session/token.ts';
import { operationsOf } from '../api/document.ts';
import { type ServedApi, serveApi } from '../api/served-api.ts';
import { testContext } from '../support/context.ts';
import { makePerson } from '../support/people.ts';
import { allows } from './askers.ts';

let api: ServedApi;
let organisation: OrganisationId;
beforeAll(async () => {
  api = await serveApi();
  organisation = (await testContext(api.database)).organisation.id;
});
afterAll(() => api?.close());

const readBy = (permission: Permission, operations: readonly string[]) =>
  Object.fromEntries(operations.map(id => [id, permission]));

/** What operations need that are no action of their name; `nothing` is open to all, and a member is enough for some. */
const needs: Readonly<Record<string, Permission | 'nothing' | 'membership'>> = {
  'organisations.readOrganisation': 'organisation.read',
  'organisations.listParts': 'organisation.read',
  'organisations.readPart': 'organisation.read',
  'organisations.exportParts': 'organisation.read',
  'organisations.readLeadership': 'organisation.read',
  'people.listPeople': 'people.read',
  'people.readPerson': 'people.read',
  'people.readErasure': 'people.erase',
  'accounts.readOwn': 'own.edit',
  'accounts.listSessions': 'own.edit',
  'accounts.listPasskeys': 'own.edit',
  'accounts.askForNewPasskey': 'own.edit',
  // Whoever signs in, or follows an invitation, is not known before.
  'accounts.askForPasskey': 'nothing',
  'accounts.signIn': 'nothing',
  'accounts.signInWithPasskey': 'nothing',
  'accounts.acceptInvitation': 'nothing',
  'messages.readPreferences': 'own.edit',
  'tokens.listTokens': 'tokens.manage',
  'handovers.listHandovers': 'handovers.read',
  'handovers.readHandover': 'handovers.read',
  'api.readInfo': 'nothing',
  'panel.listSnapshots': 'nothing',
  'panel.readSnapshot': 'nothing',
  'panel.listUnits': 'nothing',
  'revisions.readDifference': 'nothing',
  'revisions.listGapChanges': 'nothing',
  'revisions.listRedefinitions': 'values.read',
  'brief.readBrief': 'nothing',
  'brief.exportBrief': 'nothing',
  'situation.readSituation': 'nothing',
  'evidence.readAll': 'nothing',
  'evidence.readOne': 'nothing',
  'catalogue.listPatterns': 'nothing',
  'catalogue.readPattern': 'nothing',
  'catalogue.exportPatterns': 'nothing',
  'catalogue.listOwn': 'values.read',
  'catalogue.readOwn': 'values.read',
  'situation.readGaps': 'nothing',
  'situation.readPeers': 'nothing',
  // What an organisation corrects and names is read by all of it, whatever their role.
  'situation.listCorrections': 'membership',
  'situation.listPeerWeights': 'membership',
  'situation.listPeerSets': 'membership',
  'situation.readPeerSet': 'membership',
  'situation.listKeyFigures': 'nothing',
  'situation.readKeyFigure': 'nothing',
  'opportunities.readAdoption': 'nothing',
  'opportunities.readOpportunities': 'nothing',
  'opportunities.compareOpportunities': 'nothing',
  'opportunities.exportOpportunities': 'nothing',
  'opportunities.exportWorkbook': 'nothing',
  'maturity.listItems': 'maturity.read',
  'maturity.listRounds': 'maturity.read',
  'maturity.readRound': 'maturity.read',
  'maturity.readOwnAnswers': 'maturity.answer',
  'maturity.listOtherResults': 'maturity.read',
  'maturity.readOtherResult': 'maturity.read',
  'vision.readVision': 'vision.read',
  'vision.listEditions': 'vision.read',
  'vision.readEdition': 'vision.read',
  'opportunities.listOpportunities': 'opportunities.read',
  'opportunities.listVoices': 'opportunities.read',
  'opportunities.listOwn': 'opportunities.read',
  'opportunities.listDismissed': 'opportunities.read',
  'opportunities.readOwn': 'opportunities.read',
  'thread.readThread': 'initiatives.read',
  'direction.readAimWeights': 'direction.read',
  'direction.readLineOfSight': 'direction.read',
  'direction.listGoals': 'direction.read',
  'direction.readGoal': 'direction.read',
  'direction.listTrends': 'direction.read',
  'direction.readTrend': 'direction.read',
  'welfare-gap.readGap': 'nothing',
  'welfare-gap.readGapFile': 'nothing',
  'welfare-gap.listScenarios': 'welfare.read',
  'welfare-gap.readScenario': 'welfare.read',
  'welfare-gap.readScenarioGap': 'welfare.read',
  'welfare-gap.listProjections': 'welfare.read',
  'welfare-gap.readProjection': 'welfare.read',
  'initiatives.list': 'initiatives.read',
  'initiatives.read': 'initiatives.read',
  'initiatives.readSetting': 'initiatives.read',
  'initiatives.listLegalQuestions': 'initiatives.read',
  'initiatives.exportWorkbook': 'initiatives.read',
  'initiatives.readSmallestEffect': 'initiatives.read',
  'portfolio.readFrame': 'portfolio.read',
  'portfolio.listScenarios': 'portfolio.read',
  'portfolio.readScenario': 'portfolio.read',
  'portfolio.exportScenario': 'portfolio.read',
  'portfolio.listCalculations': 'portfolio.read',
  'portfolio.readCalculation': 'portfolio.read',
  'decisions.listProposals': 'decisions.read',
  'decisions.readProposal': 'decisions.read',
  'decisions.listMeetings': 'decisions.read',
  'decisions.readMeeting': 'decisions.read',
  'decisions.readProtocol': 'decisions.read',
  'decisions.listDecisions': 'decisions.read',
  'decisions.exportDecisions': 'decisions.read',
  'decisions.readDecision': 'decisions.read',
  'decisions.listCommitments': 'decisions.read',
  'messages.readLanguage': 'own.edit',
  'duties.listOwn': 'duties.read',
  // It names what everybody owes, so it is for whom people are.
  'duties.listDuties': 'people.read',
  'duties.readDuty': 'duties.read',
  'duties.readRule': 'duties.read',
  'duties.readFeed': 'duties.read',
  'duties.listAbsences': 'duties.absence',
  ...readBy('values.sync', ['panel.listSyncs', 'panel.readSync', 'panel.readSyncSchedule']),
  ...readBy('effects.read', [
    'effects.listPlans',
    'effects.readPlan',
    'effects.listIntroductions',
    'effects.listEvaluations',
    'effects.readEvaluation',
    'effects.readPanel',
    'effects.listRuns',
    'effects.readRun',
  ]),
  ...readBy('benefits.read', [
    'benefits.listBenefits',
    'benefits.readSum',
    'benefits.exportBenefits',
    'benefits.listLessons',
    'benefits.readBenefit',
  ]),
  ...readBy('reports.read', ['reports.readReport', 'reports.exportReport']),
  ...readBy('measures.read', [
    'measures.listMeasures',
    'measures.listStatuses',
    'measures.readMeasure',
    'measures.readSeries',
    'measures.listValues',
  ]),
  ...readBy('follow-up.read', [
    'follow-up.listCommitments',
    'follow-up.readCommitment',
    'follow-up.readAgenda',
    'follow-up.listNotes',
    'follow-up.readAttention',
  ]),
  ...readBy('ideas.read', [
    'ideas.listIdeas',
    'ideas.readReplies',
    'ideas.listSimilar',
    'ideas.readIdea',
    'ideas.readFile',
    'ideas.readRule',
  ]),
  ...readBy('conversations.read', [
    'conversations.listConversations',
    'conversations.readConversation',
    'conversations.listStatements',
    'conversations.readResults',
    'conversations.exportReport',
    'conversations.exportResults',
    'conversations.exportComments',
  ]),
  'conversations.readModeration': 'conversations.moderate',
  'conversations.listLinks': 'conversations.start',
  'conversations.readParticipation': 'conversations.takePart',
  // Whoever comes by a personal link is nobody that is known.
  'conversations.readLink': 'nothing',
  'audit.listEntries': 'audit.read',
  'audit.exportEntries': 'audit.read',
  // It performs whichever action takes the own change back, which asks for itself.
  'audit.undo': 'membership',
};

describe('Every operation of the API', () => {
  const actionNamed = new Map(allActions.map(({ name, permission }) => [name, permission]));
  const operations = () =>
    operationsOf(api.document).map(operation => {
      const id = operation.operationId ?? '';
      return { ...operation, id, needs: needs[id] ?? actionNamed.get(id) ?? null };
    });

  const ask = (operation: ReturnType<typeof operations>[number], send: ServedApi['ask']) => {
    const example = operation.requestBody?.content['application/json']?.example;
    const path = operation.path
      .replace('{unit}', '1440')
      .replace('{entry}', '1')
      .replace('{kind}', 'goal')
      .replace(/\{\w+\}/g, crypto.randomUUID());
    const query = (operation.parameters ?? [])
      .filter(({ in: where, required }) => where === 'query' && required === true)
      .map(({ name }) => `${name}=1`);
    return send(`${path}${query.length === 0 ? '' : `?${query.join('&')}`}`, {
      method: operation.method.toUpperCase(),
      ...(example === undefined
        ? {}
        : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(example) }),
    });
  };

  const outcomeOf = async (answer: Response): Promise<string> => {
    if (answer.status !== 401 && answer.status !== 403) return 'answered';
    const { title } = await answer.json();
    return ['role-missing', 'sign-in-needed'].includes(title) ? title : 'answered';
  };

  test('is named after an action, or stands in the list of what readings need', () => {
    const silent = operations().filter(({ needs: needed }) => needed === null);
    expect(silent.map(({ id }) => id)).toEqual([]);
    const known = new Set(operations().map(({ id }) => id));
    expect(Object.keys(needs).filter(id => !known.has(id))).toEqual([]);
  });

  test.each(['public', ...roles] as const)('is answered to %s as the table says', async role => {
    for (const operation of operations()) {
      const { id, needs: needed } = operation;
      if (needed === null || needed === 'nothing') continue;
      const send: ServedApi['ask'] = (address, request) =>
        api.askAs(role === 'public' ? 'public' : [role], address, request);
      const expected =
        role === 'public'
          ? 'sign-in-needed'
          : needed === 'membership' || allows({ name: role, roles: [role], scopes: 'all' }, needed)
            ? 'answered'
            : 'role-missing';
      expect(await outcomeOf(await ask(operation, send)), id).toBe(expected);
    }
  });

  test('is answered to a token that names its scope, and to none that names all others', async () => {
    const maker = await makePerson(api.database, organisation, { name: 'Ada', roles });
    const tokenFor = async (scopes: readonly Permission[]): Promise<ServedApi['ask']> => {
      const { token, hash, shown } = makeToken();
      await api.database.db
        .insertInto('api_token')
        .values({
          organisation_id: organisation,
          name: 'Alla',
          scopes: [...scopes],
          token_hash: hash,
          shown,
          created_by: maker.id,
          created_at: new Date().toISOString(),
          expires_at: new Date(Date.now() + 1e8).toISOString(),
          revoked_at: null,
          last_used_on: null,
        })
        .execute();
      return (address, request = {}) => {
        const headers = new Headers(request.headers);
        headers.set('Authorization', `Bearer ${token}`);
        return api.askAs('by headers', address, { ...request, headers });
      };
    };
    for (const scope of permissionNames) {
      const withIt = await tokenFor([scope]);
      const withOthers = await tokenFor(permissionNames.filter(name => name !== scope));
      for (const operation of operations().filter(({ needs: needed }) => needed === scope)) {
        expect(await outcomeOf(await ask(operation, withOthers)), operation.id).toBe('role-missing');
        expect(await outcomeOf(await ask(operation, withIt)), operation.id).toBe('answered');
      }
    }
  });
});
