import { serveHandover } from '#platform/handover/serve.ts';
import { lockFolder } from '#platform/lock.ts';
import { createLog } from '#platform/log.ts';

// Run as a process of its own: holds the folder it is given and answers what is handed over, until it is ended.
const [folder = '', delayMilliseconds = '0'] = process.argv.slice(2);
const log = createLog({ level: 'error', stream: process.stderr, now: () => new Date() });
lockFolder(folder, 'start', new Date());
console.log('held');
setTimeout(() => {
  void serveHandover(
    folder,
    async (request, sinks) => {
      if (request.command === 'wait') await new Promise(() => {});
      await sinks.stdout(`${process.pid} did ${request.command}`);
      return 0;
    },
    log,
  );
}, Number(delayMilliseconds));
