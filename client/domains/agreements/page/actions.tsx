import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AgreementAct, actsFrom, bindingStates } from '../../../../schema/agreements/index.ts';
import { Button } from '../../../ui/button.tsx';
import { CaretIcon } from '../../../ui/icons.tsx';
import { Menu } from '../../../ui/menu.tsx';
import type { AgreementOnScreen } from '../agreement.documents.ts';
import { MoveDialog } from './move-dialog.tsx';
import { NoticeDialog } from './notice-dialog.tsx';

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

/** It goes on until a day, and a party may say that it will not be renewed. */
const noticeStates: readonly AgreementOnScreen['state'][] = [...bindingStates, 'SUSPENDED'];

/** What who leads the agreement may do with it from where it stands, and a party’s notice. */
export function Actions({ agreement, onDone }: { agreement: AgreementOnScreen; onDone(): void }) {
  const { t } = useTranslation('agreements');
  const [act, setAct] = useState<AgreementAct | null>(null);
  const [givesNotice, setGivesNotice] = useState(false);
  const mayGiveNotice =
    noticeStates.includes(agreement.state) &&
    agreement.renewalRule !== 'NONE' &&
    agreement.endsOn !== null &&
    agreement.noticeGivenOn === null &&
    agreement.parties.some(({ mayAct }) => mayAct);
  if (!agreement.may.lead && !mayGiveNotice) return null;
  const first = agreement.may.lead ? usual[agreement.state] : undefined;
  const others = (agreement.may.lead ? actsFrom(agreement.state) : []).filter(
    (one) =>
      one !== first &&
      !(
        one === 'REOPEN_TEXT' &&
        agreement.state === 'SIGNING' &&
        agreement.signatories.every((s) => !s.refusedOn)
      ),
  );
  const items = others.map((one) => ({
    key: one as string,
    label: t(`act.${one}`),
    onSelect: () => setAct(one),
  }));
  if (mayGiveNotice)
    items.push({ key: 'notice', label: t('notice.do'), onSelect: () => setGivesNotice(true) });
  return (
    <>
      {items.length > 0 && (
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
          items={items}
        />
      )}
      {first && (
        <Button look="primary" onClick={() => setAct(first)} aria-haspopup="dialog">
          {t(`act.${first}`)}
        </Button>
      )}
      {givesNotice && (
        <NoticeDialog
          agreement={agreement}
          onClose={() => setGivesNotice(false)}
          onDone={() => {
            setGivesNotice(false);
            onDone();
          }}
        />
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
