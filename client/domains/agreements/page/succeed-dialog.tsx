import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agreementLimits as limits } from '../../../../schema/agreement-limits.ts';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Done, TextArea, TextField } from '../../../ui/form.tsx';
import type { PickerOption } from '../../../ui/picker.tsx';
import { useDraft } from '../../people/index.ts';
import { SucceedPartyMutation } from '../agreement.documents.ts';
import { BodyPicker } from '../body-picker.tsx';

/** Puts a body in the place of one that it succeeds, in all agreements at once. */
export function SucceedDialog(props: { onDone(): void; onClose(): void }) {
  const { t } = useTranslation('agreements');
  const { t: common } = useTranslation('common');
  const { run, isBusy, refusal } = useAction(SucceedPartyMutation);
  const [count, setCount] = useState<number | null>(null);
  const draft = useDraft('succeed', '', () => ({
    from: null as PickerOption | null,
    to: null as PickerOption | null,
    legalName: '',
    ground: '',
    on: '',
  }));
  const { given, change } = draft;
  async function succeed() {
    const data = await run({
      fromBodyId: given.from?.id ?? '',
      toBodyId: given.to?.id ?? '',
      legalName: { en: given.legalName },
      ground: given.ground,
      effectiveOn: given.on,
    });
    if (!data) return;
    draft.done();
    setCount(data.succeedParty);
    props.onDone();
  }
  if (count !== null)
    return (
      <Dialog title={t('succeed.title')} closeLabel={common('form.close')} onClose={props.onClose}>
        <Done action={<Button onClick={props.onClose}>{common('form.close')}</Button>}>
          {t('succeed.done', { count })}
        </Done>
      </Dialog>
    );
  return (
    <FormDialog
      title={t('succeed.title')}
      lead={t('succeed.lead')}
      submit={t('succeed.do')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void succeed()}
      onClose={props.onClose}
    >
      <BodyPicker
        label={t('succeed.from')}
        name="fromBodyId"
        chosen={given.from}
        onChoose={(from) => change({ from })}
      />
      <BodyPicker
        label={t('succeed.to')}
        name="toBodyId"
        chosen={given.to}
        onChoose={(to) => change({ to, ...(to && given.legalName === '' ? { legalName: to.label } : {}) })}
      />
      <TextField
        label={t('succeed.legalName')}
        name="legalName"
        required
        minLength={limits.legalName.min}
        maxLength={limits.legalName.max}
        value={given.legalName}
        onChange={(event) => change({ legalName: event.currentTarget.value })}
      />
      <TextArea
        label={t('succeed.ground')}
        hint={t('succeed.groundHint')}
        name="ground"
        required
        minLength={limits.ground.min}
        maxLength={limits.ground.max}
        value={given.ground}
        onChange={(event) => change({ ground: event.currentTarget.value })}
      />
      <TextField
        label={t('succeed.on')}
        name="effectiveOn"
        type="date"
        required
        value={given.on}
        onChange={(event) => change({ on: event.currentTarget.value })}
      />
    </FormDialog>
  );
}
