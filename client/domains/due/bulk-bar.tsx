import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DueAct } from '../../../schema/words.ts';
import { useAction } from '../../graphql/use-action.ts';
import { useRefusalWords } from '../../graphql/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { ActDialog, type ActWithWords } from './act-dialog.tsx';
import { ChangeDueMutation, type DueOnScreen } from './due.documents.ts';

/** What may be done to all that is ticked, at once. */
export function BulkBar(props: {
  chosen: readonly DueOnScreen[];
  onChanged(words: string, changeId: string): void;
  onLeave(): void;
}) {
  const { t } = useTranslation('due');
  const { chosen } = props;
  const { run, isBusy, refusal } = useAction(ChangeDueMutation);
  const words = useRefusalWords();
  const [asking, setAsking] = useState<ActWithWords | null>(null);
  const ids = chosen.map(({ id }) => id);

  async function act(what: DueAct) {
    const data = await run({ ids, act: what });
    if (data?.changeDue.id) props.onChanged(t(`did.${what}`, { count: ids.length }), data.changeDue.id);
  }

  return (
    <section className="due-bulk" aria-label={t('bulk.label')}>
      <p role="status">{t('bulk.chosen', { count: chosen.length })}</p>
      <div className="acts-row">
        <Button small isBusy={isBusy} onClick={() => void act('BEGIN')}>
          {t('act.BEGIN')}
        </Button>
        <Button small isBusy={isBusy} onClick={() => void act('DONE')}>
          {t('act.DONE')}
        </Button>
        <Button small aria-haspopup="dialog" onClick={() => setAsking('DEFER')}>
          {t('act.DEFER')}
        </Button>
        <Button small aria-haspopup="dialog" onClick={() => setAsking('DROP')}>
          {t('act.DROP')}
        </Button>
        <Button small look="plain" onClick={props.onLeave}>
          {t('bulk.leave')}
        </Button>
      </div>
      {refusal && (
        <p className="problem" role="alert">
          {words(refusal)}
        </p>
      )}
      {asking && (
        <ActDialog
          act={asking}
          ids={ids}
          onClose={() => setAsking(null)}
          onDone={(changeId) => {
            setAsking(null);
            props.onChanged(t(`did.${asking}`, { count: ids.length }), changeId);
          }}
        />
      )}
    </section>
  );
}
