import { launch } from '../../server/setup/bootstrap.mjs';

await launch('test/bench/long-document.ts');
