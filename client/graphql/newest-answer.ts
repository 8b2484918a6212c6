import { ApolloLink } from '@apollo/client';
import { finalize, type Observable, of, ReplaySubject, share, switchMap } from 'rxjs';

/** For what is read again because something was done: it must not be served with an answer that was asked for before that. */
export const askedByItself = { queryDeduplication: false } as const;

interface Question {
  newest: Observable<ApolloLink.Result>;
  asked: number;
}

/** Of one question asked twice at once the newer answer serves both: an older one that comes late takes nothing back. */
export function newestAnswer(): ApolloLink {
  const questions = new Map<string, Question>();
  return new ApolloLink((operation, forward) => {
    if (operation.operationType !== 'query') return forward(operation);
    const key = JSON.stringify([operation.operationName, operation.variables]);
    const answer = forward(operation).pipe(
      // Kept for those who asked before; given up, also on the way, when nobody waits for it any more.
      share({ connector: () => new ReplaySubject(1), resetOnComplete: false, resetOnError: false }),
    );
    const question = { newest: answer, asked: (questions.get(key)?.asked ?? 0) + 1 };
    questions.set(key, question);
    return answer.pipe(
      switchMap((result) => {
        const newest = questions.get(key)?.newest ?? answer;
        return newest === answer ? of(result) : newest;
      }),
      finalize(() => {
        const left = questions.get(key);
        if (left && --left.asked <= 0) questions.delete(key);
      }),
    );
  });
}
