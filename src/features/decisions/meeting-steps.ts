import { performWithReceipt } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';
import { textOf } from '#platform/page-form.ts';
import {
  changeMeeting,
  closeMeeting,
  holdMeeting,
  removeMeeting,
  setAgenda,
  setPresence,
} from './actions/meetings.ts';
import { versionTyped } from './form.ts';
import { agendaAfter } from './model/meeting.ts';
import { readMeeting } from './reading/meetings.ts';

const isMove = (step: string): step is 'earlier' | 'later' | 'out' =>
  step === 'earlier' || step === 'later' || step === 'out';

const presenceTyped = (form: FormData) => {
  const noted = [...form.entries()].flatMap(([name, value]) =>
    name.startsWith('person-') && value !== '' ? [{ person: name.slice(7), presence: value }] : [],
  );
  const another = textOf(form, 'another');
  return another === '' ? noted : [...noted, { person: another, presence: 'present' }];
};

/** Takes the step that a form of a meeting's page asks for; `isGone` where the meeting was taken away. */
export async function takeMeetingStep(
  own: Context,
  meeting: string,
  form: FormData,
): Promise<{ readonly entry: number | null; readonly isGone: boolean }> {
  const seen = { meeting, version: versionTyped(form) };
  const step = textOf(form, 'step');
  const stays = async (done: Promise<{ readonly entry: number | null }>) => ({
    entry: (await done).entry,
    isGone: false,
  });
  if (isMove(step) || step === 'add') {
    const agenda = (await readMeeting(own, meeting)).agenda.map(({ proposal, note }) => ({ proposal, note }));
    const proposal = textOf(form, 'proposal');
    const items = isMove(step)
      ? agendaAfter(agenda, proposal, step)
      : [...agenda, { proposal, note: textOf(form, 'note') }];
    return stays(performWithReceipt(setAgenda, own, { ...seen, items }));
  }
  switch (step) {
    case 'presence':
      return stays(performWithReceipt(setPresence, own, { ...seen, people: presenceTyped(form) }));
    case 'close':
      return stays(performWithReceipt(closeMeeting, own, seen));
    case 'change': {
      const { heldOn, place } = { heldOn: textOf(form, 'heldOn'), place: textOf(form, 'place') };
      return stays(performWithReceipt(changeMeeting, own, { ...seen, heldOn, place }));
    }
    case 'remove':
      return { entry: (await performWithReceipt(removeMeeting, own, seen)).entry, isGone: true };
    default:
      return stays(performWithReceipt(holdMeeting, own, seen));
  }
}
