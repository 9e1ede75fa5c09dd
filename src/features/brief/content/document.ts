import type { BriefDocument } from '../document/document.ts';
import { closingMessages } from '../messages/closing.ts';
import { standingMessages } from '../messages/situation.ts';
import type { Brief } from '../model.ts';
import { challengeBlocks } from './challenge.ts';
import { sourceBlocks } from './closing.ts';
import { decideBlocks } from './decide.ts';
import { movingBlocks } from './moving.ts';
import { opportunityBlocks } from './opportunities.ts';
import { situationBlocks } from './situation.ts';

/** A brief as what it says: the page and every file are made of this. */
export function documentOf(brief: Brief): BriefDocument {
  const { language, unit, organisation, madeOn } = brief;
  const text = closingMessages(language);
  return {
    title: standingMessages(language).topic(unit.name),
    foot: text.footOf(unit.name),
    author: organisation ?? text.author,
    language,
    madeOn,
    fileName: `${text.file}-${unit.code}-${madeOn}`,
    blocks: [
      ...situationBlocks(brief),
      ...movingBlocks(brief),
      ...opportunityBlocks(brief),
      ...challengeBlocks(brief),
      ...decideBlocks(brief),
      ...sourceBlocks(brief),
    ],
  };
}
