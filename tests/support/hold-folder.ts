import { lockFolder } from '#platform/lock.ts';

// Run as a process of its own: takes the lock of the folder it is given, says so, and keeps it until it is ended –
// also where the caller keeps nothing of what it got and memory is collected (`node --expose-gc`).
const [folder = '', command = 'start'] = process.argv.slice(2);
try {
  lockFolder(folder, command, new Date());
  globalThis.gc?.();
  console.log('held');
  setInterval(() => {}, 1000);
} catch (error) {
  console.log(error instanceof Error ? error.message : String(error));
  process.exitCode = 3;
}
