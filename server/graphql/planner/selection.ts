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
  type SelectionSetNode,
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

type Source = Pick<GraphQLResolveInfo, 'fragments' | 'variableValues' | 'schema'>;

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

/** The selection below the field that is being resolved. */
export function selectionOf(info: GraphQLResolveInfo): Selection {
  const type = getNamedType(info.returnType);
  if (!isObjectType(type)) throw new Error(`${info.fieldName} does not return an object type.`);
  return selectionBelow(info.fieldNodes, type, info);
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
    if (isLeftOut(node, source)) continue;
    if (node.kind === 'Field') {
      gatherField(node, type, source, into);
    } else {
      const fragment: Pick<FragmentDefinitionNode, 'typeCondition' | 'selectionSet'> | undefined =
        node.kind === 'FragmentSpread'
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
