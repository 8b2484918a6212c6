import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { BodyProjectsQuery } from './project.documents.ts';

const shown = 5;

/** The projects that a body, or one below it, takes part in; nothing where there are none. */
export function BodyProjects({ body }: { body: string }) {
  const { t } = useTranslation('projects');
  const { data } = useScreenQuery(BodyProjectsQuery, { body });
  if (!data || data.projects.length === 0) return null;
  return (
    <section>
      <h2>{t('list.title')}</h2>
      <ul className="facts">
        {data.projects.slice(0, shown).map((project) => (
          <li key={project.id}>
            <p lang={project.language}>
              <Link className="link" to={`/projects/${project.slug}`}>
                {project.title}
              </Link>
            </p>
            <p className="meta quiet">
              {[t(`state.${project.state}`), project.isDemonstration && t('page.demonstration')]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      {data.projects.length > shown && (
        <Link className="link" to={`/projects?body=${body}`}>
          {t('list.all', { count: data.projects.length })}
        </Link>
      )}
    </section>
  );
}
