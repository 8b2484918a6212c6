import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer as listen } from 'node:net';
import { build, createServer, type Rolldown } from 'vite';
import { startEmbeddedPostgres } from '../../database/embedded/index.ts';
import { readSettings } from '../settings.ts';
import { command, endWithParent } from '../step.ts';

/** The client from Vite at the one address people open; behind it the server, built and started again on each change. */
await command(async () => {
  endWithParent();
  const { databaseUrl, dataDir, port, host, url } = readSettings();
  const log = (line: string) => console.error(line);
  const postgres = databaseUrl ? undefined : await startEmbeddedPostgres({ dataDir, log });
  const api = await freePort();
  const address = url ?? `http://localhost:${port}`;
  const env = {
    TRELLIS_DEMO: 'on',
    ...process.env,
    DATABASE_URL: databaseUrl ?? postgres?.url,
    PORT: String(api),
    HOST: '127.0.0.1',
    TRELLIS_URL: address,
  };
  process.env.TRELLIS_API = `http://127.0.0.1:${api}`;

  let server: ChildProcess | undefined;
  const restart = async () => {
    await end(server);
    server = spawn(process.execPath, ['--enable-source-maps', 'dist/dev/main.js'], { stdio: 'inherit', env });
  };
  const watcher = (await build({
    configFile: 'server/vite.config.ts',
    logLevel: 'warn',
    // It is built again and again from one configuration, and each time from something else.
    define: { __BUILT_FROM__: 'undefined' },
    build: { outDir: 'dist/dev', watch: {} },
  })) as Rolldown.RolldownWatcher;
  watcher.on('event', (event) => {
    if (event.code === 'END') void restart();
    if (event.code === 'ERROR') log(`The server does not build: ${event.error.message}`);
  });

  const client = await createServer({
    configFile: 'client/vite.config.ts',
    server: { port, host, strictPort: true },
  });
  await client.listen();
  postgres?.announce(address);

  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    await Promise.all([watcher.close(), client.close(), end(server)]);
    await postgres?.stop();
    process.exit(0);
  };
  // Vite ends the process on SIGTERM by itself, before PostgreSQL is stopped.
  process.removeAllListeners('SIGTERM');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
});

async function end(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

async function freePort(): Promise<number> {
  const probe = listen().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}
