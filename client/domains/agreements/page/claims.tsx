import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agreementLimits } from '../../../../schema/agreement-limits.ts';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { useDay } from '../../../i18n/day.ts';
import { Button } from '../../../ui/button.tsx';
import { SelectField, TextArea } from '../../../ui/form.tsx';
import { useDraft } from '../../people/index.ts';
import { type AgreementOnScreen, SettleClaimMutation } from '../agreement.documents.ts';

type Claim = AgreementOnScreen['claims'][number];

/** What sources say, with source and day; where they differ both stand until the body settles it. */
export function Claims({ agreement, onDone }: { agreement: AgreementOnScreen; onDone(): void }) {
  const { t } = useTranslation('agreements');
  const day = useDay();
  const [settling, setSettling] = useState<Claim | null>(null);
  if (agreement.claims.length === 0) return null;
  const subjects = [...new Set(agreement.claims.map(({ subject }) => subject))];
  return (
    <section className="claims">
      <h2>{t('claims.title')}</h2>
      {subjects.map((subject) => {
        const claims = agreement.claims.filter((one) => one.subject === subject);
        return (
          <div key={subject}>
            <h3>
              {subject}
              {claims.length > 1 && claims.every(({ holds }) => holds === null) && (
                <span className="meta warn"> {t('claims.differ')}</span>
              )}
            </h3>
            <ul>
              {claims.map((claim) => (
                <li key={claim.id}>
                  <span className={claim.holds === false ? 'written not-so' : 'written'}>{claim.words}</span>
                  <span className="meta quiet">
                    {claim.source}
                    {claim.sourcedOn && `, ${day(claim.sourcedOn)}`}
                  </span>
                  {claim.holds !== null && (
                    <span className="meta">
                      {t(claim.holds ? 'claims.so' : 'claims.notSo', { body: claim.settledFor?.name ?? '' })}:{' '}
                      {claim.ground}
                    </span>
                  )}
                  {claim.holds === null && agreement.may.lead && (
                    <Button
                      small
                      look="plain"
                      aria-haspopup="dialog"
                      aria-label={`${t('claims.settle')}: ${claim.words}`}
                      onClick={() => setSettling(claim)}
                    >
                      {t('claims.settle')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      {settling && (
        <SettleDialog
          agreementId={agreement.id}
          claim={settling}
          onClose={() => setSettling(null)}
          onDone={() => {
            setSettling(null);
            onDone();
          }}
        />
      )}
    </section>
  );
}

function SettleDialog(props: { agreementId: string; claim: Claim; onDone(): void; onClose(): void }) {
  const { t } = useTranslation('agreements');
  const { run, isBusy, refusal } = useAction(SettleClaimMutation);
  const draft = useDraft('settle-claim', props.claim.id, () => ({ holds: 'yes', ground: '' }));
  const { given, change } = draft;
  async function settle() {
    const { id: claimId } = props.claim;
    const { holds, ground } = given;
    if (!(await run({ agreementId: props.agreementId, claimId, holds: holds === 'yes', ground }))) return;
    draft.done();
    props.onDone();
  }
  return (
    <FormDialog
      title={t('claims.settle')}
      lead={props.claim.words}
      submit={t('claims.settle')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void settle()}
      onClose={props.onClose}
    >
      <SelectField
        label={t('claims.isIt')}
        name="holds"
        value={given.holds}
        choices={[
          { value: 'yes', label: t('claims.yes') },
          { value: 'no', label: t('claims.no') },
        ]}
        onChange={(event) => change({ holds: event.currentTarget.value })}
      />
      <TextArea
        label={t('claims.ground')}
        name="ground"
        required
        minLength={agreementLimits.ground.min}
        maxLength={agreementLimits.ground.max}
        value={given.ground}
        onChange={(event) => change({ ground: event.currentTarget.value })}
      />
    </FormDialog>
  );
}
