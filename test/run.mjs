import { launch } from '../server/setup/bootstrap.mjs';

await launch('test/run/run.ts');
