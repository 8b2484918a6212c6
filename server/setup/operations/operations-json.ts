import { addTypenameToDocument } from '@apollo/client/utilities';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  Lexer,
  print,
  Source,
  TokenKind,
  validate,
} from 'graphql';
import { type Measure, measure } from '../../graphql/measure.ts';

type Limits = Measure & { tokens: number };

/** A screen of tomorrow may be larger than today's largest by as much again; small figures get room to grow. */
const floor: Limits = { depth: 12, aliases: 15, directives: 10, cost: 20_000, tokens: 600 };

/** What `schema/operations.json` holds: our client's documents as it sends them, and the limits that follow from them. */
export function operationsJson(documents: ReadonlyMap<string, DocumentNode>, schema: GraphQLSchema): string {
  const sent = [...documents]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, document]) => [name, addTypenameToDocument(document)] as const);
  const limits = { ...floor };
  for (const [name, document] of sent) {
    const [problem] = validate(schema, document);
    if (problem) throw new Error(`${name} does not fit the schema: ${problem.message}`);
    const measured = measureOf(document, schema);
    for (const what of Object.keys(limits) as (keyof Limits)[])
      limits[what] = Math.max(limits[what], 2 * measured[what]);
  }
  const operations = Object.fromEntries(sent.map(([name, document]) => [name, print(document)]));
  return `${JSON.stringify({ limits, operations }, null, 2)}\n`;
}

function measureOf(document: DocumentNode, schema: GraphQLSchema): Limits {
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION)!;
  const fragments = document.definitions.filter(
    (one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION,
  );
  const found = measure(operation, schema, (name) => fragments.find((one) => one.name.value === name));
  return { ...found, tokens: countTokens(print(document)) };
}

function countTokens(text: string): number {
  const lexer = new Lexer(new Source(text));
  let count = 0;
  while (lexer.advance().kind !== TokenKind.EOF) count += 1;
  return count;
}
