import { useTranslation } from 'react-i18next';
import { compareBlocks } from '../../../schema/blocks/compare/index.ts';
import type { BlockJson } from '../../../schema/blocks/index.ts';
import { useAction } from '../../graphql/use-action.ts';
import { useRefusalWords } from '../../graphql/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/tag.tsx';
import { ComparedText } from '../compare/compared-text.tsx';
import { DiscardDraft, MergeDraft } from './proposal.documents.ts';

/** The reader’s own draft of a section: what it changes, and the ways it can end. */
export function DraftCard(props: {
  draft: { id: string; base: unknown; text: unknown; revision: number; isBehind: boolean };
  language: string;
  mayMerge: boolean;
  onWork(): void;
  onDone(): void;
}) {
  const { t } = useTranslation('documents');
  const words = useRefusalWords();
  const { id, revision, isBehind } = props.draft;
  const merge = useAction(MergeDraft);
  const discard = useAction(DiscardDraft);
  const refusal = merge.refusal ?? discard.refusal;
  const done = (answer: unknown) => answer && props.onDone();
  return (
    <article className="proposal is-draft" aria-label={t('draft.title')}>
      <header>
        <p className="proposal-by">
          <strong>{t('draft.title')}</strong>
        </p>
        <p className="meta">
          {t('draft.unseen')} {isBehind && <Tag>{t('draft.behind')}</Tag>}
        </p>
      </header>
      <ComparedText
        blocks={compareBlocks(props.draft.base as BlockJson[], props.draft.text as BlockJson[])}
        language={props.language}
        isShort
      />
      {refusal && (
        <p className="problem" role="alert">
          {words(refusal)}
        </p>
      )}
      <div className="proposal-acts">
        <Button small look="primary" onClick={props.onWork}>
          {t('draft.goOn')}
        </Button>
        {props.mayMerge && (
          <Button
            small
            isBusy={merge.isBusy}
            onClick={() => void merge.run({ draftId: id, revision }).then(done)}
          >
            {t('draft.merge')}
          </Button>
        )}
        <Button
          small
          look="plain"
          isBusy={discard.isBusy}
          onClick={() => void discard.run({ draftId: id }).then(done)}
        >
          {t('draft.discard')}
        </Button>
      </div>
    </article>
  );
}
