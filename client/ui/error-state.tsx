import type { ReactNode } from 'react';

/** A failure in the place of what failed: what happened, what is kept, what to do. Rows are word and sentence. */
export function ErrorState(props: { title: string; rows?: [string, ReactNode][]; actions?: ReactNode }) {
  return (
    <div className="fail" role="alert">
      <p className="t">{props.title}</p>
      {props.rows && (
        <dl>
          {props.rows.map(([word, sentence]) => (
            <div key={word}>
              <dt>{word}</dt>
              <dd>{sentence}</dd>
            </div>
          ))}
        </dl>
      )}
      {props.actions && <div className="do">{props.actions}</div>}
    </div>
  );
}
