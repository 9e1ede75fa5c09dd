import type { OpenAPIHono } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';
import { accountOperations } from '#features/accounts/api/account.ts';
import { passkeyOperations } from '#features/accounts/api/passkeys.ts';
import { signInOperations } from '#features/accounts/api/sign-in.ts';
import { auditOperations } from '#features/audit/api.ts';
import { benefitChangingOperations } from '#features/benefits/api/changing.ts';
import { benefitReadingOperations } from '#features/benefits/api/reading.ts';
import { briefOperations } from '#features/brief/api.ts';
import { ownPatternOperations } from '#features/catalogue/api/own.ts';
import { catalogueReadingOperations } from '#features/catalogue/api/reading.ts';
import { invitingOperations } from '#features/conversations/api/inviting.ts';
import { conversationOperations } from '#features/conversations/api/leading.ts';
import { resultOperations } from '#features/conversations/api/results.ts';
import { statementOperations } from '#features/conversations/api/statements.ts';
import { takingPartOperations } from '#features/conversations/api/taking-part.ts';
import { commitmentOperations } from '#features/decisions/api/commitments.ts';
import { decisionOperations } from '#features/decisions/api/decisions.ts';
import { meetingOperations } from '#features/decisions/api/meetings.ts';
import { proposalOperations } from '#features/decisions/api/proposals.ts';
import { protocolOperations } from '#features/decisions/api/protocol.ts';
import { goalOperations } from '#features/direction/api/goals.ts';
import { trendOperations } from '#features/direction/api/trends.ts';
import { directionOperations } from '#features/direction/api.ts';

import { absenceOperations } from '#features/duties/api/absences.ts';
import { dutyOperations } from '#features/duties/api/duties.ts';
import { dutyRuleOperations } from '#features/duties/api/rule.ts';
import { evaluationOperations } from '#features/effects/api/evaluations.ts';
import { effectPlanOperations } from '#features/effects/api/plans.ts';
import { evidenceOperations } from '#features/evidence/api.ts';

import { agendaOperations } from '#features/follow-up/api/agenda.ts';
import { checkInOperations } from '#features/follow-up/api/check-ins.ts';

import { handoverOperations } from '#features/handovers/api.ts';
import { ideaAnsweringOperations } from '#features/ideas/api/answering.ts';
import { ideaLeavingOperations } from '#features/ideas/api/leaving.ts';
import { ideaReadingOperations } from '#features/ideas/api/reading.ts';
import { initiativeChangingOperations } from '#features/initiatives/api/changing.ts';
import { initiativeReadingOperations } from '#features/initiatives/api/reading.ts';
import { initiativeSectionOperations } from '#features/initiatives/api/sections.ts';
import { initiativeSightOperations } from '#features/initiatives/api/sight.ts';
import { initiativeWorkbookOperations } from '#features/initiatives/api/workbook.ts';
import {
  maturityAnswerOperations,
  maturityOtherOperations,
  maturityRoundOperations,
} from '#features/maturity/api.ts';
import { measureOperations } from '#features/measures/api/measures.ts';
import { measureValueOperations } from '#features/measures/api/values.ts';
import { messageOperations } from '#features/messages/api.ts';
import { dismissedOpportunityOperations } from '#features/opportunities/api/dismissed.ts';
import { opportunityFileOperations } from '#features/opportunities/api/files.ts';
import { opportunityOperations } from '#features/opportunities/api/open.ts';
import { ownOpportunityOperations } from '#features/opportunities/api/own.ts';
import { opportunityRankingOperations } from '#features/opportunities/api/ranking.ts';
import { leadershipOperations } from '#features/organisations/api/leadership.ts';
import { partOperations } from '#features/organisations/api/parts.ts';
import { treeFileOperations } from '#features/organisations/api/tree-file.ts';
import { organisationOperations } from '#features/organisations/api.ts';
import { panelOperations } from '#features/panel/api/snapshots.ts';
import { syncOperations } from '#features/panel/api/sync.ts';
import { invitationOperations } from '#features/people/api/invitations.ts';
import { personOperations } from '#features/people/api/people.ts';
import { calculationOperations } from '#features/portfolio/api/calculations.ts';
import { frameOperations } from '#features/portfolio/api/frame.ts';
import { scenarioOperations } from '#features/portfolio/api/scenarios.ts';
import { reportOperations } from '#features/reports/api.ts';
import { revisionOperations } from '#features/revisions/api.ts';
import { situationOperations } from '#features/situation/api.ts';
import { threadOperations } from '#features/thread/api.ts';
import { tokenOperations } from '#features/tokens/api.ts';
import { visionOperations } from '#features/vision/api.ts';
import { welfareGapOperations } from '#features/welfare-gap/api/open.ts';
import { projectionOperations } from '#features/welfare-gap/api/projections.ts';
import { welfareScenarioOperations } from '#features/welfare-gap/api/scenarios.ts';
import { Refusal } from '#platform/action/refusal.ts';
import { type Counter, openCounter } from '#platform/counter.ts';
import type { Doors } from '#platform/doors.ts';
import { loggable } from '#platform/log.ts';
import { problemOf, problemOfRefusal } from '#platform/rest/problem.ts';
import { createRest, type RestEnv } from '#platform/rest/rest.ts';
import { DamagedSnapshot } from '#platform/warehouse/bad-input.ts';
import { calendarAt } from './calendar.ts';
import { type ApiDocument, documentOf } from './document.ts';
import { documentationPage } from './documentation.ts';
import { apiInfoOf, infoOperations } from './info.ts';
import { type Limits, usualLimits } from './limits.ts';
import { type Asking, whoAsks } from './who-asks.ts';

