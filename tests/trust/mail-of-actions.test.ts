import { expect, it } from 'vitest';
import { changePassword } from '#features/accounts/actions/changing-password.ts';
import { signIn } from '#features/accounts/actions/signing-in.ts';
import { addSeat } from '#features/organisations/actions/seats.ts';
import { changePerson } from '#features/people/actions/changing.ts';
import { invite, renewInvitation } from '#features/people/actions/inviting.ts';
import { perform } from '#platform/action/perform.ts';
import { describeOnEachEngine } from '../support/database.ts';
import { makeOrganisation, makePerson, password } from '../support/people.ts';

describeOnEachEngine('Actions that people must hear of write a mail with their change', database => {
  const messages = (personId: string) =>
    database()
      .db.selectFrom('mail_message')
      .select(['topic', 'language', 'subject', 'body'])
      .where('person_id', '=', personId as never)
      .orderBy('created_at')
      .execute();

  const start = async () => {
    const { id, person } = await makeOrganisation(database(), 'Ale kommun');
    const context = await person.context({ origin: 'https://rodret.ale.example' });
    return { id, context };
  };

  it('an invitation: the link, in the body only; of a new link the earlier mail is dropped', async () => {
    const { context } = await start();
    const input = { name: 'Bo Ek', email: `bo-${crypto.randomUUID()}@example.se`, roles: ['contributor'] };
    const { person, link } = await perform(invite, context, input);
    expect(await messages(person)).toMatchObject([
      { topic: 'invitation', language: 'sv', subject: 'Inbjudan till Rodret hos Ale kommun' },
    ]);
    expect((await messages(person))[0]?.body).toContain(`\n\n${link}\n\n`);
    const renewed = await perform(renewInvitation, context, { person });
    const [only, ...others] = await messages(person);
    expect(others).toEqual([]);
    expect(only?.body).toContain(renewed.link);
  });

  it('an invitation that is refused: none', async () => {
    const { context } = await start();
    const input = { name: 'Bo Ek', email: `bo-${crypto.randomUUID()}@example.se`, roles: ['contributor'] };
    await perform(invite, context, input);
    const before = await database().db.selectFrom('mail_message').select('id').execute();
    await expect(perform(invite, context, input)).rejects.toMatchObject({ status: 422 });
    expect(await database().db.selectFrom('mail_message').select('id').execute()).toHaveLength(before.length);
  });

  it('a sign-in from a new browser, and not from a known one; a new password', async () => {
    const { id } = await start();
    const bo = await makePerson(database(), id, { name: 'Bo', roles: ['reader'], withAccount: true });
    const context = await bo.context({ language: 'en' });
    await perform(signIn, context, { userAgent: 'Firefox', isNewBrowser: false });
    expect(await messages(bo.id)).toEqual([]);
    await perform(signIn, context, { userAgent: 'Firefox', isNewBrowser: true });
    await perform(changePassword, context, {
      currentPassword: password,
      newPassword: 'sju blå cyklar vid kajen',
      keep: null,
    });
    expect(await messages(bo.id)).toMatchObject([
      { topic: 'security', language: 'en', subject: 'Sign-in from a new browser' },
      { topic: 'security', subject: 'Your password has been changed' },
    ]);
  });

  it('other roles and a seat in the leadership group, but not to who did it', async () => {
    const { id, context } = await start();
    const bo = await makePerson(database(), id, { name: 'Bo', roles: ['reader'] });
    const change = { person: bo.id, version: 1, name: 'Bo', email: bo.email };
    await perform(changePerson, context, { ...change, roles: ['reader'] });
    expect(await messages(bo.id)).toEqual([]);
    await perform(changePerson, context, { ...change, version: 2, roles: ['strategist'] });
    const seat = { newPerson: null, title: 'Chef', isChair: false, part: null };
    const days = { validFrom: '2026-01-01', validTo: null };
    await perform(addSeat, context, { ...seat, ...days, person: bo.id });
    await perform(addSeat, context, { ...seat, ...days, person: context.actor.id });
    expect((await messages(bo.id)).map(({ subject }) => subject).toSorted()).toEqual([
      'Dina roller är ändrade',
      'Du har en plats i ledningsgruppen',
    ]);
    expect(await messages(context.actor.id)).toEqual([]);
  });
});
