import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { useActing } from '../people/index.ts';
import { AgreementProjectsQuery, PlanProjectsQuery, SessionProjectsQuery } from './project.documents.ts';
import { StateTag } from './state-tag.tsx';

/** The projects that came of an agreement, and a way to begin one. */
export function AgreementProjects({ at }: { at: string }) {
  const { data } = useScreenQuery(AgreementProjectsQuery, { at });
  return <CameOfIt kind="agreement" thing={data?.thing} />;
}

/** The projects that came of a plan or of one of its activities, and a way to begin one. */
export function PlanProjects({ at }: { at: string }) {
  const { data } = useScreenQuery(PlanProjectsQuery, { at });
  return <CameOfIt kind="plan" thing={data?.thing} />;
}

/** The projects that came of a session, and a way to begin one. */
export function SessionProjects({ at }: { at: string }) {
  const { data } = useScreenQuery(SessionProjectsQuery, { at });
  return <CameOfIt kind="session" thing={data?.thing} />;
}

const beginners: readonly string[] = ['FOCAL_POINT', 'DEPUTY', 'COORDINATOR', 'STAFF', 'ADMINISTRATOR'];

function CameOfIt(props: {
  kind: string;
  thing:
    | {
        readonly id: string;
        readonly projects: readonly {
          id: string;
          slug: string;
          title: string;
          language: string;
          state: Parameters<typeof StateTag>[0]['state'];
        }[];
      }
    | null
    | undefined;
}) {
  const { t } = useTranslation('projects');
  const acting = useActing();
  const { kind, thing } = props;
  const mayBegin = acting !== undefined && beginners.includes(acting.role);
  if (!thing || (thing.projects.length === 0 && !mayBegin)) return null;
  return (
    <section className="came-of-it">
      <h2>{t('origin.cameOfIt')}</h2>
      {thing.projects.length > 0 && (
        <ul className="lines">
          {thing.projects.map((project) => (
            <li key={project.id}>
              <Link className="link what" to={`/projects/${project.slug}`} lang={project.language}>
                {project.title}
              </Link>
              <StateTag state={project.state} />
            </li>
          ))}
        </ul>
      )}
      {mayBegin && (
        <ButtonLink small to={`/projects?from=${kind}:${thing.id}`}>
          {t('origin.begin')}
        </ButtonLink>
      )}
    </section>
  );
}
