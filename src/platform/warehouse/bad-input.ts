/** Where in what was given the trouble lies; `line` counts from 1, the header included. */
export type Where = { readonly file: string; readonly line?: number; readonly column?: string };

/** Input that a person can mend: what is wrong, where, and what to do about it. Commands exit 2 on it. */
export class BadInput extends Error {
  readonly where: Where;
  readonly reason: string;
  readonly remedy: string;

  constructor(where: Where, reason: string, remedy: string) {
    const place = [
      where.file,
      where.line === undefined ? null : `line ${where.line}`,
      where.column === undefined ? null : `column ${where.column}`,
    ];
    super(`${place.filter(part => part !== null).join(', ')}: ${reason}. ${remedy}`);
    this.name = 'BadInput';
    this.where = where;
    this.reason = reason;
    this.remedy = remedy;
  }
}

/** Whether Node or DuckDB says that the disk is full; DuckDB gives itself a share of what is left of it. */
export const isDiskFull = (error: unknown): boolean =>
  error instanceof Error && /ENOSPC|No space left on device|max_temp_directory_size/.test(error.message);

/** A snapshot folder that is not as it was written: names the file that is wrong. */
export class DamagedSnapshot extends Error {
  readonly file: string;
  readonly reason: string;

  constructor(file: string, reason: string, options?: { readonly cause: unknown }) {
    super(
      `The snapshot is damaged: ${file}: ${reason}. Other snapshots are untouched; take this folder away and import it again.`,
      options,
    );
    this.name = 'DamagedSnapshot';
    this.file = file;
    this.reason = reason;
  }
}
