import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDay } from '../../../i18n/day.ts';
import { useFormat } from '../../../i18n/format.ts';
import type { AgreementOnScreen } from '../agreement.documents.ts';
import { useTermWords } from './term-words.ts';

/** An agreement's terms, in words. */
export function FactsAside({ agreement }: { agreement: AgreementOnScreen }) {
  const { t } = useTranslation('agreements');
  const format = useFormat();
  const day = useDay();
  const term = useTermWords();
  const contacts = agreement.parties.flatMap((party) => (party.contact ? [party.contact.name] : []));
  const notice = agreement.noticeGivenOn
    ? t('facts.noticeGiven', {
        party: agreement.noticeBy?.legalName ?? '',
        day: day(agreement.noticeGivenOn),
      })
    : agreement.noticeDays === null
      ? null
      : agreement.noticeOn
        ? t('facts.notice', { count: agreement.noticeDays, day: day(agreement.noticeOn) })
        : t('facts.noticeShort', { count: agreement.noticeDays });
  const rows: [string, ReactNode][] = [
    [t('facts.kind'), t(`kind.${agreement.kind}`)],
    [t('facts.owner'), agreement.owner.name],
    [t('facts.number'), agreement.registerNumber],
    [t('facts.entry'), agreement.enteredOn ? day(agreement.enteredOn) : term.entry(agreement)],
    [t('facts.lasts'), term.length(agreement) || t('facts.none')],
    [t('facts.renewal'), [t(`renewal.${agreement.renewalRule}`), notice].filter(Boolean).join('; ')],
    [
      t('facts.endsBy'),
      agreement.terminationNoticeDays === null
        ? null
        : t('facts.terminationNotice', { count: agreement.terminationNoticeDays }),
    ],
    [t('facts.review'), agreement.nextReviewOn && day(agreement.nextReviewOn)],
    [t('facts.signedOn'), agreement.signedOn && day(agreement.signedOn)],
    [t('facts.over'), agreement.overOn && day(agreement.overOn)],
    [t('facts.contacts'), contacts.length > 0 ? format.list(contacts) : null],
    [t('page.source'), agreement.source],
    [
      t('page.changedBy'),
      agreement.changedBy.length > 0
        ? agreement.changedBy.map((one) => (
            <Link className="link" key={one.id} to={`/agreements/${one.slug}`}>
              {one.title}
            </Link>
          ))
        : null,
    ],
  ];
  return (
    <section>
      <h2>{t('facts.title')}</h2>
      <dl>
        {rows
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
