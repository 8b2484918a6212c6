import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Audience, audiences } from '../../../schema/words.ts';
import { useAction } from '../../graphql/use-action.ts';
import { useRefusalWords } from '../../graphql/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { Problem } from '../../ui/form.tsx';
import { type Access, SetAudienceMutation, type ThingKind } from './access.documents.ts';
import type { Change } from './access-dialog.tsx';

/** To whom a thing is shown, in a sentence; for who shares it, the choice among four sentences. */
export function AudienceChoice(props: { access: Access; kind: ThingKind; onChange(change: Change): void }) {
  const { t } = useTranslation('access');
  const words = useRefusalWords();
  const { run, isBusy, refusal } = useAction(SetAudienceMutation);
  const { access, kind } = props;
  const owner = access.owner.name;
  // Chosen first and done by the button: arrow keys pass over choices that must not become true on the way.
  const [chosen, setChosen] = useState(access.audience);

  async function set(audience: Audience, isUndo = false) {
    const before = access.audience;
    if (!(await run({ kind, id: access.id, audience }))) return;
    setChosen(audience);
    props.onChange({
      words: t('audience.done', { audience: t(`audience.to.${audience}`, { owner }) }),
      undo: isUndo ? undefined : () => void set(before, true),
    });
  }

  if (!access.mayShare) {
    return <p className="audience-said">{t(`audience.said.${access.audience}`, { owner })}</p>;
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    void set(chosen);
  }
  return (
    <form className="audience" onSubmit={submit}>
      <fieldset disabled={isBusy}>
        <legend>{t('audience.title')}</legend>
        {audiences.map((audience) => (
          <label key={audience} className="check">
            <input
              type="radio"
              name="audience"
              value={audience}
              checked={audience === chosen}
              onChange={() => setChosen(audience)}
            />
            <span>
              {t(`audience.choice.${audience}`, { owner })}
              <span className="under meta quiet">{t(`audience.said.${audience}`, { owner })}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {refusal && <Problem>{words(refusal)}</Problem>}
      {chosen !== access.audience && (
        <p className="acts-row">
          <Button type="submit" look="primary" disabled={isBusy} aria-busy={isBusy}>
            {t('audience.do', { audience: t(`audience.to.${chosen}`, { owner }) })}
          </Button>
          <Button look="plain" onClick={() => setChosen(access.audience)}>
            {t('audience.keep')}
          </Button>
        </p>
      )}
    </form>
  );
}
