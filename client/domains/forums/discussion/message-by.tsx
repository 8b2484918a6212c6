import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Tag } from '../../../ui/tag.tsx';
import { BodyName } from '../body-name.tsx';
import type { Shown } from '../writes/overlay.ts';
import { useRoom } from './discussion-context.ts';
import { useIsWaiting } from './use-waiting.ts';

/** Who wrote a message, for which body; and what is special about it. */
export function MessageBy(props: { message: Shown; id?: string; children?: ReactNode }) {
  const { t } = useTranslation('forums');
  const room = useRoom();
  const { author, body, isQuestion, edit } = props.message;
  return (
    <div className="by" id={props.id}>
      <b>{author.id === room.person?.id ? t('message.you') : <bdi>{author.name}</bdi>}</b>
      <BodyName body={body} />
      {body.kind === 'CITY' && !body.city && <span className="quiet">{t('message.lookingIn')}</span>}
      {isQuestion && <Tag>{t('message.question')}</Tag>}
      {edit && <WaitingTag write={edit} />}
      {props.children}
    </div>
  );
}

function WaitingTag({ write }: { write: NonNullable<Shown['edit']> }) {
  const { t } = useTranslation('forums');
  const { isWaiting } = useIsWaiting(write);
  return isWaiting ? <Tag tone="warn">{t('unsent.waits')}</Tag> : null;
}
