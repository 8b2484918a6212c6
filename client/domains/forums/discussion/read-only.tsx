import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { ButtonLink } from '../../../ui/button.tsx';
import type { SessionOnScreen } from './discussion.documents.ts';

/** In the place of the field for those who only read: strangers are asked in, others told why. */
export function ReadOnly(props: { isStranger: boolean; state: SessionOnScreen['state'] }) {
  const { t } = useTranslation('forums');
  const { pathname, search } = useLocation();
  if (props.isStranger) {
    return (
      <div className="write read-only">
        <p>{t('readOnly.stranger')}</p>
        <ButtonLink look="primary" to={`/sign-in?next=${encodeURIComponent(pathname + search)}`}>
          {t('readOnly.signIn')}
        </ButtonLink>
      </div>
    );
  }
  return (
    <div className="write read-only">
      <p>{t(props.state === 'CLOSED' ? 'readOnly.closed' : 'readOnly.reader')}</p>
    </div>
  );
}
