import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FragmentOf } from '../../graphql/graphql.ts';
import { type Refusal, refusalOf } from '../../graphql/refusal.ts';
import { useRefusalWords } from '../../graphql/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { Problem } from '../../ui/form.tsx';
import { HistoryLine, type HistoryLine_entry } from './history-line.tsx';

/** A history as far as it was read, the latest first, and the way to what came before. */
export function HistoryList(props: {
  history: {
    nodes: readonly ({ id: string } & FragmentOf<typeof HistoryLine_entry>)[];
    endCursor: string | null;
    hasNextPage: boolean;
  };
  me?: string | undefined;
  isOwn?: boolean;
  /** Reads what came before into the cache, which joins it to what is here. */
  onMore(after: string): Promise<void>;
}) {
  const { t } = useTranslation('history');
  const words = useRefusalWords();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { nodes, endCursor, hasNextPage } = props.history;

  async function more() {
    if (endCursor === null) return;
    setBusy(true);
    setRefusal(null);
    await props.onMore(endCursor).catch((error: unknown) => setRefusal(refusalOf(error)));
    setBusy(false);
  }

  if (nodes.length === 0) return <p className="meta">{t('none')}</p>;
  return (
    <>
      <ol>
        {nodes.map((entry) => (
          <HistoryLine key={entry.id} entry={entry} me={props.me} isOwn={props.isOwn ?? false} />
        ))}
      </ol>
      {refusal && <Problem>{words(refusal)}</Problem>}
      {hasNextPage && (
        <Button look="plain" isBusy={isBusy} onClick={() => void more()}>
          {t('more')}
        </Button>
      )}
    </>
  );
}
