import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDay } from '../../../i18n/day.ts';
import { Tag } from '../../../ui/tag.tsx';
import type { CommitmentOnScreen, Present } from '../due.documents.ts';
import { useDueWords } from '../due-words.ts';

/** When it is due, how it stands, and how far it has come. */
export function Facts({ commitment, present }: { commitment: CommitmentOnScreen; present: Present }) {
  const { t } = useTranslation('due');
  const day = useDay();
  const near = useDueWords();
  return (
    <dl className="facts">
      <Fact name={t('one.due')}>
        {present.dueOn ? day(present.dueOn) : (commitment.condition ?? t('noDay'))}{' '}
        <span className="quiet">{near(present.daysLeft)}</span>
      </Fact>
      {present.isDeferred && <Fact name={t('one.first')}>{day(present.firstDueOn)}</Fact>}
      {commitment.rule && (
        <Fact name={t('one.rule')}>
          {t(`rule.${commitment.rule.unit}`, { count: commitment.rule.every })}
        </Fact>
      )}
      <Fact name={t('one.state')}>
        <Tag tone={present.state === 'DONE' ? 'ok' : present.state === 'IN_PROGRESS' ? 'acc' : undefined}>
          {t(`state.${present.state}`)}
        </Tag>{' '}
        {present.state === 'IN_PROGRESS' && t('progress', { progress: present.progress })}
        {present.droppedReason}
      </Fact>
      {commitment.target !== null && (
        <Fact name={t('one.target')}>
          {t('one.reached', {
            reached: present.reached ?? 0,
            target: commitment.target,
            unit: commitment.unit ?? '',
          })}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="meta">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
