import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useAction } from '../../graphql/use-action.ts';
import { useDraft } from '../people/index.ts';
import { type EditionOnScreen, RemoveFestivalEditionMutation } from './festival.documents.ts';

/** Takes an edition out that was entered by mistake; it can't be brought back, so it is asked for twice. */
export function RemoveDialog({ edition, onClose }: { edition: EditionOnScreen; onClose(): void }) {
  const { t } = useTranslation('festivals');
  const { run, isBusy, refusal } = useAction(RemoveFestivalEditionMutation);
  const draft = useDraft('remove-edition', edition.id, () => ({}));
  async function send() {
    if (await run({ editionId: edition.id, version: edition.version })) onClose();
  }
  return (
    <FormDialog
      title={t('form.removeTitle', { year: edition.year })}
      lead={t('form.removeLead')}
      submit={t('form.remove')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      {null}
    </FormDialog>
  );
}
