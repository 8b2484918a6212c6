import { useTranslation } from 'react-i18next';
import { MoreIcon } from '../../../ui/icons.tsx';
import { Menu, type MenuItem } from '../../../ui/menu.tsx';
import type { AdaptedSection } from './adaptation.documents.ts';
import type { Deciding } from './use-deciding.ts';

/** What a city may do with a section: say it otherwise, add below, leave it out, go back to the common words. */
export function DecideMenu({ section, deciding }: { section: AdaptedSection; deciding: Deciding }) {
  const { t } = useTranslation('adaptations');
  const { number, decision } = section;
  const item = (key: 'ADAPT' | 'EXTEND' | 'INHERIT' | 'drop', onSelect: () => void): MenuItem => ({
    key,
    label: t(`decide.${key}`),
    isApart: key === 'INHERIT' || key === 'drop',
    onSelect,
  });
  const items: MenuItem[] = [
    ...(decision === 'INHERIT' || decision === 'EXTEND'
      ? [item('ADAPT', () => void deciding.decide(section, { decision: 'ADAPT' }))]
      : []),
    ...(decision === 'INHERIT'
      ? [item('EXTEND', () => void deciding.decide(section, { decision: 'EXTEND', blocks: [] }))]
      : []),
    ...(decision === 'ADD'
      ? []
      : [
          {
            key: 'OMIT',
            label: t('decide.OMIT'),
            onSelect: () => deciding.ask({ kind: 'omit', section }),
          },
        ]),
    // An extended section keeps the common words and their title.
    ...(decision === 'EXTEND'
      ? []
      : [
          {
            key: 'title',
            label: t('decide.title'),
            onSelect: () => deciding.ask({ kind: 'title', section }),
          },
        ]),
    { key: 'ADD', label: t('decide.ADD'), onSelect: () => deciding.ask({ kind: 'add', section }) },
    ...(decision === 'INHERIT'
      ? []
      : [
          {
            key: 'reason',
            label: t(section.words ? 'decide.reasonChange' : 'decide.reasonEdit'),
            isApart: true,
            onSelect: () => deciding.ask({ kind: 'reason', section }),
          },
        ]),
    ...(deciding.canPropose && (decision === 'ADAPT' || decision === 'EXTEND')
      ? [
          {
            key: 'upstream',
            label: t('decide.upstream'),
            onSelect: () => deciding.ask({ kind: 'upstream', section }),
          },
        ]
      : []),
    ...(decision === 'INHERIT'
      ? []
      : [item(decision === 'ADD' ? 'drop' : 'INHERIT', () => void deciding.backToCommon(section))]),
  ];
  return (
    <Menu
      label={t('decide.menu', { number })}
      buttonLabel={t('decide.menu', { number })}
      button={<MoreIcon />}
      className="btn plain icon sm"
      items={items}
      align="end"
    />
  );
}
