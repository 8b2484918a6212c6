import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { agreementLimits as limits } from '../../../../schema/agreement-limits.ts';
import { type AgreementKind, agreementKinds } from '../../../../schema/agreements/index.ts';
import { type ProcedureGraph, problemsOf, type Words } from '../../../../schema/procedures/index.ts';
import { ActionForm } from '../../../forms/action-form.tsx';
import { KeptNote } from '../../../forms/kept-note.tsx';
import { Failure } from '../../../graphql/failure.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { useScreenQuery } from '../../../graphql/use-screen-query.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckField, TextArea, TextField } from '../../../ui/form.tsx';
import { PageHead } from '../../../ui/page-head.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { useDraft } from '../../people/index.ts';
import { ProcedureQuery, PublishProcedureMutation } from '../agreement.documents.ts';
import { emptyStep, graphOfLines, linesOfGraph, type StepLine } from './graph-lines.ts';
import { StepFields } from './step-fields.tsx';
import '../agreements.css';

interface Given {
  slug: string;
  jurisdiction: string;
  name: Words;
  level: Words;
  about: Words;
  kinds: AgreementKind[];
  sources: string;
  toConfirm: Words[];
  note: string;
  steps: StepLine[];
}

/** An administrator's editor of a procedure: what is wrong with it is said as it is written, and only a sound one is published. */
export function EditorScreen() {
  const { t } = useTranslation('agreements');
  const { slug } = useParams();
  const { data, error, retry } = useScreenQuery(ProcedureQuery, { slug: slug ?? '', number: null });
  if (slug && !data)
    return (
      <div className="page-pad">
        {error ? (
          <Failure title={t('procedures.failed')} error={error} onRetry={retry} />
        ) : (
          <SkeletonRows label={t('editor.title')} rows={8} />
        )}
      </div>
    );
  const version = data?.procedure?.version;
  const empty: Words = { en: '' };
  const fresh: Given =
    data?.procedure && version
      ? {
          slug: data.procedure.slug,
          jurisdiction: data.procedure.jurisdiction,
          name: version.names as Words,
          level: version.levels as Words,
          about: version.abouts as Words,
          kinds: [...version.kinds],
          sources: (version.sources as string[]).join('\n'),
          toConfirm: version.toConfirm as Words[],
          note: '',
          steps: linesOfGraph(version.graph as ProcedureGraph),
        }
      : {
          slug: '',
          jurisdiction: '',
          name: empty,
          level: empty,
          about: empty,
          kinds: [],
          sources: '',
          toConfirm: [],
          note: '',
          steps: [emptyStep('PREPARATION'), emptyStep('DECISION'), emptyStep('SIGNING')],
        };
  const after = data?.procedure?.number ?? 0;
  return <Editor key={`${slug} ${after}`} fresh={fresh} after={after} isNew={!slug} />;
}

