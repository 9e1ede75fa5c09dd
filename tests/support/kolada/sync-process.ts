import { syncRoom } from './syncing.ts';

// Run as a process of its own that may be killed: one sync of everything, and what became of it as JSON.
const [address = '', room = '', today = ''] = process.argv.slice(2);
const { sync } = await syncRoom({ room });
const started = performance.now();
const synced = await sync(address, today);
console.log(
  JSON.stringify({
    id: synced?.manifest.id ?? null,
    rows: synced?.manifest.rows ?? 0,
    seconds: (performance.now() - started) / 1000,
    peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
  }),
);
