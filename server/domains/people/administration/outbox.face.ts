import { column, defineFace, expression, type Face, instant } from '../../../graphql/planner/index.ts';
import { longestWait, mostAttempts } from '../../../mail/index.ts';

/** A mail of the outbox as the administrator sees it; its text only where nobody else could hand it on. */
export const outboxFace = (sendsMail: boolean): Face =>
  defineFace({
    type: 'OutboxMail',
    table: 'outbox_mail',
    always: ['place', 'total'],
    columns: {
      id: column('id'),
      kind: column('kind'),
      recipient: column('recipient'),
      language: column('language'),
      subject: column('subject'),
      text: expression((mail) => (sendsMail ? 'null' : `nullif(${mail}.text_body, '')`)),
      state: expression((mail) => stateOf(mail, sendsMail)),
      writtenAt: instant('created_at'),
      sentAt: instant('sent_at'),
      attempts: column('attempts'),
      lastError: column('last_error'),
      place: column('place'),
      total: column('total'),
    },
  });

/** The SQL for where a mail stands. */
export const stateOf = (mail: string, sendsMail: boolean): string => `case
  when ${mail}.sent_at is not null then 'SENT'
  when ${isGivenUp(mail)} then ${sendsMail ? `'GIVEN_UP'` : `'KEPT'`}
  else ${sendsMail ? `'WAITING'` : `'KEPT'`} end`;

const isGivenUp = (mail: string) =>
  `(${mail}.attempts >= ${mostAttempts} or ${mail}.created_at <= now() - interval '${longestWait}')`;
