import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paperTypes, sendPaper } from '../../../files/send-paper.ts';
import { type Refusal, refusalOf } from '../../../graphql/refusal.ts';
import { useRefusalWords } from '../../../graphql/use-refusal-words.ts';
import { Button } from '../../../ui/button.tsx';
import { FileField, Problem } from '../../../ui/form.tsx';

/** A picture or paper that shows a result: sent at once, and kept with the result when the form is. */
export function ResultFile(props: {
  projectId: string;
  fileId: string;
  name: string;
  onChange(fileId: string, name: string): void;
}) {
  const { t } = useTranslation('projects');
  const words = useRefusalWords();
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function send(file: File) {
    setSending(true);
    setRefusal(null);
    try {
      props.onChange(await sendPaper('project', props.projectId, file), file.name);
    } catch (error) {
      setRefusal(refusalOf(error));
    } finally {
      setSending(false);
    }
  }

  if (props.fileId)
    return (
      <p className="acts-row">
        <a className="link" href={`/files/${props.fileId}`}>
          {props.name}
        </a>
        <Button small look="plain" onClick={() => props.onChange('', '')}>
          {t('results.fileRemove')}
        </Button>
      </p>
    );
  return (
    <>
      <FileField
        label={t('results.fileLabel')}
        hint={t('results.fileHint')}
        chooseLabel={t('results.fileChoose')}
        accept={paperTypes}
        aria-disabled={isSending}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file && !isSending) void send(file);
        }}
      />
      {refusal && <Problem>{words(refusal)}</Problem>}
    </>
  );
}
