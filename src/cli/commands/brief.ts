import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { json } from '#cli/columns.ts';
import { type Arguments, type Io, type ReadingCommand, UsageError } from '#cli/command.ts';
import { placeOfCommand, placeOptions } from '#cli/place.ts';
import { type BriefFormat, briefFile, briefFormats, gatherBrief } from '#features/brief/index.ts';
import type { Language } from '#platform/context.ts';
import { BadInput, isDiskFull } from '#platform/warehouse/bad-input.ts';

const usage = 'brief UNIT --out FILE.{html,pdf,docx,json} [--language sv|en] [--snapshot ID] [--date DAY]';

export const briefCommand: ReadingCommand = {
  needs: 'snapshots',
  usage,
  summary:
    'The leadership brief of a municipality or region on open values, as a file: the ending of its name tells which kind. Without --out, --json prints it as data. --date sets the day it says it was made.',
  options: {
    ...placeOptions,
    out: { type: 'string' },
    language: { type: 'string' },
    date: { type: 'string' },
  },
  takes: { least: 1, most: 1 },
  run: async (given, warehouse, io) => {
    const out = given.text('out');
    const language = languageOf(given, io);
    const madeOn = dayOf(given);
    if (out === null && !given.isSet('json'))
      throw new UsageError(`--out is missing.\nUsage: rodret ${usage}`);
    const format = out === null ? null : formatOf(out);
    const place = await placeOfCommand(given, warehouse, io);
    await io.progress('Gathering the brief …');
    const brief = await gatherBrief({ place, warehouse, member: null, language, madeOn });
    if (out === null || format === null) return io.stdout(json(brief));
    const { bytes } = await briefFile(brief, format);
    await put(path.resolve(io.cwd, out), bytes, out);
    if (given.isSet('json')) return io.stdout(json(brief));
    await io.stdout(
      `${place.unit.name} (${place.unit.code}): ${out}, ${Math.ceil(bytes.length / 1000)} kB\n`,
    );
  },
};

function formatOf(out: string): BriefFormat {
  const ending = path.extname(out).slice(1).toLowerCase();
  const format = briefFormats.find(each => each === ending);
  if (format !== undefined) return format;
  throw new UsageError(
    `${out}: a brief is written as .${briefFormats.join(', .')}, and the name of the file tells which.`,
  );
}

function languageOf(given: Arguments, io: Io): Language {
  const asked = given.text('language');
  if (asked === null) return io.language;
  if (asked === 'sv' || asked === 'en') return asked;
  throw new UsageError(`--language is sv or en, not ${asked}.`);
}

function dayOf(given: Arguments): string {
  const asked = given.text('date');
  const day = asked ?? new Date().toISOString().slice(0, 10);
  if (z.iso.date().safeParse(day).success) return day;
  throw new UsageError(`--date is a day as 2026-11-26, not ${asked}.`);
}

/** Written beside and renamed: whoever looks sees the old file or the new one, whole. */
async function put(file: string, bytes: Uint8Array, named: string): Promise<void> {
  const beside = `${file}.${process.pid}.part`;
  try {
    await writeFile(beside, bytes);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw new BadInput({ file: named }, reasonOf(error), 'Name a file in a folder that can be written to.');
  }
}

function reasonOf(error: unknown): string {
  if (isDiskFull(error)) return 'the disk is full';
  const code = error instanceof Error && 'code' in error ? error.code : null;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'its folder does not exist';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'it may not be written';
    case 'EISDIR':
      return 'it is a folder';
    default:
      return `it could not be written (${error instanceof Error ? error.message : error})`;
  }
}
