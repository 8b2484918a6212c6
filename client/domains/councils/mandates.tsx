import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDay } from '../../i18n/day.ts';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { Council, Mandate } from './council.documents.ts';
import { EndMandateDialog, MandateDialog } from './mandate-dialog.tsx';

/** What a council is to advise on today, what it was for before, and for who leads the body above it: what it is for from now on. */
export function Mandates(props: { council: Council; today: string; onChanged(): void }) {
  const { t } = useTranslation('councils');
  const [doing, setDoing] = useState<'give' | 'end' | null>(null);
  const { council, today, onChanged } = props;
  const current = council.mandates.find(({ isCurrent }) => isCurrent);
  const others = council.mandates.filter((one) => one !== current);
  const done = () => {
    setDoing(null);
    onChanged();
  };
  return (
    <section aria-labelledby="council-mandate">
      <h2 id="council-mandate">{t('mandate.title')}</h2>
      {current ? <MandateItem mandate={current} /> : <p className="meta">{t('mandate.none')}</p>}
      {council.may.mandate && (
        <p className="acts-row">
          <Button aria-haspopup="dialog" onClick={() => setDoing('give')}>
            {t('mandate.give')}
          </Button>
          {current && (
            <Button look="plain" aria-haspopup="dialog" onClick={() => setDoing('end')}>
              {t('mandate.end')}
            </Button>
          )}
        </p>
      )}
      {others.length > 0 && (
        <details className="former">
          <summary>{t('mandate.others', { count: others.length })}</summary>
          {others.map((mandate) => (
            <MandateItem key={mandate.id} mandate={mandate} />
          ))}
        </details>
      )}
      {doing === 'give' && (
        <MandateDialog council={council} today={today} onDone={done} onClose={() => setDoing(null)} />
      )}
      {doing === 'end' && (
        <EndMandateDialog council={council} today={today} onDone={done} onClose={() => setDoing(null)} />
      )}
    </section>
  );
}

function MandateItem({ mandate }: { mandate: Mandate }) {
  const { t } = useTranslation('councils');
  const day = useDay();
  const { words, basis, decidedOn, fromDate, toDate, givenFor, source, isDemonstration } = mandate;
  return (
    <div className="mandate">
      <p className="written" dir="auto">
        {words}
      </p>
      <p className="meta">
        {toDate
          ? t('mandate.fromTo', { from: day(fromDate), to: day(toDate) })
          : t('mandate.since', { from: day(fromDate) })}
        {' · '}
        {t('mandate.by', { body: givenFor.name })}
        {basis && ` · ${basis}`}
        {decidedOn && `, ${day(decidedOn)}`}
      </p>
      {source && <p className="xs quiet">{t('mandate.source', { source })}</p>}
      {isDemonstration && <Tag>{t('demonstration')}</Tag>}
    </div>
  );
}
