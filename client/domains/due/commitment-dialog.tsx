import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { commitmentLimits } from '../../../schema/commitment-limits.ts';
import type { DueAct } from '../../../schema/words.ts';
import { paperTypes, sendPaper } from '../../files/send-paper.ts';
import { ActionForm } from '../../forms/action-form.tsx';
import { Failure } from '../../graphql/failure.tsx';
import { type Refusal, refusalOf } from '../../graphql/refusal.ts';
import { useAction } from '../../graphql/use-action.ts';
import { useRefusalWords } from '../../graphql/use-refusal-words.ts';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { useDay } from '../../i18n/day.ts';
import { useFormat } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/form.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { FollowButton } from '../notifications/index.ts';
import { ActDialog, type ActWithWords } from './act-dialog.tsx';
import { DelegateDialog } from './delegate-dialog.tsx';
import {
  AddEvidenceMutation,
  AnswerDelegationMutation,
  ChangeDueMutation,
  CommitmentDialogQuery,
  type CommitmentOnScreen,
  EndDelegationMutation,
} from './due.documents.ts';
import { useDueWords } from './due-words.ts';
import './due.css';

interface Props {
  id: string;
  onChanged(words: string, changeId: string): void;
  onClose(): void;
}

/** One promise: how it stands, what may be done to it, what shows that it is kept, where it comes from, and what happened. */
export function CommitmentDialog({ id, onChanged, onClose }: Props) {
  const { t } = useTranslation(['due', 'common']);
  const { data, error, retry } = useScreenQuery(CommitmentDialogQuery, { id });
  const commitment = data?.commitment;
  return (
    <Dialog
      title={t('one.title')}
      closeLabel={t('common:form.close')}
      className="commitment"
      onClose={onClose}
    >
      {!data && error && <Failure title={t('failed')} error={error} onRetry={retry} />}
      {!data && !error && <SkeletonRows label={t('common:loading')} rows={4} />}
      {data && !commitment && <p>{t('one.gone')}</p>}
      {commitment && (
        <Shown
          commitment={commitment}
          onRead={retry}
          onChanged={(words, changeId) => {
            onChanged(words, changeId);
            retry();
          }}
        />
      )}
    </Dialog>
  );
}

