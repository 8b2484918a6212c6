import { enableCompileCache } from 'node:module';
import { createServer } from 'node:net';
import { pathToFileURL } from 'node:url';
import type { RawConfig } from '../../config.ts';
import { holdDataDir } from '../../database/embedded/index.ts';
import { buildWhatChanged } from '../build.ts';
import { explainStart } from '../explain-start.ts';
import { readSettings } from '../settings.ts';
import { command, endWithParent } from '../step.ts';

await command(async () => {
  endWithParent();
  const config = readSettings();
  // Held from here on, and by this process: the server takes over the hold, and a second start is told at once.
  const lock = config.databaseUrl ? undefined : holdDataDir(config.dataDir);
  try {
    await assertPortIsFree(config);
    await buildWhatChanged();
  } catch (error) {
    lock?.release();
    throw error;
  }
  // Two thousand files are compiled at each start; from the second on, what came of it is at hand.
  enableCompileCache('node_modules/.cache/compiled');
  await import(pathToFileURL('dist/server/main.js').href);
});

/** Refuses before the long steps when the server could not open its port after them. */
function assertPortIsFree(config: RawConfig): Promise<void> {
  return new Promise((settle, refuse) => {
    const probe = createServer();
    probe.once('error', (error) => refuse(explainStart(error, config)));
    probe.listen(config.port, config.host, () => probe.close(() => settle()));
  });
}
