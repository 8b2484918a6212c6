import { startEmbeddedPostgres } from '../../../server/database/embedded/index.ts';

// A process of its own that runs the embedded PostgreSQL until it is told, or made, to end.
const [dataDir = '', uid] = process.argv.slice(2);
if (process.env.FAKE_ARCH) Object.defineProperty(process, 'arch', { value: process.env.FAKE_ARCH });
if (uid) process.setuid?.(Number(uid));

try {
  const postgres = await startEmbeddedPostgres({
    dataDir,
    log: (line) => console.log(`log ${line}`),
    onFailure: (error) => console.log(`failure ${error.message}`),
  });
  postgres.announce('http://localhost:4000');
  process.once('SIGTERM', () => void postgres.stop());
  console.log(`ready ${postgres.url}`);
} catch (error) {
  console.log(`refused ${(error as Error).message}`);
  process.exitCode = 1;
}
