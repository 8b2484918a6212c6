import { type ComponentProps, type ReactNode, useId, useState } from 'react';
import './form.css';

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
    <Labelled {...{ label, hint, problem }}>
      {(named) => <input type="text" {...input} {...named} />}
    </Labelled>
  );
}

/** Several lines to type in. */
export function TextArea({ label, hint, problem, ...input }: Around & ComponentProps<'textarea'>) {
  return (
    <Labelled {...{ label, hint, problem }}>
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
    <Labelled {...{ label, hint, problem }}>
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
    <Labelled {...{ label, hint, problem }}>
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
  return (
    <label className="check">
      <input type="checkbox" {...input} />
      <span>{label}</span>
    </label>
  );
}

/** Why a whole form was not taken; read aloud when it appears. */
export function Problem({ children }: { children: ReactNode }) {
  return (
    <p className="problem" role="alert">
      {children}
    </p>
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

function Labelled(props: Around & { children(named: Named): ReactNode }) {
  const id = useId();
  const notes = [props.hint && `${id}-hint`, props.problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div className={props.problem ? 'field-row is-wrong' : 'field-row'}>
      <label htmlFor={id}>{props.label}</label>
      {props.children({
        id,
        'aria-invalid': props.problem ? true : undefined,
        'aria-describedby': notes || undefined,
      })}
      {props.hint && (
        <p className="hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      {props.problem && (
        <p className="problem" id={`${id}-problem`}>
          {props.problem}
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
