import { useTranslation } from 'react-i18next';
import { networkLimits as limits } from '../../../../schema/network-limits.ts';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { SelectField, TextArea, TextField } from '../../../ui/form.tsx';
import { useDraft } from '../../people/index.ts';
import {
  EditNetworkNewsMutation,
  type Network,
  type News,
  PostNetworkNewsMutation,
  RemoveNetworkNewsMutation,
} from '../network.documents.ts';

/** Posts news, or says one's own anew. */
export function NewsDialog(props: { network: Network; changes?: News; onClose(): void }) {
  const { t, i18n } = useTranslation('networks');
  const { network, changes, onClose } = props;
  const post = useAction(PostNetworkNewsMutation);
  const edit = useAction(EditNetworkNewsMutation);
  const draft = useDraft('network-news', changes?.id ?? network.id, () => ({
    title: changes?.title ?? '',
    text: changes?.text ?? '',
    language: changes?.language ?? (i18n.language === 'vi' ? ('vi' as const) : ('en' as const)),
  }));
  const { given, change } = draft;
  async function send() {
    const done = changes
      ? await edit.run({ newsId: changes.id, version: changes.version, ...given })
      : await post.run({ networkId: network.id, ...given });
    if (!done) return;
    draft.done();
    onClose();
  }
  return (
    <FormDialog
      title={t(changes ? 'news.editTitle' : 'news.postTitle')}
      lead={changes ? null : t('news.lead')}
      submit={t(changes ? 'news.keep' : 'news.postDo')}
      isBusy={post.isBusy || edit.isBusy}
      refusal={post.refusal ?? edit.refusal}
      draft={draft}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <TextField
        label={t('news.titleField')}
        name="title"
        required
        minLength={limits.newsTitle.min}
        maxLength={limits.newsTitle.max}
        value={given.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <TextArea
        label={t('news.text')}
        name="text"
        required
        rows={8}
        minLength={limits.newsText.min}
        maxLength={limits.newsText.max}
        value={given.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <SelectField
        label={t('news.language')}
        name="language"
        value={given.language}
        choices={(['en', 'vi'] as const).map((value) => ({ value, label: t(`news.in.${value}`) }))}
        onChange={({ currentTarget: { value } }) => change({ language: value === 'vi' ? 'vi' : 'en' })}
      />
    </FormDialog>
  );
}

/** Takes news out; nobody reads them any more, so it is asked for twice. */
export function RemoveNewsDialog({ news, onClose }: { news: News; onClose(): void }) {
  const { t } = useTranslation('networks');
  const { run, isBusy, refusal } = useAction(RemoveNetworkNewsMutation);
  const draft = useDraft('network-news-remove', news.id, () => ({}));
  async function send() {
    if (await run({ newsId: news.id })) onClose();
  }
  return (
    <FormDialog
      title={t('news.removeTitle', { title: news.title })}
      lead={t('news.removeLead')}
      submit={t('news.remove')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      {null}
    </FormDialog>
  );
}
