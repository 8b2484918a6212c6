import { useTranslation } from 'react-i18next';
import { Tag } from '../../../ui/tag.tsx';
import { BodyName, type NamedBody } from '../body-name.tsx';
import { MessageText } from './message-text.tsx';
import { Refusal } from './refusal.tsx';
import type { UnsentPost } from './rows.ts';

/** The reader's own words that the server has not answered yet; tagged while they have to wait. */
export function UnsentMessage(props: { write: UnsentPost; body: NamedBody | undefined; isWaiting: boolean }) {
  const { t } = useTranslation('forums');
  const { write } = props;
  return (
    <>
      <div className="by">
        <b>{t('message.you')}</b>
        {props.body && <BodyName body={props.body} />}
        {write.refusal ? (
          <Tag tone="bad">{t('unsent.refused')}</Tag>
        ) : (
          props.isWaiting && <Tag tone="warn">{t(write.isKept ? 'unsent.waits' : 'unsent.notKept')}</Tag>
        )}
        {write.input.isQuestion && <Tag>{t('message.question')}</Tag>}
      </div>
      <MessageText text={write.input.text} mentions={[]} readerId={undefined} />
      <Refusal write={write} />
    </>
  );
}
