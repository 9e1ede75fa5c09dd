import { accountActions } from '#features/accounts/index.ts';
import { benefitActions } from '#features/benefits/index.ts';
import { catalogueActions } from '#features/catalogue/index.ts';
import { conversationActions } from '#features/conversations/index.ts';
import { decisionActions } from '#features/decisions/index.ts';
import { directionActions } from '#features/direction/index.ts';

import { dutyActions } from '#features/duties/index.ts';
import { effectActions } from '#features/effects/index.ts';

import { followUpActions } from '#features/follow-up/index.ts';

import { handoverActions } from '#features/handovers/index.ts';
import { ideaActions } from '#features/ideas/index.ts';
import { initiativeActions } from '#features/initiatives/index.ts';
import { maturityActions } from '#features/maturity/index.ts';
import { measureActions } from '#features/measures/index.ts';
import { messageActions } from '#features/messages/index.ts';
import { opportunityActions } from '#features/opportunities/index.ts';
import { organisationActions } from '#features/organisations/index.ts';
import { panelActions } from '#features/panel/index.ts';
import { peopleActions } from '#features/people/index.ts';
import { portfolioActions } from '#features/portfolio/index.ts';
import { revisionActions } from '#features/revisions/index.ts';
import { situationActions } from '#features/situation/index.ts';
import { tokenActions } from '#features/tokens/index.ts';
import { visionActions } from '#features/vision/index.ts';
import { welfareGapActions } from '#features/welfare-gap/index.ts';
import type { ListedAction } from '#platform/action/action.ts';
import { listActions } from '#platform/action/list-actions.ts';
import { auditActions } from './actions.ts';

/** Every change that can be made in the product. */
export const allActions: readonly ListedAction[] = listActions(
  organisationActions,
  peopleActions,
  accountActions,
  messageActions,
  handoverActions,
  ideaActions,
  initiativeActions,
  panelActions,
  catalogueActions,
  revisionActions,
  situationActions,
  opportunityActions,
  visionActions,
  directionActions,
  welfareGapActions,
  tokenActions,
  portfolioActions,
  decisionActions,
  maturityActions,
  measureActions,
  dutyActions,
  effectActions,
  benefitActions,
  followUpActions,
  conversationActions,
  auditActions,
);
