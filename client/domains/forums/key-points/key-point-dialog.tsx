import { useApolloClient } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { limits } from '../../../../schema/limits.ts';
import { type KeyPointKind, keyPointKinds } from '../../../../schema/words.ts';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { SelectField, TextArea } from '../../../ui/form.tsx';
import { useDraft } from '../../people/index.ts';
import type { SessionOnScreen } from '../discussion/discussion.documents.ts';
import { ChangeKeyPointMutation, type KeyPointInPanel, MarkKeyPointMutation } from './panel.documents.ts';
import { takeInKeyPoint } from './take-in.ts';

export interface KeyPointDialogProps {
  session: Pick<SessionOnScreen, 'id' | 'speakers'>;
  /** The key point to word anew, or the message it is in; neither while somebody on the programme speaks. */
  said: {
    readonly point?: KeyPointInPanel;
    readonly message?: { readonly id: string; readonly text: string | null; readonly isQuestion: boolean };
  };
  onClose(): void;
}

/** Marks what was said as a key point, or words one anew. */
export function KeyPointDialog({ session, said: { point, message }, onClose }: KeyPointDialogProps) {
  const { t } = useTranslation('key-points');
  const client = useApolloClient();
  const marking = useAction(MarkKeyPointMutation);
  const changing = useAction(ChangeKeyPointMutation);
  const { isBusy, refusal } = point ? changing : marking;
  const draft = useDraft('key-point', point?.id ?? message?.id ?? session.id, () => ({
    kind: (point?.kind ?? (message?.isQuestion ? 'QUESTION' : 'PROPOSAL')) as KeyPointKind,
    words: point?.words ?? [...(message?.text ?? '')].slice(0, limits.keyPoint.max).join(''),
    speakerId: session.speakers[0]?.id ?? '',
  }));
  const { kind, words, speakerId } = draft.given;

  async function send() {
    const done = point
      ? (await changing.run({ keyPointId: point.id, kind, words }))?.changeKeyPoint
      : (
          await marking.run({
            sessionId: session.id,
            kind,
            words,
            ...(message ? { messageId: message.id } : { speakerId }),
          })
        )?.markKeyPoint;
    if (!done) return;
    takeInKeyPoint(client.cache, done);
    draft.done();
    onClose();
  }

  return (
    <FormDialog
      title={t(point ? 'changeTitle' : 'markTitle')}
      submit={t(point ? 'changeDo' : 'markDo')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <SelectField
        label={t('kindLabel')}
        name="kind"
        value={kind}
        choices={keyPointKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(event) => {
          const chosen = keyPointKinds.find((one) => one === event.currentTarget.value);
          if (chosen) draft.change({ kind: chosen });
        }}
      />
      {!point && !message && (
        <SelectField
          label={t('speaker')}
          name="speakerId"
          value={speakerId}
          choices={session.speakers.map(({ id, name, city, affiliation }) => ({
            value: id,
            label: [name, city?.name ?? affiliation].filter(Boolean).join(', '),
          }))}
          onChange={(event) => draft.change({ speakerId: event.currentTarget.value })}
        />
      )}
      <TextArea
        label={t('words')}
        hint={t('wordsHint')}
        name="words"
        required
        minLength={limits.keyPoint.min}
        maxLength={limits.keyPoint.max}
        value={words}
        onChange={(event) => draft.change({ words: event.currentTarget.value })}
      />
    </FormDialog>
  );
}
