import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import type { Arguments } from './face.ts';

/** The fields asked for below one field, gathered over fragments and aliases. */
export interface Selection {
  readonly fields: ReadonlyMap<string, SelectedField>;
}

export interface SelectedField {
  readonly name: string;
  /** Name and arguments: two aliases of one field with other arguments are two reads. */
  readonly key: string;
  readonly args: Arguments;
  readonly below: Selection;
}

type Source = Pick<GraphQLResolveInfo, 'fragments' | 'variableValues' | 'schema'> & {
  /** Set to false by whatever a variable may change. */
  isFixed?: boolean;
};

/** Gathers what is selected below a field that returns `type`. */
export function selectionBelow(
  nodes: readonly FieldNode[],
  type: GraphQLObjectType,
  source: Source,
): Selection {
  const fields = new Map<string, SelectedField>();
  for (const node of nodes) if (node.selectionSet) gather(node.selectionSet, type, source, fields);
  return { fields };
}

// Documents are parsed once, so a field's node is the same one each time its document is asked again.
const kept = new WeakMap<FieldNode, Selection>();

/** The selection below the field that is being resolved; gathered once where no variable changes it. */
export function selectionOf(info: GraphQLResolveInfo): Selection {
  const [node, ...more] = info.fieldNodes;
  const known = more.length === 0 && kept.get(node!);
  if (known) return known;
  const type = getNamedType(info.returnType);
  if (!isObjectType(type)) throw new Error(`${info.fieldName} does not return an object type.`);
  const source = { ...info, isFixed: more.length === 0 };
  const selection = selectionBelow(info.fieldNodes, type, source);
  if (source.isFixed) kept.set(node!, selection);
  return selection;
}

/** The key under which a planned field's value stands in its parent: its name, and the arguments it was given, if any. */
export function fieldKey(name: string, args: Arguments): string {
  const given = Object.entries(args).filter(([, value]) => value !== undefined && value !== null);
  return given.length === 0 ? name : `${name} ${JSON.stringify(given.sort(([a], [b]) => (a < b ? -1 : 1)))}`;
}

function gather(
  set: SelectionSetNode,
  type: GraphQLObjectType,
  source: Source,
  into: Map<string, SelectedField>,
): void {
  for (const node of set.selections) {
    if (isVariable(node)) source.isFixed = false;
    if (isLeftOut(node, source)) continue;
    if (node.kind === Kind.FIELD) {
      gatherField(node, type, source, into);
    } else {
      const fragment: Pick<FragmentDefinitionNode, 'typeCondition' | 'selectionSet'> | undefined =
        node.kind === Kind.FRAGMENT_SPREAD
          ? source.fragments[node.name.value]
          : { typeCondition: node.typeCondition!, selectionSet: node.selectionSet };
      const condition = fragment?.typeCondition?.name.value;
      if (fragment && (!condition || condition === type.name))
        gather(fragment.selectionSet, type, source, into);
    }
  }
}

function gatherField(
  node: FieldNode,
  type: GraphQLObjectType,
  source: Source,
  into: Map<string, SelectedField>,
): void {
  const name = node.name.value;
  const definition = type.getFields()[name];
  if (!definition) return;
  const args = definition.args.length > 0 ? getArgumentValues(definition, node, source.variableValues) : {};
  const key = fieldKey(name, args);
  const below = new Map(into.get(key)?.below.fields);
  const returned = getNamedType(definition.type);
  if (node.selectionSet && isObjectType(returned)) gather(node.selectionSet, returned, source, below);
  into.set(key, { name, key, args, below: { fields: below } });
}

function isLeftOut(node: SelectionSetNode['selections'][number], source: Source): boolean {
  if (!node.directives || node.directives.length === 0) return false;
  return (
    getDirectiveValues(GraphQLSkipDirective, node, source.variableValues)?.if === true ||
    getDirectiveValues(GraphQLIncludeDirective, node, source.variableValues)?.if === false
  );
}

/** Whether a variable may decide if the node is selected, or with which arguments. */
function isVariable(node: SelectionSetNode['selections'][number]): boolean {
  if (node.directives && node.directives.length > 0) return true;
  return node.kind === Kind.FIELD && node.arguments?.some(({ value }) => hasVariable(value)) === true;
}

function hasVariable(value: ValueNode): boolean {
  if (value.kind === Kind.LIST) return value.values.some(hasVariable);
  if (value.kind === Kind.OBJECT) return value.fields.some((field) => hasVariable(field.value));
  return value.kind === Kind.VARIABLE;
}
