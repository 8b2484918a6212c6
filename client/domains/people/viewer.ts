import { useQuery } from '@apollo/client/react';
import { useRef } from 'react';
import { graphql, type ResultOf } from '../../graphql/graphql.ts';
import { useActingFor } from '../../graphql/identity.ts';
import { useFailure } from '../../graphql/use-screen-query.ts';

export const ViewerQuery = graphql(`
  query Viewer {
    viewer {
      email
      isAdministrator
      person { id name isDemonstration }
      appointments {
        id
        role
        body { id slug kind name city { id name field } }
      }
    }
  }
`);

export type Viewer = NonNullable<ResultOf<typeof ViewerQuery>['viewer']>;
export type ViewerAppointment = Viewer['appointments'][number];

/** The person signed in; null for a stranger; undefined until the server has said. */
export function useViewer(): Viewer | null | undefined {
  const { data, previousData } = useQuery(ViewerQuery);
  return (data ?? previousData)?.viewer;
}

/** The same for a page that is for some people alone: with what went wrong when it could not be read, and another try. */
export function useKnownViewer(): { viewer: Viewer | null | undefined } & ReturnType<typeof useFailure> {
  const result = useQuery(ViewerQuery);
  return { viewer: (result.data ?? result.previousData)?.viewer, ...useFailure(result) };
}

/** The appointment that the reader acts by in this tab, where there is one. */
export function useActing(): ViewerAppointment | undefined {
  const bodyId = useActingFor();
  return useViewer()?.appointments.find((appointment) => appointment.body.id === bodyId);
}

/** The person who was signed in last on this page, also after the server has forgotten them. */
export function useLastViewer(): Viewer | undefined {
  const viewer = useViewer();
  const last = useRef<Viewer | undefined>(undefined);
  if (viewer) last.current = viewer;
  return last.current;
}
