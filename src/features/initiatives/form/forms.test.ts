import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Initiative } from '../model/initiative.ts';
import { usualSetting } from '../model/setting.ts';
import { chainForm, linesForm, staffingForm } from './sections.ts';
import { asTyped, numberTyped } from './values.ts';

const nothing = { lines: [], staffing: [], effectChain: [], relations: [], legalAnswers: [] };
const initiative = (given: object) => ({ ...nothing, ...given }) as unknown as Initiative;
const setting = usualSetting(2026);

describe('A form of an initiative', () => {
  test('reads numbers as they are typed in Swedish, and what is no number as none', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), number => {
        expect(numberTyped(asTyped(number))).toBe(number);
      }),
    );
    expect(numberTyped('1\u00a0250\u202f000')).toBe(1_250_000);
    expect(numberTyped('0,5')).toBe(0.5);
    for (const text of ['', 'tio', '5 tkr', '1.000.000']) expect(numberTyped(text)).toBeNaN();
  });

  test('gives back the rows that it was given, without those that say nothing', () => {
    const lines = [
      {
        side: 'benefit',
        kind: 'quality',
        aim: 'service',
        what: 'Tid',
        party: '',
        isOutside: true,
        perYear: [{ low: 1, likely: 2, high: 3 }],
      },
    ];
    const values = {
      ...linesForm.valuesOf(initiative({ lines }), setting),
      'lines.4.side': 'benefit',
      'lines.4.what': ' ',
    };
    expect(linesForm.inputOf(linesForm.pack(values))).toEqual({ lines });
    const staffing = [{ role: 'Jurist', part: null, perPeriod: [0.5, 0, 1] }];
    const typed = staffingForm.valuesOf(initiative({ staffing }), setting);
    expect(staffingForm.inputOf(staffingForm.pack(typed))).toEqual({ staffing });
    expect(staffingForm.inputOf(staffingForm.pack({ ...typed, 'staffing.0.remove': 'yes' }))).toEqual({
      staffing: [],
    });
  });

  test('takes the likeliest alone for all three points', () => {
    const values = { 'lines.0.what': 'Tid', 'lines.0.perYear.1.likely': '5 000' };
    expect(linesForm.inputOf(linesForm.pack(values))).toMatchObject({
      lines: [
        {
          perYear: [
            { low: 0, likely: 0, high: 0 },
            { low: 5000, likely: 5000, high: 5000 },
          ],
        },
      ],
    });
  });

  test('counts the steps of a chain anew when one is removed, and lets what led to it lead nowhere', () => {
    const effectChain = [
      { kind: 'activity', text: 'a', leadsTo: [1] },
      { kind: 'effect', text: 'b', leadsTo: [2] },
      { kind: 'benefit', text: 'c', leadsTo: [] },
      { kind: 'obstacle', text: 'd', leadsTo: [0, 2] },
    ];
    const values = {
      ...chainForm.valuesOf(initiative({ effectChain }), setting),
      'effectChain.1.remove': 'yes',
    };
    expect(chainForm.inputOf(chainForm.pack(values))).toEqual({
      effectChain: [
        { kind: 'activity', text: 'a', leadsTo: [] },
        { kind: 'benefit', text: 'c', leadsTo: [] },
        { kind: 'obstacle', text: 'd', leadsTo: [0, 1] },
      ],
    });
  });
});
