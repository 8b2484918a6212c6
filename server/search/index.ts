export { type Findable, findable } from './findable.ts';
export { gatherAll, keepIndex } from './keep-index.ts';
export { SearchResolver } from './search.resolver.ts';
