import { resolve } from 'node:path';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const root = resolve(import.meta.dirname, '..');
const isFull = process.env.TRELLIS_FULL === '1';

// Vite would give tests `index.mjs` while packages load `index.js`, and GraphQL refuses schemas of another copy.
const alias = [{ find: /^graphql$/, replacement: resolve(root, 'node_modules/graphql/index.js') }];

export default defineConfig({
  root,
  test: {
    projects: [
      project('architecture', ['test/architecture/**/*.test.ts'], {}),
      project('server', ['test/{server,streams,kernel}/**/*.test.ts'], {
        ...withPostgres(),
        ...mostlyWaiting(),
      }),
      project('conformance', ['test/conformance/**/*.test.ts'], { ...withPostgres(), ...mostlyWaiting() }),
      // jsdom only where there is a page: its Event is not the one that Node's own WebSocket takes.
      project('client', ['test/client/**/*.test.ts'], { isolate: false }),
      // One page for all files of a worker: making a page and loading the client anew for each took twice as long as its tests.
      project('screens', ['test/client/**/*.test.tsx'], { environment: 'jsdom', isolate: false }),
      // A first start fills a database, beside everything else that goes on at the same time.
      project('setup', ['test/setup/**/*.test.ts'], { ...patient(), fileParallelism: false }),
      project('journeys', ['test/journeys/**/*.test.ts'], {
        ...withPostgres(),
        ...patient(),
        maxWorkers: 2,
        sequence: { groupOrder: 2 },
      }),
      project('faults', ['test/faults/**/*.test.ts'], {
        ...withPostgres(),
        ...patient(),
        fileParallelism: false,
      }),
    ],
  },
});

type Options = NonNullable<TestProjectInlineConfiguration['test']>;

function project(name: string, include: string[], options: Options): TestProjectInlineConfiguration {
  return {
    root,
    resolve: { alias },
    test: {
      name,
      include,
      environment: 'node',
      setupFiles: ['test/support/same-worlds.ts'],
      testTimeout: 20_000,
      hookTimeout: 60_000,
      // What is waited for comes when it comes: a machine with other work takes more than the second that is given otherwise.
      expect: { poll: { timeout: 30_000 } },
      ...options,
    },
  };
}

function withPostgres(): Options {
  return { globalSetup: ['test/support/postgres.ts'] };
}

/**
 * Their servers wait for one another, for lines that fall silent and for locks: more of them than processors go at once.
 * A worker loads the server once for all its files: for each anew was a third of their processor time.
 */
function mostlyWaiting(): Options {
  // Vitest wants those of one pace in a group of their own, also when files of several are asked for at once.
  return {
    isolate: false,
    maxWorkers: 4,
    testTimeout: 120_000,
    hookTimeout: 180_000,
    sequence: { groupOrder: 1 },
  };
}

/** Things that take whole seconds of both processors. */
function patient(): Options {
  const patience = isFull ? 600_000 : 240_000;
  return { testTimeout: patience, hookTimeout: patience };
}
