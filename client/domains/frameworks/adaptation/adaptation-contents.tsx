import { useTranslation } from 'react-i18next';
import { Stem } from '../../../documents/adaptation/stem.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { anchorOf } from '../reading/anchor.ts';
import type { AdaptationOnScreen } from './adaptation.documents.ts';
import type { PlacedPart } from './reading-order.ts';

/** The contents as the city's stem: where it inherits, adapts, leaves out and adds, at a glance. */
export function AdaptationContents(props: { adaptation: AdaptationOnScreen; parts: readonly PlacedPart[] }) {
  const { t } = useTranslation(['adaptations', 'frameworks']);
  const { adaptation, parts } = props;
  return (
    <nav className="readtoc stemmed" aria-label={t('frameworks:contents')}>
      <h2>{t('frameworks:contents')}</h2>
      <ul>
        {parts.map(({ id, section, omitted }) => {
          const kind = section?.decision ?? 'OMIT';
          const number = section?.number ?? omitted?.commonNumber ?? '';
          const title = section?.title ?? omitted?.title ?? '';
          const isPart = section?.parentId === null && kind === 'INHERIT';
          const words = (
            <>
              <span className="no">{number}</span>
              <span lang={adaptation.language}>{title}</span>
              <VisuallyHidden>{`, ${t(`decision.${kind}`)}`}</VisuallyHidden>
            </>
          );
          return (
            <li key={id} className={kind === 'OMIT' ? 'gap' : isPart ? 'part' : undefined}>
              <Stem kind={kind} />
              {section ? <a href={`#${anchorOf(number)}`}>{words}</a> : <span className="gone">{words}</span>}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
