import { type SyncProgressShown, secondsLeft } from '#features/panel/index.ts';

const width = 24;

/** `[########----------------]  33 %  12 of 36 key figures  48,210 values  3,100/s  about 2 min left`. */
export function syncProgressText(progress: SyncProgressShown, secondsGone: number): string {
  const { keyFigures, keyFiguresDone, values, valuesNow } = progress;
  const share = keyFigures === 0 ? 1 : keyFiguresDone / keyFigures;
  const filled = Math.round(share * width);
  const rate = secondsGone > 0 ? Math.round(valuesNow / secondsGone) : 0;
  const left = secondsLeft(progress, secondsGone);
  const number = (count: number) => count.toLocaleString('en-GB');
  return [
    `[${'#'.repeat(filled)}${'-'.repeat(width - filled)}]`,
    `${Math.floor(share * 100)} %`.padStart(5),
    `${number(keyFiguresDone)} of ${number(keyFigures)} key figures`,
    `${number(values)} values`,
    `${number(rate)}/s`,
    ...(left === null ? [] : [leftText(left)]),
  ].join('  ');
}

function leftText(seconds: number): string {
  if (seconds < 60) return `about ${seconds} s left`;
  if (seconds < 3600) return `about ${Math.ceil(seconds / 60)} min left`;
  const minutes = Math.ceil(seconds / 60);
  return `about ${Math.floor(minutes / 60)} h ${minutes % 60} min left`;
}
