import { useTranslation } from 'react-i18next';
import { adaptationLimits, limits } from '../../../../schema/limits.ts';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { Button } from '../../../ui/button.tsx';
import { TextArea, TextField } from '../../../ui/form.tsx';
import { useDraft } from '../../people/index.ts';
import { ProposeUpstreamMutation } from './adaptation.documents.ts';
import type { DecisionDialogProps } from './decision-dialog.props.ts';

/** Hands a city's wording to who drafts the common text, with its reason and what supports it. */
export function UpstreamDialog({ adaptation, section, deciding }: DecisionDialogProps) {
  const { t } = useTranslation('adaptations');
  const { run, isBusy, refusal } = useAction(ProposeUpstreamMutation);
  const draft = useDraft('upstream', `${adaptation.id}.${section.sectionId}`, () => ({
    reason: section.words ?? '',
    evidence: [] as { label: string; url: string }[],
  }));
  const { given, change } = draft;
  const changeAt = (at: number, more: Partial<{ label: string; url: string }>) =>
    change({ evidence: given.evidence.map((one, index) => (index === at ? { ...one, ...more } : one)) });

  async function propose() {
    const evidence = given.evidence.map(({ label, url }) => ({ label, url: url || null }));
    const { sectionId } = section;
    if (!(await run({ adaptationId: adaptation.id, sectionId, reason: given.reason, evidence }))) return;
    draft.done();
    deciding.ask(null);
    deciding.tell(t('decide.upstreamDone'));
  }

  return (
    <FormDialog
      title={t('decide.upstreamTitle')}
      lead={t('decide.upstreamLead', { city: deciding.city })}
      submit={t('decide.upstreamDo')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void propose()}
      onClose={() => deciding.ask(null)}
    >
      <TextArea
        label={t('decide.upstreamReason')}
        name="reason"
        required
        minLength={limits.reason.min}
        maxLength={limits.reason.max}
        value={given.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
      {given.evidence.map(({ label, url }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of evidence are known by their place
        <fieldset key={at} className="evidence">
          <legend>{t('decide.evidence')}</legend>
          <TextField
            label={t('decide.evidenceLabel')}
            name={`evidence.${at}.label`}
            required
            minLength={adaptationLimits.evidenceLabel.min}
            maxLength={adaptationLimits.evidenceLabel.max}
            value={label}
            onChange={(event) => changeAt(at, { label: event.currentTarget.value })}
          />
          <TextField
            label={t('decide.evidenceUrl')}
            name={`evidence.${at}.url`}
            type="url"
            maxLength={adaptationLimits.evidenceUrl.max}
            value={url}
            onChange={(event) => changeAt(at, { url: event.currentTarget.value })}
          />
        </fieldset>
      ))}
      {given.evidence.length < adaptationLimits.evidence.max && (
        <Button
          small
          look="plain"
          onClick={() => change({ evidence: [...given.evidence, { label: '', url: '' }] })}
        >
          {t('decide.evidenceAdd')}
        </Button>
      )}
    </FormDialog>
  );
}
