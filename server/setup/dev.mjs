import { launch } from './bootstrap.mjs';

await launch('server/setup/commands/dev.ts');
