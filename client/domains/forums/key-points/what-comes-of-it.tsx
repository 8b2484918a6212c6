import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAction } from '../../../graphql/use-action.ts';
import { useRefusalWords } from '../../../graphql/use-refusal-words.ts';
import { Button } from '../../../ui/button.tsx';
import { BeginCaseDialog } from '../../cases/index.ts';
import { MakeDialog } from '../../due/index.ts';
import { useActing } from '../../people/index.ts';
import { BeginProjectDialog } from '../../projects/begin-over.ts';
import { type KeyPointInPanel, KeyPointsQuery, LinkOriginMutation } from './panel.documents.ts';
import { ProposeDialog } from './propose-dialog.tsx';

const makings = {
  QUESTION: [],
  COMMITMENT: ['commitment'],
  EXPERIENCE: ['case'],
  PROPOSAL: ['proposal', 'project'],
} as const;
type Making = 'commitment' | 'case' | 'proposal' | 'project';

/** What has come of a key point, and for who acts for a body what it may become: a promise, a case, a proposal to a common text, a project. */
export function WhatComesOfIt({ point }: { point: KeyPointInPanel }) {
  const { t } = useTranslation('key-points');
  const client = useApolloClient();
  const acting = useActing();
  const [making, setMaking] = useState<Making | null>(null);
  const { run, refusal } = useAction(LinkOriginMutation);
  const [made, setMade] = useState<{ kind: string; id: string } | null>(null);
  const refusalWords = useRefusalWords();
  const words = point.words ?? '';

  const readAgain = () => client.refetchQueries({ include: [KeyPointsQuery] });
  async function link(thing: { kind: string; id: string }) {
    setMaking(null);
    setMade(thing);
    if (!(await run({ from: { kind: 'key-point', id: point.id }, to: thing }))) return;
    setMade(null);
    await readAgain();
  }
  const close = () => setMaking(null);
  // Made and linked in one act.
  const done = () => {
    close();
    void readAgain();
  };

  return (
    <>
      {point.cameOfIt.length > 0 && (
        <ul className="came-of-it" aria-label={t('cameOfIt')}>
          {point.cameOfIt.map(({ id, thing }) => (
            <li key={id}>
              <Link className="link" to={thing.path}>
                {t('cameAs', {
                  thing: t(`thing.${thing.kind as 'case'}`, { defaultValue: thing.kind }),
                  title: thing.title,
                })}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {acting && (
        <span className="key-acts">
          {makings[point.kind].map((one) => (
            <Button key={one} look="plain" small aria-haspopup="dialog" onClick={() => setMaking(one)}>
              {t(`make.${one}`, { body: acting.body.name })}
            </Button>
          ))}
        </span>
      )}
      {refusal && made && (
        <p role="alert">
          {t('notLinked')} {refusalWords(refusal)}{' '}
          <Button look="plain" small onClick={() => void link(made)}>
            {t('linkAgain')}
          </Button>
        </p>
      )}
      {making === 'commitment' && (
        <MakeDialog
          of={point.id}
          words={words}
          onClose={close}
          onDone={(id) => void link({ kind: 'commitment', id })}
        />
      )}
      {making === 'case' && (
        <BeginCaseDialog
          of={point.id}
          title={words}
          onClose={close}
          onDone={(_slug, id) => void link({ kind: 'case', id })}
        />
      )}
      {making === 'proposal' && <ProposeDialog point={point} onClose={close} onDone={done} />}
      {making === 'project' && (
        <BeginProjectDialog
          from={{ kind: 'key-point', id: point.id }}
          words={words}
          onClose={close}
          onDone={done}
        />
      )}
    </>
  );
}
