import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../graphql/failure.tsx';
import { useAction } from '../../graphql/use-action.ts';
import { useRefusalWords } from '../../graphql/use-refusal-words.ts';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { useFormat } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Done, Problem } from '../../ui/form.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { useViewer } from '../people/index.ts';
import { CalendarsQuery, MakeCalendarMutation, RevokeCalendarMutation } from './due.documents.ts';
import './calendar-dialog.css';

interface Whose {
  readonly bodyId: string | null;
  readonly networkId: string | null;
}

/**
 * Secret addresses by which a calendar programme shows what is due, for oneself and for each body one acts for; or, of a
 * sub-network, what it has before it.
 */
export function CalendarDialog(props: { network?: { id: string; name: string }; onClose(): void }) {
  const { network, onClose } = props;
  const { t } = useTranslation(['due', 'common']);
  const format = useFormat();
  const viewer = useViewer();
  const { data, error, retry } = useScreenQuery(CalendarsQuery, {});
  const make = useAction(MakeCalendarMutation);
  const revoke = useAction(RevokeCalendarMutation);
  const words = useRefusalWords();
  const [said, setSaid] = useState<string | null>(null);
  const refusal = make.refusal ?? revoke.refusal;
  const bodies = [...new Map(viewer?.appointments.map(({ body }) => [body.id, body.name])).entries()];
  const whose: (Whose & { name: string })[] = network
    ? [{ bodyId: null, networkId: network.id, name: network.name }]
    : [
        { bodyId: null, networkId: null, name: t('calendar.mine') },
        ...bodies.map(([bodyId, name]) => ({ bodyId, networkId: null, name })),
      ];

  async function renew(one: Whose) {
    setSaid(null);
    revoke.clear();
    if (await make.run(one)) {
      setSaid(t('calendar.made'));
      retry();
    }
  }

  async function end(one: Whose) {
    setSaid(null);
    make.clear();
    if (await revoke.run(one)) {
      setSaid(t('calendar.ended'));
      retry();
    }
  }

  return (
    <Dialog
      title={t('calendar.title')}
      closeLabel={t('common:form.close')}
      className="calendars"
      onClose={onClose}
    >
      <p className="meta">{t(network ? 'calendar.leadNetwork' : 'calendar.lead')}</p>
      {said && <Done>{said}</Done>}
      {refusal && <Problem>{words(refusal)}</Problem>}
      {!data && error && <Failure title={t('failed')} error={error} onRetry={retry} />}
      {!data && !error && <SkeletonRows label={t('common:loading')} rows={2} />}
      {data && (
        <ul className="lines">
          {whose.map(({ bodyId, networkId, name }) => {
            const one = { bodyId, networkId };
            const found = data.calendars.find(
              (made) => (made.body?.id ?? null) === bodyId && (made.network?.id ?? null) === networkId,
            );
            return (
              <li key={bodyId ?? networkId ?? 'mine'}>
                <div className="what">
                  <b>{name}</b>
                  {found && (
                    <>
                      <input
                        className="address"
                        readOnly
                        value={found.address}
                        aria-label={t('calendar.address', { name })}
                        onFocus={(event) => event.currentTarget.select()}
                      />
                      <p className="meta quiet">
                        {found.usedAt
                          ? t('calendar.used', { at: format.relative(found.usedAt) })
                          : t('calendar.unused')}
                      </p>
                    </>
                  )}
                </div>
                <div className="acts-row">
                  {found && (
                    <Button
                      small
                      onClick={() =>
                        void navigator.clipboard
                          ?.writeText(found.address)
                          .then(() => setSaid(t('calendar.copied')))
                      }
                    >
                      {t('calendar.copy')}
                    </Button>
                  )}
                  <Button small isBusy={make.isBusy} onClick={() => void renew(one)}>
                    {t(found ? 'calendar.renew' : 'calendar.make')}
                  </Button>
                  {found && (
                    <Button small look="plain" isBusy={revoke.isBusy} onClick={() => void end(one)}>
                      {t('calendar.end')}
                    </Button>
                  )}
                </div>
              </li>
            );
          })}
        </ul>
      )}
    </Dialog>
  );
}
