import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { reasons } from '../../schema/reasons.ts';
import { holes, readMessages } from './strings/messages.ts';
import { parse, sourceFiles } from './strings/source.ts';

const root = join(import.meta.dirname, '../..');
const rooms = ['server'];
const place = { conflict: 1, forbidden: 1, invalid: 2 } as const;

describe('the reasons of refusals', () => {
  it.each(['en', 'vi'])('each have words in the language %s, with the same things put in', (language) => {
    const words = readMessages(join(root, 'client/i18n', language));
    const english = readMessages(join(root, 'client/i18n/en'));
    const wordless = reasons.filter((reason) => !words.get(`refusal:reason.${reason}`)?.trim());
    expect(wordless).toEqual([]);
    const uneven = reasons.filter(
      (reason) =>
        holes(words.get(`refusal:reason.${reason}`) ?? '').join() !==
        holes(english.get(`refusal:reason.${reason}`) ?? '').join(),
    );
    expect(uneven).toEqual([]);
  });

  it('are each given by the server', () => {
    const text = sourceFiles(join(root, 'server')).map((path) => readFileSync(path, 'utf8'));
    expect(reasons.filter((reason) => !text.some((one) => one.includes(`'${reason}'`)))).toEqual([]);
  });

  it('are each named by a test that provokes it', () => {
    const tests = sourceFiles(join(root, 'test/server')).map((path) => readFileSync(path, 'utf8'));
    // A test may say it beside the code: 'CONFLICT GIVEN_ALREADY'.
    const isTried = (reason: string) =>
      tests.some((text) => new RegExp(`(?<![A-Z_])${reason}(?=')`).test(text));
    expect(reasons.filter((reason) => !isTried(reason))).toEqual([]);
  });

  it('stand beside every CONFLICT and FORBIDDEN, and every INVALID that a form can meet', () => {
    const bare = rooms.flatMap((room) =>
      sourceFiles(join(root, room)).flatMap((path) =>
        refusalsIn(parse(path))
          .filter(({ call, name }) => call.arguments.length <= place[name])
          .filter(({ call, name }) => name !== 'invalid' || !isOfMachines(call))
          .map(({ call, line }) => `${relative(root, path)}:${line} ${call.arguments[0]?.getText()}`),
      ),
    );
    expect(bare).toEqual([]);
  });
});

describe('a screen', () => {
  const screens = sourceFiles(join(root, 'client'))
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => ({ path: relative(root, path), text: readFileSync(path, 'utf8') }));
  /** What may fail unsaid: it stays unread, which it shows itself. */
  const quiet = ['client/domains/notifications/notification-line.tsx'];

  it('that does something says why it was refused', () => {
    const acting = screens.filter(({ text }) => /\buse(?:Action|Attempt)\(/.test(text));
    expect(acting.length).toBeGreaterThan(50);
    expect(acting.filter(({ text }) => !/[rR]efusal/.test(text)).map(({ path }) => path)).toEqual(quiet);
  });

  it('never disables what was pressed while it is under way, which would take the focus away', () => {
    const disabling = screens.filter(({ text }) =>
      /\sdisabled=\{[^}]*(?:[bB]usy|isSending|isRefreshing)/.test(text),
    );
    expect(disabling.map(({ path }) => path)).toEqual([]);
  });
});

/** Fields that no person fills in: a program that gets them wrong reads the message. */
const ofMachines =
  /^(?:first != null.*|'(?:after|at|before|edition|field|first|format|last|region|requestId|kind|slug|mentions|recipient|subject|text|body|ids?|token|next|device|cursor|(?:after|parent|proposal)Ids?|decision|update|blocks|seenAt|position|deepest)')$/;

function isOfMachines(call: ts.CallExpression): boolean {
  return ofMachines.test(call.arguments[0]?.getText() ?? '');
}

function refusalsIn(source: ts.SourceFile) {
  const found: { call: ts.CallExpression; name: keyof typeof place; line: number }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text in place) {
      const name = node.expression.text as keyof typeof place;
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({ call: node, name, line: line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
