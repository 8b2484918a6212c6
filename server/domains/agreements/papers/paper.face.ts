import { column, defineFace, expression, type Face, instant } from '../../../graphql/planner/index.ts';
import { personFace } from '../../people/index.ts';

/** A paper of a signature; its signature's face asks who may see it. */
export const signaturePaperFace: Face = defineFace({
  type: 'SignaturePaper',
  table: 'signature_paper',
  columns: {
    id: column('id'),
    fileUrl: expression((paper) => `'/files/' || ${paper}.file_id`),
    name: expression((paper) => `(select f.name from file f where f.id = ${paper}.file_id)`),
    mediaType: expression((paper) => `(select f.media_type from file f where f.id = ${paper}.file_id)`),
    addedAt: instant('added_at'),
  },
  relations: {
    shows: {
      kind: 'many',
      face: () => pdfSignatureFace,
      from: (paper) =>
        `select e.value->>'signer' as signer, e.value->>'organisation' as organisation, e.value->>'issuer' as issuer, e.value->>'at' as at,
          e.value->>'reason' as reason, e.value->>'place' as place, (e.value->>'coversAll')::boolean as covers_all,
          (e.value->>'isIntact')::boolean as is_intact, e.ord from jsonb_array_elements(${paper}.shows) with ordinality as e (value, ord)`,
      window: (_args, one) => ({ order: `${one}.ord` }),
    },
    addedBy: {
      kind: 'one',
      face: () => personFace,
      on: (paper, person) => `${person}.id = ${paper}.added_by_id`,
    },
  },
});

const pdfSignatureFace = defineFace({
  type: 'PdfSignature',
  table: 'signature_paper',
  columns: {
    signer: column('signer'),
    organisation: column('organisation'),
    issuer: column('issuer'),
    at: column('at'),
    reason: column('reason'),
    place: column('place'),
    coversAll: column('covers_all'),
    isIntact: column('is_intact'),
  },
});
