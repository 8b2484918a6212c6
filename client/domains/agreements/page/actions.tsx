import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AgreementAct, actsFrom } from '../../../../schema/agreements/index.ts';
import { Button } from '../../../ui/button.tsx';
import { CaretIcon } from '../../../ui/icons.tsx';
import { Menu } from '../../../ui/menu.tsx';
import type { AgreementOnScreen } from '../agreement.documents.ts';
import { MoveDialog } from './move-dialog.tsx';

/** What usually comes next stands as a button, everything else in a menu. */
const usual: Partial<Record<AgreementOnScreen['state'], AgreementAct>> = {
  IDEA: 'NEGOTIATE',
  NEGOTIATING: 'AGREE_TEXT',
  REFUSED: 'REOPEN_TEXT',
  DECIDED: 'OPEN_SIGNING',
  SIGNED: 'ENTER_INTO_FORCE',
  REPORTED_AND_DEPOSITED: 'ENTER_INTO_FORCE',
  UNDER_REVIEW: 'CONTINUE',
  SUSPENDED: 'RESUME',
  EXPIRED: 'NOTIFY',
  WITHDRAWN: 'NOTIFY',
  TERMINATED: 'NOTIFY',
};

/** What who leads the agreement may do with it from where it stands. */
export function Actions({ agreement, onDone }: { agreement: AgreementOnScreen; onDone(): void }) {
  const { t } = useTranslation('agreements');
  const [act, setAct] = useState<AgreementAct | null>(null);
  if (!agreement.may.lead) return null;
  const first = usual[agreement.state];
  const others = actsFrom(agreement.state).filter(
    (one) =>
      one !== first &&
      !(
        one === 'REOPEN_TEXT' &&
        agreement.state === 'SIGNING' &&
        agreement.signatories.every((s) => !s.refusedOn)
      ),
  );
  return (
    <>
      {others.length > 0 && (
        <Menu
          className="btn"
          align="end"
          label={t('page.more')}
          button={
            <>
              {t('page.more')}
              <CaretIcon />
            </>
          }
          items={others.map((one) => ({ key: one, label: t(`act.${one}`), onSelect: () => setAct(one) }))}
        />
      )}
      {first && (
        <Button look="primary" onClick={() => setAct(first)} aria-haspopup="dialog">
          {t(`act.${first}`)}
        </Button>
      )}
      {act && (
        <MoveDialog
          agreement={agreement}
          act={act}
          onClose={() => setAct(null)}
          onDone={() => {
            setAct(null);
            onDone();
          }}
        />
      )}
    </>
  );
}
