import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useDocumentFollowed } from '../../../documents/use-document-followed.ts';
import { Failure } from '../../../graphql/failure.tsx';
import { useScreenQuery } from '../../../graphql/use-screen-query.ts';
import { PageTitle } from '../../../ui/page-head.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { NotThere } from '../../access/index.ts';
import { CommitmentDialog } from '../../due/index.ts';
import { OriginList } from '../../trails/index.ts';
import { BeginDialog } from '../begin-dialog.tsx';
import { type ProjectOnScreen, ProjectScreenQuery } from '../project.documents.ts';
import { Budget } from './budget.tsx';
import { FactsAside } from './facts-aside.tsx';
import { Head } from './head.tsx';
import { ProjectHistory } from './history.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { Partners } from './partners.tsx';
import { Path } from './path.tsx';
import { Results } from './results.tsx';
import { Risks } from './risks.tsx';
import { Timeline } from './timeline.tsx';
import '../projects.css';

/** One project: what it is for, who takes part and how to join, what is done by when, what it costs, and what came of it. */
export function ProjectScreen() {
  const { t } = useTranslation('projects');
  const { slug = '' } = useParams();
  const { data, error, retry } = useScreenQuery(ProjectScreenQuery, { slug });
  const project = data?.project?.slug === slug ? data.project : null;
  useDocumentFollowed(project?.document, (kind) => kind.startsWith('project.') && retry(), retry);
  if (project) return <ProjectPage key={project.id} project={project} retry={retry} />;
  return (
    <div className="page-pad page-alone">
      <PageTitle className="vh">{data ? t('page.missing') : t('list.title')}</PageTitle>
      {data && !data.project && (
        <NotThere
          kind="project"
          id={slug}
          title={t('page.missing')}
          advice={t('page.missingAdvice')}
          to="/projects"
          toWords={t('page.toList')}
        />
      )}
      {!data && error && <Failure title={t('page.failed')} error={error} onRetry={retry} />}
      {!data && !error && <SkeletonRows label={t('page.loading')} rows={8} />}
    </div>
  );
}

/** What may lie over the page. */
export type ProjectDialog = 'change' | 'move' | 'stop' | 'link';

function ProjectPage({ project, retry }: { project: ProjectOnScreen; retry(): void }) {
  const { t } = useTranslation('projects');
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<ProjectDialog | null>(null);
  const [commitmentId, setCommitmentId] = useState<string | null>(null);
  const close = () => setDialog(null);
  return (
    <article className="project">
      <Head project={project} onDialog={setDialog} />
      <Path state={project.state} />
      <div className="project-main">
        <p className="project-purpose" lang={project.language}>
          {project.summary}
        </p>
        <Timeline project={project} onWork={setCommitmentId} />
        <Results project={project} />
        {project.lessons && (
          <section>
            <h2>{t('lessons.title')}</h2>
            <p className="written" lang={project.language}>
              {project.lessons}
            </p>
          </section>
        )}
        <Budget project={project} />
        <Risks project={project} />
        {project.comesFrom.length > 0 && (
          <section>
            <h2>{t('origin.title')}</h2>
            <Suspense fallback={null}>
              <OriginList origins={project.comesFrom} />
            </Suspense>
          </section>
        )}
      </div>
      <aside className="project-aside">
        <Partners project={project} onLeft={() => void navigate('/projects')} />
        <FactsAside project={project} />
        <ProjectHistory project={project} />
      </aside>
      {dialog === 'change' && <BeginDialog changes={project} onClose={close} onDone={close} />}
      {(dialog === 'move' || dialog === 'stop') && (
        <MoveDialog project={project} isStop={dialog === 'stop'} onClose={close} />
      )}
      {dialog === 'link' && (
        <LinkDialog
          project={project}
          onClose={close}
          onDone={() => {
            close();
            retry();
          }}
        />
      )}
      {commitmentId && (
        <Suspense fallback={null}>
          <CommitmentDialog id={commitmentId} onChanged={retry} onClose={() => setCommitmentId(null)} />
        </Suspense>
      )}
    </article>
  );
}
