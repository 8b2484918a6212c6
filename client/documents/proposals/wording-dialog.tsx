import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { compareBlocks } from '../../../schema/blocks/compare/index.ts';
import type { BlockJson } from '../../../schema/blocks/index.ts';
import { limits } from '../../../schema/limits.ts';
import { ActionForm } from '../../forms/action-form.tsx';
import { useAction } from '../../graphql/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/form.tsx';
import { ComparedText } from '../compare/compared-text.tsx';
import type { OpenDocument } from '../data/open-document.ts';
import { mergedInto, presentText, type Wording } from './present-text.ts';
import { ChangeProposal, MakeProposal, ProposeDraft, SaveDraft } from './proposal.documents.ts';
import { WordingEditor } from './wording-editor.tsx';

export interface Begun extends Wording {
  readonly kind: 'proposal' | 'draft';
  readonly revision: number;
  readonly reason?: string;
}

/** Words a section anew: as a proposal that others see, or as a draft that nobody else sees yet. */
export function WordingDialog(props: {
  document: OpenDocument;
  section: { id: string; title: string };
  /** What is gone on with; a new proposal where there is none. */
  begun: Begun | null;
  onDone(): void;
  onClose(): void;
}) {
  const { t } = useTranslation('documents');
  const { document, section, begun, onDone, onClose } = props;
  // What has become of the section since is in the text from the beginning.
  const [stand, setStand] = useState(() => standOn(document, section.id, begun));
  const [text, setText] = useState<readonly BlockJson[]>(stand.text);
  const [reason, setReason] = useState(begun?.reason ?? '');
  const make = useAction(MakeProposal);
  const change = useAction(ChangeProposal);
  const save = useAction(SaveDraft);
  const propose = useAction(ProposeDraft);
  const refusal = [make, change, save, propose].map((one) => one.refusal).find((one) => one !== null) ?? null;
  const isBusy = [make, change, save, propose].some((one) => one.isBusy);
  const { language } = document.state.head;
  const isChanged = JSON.stringify(text) !== JSON.stringify(stand.present);

  function again() {
    const now = standOn(document, section.id, { base: stand.present, text });
    setStand(now);
    setText(now.text);
  }

  async function keepDraft(): Promise<{ id: string; revision: number } | null> {
    const revision = begun?.kind === 'draft' ? begun.revision : 0;
    const input = { sectionId: section.id, text, revision, seenAt: stand.seenAt };
    return (await save.run(input))?.draft ?? null;
  }

  async function send() {
    const { seenAt } = stand;
    if (begun?.kind === 'proposal') {
      const { id: proposalId, revision } = begun;
      if (await change.run({ proposalId, revision, reason, text, seenAt })) onDone();
    } else if (begun?.kind === 'draft') {
      const draft = await keepDraft();
      if (draft && (await propose.run({ draftId: draft.id, revision: draft.revision, reason }))) onDone();
    } else if (await make.run({ sectionId: section.id, reason, text, seenAt })) onDone();
  }

  return (
    <Dialog
      title={t('proposal.wordAnew', { title: section.title })}
      closeLabel={t('proposal.close')}
      className="is-wide"
      onClose={onClose}
    >
      <ActionForm
        submit={begun?.kind === 'proposal' ? t('proposal.change') : t('proposal.propose')}
        isBusy={isBusy || !isChanged}
        refusal={refusal}
        waysOn={
          refusal?.reason === 'TEXT_MOVED_ON' && (
            <Button small look="plain" onClick={again}>
              {t('proposal.takeIn')}
            </Button>
          )
        }
        onSubmit={() => void send()}
        acts={
          begun?.kind !== 'proposal' && (
            <Button
              disabled={isBusy || !isChanged}
              onClick={() => void keepDraft().then((draft) => draft && onDone())}
            >
              {t('draft.keep')}
            </Button>
          )
        }
      >
        {stand.collisions > 0 && (
          <p className="done" role="status">
            {t('proposal.lookAt', { count: stand.collisions })}
          </p>
        )}
        <WordingEditor
          label={t('proposal.text', { title: section.title })}
          language={language}
          from={stand.text}
          onChange={setText}
        />
        <details className="wording-change">
          <summary>{t('proposal.whatChanges')}</summary>
          <ComparedText blocks={compareBlocks(stand.present, text)} language={language} isShort />
        </details>
        <TextArea
          label={t('proposal.reason')}
          hint={t('proposal.reasonHint')}
          name="reason"
          required
          minLength={limits.reason.min}
          maxLength={limits.reason.max}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </ActionForm>
    </Dialog>
  );
}

function standOn(document: OpenDocument, sectionId: string, wording: Pick<Wording, 'base' | 'text'> | null) {
  const { blocks: present, seenAt } = presentText(document, sectionId);
  if (!wording) return { present, seenAt, text: present, collisions: 0 };
  const { blocks: text, collisions } = mergedInto(present, wording);
  return { present, seenAt, text, collisions };
}
