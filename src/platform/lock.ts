import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { ConfigError } from './config.ts';

export type FolderLock = { readonly release: () => void };

const holderSchema = z.object({ pid: z.number(), since: z.string(), command: z.string() });

/** Who holds a folder, as they wrote it themselves: for the message only, the lock does not depend on it. */
export type Holder = z.infer<typeof holderSchema>;

/** Another process holds the data folder. Its message says which: print it, not the stack. */
export class FolderHeld extends Error {
  override readonly name = 'FolderHeld';
  readonly folder: string;
  readonly holder: Holder | null;

  constructor(folder: string, holder: Holder | null) {
    const who =
      holder === null
        ? 'another process'
        : `process ${holder.pid} (rodret ${holder.command}, since ${holder.since})`;
    super(
      `The data folder ${folder} is in use by ${who}. Stop it first, or name another folder with RODRET_DATA.`,
    );
    this.folder = folder;
    this.holder = holder;
  }
}

const lockFile = (folder: string) => join(folder, 'lock.sqlite');
const holderFile = (folder: string) => join(folder, 'lock-holder.json');

function readHolder(folder: string): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(holderFile(folder), 'utf8')));
  } catch {
    return null;
  }
}

/** Loads node:sqlite, which Node 24 calls experimental on standard error: nothing else runs while warnings are off. */
function loadSqlite(): typeof import('node:sqlite') {
  const warn = process.emitWarning;
  process.emitWarning = () => {};
  try {
    return process.getBuiltinModule('node:sqlite');
  } finally {
    process.emitWarning = warn;
  }
}

const sqliteBusy = 5;

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy;

// Never read or open the lock file in any other way: POSIX gives up a process's locks on a file as soon as the process
// closes any descriptor of it.
function openLocked(folder: string): DatabaseSync {
  const { DatabaseSync } = loadSqlite();
  // With no patience at all two that start together can refuse each other, and neither gets the folder.
  const database = new DatabaseSync(lockFile(folder), { timeout: 100 });
  try {
    database.exec('begin exclusive');
    return database;
  } catch (error) {
    database.close();
    throw isBusy(error) ? new FolderHeld(folder, readHolder(folder)) : error;
  }
}

/**
 * Takes the data folder for this process, making it first where there is none. Throws `FolderHeld` where another holds
 * it. The system itself gives the lock back when the process ends, however it ends.
 * `command` and `now` are what the next one is told.
 */
export function lockFolder(folder: string, command: string, now: Date): FolderLock {
  try {
    return lock(folder, command, now);
  } catch (error) {
    if (error instanceof FolderHeld || !(error instanceof Error)) throw error;
    throw new ConfigError(
      `The data folder ${folder} cannot be used: ${error.message}. Make it a folder that can be written, or name another with RODRET_DATA.`,
    );
  }
}

// A database that nothing refers to is closed when memory is collected, and its lock is gone: what is held is kept here.
const held = new Set<DatabaseSync>();

function lock(folder: string, command: string, now: Date): FolderLock {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const database = openLocked(folder);
  held.add(database);
  const holder: Holder = { pid: process.pid, since: now.toISOString(), command };
  writeFileSync(holderFile(folder), `${JSON.stringify(holder)}\n`, { mode: 0o600 });
  return {
    release: () => {
      rmSync(holderFile(folder), { force: true });
      held.delete(database);
      database.close();
    },
  };
}
