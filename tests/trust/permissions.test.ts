import { readFileSync } from 'node:fs';
import { RouterContextProvider } from 'react-router';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allActions } from '#features/audit/index.ts';
import { Refusal } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import { doorsContext, pageContext, visitContext } from '#platform/page-context.ts';
import {
  may,
  type Permission,
  permissionNames,
  permissions,
  type Role,
  roles,
} from '#platform/permissions.ts';
import type { Visit } from '#platform/session/visit.ts';
import { permissionsDocument } from '../../scripts/permissions/document.ts';
import { type ServedApi, serveApi } from '../api/served-api.ts';
import { testContext } from '../support/context.ts';
import { type Asker, allows, askers } from './askers.ts';
import { openPages } from './page-files.ts';
import { pages } from './pages.ts';

let api: ServedApi;
let service: Context;
beforeAll(async () => {
  api = await serveApi();
  service = await testContext(api.database, { warehouse: api.doors.warehouses.shared });
});
afterAll(() => api?.close());

const contextOf = ({ roles: own, scopes, name }: Asker): Context => ({
  ...service,
  actor: { ...service.actor, name, roles: own, scopes },
});

test('The table in docs/permissions.md is the one in the code; `npm run permissions` brings it up to date', () => {
  const kept = readFileSync(new URL('../../docs/permissions.md', import.meta.url), 'utf8');
  expect(kept).toBe(permissionsDocument());
});

test.each(askers)('$name may what the table says', asker => {
  for (const permission of permissionNames) {
    expect(may(asker, permission), permission).toBe(allows(asker, permission));
  }
});

describe('Every action', () => {
  // Nothing is the input of none of them: what passes the table is refused for what it lacks.
  const outcomeOf = async (perform: Promise<unknown>): Promise<string> => {
    try {
      await perform;
      return 'done';
    } catch (error) {
      return error instanceof Refusal ? error.code : String(error);
    }
  };

  test.each(allActions)('$name is for whom $permission is', async action => {
    for (const asker of askers) {
      const outcome = await outcomeOf(action.perform(contextOf(asker), undefined));
      expect(outcome, asker.name).toBe(allows(asker, action.permission) ? 'input-invalid' : 'role-missing');
    }
  });
});

describe('Every page', () => {
  type Asked = { readonly request: Request; readonly context: unknown; readonly params: object };
  const visitOf = (asker: Asker | 'public'): Visit => {
    const member = asker === 'public' ? null : contextOf(asker);
    const { organisation: _organisation, actor: _actor, ...nobody } = service;
    const open = member ?? { ...nobody, organisation: null, actor: null };
    return { open, member, memberships: [], session: null, address: '127.0.0.1' };
  };
  const providerOf = (visit: Visit): RouterContextProvider => {
    const provider = new RouterContextProvider();
    provider.set(visitContext, visit);
    provider.set(pageContext, visit.open);
    provider.set(doorsContext, api.doors);
    return provider;
  };

  /** `403`, where it is sent to, or `shown` for whatever comes after the door: a page, or that there is no such person. */
  const outcomeOf = async (run: (asked: Asked) => unknown, asker: Asker | 'public', method: string) => {
    const request = new Request('http://localhost:4600/sida?x=1', {
      method,
      ...(method === 'POST' ? { body: new URLSearchParams() } : {}),
    });
    try {
      await run({ request, context: providerOf(visitOf(asker)), params: {} });
    } catch (thrown) {
      if (thrown instanceof Response) {
        const location = thrown.headers.get('location');
        // A page that leads on to another has let in whoever asks.
        if (location !== null && !location.startsWith('/logga-in')) return 'shown';
        return location ?? String(thrown.status);
      }
      const told = thrown as {
        readonly init?: { readonly status?: number };
        readonly data?: { code?: string };
      };
      if (told.init?.status === 403 && told.data?.code === 'role-missing') return '403';
    }
    return 'shown';
  };

  test('is in the list of open pages, or says which permission it needs', () => {
    const silent = pages.filter(({ file, permission }) => permission === null && !openPages.has(file));
    expect(silent.map(({ file }) => file)).toEqual([]);
    const both = pages.filter(({ file, permission }) => permission !== null && openPages.has(file));
    expect(both.map(({ file }) => file)).toEqual([]);
    expect(pages.length).toBeGreaterThan(30);
    const files = new Set(pages.map(({ file }) => file));
    expect([...openPages].filter(file => !files.has(file))).toEqual([]);
  });

  const closed = pages.flatMap(page =>
    page.permission === null ? [] : [{ ...page, permission: page.permission }],
  );
  const letInBy = async (run: (asked: Asked) => unknown, method: string) => {
    const letIn: string[] = [];
    for (const asker of askers) {
      const outcome = await outcomeOf(run, asker, method);
      expect(['shown', '403'], `${asker.name}, ${method}`).toContain(outcome);
      if (outcome === 'shown') letIn.push(asker.name);
    }
    return letIn;
  };
  const whoMay = (permission: Permission) =>
    askers.filter(asker => allows(asker, permission)).map(({ name }) => name);
  const sentToSignIn = /^\/(logga-in|prova)\?till=%2Fsida%3Fx%3D1$/;

  test.each(closed)('$path is for whom $permission is', async ({ loader, permission }) => {
    if (loader === null) throw new Error('A page for some only needs a loader that asks who it is.');
    expect(await outcomeOf(loader, 'public', 'GET')).toMatch(sentToSignIn);
    expect(await letInBy(loader, 'GET')).toEqual(whoMay(permission));
  });

  const withForms = closed.flatMap(page => (page.action === null ? [] : [{ ...page, action: page.action }]));
  test.each(withForms)(
    'the form of $path is for no role that lacks $permission',
    async ({ action, permission }) => {
      expect(await outcomeOf(action, 'public', 'POST')).toMatch(sentToSignIn);
      const letIn = await letInBy(action, 'POST');
      // It may ask for more than its page: then it is for whom that is.
      const asks = permissionNames.filter(name => whoMay(name).join() === letIn.join());
      expect(asks, `let in: ${letIn}`).not.toEqual([]);
      const seen: readonly Role[] = permissions[permission].roles;
      expect(roles.filter(role => letIn.includes(role) && !seen.includes(role))).toEqual([]);
    },
  );
});
