import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { limits } from '../../../schema/limits.ts';
import { type GrantRole, grantRoles } from '../../../schema/words.ts';
import { ActionForm } from '../../forms/action-form.tsx';
import { KeptNote } from '../../forms/kept-note.tsx';
import { RefusedToast } from '../../forms/refused-toast.tsx';
import { useAction } from '../../graphql/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { useFocusOnSwap } from '../../ui/focus-on-swap.ts';
import { SelectField, TextField } from '../../ui/form.tsx';
import type { PickerOption } from '../../ui/picker.tsx';
import { BodyPicker } from '../bodies/body-picker.tsx';
import { PersonPicker } from '../bodies/person-picker.tsx';
import { useDraft } from '../people/index.ts';
import { type Access, GiveGrantMutation, type ThingKind, WithdrawGrantMutation } from './access.documents.ts';
import type { Change } from './change.ts';

const nothing = () => ({
  to: 'body' as 'body' | 'person',
  whom: null as PickerOption | null,
  role: 'PARTICIPANT' as GrantRole,
  reason: '',
});

/** Gives a body or a person a part in a thing. */
export function GiveGrant(props: { access: Access; kind: ThingKind; onChange(change: Change): void }) {
  const { t } = useTranslation('access');
  const giving = useAction(GiveGrantMutation);
  const withdrawing = useAction(WithdrawGrantMutation);
  const { access, kind } = props;
  const draft = useDraft('give-grant', access.id, nothing);
  const { given, change } = draft;
  const [isOpen, setOpen] = useState(draft.isFound);
  const place = useFocusOnSwap<HTMLDivElement>(isOpen);
  const { to, whom, role } = given;

  async function give() {
    if (whom === null) return;
    const part = to === 'body' ? { bodyId: whom.id } : { personId: whom.id };
    const data = await giving.run({
      kind,
      id: access.id,
      role,
      reason: given.reason.trim() || null,
      ...part,
    });
    if (!data) return;
    const grant = data.giveGrant.grants.find(({ id }) => !access.grants.some((known) => known.id === id));
    draft.discard();
    setOpen(false);
    props.onChange({
      words: t('give.done', { name: whom.label, role: t(`role.${role}`) }),
      undo: grant && (() => void takeBack(grant.id)),
    });
  }

  async function takeBack(grantId: string) {
    if (await withdrawing.run({ grantId })) props.onChange({ words: t('give.takenBack') });
  }

  if (!isOpen) {
    return (
      <div className="give" ref={place}>
        <Button small onClick={() => setOpen(true)}>
          {t('give.open')}
        </Button>
        <RefusedToast refusal={withdrawing.refusal} onClose={withdrawing.clear} />
      </div>
    );
  }
  const picker = {
    required: true,
    chosen: whom,
    onChoose: (chosen: PickerOption | null) => change({ whom: chosen }),
  };
  const begun = draft.isFound ? 'found' : 'fresh';
  return (
    <div className="give" ref={place}>
      <ActionForm
        submit={t('give.do')}
        isBusy={giving.isBusy}
        refusal={giving.refusal}
        onSubmit={() => void give()}
        acts={
          <Button look="plain" onClick={() => setOpen(false)}>
            {t('leave')}
          </Button>
        }
      >
        <KeptNote draft={draft} />
        <fieldset>
          <legend>{t('give.to')}</legend>
          <div className="seg">
            {(['body', 'person'] as const).map((one) => (
              <button
                key={one}
                type="button"
                aria-pressed={to === one}
                onClick={() => change({ to: one, whom: null })}
              >
                {t(`give.${one}`)}
              </button>
            ))}
          </div>
        </fieldset>
        {to === 'body' ? (
          <BodyPicker
            key={`body ${begun}`}
            name="bodyId"
            label={t('give.whichBody')}
            hint={t('give.bodyHint')}
            {...picker}
          />
        ) : (
          <PersonPicker key={`person ${begun}`} name="personId" label={t('give.whom')} {...picker} />
        )}
        <SelectField
          label={t('give.as')}
          value={role}
          choices={grantRoles.map((value) => ({ value, label: t(`role.${value}`) }))}
          onChange={({ currentTarget: { value } }) => {
            const next = grantRoles.find((one) => one === value);
            if (next) change({ role: next });
          }}
        />
        <TextField
          label={t('give.reason')}
          name="reason"
          maxLength={limits.reason.max}
          value={given.reason}
          onChange={(event) => change({ reason: event.currentTarget.value })}
        />
      </ActionForm>
    </div>
  );
}
