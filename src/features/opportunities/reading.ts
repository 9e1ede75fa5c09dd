import { totalWithVoice } from '#core/opportunities/score.ts';
import { voicePartOf } from '#core/opportunities/voice.ts';
import { patternNamed } from '#features/catalogue/index.ts';
import { threadFor, threadLineOf } from '#features/thread/index.ts';
import type { Context } from '#platform/context.ts';
import { may } from '#platform/permissions.ts';
import { formatDate } from '#ui/format/dates.ts';
import { formatNumber } from '#ui/format/numbers.ts';
import { formatCount } from '#ui/format/plural.ts';
import { knownOpportunity } from './actions/shown.ts';
import { dismissedRows, stepTold } from './dismissed-rows.ts';
import { voicesHeard } from './heard.ts';
import { messages } from './messages/opportunities.ts';
import { ownMessages } from './messages/own.ts';
import { voiceMessages } from './messages/voice.ts';
import { type OpportunityRef, opportunityAddress } from './model/voice.ts';
import { ownOpportunityOf } from './own-reading.ts';
import { areaName, rankedRow, strongest } from './ranked-row.ts';
import { asVoice, rankingOf } from './ranking.ts';
import { stepsOf } from './store/own.ts';
import { supportsOf } from './store/voice.ts';
import { supportShown, voiceLine } from './voice-view.ts';

/** What employees say for an opportunity, and what it gives; `measured` is the total of its measured score. */
export async function voiceOn(member: Context, ref: OpportunityRef, measured: number) {
  const supports = await supportsOf(member.db, member.organisation.id, ref);
  const part = voicePartOf(supports.map(asVoice));
  const total = totalWithVoice(measured, part);
  const { language } = member;
  const first = strongest(supports);
  const added = part === null ? 0 : total - measured;
  const points = formatNumber(added * 100, language, 1);
  return {
    supports: supports.map(support => supportShown(support, language)),
    added,
    display: first === null ? '' : voiceMessages(language).points(voiceLine(first, language), points),
    total: formatNumber(Math.round(total * 100), language, 0),
  };
}

export type VoiceOn = Awaited<ReturnType<typeof voiceOn>>;

/** All that the page of an opportunity of the own shows. */
export async function ownPage(member: Context, id: string) {
  const { db, organisation, language } = member;
  const own = await ownOpportunityOf(member, id);
  const text = ownMessages(language);
  const { one } = messages(language);
  const thread = await threadFor(member, { kind: 'opportunity', id });
  const initiatives = thread?.after.filter(({ kind }) => kind === 'initiative').length ?? 0;
  return {
    own,
    area: own.area === null ? text.whole : areaName(own.area, language),
    addedAt: text.addedOn(formatDate(own.addedAt, language)),
    steps: (await stepsOf(db, organisation.id, id)).map(step => stepTold(step, language)),
    thread: thread === undefined ? null : threadLineOf(thread, language),
    initiatives:
      initiatives === 0
        ? one.noInitiative
        : one.initiatives(formatCount(initiatives, one.initiative, one.initiativeMany, language)),
    voice: await voiceOn(member, { kind: 'own', id }, 0),
    mayEdit: may(member.actor, 'opportunities.edit'),
    mayMakeInitiative: may(member.actor, 'initiatives.edit'),
  };
}

/** The organisation's own opportunities in order, and those it has dismissed. */
export async function ownRows(member: Context) {
  const { organisation, language } = member;
  const { ranked, dismissed } = await rankingOf(member, organisation.unitCode, null);
  return {
    open: ranked
      .filter(({ item }) => item.kind === 'own')
      .map((entry, index) =>
        rankedRow(entry, null, organisation.unitCode ?? '', { rank: index + 1, language, query: '' }),
      ),
    dismissed: dismissedRows(
      dismissed.filter(({ title }) => title !== null),
      [],
      language,
      '',
    ),
  };
}

/** What an opportunity is called, and what of the employees' voice may be let speak for it. */
export async function supportPage(member: Context, text: string) {
  const { db, organisation, language } = member;
  const ref = await knownOpportunity(member, text);
  const name =
    ref.kind === 'own'
      ? (await ownOpportunityOf(member, ref.id)).title
      : ((await patternNamed(member, ref.pattern))?.name[language] ?? ref.pattern);
  const there = new Set((await supportsOf(db, organisation.id, ref)).map(({ kind, id }) => `${kind}:${id}`));
  const { kinds } = voiceMessages(language);
  const voices = await voicesHeard(member);
  return {
    opportunity: text,
    address: opportunityAddress(ref),
    name,
    options: voices
      .map(voice => ({
        value: `${voice.kind}:${voice.id}`,
        label: `${kinds[voice.kind]}: ${voice.words} (${voiceLine(voice, language)})`,
      }))
      .filter(({ value }) => !there.has(value)),
  };
}
