import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { limits } from '../../../schema/limits.ts';
import { type GrantRole, grantRoles } from '../../../schema/words.ts';
import { useAction } from '../../graphql/use-action.ts';
import { useRefusalWords } from '../../graphql/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { Problem, SelectField, TextField } from '../../ui/form.tsx';
import type { PickerOption } from '../../ui/picker.tsx';
import { BodyPicker } from '../bodies/body-picker.tsx';
import { PersonPicker } from '../bodies/person-picker.tsx';
import { type Access, GiveGrantMutation, type ThingKind, WithdrawGrantMutation } from './access.documents.ts';
import type { Change } from './access-dialog.tsx';

/** Gives a body or a person a part in a thing. */
export function GiveGrant(props: { access: Access; kind: ThingKind; onChange(change: Change): void }) {
  const { t } = useTranslation('access');
  const words = useRefusalWords();
  const giving = useAction(GiveGrantMutation);
  const withdrawing = useAction(WithdrawGrantMutation);
  const [isOpen, setOpen] = useState(false);
  const [to, setTo] = useState<'body' | 'person'>('body');
  const [whom, setWhom] = useState<PickerOption | null>(null);
  const [isMissing, setMissing] = useState(false);
  const [role, setRole] = useState<GrantRole>('PARTICIPANT');
  const [reason, setReason] = useState('');
  const { access, kind } = props;

  async function give(event: FormEvent) {
    event.preventDefault();
    setMissing(whom === null);
    if (whom === null) return;
    const part = to === 'body' ? { bodyId: whom.id } : { personId: whom.id };
    const data = await giving.run({ kind, id: access.id, role, reason: reason.trim() || null, ...part });
    if (!data) return;
    const given = data.giveGrant.grants.find(({ id }) => !access.grants.some((grant) => grant.id === id));
    setOpen(false);
    setWhom(null);
    setReason('');
    props.onChange({
      words: t('give.done', { name: whom.label, role: t(`role.${role}`) }),
      undo: given && (() => void takeBack(given.id)),
    });
  }

  async function takeBack(grantId: string) {
    if (await withdrawing.run({ grantId })) props.onChange({ words: t('give.takenBack') });
  }

  function switchTo(next: 'body' | 'person') {
    setTo(next);
    setWhom(null);
  }

  if (!isOpen) {
    return (
      <p className="give">
        <Button small onClick={() => setOpen(true)}>
          {t('give.open')}
        </Button>
      </p>
    );
  }
  const picker = {
    problem: isMissing && !whom ? t('give.missing') : undefined,
    chosen: whom,
    onChoose: setWhom,
  };
  return (
    <form className="form give" onSubmit={(event) => void give(event)}>
      <fieldset>
        <legend>{t('give.to')}</legend>
        <div className="seg">
          <button type="button" aria-pressed={to === 'body'} onClick={() => switchTo('body')}>
            {t('give.body')}
          </button>
          <button type="button" aria-pressed={to === 'person'} onClick={() => switchTo('person')}>
            {t('give.person')}
          </button>
        </div>
      </fieldset>
      {to === 'body' ? (
        <BodyPicker key="body" label={t('give.whichBody')} hint={t('give.bodyHint')} {...picker} />
      ) : (
        <PersonPicker key="person" label={t('give.whom')} {...picker} />
      )}
      <SelectField
        label={t('give.as')}
        value={role}
        choices={grantRoles.map((value) => ({ value, label: t(`role.${value}`) }))}
        onChange={({ currentTarget: { value } }) => {
          const next = grantRoles.find((one) => one === value);
          if (next) setRole(next);
        }}
      />
      <TextField
        label={t('give.reason')}
        maxLength={limits.reason.max}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {giving.refusal && <Problem>{words(giving.refusal, { CONFLICT: t('give.already') })}</Problem>}
      <div className="acts">
        <Button type="submit" look="primary" disabled={giving.isBusy} aria-busy={giving.isBusy}>
          {t('give.do')}
        </Button>
        <Button look="plain" onClick={() => setOpen(false)}>
          {t('leave')}
        </Button>
      </div>
    </form>
  );
}
