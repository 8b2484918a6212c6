import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { limits } from '../../../schema/limits.ts';
import { ActionForm } from '../../forms/action-form.tsx';
import { Failure } from '../../graphql/failure.tsx';
import { useAction } from '../../graphql/use-action.ts';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { useFormat } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/form.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import type { PlacedSection } from '../data/tree.ts';
import type { PanelProps } from '../panel.ts';
import { useDocumentState } from '../use-open-document.ts';
import { useReadAnew } from '../use-read-anew.ts';
import { CompareDialog, type Compared } from './compare-dialog.tsx';
import { type HistoryItem, HistoryQuery, NamePoint } from './history.documents.ts';
import { WritersDialog } from './writers-dialog.tsx';
import './history.css';

/** What happened to the text, the latest first, and ways back into it. */
export function HistoryPanel(props: PanelProps) {
  const { t } = useTranslation('documents');
  if (!props.document.personId) return <p className="meta">{t('comment.forColleagues')}</p>;
  return <History {...props} />;
}

function History({ document, sectionId }: PanelProps) {
  const { t } = useTranslation('documents');
  const client = useApolloClient();
  const { head, sections } = useDocumentState(document);
  const { data, error, retry } = useScreenQuery(HistoryQuery, { id: document.id, before: null });
  const [earlier, setEarlier] = useState<readonly HistoryItem[]>([]);
  const [cursor, setCursor] = useState<string | null | undefined>(undefined);
  const [compared, setCompared] = useState<Compared | null>(null);
  const [asksWriters, setAsksWriters] = useState(false);
  useReadAnew(document, retry, true);

  if (!data && error) return <Failure title={t('history.failed')} error={error} onRetry={retry} />;
  if (!data?.document) return <SkeletonRows rows={5} label={t('history.loading')} />;
  const read = data.document;
  const page = data.documentHistory;
  const last = cursor === undefined ? (page.hasNextPage ? page.endCursor : null) : cursor;
  const known = new Set(page.nodes.map(({ to }) => to));
  const items = [...page.nodes, ...earlier.filter(({ to }) => !known.has(to))];
  const section = sections.find((one) => one.id === sectionId) ?? null;

  async function more() {
    const { data: next } = await client.query({
      query: HistoryQuery,
      variables: { id: document.id, before: last ?? null },
      fetchPolicy: 'no-cache',
    });
    if (!next) return;
    setEarlier([...earlier, ...next.documentHistory.nodes]);
    setCursor(next.documentHistory.hasNextPage ? next.documentHistory.endCursor : null);
  }

  return (
    <div className="doc-history">
      <div className="history-acts">
        <Button small onClick={() => setCompared({ before: firstChoice(read), after: 'now' })}>
          {t('history.compare')}
        </Button>
        {section && (
          <Button small onClick={() => setAsksWriters(true)}>
            {t('history.writers')}
          </Button>
        )}
      </div>
      {read.may.edit && <PointForm documentId={document.id} onDone={retry} />}
      <ol className="history-list">
        {items.map((item) => (
          <Item
            key={item.to}
            item={item}
            title={item.title || nameOf(sections.find(({ id }) => id === item.section?.id))}
            onCompare={() =>
              setCompared({ before: `position:${Number(item.from) - 1}`, after: `position:${item.to}` })
            }
          />
        ))}
      </ol>
      {items.length === 0 && <p className="meta">{t('history.none')}</p>}
      {last !== null && (
        <Button small onClick={() => void more()}>
          {t('history.earlier')}
        </Button>
      )}
      {compared && (
        <CompareDialog
          document={document}
          read={read}
          compared={compared}
          onDone={retry}
          onClose={() => setCompared(null)}
        />
      )}
      {asksWriters && section && (
        <WritersDialog section={section} language={head.language} onClose={() => setAsksWriters(false)} />
      )}
    </div>
  );
}

function firstChoice(read: { points: { id: string }[]; editions: { id: string }[] }): string {
  const [point] = read.points;
  const [edition] = read.editions;
  return edition ? `edition:${edition.id}` : point ? `point:${point.id}` : 'position:0';
}

/** What a section is called that has no title of its own, as one of another text that is read by that one’s. */
const nameOf = (section: Pick<PlacedSection, 'number' | 'title'> | undefined) =>
  section?.title ? `${section.number} ${section.title}` : '';

