import { data, redirect } from 'react-router';
import { doneAddress } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';
import { keyTyped, textOf, textOrNull } from '#platform/page-form.ts';
import { mailLinks, makeLinks, withdrawLinks } from './actions/inviting.ts';
import type { InviteValues } from './components/invite-forms.tsx';
import { formProblem } from './form.ts';
import { addressesIn } from './model/link.ts';

type InviteAnswer = {
  readonly values: InviteValues;
  readonly errors: Readonly<Record<string, string>>;
  /** Links made now, shown this once. */
  readonly links: readonly string[];
};

const typedIn = (form: FormData): InviteValues => ({
  invitedPart: textOf(form, 'invitedPart'),
  invitedProfession: textOf(form, 'invitedProfession'),
  count: textOf(form, 'count'),
  addresses: textOf(form, 'addresses'),
});

/** Makes, mails or withdraws links, as the page of invitations asks for. */
export async function inviteAction(own: Context, conversation: string, form: FormData) {
  const does = textOf(form, 'does');
  const values = typedIn(form);
  const page = `/samtal/${conversation}/inbjudan`;
  const groups = {
    conversation,
    invitedPart: textOrNull(form, 'invitedPart'),
    invitedProfession: textOrNull(form, 'invitedProfession'),
  };
  const asked = { ...own, idempotencyKey: keyTyped(form) };
  const show = (answer: Omit<InviteAnswer, 'values'>, status: number) =>
    data<InviteAnswer>({ ...answer, values }, { status, headers: { 'Cache-Control': 'no-store' } });
  try {
    if (does === 'withdraw') {
      const { entry } = await performWithReceipt(withdrawLinks, own, {
        conversation,
        linkBatch: textOf(form, 'linkBatch'),
      });
      return redirect(doneAddress(page, entry), 303);
    }
    if (does === 'mail') {
      const addresses = addressesIn(values.addresses);
      const { entry } = await performWithReceipt(mailLinks, asked, { ...groups, addresses });
      return redirect(doneAddress(page, entry), 303);
    }
    const { output } = await performWithReceipt(makeLinks, asked, {
      ...groups,
      count: Number(values.count),
    });
    // Shown in the answer itself: nothing keeps them, so no other page could.
    return show({ errors: {}, links: output.links }, 200);
  } catch (error) {
    const { errors, status } = formProblem(error, own.language);
    const named = Object.entries(errors).map(([field, message]) => [
      field.startsWith('addresses')
        ? 'addresses'
        : field === 'count'
          ? 'count'
          : does === 'mail'
            ? 'addresses'
            : 'count',
      message,
    ]);
    return show({ errors: Object.fromEntries(named), links: [] }, status);
  }
}
