import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../../../graphql/enums.ts';
import { DateTime } from '../../../graphql/scalars.ts';
import type { Language } from '../../../kernel/localised-text.ts';
import { LanguageEnum } from '../people.types.ts';

export const mailStates = ['WAITING', 'SENT', 'KEPT', 'GIVEN_UP'] as const;
export type MailState = (typeof mailStates)[number];
export const MailStateEnum = enumOf(mailStates);
registerEnumType(MailStateEnum, {
  name: 'MailState',
  description: 'Where a mail stands.',
  valuesConfig: {
    WAITING: { description: 'It is sent as soon as the mail server takes it.' },
    SENT: { description: 'The mail server has taken it.' },
    KEPT: { description: 'Not sent: no mail server is configured. It is read here and handed on.' },
    GIVEN_UP: {
      description: 'The mail server has not taken it in many attempts, or it is too old to mean anything.',
    },
  },
});

@ObjectType('OutboxMail', { description: 'A mail that was written to somebody.', simpleResolvers: true })
export class OutboxMailType {
  @Field(() => ID) id!: string;
  @Field(() => String, {
    description: 'What it tells of: invitation, sign-in-link, password-reset and others.',
  })
  kind!: string;
  @Field(() => String) recipient!: string;
  @Field(() => LanguageEnum) language!: Language;
  @Field(() => String) subject!: string;
  @Field(() => String, {
    nullable: true,
    description:
      'Only where no mail server is configured, so that it can be handed on; what is sent is its reader’s alone.',
  })
  text!: string | null;
  @Field(() => MailStateEnum) state!: MailState;
  @Field(() => DateTime) writtenAt!: number;
  @Field(() => DateTime, { nullable: true }) sentAt!: number | null;
  @Field(() => Int) attempts!: number;
  @Field(() => String, { nullable: true, description: 'What the mail server said last.' }) lastError!:
    | string
    | null;
}

@ObjectType('OutboxConnection', {
  description: 'Mails, a page of them, the latest first.',
  simpleResolvers: true,
})
export class OutboxConnectionType {
  @Field(() => [OutboxMailType]) nodes!: OutboxMailType[];
  @Field(() => Int, { description: 'How many there are on all pages.' }) totalCount!: number;
  @Field(() => String, { nullable: true, description: 'Give it as `after` to get the next page.' })
  endCursor!: string | null;
  @Field(() => Boolean) hasNextPage!: boolean;
}

@ObjectType('DatabaseHealth', { simpleResolvers: true })
export class DatabaseHealthType {
  @Field(() => String, { description: 'PostgreSQL’s version.' }) version!: string;
  @Field(() => Float, { description: 'How long a question takes, in milliseconds.' }) milliseconds!: number;
  @Field(() => Float, { description: 'In bytes.' }) size!: number;
  @Field(() => Int, { description: 'How many connections all servers hold.' }) connections!: number;
  @Field(() => String, { description: 'The last migration.' }) migration!: string;
}

@ObjectType('MailHealth', { simpleResolvers: true })
export class MailHealthType {
  @Field(() => Boolean, { description: 'Whether a mail server is configured.' }) isConfigured!: boolean;
  @Field(() => Int, { description: 'Mails that are to be sent, or kept to be read.' }) waiting!: number;
  @Field(() => Int) givenUp!: number;
  @Field(() => DateTime, { nullable: true }) lastSentAt!: number | null;
  @Field(() => String, { nullable: true, description: 'What the mail server said of one that waits.' })
  lastError!: string | null;
}

@ObjectType('StreamHealth', { simpleResolvers: true })
export class StreamHealthType {
  @Field(() => Int, { description: 'How many streams there are.' }) streams!: number;
  @Field(() => Float, { description: 'How many entries all of them have had.' }) entries!: number;
  @Field(() => DateTime, { nullable: true }) lastEntryAt!: number | null;
}

@ObjectType('SignInHealth', { simpleResolvers: true })
export class SignInHealthType {
  @Field(() => Int, { description: 'People who are signed in.' }) people!: number;
  @Field(() => Int, { description: 'Their sign-ins.' }) sessions!: number;
  @Field(() => Int, {
    description: 'Attempts that failed in the last 15 minutes, once for each thing they count against.',
  })
  failures!: number;
}

@ObjectType('ServerHealth', { simpleResolvers: true })
export class ServerHealthType {
  @Field(() => DateTime, { description: 'When the server that answers was started.' }) startedAt!: Date;
  @Field(() => Float, { description: 'Its memory, in bytes.' }) memory!: number;
  @Field(() => String, { description: 'Node’s version.' }) node!: string;
}

@ObjectType('Health', { description: 'How the house is, for administrators.', simpleResolvers: true })
export class HealthType {
  @Field(() => DatabaseHealthType) database!: DatabaseHealthType;
  @Field(() => MailHealthType) mail!: MailHealthType;
  @Field(() => StreamHealthType) streams!: StreamHealthType;
  @Field(() => SignInHealthType) signIn!: SignInHealthType;
  @Field(() => ServerHealthType) server!: ServerHealthType;
}
