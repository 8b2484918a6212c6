import { createServer } from 'node:net';
import { pathToFileURL } from 'node:url';
import { holdDataDir, Refusal } from '../../database/embedded/index.ts';
import { buildWhatChanged } from '../build.ts';
import { readSettings } from '../settings.ts';
import { command, endWithParent } from '../step.ts';

await command(async () => {
  endWithParent();
  const config = readSettings();
  // Held from here on, and by this process: the server takes over the hold, and a second start is told at once.
  const lock = config.databaseUrl ? undefined : holdDataDir(config.dataDir);
  try {
    await assertPortIsFree(config.port, config.host);
    await buildWhatChanged();
  } catch (error) {
    lock?.release();
    throw error;
  }
  await import(pathToFileURL('dist/server/main.js').href);
});

/** Refuses before the long steps when the server could not open its port after them. */
function assertPortIsFree(port: number, host: string): Promise<void> {
  return new Promise((settle, refuse) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => refuse(explainPort(error, port, host)));
    probe.listen(port, host, () => probe.close(() => settle()));
  });
}

function explainPort(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE') {
    return new Refusal(
      `Port ${port} is taken by another program: stop it, or choose another, for example PORT=${port + 1} npm start.`,
    );
  }
  if (error.code === 'EACCES') {
    return new Refusal(
      `Port ${port} may not be opened by this account: choose one above 1023, for example PORT=4000 npm start.`,
    );
  }
  if (error.code === 'EADDRNOTAVAIL') {
    return new Refusal(
      `HOST=${host} is no address of this machine: use 127.0.0.1 for this machine only, or 0.0.0.0 for every address.`,
    );
  }
  return error;
}