function Editor({ fresh, after, isNew }: { fresh: Given; after: number; isNew: boolean }) {
  const { t } = useTranslation('agreements');
  const navigate = useNavigate();
  const { run, isBusy, refusal } = useAction(PublishProcedureMutation);
  const draft = useDraft('procedure', `${fresh.slug} ${after}`, () => fresh);
  const { given, change } = draft;
  const graph = graphOfLines(given.steps);
  const problems = problemsOf(graph);
  const setStep = (at: number, more: Partial<StepLine>) =>
    change({ steps: given.steps.map((step, n) => (n === at ? { ...step, ...more } : step)) });
  const words = (name: 'name' | 'level' | 'about', en: string, vi = given[name].vi) =>
    change({ [name]: vi ? { en, vi } : { en } });

  async function publish() {
    const data = await run({
      slug: given.slug,
      after,
      jurisdiction: given.jurisdiction.toUpperCase(),
      name: given.name,
      level: given.level,
      about: given.about,
      kinds: given.kinds,
      sources: given.sources.split('\n').filter((line) => line.trim() !== ''),
      toConfirm: given.toConfirm.map(({ en, vi }) => ({ en, vi: vi ?? null })),
      graph: JSON.stringify(graph),
      note: given.note || null,
    });
    if (!data) return;
    draft.done();
    void navigate(`/procedures/${data.publishProcedure.slug}`);
  }

  return (
    <div>
      <PageHead
        eyebrow={
          <>
            <Link to="/procedures">{t('procedures.title')}</Link>
            {!isNew && (
              <>
                {' '}
                / <Link to={`/procedures/${fresh.slug}`}>{fresh.name.en}</Link>
              </>
            )}
          </>
        }
        title={t(isNew ? 'editor.newTitle' : 'editor.title')}
        sub={t('editor.lead')}
      />
      <div className="page-pad editor">
        <ActionForm
          submit={t('editor.publish', { number: after + 1 })}
          isBusy={isBusy}
          refusal={refusal}
          onSubmit={() => void publish()}
        >
          <KeptNote draft={draft} />
          <TextField
            label={t('editor.name')}
            name="name"
            lang="en"
            required
            maxLength={limits.title.max}
            value={given.name.en}
            onChange={(event) => words('name', event.currentTarget.value)}
          />
          <TextField
            label={`${t('editor.name')}, ${t('editor.vi')}`}
            name="nameVi"
            lang="vi"
            maxLength={limits.title.max}
            value={given.name.vi ?? ''}
            onChange={(event) => words('name', given.name.en, event.currentTarget.value)}
          />
          <TextField
            label={t('editor.level')}
            name="level"
            required
            maxLength={limits.title.max}
            value={given.level.en}
            onChange={(event) => words('level', event.currentTarget.value)}
          />
          <TextArea
            label={t('editor.about')}
            name="about"
            required
            maxLength={limits.purpose.max}
            value={given.about.en}
            onChange={(event) => words('about', event.currentTarget.value)}
          />
          {isNew && (
            <>
              <TextField
                label={t('editor.slug')}
                name="slug"
                required
                pattern="[a-z0-9]+(-[a-z0-9]+)*"
                maxLength={limits.slug.max}
                value={given.slug}
                onChange={(event) => change({ slug: event.currentTarget.value })}
              />
              <TextField
                label={t('editor.country')}
                name="jurisdiction"
                required
                maxLength={6}
                value={given.jurisdiction}
                onChange={(event) => change({ jurisdiction: event.currentTarget.value })}
              />
            </>
          )}
          <fieldset className="choices">
            <legend>{t('editor.kinds')}</legend>
            {agreementKinds.map((kind) => (
              <CheckField
                key={kind}
                label={t(`kind.${kind}`)}
                name={`kind-${kind}`}
                checked={given.kinds.includes(kind)}
                onChange={(event) =>
                  change({
                    kinds: event.currentTarget.checked
                      ? [...given.kinds, kind]
                      : given.kinds.filter((one) => one !== kind),
                  })
                }
              />
            ))}
          </fieldset>
          <TextArea
            label={t('procedures.sources')}
            name="sources"
            maxLength={limits.purpose.max}
            value={given.sources}
            onChange={(event) => change({ sources: event.currentTarget.value })}
          />
          {given.steps.map((step, at) => (
            <StepFields
              // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its place while it is written
              key={at}
              at={at}
              step={step}
              steps={given.steps}
              problems={problems.filter((one) => one.step === step.key)}
              onChange={(more) => setStep(at, more)}
              onRemove={() => change({ steps: given.steps.filter((_, n) => n !== at) })}
              onMove={(by) => change({ steps: moved(given.steps, at, by) })}
            />
          ))}
          <Button small onClick={() => change({ steps: [...given.steps, emptyStep('PREPARATION')] })}>
            {t('editor.addStep')}
          </Button>
          <TextArea
            label={t('editor.note')}
            name="note"
            maxLength={limits.ground.max}
            value={given.note}
            onChange={(event) => change({ note: event.currentTarget.value })}
          />
          <div className={problems.length > 0 ? 'soundness un' : 'soundness'} role="status">
            {problems.length === 0 ? (
              t('editor.sound')
            ) : (
              <>
                <b>{t('editor.unsound')}</b>
                <ul>
                  {problems.map(({ code, step }) => (
                    <li key={`${code} ${step}`}>
                      {given.steps.find((one) => one.key === step)?.title}
                      {step && ': '}
                      {t(`problem.${code}`)}
                    </li>
                  ))}
                </ul>
              </>
            )}
          </div>
        </ActionForm>
      </div>
    </div>
  );
}

function moved(steps: readonly StepLine[], at: number, by: number): StepLine[] {
  const order = [...steps];
  const [step] = order.splice(at, 1);
  if (step) order.splice(Math.max(0, at + by), 0, step);
  return order;
}
