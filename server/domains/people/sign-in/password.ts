import { limits } from '../../../../schema/limits.ts';
import { invalid } from '../../../kernel/errors.ts';
import type { Auth } from '../auth.ts';

/** Whether a password is the one of a hash; where there is none, as much work is done for a no. */
export async function isPassword(auth: Auth, hash: string | null, password: string): Promise<boolean> {
  const context = await auth.$context;
  if (password.length > limits.password.max * 4) return false;
  const isRight = await context.password.verify({ hash: hash ?? (await nobodysHash(auth)), password });
  return isRight && hash !== null;
}

/** Refuses a password that is short, or that anybody would try first. */
export function newPassword(field: string, password: string, known: readonly string[]): string {
  if (password.includes('\u0000') || !password.isWellFormed())
    throw invalid(field, 'The password has a sign that can’t be kept.', 'STRANGE_SIGN');
  const { min, max } = limits.password;
  const length = [...password].length;
  if (length < min || length > max)
    throw invalid(
      field,
      `The password has ${length} characters; choose ${min} to ${max}.`,
      'PASSWORD_LENGTH',
      { min, max },
    );
  const plain = password.normalize('NFKC').toLowerCase();
  const guessed = [
    ...known
      .flatMap((word) => word.toLowerCase().split(/[^\p{L}\p{N}]+/u))
      .filter((word) => word.length >= 4),
    ...firstTried,
  ];
  const rest = guessed.reduce((left, word) => left.replaceAll(word, ''), plain);
  if (new Set(rest).size < 5)
    throw invalid(
      field,
      'The password is easy to guess; choose several words that have nothing to do with you.',
      'PASSWORD_EASY',
    );
  return password;
}

const firstTried = [
  '1234567890',
  '123456789',
  '12345678',
  '1234567',
  '123456',
  '12345',
  '0123456789',
  'abcdefghijkl',
  'abcdef',
  'qwertyuiop',
  'qwerty',
  'asdfgh',
  'password',
  'passw0rd',
  'matkhau',
  'letmein',
  'welcome',
  'iloveyou',
  'admin',
  'trellis',
  'hanoi',
  'vietnam',
  'secret',
];

let nobody: Promise<string> | undefined;

function nobodysHash(auth: Auth): Promise<string> {
  nobody ??= auth.$context.then((context) => context.password.hash('a password that nobody has'));
  return nobody;
}
