import { ProjectsFrom } from '../../projects/projects-from.tsx';
import type { SessionOnScreen } from '../discussion/discussion.documents.ts';
import { KeyPoints } from './key-points.tsx';

/** What came out of a session: its key points, and the projects that began there. */
export function CameOut({ session }: { session: SessionOnScreen }) {
  return (
    <>
      <KeyPoints session={session} />
      <ProjectsFrom kind="session" at={session.id} />
    </>
  );
}
