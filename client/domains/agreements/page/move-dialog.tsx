import { useTranslation } from 'react-i18next';
import { agreementLimits } from '../../../../schema/agreement-limits.ts';
import type { AgreementAct } from '../../../../schema/agreements/index.ts';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { TextArea, TextField } from '../../../ui/form.tsx';
import { useDraft } from '../../people/index.ts';
import { type AgreementOnScreen, MoveAgreementMutation } from '../agreement.documents.ts';

const asksUntil: readonly AgreementAct[] = ['RENEW', 'SUSPEND'];
const asksOn: readonly AgreementAct[] = ['ENTER_INTO_FORCE', 'WITHDRAW', 'TERMINATE'];
const needsGround: readonly AgreementAct[] = ['REOPEN_TEXT', 'SUSPEND', 'WITHDRAW', 'TERMINATE', 'RENEW'];

/** Moves an agreement on, with the day, the ground and the document it rests on. */
export function MoveDialog(props: {
  agreement: AgreementOnScreen;
  act: AgreementAct;
  onDone(): void;
  onClose(): void;
}) {
  const { t } = useTranslation('agreements');
  const { run, isBusy, refusal } = useAction(MoveAgreementMutation);
  const draft = useDraft('move-agreement', `${props.agreement.id} ${props.act}`, () => ({
    on: '',
    until: '',
    ground: '',
    paper: '',
  }));
  const { given, change } = draft;
  async function move() {
    const { on, until, ground, paper } = given;
    const data = await run({
      agreementId: props.agreement.id,
      version: props.agreement.version,
      act: props.act,
      on: on || null,
      until: until || null,
      ground: ground || null,
      paper: paper || null,
    });
    if (!data) return;
    draft.done();
    props.onDone();
  }
  return (
    <FormDialog
      title={t(`act.${props.act}`)}
      lead={t(`actLead.${props.act}`)}
      submit={t(`act.${props.act}`)}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void move()}
      onClose={props.onClose}
    >
      {asksOn.includes(props.act) && (
        <TextField
          label={t('move.on')}
          name="on"
          type="date"
          value={given.on}
          onChange={(event) => change({ on: event.currentTarget.value })}
        />
      )}
      {asksUntil.includes(props.act) && (
        <TextField
          label={t('move.until')}
          name="until"
          type="date"
          required={props.act === 'RENEW'}
          value={given.until}
          onChange={(event) => change({ until: event.currentTarget.value })}
        />
      )}
      <TextArea
        label={t('move.ground')}
        hint={t('move.groundHint')}
        name="ground"
        required={needsGround.includes(props.act)}
        minLength={agreementLimits.ground.min}
        maxLength={agreementLimits.ground.max}
        value={given.ground}
        onChange={(event) => change({ ground: event.currentTarget.value })}
      />
      <TextField
        label={t('move.paper')}
        hint={t('move.paperHint')}
        name="paper"
        maxLength={agreementLimits.paper.max}
        value={given.paper}
        onChange={(event) => change({ paper: event.currentTarget.value })}
      />
    </FormDialog>
  );
}
