import { useTranslation } from 'react-i18next';

/** What the bars of the timeline mean. */
export function Legend() {
  const { t } = useTranslation('agreements');
  return (
    <span className="rg-legend" aria-hidden="true">
      {(['on', 'warn', 'plan', 'paused', 'past'] as const).map((look) => (
        <span key={look}>
          <i className={`bar ${look}`} />
          {t(`legend.${look}`)}
        </span>
      ))}
    </span>
  );
}
