import { type ASTNode, GraphQLError, Kind, type ValidationContext, visit } from 'graphql';

const mostLevels = 32;
const tooDeep = `A value is nested more than ${mostLevels} deep, which no input of ours is.`;

/** Why a value that was sent can't be used, whatever it is meant for; null where it can. */
export function problemOf(value: unknown, levels = mostLevels): string | null {
  if (typeof value === 'string') return problemOfText(value);
  if (value === null || typeof value !== 'object') return null;
  if (levels === 0) return tooDeep;
  for (const inner of Object.values(value)) {
    const problem = problemOf(inner, levels - 1);
    if (problem) return problem;
  }
  return null;
}

/** The same for values that are written out in a document. */
export function usableValues(context: ValidationContext) {
  const look = (node: ASTNode) => {
    const problem = problemIn(node);
    if (problem) context.reportError(new GraphQLError(problem, { nodes: node }));
    return false;
  };
  return { Argument: look, VariableDefinition: look };
}

function problemIn(node: ASTNode): string | null {
  let problem: string | null = null;
  let levels = 0;
  visit(node, {
    enter(inner) {
      if (inner.kind === Kind.STRING) problem ??= problemOfText(inner.value);
      else if (isNest(inner) && ++levels > mostLevels) problem ??= tooDeep;
    },
    leave(inner) {
      if (isNest(inner)) levels -= 1;
    },
  });
  return problem;
}

const isNest = ({ kind }: ASTNode) => kind === Kind.LIST || kind === Kind.OBJECT;

function problemOfText(text: string): string | null {
  if (text.includes('\u0000')) return 'A text has a character U+0000, which can’t be kept.';
  return text.isWellFormed() ? null : 'A text has half of a surrogate pair, which is no character.';
}
