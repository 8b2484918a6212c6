import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildSchema } from 'graphql';
import { Refusal } from '../../database/embedded/index.ts';
import { buildWhatChanged } from '../build.ts';
import { clientDocuments } from '../operations/client-documents.ts';
import { operationsJson } from '../operations/operations-json.ts';
import { command } from '../step.ts';

const SDL = 'schema/schema.graphql';
const TYPES = 'schema/introspection.d.ts';
const OPERATIONS = 'schema/operations.json';
const exec = promisify(execFile);

await command(async () => {
  await buildWhatChanged(['server']);
  const { stdout: sdl } = await exec(process.execPath, ['dist/server/emit-schema.js'], {
    maxBuffer: 64 << 20,
  });
  const isCheck = process.argv.includes('--check');
  if (isCheck && sdl !== readFileSync(SDL, 'utf8')) throw stale(SDL);
  if (!isCheck) writeFileSync(SDL, sdl);
  const operations = operationsJson(clientDocuments('client'), buildSchema(sdl));
  if (isCheck && operations !== readFileSync(OPERATIONS, 'utf8')) throw stale(OPERATIONS);
  if (!isCheck) writeFileSync(OPERATIONS, operations);

  const folder = mkdtempSync(join(tmpdir(), 'trellis-schema-'));
  try {
    const file = join(folder, 'introspection.d.ts');
    const tada = [
      'node_modules/gql.tada/bin/cli.js',
      'generate-output',
      '--tsconfig',
      'tsconfig.json',
      '--output',
      file,
    ];
    await exec(process.execPath, tada);
    const types = readFileSync(file, 'utf8');
    if (isCheck && types !== readFileSync(TYPES, 'utf8')) throw stale(TYPES);
    if (!isCheck) writeFileSync(TYPES, types);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(isCheck ? 'The schema is fresh.' : `Wrote ${SDL}, ${TYPES} and ${OPERATIONS}.`);
});

function stale(file: string): Refusal {
  return new Refusal(
    `${file} is not what the server's types and the client's documents say: run npm run schema and commit what it writes.`,
  );
}
