import { type ComponentProps, type ReactNode, useId, useState } from 'react';
import { useFieldProblem } from './checked-form.tsx';
import './form.css';

export { Problem } from './form-problem.tsx';

interface Around {
  label: ReactNode;
  /** Said before one types: what is expected, what it is for. */
  hint?: ReactNode;
  /** What is wrong with the value, which stays as it was typed. */
  problem?: ReactNode;
}

/** A line to type in, with its label above and what is wrong below. */
export function TextField({ label, hint, problem, ...input }: Around & ComponentProps<'input'>) {
  return (
    <Labelled {...{ label, hint, problem, name: input.name }}>
      {(named) => <input type="text" {...input} {...named} />}
    </Labelled>
  );
}

/** A file to choose; in words of ours, since the browser's own speak its language and not the page's. */
export function FileField({
  label,
  hint,
  problem,
  chooseLabel,
  onChange,
  ...input
}: Around & ComponentProps<'input'> & { chooseLabel: string }) {
  const [name, setName] = useState('');
  return (
    <Labelled {...{ label, hint, problem, name: input.name }}>
      {(named) => (
        <span className="file-pick">
          <input
            {...input}
            {...named}
            type="file"
            onChange={(event) => {
              setName(event.currentTarget.files?.[0]?.name ?? '');
              onChange?.(event);
            }}
          />
          <span className="btn" aria-hidden="true">
            {chooseLabel}
          </span>
          <span className="meta">{name}</span>
        </span>
      )}
    </Labelled>
  );
}

/** Several lines to type in. */
export function TextArea({ label, hint, problem, ...input }: Around & ComponentProps<'textarea'>) {
  return (
    <Labelled {...{ label, hint, problem, name: input.name }}>
      {(named) => <textarea rows={3} {...input} {...named} />}
    </Labelled>
  );
}

/** One of a few. */
export function SelectField({
  label,
  hint,
  problem,
  choices,
  ...select
}: Around & ComponentProps<'select'> & { choices: { value: string; label: string }[] }) {
  return (
    <Labelled {...{ label, hint, problem, name: select.name }}>
      {(named) => (
        <select {...select} {...named}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

/** A password, which may be pasted, kept by the browser, and looked at. */
export function PasswordField({
  label,
  hint,
  problem,
  showLabel,
  ...input
}: Around & ComponentProps<'input'> & { showLabel: string }) {
  const [isShown, setShown] = useState(false);
  return (
    <Labelled {...{ label, hint, problem, name: input.name }}>
      {(named) => (
        <span className="with-peek">
          <input
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            {...input}
            {...named}
            type={isShown ? 'text' : 'password'}
          />
          <button type="button" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
            {showLabel}
          </button>
        </span>
      )}
    </Labelled>
  );
}

/** A yes or no, with its words beside it. */
export function CheckField({ label, ...input }: { label: ReactNode } & ComponentProps<'input'>) {
  const id = useId();
  const problem = useFieldProblem(id, input.name);
  return (
    <div>
      <label className="check">
        <input
          type="checkbox"
          {...input}
          id={id}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${id}-problem` : undefined}
        />
        <span>{label}</span>
      </label>
      {problem && (
        <p className="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}

/** What was just done, said once and left standing; with a way back where there is one. */
export function Done({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <p className="done" role="status">
      <span>{children}</span>
      {action}
    </p>
  );
}

function Labelled(props: Around & { name: string | undefined; children(named: Named): ReactNode }) {
  const id = useId();
  const said = useFieldProblem(id, props.name);
  const problem = props.problem ?? said;
  const notes = [props.hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div className={problem ? 'field-row is-wrong' : 'field-row'}>
      <label htmlFor={id}>{props.label}</label>
      {props.children({
        id,
        'aria-invalid': problem ? true : undefined,
        'aria-describedby': notes || undefined,
      })}
      {props.hint && (
        <p className="hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      {problem && (
        <p className="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}

interface Named {
  id: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}
