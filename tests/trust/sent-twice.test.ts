import { afterAll, beforeAll, expect, test } from 'vitest';
import { partOf, tablesOf, traceOf } from '../support/catalogue.ts';
import { describeOnEachEngine } from '../support/database.ts';
import { cookieOf, type Inhabited, inhabit } from '../support/inhabited.ts';
import { type ServedApp, serveWhole } from '../support/served-app.ts';
import { formsOf } from './forms.ts';

/** Pages with a form that makes something new, what is typed there, and the table it comes into. */
const making = [
  {
    page: '/personer/ny',
    table: 'person',
    typed: { name: 'Kim Ny', email: 'kim.ny@example.se', roles: 'reader' },
  },
  { page: '/nycklar/ny', table: 'api_token', typed: { name: 'Dubbel', scopes: 'values.read', days: '30' } },
  {
    page: '/organisation/del/ny',
    table: 'organisation_part',
    typed: { kind: 'company', name: 'Ale Energi AB', validFrom: '2026-01-01', validTo: '' },
  },
  {
    page: '/organisation/ledningsgrupp/ny',
    table: 'leadership_membership',
    typed: {
      newPerson: 'Eva Ny',
      person: '',
      title: 'Ekonomichef',
      part: '',
      validFrom: '2026-01-01',
      validTo: '',
    },
  },
  {
    page: '/overlamningar/ny?vad=document',
    table: 'handover',
    typed: { kind: 'document', title: 'Underlag', text: 'Text' },
  },
  {
    page: '/initiativ/nytt',
    table: 'initiative',
    typed: { title: 'E-arkiv', summary: '', mustReason: '', mainKeyFigure: '' },
  },
] as const;

describeOnEachEngine('What is sent twice', database => {
  let app: ServedApp;
  let own: Inhabited;
  let cookie: string;
  beforeAll(async () => {
    app = await serveWhole(database());
    own = await inhabit(app.doors, app.dataFolder, 'Ale');
    cookie = await cookieOf(app.doors, own.administrator.accountId, own.id);
  });
  afterAll(() => app?.close());

  const count = async (table: (typeof making)[number]['table'] | 'audit_entry') => {
    const rows = await database()
      .db.withTables<Record<string, { organisation_id: string }>>()
      .selectFrom(table)
      .select('organisation_id')
      .execute();
    return rows.length;
  };

  test.each(making)(
    'by a double click on $page makes one, and one entry of the audit',
    async ({ page, table, typed }) => {
      const shown = await (await app.ask(page, { cookie })).text();
      const form = formsOf(shown, page).find(
        ({ method, action }) => method === 'POST' && !/byt-|logga-/.test(action),
      );
      if (form === undefined) throw new Error(`${page} shows no form.`);
      const fields = new URLSearchParams(
        form.fields.map(({ name, options }) => [name, options.find(each => each !== '') ?? '']),
      );
      for (const [name, value] of Object.entries(typed)) fields.set(name, value);
      // To the last of those it can be handed to: the first is whoever hands it over.
      const receivers = form.fields.find(({ name }) => name === 'to')?.options ?? [];
      if (receivers.length > 0) fields.set('to', receivers.at(-1) ?? '');
      const before = [await count(table), await count('audit_entry')];
      const answers = await Promise.all([1, 2].map(() => app.ask(form.action, { cookie, form: fields })));
      for (const answer of answers) expect([200, 303], await answer.text()).toContain(answer.status);
      expect([await count(table), await count('audit_entry')]).toEqual([
        (before[0] ?? 0) + 1,
        (before[1] ?? 0) + 1,
      ]);
    },
  );

  test('by a client with one key makes one change, and is told the same', async () => {
    const json = { name: 'Kim Dubbel', email: 'kim.dubbel@example.se', roles: ['reader'] };
    const headers = { 'idempotency-key': 'a-key-of-a-client' };
    const before = await count('person');
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => app.ask('/api/v1/people', { token: own.token, json, headers })),
    );
    const told = await Promise.all(answers.map(answer => answer.json()));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(new Set(told.map(({ person }) => person)).size).toBe(1);
    expect(told.filter(({ link }) => link !== null)).toHaveLength(1);
    expect(await count('person')).toBe(before + 1);
    const other = { ...json, email: 'annan@example.se' };
    const reused = await app.ask('/api/v1/people', { token: own.token, json: other, headers });
    expect(reused.status).toBe(422);
  });

  test('of a change is refused the second time, for what it was made on has changed', async () => {
    const [part = ''] = own.ids.get('organisation_part') ?? [];
    const read = await (await app.ask(`/api/v1/organisation/parts/${part}`, { token: own.token })).json();
    const { id: _id, ...fields } = read;
    const json = { ...fields, name: 'Nämnden' };
    const answers = await Promise.all(
      [1, 2].map(() =>
        app.ask(`/api/v1/organisation/parts/${part}`, { method: 'PUT', token: own.token, json }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('changes nothing more than what is sent once', async () => {
    const trace = async () => partOf(await traceOf(database(), await tablesOf(database())), own.id);
    const headers = { 'idempotency-key': 'another-key' };
    const json = { topic: 'own-matters', frequency: 'weekly' };
    const choose = () =>
      app.ask('/api/v1/own/mail-preferences', { method: 'PUT', token: own.token, json, headers });
    expect((await choose()).status).toBe(200);
    const once = await trace();
    expect((await choose()).status).toBe(200);
    expect(await trace()).toEqual(once);
  });
});
