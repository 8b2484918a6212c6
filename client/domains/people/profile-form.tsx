import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { limits } from '../../../schema/limits.ts';
import { mailRhythms, type NotificationWish, notificationWishes } from '../../../schema/words.ts';
import { ActionForm } from '../../forms/action-form.tsx';
import { useDraftOf } from '../../forms/draft.ts';
import { KeptNote } from '../../forms/kept-note.tsx';
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../graphql/graphql.ts';
import { useAction } from '../../graphql/use-action.ts';
import { isLanguage, languages } from '../../i18n/languages.ts';
import { CheckField, Done, SelectField, TextField } from '../../ui/form.tsx';

export const ProfileForm_viewer = graphql(`
  fragment ProfileForm_viewer on Viewer {
    preferredLanguage
    zone
    notifications { mail mentions answers texts commitments agreements }
    person { id name isDemonstration }
  }
`);

const UpdateProfile = graphql(
  `
    mutation UpdateProfile($input: UpdateProfileInput!) {
      updateProfile(input: $input) { ...ProfileForm_viewer }
    }
  `,
  [ProfileForm_viewer],
);

const wishes = Object.keys(notificationWishes) as NotificationWish[];
const zones = Intl.supportedValuesOf('timeZone').map((zone) => ({
  value: zone,
  label: zone.replaceAll('_', ' '),
}));

/** How one is called, spoken to and told of things. */
export function ProfileForm(props: { viewer: FragmentOf<typeof ProfileForm_viewer> }) {
  const { t } = useTranslation('account');
  const viewer = readFragment(ProfileForm_viewer, props.viewer);
  const { run, isBusy, refusal } = useAction(UpdateProfile);
  // Kept on the device: whoever has to sign in again meanwhile finds what they had typed, whatever the page reads anew.
  const draft = useDraftOf({ personId: viewer.person.id, form: 'profile', subject: 'me' }, () =>
    wishesOf(viewer),
  );
  const { given } = draft;
  const [isDone, setDone] = useState(false);
  const change = (more: Partial<typeof given>) => {
    draft.change(more);
    setDone(false);
  };

  const tell = (more: Partial<typeof given.notifications>) =>
    change({ notifications: { ...given.notifications, ...more } });

  async function save() {
    const { notifications, ...profile } = given;
    const isSaved = (await run({ ...profile, notifications })) !== null;
    if (isSaved) draft.done();
    setDone(isSaved);
  }

  return (
    <ActionForm submit={t('profile.save')} isBusy={isBusy} refusal={refusal} onSubmit={() => void save()}>
      <KeptNote draft={draft} />
      <TextField
        label={t('profile.name')}
        hint={viewer.person.isDemonstration ? t('profile.everybodys') : undefined}
        name="name"
        autoComplete="name"
        required
        maxLength={limits.personName.max}
        value={given.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <div className="pair">
        <SelectField
          label={t('profile.language')}
          hint={t('profile.languageHint')}
          value={given.preferredLanguage}
          choices={Object.entries(languages).map(([value, label]) => ({ value, label }))}
          onChange={({ currentTarget: { value } }) => {
            if (isLanguage(value)) change({ preferredLanguage: value });
          }}
        />
        <SelectField
          label={t('profile.zone')}
          value={given.zone}
          choices={
            zones.some(({ value }) => value === given.zone)
              ? zones
              : [{ value: given.zone, label: given.zone.replaceAll('_', ' ') }, ...zones]
          }
          onChange={(event) => change({ zone: event.currentTarget.value })}
        />
      </div>
      <SelectField
        label={t('profile.mail')}
        value={given.notifications.mail}
        choices={mailRhythms.map((value) => ({ value, label: t(`profile.rhythm.${value}`) }))}
        onChange={({ currentTarget: { value } }) => {
          const mail = mailRhythms.find((one) => one === value);
          if (mail) tell({ mail });
        }}
      />
      <fieldset>
        <legend>{t('profile.tellMe')}</legend>
        {wishes.map((wish) => (
          <CheckField
            key={wish}
            label={t(`profile.${wish}`)}
            checked={given.notifications[wish]}
            onChange={(event) => tell({ [wish]: event.currentTarget.checked })}
          />
        ))}
        <p className="hint">{t('profile.nevertheless')}</p>
      </fieldset>
      {isDone && <Done>{t('profile.saved')}</Done>}
    </ActionForm>
  );
}

function wishesOf({ person, preferredLanguage, zone, notifications }: ResultOf<typeof ProfileForm_viewer>) {
  const { mail, mentions, answers, texts, commitments, agreements } = notifications;
  return {
    name: person.name,
    preferredLanguage,
    zone,
    notifications: { mail, mentions, answers, texts, commitments, agreements },
  };
}
