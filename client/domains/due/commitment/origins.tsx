import { Link } from 'react-router';
import type { CommitmentOnScreen } from '../due.documents.ts';

/** What a promise comes from, or what came of it. */
export function Origins({ title, origins }: { title: string; origins: CommitmentOnScreen['comesFrom'] }) {
  if (origins.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {origins.map(({ id, thing }) => (
          <li key={id}>
            <Link className="link" to={thing.path}>
              {thing.title}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
