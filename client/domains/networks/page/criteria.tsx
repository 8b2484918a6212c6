import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { networkLimits as limits } from '../../../../schema/network-limits.ts';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { RowsField } from '../../../forms/rows-field.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/form.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { useDraft } from '../../people/index.ts';
import { type Network, SetNetworkCriteriaMutation } from '../network.documents.ts';

/** What a sub-network of places asks of a space; whoever coordinates it says so. */
export function Criteria({ network }: { network: Network }) {
  const { t } = useTranslation('networks');
  const [isOpen, setOpen] = useState(false);
  const { criteria, may, kind } = network;
  if (kind !== 'PLACES' || (criteria.length === 0 && !may.coordinate)) return null;
  return (
    <section>
      <div className="network-head">
        <h2>{t('criteria.title')}</h2>
        {may.coordinate && (
          <Button small onClick={() => setOpen(true)} aria-haspopup="dialog">
            {t('criteria.open')}
          </Button>
        )}
      </div>
      {criteria.length === 0 ? (
        <p className="meta">{t('criteria.none')}</p>
      ) : (
        <>
          <ol className="network-criteria">
            {criteria.map(({ id, words }) => (
              <li key={id}>{words}</li>
            ))}
          </ol>
          {criteria.some(({ isDemonstration }) => isDemonstration) && (
            <p className="meta">
              <Tag>{t('demonstration')}</Tag> {t('criteria.demonstration')}
            </p>
          )}
        </>
      )}
      {isOpen && <CriteriaDialog network={network} onClose={() => setOpen(false)} />}
    </section>
  );
}

const fresh = { id: '', en: '', vi: '' };

function CriteriaDialog({ network, onClose }: { network: Network; onClose(): void }) {
  const { t } = useTranslation('networks');
  const { run, isBusy, refusal } = useAction(SetNetworkCriteriaMutation);
  const draft = useDraft('network-criteria', network.id, () => ({
    criteria: network.criteria.map(({ id, en, vi }) => ({ id, en: en ?? '', vi: vi ?? '' })),
  }));
  async function send() {
    const criteria = draft.given.criteria.map(({ id, en, vi }) => ({
      id: id || null,
      en: en || null,
      vi: vi || null,
    }));
    if (!(await run({ networkId: network.id, version: network.version, criteria }))) return;
    draft.done();
    onClose();
  }
  return (
    <FormDialog
      title={t('criteria.open')}
      lead={t('criteria.lead')}
      submit={t('begin.keep')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <RowsField
        rows={draft.given.criteria}
        max={limits.criteria.max}
        fresh={fresh}
        name={(number) => t('criteria.line', { number })}
        addLabel={t('criteria.add')}
        onChange={(criteria) => draft.change({ criteria })}
      >
        {(criterion, change) =>
          (['en', 'vi'] as const).map((language) => (
            <TextField
              key={language}
              label={t(`news.in.${language}`)}
              name={language}
              lang={language}
              maxLength={limits.criterion.max}
              value={criterion[language]}
              onChange={(event) => change({ [language]: event.currentTarget.value })}
            />
          ))
        }
      </RowsField>
    </FormDialog>
  );
}
