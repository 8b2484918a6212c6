import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/format.ts';
import { AgreeIcon, EditIcon, IdeaIcon, LinkIcon, ThanksIcon } from '../../../ui/icons.tsx';
import type { Shown } from '../writes/overlay.ts';
import { useRoom } from './discussion-context.ts';
import type { ReactionKind } from './message.documents.ts';

const kinds: [ReactionKind, typeof AgreeIcon][] = [
  ['AGREE', AgreeIcon],
  ['IDEA', IdeaIcon],
  ['THANKS', ThanksIcon],
];

/** The menu of one message, shared by all of them: other reactions and who gave them, its link, what its author and moderators may do. */
export function MessageMenu(props: { message: Shown; button: HTMLElement; onClose(): void; onHide(): void }) {
  const { t } = useTranslation('forums');
  const format = useFormat();
  const room = useRoom();
  const { message, button } = props;
  const place = button.getBoundingClientRect();
  const isMine = message.author.id === room.person?.id;
  const given = message.reactions.filter(({ count }) => count > 0);

  function close() {
    props.onClose();
    if (button.isConnected) button.focus();
  }
  const act = (work: () => void) => () => {
    props.onClose();
    work();
  };

  return (
    <Menu
      opened
      onClose={close}
      position="bottom-start"
      withinPortal
      classNames={{ dropdown: 'menu', item: 'menu-item', label: 'menu-label' }}
    >
      <Menu.Target>
        <span
          aria-hidden="true"
          style={{
            position: 'fixed',
            left: place.left,
            top: place.top,
            width: place.width,
            height: place.height,
          }}
        />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('menu.label', { name: message.author.name })}>
        {room.canPost &&
          kinds.map(([kind, Icon]) => {
            const mine = message.reactions.find((one) => one.kind === kind);
            const isOn = mine?.people.some(({ id }) => id === room.person?.id) ?? false;
            return (
              <Menu.Item
                key={kind}
                role="menuitemcheckbox"
                aria-checked={isOn}
                leftSection={<Icon />}
                onClick={act(() => room.react(message, kind))}
              >
                {t(`reaction.${kind}.do`)}
              </Menu.Item>
            );
          })}
        {given.length > 0 && (
          <Menu.Label>
            {given.map(({ kind, people }) => (
              <span className="who" key={kind}>
                {t(`reaction.${kind}.who`, { names: format.list(people.map(({ name }) => name)) })}
              </span>
            ))}
          </Menu.Label>
        )}
        <Menu.Item leftSection={<LinkIcon />} onClick={act(() => room.copyLink(message))}>
          {t('menu.copyLink')}
        </Menu.Item>
        {isMine && room.canPost && (
          <>
            <Menu.Item leftSection={<EditIcon />} onClick={act(() => room.edit(message))}>
              {t('menu.edit')}
            </Menu.Item>
            <Menu.Item onClick={act(() => room.remove(message))}>{t('menu.delete')}</Menu.Item>
          </>
        )}
        {room.canModerate && !isMine && <Menu.Item onClick={act(props.onHide)}>{t('menu.hide')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
