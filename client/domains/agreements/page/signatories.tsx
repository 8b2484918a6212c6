import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openStates, procedureStates } from '../../../../schema/agreements/index.ts';
import { useDay } from '../../../i18n/day.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckIcon, CloseIcon } from '../../../ui/icons.tsx';
import type { AgreementOnScreen, SignatoryOnScreen } from '../agreement.documents.ts';
import { Papers } from './papers.tsx';
import { RefuseDialog, SignDialog } from './sign-dialog.tsx';
import { SignatoriesDialog } from './signatories-dialog.tsx';

/** Who signs for whom, in which order, and who has. */
export function Signatories({ agreement, onDone }: { agreement: AgreementOnScreen; onDone(): void }) {
  const { t } = useTranslation('agreements');
  const [dialog, setDialog] = useState<
    { kind: 'sign' | 'refuse'; of: SignatoryOnScreen } | { kind: 'edit' } | null
  >(null);
  const { signatories, state, may } = agreement;
  const signed = signatories.filter((one) => one.signature).length;
  const mayEdit = may.draft && [...openStates, ...procedureStates].includes(state);
  const done = () => {
    setDialog(null);
    onDone();
  };
  return (
    <section className="sig">
      <h2>
        {t('sign.title')}
        {signatories.length > 0 && (
          <span className="quiet">{t('sign.sub', { signed, all: signatories.length })}</span>
        )}
      </h2>
      {signatories.length === 0 && <p className="meta">{t('sign.none')}</p>}
      <ol>
        {signatories.map((one, at) => (
          <li key={one.id}>
            {one.signature ? (
              <span className="ok">
                <CheckIcon size={18} />
              </span>
            ) : one.refusedOn ? (
              <span className="no">
                <CloseIcon />
              </span>
            ) : (
              <i className="ring" />
            )}
            <span>{one.party.body.name}</span>
            <span>
              <b>{one.name}</b> {one.capacity}
              {one.isWitness && `, ${t('sign.witness')}`}
              {one.refusal && <span className="written">“{one.refusal}”</span>}
            </span>
            <span className="meta sig-state">
              <SignatoryState one={one} before={signatories[at - 1]} isOpen={state === 'SIGNING'} />
              {state === 'SIGNING' && one.party.mayAct && !one.signature && !one.refusedOn && (
                <span className="btns">
                  {one.isNext && (
                    <Button small onClick={() => setDialog({ kind: 'sign', of: one })} aria-haspopup="dialog">
                      {t('sign.record')}
                    </Button>
                  )}
                  <Button
                    small
                    look="plain"
                    onClick={() => setDialog({ kind: 'refuse', of: one })}
                    aria-haspopup="dialog"
                  >
                    {t('sign.refuse')}
                  </Button>
                </span>
              )}
            </span>
            {one.signature && (
              <Papers agreementId={agreement.id} signatory={one} signature={one.signature} onDone={onDone} />
            )}
          </li>
        ))}
      </ol>
      {mayEdit && (
        <Button small onClick={() => setDialog({ kind: 'edit' })} aria-haspopup="dialog">
          {t('sign.edit')}
        </Button>
      )}
      {dialog?.kind === 'sign' && (
        <SignDialog
          agreement={agreement}
          signatory={dialog.of}
          onDone={done}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog?.kind === 'refuse' && (
        <RefuseDialog
          agreement={agreement}
          signatory={dialog.of}
          onDone={done}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog?.kind === 'edit' && (
        <SignatoriesDialog agreement={agreement} onDone={done} onClose={() => setDialog(null)} />
      )}
    </section>
  );
}

function SignatoryState({
  one,
  before,
  isOpen,
}: {
  one: SignatoryOnScreen;
  before: SignatoryOnScreen | undefined;
  isOpen: boolean;
}) {
  const { t } = useTranslation('agreements');
  const day = useDay();
  if (one.signature)
    return t('sign.signedOn', { day: day(one.signature.signedOn), place: one.signature.place });
  if (one.refusedOn) return t('sign.refused', { day: day(one.refusedOn) });
  if (!isOpen) return null;
  if (one.isNext) return t('sign.turn');
  return before ? t('sign.after', { name: before.name }) : null;
}
