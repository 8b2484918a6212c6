import { launch } from './bootstrap.mjs';

await launch('server/setup/commands/administrator.ts');
