import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paperTypes, sendPaper } from '../../../files/send-paper.ts';
import { type Refusal, refusalOf } from '../../../graphql/refusal.ts';
import { useAction } from '../../../graphql/use-action.ts';
import { useRefusalWords } from '../../../graphql/use-refusal-words.ts';
import { useFormat } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { Problem } from '../../../ui/form.tsx';
import {
  AddSignaturePaperMutation,
  RemoveSignaturePaperMutation,
  type SignatoryOnScreen,
} from '../agreement.documents.ts';

type Signature = NonNullable<SignatoryOnScreen['signature']>;
type Paper = Signature['papers'][number];

/** The papers of a signature, what those that were signed say of themselves, and a way to add one. */
export function Papers(props: {
  agreementId: string;
  signatory: SignatoryOnScreen;
  signature: Signature;
  onDone(): void;
}) {
  const { agreementId, signatory, signature, onDone } = props;
  const { t } = useTranslation('agreements');
  const words = useRefusalWords();
  const add = useAction(AddSignaturePaperMutation);
  const remove = useAction(RemoveSignaturePaperMutation);
  const [isSending, setSending] = useState(false);
  const [unsent, setUnsent] = useState<Refusal | null>(null);
  const { mayAct } = signatory.party;
  const refusal = unsent ?? add.refusal ?? remove.refusal;

  async function send(file: File) {
    setSending(true);
    setUnsent(null);
    try {
      const fileId = await sendPaper('signatory', signatory.id, file);
      if (await add.run({ agreementId, signatoryId: signatory.id, fileId })) onDone();
    } catch (error) {
      setUnsent(refusalOf(error));
    } finally {
      setSending(false);
    }
  }

  if (signature.papers.length === 0 && !mayAct) return null;
  return (
    <div className="sig-papers">
      {signature.papers.length > 0 && (
        <ul>
          {signature.papers.map((paper) => (
            <li key={paper.id}>
              <a className="link" href={paper.fileUrl}>
                {paper.name ?? t('papers.paper')}
              </a>{' '}
              <span className="meta quiet">{paper.addedBy.name}</span>
              {mayAct && (
                <Button
                  small
                  look="plain"
                  isBusy={remove.isBusy}
                  aria-label={`${t('papers.remove')}: ${paper.name ?? t('papers.paper')}`}
                  onClick={() =>
                    void remove.run({ agreementId, paperId: paper.id }).then((data) => data && onDone())
                  }
                >
                  {t('papers.remove')}
                </Button>
              )}
              {paper.mediaType === 'application/pdf' && <Shown paper={paper} />}
            </li>
          ))}
        </ul>
      )}
      {mayAct && (
        <label className="btn sm">
          {t('papers.add')}
          <input
            className="vh"
            type="file"
            accept={paperTypes}
            aria-disabled={isSending || add.isBusy}
            aria-label={`${t('papers.add')}: ${signatory.name}`}
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              event.currentTarget.value = '';
              if (file && !isSending && !add.isBusy) void send(file);
            }}
          />
        </label>
      )}
      {refusal && <Problem>{words(refusal)}</Problem>}
    </div>
  );
}

/** What the signatures in a file say of themselves; nothing of it is vouched for here. */
function Shown({ paper }: { paper: Paper }) {
  const { t } = useTranslation('agreements');
  const format = useFormat();
  if (paper.shows.length === 0) return <p className="meta">{t('papers.none')}</p>;
  return (
    <ul className="sig-shows meta">
      {paper.shows.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: signatures of a file never change their order.
        <li key={at}>
          {[
            t('papers.shows', { signer: one.signer ?? t('papers.unnamed') }),
            one.organisation && t('papers.organisation', { organisation: one.organisation }),
            one.at && t('papers.at', { day: format.time(one.at) }),
            one.reason,
            one.place,
            one.issuer && t('papers.issuer', { issuer: one.issuer }),
            one.isIntact === null
              ? t('papers.unknown')
              : one.isIntact
                ? t('papers.intact')
                : t('papers.changed'),
            !one.coversAll && t('papers.part'),
          ]
            .filter(Boolean)
            .join('; ')}
        </li>
      ))}
      <li className="quiet">{t('papers.says')}</li>
    </ul>
  );
}
