import { launch } from '../../server/setup/bootstrap.mjs';

await launch('test/bench/bench.ts');
