import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A text in a component that no translator will ever see. */
export interface Literal {
  line: number;
  text: string;
}

/** How a file asks for messages: its namespaces, and each key or pattern of keys it names. */
export interface Uses {
  namespaces: string[];
  /** `*` stands for whatever a template puts in. */
  keys: { line: number; key: string }[];
}

const humanAttributes = new Set(['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'label']);
const asks = new Set(['t', 'useTranslation', 'lazyScreen', 'loadMessages']);

/** Every TypeScript file under a folder. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name))
    .sort();
}

/** The parsed file. */
export function parse(path: string, text = readFileSync(path, 'utf8')): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
}

/** Words in JSX, or in an attribute that a person reads or hears, written as they are. */
export function literals(file: ts.SourceFile): Literal[] {
  const found: Literal[] = [];
  const report = (node: ts.Node, text: string) => {
    if (/\p{L}/u.test(text)) found.push({ line: lineOf(file, node), text: text.trim() });
  };
  walk(file, (node) => {
    if (ts.isJsxText(node)) report(node, node.text);
    if (ts.isJsxExpression(node) && isChild(node))
      for (const said of spoken(node.expression)) report(said, said.text);
    if (ts.isJsxAttribute(node) && humanAttributes.has(node.name.getText(file))) {
      const value = node.initializer;
      if (value && ts.isStringLiteral(value)) report(value, value.text);
      if (value && ts.isJsxExpression(value)) {
        for (const said of spoken(value.expression)) report(said, said.text);
      }
    }
  });
  return found;
}

/** The messages that a file uses. */
export function uses(file: ts.SourceFile): Uses {
  const namespaces = new Set<string>();
  const keys: Uses['keys'] = [];
  walk(file, (node) => {
    if (ts.isJsxAttribute(node) && node.name.getText(file) === 'i18nKey' && node.initializer) {
      for (const key of patterns(node.initializer)) keys.push({ line: lineOf(file, node), key });
    }
    if (!ts.isCallExpression(node)) return;
    const name = ts.isIdentifier(node.expression) ? node.expression.text : '';
    if (!asks.has(name)) return;
    const [first] = node.arguments;
    if (name === 't' && first) {
      for (const key of patterns(first)) keys.push({ line: lineOf(file, node), key });
    }
    if (name === 'useTranslation' && first) for (const key of patterns(first)) namespaces.add(key);
  });
  return { namespaces: [...namespaces], keys };
}

/** Keys written as bare strings anywhere in the file: lists of them are handed to `t` elsewhere. */
export function strings(file: ts.SourceFile): string[] {
  const found: string[] = [];
  walk(file, (node) => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) found.push(node.text);
  });
  return found;
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

function isChild(node: ts.JsxExpression): boolean {
  return ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent);
}

// The strings that an expression may come to: through ?:, &&, ||, ?? and templates, not into calls.
function spoken(node: ts.Expression | undefined): (ts.StringLiteralLike | ts.TemplateLiteralLikeNode)[] {
  if (!node) return [];
  if (ts.isStringLiteralLike(node)) return [node];
  if (ts.isTemplateExpression(node)) {
    return [node.head, ...node.templateSpans.flatMap((span) => [...spoken(span.expression), span.literal])];
  }
  if (ts.isConditionalExpression(node)) return [...spoken(node.whenTrue), ...spoken(node.whenFalse)];
  if (ts.isParenthesizedExpression(node)) return spoken(node.expression);
  if (ts.isBinaryExpression(node)) {
    const left = node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken ? [] : spoken(node.left);
    return [...left, ...spoken(node.right)];
  }
  return [];
}

function patterns(node: ts.Node): string[] {
  if (ts.isJsxExpression(node)) return node.expression ? patterns(node.expression) : [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) {
    return [node.head.text + node.templateSpans.map((span) => `*${span.literal.text}`).join('')];
  }
  if (ts.isConditionalExpression(node)) return [...patterns(node.whenTrue), ...patterns(node.whenFalse)];
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(patterns);
  if (ts.isParenthesizedExpression(node)) return patterns(node.expression);
  return [];
}

function lineOf(file: ts.SourceFile, node: ts.Node): number {
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
}
