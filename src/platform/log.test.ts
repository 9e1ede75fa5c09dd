import { describe, expect, it } from 'vitest';
import type { LogLevel } from './config.ts';
import { createLog, isTakingPart, loggedAddress } from './log.ts';

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

it('Taking part in a conversation is told apart, so that its requests are told of by the day alone', () => {
  const id = '6d1c2f3a-8a55-4a2b-9c6e-2f1f2d7b1a01';
  for (const address of [
    `/samtal/${id}/delta`,
    `/samtal/${id}/delta?efter=${id}`,
    '/delta/abcdefghijklmnopqrstuvwxyz',
    `/api/v1/conversations/${id}/votes`,
    `/api/v1/conversations/${id}/own-statements`,
    `/api/v1/conversations/${id}/presence`,
    `/api/v1/conversations/${id}/participation`,
    '/api/v1/participation/abcdefghijklmnopqrstuvwxyz',
  ]) {
    expect(isTakingPart(`http://localhost:4600${address}`), address).toBe(true);
  }
  for (const address of [
    '/samtal',
    `/samtal/${id}`,
    `/samtal/${id}/utsagor`,
    '/deltagare',
    '/api/v1/conversations',
  ]) {
    expect(isTakingPart(`http://localhost:4600${address}`), address).toBe(false);
  }
});
