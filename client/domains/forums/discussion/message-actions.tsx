import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/format.ts';
import { AgreeIcon, IdeaIcon, MoreIcon, ReplyIcon, ThanksIcon } from '../../../ui/icons.tsx';
import type { Shown } from '../writes/overlay.ts';
import { useRoom } from './discussion-context.ts';
import type { ReactionKind } from './message.documents.ts';

/** What can be done with a message, always there and quiet: agree, other reactions it has, reply, more. */
export function MessageActions(props: {
  message: Shown;
  tabIndex: number;
  /** In the line of the name, signs and numbers only: for replies, and for those who only read. */
  isShort?: boolean;
}) {
  const { t } = useTranslation('forums');
  const room = useRoom();
  const { message, tabIndex } = props;
  const others = message.reactions.filter(({ kind, count }) => kind !== 'AGREE' && count > 0);
  return (
    <div className={props.isShort ? 're small' : 're'}>
      <ReactionButton message={message} kind="AGREE" tabIndex={tabIndex} isShort={props.isShort} />
      {others.map(({ kind }) => (
        <ReactionButton
          key={kind}
          message={message}
          kind={kind}
          tabIndex={tabIndex}
          isShort={props.isShort}
        />
      ))}
      {room.canPost && !props.isShort && (
        <button type="button" tabIndex={tabIndex} onClick={() => room.reply(message)}>
          <ReplyIcon size={15} /> {t('action.reply')}
        </button>
      )}
      <button
        type="button"
        className="more-button"
        tabIndex={tabIndex}
        aria-haspopup="menu"
        aria-label={t('action.more')}
        onClick={(event) => room.openMenu(message, event.currentTarget)}
      >
        <MoreIcon size={16} />
      </button>
    </div>
  );
}

const icons = { AGREE: AgreeIcon, IDEA: IdeaIcon, THANKS: ThanksIcon };

function ReactionButton(props: {
  message: Shown;
  kind: ReactionKind;
  tabIndex: number;
  /** Only the number beside the sign; the words are its name. */
  isShort?: boolean;
}) {
  const { t } = useTranslation('forums');
  const format = useFormat();
  const room = useRoom();
  const { message, kind } = props;
  const reaction = message.reactions.find((one) => one.kind === kind);
  const count = reaction?.count ?? 0;
  const isMine = reaction?.people.some(({ id }) => id === room.person?.id) ?? false;
  const Icon = icons[kind];
  const names = reaction?.people.map(({ name }) => name) ?? [];
  const words =
    count === 0
      ? t(`reaction.${kind}.do`)
      : t(`reaction.${kind}.count`, { count, number: format.number(count) });
  const face = (
    <>
      <Icon size={15} /> {props.isShort ? count > 0 && format.number(count) : words}
    </>
  );
  if (!room.canPost) {
    return count === 0 ? null : (
      <span title={format.list(names)}>
        {face}
        {props.isShort && <span className="vh">{words}</span>}
      </span>
    );
  }
  return (
    <button
      type="button"
      className={isMine ? 'on' : undefined}
      aria-pressed={isMine}
      aria-label={props.isShort ? words : undefined}
      title={names.length > 0 ? format.list(names) : undefined}
      tabIndex={props.tabIndex}
      onClick={() => room.react(message, kind)}
    >
      {face}
    </button>
  );
}
