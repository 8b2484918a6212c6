import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog.tsx';
import type { SessionOnScreen } from './discussion/discussion.documents.ts';
import { SessionAbout } from './session-about.tsx';

/** All about a session, in a sheet over its discussion; for phones. */
export function AboutSheet(props: { session: SessionOnScreen; isOffline: boolean; onClose(): void }) {
  const { t } = useTranslation('forums');
  return (
    <Dialog isSheet title={t('about.label')} closeLabel={t('about.close')} onClose={props.onClose}>
      <div className="about">
        <SessionAbout
          session={props.session}
          isOffline={props.isOffline}
          title={<h2 className="t">{props.session.title}</h2>}
        />
      </div>
    </Dialog>
  );
}
