import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useFieldProblem } from './checked-form.tsx';
import './form.css';

export interface PickerOption {
  id: string;
  label: string;
  detail?: ReactNode;
}

/** Finds one thing by typing: suggestions below the field, chosen with the arrow keys and Enter, or pressed. */
export function Picker(props: {
  label: ReactNode;
  hint?: ReactNode;
  /** The field's name in the form, by which the server speaks of it. */
  name: string;
  required?: boolean;
  words: string;
  chosen: PickerOption | null;
  options: readonly PickerOption[];
  /** Said where there is nothing to choose from, and how many there are otherwise. */
  status: string;
  onWords(words: string): void;
  onChoose(option: PickerOption | null): void;
}) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const problem = useFieldProblem(id, props.name);
  const input = useRef<HTMLInputElement>(null);
  // What was typed and not chosen from the list means nobody yet.
  const isUnchosen = props.chosen === null && props.words.trim() !== '';
  useEffect(() => input.current?.setCustomValidity(isUnchosen ? 'unchosen' : ''), [isUnchosen]);
  const place = Math.min(at, props.options.length - 1);
  const isListed = isOpen && props.options.length > 0 && props.chosen === null;

  function choose(option: PickerOption | undefined) {
    if (!option) return;
    props.onChoose(option);
    props.onWords(option.label);
    setOpen(false);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const { length } = props.options;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      setOpen(true);
      if (length > 0 && isListed) setAt((place + (event.key === 'ArrowDown' ? 1 : length - 1)) % length);
    } else if (event.key === 'Enter' && isListed) choose(props.options[place]);
    else if (event.key === 'Escape' && isListed) {
      setOpen(false);
      event.stopPropagation();
    } else return;
    event.preventDefault();
  }

  const notes = [props.hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div className={problem ? 'field-row picker is-wrong' : 'field-row picker'}>
      <label htmlFor={id}>{props.label}</label>
      <input
        ref={input}
        id={id}
        name={props.name}
        required={props.required}
        type="text"
        role="combobox"
        aria-expanded={isListed}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isListed ? `${id}-${place}` : undefined}
        aria-invalid={problem ? true : undefined}
        aria-describedby={notes || undefined}
        autoComplete="off"
        spellCheck={false}
        value={props.words}
        onChange={(event) => {
          props.onWords(event.currentTarget.value);
          props.onChoose(null);
          setAt(0);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      <div role="listbox" id={`${id}-list`} className="picker-list" hidden={!isListed}>
        {isListed &&
          props.options.map((option, index) => (
            <div
              key={option.id}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === place}
              className="menu-item"
              onMouseMove={() => setAt(index)}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(option)}
              onKeyDown={() => undefined}
            >
              <span>
                {option.label}
                {option.detail && <span className="under meta quiet">{option.detail}</span>}
              </span>
            </div>
          ))}
      </div>
      <p
        className={props.chosen || props.options.length > 0 || props.words.trim() === '' ? 'vh' : 'hint'}
        role="status"
      >
        {props.chosen ? '' : props.status}
      </p>
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
