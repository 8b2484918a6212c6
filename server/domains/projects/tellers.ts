import type { NotificationKind } from '../../../schema/words.ts';
import { type Ask, leadersOf, type Notice, ofEntry, tellsOf } from '../notifications/index.ts';
import { answeringRoles } from './project.policy.ts';

interface Partner {
  projectId: string;
  bodyId: string;
  askedById: string | null;
}

/** What the other side is told of an answer. */
const answers: Readonly<Record<string, NotificationKind>> = {
  'project.partner.admitted': 'JOINING_ADMITTED',
  'project.partner.declined': 'JOINING_DECLINED',
  'project.partner.accepted': 'INVITATION_ACCEPTED',
  'project.partner.refused': 'INVITATION_DECLINED',
};

// Who leads is asked by those who want to join, who is invited by the lead; each hears what the other answered, and that the other ended it.
tellsOf({
  kinds:
    /^project\.(partner\.(asked|invited|admitted|declined|accepted|refused|taken-back|withdrawn|left)|moved)$/,
  async tell(ask, entry) {
    if (entry.kind === 'project.moved') return endOfInvitations(ask, entry.subjectId, entry.at);
    const id = String(entry.facts?.partnerId);
    const [partner] = await ask<Partner>(
      'select project_id as "projectId", body_id as "bodyId", asked_by_id as "askedById" from project_partner where id = $1',
      [id],
    );
    if (!partner) return [];
    const common = { ...ofEntry(entry), thing: { kind: 'partner', id }, place: '#partners' };
    const to = (people: readonly (string | null)[], kind: NotificationKind, asks = false): Notice[] =>
      [...new Set(people)].flatMap((personId) => (personId ? [{ ...common, personId, kind, asks }] : []));
    if (entry.kind === 'project.partner.asked')
      return to(await leading(ask, partner.projectId), 'JOINING_ASKED', true);
    if (entry.kind === 'project.partner.invited')
      return to(await leadersOf(ask, partner.bodyId, answeringRoles), 'PROJECT_INVITED', true);
    if (entry.kind === 'project.partner.left') {
      const isOwn = entry.bodyId === partner.bodyId;
      return isOwn
        ? to(await leading(ask, partner.projectId), 'PARTNER_LEFT')
        : to(await leadersOf(ask, partner.bodyId, answeringRoles), 'PART_ENDED');
    }
    await ask('update notification set read_at = $2 where thing_id = $1 and asks and read_at is null', [
      id,
      entry.at,
    ]);
    const kind = answers[entry.kind];
    if (!kind) return [];
    const others = kind.startsWith('JOINING_')
      ? await leadersOf(ask, partner.bodyId, answeringRoles)
      : await leading(ask, partner.projectId);
    return to([partner.askedById, ...others], kind);
  },
});

/** Who answers for the bodies that lead a project. */
async function leading(ask: Ask, projectId: string): Promise<string[]> {
  const leads = await ask<{ bodyId: string }>(
    `select body_id as "bodyId" from project_partner where project_id = $1 and state = 'IN' and role = 'LEAD' order by id`,
    [projectId],
  );
  const people = await Promise.all(leads.map(({ bodyId }) => leadersOf(ask, bodyId, answeringRoles)));
  return people.flat();
}

/** Invitations to what is over wait for nobody. */
async function endOfInvitations(ask: Ask, projectId: string, at: Date): Promise<Notice[]> {
  await ask(
    `update notification n set read_at = $2 from project_partner p where p.project_id = $1 and p.state = 'TAKEN_BACK'
      and n.thing_id = p.id and n.asks and n.read_at is null`,
    [projectId, at],
  );
  return [];
}
