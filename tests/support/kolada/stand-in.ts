import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SourceData } from './fetch.ts';

/** What goes wrong with one answer. */
export type Trouble =
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: string }
  | { readonly kind: 'html' }
  | { readonly kind: 'cut' }
  | { readonly kind: 'half JSON' }
  | { readonly kind: 'silence' }
  | { readonly kind: 'shape'; readonly answer: unknown }
  | { readonly kind: 'leads'; readonly to: string };

/** A request by its path below the base, and how many there were before it. */
export type Heard = { readonly path: string; readonly page: number; readonly before: number };

export type Habits = {
  readonly pageRows: number;
  /** More years, units or characters than these are refused with 400, 400 and 414; more rows with 413. */
  readonly mostYears: number;
  readonly mostUnits: number;
  readonly longestPath: number;
  readonly mostRows: number;
  /** Whether `count` is of each page or of the whole answer. */
  readonly counts: 'page' | 'answer';
  readonly delayMilliseconds: number | ((path: string) => number);
  readonly trouble: (heard: Heard) => Trouble | null;
};

export const usualHabits: Habits = {
  pageRows: 5000,
  mostYears: 25,
  mostUnits: 20,
  longestPath: 2000,
  mostRows: Number.POSITIVE_INFINITY,
  counts: 'page',
  delayMilliseconds: 0,
  trouble: () => null,
};

/** A stand-in for Kolada's API on this machine: its shape, its limits, and its bad days. */
export type StandIn = {
  /** The base address to give to a sync. */
  readonly address: string;
  /** Paths that were asked for, in order. */
  readonly heard: readonly string[];
  /** How many requests were under way at a time, at most. */
  readonly mostAtATime: () => number;
  readonly behave: (habits: Partial<Habits>) => void;
  /** From now on it holds this. */
  readonly hold: (data: SourceData) => void;
  readonly forget: () => void;
  readonly close: () => Promise<void>;
};

const root = '/v3';

export async function startStandIn(first: SourceData, given: Partial<Habits> = {}): Promise<StandIn> {
  let data = first;
  let habits = { ...usualHabits, ...given };
  const heard: string[] = [];
  let [underWay, most] = [0, 0];

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://stand-in');
    const path = decodeURIComponent(url.pathname.slice(root.length + 1));
    const page = Number(url.searchParams.get('page') ?? 1);
    const trouble = habits.trouble({ path, page, before: heard.length });
    heard.push(`${path}${page > 1 ? ` page ${page}` : ''}`);
    const { delayMilliseconds: delay } = habits;
    await sleep(typeof delay === 'number' ? delay : delay(path));
    if (trouble?.kind === 'silence') return;
    if (trouble?.kind === 'status') {
      const headers = trouble.retryAfter === undefined ? {} : { 'Retry-After': trouble.retryAfter };
      response.writeHead(trouble.status, headers).end('{"detail":"trouble"}');
      return;
    }
    if (trouble?.kind === 'html') {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Underhåll</title>');
      return;
    }
    const found = trouble?.kind === 'shape' ? null : rowsFor(path, data, habits);
    if (typeof found === 'number') {
      response.writeHead(found).end('{"detail":"too much"}');
      return;
    }
    const text = JSON.stringify(
      found === null && trouble?.kind === 'shape'
        ? trouble.answer
        : pageOf(found ?? [], page, habits, `${addressOf()}${url.pathname}`, trouble),
    );
    response.writeHead(200, {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(text),
    });
    if (trouble?.kind === 'cut') {
      response.write(text.slice(0, text.length / 2), () => response.destroy());
      return;
    }
    if (trouble?.kind === 'half JSON') {
      response.end(text.slice(0, -20).padEnd(Buffer.byteLength(text)));
      return;
    }
    response.end(text);
  };

  const server = createServer((request, response) => {
    underWay += 1;
    most = Math.max(most, underWay);
    response.on('close', () => {
      underWay -= 1;
    });
    void answer(request, response);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const place = server.address();
  const port = typeof place === 'object' && place !== null ? place.port : 0;
  const addressOf = () => `http://127.0.0.1:${port}`;
  return {
    address: `${addressOf()}${root}`,
    heard,
    mostAtATime: () => most,
    behave: changed => {
      habits = { ...usualHabits, ...changed };
    },
    hold: held => {
      data = held;
    },
    forget: () => {
      heard.length = 0;
      most = 0;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>(resolve => server.close(() => resolve()));
    },
  };
}

/** All that a path asks for, or the status with which it is refused. */
function rowsFor(path: string, data: SourceData, habits: Habits): readonly unknown[] | number {
  if (path === 'kpi') return data.register;
  if (path === 'municipality') return data.units;
  if (path === 'municipality_groups') return data.groups;
  const asked = /^data\/kpi\/([^/]+)(?:\/municipality\/([^/]+))?(?:\/year\/([^/]+))?$/.exec(path);
  if (asked === null) return 404;
  if (path.length > habits.longestPath) return 414;
  const keyFigures = (asked[1] ?? '').split(',');
  const units = asked[2] === undefined ? null : new Set(asked[2].split(','));
  const years = asked[3] === undefined ? null : new Set(asked[3].split(',').map(Number));
  if ((years?.size ?? 0) > habits.mostYears || (units?.size ?? 0) > habits.mostUnits) return 400;
  const rows = keyFigures.flatMap(id =>
    (data.rows.get(id) ?? []).filter(
      ({ municipality, period }) => (units?.has(municipality) ?? true) && (years?.has(period) ?? true),
    ),
  );
  return rows.length > habits.mostRows ? 413 : rows;
}

function pageOf(
  rows: readonly unknown[],
  page: number,
  { pageRows, counts }: Habits,
  address: string,
  trouble: Trouble | null,
): unknown {
  const values = rows.slice((page - 1) * pageRows, page * pageRows);
  const at = (number: number) => `${address}?page=${number}&per_page=${pageRows}`;
  const next = page * pageRows < rows.length ? at(page + 1) : null;
  return {
    values,
    count: counts === 'page' ? values.length : rows.length,
    next_url: trouble?.kind === 'leads' ? trouble.to : next,
    previous_url: page > 1 ? at(page - 1) : null,
  };
}
