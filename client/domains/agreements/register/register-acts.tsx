import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Button } from '../../../ui/button.tsx';
import { CaretIcon } from '../../../ui/icons.tsx';
import { Menu } from '../../../ui/menu.tsx';

/** What is done to the register as a whole: begun, brought in, taken out. */
export function RegisterActs(props: {
  mayBegin: boolean;
  /** Whoever acts for nobody takes nothing out. */
  mayExport: boolean;
  onOpen(dialog: 'begin' | 'import' | 'succeed'): void;
}) {
  const { t } = useTranslation('agreements');
  const navigate = useNavigate();
  const { mayBegin, mayExport } = props;
  return (
    <div className="btns">
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
        items={[
          {
            key: 'procedures',
            label: t('procedures.open'),
            onSelect: () => void navigate('/procedures'),
          },
          ...(mayBegin
            ? [
                {
                  key: 'succeed',
                  label: t('succeed.open'),
                  onSelect: () => props.onOpen('succeed'),
                },
              ]
            : []),
          ...(mayExport
            ? [
                {
                  key: 'export',
                  label: t('import.export'),
                  onSelect: () => window.location.assign('/api/export/agreements?format=xlsx'),
                },
                {
                  key: 'exportText',
                  label: t('import.exportText'),
                  onSelect: () => window.location.assign('/api/export/agreements'),
                },
              ]
            : []),
        ]}
      />
      {mayBegin && (
        <>
          <Button onClick={() => props.onOpen('import')} aria-haspopup="dialog">
            {t('import.open')}
          </Button>
          <Button look="primary" onClick={() => props.onOpen('begin')} aria-haspopup="dialog">
            {t('new.open')}
          </Button>
        </>
      )}
    </div>
  );
}
