import { isMainThread } from 'node:worker_threads';
import { nodeIo } from './nodeIo';
import { run } from './run';
import { serveAsWorker } from './workers';

// A reader that has seen enough ("claimcheck … | head") closes the pipe: no fault of this program.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

if (isMainThread) void run(process.argv.slice(2), nodeIo).then((code) => (process.exitCode = code));
else serveAsWorker();
