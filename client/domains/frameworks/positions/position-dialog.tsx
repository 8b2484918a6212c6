import { useTranslation } from 'react-i18next';
import { frameworkLimits } from '../../../../schema/limits.ts';
import { type PositionKind, positionKinds } from '../../../../schema/words.ts';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { TextArea } from '../../../ui/form.tsx';
import { useActing, useDraft } from '../../people/index.ts';
import { type EditionOnScreen, TakePositionMutation } from '../framework.documents.ts';

/** Says for the city one acts for what it thinks of an edition. */
export function PositionDialog({ edition, onClose }: { edition: EditionOnScreen; onClose(): void }) {
  const { t } = useTranslation('frameworks');
  const acting = useActing();
  const { run, isBusy, refusal } = useAction(TakePositionMutation);
  const standing = edition.positions.find(({ body }) => body.id === acting?.body.id);
  const draft = useDraft('position', edition.id, () => ({
    kind: (standing?.kind ?? 'ACCEPT') as PositionKind,
    reservation: standing?.reservation ?? '',
  }));
  const { given, change } = draft;
  const isReserved = given.kind === 'ACCEPT_WITH_RESERVATION';

  async function take() {
    const { kind, reservation } = given;
    const data = await run({ editionId: edition.id, kind, reservation: isReserved ? reservation : null });
    if (!data) return;
    draft.done();
    onClose();
  }

  return (
    <FormDialog
      title={t('positions.dialog', {
        city: acting?.body.city?.name ?? acting?.body.name,
        number: edition.number,
      })}
      lead={t('positions.dialogLead')}
      submit={t('positions.do')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void take()}
      onClose={onClose}
    >
      <fieldset className="position-choice">
        <legend className="vh">{t('positions.choose')}</legend>
        {positionKinds.map((one) => (
          <label key={one} className="check">
            <input
              type="radio"
              name="kind"
              checked={given.kind === one}
              onChange={() => change({ kind: one })}
            />
            <span>
              {t(`position.${one}`)}
              <span className="meta">{t(`positionMeans.${one}`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {isReserved && (
        <TextArea
          label={t('positions.reservation')}
          hint={t('positions.reservationHint')}
          name="reservation"
          required
          rows={5}
          minLength={frameworkLimits.reservation.min}
          maxLength={frameworkLimits.reservation.max}
          value={given.reservation}
          onChange={(event) => change({ reservation: event.currentTarget.value })}
        />
      )}
    </FormDialog>
  );
}
