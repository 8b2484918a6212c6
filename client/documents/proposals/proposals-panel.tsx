import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockJson } from '../../../schema/blocks/index.ts';
import { Failure } from '../../graphql/failure.tsx';
import { readFragment } from '../../graphql/graphql.ts';
import { useAction } from '../../graphql/use-action.ts';
import { useRefusalWords } from '../../graphql/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import type { PanelProps } from '../panel.ts';
import { useDocumentState } from '../use-open-document.ts';
import { DecidedProposals } from './decided-proposals.tsx';
import { DraftCard } from './draft-card.tsx';
import { presentText, rivalsOf } from './present-text.ts';
import { AcceptProposals, ProposalCard_proposal } from './proposal.documents.ts';
import { ProposalCard } from './proposal-card.tsx';
import { useWordings } from './use-wordings.ts';
import { type Begun, WordingDialog } from './wording-dialog.tsx';
import './proposals.css';

/** What is proposed for the section that the reader is in, side by side, and what is proposed elsewhere, counted. */
export function ProposalsPanel({ document, sectionId }: PanelProps) {
  const { t } = useTranslation('documents');
  const words = useRefusalWords();
  const { sections, head } = useDocumentState(document);
  const { data, error, retry } = useWordings(document);
  const [work, setWork] = useState<{ begun: Begun | null } | null>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const accept = useAction(AcceptProposals);
  const section = sections.find((one) => one.id === sectionId) ?? null;
  const read = data?.document;

  const all = useMemo(
    () =>
      (read?.openProposals ?? []).map((one) => ({
        card: one,
        facts: readFragment(ProposalCard_proposal, one),
      })),
    [read],
  );
  const here = all.filter(({ facts }) => facts.sectionId === sectionId);
  const elsewhere = sections
    .map((one) => ({ section: one, count: all.filter(({ facts }) => facts.sectionId === one.id).length }))
    .filter(({ section: one, count }) => count > 0 && one.id !== sectionId);
  const shown = here.map(({ facts }) => facts.id);
  const present = sectionId ? presentText(document, sectionId).blocks : [];
  const rivals = rivalsOf(
    present,
    here.map(({ facts }) => ({
      id: facts.id,
      base: facts.base as BlockJson[],
      text: facts.text as BlockJson[],
    })),
  );
  const nameOf = (id: string) => all.find(({ facts }) => facts.id === id)?.facts.author.name ?? '';
  const draft = read?.myDrafts.find((one) => one.sectionId === sectionId) ?? null;

  if (!read && error) return <Failure title={t('proposal.failed')} error={error} onRetry={retry} />;
  if (sections.length === 0) return <p className="meta">{t('proposal.noSections')}</p>;
  if (!read || !section) return <SkeletonRows rows={3} label={t('proposal.loading')} />;
  const { propose, decide, edit, comment } = read.may;
  const refresh = () => {
    setWork(null);
    setChosen([]);
    retry();
  };
  const taken = chosen.filter((id) => here.some(({ facts }) => facts.id === id));

  return (
    <div className="proposals">
      <h2 className="proposals-of">
        {section.number} {section.title || t('section.untitled')}
      </h2>
      {draft && (
        <DraftCard
          draft={draft}
          language={head.language}
          mayMerge={edit}
          onWork={() => setWork({ begun: begunOf('draft', draft) })}
          onDone={refresh}
        />
      )}
      {here.length === 0 && !draft && (
        <p className="meta">{propose ? t('proposal.none') : t('proposal.noneHere')}</p>
      )}
      {here.map(({ card, facts }) => (
        <ProposalCard
          key={facts.id}
          document={document}
          proposal={card}
          language={head.language}
          rivals={(rivals.get(facts.id) ?? []).map(nameOf)}
          shown={shown}
          isOwn={facts.author.id === document.personId || facts.keeper.id === document.personId}
          mayDecide={decide}
          mayComment={comment}
          isChosen={chosen.includes(facts.id)}
          onChoose={(isChosen) =>
            setChosen(isChosen ? [...chosen, facts.id] : chosen.filter((one) => one !== facts.id))
          }
          onWork={() => setWork({ begun: begunOf('proposal', facts) })}
          onDone={refresh}
        />
      ))}
      {accept.refusal && (
        <p className="problem" role="alert">
          {words(accept.refusal)}
        </p>
      )}
      <div className="proposal-acts">
        {decide && taken.length > 1 && (
          <Button
            small
            look="primary"
            isBusy={accept.isBusy}
            onClick={() => void accept.run({ proposalIds: taken }).then((answer) => answer && refresh())}
          >
            {t('proposal.acceptChosen', { count: taken.length })}
          </Button>
        )}
        {propose && !draft && (
          <Button small onClick={() => setWork({ begun: null })}>
            {t('proposal.begin')}
          </Button>
        )}
      </div>
      <DecidedProposals
        key={section.id}
        document={document}
        sectionId={section.id}
        mayComment={comment}
        mayCoordinate={read.may.coordinate}
      />
      {elsewhere.length > 0 && (
        <nav className="proposals-elsewhere" aria-label={t('proposal.elsewhere')}>
          <h3>{t('proposal.elsewhere')}</h3>
          <ul>
            {elsewhere.map(({ section: one, count }) => (
              <li key={one.id}>
                <a href={`#section-${one.id}`}>
                  {one.number} {one.title || t('section.untitled')}
                </a>{' '}
                <span className="meta">{t('proposal.count', { count })}</span>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {work && (
        <WordingDialog
          document={document}
          section={section}
          begun={work.begun}
          onDone={refresh}
          onClose={() => setWork(null)}
        />
      )}
    </div>
  );
}

function begunOf(
  kind: Begun['kind'],
  {
    id,
    base,
    text,
    revision,
    reason,
  }: { id: string; base: unknown; text: unknown; revision: number; reason?: string },
): Begun {
  const wording = { id, base: base as BlockJson[], text: text as BlockJson[], revision };
  return { kind, ...wording, ...(reason === undefined ? {} : { reason }) };
}
