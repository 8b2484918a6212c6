import {
  type ArgumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';

/** How much a document asks for, with its fragments written out. */
export interface Measure {
  /** How many fields stand below one another. */
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  /** About how many values an answer may hold: what stands in a list counts as often as the list may be long. */
  readonly cost: number;
}

/** What a page is taken to hold when its size is a variable or left to us, and a list whose size nobody chooses. */
const assumed = { page: 200, list: 4 };

const nothing: Measure = { depth: 0, aliases: 0, directives: 0, cost: 0 };

type FragmentOf = (name: string) => FragmentDefinitionNode | null | undefined;

/** Measures an operation before anything is read for it; each fragment is walked once, however often it is spread. */
export function measure(
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
  fragmentOf: FragmentOf,
): Measure {
  const fragments = new Map<string, Measure>();

  const ofFragment = (name: string): Measure => {
    const known = fragments.get(name);
    if (known) return known;
    // A circle is refused by the schema's own rules; here it must only come to an end.
    fragments.set(name, nothing);
    const fragment = fragmentOf(name);
    const measured = fragment
      ? ofSelections(fragment.selectionSet.selections, fragment.typeCondition.name.value)
      : nothing;
    fragments.set(name, measured);
    return measured;
  };

  const ofSelection = (node: SelectionNode, typeName: string): Measure => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return ofFragment(node.name.value);
    if (node.kind === Kind.INLINE_FRAGMENT) {
      return ofSelections(node.selectionSet.selections, node.typeCondition?.name.value ?? typeName);
    }
    // Who may ask for the schema, and how deep, is settled elsewhere.
    if (node.name.value === '__schema' || node.name.value === '__type')
      return { ...nothing, depth: 1, cost: 1 };
    const field = fieldOf(schema, typeName, node.name.value);
    const inner = field && getNamedType(field.type);
    const below =
      node.selectionSet && inner ? ofSelections(node.selectionSet.selections, inner.name) : nothing;
    return {
      depth: below.depth + 1,
      aliases: below.aliases + (node.alias ? 1 : 0),
      directives: below.directives,
      cost: 1 + below.cost * (field && isCompositeType(inner) ? lengthOf(node, field, typeName) : 1),
    };
  };

  const ofSelections = (nodes: readonly SelectionNode[], typeName: string): Measure =>
    nodes.map((node) => withDirectives(ofSelection(node, typeName), node)).reduce(both, nothing);

  const root = schema.getRootType(operation.operation);
  return root
    ? withDirectives(ofSelections(operation.selectionSet.selections, root.name), operation)
    : nothing;
}

function both(one: Measure, other: Measure): Measure {
  return {
    depth: Math.max(one.depth, other.depth),
    aliases: one.aliases + other.aliases,
    directives: one.directives + other.directives,
    cost: one.cost + other.cost,
  };
}

function withDirectives(measured: Measure, node: SelectionNode | OperationDefinitionNode): Measure {
  const count = node.directives?.length ?? 0;
  return count === 0 ? measured : { ...measured, directives: measured.directives + count };
}

function fieldOf(
  schema: GraphQLSchema,
  typeName: string,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  const type = schema.getType(typeName);
  return isObjectType(type) ? type.getFields()[name] : undefined;
}

const isPageSize = ({ name }: { name: string }) => name === 'first' || name === 'last';

function lengthOf(node: FieldNode, field: GraphQLField<unknown, unknown>, typeName: string): number {
  if (field.args.some(isPageSize)) {
    const given = (node.arguments ?? []).filter((argument) => isPageSize({ name: argument.name.value }));
    return given.length === 0 ? assumed.page : Math.max(1, ...given.map(pageSizeOf));
  }
  const type = getNullableType(field.type);
  // A connection has counted its rows already.
  return isListType(type) && !typeName.endsWith('Connection') ? assumed.list : 1;
}

function pageSizeOf({ value }: ArgumentNode): number {
  return value.kind === Kind.INT ? Number(value.value) : assumed.page;
}
