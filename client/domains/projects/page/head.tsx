import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { actsFrom } from '../../../../schema/projects/index.ts';
import { useDay } from '../../../i18n/day.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { CaretIcon } from '../../../ui/icons.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { PageTitle } from '../../../ui/page-head.tsx';
import { AccessButton } from '../../access/index.ts';
import { FollowButton } from '../../notifications/index.ts';
import type { ProjectOnScreen } from '../project.documents.ts';
import { StateTag } from '../state-tag.tsx';
import { nextActs } from './move-dialog.tsx';
import type { ProjectDialog } from './project-screen.tsx';

/** What the project is called, where it stands, and what the reader may do with it. */
export function Head(props: { project: ProjectOnScreen; onDialog(dialog: ProjectDialog): void }) {
  const { t } = useTranslation('projects');
  const day = useDay();
  const { project, onDialog } = props;
  const { may, state, document } = project;
  const [next] = nextActs(state);
  const period = [project.startsOn, project.endsOn].map((one) => (one ? day(one) : '…')).join(' – ');
  return (
    <header className="project-top">
      <div>
        <p className="eyebrow">
          <Link to="/projects">{t('list.title')}</Link>
        </p>
        <PageTitle className="project-name" lang={project.language}>
          {project.title}
        </PageTitle>
        <p className="meta project-meta">
          <StateTag state={state} />
          {(project.startsOn || project.endsOn) && <span>{period}</span>}
          <span className="quiet">{t(`page.seenBy.${project.audience}`)}</span>
        </p>
        {project.isDemonstration && <p className="read-demo">{t('page.demonstrationNote')}</p>}
      </div>
      <div className="btns">
        {document && <AccessButton kind="document" id={document.id} />}
        <FollowButton kind="project" id={project.id} />
        {document && (
          <ButtonLink to={`/documents/${document.id}`}>
            {t(document.may.edit ? 'page.write' : 'page.read')}
          </ButtonLink>
        )}
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
            { key: 'print', label: t('export.print'), onSelect: () => window.print() },
            ...(may.keep
              ? [
                  {
                    key: 'change',
                    label: t('begin.change'),
                    isApart: true,
                    onSelect: () => onDialog('change'),
                  },
                  { key: 'link', label: t('link.open'), onSelect: () => onDialog('link') },
                ]
              : []),
            ...(may.lead && actsFrom(state).includes('STOP')
              ? [{ key: 'stop', label: t('move.STOP'), isApart: true, onSelect: () => onDialog('stop') }]
              : []),
          ]}
        />
        {may.lead && next && (
          <Button look="primary" onClick={() => onDialog('move')} aria-haspopup="dialog">
            {t('move.open')}
          </Button>
        )}
      </div>
    </header>
  );
}
