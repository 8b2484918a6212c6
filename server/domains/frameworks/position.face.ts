import { column, defineFace, expression, type Face, instant } from '../../graphql/planner/index.ts';
import { bodyFace, personFace } from '../people/index.ts';

const takenBy = {
  kind: 'one' as const,
  face: () => personFace,
  on: (position: string, person: string) => `${person}.id = ${position}.taken_by_id`,
};

/** A city's position as it stands. Whoever may know of the edition knows it; the edition's own face asks that. */
export const positionFace: Face = defineFace({
  type: 'Position',
  table: 'edition_position',
  columns: {
    id: column('id'),
    kind: column('kind'),
    reservation: column('reservation'),
    role: column('role'),
    takenAt: instant('taken_at'),
  },
  relations: {
    body: { kind: 'one', face: () => bodyFace, on: (position, body) => `${body}.id = ${position}.body_id` },
    takenBy,
    earlier: {
      kind: 'many',
      face: () => earlierPositionFace,
      on: (position, earlier) =>
        `${earlier}.edition_id = ${position}.edition_id and ${earlier}.body_id = ${position}.body_id and ${earlier}.replaced_at is not null`,
      window: (_args, earlier) => ({ order: `${earlier}.taken_at desc, ${earlier}.id desc` }),
    },
  },
});

const earlierPositionFace = defineFace({
  type: 'EarlierPosition',
  table: 'edition_position',
  columns: {
    id: column('id'),
    kind: column('kind'),
    reservation: column('reservation'),
    takenAt: instant('taken_at'),
    replacedAt: instant('replaced_at'),
  },
  relations: { takenBy },
});

const count = (kind: string) =>
  expression(
    (edition) =>
      `(select count(*)::int from edition_position p where p.edition_id = ${edition}.id and p.replaced_at is null and p.kind = '${kind}')`,
  );

export const tallyFace = defineFace({
  type: 'Tally',
  table: 'edition',
  columns: {
    accept: count('ACCEPT'),
    acceptWithReservation: count('ACCEPT_WITH_RESERVATION'),
    abstain: count('ABSTAIN'),
    notYet: count('NOT_YET'),
  },
});
