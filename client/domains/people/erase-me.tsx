import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../graphql/graphql.ts';
import { useAction } from '../../graphql/use-action.ts';
import { useRefusalWords } from '../../graphql/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { useFocusOnSwap } from '../../ui/focus-on-swap.ts';
import { CheckField, Problem } from '../../ui/form.tsx';

const EraseMeMutation = graphql(`
  mutation EraseMe($input: EraseMeInput!) {
    eraseMe(input: $input)
  }
`);

/** Takes oneself out of the house, in two steps, after saying what goes and what stays. */
export function EraseMe(props: { isDemonstration: boolean; onErased(): void }) {
  const { t } = useTranslation('account');
  const words = useRefusalWords();
  const { run, isBusy, refusal } = useAction(EraseMeMutation);
  const [isOpen, setOpen] = useState(false);
  const [isSure, setSure] = useState(false);
  const place = useFocusOnSwap<HTMLDivElement>(isOpen);

  async function erase() {
    if (await run({})) props.onErased();
  }

  if (props.isDemonstration) return <p className="meta">{t('erase.demonstration')}</p>;
  if (!isOpen) {
    return (
      <div ref={place}>
        <p className="meta">{t('erase.lead')}</p>
        <p className="after">
          <Button onClick={() => setOpen(true)}>{t('erase.open')}</Button>
        </p>
      </div>
    );
  }
  return (
    <div className="form" ref={place}>
      <dl className="meta stays">
        <div>
          <dt>{t('erase.goes')}</dt>
          <dd>{t('erase.goesWords')}</dd>
        </div>
        <div>
          <dt>{t('erase.stays')}</dt>
          <dd>{t('erase.staysWords')}</dd>
        </div>
      </dl>
      <CheckField
        label={t('erase.sure')}
        checked={isSure}
        onChange={(event) => setSure(event.currentTarget.checked)}
      />
      {refusal && <Problem>{words(refusal, { CONFLICT: t('erase.last') })}</Problem>}
      <div className="acts">
        <Button isBusy={isBusy} disabled={!isSure} onClick={() => void erase()}>
          {t('erase.do')}
        </Button>
        <Button
          look="plain"
          onClick={() => {
            setOpen(false);
            setSure(false);
          }}
        >
          {t('erase.keep')}
        </Button>
      </div>
    </div>
  );
}
