import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../graphql/graphql.ts';
import { useAction } from '../../graphql/use-action.ts';
import { useRefusalWords } from '../../graphql/use-refusal-words.ts';
import { useFormat } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Done, Problem } from '../../ui/form.tsx';
import { Tag } from '../../ui/tag.tsx';
import { askWhoIAm } from './ask-again.ts';

const SignIn_session = graphql(`
  fragment SignIn_session on SignInSession @_unmask {
    id
    device { kind browser system }
    address
    since
    seenAt
    isCurrent
  }
`);

export const MySignIns_viewer = graphql(
  `
    fragment MySignIns_viewer on Viewer {
      sessions { ...SignIn_session }
    }
  `,
  [SignIn_session],
);

const EndSession = graphql(`
  mutation EndSession($input: EndSessionInput!) {
    endSession(input: $input) { id }
  }
`);

const EndAllSessions = graphql(`
  mutation EndAllSessions($input: EndAllSessionsInput!) {
    endAllSessions(input: $input) { id }
  }
`);

/** Where one is signed in, by the words of the device; each can be ended, and all the others at once. */
export function MySignIns(props: { viewer: FragmentOf<typeof MySignIns_viewer> }) {
  const { t } = useTranslation('account');
  const client = useApolloClient();
  const words = useRefusalWords();
  const { sessions } = readFragment(MySignIns_viewer, props.viewer);
  const one = useAction(EndSession);
  const all = useAction(EndAllSessions);
  const [done, setDone] = useState<'one' | 'others' | null>(null);
  const refusal = one.refusal ?? all.refusal;
  const isAlone = sessions.every(({ isCurrent }) => isCurrent);

  // What is left is what the server says; the list follows it without being read anew.
  function keep(left: readonly { id: string }[]) {
    client.cache.modify({
      id: client.cache.identify({ __typename: 'Viewer' }),
      fields: {
        sessions: (before, { readField }) =>
          (before as readonly object[]).filter((session) =>
            left.some(({ id }) => id === readField('id', session as never)),
          ),
      },
    });
  }

  async function end(id: string) {
    const data = await one.run({ id });
    if (data) keep(data.endSession);
    setDone(data ? 'one' : null);
  }

  async function endOthers() {
    const data = await all.run({ keepsThis: true });
    if (data) keep(data.endAllSessions);
    setDone(data ? 'others' : null);
  }

  async function endAll() {
    if (await all.run({ keepsThis: false })) await askWhoIAm(client);
  }

  return (
    <>
      <ul className="lines">
        {sessions.map((session) => (
          <SignInLine
            key={session.id}
            session={session}
            isBusy={one.isBusy}
            onEnd={() => void end(session.id)}
          />
        ))}
      </ul>
      {refusal && <Problem>{words(refusal)}</Problem>}
      {done && <Done>{t(`signIns.done.${done}`)}</Done>}
      <p className="after acts-row">
        {!isAlone && (
          <Button isBusy={all.isBusy} onClick={() => void endOthers()}>
            {t('signIns.endOthers')}
          </Button>
        )}
        <Button look="plain" isBusy={all.isBusy} onClick={() => void endAll()}>
          {t('signIns.endAll')}
        </Button>
      </p>
    </>
  );
}

function SignInLine(props: { session: ResultOf<typeof SignIn_session>; isBusy: boolean; onEnd(): void }) {
  const { t } = useTranslation('account');
  const format = useFormat();
  const { device, address, since, seenAt, isCurrent } = props.session;
  const name =
    device.browser && device.system
      ? t('signIns.device', { browser: device.browser, system: device.system })
      : (device.browser ?? device.system ?? t(`signIns.kind.${device.kind}`));
  return (
    <li>
      <div className="what">
        {name} {isCurrent && <Tag tone="acc">{t('signIns.this')}</Tag>}
        <p className="meta quiet">
          {t('signIns.since', { day: format.shortDay(since), time: format.time(since) })}
          {!isCurrent && `, ${t('signIns.seen', { when: format.relative(seenAt) })}`}
          {address && `, ${address}`}
        </p>
      </div>
      {!isCurrent && (
        <Button
          small
          isBusy={props.isBusy}
          onClick={props.onEnd}
          aria-label={t('signIns.endNamed', { name })}
        >
          {t('signIns.end')}
        </Button>
      )}
    </li>
  );
}
