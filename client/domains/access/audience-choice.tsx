import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Audience, audiences } from '../../../schema/words.ts';
import { useAction } from '../../graphql/use-action.ts';
import { useRefusalWords } from '../../graphql/use-refusal-words.ts';
import { useFormat } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Problem } from '../../ui/form.tsx';
import { type Access, SetAudienceMutation, type ThingKind } from './access.documents.ts';
import type { Change } from './change.ts';

/** To whom a thing is shown, in a sentence; for who shares it, the choice among those that can be true of it. */
export function AudienceChoice(props: { access: Access; kind: ThingKind; onChange(change: Change): void }) {
  const { t } = useTranslation('access');
  const words = useRefusalWords();
  const { run, isBusy, refusal } = useAction(SetAudienceMutation);
  const { access, kind } = props;
  const format = useFormat();
  const names = {
    owner: access.owner.name,
    parties: format.list(access.parties.map(({ name }) => name)),
  };
  // Chosen first and done by the button: arrow keys pass over choices that must not become true on the way.
  const [chosen, setChosen] = useState(access.audience);

  async function set(audience: Audience, isUndo = false) {
    const before = access.audience;
    if (!(await run({ kind, id: access.id, audience }))) return;
    setChosen(audience);
    props.onChange({
      words: t('audience.done', { audience: t(`audience.to.${audience}`, names) }),
      undo: isUndo ? undefined : () => void set(before, true),
    });
  }

  const besides = access.grants.length > 0 && <p className="meta">{t('audience.besides')}</p>;
  if (!access.mayShare) {
    return (
      <>
        <p className="audience-said">{t(`audience.said.${access.audience}`, names)}</p>
        {besides}
      </>
    );
  }
  // What is true now is always among them, also where it could not be chosen anew.
  const offered = audiences.filter(
    (audience) => audience === access.audience || access.audiences.includes(audience),
  );
  function submit(event: FormEvent) {
    event.preventDefault();
    void set(chosen);
  }
  return (
    <form className="audience" onSubmit={submit}>
      <fieldset>
        <legend>{t('audience.title')}</legend>
        {offered.map((audience) => (
          <label key={audience} className="check">
            <input
              type="radio"
              name="audience"
              value={audience}
              checked={audience === chosen}
              onChange={() => setChosen(audience)}
            />
            <span>
              {t(`audience.choice.${audience}`, names)}
              <span className="under meta quiet">{t(`audience.said.${audience}`, names)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {besides}
      {refusal && <Problem>{words(refusal)}</Problem>}
      {chosen !== access.audience && (
        <p className="acts-row">
          <Button type="submit" look="primary" isBusy={isBusy}>
            {t('audience.do', { audience: t(`audience.to.${chosen}`, names) })}
          </Button>
          <Button look="plain" onClick={() => setChosen(access.audience)}>
            {t('audience.keep')}
          </Button>
        </p>
      )}
    </form>
  );
}
