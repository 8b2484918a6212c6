import { useTranslation } from 'react-i18next';
import { agreementViews } from '../../../../schema/agreements/index.ts';
import { RefusedToast } from '../../../forms/refused-toast.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { useFormat } from '../../../i18n/format.ts';
import { CloseIcon, PlusIcon } from '../../../ui/icons.tsx';
import { DropAgreementViewMutation } from '../agreement.documents.ts';
import { addressOf, type Register, settingsOf } from './use-register.ts';

/** The views that come with the register, each with how much is in it, and those that the reader has saved. */
export function Views(props: {
  counts: Record<'all' | 'mine' | 'signing' | 'ending' | 'domestic' | 'over', number> | undefined;
  saved: readonly { id: string; name: string; settings: string }[];
  settings: Register['settings'];
  change: Register['change'];
  onSave: (() => void) | undefined;
  onDropped(): void;
}) {
  const { t } = useTranslation('agreements');
  const format = useFormat();
  const { run, refusal, clear } = useAction(DropAgreementViewMutation);
  const now = addressOf(props.settings).toString();
  const savedOf = (settings: string) => (JSON.parse(settings) as { address?: string }).address ?? '';
  const isSaved = props.saved.some((one) => savedOf(one.settings) === now);
  const key = {
    ALL: 'all',
    MINE: 'mine',
    SIGNING: 'signing',
    ENDING: 'ending',
    DOMESTIC: 'domestic',
    OVER: 'over',
  } as const;
  return (
    <nav className="rg-views" aria-label={t('view.label')}>
      {agreementViews.map((view) => (
        <button
          key={view}
          type="button"
          aria-pressed={!isSaved && props.settings.view === view}
          onClick={() => props.change({ view, kind: null, state: null, search: '' })}
        >
          {t(`view.${view}`)}
          {props.counts && <span className="n">{format.number(props.counts[key[view]])}</span>}
        </button>
      ))}
      {props.saved.map((view) => (
        <span className="rg-saved" key={view.id}>
          <button
            type="button"
            aria-pressed={savedOf(view.settings) === now}
            onClick={() => props.change(settingsOf(new URLSearchParams(savedOf(view.settings))))}
          >
            {view.name}
          </button>
          <button
            type="button"
            className="drop"
            aria-label={t('view.remove', { name: view.name })}
            onClick={async () => {
              if (await run({ id: view.id })) props.onDropped();
            }}
          >
            <CloseIcon size={12} />
          </button>
        </span>
      ))}
      {props.onSave && !isSaved && now !== '' && (
        <button type="button" className="lk" onClick={props.onSave} aria-haspopup="dialog">
          <PlusIcon size={14} />
          {t('view.save')}
        </button>
      )}
      <RefusedToast refusal={refusal} onClose={clear} />
    </nav>
  );
}
