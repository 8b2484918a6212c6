import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionForm } from '../../forms/action-form.tsx';
import { actingFor } from '../../graphql/identity.ts';
import { Refused, readRefusal } from '../../graphql/refusal.ts';
import { newId } from '../../streams/new-id.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FileField } from '../../ui/form.tsx';
import { useAttempt } from '../people/use-attempt.ts';
import { SetBodyLogoMutation } from './office.documents.ts';

/** Chooses the picture a body is known by, seen before it is used; or takes it away. */
export function LogoDialog(props: { bodyId: string; hasLogo: boolean; onDone(): void; onClose(): void }) {
  const { t } = useTranslation(['bodies', 'common']);
  const client = useApolloClient();
  const { attempt, isBusy, refusal } = useAttempt();
  const [file, setFile] = useState<File | null>(null);
  // The same picture sent again is the same request.
  const ids = useRef({ upload: newId(), set: newId() });
  const preview = usePreview(file);

  function choose(chosen: File | null) {
    ids.current = { upload: newId(), set: newId() };
    setFile(chosen);
  }

  async function set(picture: File | null) {
    const { bodyId } = props;
    const requestId = picture ? ids.current.set : newId();
    const isDone = await attempt(async () => {
      const fileId = picture ? await upload(picture, bodyId, ids.current.upload) : null;
      const variables = { input: { requestId, bodyId, fileId } };
      await client.mutate({ mutation: SetBodyLogoMutation, variables });
    });
    if (isDone) props.onDone();
  }

  return (
    <Dialog title={t('logo.title')} closeLabel={t('common:form.close')} onClose={props.onClose}>
      <ActionForm
        submit={t('logo.do')}
        isBusy={isBusy}
        refusal={refusal}
        onSubmit={() => void set(file)}
        acts={
          <>
            {props.hasLogo && (
              <Button isBusy={isBusy} onClick={() => void set(null)}>
                {t('logo.remove')}
              </Button>
            )}
            <Button look="plain" onClick={props.onClose}>
              {t('common:form.leave')}
            </Button>
          </>
        }
      >
        <FileField
          label={t('logo.file')}
          hint={t('logo.hint')}
          chooseLabel={t('common:form.chooseFile')}
          name="file"
          required
          accept="image/png,image/jpeg,image/webp"
          onChange={(event) => choose(event.currentTarget.files?.[0] ?? null)}
        />
        {preview && (
          <div className="logo-preview">
            <img className="body-logo" src={preview} alt={t('logo.preview')} />
            <span className="meta">{t('logo.preview')}</span>
          </div>
        )}
      </ActionForm>
    </Dialog>
  );
}

/** The picture as an address; as data, which the house's content policy lets a page show. */
function usePreview(file: File | null): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    setAddress(null);
    if (!file?.type.startsWith('image/')) return;
    const reader = new FileReader();
    reader.onload = () => setAddress(String(reader.result));
    reader.readAsDataURL(file);
    return () => reader.abort();
  }, [file]);
  return address;
}

async function upload(file: File, bodyId: string, requestId: string): Promise<string> {
  const body = actingFor();
  const answer = await fetch(`/files?${new URLSearchParams({ kind: 'body', id: bodyId, requestId })}`, {
    method: 'POST',
    headers: {
      'content-type': file.type || 'application/octet-stream',
      ...(body ? { 'x-acting-for': body } : {}),
    },
    body: file,
  });
  const said = (await answer.json().catch(() => null)) as { id?: string } | null;
  if (!answer.ok || !said?.id) throw new Refused(readRefusal(said));
  return said.id;
}
