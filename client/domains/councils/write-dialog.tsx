import { useTranslation } from 'react-i18next';
import { councilLimits as limits } from '../../../schema/council-limits.ts';
import { type CouncilVerdict, councilVerdicts } from '../../../schema/words.ts';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { RowsField } from '../../forms/rows-field.tsx';
import { useAction } from '../../graphql/use-action.ts';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { CheckField, SelectField, TextArea } from '../../ui/form.tsx';
import { useDraft } from '../people/index.ts';
import {
  DraftOpinionMutation,
  GiveOpinionMutation,
  type OpinionOnScreen,
  SectionsOfEditionQuery,
} from './council.documents.ts';

/** Writes a council's opinion: its people keep a draft for one another, chair or deputy gives it. */
export function WriteDialog(props: { opinion: OpinionOnScreen; onDone(): void; onClose(): void }) {
  const { t } = useTranslation('councils');
  const { opinion } = props;
  const giving = useAction(GiveOpinionMutation);
  const drafting = useAction(DraftOpinionMutation);
  const { data } = useScreenQuery(SectionsOfEditionQuery, { id: opinion.edition.id });
  const draft = useDraft('council-opinion', `${opinion.id} ${opinion.version}`, () => ({
    verdict: opinion.verdict,
    words: opinion.words ?? '',
    remarks: opinion.remarks.map(({ sectionId, words }) => ({ sectionId: sectionId ?? '', words })),
    isFinal: false,
  }));
  const { given, change } = draft;
  const isFinal = given.isFinal && opinion.may.give;
  const act = isFinal ? giving : drafting;
  const sections = [
    { value: '', label: t('write.whole') },
    ...(data?.edition?.sections ?? []).map(({ sectionId, number, title }) => ({
      value: sectionId,
      label: t('opinions.section', { number, title }),
    })),
  ];

  async function send() {
    const { verdict, words } = given;
    const remarks = given.remarks.map(({ sectionId, words: said }) => ({
      sectionId: sectionId || null,
      words: said,
    }));
    const input = { opinionId: opinion.id, version: opinion.version, verdict, words: words || null, remarks };
    if (!(await act.run(input))) return;
    draft.done();
    props.onDone();
  }

  return (
    <FormDialog
      title={t('write.title', { council: opinion.council.name, number: opinion.edition.number })}
      lead={opinion.question}
      submit={t(isFinal ? 'write.do' : 'write.keep')}
      isBusy={act.isBusy}
      refusal={act.refusal}
      draft={draft}
      onSubmit={() => void send()}
      onClose={props.onClose}
    >
      <fieldset className="opinion-choice">
        <legend>{t('write.verdict')}</legend>
        {councilVerdicts.map((one: CouncilVerdict) => (
          <label key={one} className="check">
            <input
              type="radio"
              name="verdict"
              required={isFinal}
              checked={given.verdict === one}
              onChange={() => change({ verdict: one })}
            />
            <span>{t(`verdict.${one}`)}</span>
          </label>
        ))}
      </fieldset>
      <TextArea
        label={t('write.words')}
        name="words"
        required={isFinal}
        rows={7}
        maxLength={limits.words.max}
        value={given.words}
        onChange={(event) => change({ words: event.currentTarget.value })}
      />
      <RowsField
        rows={given.remarks}
        max={limits.remarks.max}
        fresh={{ sectionId: '', words: '' }}
        name={(number) => t('write.remark', { number })}
        addLabel={t('write.addRemark')}
        onChange={(remarks) => change({ remarks })}
      >
        {(row, edit, at) => (
          <>
            <SelectField
              label={t('write.section')}
              name={`remarks.${at}.sectionId`}
              value={row.sectionId}
              choices={sections}
              onChange={(event) => edit({ sectionId: event.currentTarget.value })}
            />
            <TextArea
              label={t('write.remarkWords')}
              name={`remarks.${at}.words`}
              required
              rows={3}
              minLength={limits.remark.min}
              maxLength={limits.remark.max}
              value={row.words}
              onChange={(event) => edit({ words: event.currentTarget.value })}
            />
          </>
        )}
      </RowsField>
      {opinion.may.give && (
        <CheckField
          label={t('write.final')}
          name="isFinal"
          checked={given.isFinal}
          onChange={(event) => change({ isFinal: event.currentTarget.checked })}
        />
      )}
    </FormDialog>
  );
}
