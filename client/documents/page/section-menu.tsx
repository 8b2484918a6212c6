import { useTranslation } from 'react-i18next';
import { MoreIcon } from '../../ui/icons.tsx';
import { Menu, type MenuItem } from '../../ui/menu.tsx';
import type { OpenDocument } from '../data/open-document.ts';
import type { PlacedSection } from '../data/tree.ts';
import type { SectionActions } from './use-section-actions.ts';

/** What one can do with a section as a whole. */
export function SectionMenu(props: {
  document: OpenDocument;
  section: PlacedSection;
  actions: SectionActions;
}) {
  const { t } = useTranslation('documents');
  const { section, actions } = props;
  const items: MenuItem[] = [
    { key: 'after', label: t('menu.addAfter'), onSelect: () => void actions.addAfter(section) },
    { key: 'below', label: t('menu.addBelow'), onSelect: () => void actions.addBelow(section) },
    ...(['up', 'down', 'in', 'out'] as const)
      .filter((way) => actions.canMove(section, way))
      .map(
        (way, at): MenuItem => ({
          key: way,
          label: t(`menu.${way}`),
          isApart: at === 0,
          onSelect: () => void actions.move(section, way),
        }),
      ),
    { key: 'remove', label: t('menu.remove'), isApart: true, onSelect: () => void actions.remove(section) },
  ];
  return (
    <Menu
      label={t('menu.label', { title: section.title })}
      buttonLabel={t('menu.label', { title: section.title })}
      button={<MoreIcon />}
      className="btn plain icon sm"
      items={items}
      align="end"
    />
  );
}
