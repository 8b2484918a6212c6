import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { actsFrom, type ProjectState, projectStates } from '../../../schema/projects/index.ts';
import { type CreativeField, creativeFields, type Region, regions } from '../../../schema/words.ts';
import { Failure } from '../../graphql/failure.tsx';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { useFormat } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FieldMark } from '../../ui/field-mark.tsx';
import { SelectField } from '../../ui/form.tsx';
import { CaretIcon } from '../../ui/icons.tsx';
import { Menu } from '../../ui/menu.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { useAddress } from '../../ui/use-address.ts';
import { useActing } from '../people/index.ts';
import { BeginDialog } from './begin-dialog.tsx';
import { ProjectsScreenQuery } from './project.documents.ts';
import { StateTag } from './state-tag.tsx';
import './projects.css';

const beginners: readonly string[] = ['FOCAL_POINT', 'DEPUTY', 'COORDINATOR', 'STAFF', 'ADMINISTRATOR'];

/** The projects that the reader may know of, those that call for partners first, by field, region and state. */
export function ProjectsScreen() {
  const { t } = useTranslation(['projects', 'common']);
  const format = useFormat();
  const navigate = useNavigate();
  const acting = useActing();
  const [address, put] = useAddress();
  const one = <Word extends string>(name: string, words: readonly Word[]) =>
    words.find((word) => word === address.get(name)) ?? null;
  const filter = {
    field: one<CreativeField>('field', creativeFields),
    region: one<Region>('region', regions),
    state: one<ProjectState>('state', projectStates),
    body: address.get('body'),
    network: address.get('network'),
  };
  const { data, error, retry } = useScreenQuery(ProjectsScreenQuery, { filter });
  const from = originOf(address.get('from'));
  const [isBeginning, setBeginning] = useState(from !== null);
  const mayBegin = acting !== undefined && beginners.includes(acting.role);
  const choice = <Word extends string>(
    name: 'field' | 'region' | 'state',
    words: readonly Word[],
    say: (word: Word) => string,
  ) => (
    <SelectField
      label={t(`list.${name}`)}
      value={filter[name] ?? ''}
      choices={[{ value: '', label: t('list.any') }, ...words.map((value) => ({ value, label: say(value) }))]}
      onChange={(event) => put(name, event.currentTarget.value)}
    />
  );
  const fetchAs = (kind: string) => {
    const wished = new URLSearchParams({ format: kind });
    for (const [name, value] of Object.entries(filter)) if (value) wished.set(name, value);
    window.location.assign(`/api/export/projects?${wished}`);
  };
  return (
    <div className="projects">
      <PageHead
        title={t('list.title')}
        sub={t('list.sub')}
        action={
          <div className="btns">
            <Menu
              className="btn"
              align="end"
              label={t('export.label')}
              button={
                <>
                  {t('export.label')}
                  <CaretIcon />
                </>
              }
              items={[
                { key: 'xlsx', label: t('export.xlsx'), onSelect: () => fetchAs('xlsx') },
                { key: 'csv', label: t('export.csv'), onSelect: () => fetchAs('csv') },
              ]}
            />
            {mayBegin && (
              <Button look="primary" onClick={() => setBeginning(true)} aria-haspopup="dialog">
                {t('begin.open')}
              </Button>
            )}
          </div>
        }
      />
      <search className="projects-filters">
        {choice('state', projectStates, (state) => t(`state.${state}`))}
        {choice('field', creativeFields, (field) => t(`common:field.${field}`))}
        {choice('region', regions, (region) => t(`common:region.${region}`))}
        <SelectField
          label={t('list.network')}
          value={filter.network ?? ''}
          choices={[
            { value: '', label: t('list.any') },
            ...(data?.subNetworks ?? []).map(({ slug, name }) => ({ value: slug, label: name })),
          ]}
          onChange={(event) => put('network', event.currentTarget.value)}
        />
        {filter.body && (
          <Button small onClick={() => put('body', '')}>
            {t('list.notOnly', { body: filter.body })}
          </Button>
        )}
      </search>
      <div className="page-pad">
        {error && <Failure title={t('list.failed')} error={error} onRetry={retry} />}
        {!data && !error && <SkeletonRows label={t('list.title')} rows={6} />}
        {data && data.projects.length === 0 && (
          <EmptyState title={t('list.empty')} advice={t('list.emptyAdvice')} />
        )}
        {data && data.projects.length > 0 && (
          <ul className="project-list">
            {data.projects.map((project) => (
              <li key={project.id}>
                <div lang={project.language}>
                  <Link className="project-title" to={`/projects/${project.slug}`}>
                    {project.title}
                  </Link>
                  <p className="project-summary">{project.summary}</p>
                </div>
                <p className="meta">
                  {format.list(project.partners.map(({ body }) => body.name))}
                  {project.fields.map((field) => (
                    <span key={field} className="with-mark">
                      <FieldMark field={field} />
                      {t(`common:field.${field}`)}
                    </span>
                  ))}
                </p>
                <div className="project-stand">
                  <StateTag state={project.state} />
                  {project.isDemonstration && <span className="meta quiet">{t('page.demonstration')}</span>}
                  {project.milestoneCount > 0 && actsFrom(project.state).length > 0 && (
                    <span className="meta">
                      {t('list.done', {
                        count: project.milestoneCount,
                        all: format.number(project.milestoneCount),
                        done: format.number(project.doneCount),
                      })}
                    </span>
                  )}
                </div>
              </li>
            ))}
          </ul>
        )}
      </div>
      {isBeginning && mayBegin && (
        <BeginDialog
          from={from}
          onClose={() => {
            setBeginning(false);
            put('from', '');
          }}
          onDone={(slug) => void navigate(`/projects/${slug}`)}
        />
      )}
    </div>
  );
}

/** What a project is begun from, as an address carries it: agreement:ID. */
function originOf(given: string | null) {
  const [kind, id] = given?.split(':') ?? [];
  return kind && id ? { kind, id } : null;
}