const problemType = { 'Content-Type': 'application/problem+json' };

/** The whole of `/api/v1`: what a page can do, a client can do, through the same actions and queries. */
export function createApi(
  asking: Asking,
  stylesheet: string,
  doors: Doors,
  { limits, counter }: { readonly limits: Limits; readonly counter: Counter } = {
    limits: usualLimits,
    counter: openCounter(Date.now),
  },
): OpenAPIHono<RestEnv> {
  const api = createRest();
  const { origin } = doors.config;
  api.use('/api/*', whoAsks(asking, limits, counter));
  api.get('/kalender/:file', calendarAt(doors, asking, limits, counter));
  api.onError((error, context) => {
    if (error instanceof Refusal) {
      return context.body(JSON.stringify(problemOfRefusal(context.req.path, error)), error.status, {
        ...problemType,
        ...retryAfter(error),
      });
    }
    // The body could not be read: half a JSON, or another kind of content than the operation takes.
    if (error instanceof HTTPException && error.status < 500) {
      const problem = problemOf(context.req.path, {
        status: error.status,
        code: error.status === 415 ? 'content-type-unknown' : 'request-invalid',
        message: `The body of the request cannot be read: ${error.message}.`,
      });
      return context.body(JSON.stringify(problem), error.status, problemType);
    }
    context.get('context')?.log.error('operation failed', { path: context.req.path, error: loggable(error) });
    const problem = problemOf(context.req.path, {
      status: 500,
      ...(error instanceof DamagedSnapshot
        ? {
            code: 'snapshot-damaged',
            message: `The snapshot is damaged: ${error.reason}. The log names the file; choose another snapshot.`,
          }
        : { code: 'defect', message: 'Something went wrong here. It is in the log.' }),
    });
    return context.body(JSON.stringify(problem), 500, problemType);
  });

  for (const operations of [
    organisationOperations,
    partOperations,
    treeFileOperations,
    leadershipOperations,
    personOperations,
    invitationOperations,
    signInOperations,
    accountOperations,
    passkeyOperations,
    messageOperations,
    tokenOperations,
    handoverOperations,
    panelOperations,
    revisionOperations,
    syncOperations,
    situationOperations,
    evidenceOperations,
    catalogueReadingOperations,
    ownPatternOperations,
    opportunityOperations,
    opportunityFileOperations,
    opportunityRankingOperations,
    ownOpportunityOperations,
    dismissedOpportunityOperations,
    threadOperations,
    directionOperations,
    goalOperations,
    trendOperations,
    welfareGapOperations,
    welfareScenarioOperations,
    projectionOperations,
    visionOperations,
    // Its address would else be taken for that of an initiative.
    initiativeWorkbookOperations,
    ideaReadingOperations,
    ideaLeavingOperations,
    ideaAnsweringOperations,
    initiativeReadingOperations,
    initiativeSightOperations,
    initiativeChangingOperations,
    initiativeSectionOperations,
    frameOperations,
    scenarioOperations,
    calculationOperations,
    proposalOperations,
    meetingOperations,
    protocolOperations,
    decisionOperations,
    resultOperations,
    commitmentOperations,
    dutyOperations,
    dutyRuleOperations,
    absenceOperations,
    effectPlanOperations,
    evaluationOperations,
    conversationOperations,
    statementOperations,
    invitingOperations,
    takingPartOperations,
    benefitReadingOperations,
    benefitChangingOperations,
    reportOperations,
    maturityRoundOperations,
    maturityAnswerOperations,
    maturityOtherOperations,
    briefOperations,
    measureOperations,
    measureValueOperations,
    checkInOperations,
    agendaOperations,
    auditOperations,
  ]) {
    api.route('/api/v1', operations(doors));
  }
  api.route('/api/v1', infoOperations(origin));
  // Made when somebody first reads it: a quarter of a second that no start of the server need wait for.
  let made: ApiDocument | undefined;
  const document = () => (made ??= documentOf(api, origin));
  api.get('/api/v1/openapi.json', context => context.json(document()));
  api.get('/api/v1', context =>
    context.html(documentationPage(document(), stylesheet, context.get('context').language)),
  );
  api.get('/api-info', context => context.json(apiInfoOf(origin)));
  api.all('/api/*', context => {
    const problem = problemOf(context.req.path, {
      status: 404,
      code: 'operation-unknown',
      message: 'There is no such operation; /api/v1/openapi.json lists them all.',
    });
    return context.body(JSON.stringify(problem), 404, problemType);
  });
  return api;
}

/** When whoever asked too often may ask again (RFC 9110, 10.2.3). */
const retryAfter = ({ values }: Refusal): Readonly<Record<string, string>> =>
  values.retryAfterSeconds === undefined ? {} : { 'Retry-After': String(values.retryAfterSeconds) };
