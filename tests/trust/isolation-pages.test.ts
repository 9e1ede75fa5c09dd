import { afterAll, beforeAll, expect, test } from 'vitest';
import { partOf, tablesOf, tracing } from '../support/catalogue.ts';
import { describeOnEachEngine } from '../support/database.ts';
import { cookieOf, type Inhabited, inhabit, joinTo } from '../support/inhabited.ts';
import { type Asking, type ServedApp, serveWhole } from '../support/served-app.ts';
import { formsOf, linksOf } from './forms.ts';
import { identifier, kindOf, unknownId } from './identifiers.ts';
import { type Told, toldBy } from './told.ts';

/** Something asked of a page by somebody who puts another identifier where one of their own stood. */
type Attack = {
  readonly title: string;
  readonly kind: string;
  /** The request with an identifier in the place; the attack is on it alone. */
  readonly with: (id: string) => readonly [string, Asking];
  readonly isFilter: boolean;
  /** Whether it is put into a field of a form: everywhere else it stands in an address. */
  readonly isField: boolean;
};

const parametersOf = (page: string): readonly string[] =>
  [...page.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');

const open: Readonly<Record<string, string>> = {
  unit: '1440',
  keyFigure: 'N15419',
  pattern: 'none',
  kind: 'mal',
  item: 'named-owner',
};

/** An area of a self-assessment has a name of its own; everywhere else it is one of service. */
const openIn = (page: string, name: string): string =>
  name === 'area' ? (page.startsWith('/mognad') ? 'ownership' : 'elder-care') : (open[name] ?? 'none');

const groupOf = (attack: Attack): string => {
  const [address, { form }] = attack.with('…');
  return attack.isFilter ? 'filters' : form === undefined ? 'shows' : address;
};

const mostAtOnce = 20;
const chunksOf = (attacks: readonly Attack[]): readonly (readonly Attack[])[] =>
  Array.from({ length: Math.ceil(attacks.length / mostAtOnce) }, (_, index) =>
    attacks.slice(index * mostAtOnce, (index + 1) * mostAtOnce),
  );

/** Leads to what ends sessions or is done at the door: nothing of an organisation stands there. */
const isOfTheDoor = (address: string): boolean => /^\/(logga-|valkommen|prova|angra)/.test(address);

describeOnEachEngine('Pages of two organisations', database => {
  let app: ServedApp;
  let own: Inhabited;
  let other: Inhabited;
  let trace: Awaited<ReturnType<typeof tracing>>;
  let cookies: readonly (readonly [string, string])[];
  beforeAll(async () => {
    app = await serveWhole(database());
    own = await inhabit(app.doors, app.dataFolder, 'Ale');
    other = await inhabit(app.doors, app.dataFolder, 'Borg');
    trace = await tracing(database(), await tablesOf(database()));
    const both = await joinTo(app.doors, [own, other], ['administrator', 'strategist', 'adviser']);
    const adviser = await joinTo(app.doors, [own, other], ['adviser']);
    cookies = [
      ['an administrator', own.administrator.cookie],
      [
        'an administrator whose cookie names the other',
        own.administrator.cookie.replaceAll(own.id, other.id),
      ],
      ['an administrator of both, at work in one', await cookieOf(app.doors, both, own.id)],
      ['an adviser of both, at work for one', await cookieOf(app.doors, adviser, own.id)],
    ];
  });
  afterAll(() => app?.close());

  const addresses = () => app.pages.map(({ address }) => address);
  const html = async (address: string) => (await app.ask(address, { cookie: cookies[0]?.[1] ?? '' })).text();

  const addressWith = (page: string, given: string | null): string => {
    const parameters = parametersOf(page).filter(name => kindOf(name, page) !== null);
    return parametersOf(page).reduce((address, name) => {
      const kind = kindOf(name, page);
      const isAttacked = kind !== null && given !== null && name === parameters.at(-1);
      const value = isAttacked
        ? given
        : kind === null
          ? openIn(page, name)
          : identifier(kind, 'own', own, other);
      return address.replace(`:${name}`, value);
    }, page);
  };

  const kindOfOwn = (text: string): readonly (readonly [string, string])[] =>
    [...own.ids].flatMap(([kind, ids]) => ids.filter(id => text.includes(id)).map(id => [kind, id] as const));

  const onAddresses = (): readonly Attack[] =>
    app.pages.flatMap(({ address: page, takesForms }) => {
      const kind = parametersOf(page)
        .map(name => kindOf(name, page))
        .findLast(found => found !== null);
      if (kind === undefined || kind === null) return [];
      const form = new URLSearchParams({
        version: '1',
        confirm: 'ja',
        name: 'Namn',
        title: 'Titel',
        intent: 'change',
      });
      const to = (id: string) => addressWith(page, id);
      const reading = {
        title: page,
        kind,
        isFilter: false,
        isField: false,
        with: (id: string) => [to(id), {}] as const,
      };
      const sending = {
        ...reading,
        title: `a form to ${page}`,
        with: (id: string) => [to(id), { form }] as const,
      };
      return takesForms ? [reading, sending] : [reading];
    });

  const onLinks = (address: string, page: string): readonly Attack[] =>
    linksOf(page)
      .filter(link => !isOfTheDoor(link))
      .flatMap(link =>
        kindOfOwn(link).map(([kind, id]) => ({
          title: `a link of ${address}: ${link}`,
          kind,
          with: (given: string) => [link.replaceAll(id, given), {}] as const,
          isField: false,
          isFilter: link.includes('?') && !(link.split('?')[0] ?? '').includes(id),
        })),
      );

  const onForms = (address: string, page: string): readonly Attack[] =>
    formsOf(page, address)
      .filter(({ action }) => !isOfTheDoor(action))
      .flatMap(({ action, method, fields }) => {
        const places = [
          ...kindOfOwn(action).map(([kind, id]) => ({ kind, id, field: null })),
          ...fields.flatMap(field =>
            kindOfOwn(field.options.join(' ')).map(([kind, id]) => ({ kind, id, field: field.name })),
          ),
        ];
        const firsts = places.filter(
          (place, index) =>
            places.findIndex(({ kind, field }) => kind === place.kind && field === place.field) === index,
        );
        return firsts.map(({ kind, id, field }) => ({
          title: `a form of ${address}: ${field ?? 'its address'}`,
          kind,
          isFilter: method === 'GET',
          // What an address carries on behind its path is told of as a field is.
          isField: field !== null || !(action.split('?')[0] ?? '').includes(id),
          with: (given: string) => {
            const form = new URLSearchParams(fields.map(({ name, options }) => [name, options[0] ?? '']));
            if (field !== null) {
              const before =
                fields.find(({ name }) => name === field)?.options.find(value => value.includes(id)) ?? id;
              form.set(field, before.replaceAll(id, given));
            }
            const to = field === null ? action.replaceAll(id, given) : action;
            return method === 'GET'
              ? ([`${to.split('?')[0]}?${form}`, {}] as const)
              : ([to, { form }] as const);
          },
        }));
      });

  const answered = async ({ with: made }: Attack, id: string, cookie: string): Promise<Told> => {
    const [address, asking] = made(id);
    return toldBy(await app.ask(address, { ...asking, cookie }), [id]);
  };

  const expectAnsweredAsUnknown = async (attack: Attack, who: string, cookie: string) => {
    const { title, kind, isFilter, isField } = attack;
    if (kind === 'organisation' && who.includes('both')) return;
    // They have no seat in the leadership group.
    const mayLess = who.includes('of both');
    const foreign = await answered(attack, identifier(kind, 'foreign', own, other), cookie);
    const unknown = await answered(attack, unknownId(kind), cookie);
    const asked = `${who}, ${title}`;
    expect.soft(foreign, asked).toEqual(unknown);
    // What was chosen in a form and is not there is told at its field, with all that was typed.
    const wanted = isFilter ? [200, 404, 403] : [404, ...(isField ? [422] : []), ...(mayLess ? [403] : [])];
    expect.soft(wanted, `${asked}: ${foreign.status}`).toContain(foreign.status);
  };

  test('are what is attacked: each page with a parameter is shown for the own identifiers', async () => {
    const taking = addresses().filter(page => parametersOf(page).some(name => kindOf(name, page) !== null));
    expect(taking.length).toBeGreaterThan(6);
    for (const page of taking) {
      const answer = await app.ask(addressWith(page, null), { cookie: own.administrator.cookie });
      expect(answer.status, page).toBe(200);
    }
  });

  test('answer identifiers of the other as unknown ones, wherever one can be put, and change nothing', async () => {
    const attacks = [...onAddresses()];
    for (const page of addresses().filter(each => !isOfTheDoor(each))) {
      const address = addressWith(page, null);
      const shown = await html(address);
      attacks.push(...onLinks(address, shown), ...onForms(address, shown));
    }
    const distinct = [...new Map(attacks.map(attack => [JSON.stringify(attack.with('…')), attack])).values()];
    expect(distinct.length).toBeGreaterThan(30);
    // What only shows, and what was only filtered, is looked at together: a change by any of them is told of all.
    const groups = [...Map.groupBy(distinct, groupOf).values()].flatMap(alike => chunksOf(alike));
    let before = await trace();
    // Each of them on one engine: what a cookie stands for is found before any engine is asked.
    const asking = cookies.filter((_, index) => (index % 2 === 0) === (database().engine === 'pglite'));
    for (const [who, cookie] of asking) {
      for (const group of groups) {
        for (const attack of group) await expectAnsweredAsUnknown(attack, who, cookie);
        const after = await trace();
        // That somebody reads the own audit is told in it, whatever they filter it by.
        const isFilter = group.some(attack => attack.isFilter);
        const [now, then] = isFilter ? [partOf(after, other.id), partOf(before, other.id)] : [after, before];
        expect.soft(now, `${who}, ${group.map(({ title }) => title).join('; ')}`).toEqual(then);
        before = after;
      }
    }
  });
});
