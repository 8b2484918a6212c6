import pino from 'pino';
import { type App, createApp } from './app.ts';
import { builtFrom } from './built-from.ts';
import { type Config, type RawConfig, readConfig } from './config.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './database/embedded/index.ts';
import { prepareDatabase } from './database/prepare.ts';
import { explainStart } from './setup/explain-start.ts';
import { keptSecret } from './setup/kept-secret.ts';
import { step } from './setup/step.ts';

const shutdownPatience = 15_000;

/** Starts the house and keeps it until a signal; the only file that touches the process. */
async function main(): Promise<void> {
  const raw = readConfig(process.env);
  const log = pino(
    { level: raw.logLevel, base: null, redact: ['req.headers.cookie', 'err.parameters', 'err.query'] },
    pino.destination(2),
  );
  let postgres: EmbeddedPostgres | undefined;
  let app: App | undefined;
  let isStopping = false;

  const stop = async (code: number) => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), shutdownPatience).unref();
    await app?.close().catch((error: unknown) => log.error({ err: error }, 'Closing failed.'));
    await postgres?.stop().catch((error: unknown) => log.error({ err: error }, 'PostgreSQL did not stop.'));
    process.exit(code);
  };
  process.on('SIGTERM', () => void stop(0));
  process.on('SIGINT', () => void stop(0));
  process.on('SIGHUP', () => void stop(0));
  // A fault in one request must not take the others' sockets with it.
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'A promise failed unheard.'));

  try {
    if (!raw.databaseUrl) {
      const onFailure = (error: Error) => {
        console.error(error.message);
        void stop(1);
      };
      postgres = await step('Started PostgreSQL', () =>
        startEmbeddedPostgres({ dataDir: raw.dataDir, log: (line) => console.log(line), onFailure }),
      );
    }
    const config = complete(raw, raw.databaseUrl ?? postgres!.url);
    await step('Brought the database up to date', () =>
      prepareDatabase(config.databaseUrl, {
        withNetwork: true,
        withDemonstration: config.isDemonstration,
        builtFrom,
      }),
    );
    if (isStopping) return;
    app = await createApp(config, { log, clientDir: 'dist/client' });
    const url = raw.url ?? `http://localhost:${app.port}`;
    postgres?.announce(url);
    console.log(`Trellis is ready at ${url}`);
    console.log(
      config.isDemonstration
        ? `To sign in, open ${url}/sign-in and choose one of the demonstration people.`
        : 'Demonstration people are off. The first to sign in is made known by: npm run administrator -- their@address "Their Name"',
    );
  } catch (error) {
    const reason = explainStart(error, raw);
    console.error(`\n${reason instanceof Error ? reason.message : String(reason)}\n`);
    log.debug({ err: error }, 'The start failed.');
    await stop(1);
  }
}

/** Fills in what the environment may leave open: a secret of this data folder's own, the address of this machine. */
function complete(raw: RawConfig, databaseUrl: string): Config {
  return {
    ...raw,
    databaseUrl,
    url: raw.url ?? `http://localhost:${raw.port}`,
    secret: raw.secret ?? keptSecret(raw.dataDir),
  };
}

await main();
