import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { type ASTNode, GraphQLError, Kind, type ValidationContext, type ValidationRule, visit } from 'graphql';
import operations from '../../schema/operations.json' with { type: 'json' };

/** Twice our own client's largest document: whoever asks for more than any screen of ours needs is refused. */
export const limits = operations.limits;

const report = { propagateOnRejection: false, onReject: [reject] };

/** The rules that a document must pass besides the schema's, the same over HTTP and over the socket. */
export const documentRules: ValidationRule[] = [
  maxDepthRule({ n: limits.depth, flattenFragments: true, ...report }) as unknown as ValidationRule,
  maxAliasesRule({ n: limits.aliases, ...report }) as unknown as ValidationRule,
  maxDirectivesRule({ n: limits.directives, ...report }) as unknown as ValidationRule,
  costLimitRule({ maxCost: limits.cost, ignoreIntrospection: false, ...report }) as unknown as ValidationRule,
  oneOperation,
  shallowValues,
];

function reject(context: ValidationContext | null, error: GraphQLError): void {
  context?.reportError(new GraphQLError(error.message.replace('Syntax Error: ', '')));
}

/** A request carries one operation: a second one can't be meant and is only a load. */
function oneOperation(context: ValidationContext) {
  let count = 0;
  return {
    OperationDefinition(node: ASTNode) {
      count += 1;
      if (count === 2) context.reportError(new GraphQLError('A request carries one operation.', { nodes: node }));
    },
  };
}

const deepestValue = 32;

function shallowValues(context: ValidationContext) {
  return {
    Argument(node: ASTNode) {
      let depth = 0;
      let deepest = 0;
      visit(node, {
        enter(inner) {
          if (inner.kind === Kind.LIST || inner.kind === Kind.OBJECT) deepest = Math.max(deepest, ++depth);
        },
        leave(inner) {
          if (inner.kind === Kind.LIST || inner.kind === Kind.OBJECT) depth -= 1;
        },
      });
      if (deepest > deepestValue) {
        context.reportError(new GraphQLError(`A value is nested ${deepest} deep; ${deepestValue} is the most.`, { nodes: node }));
      }
      return false;
    },
  };
}

/** Whether the values of a request are nested no deeper than any input of ours; checked before they are coerced. */
export function isTooDeep(value: unknown, left = deepestValue): boolean {
  if (value === null || typeof value !== 'object') return false;
  if (left === 0) return true;
  return Object.values(value).some((inner) => isTooDeep(inner, left - 1));
}
