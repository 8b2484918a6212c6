import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import type { CompiledExecution } from '../compiled.ts';
import { type Selection, selectionBelow } from '../planner/index.ts';

export type { Reader } from '../planner/index.ts';

/** What a subscription selects of one type of its events, below a field of it. */
export type Selections = (eventType: string, field: string) => Selection | null;

/** One subscription as it was asked for: the same for all who ask alike. */
export interface LiveRequest {
  readonly document: Parameters<CompiledExecution['run']>[0]['document'];
  readonly operation: OperationDefinitionNode;
  readonly root: FieldNode;
  /** As they were sent, for executing. */
  readonly variables: Record<string, unknown>;
  /** As the schema reads them, for us. */
  readonly coerced: Record<string, unknown>;
  readonly fragments: Parameters<typeof selectionBelow>[2]['fragments'];
}

/** Reads a subscription's selection by the type of its events. */
export function selectionsOf(request: LiveRequest, schema: GraphQLSchema): Selections {
  const source = { schema, fragments: request.fragments, variableValues: request.coerced };
  return (eventType, field) => {
    const type = schema.getType(eventType) as GraphQLObjectType | undefined;
    if (!type) return null;
    const selection = selectionBelow([request.root], type, source);
    for (const selected of selection.fields.values()) if (selected.name === field) return selected.below;
    return null;
  };
}

/** The name of the variable that gives a field's argument, or null where it is written out. */
export function variableOf(field: FieldNode, argument: string): string | null {
  const node = field.arguments?.find((one) => one.name.value === argument);
  return node?.value.kind === Kind.VARIABLE ? node.value.name.value : null;
}
