import { describe, expect, it } from 'vitest';
import type { LogLevel } from './config.ts';
import { createLog, loggedAddress } from './log.ts';

function logOf(level: LogLevel) {
  const lines: string[] = [];
  const log = createLog({
    level,
    stream: { write: line => lines.push(line) },
    now: () => new Date('2026-03-02T08:00:00Z'),
  });
  return { log, lines, objects: () => lines.map(line => JSON.parse(line)) };
}

describe('The log', () => {
  it('writes one JSON object per line, whatever the text holds', () => {
    const { log, lines, objects } = logOf('info');
    log.info('first\n{"level":"error"}', { unit: 'Å\u2028ngermanland' });
    expect(lines).toHaveLength(1);
    expect(lines[0]?.indexOf('\n')).toBe((lines[0]?.length ?? 0) - 1);
    expect(objects()).toEqual([
      {
        at: '2026-03-02T08:00:00.000Z',
        level: 'info',
        message: 'first\n{"level":"error"}',
        unit: 'Å\u2028ngermanland',
      },
    ]);
  });

  it('leaves out what lies below its level', () => {
    const { log, objects } = logOf('warn');
    log.debug('a');
    log.info('b');
    log.warn('c');
    log.error('d');
    expect(objects().map(line => line.message)).toEqual(['c', 'd']);
  });

  it('repeats the fields of a child on each of its lines, and on no other', () => {
    const { log, objects } = logOf('info');
    const child = log.child({ requestId: 'r1' });
    child.info('a', { status: 200 });
    log.info('b');
    expect(objects()).toMatchObject([{ requestId: 'r1', status: 200 }, { message: 'b' }]);
    expect(objects()[1]).not.toHaveProperty('requestId');
  });

  it('hides fields whose name says that they are secret or a form', () => {
    const { log, lines } = logOf('info');
    log.info('a', {
      password: 'hunter2',
      accessToken: 'hunter2',
      cookie: 'hunter2',
      body: 'hunter2',
      format: 'csv',
    });
    expect(lines.join('')).not.toContain('hunter2');
    expect(lines.join('')).toContain('"format":"csv"');
  });

  it('tells of an error its message, code, stack and cause, but not the row that a database names', () => {
    const { log, objects, lines } = logOf('info');
    const cause = Object.assign(new Error('duplicate key'), {
      code: '23505',
      detail: 'Key (name)=(Anna) exists',
    });
    log.error('failed', { error: new Error('not written', { cause }) });
    expect(objects()[0].error).toMatchObject({
      name: 'Error',
      message: 'not written',
      cause: { message: 'duplicate key', code: '23505' },
    });
    expect(lines.join('')).not.toContain('Anna');
  });
});

describe('An address in the log', () => {
  it('keeps the path and the names of the parameters, never their values', () => {
    expect(loggedAddress('http://localhost:4600/se/ale?q=hemligt&q=mer&år=2024')).toBe('/se/ale?q&%C3%A5r');
    expect(loggedAddress('/health')).toBe('/health');
  });

  it('keeps nothing of a link that lets in whoever knows it', () => {
    expect(loggedAddress('/valkommen/hV3kq0b8mJ7c2n5p')).toBe('/valkommen/…');
    expect(loggedAddress('/kalender/hV3kq0b8mJ7c2n5p.ics')).toBe('/kalender/…');
    expect(loggedAddress('http://localhost:4600/valkommen/a/b?lang=en')).toBe('/valkommen/…?lang');
  });
});
