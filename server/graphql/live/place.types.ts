import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../enums.ts';
import { Cursor } from '../scalars.ts';

const ResyncReasonEnum = enumOf(['AHEAD', 'TOO_OLD']);
registerEnumType(ResyncReasonEnum, {
  name: 'ResyncReason',
  description: 'Why a replay without a gap is not possible.',
});

@ObjectType('CaughtUp', {
  description: 'All that had been recorded up to this position has been delivered; what follows is live.',
  simpleResolvers: true,
})
export class CaughtUpType {
  @Field(() => Cursor) position!: number;
}

@ObjectType('Resync', {
  description:
    'What was asked for can’t be replayed without a gap: load the view afresh and follow from there.',
  simpleResolvers: true,
})
export class ResyncType {
  @Field(() => ResyncReasonEnum) reason!: 'AHEAD' | 'TOO_OLD';
  @Field(() => Cursor, { description: 'The stream’s position now.' }) position!: number;
}
