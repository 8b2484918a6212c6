import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { compareBlocks } from '../../../schema/blocks/compare/index.ts';
import type { BlockJson } from '../../../schema/blocks/index.ts';
import { limits } from '../../../schema/limits.ts';
import { useDraft } from '../../domains/people/index.ts';
import { ActionForm } from '../../forms/action-form.tsx';
import { KeptNote } from '../../forms/kept-note.tsx';
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

/**
 * Words a section anew: as a proposal that others see, or as a draft that nobody else sees yet. What is written stays on
 * this device until it is sent, also when the window is closed.
 */
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
  const draft = useDraft('wording', begun ? `${begun.id}.${begun.revision}` : section.id, () =>
    unwritten(document, section.id, begun),
  );
  const { reason } = draft.given;
  // What has become of the section since is in the text from the beginning.
  const [stand, setStand] = useState(() => standOn(document, section.id, draft.given));
  const [text, setText] = useState<readonly BlockJson[]>(stand.text);
  const make = useAction(MakeProposal);
  const change = useAction(ChangeProposal);
  const save = useAction(SaveDraft);
  const propose = useAction(ProposeDraft);
  const refusal = [make, change, save, propose].map((one) => one.refusal).find((one) => one !== null) ?? null;
  const isBusy = [make, change, save, propose].some((one) => one.isBusy);
  const { language } = document.state.head;
  const isChanged = JSON.stringify(text) !== JSON.stringify(stand.present);

  function write(words: readonly BlockJson[]) {
    setText(words);
    draft.change({ base: stand.present, text: words });
  }

  function beginAnew() {
    const now = standOn(document, section.id, unwritten(document, section.id, begun));
    draft.discard();
    setStand(now);
    setText(now.text);
  }

  function done() {
    draft.done();
    onDone();
  }

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
      if (await change.run({ proposalId, revision, reason, text, seenAt })) done();
    } else if (begun?.kind === 'draft') {
      const kept = await keepDraft();
      if (kept && (await propose.run({ draftId: kept.id, revision: kept.revision, reason }))) done();
    } else if (await make.run({ sectionId: section.id, reason, text, seenAt })) done();
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
        isBusy={isBusy}
        isIdle={!isChanged}
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
              isBusy={isBusy}
              disabled={!isChanged}
              onClick={() => void keepDraft().then((kept) => kept && done())}
            >
              {t('draft.keep')}
            </Button>
          )
        }
      >
        <KeptNote draft={{ isFound: draft.isFound, discard: beginAnew }} />
        {stand.collisions > 0 && (
          <p className="done" role="status">
            {t('proposal.lookAt', { count: stand.collisions })}
          </p>
        )}
        <WordingEditor
          label={t('proposal.text', { title: section.title })}
          language={language}
          documentId={document.id}
          from={stand.text}
          onChange={write}
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
          onChange={(event) => draft.change({ reason: event.currentTarget.value })}
        />
      </ActionForm>
    </Dialog>
  );
}

/** What there is before anything is written here. */
function unwritten(document: OpenDocument, sectionId: string, begun: Begun | null) {
  const { blocks } = presentText(document, sectionId);
  const { base, text, reason = '' } = begun ?? { base: blocks, text: blocks };
  return { base, text, reason };
}

function standOn(document: OpenDocument, sectionId: string, wording: Pick<Wording, 'base' | 'text'>) {
  const { blocks: present, seenAt } = presentText(document, sectionId);
  if (wording.base === wording.text) return { present, seenAt, text: present, collisions: 0 };
  const { blocks: text, collisions } = mergedInto(present, wording);
  return { present, seenAt, text, collisions };
}
