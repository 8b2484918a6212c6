import { ApolloClient, ApolloLink, gql, InMemoryCache } from '@apollo/client';
import { Observable, type Subscriber } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { askedByItself, newestAnswer } from '../../../client/graphql/newest-answer.ts';

const query = gql`
  query Promise {
    evidence
  }
`;

/** A client whose answers the test gives, in the order in which they were asked for. */
function clientWithLateAnswers() {
  const asked: Subscriber<ApolloLink.Result>[] = [];
  const link = new ApolloLink(() => new Observable((subscriber) => void asked.push(subscriber)));
  const client = new ApolloClient({ link: newestAnswer().concat(link), cache: new InMemoryCache() });
  const screen = client.watchQuery<{ evidence: string }>({
    query,
    fetchPolicy: 'cache-and-network',
    context: askedByItself,
  });
  const shown: (string | undefined)[] = [];
  const closing = screen.subscribe(({ data }) => shown.push(data?.evidence as string | undefined));
  const answer = (nth: number, evidence: string) => {
    asked[nth]?.next({ data: { evidence } });
    asked[nth]?.complete();
  };
  return { asked, screen, answer, closing, shows: () => shown.at(-1) };
}

describe('what is read again after something was done', () => {
  it('is asked anew while the same is still being asked, and shows what was done', async () => {
    const { asked, screen, answer, shows } = clientWithLateAnswers();
    const again = screen.refetch();
    expect(asked).toHaveLength(2);
    answer(0, 'from before');
    expect(shows()).not.toBe('from before');
    answer(1, 'a link');
    expect((await again).data?.evidence).toBe('a link');
    expect(shows()).toBe('a link');
  });

  it('stays when the answer from before comes later', async () => {
    const { screen, answer, shows } = clientWithLateAnswers();
    const again = screen.refetch();
    answer(1, 'a link');
    await again;
    answer(0, 'from before');
    expect(shows()).toBe('a link');
    expect(screen.getCurrentResult().data?.evidence).toBe('a link');
  });

  it('is answered anew when nothing is on the way any more', async () => {
    const { asked, screen, answer, shows } = clientWithLateAnswers();
    answer(0, 'from before');
    const again = screen.refetch();
    answer(1, 'a link');
    await again;
    expect(asked).toHaveLength(2);
    expect(shows()).toBe('a link');
  });

  it('is given up on the way when its screen is closed', () => {
    const { asked, closing } = clientWithLateAnswers();
    closing.unsubscribe();
    expect(asked[0]?.closed).toBe(true);
  });
});
