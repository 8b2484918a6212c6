import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { agreementLimits as limits } from '../../../schema/agreement-limits.ts';
import {
  type AgreementKind,
  agreementKinds,
  type RenewalRule,
  renewalRules,
} from '../../../schema/agreements/index.ts';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useAction } from '../../graphql/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { CheckField, SelectField, TextArea, TextField } from '../../ui/form.tsx';
import type { PickerOption } from '../../ui/picker.tsx';
import { useActing, useDraft } from '../people/index.ts';
import { BeginAgreementMutation, ProceduresQuery } from './agreement.documents.ts';
import { BodyPicker } from './body-picker.tsx';

interface PartyLine {
  body: PickerOption | null;
  legalName: string;
  procedureId: string;
}

const languageChoices = { both: ['vi', 'en'], vi: ['vi'], en: ['en'] } as const;

/** Begins an agreement for the body one acts for: what it is, between whom, and for how long. */
export function BeginDialog(props: { onDone(slug: string): void; onClose(): void }) {
  const { t } = useTranslation('agreements');
  const acting = useActing();
  const { run, isBusy, refusal } = useAction(BeginAgreementMutation);
  const procedures = useQuery(ProceduresQuery).data?.procedures ?? [];
  const empty: PartyLine = { body: null, legalName: '', procedureId: '' };
  const draft = useDraft('begin-agreement', '', () => ({
    title: '',
    titleVi: '',
    purpose: '',
    purposeVi: '',
    kind: 'MEMORANDUM' as AgreementKind,
    languages: 'both' as keyof typeof languageChoices,
    months: '',
    isOpenEnded: false,
    renewal: 'NONE' as RenewalRule,
    number: '',
    parties: [
      {
        body: acting ? { id: acting.body.id, label: acting.body.name } : null,
        legalName: acting?.body.name ?? '',
        procedureId: '',
      },
      empty,
    ] as PartyLine[],
  }));
  const { given, change } = draft;
  const set = (at: number, more: Partial<PartyLine>) =>
    change({ parties: given.parties.map((one, n) => (n === at ? { ...one, ...more } : one)) });
  async function begin() {
    const data = await run({
      title: { en: given.title, vi: given.titleVi || null },
      purpose: { en: given.purpose, vi: given.purposeVi || null },
      kind: given.kind,
      languages: [...languageChoices[given.languages]],
      termMonths: given.months ? Number.parseInt(given.months, 10) : null,
      isOpenEnded: given.isOpenEnded,
      renewalRule: given.renewal,
      renewalMonths: given.renewal === 'TACIT' && given.months ? Number.parseInt(given.months, 10) : null,
      registerNumber: given.number || null,
      parties: given.parties.map(({ body, legalName, procedureId }) => ({
        bodyId: body?.id ?? '',
        legalName: { en: legalName },
        procedureId: procedureId || null,
      })),
    });
    if (!data?.beginAgreement) return;
    draft.done();
    props.onDone(data.beginAgreement.slug);
  }
  return (
    <FormDialog
      title={t('new.title')}
      lead={t('new.lead')}
      submit={t('new.do')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void begin()}
      onClose={props.onClose}
    >
      <TextField
        label={t('new.name')}
        name="title"
        lang="en"
        required
        minLength={limits.title.min}
        maxLength={limits.title.max}
        value={given.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <TextField
        label={t('new.nameVi')}
        name="titleVi"
        lang="vi"
        maxLength={limits.title.max}
        value={given.titleVi}
        onChange={(event) => change({ titleVi: event.currentTarget.value })}
      />
      <SelectField
        label={t('new.kind')}
        name="kind"
        value={given.kind}
        choices={agreementKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          change({ kind: agreementKinds.find((one) => one === value) ?? given.kind })
        }
      />
      <TextArea
        label={t('new.purpose')}
        name="purpose"
        lang="en"
        required
        minLength={limits.purpose.min}
        maxLength={limits.purpose.max}
        value={given.purpose}
        onChange={(event) => change({ purpose: event.currentTarget.value })}
      />
      <TextArea
        label={t('new.purposeVi')}
        name="purposeVi"
        lang="vi"
        maxLength={limits.purpose.max}
        value={given.purposeVi}
        onChange={(event) => change({ purposeVi: event.currentTarget.value })}
      />
      <SelectField
        label={t('new.languages')}
        name="languages"
        value={given.languages}
        choices={(['both', 'vi', 'en'] as const).map((value) => ({ value, label: t(`new.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          change({ languages: value === 'vi' || value === 'en' ? value : 'both' })
        }
      />
      {given.parties.map((party, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a party is known by its place
        <fieldset className="line-set" key={at}>
          <legend className="vh">{t('new.party', { number: at + 1 })}</legend>
          <BodyPicker
            label={t('new.party', { number: at + 1 })}
            hint={t('new.partyHint')}
            name="parties"
            chosen={party.body}
            onChoose={(body) =>
              set(at, { body, ...(body && party.legalName === '' ? { legalName: body.label } : {}) })
            }
          />
          <TextField
            label={t('new.legalName')}
            name="legalName"
            required
            minLength={limits.legalName.min}
            maxLength={limits.legalName.max}
            value={party.legalName}
            onChange={(event) => set(at, { legalName: event.currentTarget.value })}
          />
          <SelectField
            label={t('new.procedure')}
            name="procedureId"
            value={party.procedureId}
            choices={[
              { value: '', label: t('new.noProcedure') },
              ...procedures
                .filter((one) => one.version?.kinds.includes(given.kind))
                .map((one) => ({ value: one.id, label: one.name })),
            ]}
            onChange={(event) => set(at, { procedureId: event.currentTarget.value })}
          />
        </fieldset>
      ))}
      <Button small onClick={() => change({ parties: [...given.parties, empty] })}>
        {t('new.addParty')}
      </Button>
      <TextField
        label={t('new.months')}
        hint={t('new.monthsHint')}
        name="termMonths"
        type="number"
        min={1}
        max={1200}
        disabled={given.isOpenEnded}
        value={given.months}
        onChange={(event) => change({ months: event.currentTarget.value })}
      />
      <CheckField
        label={t('new.openEnded')}
        name="isOpenEnded"
        checked={given.isOpenEnded}
        onChange={(event) =>
          change({
            isOpenEnded: event.currentTarget.checked,
            ...(event.currentTarget.checked ? { months: '' } : {}),
          })
        }
      />
      <SelectField
        label={t('new.renewal')}
        name="renewalRule"
        value={given.renewal}
        choices={renewalRules.map((value) => ({ value, label: t(`renewal.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          change({ renewal: renewalRules.find((one) => one === value) ?? given.renewal })
        }
      />
      <TextField
        label={t('new.number')}
        name="registerNumber"
        maxLength={limits.registerNumber.max}
        value={given.number}
        onChange={(event) => change({ number: event.currentTarget.value })}
      />
    </FormDialog>
  );
}