function Shown(props: {
  commitment: CommitmentOnScreen;
  onRead(): void;
  onChanged(words: string, changeId: string): void;
}) {
  const { t } = useTranslation('due');
  const day = useDay();
  const near = useDueWords();
  const { commitment, onRead } = props;
  const { present, may, person, body, holder, delegation } = commitment;
  return (
    <>
      <p className="written commitment-words" lang={commitment.language}>
        {commitment.words}
      </p>
      <p className="meta">
        {person ? t('seenTo', { name: person.name, body: body.name }) : body.name}
        {holder && (
          <>
            {' · '}
            <Link className="link" to={holder.path}>
              {holder.title}
            </Link>
          </>
        )}
      </p>
      {present && (
        <dl className="facts">
          <Fact name={t('one.due')}>
            {present.dueOn ? day(present.dueOn) : (commitment.condition ?? t('noDay'))}{' '}
            <span className="quiet">{near(present.daysLeft)}</span>
          </Fact>
          {present.isDeferred && <Fact name={t('one.first')}>{day(present.firstDueOn)}</Fact>}
          {commitment.rule && (
            <Fact name={t('one.rule')}>
              {t(`rule.${commitment.rule.unit}`, { count: commitment.rule.every })}
            </Fact>
          )}
          <Fact name={t('one.state')}>
            <Tag tone={present.state === 'DONE' ? 'ok' : present.state === 'IN_PROGRESS' ? 'acc' : undefined}>
              {t(`state.${present.state}`)}
            </Tag>{' '}
            {present.state === 'IN_PROGRESS' && t('progress', { progress: present.progress })}
            {present.droppedReason}
          </Fact>
          {commitment.target !== null && (
            <Fact name={t('one.target')}>
              {t('one.reached', {
                reached: present.reached ?? 0,
                target: commitment.target,
                unit: commitment.unit ?? '',
              })}
            </Fact>
          )}
        </dl>
      )}
      {present && may.carry && <Acts {...props} present={present} mayLead={may.lead} />}
      {delegation && <Delegated commitment={commitment} onRead={onRead} />}
      {commitment.waitsFor.length > 0 && (
        <section>
          <h3>{t('one.waitsFor')}</h3>
          <ul className="lines">
            {commitment.waitsFor.map((other) => (
              <li key={other.id}>
                <span className="what">{other.words}</span>
                {other.present && <Tag>{t(`state.${other.present.state}`)}</Tag>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Origins title={t('one.comesFrom')} origins={commitment.comesFrom} />
      <Origins title={t('one.cameOfIt')} origins={commitment.cameOfIt} />
      {present && <Evidence present={present} mayAdd={may.carry} onRead={onRead} />}
      <History commitment={commitment} />
      <FollowButton kind="commitment" id={commitment.id} />
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="meta">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

type Present = NonNullable<CommitmentOnScreen['present']>;

function Acts(props: {
  commitment: CommitmentOnScreen;
  present: Present;
  mayLead: boolean;
  onRead(): void;
  onChanged(words: string, changeId: string): void;
}) {
  const { t } = useTranslation('due');
  const { present, mayLead, commitment } = props;
  const words = useRefusalWords();
  const { run, isBusy, refusal } = useAction(ChangeDueMutation);
  const [asking, setAsking] = useState<ActWithWords | 'delegate' | null>(null);
  const [progress, setProgress] = useState(String(present.progress));
  const ids = [present.id];
  const isOpen = present.state === 'PROMISED' || present.state === 'IN_PROGRESS';

  async function act(what: DueAct, more: { progress?: number } = {}) {
    const data = await run({ ids, act: what, ...more });
    if (data?.changeDue.id) props.onChanged(t(`did.${what}`, { count: 1 }), data.changeDue.id);
  }

  return (
    <section aria-label={t('one.acts')}>
      <div className="acts-row">
        {present.state === 'PROMISED' && (
          <Button disabled={isBusy} onClick={() => void act('BEGIN')}>
            {t('act.BEGIN')}
          </Button>
        )}
        {isOpen && (
          <Button look="primary" disabled={isBusy} onClick={() => void act('DONE')}>
            {t('act.DONE')}
          </Button>
        )}
        {isOpen && present.dueOn !== null && (
          <Button aria-haspopup="dialog" onClick={() => setAsking('DEFER')}>
            {t('act.DEFER')}
          </Button>
        )}
        {isOpen && mayLead && !commitment.delegation && (
          <Button aria-haspopup="dialog" onClick={() => setAsking('delegate')}>
            {t('delegate.open')}
          </Button>
        )}
        {isOpen && mayLead && (
          <Button aria-haspopup="dialog" onClick={() => setAsking('DROP')}>
            {t('act.DROP')}
          </Button>
        )}
        {(present.state === 'DONE' || (present.state === 'DROPPED' && mayLead)) && (
          <Button disabled={isBusy} onClick={() => void act('REOPEN')}>
            {t('act.REOPEN')}
          </Button>
        )}
      </div>
      {isOpen && (
        <form
          className="progress-form"
          onSubmit={(event) => {
            event.preventDefault();
            void act('PROGRESS', { progress: Number(progress) });
          }}
        >
          <label>
            {t('one.progress')}{' '}
            <input
              type="number"
              min={0}
              max={100}
              value={progress}
              onChange={(event) => setProgress(event.currentTarget.value)}
            />
          </label>
          <Button type="submit" small disabled={isBusy}>
            {t('act.PROGRESS')}
          </Button>
        </form>
      )}
      {refusal && (
        <p className="problem" role="alert">
          {words(refusal)}
        </p>
      )}
      {(asking === 'DEFER' || asking === 'DROP') && (
        <ActDialog
          act={asking}
          ids={ids}
          onClose={() => setAsking(null)}
          onDone={(changeId) => {
            setAsking(null);
            props.onChanged(t(`did.${asking}`, { count: 1 }), changeId);
          }}
        />
      )}
      {asking === 'delegate' && (
        <DelegateDialog
          commitmentId={commitment.id}
          onClose={() => setAsking(null)}
          onDone={() => {
            setAsking(null);
            props.onRead();
          }}
        />
      )}
    </section>
  );
}

function Delegated({ commitment, onRead }: { commitment: CommitmentOnScreen; onRead(): void }) {
  const { t } = useTranslation('due');
  const { delegation, may } = commitment;
  const answer = useAction(AnswerDelegationMutation);
  const end = useAction(EndDelegationMutation);
  const words = useRefusalWords();
  const [why, setWhy] = useState('');
  if (!delegation) return null;
  const name = delegation.person?.name ?? delegation.body.name;
  const refusal = answer.refusal ?? end.refusal;
  const say = async (accept: boolean) => {
    const commitmentId = commitment.id;
    if (await answer.run({ commitmentId, accept, ...(accept ? {} : { words: why }) })) onRead();
  };
  return (
    <section>
      <h3>{t('delegate.title')}</h3>
      <p>{t(`delegate.${delegation.state}`, { name })}</p>
      {delegation.words && <p className="written">{delegation.words}</p>}
      {delegation.state === 'ASKED' && may.answer && (
        <>
          <TextField
            label={t('delegate.why')}
            name="words"
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
          <div className="acts-row">
            <Button look="primary" onClick={() => void say(true)}>
              {t('delegate.accept')}
            </Button>
            <Button onClick={() => void say(false)}>{t('delegate.decline')}</Button>
          </div>
        </>
      )}
      {(may.lead || (may.answer && delegation.state === 'ACCEPTED')) && (
        <Button
          small
          onClick={() => void end.run({ commitmentId: commitment.id }).then((data) => data && onRead())}
        >
          {t('delegate.end')}
        </Button>
      )}
      {refusal && (
        <p className="problem" role="alert">
          {words(refusal)}
        </p>
      )}
    </section>
  );
}

function Origins({ title, origins }: { title: string; origins: CommitmentOnScreen['comesFrom'] }) {
  if (origins.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {origins.map(({ id, thing }) => (
          <li key={id}>
            <Link className="link" to={thing.path}>
              {thing.title}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

const nothing = { url: '', words: '', file: null };

function Evidence(props: { present: Present; mayAdd: boolean; onRead(): void }) {
  const { t } = useTranslation('due');
  const { present } = props;
  const { run, isBusy, refusal } = useAction(AddEvidenceMutation);
  const [given, setGiven] = useState<{ url: string; words: string; file: File | null }>(nothing);
  const [unsent, setUnsent] = useState<Refusal | null>(null);
  const [round, setRound] = useState(0);

  async function add() {
    const url = given.url.trim();
    const input = { occurrenceId: present.id, words: given.words };
    setUnsent(null);
    try {
      const added = given.file
        ? await run({
            ...input,
            kind: 'FILE',
            words: given.words.trim() || given.file.name,
            fileId: await sendPaper('occurrence', present.id, given.file),
          })
        : await run(url ? { ...input, kind: 'LINK', url } : { ...input, kind: 'NOTE' });
      if (!added) return;
    } catch (error) {
      return setUnsent(refusalOf(error));
    }
    setGiven(nothing);
    // A file that was chosen is let go by a new field alone.
    setRound(round + 1);
    props.onRead();
  }

  return (
    <section>
      <h3>{t('evidence.title')}</h3>
      {present.evidence.length === 0 && <p className="meta">{t('evidence.none')}</p>}
      <ul className="lines">
        {present.evidence.map((one) => (
          <li key={one.id}>
            <span className="what">
              {one.url && (
                <a className="link" href={one.url} rel="noreferrer">
                  {one.words ?? one.url}
                </a>
              )}
              {one.document && (
                <Link className="link" to={`/documents/${one.document.id}`}>
                  {one.document.title}
                </Link>
              )}
              {one.fileUrl && (
                <a className="link" href={one.fileUrl}>
                  {one.words ?? t('evidence.open')}
                </a>
              )}
              {one.kind === 'NOTE' && one.words}
            </span>
            <span className="meta quiet">{one.by.name}</span>
          </li>
        ))}
      </ul>
      {props.mayAdd && (
        <ActionForm
          small
          look="secondary"
          submit={t('evidence.add')}
          isBusy={isBusy}
          refusal={unsent ?? refusal}
          onSubmit={() => void add()}
        >
          <TextField
            key={round}
            label={t('evidence.file')}
            name="file"
            type="file"
            accept={paperTypes}
            onChange={(event) => setGiven({ ...given, file: event.currentTarget.files?.[0] ?? null })}
          />
          <TextField
            label={t('evidence.url')}
            name="url"
            type="url"
            value={given.url}
            onChange={(event) => setGiven({ ...given, url: event.currentTarget.value })}
          />
          <TextField
            label={t('evidence.words')}
            name="words"
            maxLength={commitmentLimits.note.max}
            value={given.words}
            onChange={(event) => setGiven({ ...given, words: event.currentTarget.value })}
          />
        </ActionForm>
      )}
    </section>
  );
}

function History({ commitment }: { commitment: CommitmentOnScreen }) {
  const { t } = useTranslation('due');
  const format = useFormat();
  const day = useDay();
  return (
    <details>
      <summary>{t('history.title')}</summary>
      <ul className="lines">
        {commitment.history.map((one) => (
          <li key={one.id}>
            <span className="what">
              {t(`history.${one.kind}`, {
                defaultValue: one.kind,
                day: day(one.dueOn),
                progress: one.progress,
                name: one.toPerson?.name ?? one.toBody?.name ?? '',
              })}
            </span>
            <span className="meta quiet">
              {one.by?.name}
              {one.actedFor && `, ${one.actedFor.name}`} ·{' '}
              <time dateTime={one.at}>{format.shortDay(one.at)}</time>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
