import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { initGraphQLTada } from 'gql.tada';
import { type DocumentNode, Kind } from 'graphql';
import ts from 'typescript';

/** A call of `graphql(text, [fragments])`: where it stands, and what its fragments are called there. */
interface Call {
  readonly place: string;
  readonly text: string;
  readonly fragments: readonly string[];
}

interface SourceFile {
  /** Calls by the name of the constant that holds them; those without a name of their own come by their place. */
  readonly calls: Map<string, Call>;
  /** Where an imported name comes from: the file and what it is called there. */
  readonly imports: Map<string, { path: string; name: string }>;
}

// The runtime of the client's own `graphql`, so that documents are put together here exactly as they are there.
const assemble = initGraphQLTada() as unknown as (text: string, fragments: DocumentNode[]) => DocumentNode;

/** Every operation that the client's files write, its fragments beside it, by name. Refuses two of one name. */
export function clientDocuments(folder: string): Map<string, DocumentNode> {
  const files = new Map(sourceFiles(folder).map((path) => [path, readSource(path)]));
  const assembled = new Map<Call, DocumentNode>();

  const documentOf = (call: Call, path: string): DocumentNode => {
    const known = assembled.get(call);
    if (known) return known;
    const fragments = call.fragments.map((name) => {
      const found = resolved(files, path, name);
      if (!found) throw new Error(`${call.place}: there is no document called ${name} in sight.`);
      return documentOf(found.call, found.path);
    });
    const document = assemble(call.text, fragments);
    assembled.set(call, document);
    return document;
  };

  const operations = new Map<string, DocumentNode>();
  for (const [path, { calls }] of files) {
    for (const call of calls.values()) {
      const document = documentOf(call, path);
      const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
      if (!operation) continue;
      const name = operation.name?.value;
      if (!name) throw new Error(`${call.place}: an operation has no name.`);
      if (operations.has(name)) throw new Error(`${call.place}: another operation is called ${name} too.`);
      operations.set(name, document);
    }
  }
  return operations;
}

function resolved(
  files: Map<string, SourceFile>,
  path: string,
  name: string,
): { call: Call; path: string } | undefined {
  const file = files.get(path);
  const call = file?.calls.get(name);
  if (call) return { call, path };
  const from = file?.imports.get(name);
  return from && resolved(files, from.path, from.name);
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => resolve(join(folder, name)))
    .sort();
}

function readSource(path: string): SourceFile {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const calls = new Map<string, Call>();
  const imports: SourceFile['imports'] = new Map();
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) readImport(node, path, imports);
    if (ts.isCallExpression(node) && node.expression.getText() === 'graphql') {
      const call = readCall(node, file);
      const holder = node.parent;
      const name =
        ts.isVariableDeclaration(holder) && ts.isIdentifier(holder.name) ? holder.name.text : call.place;
      calls.set(name, call);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { calls, imports };
}

function readImport(node: ts.ImportDeclaration, path: string, into: SourceFile['imports']): void {
  const from = (node.moduleSpecifier as ts.StringLiteral).text;
  const names = node.importClause?.namedBindings;
  if (!from.startsWith('.') || !names || !ts.isNamedImports(names)) return;
  for (const one of names.elements) {
    into.set(one.name.text, { path: resolve(path, '..', from), name: (one.propertyName ?? one.name).text });
  }
}

function readCall(node: ts.CallExpression, file: ts.SourceFile): Call {
  const { line } = file.getLineAndCharacterOfPosition(node.getStart());
  const place = `${file.fileName}:${line + 1}`;
  const [text, fragments] = node.arguments;
  if (!text || !ts.isStringLiteralLike(text))
    throw new Error(`${place}: a document is one text, without parts put in.`);
  if (fragments && !ts.isArrayLiteralExpression(fragments))
    throw new Error(`${place}: fragments are listed by name.`);
  return { place, text: text.text, fragments: (fragments?.elements ?? []).map((one) => one.getText()) };
}
