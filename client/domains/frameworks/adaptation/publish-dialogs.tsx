import { useTranslation } from 'react-i18next';
import { adaptationLimits, limits } from '../../../../schema/limits.ts';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { TextArea } from '../../../ui/form.tsx';
import { useDraft } from '../../people/index.ts';
import { anchorOf } from '../reading/anchor.ts';
import {
  type AdaptationOnScreen,
  PublishAdaptationMutation,
  WithdrawAdaptationMutation,
} from './adaptation.documents.ts';

interface Props {
  adaptation: AdaptationOnScreen;
  city: string;
  onDone(): void;
  onClose(): void;
}

/** Shows a city's version to everybody as it stands now. */
export function PublishDialog({ adaptation, city, onDone, onClose }: Props) {
  const { t } = useTranslation('adaptations');
  const { run, isBusy, refusal } = useAction(PublishAdaptationMutation);
  const draft = useDraft('publish', adaptation.id, () => ({ note: '' }));
  const isAgain = adaptation.publications.length > 0;

  async function publish() {
    if (!(await run({ adaptationId: adaptation.id, note: draft.given.note || null }))) return;
    draft.done();
    onDone();
    onClose();
  }

  return (
    <FormDialog
      title={t('text.publishTitle', { city })}
      lead={t('text.publishLead')}
      submit={t(isAgain ? 'text.publishAgain' : 'text.publish')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void publish()}
      onClose={onClose}
    >
      <Unexplained adaptation={adaptation} onLeave={onClose} />
      <TextArea
        label={t('text.note')}
        name="note"
        rows={2}
        maxLength={adaptationLimits.note.max}
        value={draft.given.note}
        onChange={(event) => draft.change({ note: event.currentTarget.value })}
      />
    </FormDialog>
  );
}

/** The core sections that read otherwise and do not say why: a version is not published before they do. */
function Unexplained({ adaptation, onLeave }: { adaptation: AdaptationOnScreen; onLeave(): void }) {
  const { t } = useTranslation('adaptations');
  const lacking = (adaptation.text?.sections ?? []).filter(
    ({ isDeviation, reasonType, words }) => isDeviation && !(reasonType && words),
  );
  if (lacking.length === 0) return null;
  return (
    <div>
      <p>{t('text.lacking')}</p>
      <ul className="lines">
        {lacking.map(({ sectionId, number, title }) => (
          <li key={sectionId}>
            <a href={`#${anchorOf(number)}`} lang={adaptation.language} onClick={onLeave}>
              {number} {title}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Takes a published version back, with the reason that its readers are told. */
export function WithdrawDialog({ adaptation, city, onDone, onClose }: Props) {
  const { t } = useTranslation('adaptations');
  const { run, isBusy, refusal } = useAction(WithdrawAdaptationMutation);
  const draft = useDraft('withdraw-adaptation', adaptation.id, () => ({ reason: '' }));

  async function withdraw() {
    if (!(await run({ adaptationId: adaptation.id, reason: draft.given.reason }))) return;
    draft.done();
    onDone();
    onClose();
  }

  return (
    <FormDialog
      title={t('text.withdrawTitle', { city })}
      lead={t('text.withdrawLead')}
      submit={t('text.withdraw')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void withdraw()}
      onClose={onClose}
    >
      <TextArea
        label={t('text.withdrawReason')}
        name="reason"
        required
        minLength={limits.reason.min}
        maxLength={limits.reason.max}
        value={draft.given.reason}
        onChange={(event) => draft.change({ reason: event.currentTarget.value })}
      />
    </FormDialog>
  );
}
