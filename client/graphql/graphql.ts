import { initGraphQLTada } from 'gql.tada';
import type { introspection } from '../../schema/introspection.d.ts';

/** Writes a document that is checked against `schema/` and knows the type of its answer. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { Cursor: string; DateTime: string };
}>();

export type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada';
export { readFragment } from 'gql.tada';
