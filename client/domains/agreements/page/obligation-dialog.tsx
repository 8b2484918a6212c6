import { useTranslation } from 'react-i18next';
import { agreementLimits } from '../../../../schema/agreement-limits.ts';
import { commitmentLimits } from '../../../../schema/commitment-limits.ts';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { SelectField, TextArea, TextField } from '../../../ui/form.tsx';
import { useDraft } from '../../people/index.ts';
import { AddObligationMutation, type AgreementOnScreen } from '../agreement.documents.ts';

const kinds = ['ONCE', 'BY_RULE', 'ON_CONDITION', 'NONE'] as const;
type Kind = (typeof kinds)[number];

/** Says what a party promises, and when. */
export function ObligationDialog(props: { agreement: AgreementOnScreen; onDone(): void; onClose(): void }) {
  const { t, i18n } = useTranslation('agreements');
  const { run, isBusy, refusal } = useAction(AddObligationMutation);
  const { agreement } = props;
  const draft = useDraft('obligation', agreement.id, () => ({
    article: '',
    words: '',
    partyId: '',
    kind: 'ONCE' as Kind,
    on: '',
    months: '12',
    condition: '',
  }));
  const { given, change } = draft;
  async function add() {
    const { article, words, partyId, kind, on, months, condition } = given;
    const data = await run({
      agreementId: agreement.id,
      partyId: partyId || null,
      article,
      words,
      language: i18n.language,
      due: {
        kind,
        on: kind === 'ONCE' ? on : null,
        rule:
          kind === 'BY_RULE' ? { every: Number.parseInt(months, 10) || 0, unit: 'MONTH', from: on } : null,
        condition: kind === 'ON_CONDITION' ? condition : null,
      },
    });
    if (!data) return;
    draft.done();
    props.onDone();
  }
  return (
    <FormDialog
      title={t('obligations.add')}
      lead={t('obligations.lead')}
      submit={t('obligations.add')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void add()}
      onClose={props.onClose}
    >
      <TextField
        label={t('obligations.article')}
        name="article"
        required
        maxLength={agreementLimits.article.max}
        value={given.article}
        onChange={(event) => change({ article: event.currentTarget.value })}
      />
      <TextArea
        label={t('obligations.what')}
        name="words"
        required
        minLength={commitmentLimits.words.min}
        maxLength={commitmentLimits.words.max}
        value={given.words}
        onChange={(event) => change({ words: event.currentTarget.value })}
      />
      <SelectField
        label={t('obligations.who')}
        name="partyId"
        value={given.partyId}
        choices={[
          { value: '', label: t('obligations.all') },
          ...agreement.parties.map((party) => ({ value: party.id, label: party.legalName })),
        ]}
        onChange={(event) => change({ partyId: event.currentTarget.value })}
      />
      <SelectField
        label={t('obligations.due')}
        name="kind"
        value={given.kind}
        choices={kinds.map((value) => ({ value, label: t(`obligations.kind.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          change({ kind: kinds.find((one) => one === value) ?? given.kind })
        }
      />
      {(given.kind === 'ONCE' || given.kind === 'BY_RULE') && (
        <TextField
          label={t(given.kind === 'ONCE' ? 'obligations.on' : 'obligations.from')}
          name="due"
          type="date"
          required
          value={given.on}
          onChange={(event) => change({ on: event.currentTarget.value })}
        />
      )}
      {given.kind === 'BY_RULE' && (
        <TextField
          label={t('obligations.months')}
          name="every"
          type="number"
          min={1}
          max={120}
          required
          value={given.months}
          onChange={(event) => change({ months: event.currentTarget.value })}
        />
      )}
      {given.kind === 'ON_CONDITION' && (
        <TextArea
          label={t('obligations.condition')}
          name="condition"
          required
          minLength={commitmentLimits.condition.min}
          maxLength={commitmentLimits.condition.max}
          value={given.condition}
          onChange={(event) => change({ condition: event.currentTarget.value })}
        />
      )}
    </FormDialog>
  );
}
