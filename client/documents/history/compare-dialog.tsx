import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComparedBlock } from '../../../schema/blocks/compare/index.ts';
import { Failure } from '../../graphql/failure.tsx';
import { useAction } from '../../graphql/use-action.ts';
import { useRefusalWords } from '../../graphql/use-refusal-words.ts';
import { useFormat } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField } from '../../ui/form.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { ComparedText } from '../compare/compared-text.tsx';
import type { OpenDocument } from '../data/open-document.ts';
import { DocumentChangesQuery, type HistoryRead, RevertSection } from './history.documents.ts';

/** Two texts: `now`, `position:12`, `point:<id>` or `edition:<id>`. */
export interface Compared {
  readonly before: string;
  readonly after: string;
}

/** What became of the text between any two of its states, section by section, and the way back for each. */
export function CompareDialog(props: {
  document: OpenDocument;
  read: HistoryRead;
  compared: Compared;
  onDone(): void;
  onClose(): void;
}) {
  const { t } = useTranslation('documents');
  const format = useFormat();
  const { document, read } = props;
  const [compared, setCompared] = useState(props.compared);
  const { language } = document.state.head;
  const nameOf = (id: string, said: { number: string; title: string } | null) => {
    // One without a title of its own is read as a part of another text, and goes by the name that it has there.
    const named = said?.title ? said : (document.state.sections.find((one) => one.id === id) ?? said);
    return `${named?.number ?? ''} ${named?.title || t('section.untitled')}`;
  };
  const variables = { id: document.id, before: choiceOf(compared.before), after: choiceOf(compared.after) };
  const { data, previousData, error, refetch } = useQuery(DocumentChangesQuery, {
    variables,
    fetchPolicy: 'no-cache',
  });
  const changes = (data ?? previousData)?.documentChanges;
  const choices = [
    { value: 'now', label: t('history.now') },
    ...read.points.map(({ id, name }) => ({ value: `point:${id}`, label: name })),
    ...read.editions.map(({ id, number }) => ({
      value: `edition:${id}`,
      label: t('history.edition', { number }),
    })),
    ...(['before', 'after'] as const)
      .filter((side) => props.compared[side].startsWith('position:'))
      .map((side) => ({ value: props.compared[side], label: labelOf(side) })),
  ].filter((one, at, all) => all.findIndex(({ value }) => value === one.value) === at);
  function labelOf(side: 'before' | 'after'): string {
    if (props.compared[side] === 'position:0') return t('history.beginning');
    return side === 'before' ? t('history.beforeEdits') : t('history.afterEdits');
  }
  const back = positionOf(compared.before, read);

  return (
    <Dialog
      title={t('history.compare')}
      closeLabel={t('comment.leave')}
      className="is-wide"
      onClose={props.onClose}
    >
      <div className="compare-choices">
        <SelectField
          label={t('history.from')}
          name="before"
          value={compared.before}
          choices={choices}
          onChange={(event) => setCompared({ ...compared, before: event.currentTarget.value })}
        />
        <SelectField
          label={t('history.to')}
          name="after"
          value={compared.after}
          choices={choices}
          onChange={(event) => setCompared({ ...compared, after: event.currentTarget.value })}
        />
      </div>
      {error && !changes && (
        <Failure title={t('history.failed')} error={error} onRetry={() => void refetch()} />
      )}
      {!changes && !error && <SkeletonRows rows={4} label={t('history.loading')} />}
      {changes?.length === 0 && <p className="meta">{t('history.same')}</p>}
      {changes?.map(({ sectionId, kinds, before, after, comparison }) => (
        <section key={sectionId} className="compare-section">
          <h3>
            {nameOf(sectionId, after ?? before)}{' '}
            <span className="meta">{format.list(kinds.map((kind) => t(`history.change.${kind}`)))}</span>
          </h3>
          <ComparedText blocks={comparison as readonly ComparedBlock[]} language={language} isShort />
          {read.may.edit && back !== null && before && after && kinds.includes('REWORDED') && (
            <Revert
              sectionId={sectionId}
              position={back}
              onDone={() => {
                props.onDone();
                void refetch();
              }}
            />
          )}
        </section>
      ))}
    </Dialog>
  );
}

/** Brings one section back; asked twice, because others may be writing in it. */
function Revert(props: { sectionId: string; position: string; onDone(): void }) {
  const { t } = useTranslation('documents');
  const words = useRefusalWords();
  const { run, isBusy, refusal } = useAction(RevertSection);
  const [isAsked, setAsked] = useState(false);
  const [isDone, setDone] = useState(false);
  if (isDone) return <p role="status">{t('history.restored')}</p>;
  return (
    <div className="history-acts">
      {refusal && (
        <p className="problem" role="alert">
          {words(refusal)}
        </p>
      )}
      {!isAsked && (
        <Button small onClick={() => setAsked(true)}>
          {t('history.restore')}
        </Button>
      )}
      {isAsked && (
        <>
          <p>{t('history.restoreAsk')}</p>
          <Button
            small
            look="primary"
            isBusy={isBusy}
            onClick={() =>
              void run({ sectionId: props.sectionId, position: props.position }).then((answer) => {
                if (!answer) return;
                setDone(true);
                props.onDone();
              })
            }
          >
            {t('history.restoreYes')}
          </Button>
          <Button small look="plain" onClick={() => setAsked(false)}>
            {t('comment.leave')}
          </Button>
        </>
      )}
    </div>
  );
}

function choiceOf(value: string) {
  const [kind, id] = value.split(':') as [string, string | undefined];
  if (kind === 'position') return { position: id };
  if (kind === 'point') return { pointId: id };
  if (kind === 'edition') return { editionId: id };
  return {};
}

/** The position that a text stands for, where one can go back to it; an edition is looked at, not gone back to. */
function positionOf(value: string, read: HistoryRead): string | null {
  const [kind, id] = value.split(':') as [string, string | undefined];
  if (kind === 'position') return id ?? null;
  if (kind === 'point') return read.points.find((one) => one.id === id)?.position ?? null;
  return null;
}
