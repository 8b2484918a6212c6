import { useTranslation } from 'react-i18next';
import { Tag } from '../../../ui/tag.tsx';
import { SectionCases } from '../../cases/section-cases.tsx';
import { FreedomMark, freedomClass } from '../freedom-mark.tsx';
import { anchorOf } from '../reading/anchor.ts';
import type { AdaptedSectionProps } from './adapted-section.props.ts';
import { DecideMenu } from './decide-menu.tsx';
import { SectionNotes } from './section-notes.tsx';
import { SectionWords } from './section-words.tsx';

/** A section of a city's text: the common words, its own, or both, and beside them why. */
export function AdaptedSectionView(props: AdaptedSectionProps) {
  const { t } = useTranslation('adaptations');
  const { adaptation, section, canDecide, deciding } = props;
  const { number, title, freedom, decision, isDeviation, isStray } = section;
  const isPart = section.parentId === null;
  const Heading = isPart ? 'h2' : 'h3';
  const kind = isPart && decision === 'INHERIT' ? 'part' : `readsec ${freedom ? freedomClass[freedom] : ''}`;
  return (
    <div className="readrow">
      <section
        className={`${kind} is-${decision.toLowerCase()}`}
        id={anchorOf(number)}
        aria-label={`${number} ${title}`}
        data-place={section.sectionId}
        tabIndex={-1}
      >
        <div className="readhead">
          <Heading className={isPart && decision === 'INHERIT' ? 'part-title' : undefined}>
            <span className="no">{number}</span> <span lang={adaptation.language}>{title}</span>
          </Heading>
          <div className="adapted-marks">
            {freedom && <FreedomMark freedom={freedom} />}
            {decision !== 'INHERIT' && (
              <Tag tone={isDeviation ? 'warn' : 'acc'}>
                {isDeviation ? t('deviation') : t(`decision.${decision}`)}
              </Tag>
            )}
            {canDecide && <DecideMenu section={section} deciding={deciding} />}
          </div>
        </div>
        {section.ownTitle && section.commonTitle && section.ownTitle !== section.commonTitle && (
          <p className="meta">
            {t('text.commonTitle')} <span lang={adaptation.language}>{section.commonTitle}</span>
          </p>
        )}
        {isStray && <p className="read-notice">{t('text.strayed')}</p>}
        <SectionWords {...props} />
      </section>
      <div className="margin">
        <SectionNotes {...props} />
        {adaptation.framework && (
          <SectionCases framework={adaptation.framework.slug} sectionId={section.sectionId} number={number} />
        )}
      </div>
    </div>
  );
}
