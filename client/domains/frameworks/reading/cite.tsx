import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import type { EditionOnScreen, FrameworkOnScreen } from '../framework.documents.ts';
import { useEditionDate } from './use-edition-date.ts';

/** How to cite an edition so that its exact words can be found again. */
export function Cite({ framework, edition }: { framework: FrameworkOnScreen; edition: EditionOnScreen }) {
  const { t } = useTranslation('frameworks');
  const date = useEditionDate();
  const [isCopied, setCopied] = useState(false);
  const address = `${location.origin}/frameworks/${framework.slug}/editions/${edition.number}`;
  const words = t('cite.words', {
    title: edition.title,
    body: framework.owner.name,
    edition: date(edition),
    address,
  });
  return (
    <div className="readrow">
      <section className="cite" aria-labelledby="cite">
        <h2 id="cite" className="part-title">
          {t('cite.title')}
        </h2>
        <p className="written">{words}</p>
        <p className="meta hash">
          {t('cite.hash')} <code>{edition.hash}</code>
        </p>
        <p className="meta">{t('cite.section')}</p>
        <Button
          small
          onClick={() =>
            void navigator.clipboard
              ?.writeText(`${words} SHA-256 ${edition.hash}`)
              .then(() => setCopied(true))
          }
        >
          {t('cite.copy')}
        </Button>{' '}
        <span role="status" className="meta">
          {isCopied && t('cite.copied')}
        </span>
      </section>
    </div>
  );
}
