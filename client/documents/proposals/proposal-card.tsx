import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { compareBlocks } from '../../../schema/blocks/compare/index.ts';
import type { BlockJson } from '../../../schema/blocks/index.ts';
import { limits } from '../../../schema/limits.ts';
import { CameFromOfMany } from '../../domains/trails/index.ts';
import { ActionForm } from '../../forms/action-form.tsx';
import { type FragmentOf, readFragment } from '../../graphql/graphql.ts';
import { useAction } from '../../graphql/use-action.ts';
import { useRefusalWords } from '../../graphql/use-refusal-words.ts';
import { useFormat } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/form.tsx';
import { Tag } from '../../ui/tag.tsx';
import { ComparedText } from '../compare/compared-text.tsx';
import type { OpenDocument } from '../data/open-document.ts';
import { Discussion } from './discussion.tsx';
import {
  AcceptProposals,
  ProposalCard_proposal as fragment,
  type ProposalCard_proposal,
  RejectProposal,
  WithdrawProposal,
} from './proposal.documents.ts';
import { ProposalOrigin } from './proposal-origin.tsx';

/** One proposal: whose it is, why, what it changes, and what the reader may do with it. */
export function ProposalCard(props: {
  document: OpenDocument;
  proposal: FragmentOf<typeof ProposalCard_proposal>;
  language: string;
  rivals: readonly string[];
  /** All that are shown with it: where they come from is asked for at once. */
  shown: readonly string[];
  isOwn: boolean;
  mayDecide: boolean;
  mayComment: boolean;
  isChosen: boolean;
  onChoose(isChosen: boolean): void;
  onWork(): void;
  onDone(): void;
}) {
  const { t } = useTranslation('documents');
  const format = useFormat();
  const words = useRefusalWords();
  const proposal = readFragment(fragment, props.proposal);
  const { id, author, body, keeper, reason, state, changedAt } = proposal;
  const text = proposal.text as readonly BlockJson[];
  const base = proposal.base as readonly BlockJson[];
  const [isRejecting, setRejecting] = useState(false);
  const [because, setBecause] = useState('');
  const accept = useAction(AcceptProposals);
  const reject = useAction(RejectProposal);
  const withdraw = useAction(WithdrawProposal);
  const refusal = accept.refusal ?? withdraw.refusal;
  const done = (answer: unknown) => answer && props.onDone();
  return (
    <article className="proposal" aria-label={t('proposal.of', { name: author.name, city: body.name })}>
      <header>
        <p className="proposal-by">
          <strong>{author.name}</strong> <span className="meta">{body.name}</span>
        </p>
        <p className="meta">
          <time dateTime={changedAt}>{format.relative(changedAt)}</time>
          {state === 'NEEDS_AUTHOR' && (
            <Tag tone="warn">
              {proposal.isHandedOn
                ? t('proposal.needsKeeper', { name: keeper.name })
                : t('proposal.needsAuthor')}
            </Tag>
          )}
        </p>
        {proposal.isHandedOn && <p className="meta">{t('proposal.handedOn', { name: keeper.name })}</p>}
      </header>
      <p className="proposal-why" dir="auto">
        {reason}
      </p>
      <ProposalOrigin origin={proposal.origin} body={body} />
      <Suspense fallback={null}>
        <CameFromOfMany kind="proposal" id={id} ids={props.shown} />
      </Suspense>
      <ComparedText blocks={compareBlocks(base, text)} language={props.language} isShort />
      {props.rivals.length > 0 && (
        <p className="proposal-rivals" role="note">
          {t('proposal.collidesWith', { names: format.list([...props.rivals]) })}
        </p>
      )}
      {refusal && (
        <p className="problem" role="alert">
          {words(refusal)}
        </p>
      )}
      {isRejecting ? (
        <ActionForm
          submit={t('proposal.reject')}
          small
          isBusy={reject.isBusy}
          refusal={reject.refusal}
          onSubmit={() => void reject.run({ proposalId: id, reason: because }).then(done)}
          acts={
            <Button small look="plain" onClick={() => setRejecting(false)}>
              {t('proposal.close')}
            </Button>
          }
        >
          <TextArea
            label={t('proposal.rejectReason')}
            name="reason"
            required
            minLength={limits.reason.min}
            maxLength={limits.reason.max}
            value={because}
            onChange={(event) => setBecause(event.currentTarget.value)}
          />
        </ActionForm>
      ) : (
        <div className="proposal-acts">
          {props.mayDecide && (
            <>
              <Button
                small
                look="primary"
                isBusy={accept.isBusy}
                onClick={() => void accept.run({ proposalIds: [id] }).then(done)}
              >
                {t('proposal.accept')}
              </Button>
              <Button small onClick={() => setRejecting(true)}>
                {t('proposal.reject')}
              </Button>
            </>
          )}
          {props.isOwn && (
            <>
              <Button small onClick={props.onWork}>
                {state === 'NEEDS_AUTHOR' ? t('proposal.bringUpToDate') : t('proposal.edit')}
              </Button>
              <Button
                small
                look="plain"
                isBusy={withdraw.isBusy}
                onClick={() => void withdraw.run({ proposalId: id }).then(done)}
              >
                {t('proposal.withdraw')}
              </Button>
            </>
          )}
          {props.mayDecide && (
            <label className="proposal-choose">
              <input
                type="checkbox"
                checked={props.isChosen}
                onChange={(event) => props.onChoose(event.currentTarget.checked)}
              />
              {t('proposal.choose')}
            </label>
          )}
        </div>
      )}
      <Discussion
        document={props.document}
        proposalId={id}
        thread={proposal.discussion}
        mayComment={props.mayComment}
        mayCoordinate={props.mayDecide}
        onChange={() => undefined}
      />
    </article>
  );
}
