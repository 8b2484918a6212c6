import {
  type ASTNode,
  GraphQLError,
  type OperationDefinitionNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import operations from '../../schema/operations.json' with { type: 'json' };
import { type Measure, measure } from './measure.ts';
import { usableValues } from './values.ts';

/** Twice our own client's largest document: whoever asks for more than any screen of ours needs is refused. */
export const limits: Measure & { readonly tokens: number } = operations.limits;

/** The rules that a document must pass besides the schema's, the same over HTTP and over the socket. */
export const documentRules: ValidationRule[] = [withinLimits, oneOperation, usableValues];

function withinLimits(context: ValidationContext) {
  return {
    OperationDefinition(node: OperationDefinitionNode) {
      const measured = measure(node, context.getSchema(), (name) => context.getFragment(name));
      for (const what of ['depth', 'aliases', 'directives', 'cost'] as const) {
        if (measured[what] <= limits[what]) continue;
        context.reportError(
          new GraphQLError(`The document’s ${what} is ${measured[what]}; ${limits[what]} is the most.`, {
            nodes: node,
          }),
        );
      }
    },
  };
}

/** A request carries one operation: a second one can't be meant and is only a load. */
function oneOperation(context: ValidationContext) {
  let count = 0;
  return {
    OperationDefinition(node: ASTNode) {
      count += 1;
      if (count === 2)
        context.reportError(new GraphQLError('A request carries one operation.', { nodes: node }));
    },
  };
}
