import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type OfferedRole, offered } from '#features/demonstration/model.ts';

/** Becomes a made-up person of a demonstration in this window, past the page where one chooses. */
export const become = async (page: Page, server: string, role: OfferedRole): Promise<void> => {
  const form = { person: offered[role] };
  const answer = await page.request.post(`${server}/prova`, { form, maxRedirects: 0 });
  expect(answer.status(), `being ${role}`).toBe(303);
};

/** `fetch` as a made-up person of a demonstration: every request carries the cookies of their session. */
export const fetchAs = async (
  server: string,
  role: OfferedRole,
): Promise<(address: string, request?: RequestInit) => Promise<Response>> => {
  const body = new URLSearchParams({ person: offered[role] });
  const answer = await fetch(`${server}/prova`, { method: 'POST', body, redirect: 'manual' });
  expect(answer.status, `being ${role}`).toBe(303);
  const cookie = answer.headers
    .getSetCookie()
    .map(set => set.split(';')[0])
    .join('; ');
  return (address, request = {}) => {
    const headers = new Headers(request.headers);
    headers.set('cookie', [headers.get('cookie') ?? [], cookie].flat().join('; '));
    return fetch(`${server}${address}`, { ...request, headers });
  };
};
