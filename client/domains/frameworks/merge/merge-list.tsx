import { useTranslation } from 'react-i18next';
import { CheckIcon } from '../../../ui/icons.tsx';
import type { MergeItem } from './merge.documents.ts';
import { groupOf, mergeGroups, nameOf } from './merge-groups.ts';

/** The sections that the new edition touches, those that need somebody first. */
export function MergeList(props: {
  items: readonly MergeItem[];
  current: string | null;
  language: string;
  untouched: number;
  number: number;
  onChoose(sectionId: string): void;
}) {
  const { t } = useTranslation('adaptations');
  const { items, current, language } = props;
  return (
    <nav className="mlist" aria-label={t('merge.sections')}>
      {mergeGroups.map((group) => {
        const there = items.filter((one) => groupOf(one) === group);
        if (there.length === 0) return null;
        return (
          <div key={group}>
            <h2>{t(`merge.group.${group}`)}</h2>
            <ul>
              {there.map((item) => {
                const { number, title } = nameOf(item);
                return (
                  <li key={item.sectionId}>
                    <button
                      type="button"
                      aria-current={item.sectionId === current ? 'true' : undefined}
                      onClick={() => props.onChoose(item.sectionId)}
                    >
                      <span className="no">{number}</span>
                      <span>
                        <span lang={language}>{title}</span>
                        {item.before && !item.after && (
                          <span className="gone-there">{t('merge.takenOut', { number: props.number })}</span>
                        )}
                      </span>
                      {(group === 'SETTLED' || group === 'MOVED') && <CheckIcon />}
                    </button>
                  </li>
                );
              })}
            </ul>
          </div>
        );
      })}
      <p className="meta">{t('merge.untouched', { count: props.untouched, number: props.number })}</p>
    </nav>
  );
}
