import { useTranslation } from 'react-i18next';
import { limits as common } from '../../../schema/limits.ts';
import { networkLimits as limits } from '../../../schema/network-limits.ts';
import {
  type MemberKind,
  memberKinds,
  networkCircles,
  type SubNetworkKind,
  subNetworkKinds,
  voteRules,
} from '../../../schema/networks/index.ts';
import { type CreativeField, creativeFields } from '../../../schema/words.ts';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useAction } from '../../graphql/use-action.ts';
import { CheckField, SelectField, TextArea, TextField } from '../../ui/form.tsx';
import { useDraft } from '../people/index.ts';
import { BeginSubNetworkMutation, ChangeSubNetworkMutation, type Network } from './network.documents.ts';

/** Begins a sub-network, or says anew what one is for and who does what in it. */
export function NetworkDialog(props: {
  /** The one that is changed. */
  changes?: Network;
  onDone(slug: string): void;
  onClose(): void;
}) {
  const { t } = useTranslation(['networks', 'common']);
  const { changes } = props;
  const begin = useAction(BeginSubNetworkMutation);
  const change = useAction(ChangeSubNetworkMutation);
  const action = changes ? change : begin;
  const draft = useDraft('sub-network', changes?.id ?? '', () => ({
    kind: (changes?.kind ?? 'REGION') as SubNetworkKind,
    en: '',
    vi: '',
    purposeEn: changes?.purposes.en ?? '',
    purposeVi: changes?.purposes.vi ?? '',
    field: (changes?.field ?? 'DESIGN') as CreativeField,
    countries: (changes?.countries ?? []).join(', '),
    memberKinds: (changes?.memberKinds ?? ['CITY']) as MemberKind[],
    posts: changes?.posts ?? ('MEMBERS' as const),
    proposes: changes?.proposes ?? ('MEMBERS' as const),
    votes: changes?.votes ?? ('ONE_CITY_ONE_VOTE' as const),
  }));
  const { given } = draft;
  async function send() {
    const facts = {
      purpose: { en: given.purposeEn || null, vi: given.purposeVi || null },
      field: given.kind === 'FIELD' ? given.field : null,
      countries: given.countries.split(/[\s,;]+/).filter(Boolean),
      memberKinds: given.memberKinds,
      posts: given.posts,
      proposes: given.proposes,
      votes: given.votes,
    };
    if (changes) {
      if (!(await change.run({ networkId: changes.id, version: changes.version, ...facts }))) return;
      draft.done();
      return props.onDone(changes.slug);
    }
    const translations = [
      { language: 'en', name: given.en.trim() },
      ...(given.vi.trim() ? [{ language: 'vi', name: given.vi.trim() }] : []),
    ];
    const data = await begin.run({ kind: given.kind, translations, ...facts });
    if (!data?.beginSubNetwork) return;
    draft.done();
    props.onDone(data.beginSubNetwork.slug);
  }
  return (
    <FormDialog
      title={t(changes ? 'begin.change' : 'begin.title')}
      lead={changes ? undefined : t('begin.lead')}
      submit={t(changes ? 'begin.keep' : 'begin.do')}
      isBusy={action.isBusy}
      refusal={action.refusal}
      draft={draft}
      onSubmit={() => void send()}
      onClose={props.onClose}
    >
      {!changes && (
        <>
          {(['en', 'vi'] as const).map((language) => (
            <TextField
              key={language}
              label={t(`begin.name.${language}`)}
              lang={language}
              name={language === 'en' ? 'translations' : 'translations.vi.name'}
              required={language === 'en'}
              maxLength={common.bodyName.max}
              value={given[language]}
              onChange={(event) => draft.change({ [language]: event.currentTarget.value })}
            />
          ))}
          <SelectField
            label={t('begin.kind')}
            name="kind"
            value={given.kind}
            choices={subNetworkKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
            onChange={({ currentTarget: { value } }) => draft.change({ kind: value as SubNetworkKind })}
          />
        </>
      )}
      {given.kind === 'FIELD' && (
        <SelectField
          label={t('begin.field')}
          name="field"
          value={given.field}
          choices={creativeFields.map((value) => ({ value, label: t(`common:field.${value}`) }))}
          onChange={({ currentTarget: { value } }) => draft.change({ field: value as CreativeField })}
        />
      )}
      {given.kind === 'REGION' && (
        <TextField
          label={t('begin.countries')}
          hint={t('begin.countriesHint')}
          name="countries"
          value={given.countries}
          onChange={(event) => draft.change({ countries: event.currentTarget.value })}
        />
      )}
      {(['purposeEn', 'purposeVi'] as const).map((name) => (
        <TextArea
          key={name}
          label={t(`begin.${name}`)}
          lang={name === 'purposeEn' ? 'en' : 'vi'}
          name={name === 'purposeEn' ? 'purpose' : 'purpose.vi'}
          maxLength={limits.purpose.max}
          value={given[name]}
          onChange={(event) => draft.change({ [name]: event.currentTarget.value })}
        />
      ))}
      <fieldset className="network-choices">
        <legend>{t('begin.members')}</legend>
        {memberKinds.map((kind) => (
          <CheckField
            key={kind}
            label={t(`members.kind.${kind}`)}
            name={kind === 'CITY' ? 'memberKinds' : undefined}
            checked={given.memberKinds.includes(kind)}
            onChange={({ currentTarget: { checked } }) =>
              draft.change({
                memberKinds: memberKinds.filter((one) =>
                  one === kind ? checked : given.memberKinds.includes(one),
                ),
              })
            }
          />
        ))}
      </fieldset>
      {(['posts', 'proposes'] as const).map((name) => (
        <SelectField
          key={name}
          label={t(`begin.${name}`)}
          name={name}
          value={given[name]}
          choices={networkCircles.map((value) => ({ value, label: t(`circle.${value}`) }))}
          onChange={({ currentTarget: { value } }) => {
            const circle = networkCircles.find((one) => one === value);
            if (circle) draft.change({ [name]: circle });
          }}
        />
      ))}
      <SelectField
        label={t('begin.votes')}
        name="votes"
        value={given.votes}
        choices={voteRules.map((value) => ({ value, label: t(`votes.${value}`) }))}
        onChange={({ currentTarget: { value } }) => {
          const votes = voteRules.find((one) => one === value);
          if (votes) draft.change({ votes });
        }}
      />
    </FormDialog>
  );
}
