import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  AgreeIcon,
  CloseIcon,
  EditIcon,
  IdeaIcon,
  KeyPointIcon,
  LinkIcon,
  MinusIcon,
  ThanksIcon,
} from '../../../ui/icons.tsx';
import { useMayMark } from '../key-points/use-may-mark.ts';
import type { Shown } from '../writes/overlay.ts';
import { useRoom } from './discussion-context.ts';
import type { ReactionKind } from './message.documents.ts';

export interface MessageMenuItem {
  key: string;
  label: string;
  icon?: ReactNode;
  isOn?: boolean;
  isApart?: boolean;
  /** False where what follows takes the focus itself. */
  keepsFocus?: boolean;
  /** Where what follows stands in the menu’s own place. */
  goesOn?: boolean;
  onSelect(): void;
}

const kinds: [ReactionKind, typeof AgreeIcon][] = [
  ['AGREE', AgreeIcon],
  ['IDEA', IdeaIcon],
  ['THANKS', ThanksIcon],
];

/** What the reader may do with a message: react, copy its link, change or delete their own, hide as a moderator. */
export function useMessageMenuItems({
  message,
  onHide,
  onMark,
}: {
  message: Shown;
  onHide(): void;
  onMark(): void;
}): MessageMenuItem[] {
  const { t } = useTranslation('forums');
  const room = useRoom();
  const isMine = message.author.id === room.person?.id;
  const mayMark = useMayMark(room.sessionId);
  const items: MessageMenuItem[] = [];
  if (room.canPost) {
    for (const [kind, Icon] of kinds) {
      const given = message.reactions.find((one) => one.kind === kind)?.people;
      items.push({
        key: kind,
        label: t(`reaction.${kind}.do`),
        icon: <Icon />,
        isOn: given?.some(({ id }) => id === room.person?.id) ?? false,
        onSelect: () => room.react(message, kind),
      });
    }
  }
  items.push({
    key: 'link',
    label: t('menu.copyLink'),
    icon: <LinkIcon />,
    isApart: items.length > 0,
    onSelect: () => room.copyLink(message),
  });
  if (isMine && room.canPost) {
    items.push({
      key: 'edit',
      label: t('menu.edit'),
      icon: <EditIcon />,
      keepsFocus: false,
      onSelect: () => room.edit(message),
    });
    items.push({
      key: 'delete',
      label: t('menu.delete'),
      icon: <CloseIcon size={16} />,
      onSelect: () => room.remove(message),
    });
  }
  if (mayMark)
    items.push({
      key: 'mark',
      label: t('menu.mark'),
      icon: <KeyPointIcon />,
      isApart: true,
      keepsFocus: false,
      goesOn: true,
      onSelect: onMark,
    });
  if (room.canModerate && !isMine) {
    items.push({
      key: 'hide',
      label: t('menu.hide'),
      icon: <MinusIcon size={16} />,
      isApart: true,
      keepsFocus: false,
      onSelect: onHide,
    });
  }
  return items;
}
