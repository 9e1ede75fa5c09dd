import { formatDateTime } from '#ui/format/dates.ts';
import { formatNumber, formatPercent } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { syncMessages } from './messages/sync.ts';
import { type SyncResult, secondsLeft } from './model/sync.ts';
import type { SyncRun } from './store/sync-runs.ts';
import type { SyncSetting } from './store/sync-setting.ts';

/** A fetch as a page shows it. */
export type SyncShown = {
  readonly id: string;
  readonly isOpen: boolean;
  readonly isStopAsked: boolean;
  readonly isFailed: boolean;
  /** How it stands, in a sentence, and more of it. */
  readonly finding: string;
  readonly more: readonly string[];
  /** What the source said, in English; null where nothing went wrong. */
  readonly original: string | null;
  readonly progress: { readonly done: number; readonly all: number } | null;
  readonly snapshot: string | null;
  readonly leftOut: SyncResult['leftOut'];
  readonly withdrawn: readonly string[];
  readonly askedAt: string;
  readonly values: number | null;
};

export function syncShown(run: SyncRun, now: Date, language: Language): SyncShown {
  const { id, state, progress, result, failureText, isStopAsked, askedAt } = run;
  const isOpen = state === 'waiting' || state === 'running';
  return {
    id,
    isOpen,
    isStopAsked,
    isFailed: state === 'failed',
    finding: findingOf(run, language),
    more: moreOf(run, now, language),
    original: failureText,
    progress:
      state === 'running' && progress !== null
        ? { done: progress.keyFiguresDone, all: progress.keyFigures }
        : null,
    snapshot: result?.snapshot ?? null,
    leftOut: result?.leftOut ?? [],
    withdrawn: result?.withdrawn ?? [],
    askedAt: formatDateTime(askedAt, language),
    values: result?.values ?? null,
  };
}

function findingOf({ state, progress, result, askedAt, endedAt }: SyncRun, language: Language): string {
  const text = syncMessages(language);
  const number = (count: number) => formatNumber(count, language, 0);
  const day = formatDateTime(endedAt ?? askedAt, language);
  switch (state) {
    case 'waiting':
      return text.waiting;
    case 'running': {
      if (progress === null) return text.preparing;
      const { keyFiguresDone: done, keyFigures: all } = progress;
      const share = all === 0 ? 100 : Math.floor((100 * done) / all);
      return text.running(number(done), number(all), formatPercent(share, language, 0));
    }
    case 'done':
      return result === null || result.snapshot === null
        ? text.nothingNew(day, number(result?.unchanged ?? 0))
        : text.done(day, number(result.fetched), number(result.unchanged));
    case 'stopped':
      return text.stopped(day);
    case 'failed':
      return text.failed(day);
  }
}

function moreOf(run: SyncRun, now: Date, language: Language): readonly string[] {
  const text = syncMessages(language);
  const number = (count: number) => formatNumber(count, language, 0);
  const { state, progress, result, begunAt, failure, isStopAsked } = run;
  if (state === 'failed' && failure !== 'source')
    return [failure === 'interrupted' ? text.interrupted : text.defect];
  if (result !== null) {
    return [
      ...(result.setAside > 0 ? [text.setAside(number(result.setAside))] : []),
      ...(result.unknown.length > 0 ? [text.unknown(result.unknown.join(', '))] : []),
    ];
  }
  if (isStopAsked && state === 'running') return [text.stopping];
  if (state !== 'running' || progress === null || begunAt === null) return [];
  const gone = Math.max(1, (now.getTime() - Date.parse(begunAt)) / 1000);
  const left = secondsLeft(progress, gone);
  return [
    text.rate(number(progress.values), number(Math.round(progress.valuesNow / gone))),
    ...(left === null ? [] : [text.left(timeOf(left, language))]),
  ];
}

function timeOf(seconds: number, language: Language): string {
  const text = syncMessages(language);
  const number = (count: number) => formatNumber(count, language, 0);
  if (seconds < 90) return text.seconds(number(seconds));
  const minutes = Math.ceil(seconds / 60);
  return minutes < 90
    ? text.minutes(number(minutes))
    : text.hours(number(Math.floor(minutes / 60)), number(minutes % 60));
}

/** What is set, in two sentences. */
export function settingText({ isNightly, keyFigures }: SyncSetting, language: Language) {
  const text = syncMessages(language);
  return {
    nightly: isNightly ? text.nightlyOn : text.nightlyOff,
    what: keyFigures === null ? text.all : text.some(formatNumber(keyFigures.length, language, 0)),
  };
}
