import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openStates } from '../../../../schema/agreements/index.ts';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { graphql } from '../../../graphql/graphql.ts';
import { useAction } from '../../../graphql/use-action.ts';
import { Button } from '../../../ui/button.tsx';
import { SelectField } from '../../../ui/form.tsx';
import { useDraft } from '../../people/index.ts';
import type { AgreementOnScreen } from '../agreement.documents.ts';

const ModelsQuery = graphql(`
  query ModelTexts {
    frameworks { id slug title purpose language edition { id number } }
  }
`);

const BeginTextFromModel = graphql(`
  mutation BeginTextFromModel($input: BeginTextFromModelInput!) {
    beginTextFromModel(input: $input) { id version texts { language document { id adaptation { id } } } }
  }
`);

/** Begins an agreement's text as a model reads, while nobody has written in it; nothing where there is no model for it. */
export function BeginFromModel({ agreement }: { agreement: AgreementOnScreen }) {
  const { t } = useTranslation('agreements');
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery(ModelsQuery);
  const free = agreement.texts.filter(
    ({ document, edition }) => document?.may.edit && !document.adaptation && edition === null,
  );
  const models = (data?.frameworks ?? []).filter(
    ({ purpose, edition, language }) =>
      purpose === 'MODEL_TEXT' && edition && free.some((text) => text.language === language),
  );
  if (!openStates.includes(agreement.state) || models.length === 0) return null;
  return (
    <>
      <Button small aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('text.fromModel')}
      </Button>
      {isOpen && <ModelDialog agreement={agreement} models={models} onClose={() => setOpen(false)} />}
    </>
  );
}

function ModelDialog(props: {
  agreement: AgreementOnScreen;
  models: { title: string; edition: { id: string } | null }[];
  onClose(): void;
}) {
  const { t } = useTranslation('agreements');
  const { agreement, models, onClose } = props;
  const { run, isBusy, refusal } = useAction(BeginTextFromModel);
  const draft = useDraft('begin-from-model', agreement.id, () => ({
    editionId: models[0]?.edition?.id ?? '',
  }));
  const { editionId } = draft.given;
  async function begin() {
    const { id: agreementId, version } = agreement;
    if (!(await run({ agreementId, version, editionId }))) return;
    draft.done();
    onClose();
  }
  return (
    <FormDialog
      title={t('text.fromModel')}
      lead={t('text.fromModelLead')}
      submit={t('text.fromModelDo')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void begin()}
      onClose={onClose}
    >
      <SelectField
        label={t('text.model')}
        value={editionId}
        name="editionId"
        onChange={(event) => draft.change({ editionId: event.currentTarget.value })}
        choices={models.map(({ title, edition }) => ({ value: edition?.id ?? '', label: title }))}
      />
    </FormDialog>
  );
}
