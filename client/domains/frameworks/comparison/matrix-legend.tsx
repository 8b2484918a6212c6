import { useTranslation } from 'react-i18next';
import { Stem, type StemKind } from '../../../documents/adaptation/stem.tsx';
import { MarkSign } from './mark-sign.tsx';
import { cellMarks } from './matrix-cells.ts';

const shown: readonly StemKind[] = ['INHERIT', 'ADAPT', 'EXTEND', 'ADD', 'OMIT', 'NOTED', 'WAITING'];

/** What the marks of the stems say. */
export function MatrixLegend() {
  const { t } = useTranslation('adaptations');
  return (
    <ul className="mx-legend" aria-label={t('matrix.legend')}>
      {shown.map((kind) => (
        <li key={kind}>
          <Stem kind={kind} />
          {t(`decision.${kind}`)}
        </li>
      ))}
      {cellMarks.map((mark) => (
        <li key={mark}>
          <MarkSign mark={mark} />
          {t(`matrix.mark.${mark}`)}
        </li>
      ))}
    </ul>
  );
}
