import { useTranslation } from 'react-i18next';
import { agreementLimits } from '../../../schema/agreement-limits.ts';
import { FormDialog } from '../../forms/form-dialog.tsx';
import type { Refusal } from '../../graphql/refusal.ts';
import { SelectField, TextArea } from '../../ui/form.tsx';
import { useDraft } from '../people/index.ts';
import type { ClaimOnScreen } from './claim-list.tsx';

/** How a page settles its claims, by its domain's own act; gives whether it was kept. */
export interface Settling {
  readonly isBusy: boolean;
  readonly refusal: Refusal | null;
  settle(answer: { claimId: string; holds: boolean; ground: string }): Promise<boolean>;
}

/** Says whether what a source claims is so, and on what ground: once, for the body one acts for. */
export function SettleDialog(props: { claim: ClaimOnScreen; settling: Settling; onClose(): void }) {
  const { t } = useTranslation('claims');
  const { claim, settling } = props;
  const draft = useDraft('settle-claim', claim.id, () => ({ holds: 'yes', ground: '' }));
  const { given, change } = draft;
  async function settle() {
    const { holds, ground } = given;
    if (!(await settling.settle({ claimId: claim.id, holds: holds === 'yes', ground }))) return;
    draft.done();
    props.onClose();
  }
  return (
    <FormDialog
      title={t('settle')}
      lead={claim.words}
      submit={t('settle')}
      isBusy={settling.isBusy}
      refusal={settling.refusal}
      draft={draft}
      onSubmit={() => void settle()}
      onClose={props.onClose}
    >
      <SelectField
        label={t('isIt')}
        name="holds"
        value={given.holds}
        choices={[
          { value: 'yes', label: t('yes') },
          { value: 'no', label: t('no') },
        ]}
        onChange={(event) => change({ holds: event.currentTarget.value })}
      />
      <TextArea
        label={t('ground')}
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
