import type { MemberKind } from '../../../../schema/networks/index.ts';
import type { Viewer, ViewerAppointment } from '../../people/index.ts';
import type { Network } from '../network.documents.ts';

/** For whom the reader can ask to join: not for whom is a member, has asked already, or is of a kind that it does not take. */
export function whoMayAsk(
  network: Pick<Network, 'memberKinds' | 'members' | 'requests'>,
  viewer: Viewer | null | undefined,
  acting: ViewerAppointment | undefined,
): { asBody: boolean; asPerson: boolean } {
  const there = [...network.members, ...network.requests.filter(({ state }) => state === 'ASKED')];
  const takes = (kind: MemberKind) => network.memberKinds.includes(kind);
  return {
    asBody:
      acting !== undefined &&
      takes(kindOf(acting.body)) &&
      !there.some(({ body }) => body?.id === acting.body.id),
    asPerson:
      Boolean(viewer) && takes('PERSON') && !there.some(({ person }) => person?.id === viewer?.person.id),
  };
}

const kindOf = ({ kind }: ViewerAppointment['body']): MemberKind =>
  kind === 'CITY' ? 'CITY' : kind === 'CREATIVE_SPACE' ? 'PLACE' : 'BODY';
