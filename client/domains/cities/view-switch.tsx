import { useTranslation } from 'react-i18next';

/** Phone: the map or the list. */
export function ViewSwitch(props: { view: 'map' | 'list'; onSwitch(view: 'map' | 'list'): void }) {
  const { t } = useTranslation('cities');
  return (
    // biome-ignore lint/a11y/useSemanticElements: two toggles, not a form
    <div className="seg view-switch" role="group" aria-label={t('view.label')}>
      {(['map', 'list'] as const).map((view) => (
        <button
          key={view}
          type="button"
          aria-pressed={view === props.view}
          onClick={() => props.onSwitch(view)}
        >
          {t(`view.${view}`)}
        </button>
      ))}
    </div>
  );
}