function Item({ item, title, onCompare }: { item: HistoryItem; title: string; onCompare(): void }) {
  const { t } = useTranslation('documents');
  const format = useFormat();
  const kind = item.titleBefore === null ? item.kind : 'section.retitled';
  const what = t(words[kind as keyof typeof words] ?? 'history.kind.other', {
    title: title || t('section.untitled'),
    before: item.titleBefore ?? '',
    number: item.edition?.number ?? 0,
    name: item.point?.name ?? '',
    count: item.edits,
  });
  const changesText = item.kind === 'section.edited' || item.kind === 'section.reverted';
  return (
    <li>
      <p>{what}</p>
      <p className="meta">
        {item.actor?.name ?? t('history.house')}
        {item.body && `, ${item.body.name}`}
        {' · '}
        <time dateTime={item.at} title={`${format.day(item.at)} ${format.time(item.at)}`}>
          {format.relative(item.at)}
        </time>
      </p>
      {changesText && (
        <Button small look="plain" onClick={onCompare} aria-label={`${t('history.what')}: ${what}`}>
          {t('history.what')}
        </Button>
      )}
    </li>
  );
}

/** What is said of each kind of entry. */
const words = {
  'section.edited': 'history.kind.sectionEdited',
  'section.reverted': 'history.kind.sectionReverted',
  'section.added': 'history.kind.sectionAdded',
  'section.renamed': 'history.kind.sectionRenamed',
  'section.retitled': 'history.kind.sectionRetitled',
  'section.moved': 'history.kind.sectionMoved',
  'section.removed': 'history.kind.sectionRemoved',
  'section.restored': 'history.kind.sectionRestored',
  'section.freed': 'history.kind.sectionFreed',
  'section.split': 'history.kind.sectionSplit',
  'section.joined': 'history.kind.sectionJoined',
  'edition.cut': 'history.kind.editionCut',
  'edition.moved': 'history.kind.editionMoved',
  'position.taken': 'history.kind.positionTaken',
  'opinion.asked': 'history.kind.opinionAsked',
  'opinion.declined': 'history.kind.opinionDeclined',
  'opinion.given': 'history.kind.opinionGiven',
  'opinion.withdrawn': 'history.kind.opinionWithdrawn',
  'point.named': 'history.kind.pointNamed',
  'access.changed': 'history.kind.accessChanged',
  'access.removed': 'history.kind.accessRemoved',
  'proposal.accepted': 'history.kind.proposalAccepted',
  'document.created': 'history.kind.documentCreated',
  'document.renamed': 'history.kind.documentRenamed',
  'adaptation.begun': 'history.kind.adaptationBegun',
  'adaptation.decided': 'history.kind.adaptationDecided',
  'adaptation.answered': 'history.kind.adaptationAnswered',
  'adaptation.proposed': 'history.kind.adaptationProposed',
  'adaptation.published': 'history.kind.adaptationPublished',
  'adaptation.withdrawn': 'history.kind.adaptationWithdrawn',
  'merge.begun': 'history.kind.mergeBegun',
  'merge.settled': 'history.kind.mergeSettled',
  'merge.undone': 'history.kind.mergeUndone',
  'merge.finished': 'history.kind.mergeFinished',
  'merge.left': 'history.kind.mergeLeft',
} as const;

function PointForm({ documentId, onDone }: { documentId: string; onDone(): void }) {
  const { t } = useTranslation('documents');
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const { run, isBusy, refusal } = useAction(NamePoint);
  if (!isOpen)
    return (
      <Button small look="plain" onClick={() => setOpen(true)}>
        {t('history.namePoint')}
      </Button>
    );
  return (
    <ActionForm
      small
      submit={t('history.keepPoint')}
      isBusy={isBusy}
      refusal={refusal}
      onSubmit={() =>
        void run({ documentId, name }).then((answer) => {
          if (!answer) return;
          setOpen(false);
          setName('');
          onDone();
        })
      }
      acts={
        <Button small look="plain" onClick={() => setOpen(false)}>
          {t('comment.leave')}
        </Button>
      }
    >
      <TextField
        label={t('history.pointName')}
        hint={t('history.pointHint')}
        name="name"
        required
        maxLength={limits.pointName.max}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </ActionForm>
  );
}
