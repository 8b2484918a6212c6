import { defineEntity, type Opt } from '@mikro-orm/core';
import {
  type MemberKind,
  type NetworkCircle,
  networkCircles,
  type SubNetworkKind,
  subNetworkKinds,
  type VoteRule,
  voteRules,
} from '../../../schema/networks/index.ts';
import { type Audience, audiences, type CreativeField, creativeFields } from '../../../schema/words.ts';
import type { Id } from '../../kernel/ids.ts';
import type { BodyId, LanguageTexts, PersonId } from '../people/index.ts';

export type SubNetworkId = Id<'SubNetwork'>;

/** Cities, bodies, places or people that work together; who acts for it, and what it is called, stands with its body. */
export class SubNetwork {
  id!: SubNetworkId;
  bodyId!: BodyId;
  audience!: Audience;
  /** The stream in which all that happens in it is told. */
  streamId!: string;
  kind!: SubNetworkKind;
  field: CreativeField | null = null;
  countries: Opt<string[]> = [];
  purpose!: LanguageTexts;
  memberKinds!: MemberKind[];
  posts!: NetworkCircle;
  proposes!: NetworkCircle;
  votes!: VoteRule;
  source: string | null = null;
  isDemonstration: Opt<boolean> = false;
  version: Opt<number> = 1;
  createdById: PersonId | null = null;
  createdAt!: Date;
}

export const subNetworkSchema = defineEntity({
  class: SubNetwork,
  tableName: 'sub_network',
  properties: (p) => ({
    id: p.uuid().primary().$type<SubNetworkId>(),
    bodyId: p.uuid().$type<BodyId>(),
    audience: p.enum(audiences),
    streamId: p.uuid(),
    kind: p.enum(subNetworkKinds),
    field: p.enum(creativeFields).nullable(),
    countries: p.array().$type<string[]>(),
    purpose: p.json().$type<LanguageTexts>(),
    memberKinds: p.array().$type<MemberKind[]>(),
    posts: p.enum(networkCircles),
    proposes: p.enum(networkCircles),
    votes: p.enum(voteRules),
    source: p.text().nullable(),
    isDemonstration: p.boolean(),
    version: p.integer(),
    createdById: p.uuid().$type<PersonId>().nullable(),
    createdAt: p.datetime(),
  }),
});
