import { useTranslation } from 'react-i18next';
import { plainTextOf } from '../../../../schema/blocks/plain-text-of.ts';
import '../../../documents/page/kept-words.css';
import { Button } from '../../../ui/button.tsx';
import type { AdaptationOnScreen } from './adaptation.documents.ts';
import type { Deciding } from './use-deciding.ts';

/** What somebody wrote in a section that has no place in the text any more: it can be taken along. */
export function UntakenWords({
  adaptation,
  deciding,
}: {
  adaptation: AdaptationOnScreen;
  deciding: Deciding;
}) {
  const { t } = useTranslation('documents');
  const { untaken, letGo } = deciding;
  const now = adaptation.text?.sections.find(({ sectionId }) => sectionId === untaken?.section.sectionId);
  // Where it still stands as it was, the words stand in their editor.
  if (!untaken?.given.blocks || now) return null;
  const { number, title } = untaken.section;
  const words = untaken.given.blocks.map(plainTextOf).join('\n\n');
  return (
    <section className="kept" aria-labelledby="untaken-words">
      <h2 id="untaken-words">{t('kept.title', { count: 1 })}</h2>
      <p className="meta">
        {number} {title}
      </p>
      <blockquote className="serif" lang={adaptation.language}>
        {words}
      </blockquote>
      <p className="acts-row">
        <Button small onClick={() => void navigator.clipboard?.writeText(words)}>
          {t('kept.copy')}
        </Button>
        <Button small look="plain" onClick={letGo}>
          {t('kept.forget')}
        </Button>
      </p>
    </section>
  );
}
