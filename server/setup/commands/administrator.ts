import { pathToFileURL } from 'node:url';
import { Refusal } from '../../database/embedded/index.ts';
import { buildWhatChanged } from '../build.ts';
import { withDatabase } from '../existing-database.ts';
import { readSettings } from '../settings.ts';
import { command } from '../step.ts';

interface Built {
  administratorCommand(
    databaseUrl: string,
    url: string,
    input: { email: string; name: string; body: string },
    print: (line: string) => void,
  ): Promise<0 | 1>;
}

await command(async () => {
  const [email, name, body = 'hanoi'] = process.argv.slice(2);
  if (!email || !name) {
    throw new Refusal(
      'Say who: npm run administrator -- an@hanoi.gov.vn "Nguyễn An" [the body’s part of its address]',
    );
  }
  const { url, port } = readSettings();
  await buildWhatChanged(['server']);
  const built = (await import(pathToFileURL('dist/server/appoint-administrator.js').href)) as Built;
  process.exitCode = await withDatabase((databaseUrl) =>
    built.administratorCommand(
      databaseUrl,
      url ?? `http://localhost:${port}`,
      { email, name, body },
      console.log,
    ),
  );
});
