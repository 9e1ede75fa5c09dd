import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import { asJson } from './json.ts';
import { parseInt8, parseTimestamptz } from './parsers.ts';

describe('A bigint', () => {
  it('becomes a number while a number holds it exactly', () => {
    expect(parseInt8('9007199254740991')).toBe(Number.MAX_SAFE_INTEGER);
  });

  it('is refused where a number would round it', () => {
    expect(() => parseInt8('9007199254740993')).toThrow('9007199254740993');
  });
});

describe('A timestamptz', () => {
  it('keeps microseconds where it has them and is written as toISOString writes it otherwise', () => {
    expect(parseTimestamptz('2024-05-01 12:00:00.123456+00')).toBe('2024-05-01T12:00:00.123456Z');
    expect(parseTimestamptz('2024-05-01 12:00:00.5+00')).toBe('2024-05-01T12:00:00.500Z');
    expect(parseTimestamptz('2024-05-01 12:00:00+00')).toBe('2024-05-01T12:00:00.000Z');
  });

  it('is refused where the session is not in UTC', () => {
    expect(() => parseTimestamptz('2024-05-01 12:00:00+02')).toThrow('UTC');
  });
});

describeOnEachEngine('Values from the database', database => {
  it('have the same JavaScript form on both engines', async () => {
    const { rows } = await sql`select
      count(*) as count, 12.50::numeric as numeric, '2024-02-29'::date as date,
      '2024-07-01 12:00:00.25+02'::timestamptz as moment, '2024-07-01 12:00:00'::timestamp as local,
      '\\x00ff'::bytea as bytes, '1 day 02:00'::interval as interval, '08:30'::time as time,
      1.5::float8 as float, 7::int4 as int, true as bool, 'å'::text as text, null::date as nothing,
      '{"a":[1,null]}'::jsonb as json, '6b2e11a0-b342-4415-ad78-bf3a196e1c91'::uuid as uuid`.execute(
      database().db,
    );
    expect(rows).toStrictEqual([
      {
        count: 1,
        numeric: 12.5,
        date: '2024-02-29',
        moment: '2024-07-01T10:00:00.250Z',
        local: '2024-07-01T12:00:00',
        bytes: new Uint8Array([0, 255]),
        interval: 'P1DT2H',
        time: '08:30:00',
        float: 1.5,
        int: 7,
        bool: true,
        text: 'å',
        nothing: null,
        json: { a: [1, null] },
        uuid: '6b2e11a0-b342-4415-ad78-bf3a196e1c91',
      },
    ]);
  });

  it('have the same form inside arrays', async () => {
    const { rows } = await sql`select
      array[1, null]::int8[] as counts, array[[1.5], [2]]::numeric[] as numerics,
      '{2024-02-29}'::date[] as dates, '{2024-07-01 12:00:00+00}'::timestamptz[] as moments,
      array['\\x01'::bytea] as bytes, '{1 day}'::interval[] as intervals, array['a,"b', null] as texts,
      '{}'::int8[] as none`.execute(database().db);
    expect(rows).toStrictEqual([
      {
        counts: [1, null],
        numerics: [[1.5], [2]],
        dates: ['2024-02-29'],
        moments: ['2024-07-01T12:00:00.000Z'],
        bytes: [new Uint8Array([1])],
        intervals: ['P1D'],
        texts: ['a,"b', null],
        none: [],
      },
    ]);
  });

  it('are what was written', async () => {
    const moments = fc.date({
      min: new Date('0001-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59Z'),
      noInvalidDate: true,
    });
    await fc.assert(
      fc.asyncProperty(
        moments,
        fc.maxSafeInteger(),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.uint8Array(),
        fc.string({ unit: 'grapheme' }).map(text => text.replaceAll('\0', '')),
        async (date, integer, double, bytes, text) => {
          const moment = date.toISOString();
          const day = moment.slice(0, 10);
          const json = asJson([text, { integer, text }]);
          const { rows } = await sql`select
            ${moment}::timestamptz as moment, ${day}::date as day, ${integer}::int8 as integer,
            ${double}::float8 as double, ${bytes}::bytea as bytes, ${text}::text as text,
            ${json}::jsonb as json`.execute(database().db);
          expect(rows).toEqual([
            // Adding 0 turns the negative zero, which a text parameter loses, into zero.
            { moment, day, integer: integer + 0, double: double + 0, bytes, text, json: JSON.parse(json) },
          ]);
        },
      ),
      { numRuns: 50 },
    );
  });
});
