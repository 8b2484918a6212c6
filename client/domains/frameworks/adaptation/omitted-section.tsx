import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import type { AdaptationOnScreen, OmittedSection } from './adaptation.documents.ts';
import type { Deciding } from './use-deciding.ts';

/** The gap where a city leaves a section out, with its reason in its place. */
export function OmittedSectionView(props: {
  adaptation: AdaptationOnScreen;
  omitted: OmittedSection;
  canDecide: boolean;
  deciding: Deciding;
}) {
  const { t } = useTranslation('adaptations');
  const { adaptation, omitted, canDecide, deciding } = props;
  const { commonNumber, title, reasonType, words } = omitted;
  return (
    <div className="readrow">
      <section
        className="readsec is-omit"
        aria-label={`${commonNumber} ${title}`}
        data-place={omitted.sectionId}
        tabIndex={-1}
      >
        <div className="readhead">
          <h3>
            <span className="no">{commonNumber}</span> <s lang={adaptation.language}>{title}</s>
          </h3>
          {canDecide && (
            <Button small look="plain" onClick={() => void deciding.takeIn(omitted)}>
              {t('decide.INHERIT')}
            </Button>
          )}
        </div>
        <p className="meta">
          {t('decide.leftOut', { city: deciding.city })}{' '}
          {reasonType && t('cell.reason', { reason: t(`reason.${reasonType}`) })}
        </p>
        {words && (
          <p className="written" lang={adaptation.language}>
            {words}
          </p>
        )}
      </section>
    </div>
  );
}
