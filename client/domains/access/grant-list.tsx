import { useTranslation } from 'react-i18next';
import { useAction } from '../../graphql/use-action.ts';
import { useRefusalWords } from '../../graphql/use-refusal-words.ts';
import { useFormat } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Problem } from '../../ui/form.tsx';
import {
  type Access,
  GiveGrantMutation,
  type Grant,
  type ThingKind,
  WithdrawGrantMutation,
} from './access.documents.ts';
import type { Change } from './change.ts';

/** Who was given a part in a thing, by whom and why; for who shares it, each can be taken back, and given again. */
export function GrantList(props: { access: Access; kind: ThingKind; onChange(change: Change): void }) {
  const { t } = useTranslation('access');
  const format = useFormat();
  const words = useRefusalWords();
  const withdrawing = useAction(WithdrawGrantMutation);
  const giving = useAction(GiveGrantMutation);
  const { access, kind } = props;
  const refusal = withdrawing.refusal ?? giving.refusal;

  async function withdraw(grant: Grant) {
    if (!(await withdrawing.run({ grantId: grant.id }))) return;
    props.onChange({
      words: t('grants.taken', { name: nameOf(grant) }),
      undo: () => void giveAgain(grant),
    });
  }

  async function giveAgain({ role, reason, person, body }: Grant) {
    const whom = { personId: person?.id ?? null, bodyId: body?.id ?? null };
    if (await giving.run({ kind, id: access.id, role, reason, ...whom })) {
      props.onChange({ words: t('grants.givenAgain') });
    }
  }

  if (access.grants.length === 0) return <p className="meta">{t('grants.none')}</p>;
  return (
    <>
      <ul className="lines">
        {access.grants.map((grant) => (
          <li key={grant.id}>
            <div className="what">
              <bdi>{nameOf(grant)}</bdi>, {t(`role.${grant.role}`)}
              <p className="meta quiet">
                {grant.givenBy
                  ? t('grants.by', { name: grant.givenBy.name, day: format.shortDay(grant.givenAt) })
                  : t('grants.since', { day: format.shortDay(grant.givenAt) })}
              </p>
              {grant.reason && (
                <p className="meta serif" dir="auto">
                  {grant.reason}
                </p>
              )}
            </div>
            {access.mayShare && (
              <Button
                small
                isBusy={withdrawing.isBusy}
                aria-label={t('grants.takeNamed', { name: nameOf(grant) })}
                onClick={() => void withdraw(grant)}
              >
                {t('grants.take')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {refusal && <Problem>{words(refusal)}</Problem>}
    </>
  );
}

function nameOf({ person, body }: Grant): string {
  return person?.name ?? body?.name ?? '';
}
